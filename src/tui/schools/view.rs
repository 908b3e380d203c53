//! The schools: a list of programs, and what is known of the selected one.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Line, Programs};
use crate::catalogue::{Catalogue, Reach, Seen};
use crate::model::{AreaKind, Fit, Program};
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
    let open = app.catalogue.schools().len();
    let is_closed = |line: &Line| matches!(line, Line::Read(at, _) if at.0 >= open);
    let closed = picker.found.iter().filter(|line| is_closed(line)).count();
    let behind = if closed > 0 { format!(" and {closed} closed") } else { String::new() };
    let everywhere = picker.subject.everywhere(app).is_some();
    let found = picker.found.len() - closed;
    let count = if everywhere { format!("{found}{behind}") } else { format!("{found}/{open}{behind}") };
    let label = match picker.subject.role.as_ref().and_then(|id| app.catalogue.role(id)) {
        Some(role) => format!("Schools for {} > ", text::cut(&role.title, usize::from(head.width) / 2)),
        None => "School > ".to_owned(),
    };
    text_line_with(frame, head, app, &label, &picker.input, &count);
    let (text, tone) = match app.catalogue.beyond_schools(&app.area) {
        _ if everywhere => (seen_from(app), Tone::Quiet),
        Some(_) if app.catalogue.has_school_table() => {
            let states = app.catalogue.states_with_schools();
            (format!("These are in {}. Near you: e on a role, then Tab", states.join(", ")), Tone::Caution)
        }
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
    let longest = app.catalogue.programs().map(|program| text::width(program.school())).max().unwrap_or(0);
    let column = room.saturating_sub(longest).max(room * 9 / 20);
    rows(frame, parts.list, app, picker.cursor, picker.found.len(), |at| row(app, picker.found[at], column, room));
    detail(frame, &parts, app, &picker.detail, "medpath schools prints the rest");
}

/// From where the list is seen. The area is whole in the status line.
fn seen_from(app: &App) -> String {
    let area = &app.area;
    match area.kind {
        AreaKind::Nation => "Choose an area to see the nearest schools first".to_owned(),
        AreaKind::Metropolitan => format!("The nearest to {} first", area.short_name()),
        _ => format!("Those in {} first", app.catalogue.state_name(&area.state)),
    }
}

/// Program, then school, a closed one says so first; in a list for a role school, award, miles.
fn row(app: &App, line: Line, column: usize, room: usize) -> String {
    match line {
        Line::Read(at, seen) => {
            let Some(program) = app.catalogue.program_at(at) else { return String::new() };
            match (&program, seen) {
                (Program::Open(school), Some(seen)) => {
                    let award = school.award.as_deref().unwrap_or("award not stated");
                    near_row(&format!("{}, {}", school.school, school.city), award, seen, room)
                }
                (Program::Open(school), None) => named(&school.program, program.school(), column, room),
                (Program::Closed(closed), _) => {
                    named(&format!("closed: {}", closed.program), program.school(), column, room)
                }
            }
        }
        Line::Reported(program, seen) => {
            let school = app.catalogue.reported_school(program.school);
            let state = Catalogue::state_of_school(program.school);
            near_row(&format!("{}, {}, {state}", school.name, school.city), program.award.name(), seen, room)
        }
    }
}

/// School, award, miles.
fn near_row(school: &str, award: &str, seen: Seen, room: usize) -> String {
    /// Cells of the miles, and of the award before them.
    const MILES: usize = 9;
    let award_cells = (room / 3).min(32);
    let name = text::fit(school, room.saturating_sub(award_cells + MILES + 2));
    let away = match (seen.reach, seen.miles) {
        (Reach::Area, _) => "here".to_owned(),
        (_, Some(miles)) => format!("{} mi", text::thousands(miles.into())),
        (_, None) => String::new(),
    };
    let award = if seen.fit == Fit::Related { format!("near field: {award}") } else { award.to_owned() };
    format!("{name} {} {}", text::fit(&award, award_cells), text::pad_before(&away, MILES))
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
