//! `medpath schools [WORDS]`

use std::io::Write;

use serde::Serialize;

use super::context::Context;
use super::{Format, say, width};
use crate::error::{Error, Exit};
use crate::export::Lines;
use crate::model::{ClosedProgram, Program, School};
use crate::sheet::{Sheet, program, schools_cover};

#[derive(Serialize)]
struct ProgramRecord<'a> {
    closed: bool,
    #[serde(flatten)]
    program: AnyProgram<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum AnyProgram<'a> {
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

/// Prints the programs that have all words.
pub(super) fn run(context: &Context, words: &[String], format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let catalogue = &context.catalogue;
    let found = catalogue.programs_with(&words.join(" "), None);
    let found: Vec<Program> = found.into_iter().filter_map(|at| catalogue.program_at(at)).collect();
    let covered = schools_cover(catalogue);
    let elsewhere = format!("{covered}; \"medpath guide kinds-of-employers\" says how to look up others.");
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
