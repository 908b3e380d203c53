//! The schools: a list of programs, and what is known of the selected one.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Programs;
use crate::model::Program;
use crate::sheet::schools_cover;
use crate::text;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::picker::Picker;
use crate::tui::picker::view::{detail, named, row_room, rows, sentence, subject_line, text_line_with};
use crate::tui::theme::Tone;
use crate::tui::widget::panel;

pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, picker: &Picker<Programs>) {
    let parts = layout::programs(body);
    let head = parts.head;
    panel::listing(frame, &parts, &app.theme, ["Find a school", "Programs", "About it"]);
    let programs: Vec<Program> = app.catalogue.programs().collect();
    let open = app.catalogue.schools().len();
    let closed = picker.found.iter().filter(|at| at.0 >= open).count();
    let behind = if closed > 0 { format!(" and {closed} closed") } else { String::new() };
    let count = format!("{}/{open}{behind}", picker.found.len() - closed);
    let label = match picker.subject.role.as_ref().and_then(|id| app.catalogue.role(id)) {
        Some(role) => format!("Schools for {} > ", text::cut(&role.title, usize::from(head.width) / 2)),
        None => "School > ".to_owned(),
    };
    text_line_with(frame, head, app, &label, &picker.input, &count);
    let (text, tone) = match app.catalogue.beyond_schools(&app.area) {
        Some(_) => (format!("{}. Elsewhere: F7, then type my area", schools_cover(app.catalogue)), Tone::Caution),
        None => {
            let states = app.catalogue.states_with_schools();
            let text = format!("Programs in {}, as the schools' pages say", states.join(", "));
            (if states.is_empty() { schools_cover(app.catalogue) } else { text }, Tone::Quiet)
        }
    };
    subject_line(frame, parts.under, app, &text, tone, "Tab: employers");
    if picker.found.is_empty() {
        return sentence(frame, parts.list, app, &nothing(app, picker));
    }
    let room = row_room(parts.list);
    // The schools begin where the longest name still fits, but leave half of a narrow row to the programs.
    let longest = programs.iter().map(|program| text::width(program.school())).max().unwrap_or(0);
    let column = room.saturating_sub(longest).max(room * 9 / 20);
    rows(frame, parts.list, app, picker.cursor, picker.found.len(), |at| {
        row(&programs[picker.found[at].0], column, room)
    });
    detail(frame, &parts, app, &picker.detail, "medpath schools prints the rest");
}

/// Program, then school; a closed one says so first. The details name both in full.
fn row(program: &Program, column: usize, room: usize) -> String {
    let name = match program {
        Program::Open(school) => school.program.clone(),
        Program::Closed(closed) => format!("closed: {}", closed.program),
    };
    named(&name, program.school(), column, room)
}

/// What is said where nothing is listed.
fn nothing(app: &App, picker: &Picker<Programs>) -> String {
    let typed = !picker.input.value().is_empty();
    match picker.subject.role.as_ref().and_then(|id| app.catalogue.role(id)) {
        Some(role) if !typed => format!(
            "Our list has no program for {}. That does not mean that there is none. How to look one up: F7, then type \
             my area; or ask a counselor.",
            role.title
        ),
        Some(role) => format!("No program for {} fits. Type less; Esc goes back, F4 and Tab list all.", role.title),
        None => "No program fits. Type a school, a program (radiography), an award or a city. To look one up \
                 elsewhere: F7, then type my area."
            .to_owned(),
    }
}
