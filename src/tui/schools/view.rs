//! The schools: a list of programs, and what is known of the selected one.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Line, Programs};
use crate::catalogue::{Catalogue, Reach, Seen};
use crate::model::{Area, AreaKind, Fit, Program};
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
    let everywhere = Programs::is_everywhere(app);
    let found = picker.found.len() - closed;
    let asked = picker.subject.role.is_some() || !picker.input.value().trim().is_empty();
    let count = match (everywhere, asked) {
        (true, true) => format!("{found}{behind}"),
        (true, false) => format!("the nearest {found}"),
        (false, _) => format!("{found}/{open}{behind}"),
    };
    let label = match picker.subject.role.as_ref().and_then(|id| app.catalogue.role(id)) {
        Some(role) => format!("Schools for {} > ", text::cut(&role.title, usize::from(head.width) / 2)),
        None => "School > ".to_owned(),
    };
    text_line_with(frame, head, app, &label, &picker.input, &count);
    let (text, tone) = match app.catalogue.beyond_schools(&app.area) {
        _ if everywhere => (seen_from(app, picker.subject.area(app)), Tone::Quiet),
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
    let of_role = picker.subject.role.is_some();
    let line = |at: usize| row(app, picker.found[at], of_role, column, room);
    rows(frame, parts.list, app, picker.cursor, picker.found.len(), line);
    detail(frame, &parts, app, &picker.detail, "medpath schools prints the rest");
}

/// From where the list is seen. The area is whole in the status line.
fn seen_from(app: &App, area: &Area) -> String {
    match area.kind {
        AreaKind::Nation => "Choose an area to see the nearest schools first".to_owned(),
        AreaKind::Metropolitan => format!("The nearest to {} first", area.short_name()),
        _ => format!("Those in {} first", app.catalogue.state_name(&area.state)),
    }
}

/// Program, then school, a closed one says so first; where schools of the country are known school, award or field of
/// study, miles.
fn row(app: &App, line: Line, of_role: bool, column: usize, room: usize) -> String {
    match line {
        Line::Read(at, seen) => {
            let Some(program) = app.catalogue.program_at(at) else { return String::new() };
            match (&program, seen) {
                (Program::Open(school), Some(seen)) => {
                    let award = school.award.as_deref().unwrap_or("award not stated");
                    if of_role {
                        near_row(&format!("{}, {}", school.school, school.city), award, seen, room)
                    } else {
                        any_row(&school.program, &school.school, seen, column, room)
                    }
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
            let name = format!("{}, {}, {state}", school.name, school.city);
            if of_role {
                return near_row(&name, program.award.name(), seen, room);
            }
            let field = app.catalogue.field_of_study(program.cip).map_or(program.cip, |field| &field.title);
            any_row(field, &name, seen, column, room)
        }
    }
}

/// Cells of the miles.
const MILES: usize = 9;

/// How far away it is, in few cells.
fn away(seen: Seen) -> String {
    match (seen.reach, seen.miles) {
        (Reach::Area, _) => "here".to_owned(),
        (_, Some(miles)) => format!("{} mi", text::thousands(miles.into())),
        (_, None) => String::new(),
    }
}

/// Program or field of study, school, miles: where no role is asked for, what is taught says more than what it ends with.
fn any_row(what: &str, school: &str, seen: Seen, column: usize, room: usize) -> String {
    let left = room.saturating_sub(MILES + 1);
    if text::width(what) > left {
        return text::cut(what, room);
    }
    let row = named(what, school, column.saturating_sub(MILES + 1), left);
    format!("{} {}", text::pad(&row, left), text::pad_before(&away(seen), MILES))
}

/// School, award, miles.
fn near_row(school: &str, award: &str, seen: Seen, room: usize) -> String {
    let award_cells = (room / 3).min(32);
    let name = text::fit(school, room.saturating_sub(award_cells + MILES + 2));
    let award = if seen.fit == Fit::Related { format!("near field: {award}") } else { award.to_owned() };
    format!("{name} {} {}", text::fit(&award, award_cells), text::pad_before(&away(seen), MILES))
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
        None => "No program fits. Type a school, a program (radiography), an award, a city or a state. To look one up \
                 that is not listed: F7, then type my area."
            .to_owned(),
    }
}
