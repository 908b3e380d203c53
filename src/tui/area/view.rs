//! The choice of the area.

use ratatui::layout::Rect;

use crate::text;
use crate::tui::app::App;
use crate::tui::canvas::Frame;
use crate::tui::layout;
use crate::tui::picker::view::{rows, text_line_with};
use crate::tui::screen::Picker;
use crate::tui::theme::Tone;
use crate::tui::widget::put::put;

/// The choice of the area.
pub(in crate::tui) fn draw(frame: &mut Frame, body: Rect, app: &App, picker: &Picker) {
    let parts = layout::listing(body, 0);
    let head = Rect { x: parts.head.x + 1, height: 1, ..parts.head };
    let all = app.catalogue.areas().len();
    let state = format!("{}/{all}  now: {}", picker.found.len(), app.area.short_name());
    text_line_with(frame, head, app, "Area > ", &picker.input, &state);
    let list = Rect { width: body.width, ..parts.list };
    if picker.found.is_empty() {
        let text = "No area fits. Type the beginning of a city, a county seat or a state, such as denver or maryland.";
        for (line, y) in
            text::wrap(text, usize::from(list.width.saturating_sub(4))).iter().zip(list.top()..list.bottom())
        {
            put(frame.buffer_mut(), list.x + 3, y, line, app.theme.style(Tone::Plain));
        }
        return;
    }
    let kind_width = 20;
    let name_width = usize::from(list.width).saturating_sub(kind_width + 4);
    rows(frame, list, app, picker.cursor, picker.found.len(), |at| {
        let area = &app.catalogue.areas()[picker.found[at]];
        format!("{}{}", text::fit(&area.name, name_width), text::area_kind(area.kind))
    });
}
