//! `medpath employers [WORDS]`

use std::io::Write;

use super::context::Context;
use super::{Format, say, width};
use crate::catalogue::Catalogue;
use crate::error::{Error, Exit};
use crate::export::{Lines, write_json};
use crate::model::{Employer, Hires};
use crate::text;

/// Prints the employers that have all words.
pub(super) fn run(context: &Context, words: &[String], format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let found = context.catalogue.employers_with(&words.join(" "), None);
    let found: Vec<&Employer> = found.into_iter().map(|at| &context.catalogue.employers()[at]).collect();
    if format == Format::Json {
        write_json(&found, out)?;
    } else {
        out.write_all(employers_text(&context.catalogue, &found).as_bytes())?;
    }
    if found.is_empty() {
        say("medpath: no employer has all of these words. Try fewer; \"medpath employers\" lists all.");
        return Ok(Exit::Nothing);
    }
    Ok(Exit::Done)
}

/// Title of a role that an employer hires for.
fn title<'a>(catalogue: &'a Catalogue, hires: &'a Hires) -> &'a str {
    catalogue.role(&hires.role).map_or(&hires.role.0, |role| &role.title)
}

fn employers_text(catalogue: &Catalogue, found: &[&Employer]) -> String {
    let mut lines = Lines::new(width());
    for (at, employer) in found.iter().enumerate() {
        if at > 0 {
            lines.blank();
        }
        lines.text(&employer.name);
        let mut fact = |label: &str, words: &str| lines.hanging("  ", "    ", &format!("{label}: {words}"));
        fact("Kind", &format!("{}, {}", employer.kind, employer.city));
        fact("What", &employer.what);
        let role = |hires: &Hires| format!("{} ({})", title(catalogue, hires), text::evidence(hires.evidence));
        let roles: Vec<String> = employer.roles.iter().map(role).collect();
        fact("Hires", if roles.is_empty() { text::NOT_STATED.to_owned() } else { roles.join("; ") }.as_str());
        if let Some(note) = &employer.note {
            fact("Note", note);
        }
        let source = &employer.source;
        fact("Source", &format!("{} ({}); {}", source.title, source.date, text::standing(employer.confidence)));
        let careers = employer.careers_page.as_ref().or(employer.website.as_ref());
        // An address is never broken, so that it can be copied.
        for (label, page) in [("Careers", careers), ("Read at", source.url.as_ref())] {
            if let Some(page) = page {
                lines.line(&format!("  {label}: {page}"));
            }
        }
    }
    lines.finish()
}
