//! `medpath schools [ROLE or WORDS]`

use std::io::Write;

use serde::Serialize;

use super::context::Context;
use super::{Format, say, width};
use crate::catalogue::Catalogue;
use crate::error::{Error, Exit};
use crate::export::Lines;
use crate::export::json::{NearSchool, near_school};
use crate::model::{ClosedProgram, Program, Role, School};
use crate::sheet::{Sheet, program, schools_cover, schools_found, schools_near};

#[derive(Serialize)]
struct ProgramRecord<'a> {
    closed: bool,
    #[serde(flatten)]
    program: AnyProgram<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum AnyProgram<'a> {
    Near(NearSchool<'a>),
    Open(&'a School),
    Closed(&'a ClosedProgram),
}

impl<'a> ProgramRecord<'a> {
    fn new(program: &Program<'a>) -> Self {
        match program {
            Program::Open(school) => Self { closed: false, program: AnyProgram::Open(school) },
            Program::Closed(closed) => Self { closed: true, program: AnyProgram::Closed(closed) },
        }
    }
}

/// How many programs of a kind a text lists; JSON has all.
const MOST_LISTED: usize = 25;

/// Prints the programs for a role, the nearest to the area first.
fn of_role(context: &Context, role: &Role, format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let catalogue = &context.catalogue;
    let area = context.area()?;
    let sheet = schools_near(catalogue, role, &area, MOST_LISTED);
    let offers = catalogue.programs_near(Some(&role.id), &area);
    let records: Vec<NearSchool> = match format {
        Format::Json => offers.iter().map(|near| near_school(catalogue, near)).collect(),
        Format::Text => Vec::new(),
    };
    format.write(std::slice::from_ref(&sheet), &records, out)?;
    Ok(Exit::Done)
}

/// Prints the programs that have all words, the nearest to the area first.
fn with_words(context: &Context, words: &str, format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let catalogue = &context.catalogue;
    let area = context.area()?;
    let offers = catalogue.programs_near_with(words, None, &area);
    // Those that are closed are told only to who asks for them.
    let asked = if words.trim().is_empty() { Vec::new() } else { catalogue.programs_with(words, None) };
    let closed = asked.into_iter().filter_map(|at| catalogue.program_at(at));
    let closed: Vec<Program> = closed.filter(|program| matches!(program, Program::Closed(_))).collect();
    let none = offers.is_empty() && closed.is_empty();
    let mut sheets = vec![schools_found(catalogue, &offers, &area, MOST_LISTED)];
    sheets.extend(closed.iter().map(|one| program(catalogue, one)));
    let near = |near| ProgramRecord { closed: false, program: AnyProgram::Near(near_school(catalogue, near)) };
    let records: Vec<ProgramRecord> = match format {
        Format::Json => offers.iter().map(near).chain(closed.iter().map(ProgramRecord::new)).collect(),
        Format::Text => Vec::new(),
    };
    format.write(if none { &[][..] } else { &sheets[..] }, &records, out)?;
    if none {
        say(
            "medpath: no program has all of these words. Try fewer, or a role: \"medpath schools ROLE\". \"medpath guide \
             kinds-of-employers\" says how to look up others.",
        );
        return Ok(Exit::Nothing);
    }
    Ok(Exit::Done)
}

/// Prints the programs of a catalogue of one's own that have all words.
fn of_own(catalogue: &Catalogue, words: &str, format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let found = catalogue.programs_with(words, None);
    let found: Vec<Program> = found.into_iter().filter_map(|at| catalogue.program_at(at)).collect();
    let elsewhere =
        format!("{}; \"medpath guide kinds-of-employers\" says how to look up others.", schools_cover(catalogue));
    let sheets: Vec<Sheet> = found.iter().map(|one| program(catalogue, one)).collect();
    format.write(sheets.as_slice(), &found.iter().map(ProgramRecord::new).collect::<Vec<_>>(), out)?;
    if format == Format::Text && !found.is_empty() {
        let mut lines = Lines::new(width());
        lines.blank();
        lines.text(&elsewhere);
        out.write_all(lines.finish().as_bytes())?;
    }
    if found.is_empty() {
        say(&format!("medpath: no program has all of these words. Try fewer. {elsewhere}"));
        return Ok(Exit::Nothing);
    }
    Ok(Exit::Done)
}

/// Prints the programs for the role that the words name, otherwise those that have all words.
pub(super) fn run(context: &Context, words: &[String], format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let catalogue = &context.catalogue;
    let words = words.join(" ");
    if let [role] = catalogue.roles_called(&words)[..]
        && catalogue.has_school_table()
    {
        return of_role(context, role, format, out);
    }
    if catalogue.has_school_table() {
        with_words(context, &words, format, out)
    } else {
        of_own(catalogue, &words, format, out)
    }
}
