//! The employers: a list, and what is known of the selected one.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Employers, Line};
use crate::model::{AreaKind, FacilityGroup, Role};
use crate::text;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::picker::Picker;
use crate::tui::picker::view::{column_behind, detail, named, row_room, rows, sentence, subject_line, text_line_with};
use crate::tui::theme::Tone;
use crate::tui::widget::panel;

/// Cells for the kind of an employer.
const KIND: usize = 21;

/// Of so many groups at most the line over the list gives the counts.
const MOST_COUNTED: usize = 3;

/// Most cells of a name before its kind, where the list is narrow.
const NAME: usize = 46;

pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, picker: &Picker<Employers>) {
    let parts = layout::listing(body, layout::EMPLOYER_LINES);
    let head = parts.head;
    panel::listing(frame, &parts, &app.theme, ["Find an employer", "Employers", "About it"]);
    let count = text::thousands(picker.found.len() as u32);
    let role = picker.subject.role(app);
    let label = match role {
        Some(role) => format!("Who could hire {} > ", text::cut(&role.title, usize::from(head.width) / 2)),
        None => "Employer > ".to_owned(),
    };
    text_line_with(frame, head, app, &label, &picker.input, &count);
    let (words, tone) = shown(app, role);
    subject_line(frame, parts.under, app, &words, tone, "Tab: schools");
    if picker.found.is_empty() {
        return sentence(frame, parts.list, app, &nothing(role, picker));
    }
    let room = row_room(parts.list);
    let column = column_behind(NAME.max(room.saturating_sub(2 * KIND)), KIND, room);
    rows(frame, parts.list, app, picker.cursor, picker.found.len(), |at| row(app, picker.found[at], column, room));
    detail(frame, &parts, app, &picker.detail, "medpath employers prints the rest");
}

/// What the list shows: how many places of which kinds are in the area, or what it lacks.
fn shown(app: &App, role: Option<&Role>) -> (String, Tone) {
    let catalogue = app.catalogue;
    if !catalogue.has_facilities() {
        return ("Employers of your own file".to_owned(), Tone::Quiet);
    }
    // Those of the rural parts of a state are not told apart.
    let place = match app.area.kind {
        AreaKind::Nonmetropolitan => format!("{} outside of metro areas", catalogue.state_name(&app.area.state)),
        _ => app.area.short_name().into_owned(),
    };
    let groups = role.map(|role| catalogue.facility_groups(role));
    match groups {
        _ if app.area.kind == AreaKind::Nation => {
            ("Employers read one by one. Choose an area to see its hospitals".to_owned(), Tone::Caution)
        }
        Some(groups) if groups.is_empty() => {
            ("Our lists of hospitals and the like hold no kind of place for it".to_owned(), Tone::Caution)
        }
        groups => {
            let counts = catalogue.facility_group_counts(&app.area, &groups.unwrap_or(FacilityGroup::ALL.to_vec()));
            match &counts[..] {
                [] => (format!("Our lists have no such place in {place}"), Tone::Caution),
                // More of them have no room in a line; the page of the role has.
                few if few.len() <= MOST_COUNTED => {
                    let counted: Vec<String> =
                        few.iter().map(|(group, count)| text::facility_count(*group, *count)).collect();
                    (format!("{} in {place}", text::and_list(&counted)), Tone::Quiet)
                }
                many => {
                    let all = many.iter().map(|(_, count)| count).sum();
                    (format!("{} hospitals and other places in {place}", text::thousands(all)), Tone::Quiet)
                }
            }
        }
    }
}

/// Name, then what it is and where; an employer of elsewhere says so first.
fn row(app: &App, line: Line, column: usize, room: usize) -> String {
    match line {
        Line::Read(at, here) => {
            let employer = app.catalogue.employer_at(at);
            let kind = if here { employer.kind.clone() } else { format!("elsewhere: {}", employer.city) };
            named(&employer.name, &kind, column, room)
        }
        Line::Place(number) => {
            let place = app.catalogue.facility(number);
            let kind = text::facility_kind(place.kind);
            let what = if place.city.is_empty() { kind.to_owned() } else { format!("{kind}, {}", place.city) };
            named(&place.name, &what, column, room)
        }
    }
}

/// What is said where nothing is listed.
fn nothing(role: Option<&Role>, picker: &Picker<Employers>) -> String {
    let typed = !picker.input.value().is_empty();
    match role {
        Some(role) if !typed => format!(
            "Our lists name nobody here who could hire {}. How to look for one: F7, then type my area; or ask a counselor.",
            role.title
        ),
        Some(role) => format!("No employer for {} fits. Type less; Esc goes back, F4 lists all.", role.title),
        None => "No employer fits. Type a name, a kind (hospital, dialysis, hospice) or a city.".to_owned(),
    }
}
