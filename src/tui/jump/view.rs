//! The choice of a role to show next.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Jump;
use crate::text;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::picker::Picker;
use crate::tui::picker::view::{column_behind, named, row_room, rows, sentence, text_line};
use crate::tui::widget::panel;

/// Cells for the family of a role.
const FAMILY: usize = 24;

pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, picker: &Picker<Jump>) {
    let (region, parts) = layout::choice(body);
    panel::choice(frame, (region, &parts), &app.theme, ["Show a role", "Roles"]);
    text_line(frame, parts.head, app, "Role > ", &picker.input);
    if picker.found.is_empty() {
        return sentence(frame, parts.list, app, "No role fits. Type other words, or Esc goes back to the slide.");
    }
    let room = row_room(parts.list);
    let longest = app.catalogue.roles().iter().map(|role| text::width(&role.title)).max().unwrap_or(0);
    let column = column_behind(longest, FAMILY, room);
    rows(frame, parts.list, app, picker.cursor, picker.found.len(), |at| {
        let role = app.catalogue.role_at(picker.found[at]);
        named(&role.title, app.catalogue.family_title(&role.family), column, room)
    });
}
