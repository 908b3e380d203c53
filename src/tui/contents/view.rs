//! The choice among the headings of a page.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Contents;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::picker::Picker;
use crate::tui::picker::view::{rows, sentence, text_line_with};
use crate::tui::widget::panel;

pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, picker: &Picker<Contents>) {
    let (region, parts) = layout::choice(body);
    let head = parts.head;
    panel::choice(frame, (region, &parts), &app.theme, ["Find a heading", "On this page"]);
    let (titles, headings) = (&picker.subject.titles, picker.subject.headings);
    let all = if picker.input.value().trim().is_empty() { headings } else { titles.len() };
    let count = format!("{}/{all}", picker.found.len());
    text_line_with(frame, head, app, "Go to > ", &picker.input, &count);
    let list = parts.list;
    if picker.found.is_empty() {
        return sentence(frame, list, app, "No heading of this page fits. Type fewer letters.");
    }
    rows(frame, list, app, picker.cursor, picker.found.len(), |at| titles[picker.found[at]].clone());
}
