//! `medpath employers [WORDS]`

use std::io::Write;

use super::context::Context;
use super::{Format, say};
use crate::error::{Error, Exit};
use crate::model::Employer;
use crate::sheet::{Sheet, employer};

/// Prints the employers that have all words.
pub(super) fn run(context: &Context, words: &[String], format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let found = context.catalogue.employers_with(&words.join(" "), None);
    let found: Vec<&Employer> = found.into_iter().map(|at| context.catalogue.employer_at(at)).collect();
    let sheets: Vec<Sheet> = found.iter().map(|one| employer(&context.catalogue, one, None)).collect();
    format.write(sheets.as_slice(), &found, out)?;
    if found.is_empty() {
        say("medpath: no employer has all of these words. Try fewer; \"medpath employers\" lists all.");
        return Ok(Exit::Nothing);
    }
    Ok(Exit::Done)
}
