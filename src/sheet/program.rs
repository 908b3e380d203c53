//! The sheet of a school's program, open or closed.

use super::section::role_titles;
use super::{Mark, Section, Sheet};
use crate::catalogue::Catalogue;
use crate::model::{ClosedProgram, Program, School};
use crate::text;

/// What is known of a program.
pub fn program(catalogue: &Catalogue, program: &Program) -> Sheet {
    let title = format!("{}, {}: {}", program.school(), program.city(), program.name());
    match program {
        Program::Open(school) => Sheet::card(title, |card| open_program(catalogue, school, card)),
        Program::Closed(closed) => {
            Sheet::card(format!("{title} (closed)"), |card| closed_program(catalogue, closed, card))
        }
    }
}

fn open_program(catalogue: &Catalogue, school: &School, card: &mut Section) {
    card.fact("Award, length", format!("{}, {}", award(school), text::program_months(school.months)));
    card.fact("Accreditor", school.accreditor.as_deref().unwrap_or("our source names none. Ask the school."));
    card.stated("Leads to", role_titles(catalogue, &school.roles));
    if let Some(note) = &school.note {
        card.fact("Note", note);
    }
    card.read(&school.source, Some(text::certainty(school.confidence)));
}

fn closed_program(catalogue: &Catalogue, closed: &ClosedProgram, card: &mut Section) {
    card.text(&closed.status).marked(Mark::Caution);
    card.stated("Led to", role_titles(catalogue, &closed.roles));
    card.read(&closed.source, None);
}

/// A program in one line: school, name, award, length, who says it and when.
pub(super) fn program_line(school: &School) -> String {
    let (award, months) = (award(school), text::program_months(school.months));
    let date = &school.source.date;
    let read = school.local.as_ref().map_or_else(|| format!("read: {date}"), |pack| format!("{pack} says, {date}"));
    format!("{}, {}: {}; {award}, {months} ({read})", school.school, school.city, school.program)
}

fn award(school: &School) -> &str {
    school.award.as_deref().unwrap_or("award not stated")
}
