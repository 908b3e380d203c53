//! The choice of the area.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Areas;
use crate::text;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::picker::Picker;
use crate::tui::picker::view::{column_behind, named, row_room, rows, sentence, text_line_with};
use crate::tui::widget::panel;

/// Cells for the kind of an area.
const KIND: usize = 20;

/// The choice of the area.
pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, picker: &Picker<Areas>) {
    let (region, parts) = layout::choice(body);
    let head = parts.head;
    panel::choice(frame, (region, &parts), &app.theme, ["Find an area", "Areas"]);
    let all = app.catalogue.areas().len();
    let state = format!("{}/{all}  now: {}", picker.found.len(), app.area.short_name());
    text_line_with(frame, head, app, "Area > ", &picker.input, &state);
    let list = parts.list;
    if picker.found.is_empty() {
        let text = "No area fits. Type the beginning of a city, a county seat or a state, such as denver or \
                    maryland. Looking for a job? Esc, then / and its name.";
        return sentence(frame, list, app, text);
    }
    let room = row_room(list);
    let longest = app.catalogue.areas().iter().map(|area| text::width(&area.name)).max().unwrap_or(0);
    let column = column_behind(longest, KIND, room);
    rows(frame, list, app, picker.cursor, picker.found.len(), |at| {
        let area = app.catalogue.area_at(picker.found[at]);
        named(&area.name, text::area_kind(area.kind), column, room)
    });
}
