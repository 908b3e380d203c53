//! The employers: a list, and what is known of the selected one.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Employers;
use crate::model::Role;
use crate::text;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::picker::Picker;
use crate::tui::picker::view::{column_behind, detail, named, row_room, rows, sentence, subject_line, text_line_with};
use crate::tui::theme::Tone;
use crate::tui::widget::panel;

/// Cells for the kind of an employer.
const KIND: usize = 21;

pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, picker: &Picker<Employers>) {
    let parts = layout::listing(body, layout::EMPLOYER_LINES);
    let head = parts.head;
    panel::listing(frame, &parts, &app.theme, ["Find an employer", "Employers", "About it"]);
    let employers = app.catalogue.employers();
    let count = format!("{}/{}", picker.found.len(), employers.len());
    let role = picker.subject.role.as_ref().and_then(|id| app.catalogue.role(id));
    let label = match role {
        Some(role) => format!("Who hires {} > ", text::cut(&role.title, usize::from(head.width) / 2)),
        None => "Employer > ".to_owned(),
    };
    text_line_with(frame, head, app, &label, &picker.input, &count);
    let (text, tone) = if app.area.state == "MD" && role.is_some() {
        ("In Maryland, known to hire or only likely: the details say which", Tone::Quiet)
    } else if app.area.state == "MD" {
        ("Employers in and around Baltimore and in Maryland", Tone::Quiet)
    } else {
        ("Our list covers Maryland only. Elsewhere: F7, then type my area", Tone::Caution)
    };
    subject_line(frame, parts.under, app, text, tone, "Tab: schools");
    if picker.found.is_empty() {
        return sentence(frame, parts.list, app, &nothing(role, picker));
    }
    let (longest, room) = (employers.iter().map(|one| text::width(&one.name)).max().unwrap_or(0), row_room(parts.list));
    let column = column_behind(longest, KIND, room);
    rows(frame, parts.list, app, picker.cursor, picker.found.len(), |at| {
        let employer = app.catalogue.employer_at(picker.found[at]);
        named(&employer.name, &employer.kind, column, room)
    });
    detail(frame, &parts, app, &picker.detail, "medpath employers prints the rest");
}

/// What is said where nothing is listed.
fn nothing(role: Option<&Role>, picker: &Picker<Employers>) -> String {
    let typed = !picker.input.value().is_empty();
    match role {
        Some(role) if !typed => format!(
            "Our list names nobody who hires {}. How to look for one: F7, then type my area; or ask a counselor.",
            role.title
        ),
        Some(role) => format!("No employer for {} fits. Type less; Esc goes back, F4 lists all.", role.title),
        None => "No employer fits. Type a name, a kind (hospital, dialysis, laboratory) or a city.".to_owned(),
    }
}
