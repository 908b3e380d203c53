//! The choice of the area.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Areas;
use crate::text;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::picker::Picker;
use crate::tui::picker::view::{rows, sentence, text_line_with};

/// The choice of the area.
pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, picker: &Picker<Areas>) {
    let parts = layout::listing(body, 0);
    let head = Rect { x: parts.head.x + 1, height: 1, ..parts.head };
    let all = app.catalogue.areas().len();
    let state = format!("{}/{all}  now: {}", picker.found.len(), app.area.short_name());
    text_line_with(frame, head, app, "Area > ", &picker.input, &state);
    let list = Rect { width: body.width, ..parts.list };
    if picker.found.is_empty() {
        let text = "No area fits. Type the beginning of a city, a county seat or a state, such as denver or \
                    maryland. Looking for a job? Esc, then / and its name.";
        return sentence(frame, list, app, text);
    }
    let kind_width = 20;
    let name_width = usize::from(list.width).saturating_sub(kind_width + 4);
    rows(frame, list, app, picker.cursor, picker.found.len(), |at| {
        let area = app.catalogue.area_at(picker.found[at]);
        format!("{}{}", text::fit(&area.name, name_width), text::area_kind(area.kind))
    });
}
