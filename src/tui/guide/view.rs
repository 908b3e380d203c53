//! The guide: a list of pages, words, credentials and resources, and the beginning of the selected one.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Guide;
use crate::model::Topic;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::picker::Picker;
use crate::tui::picker::view::{column_behind, detail, named, row_room, rows, sentence, text_line_with};
use crate::tui::theme::Tone;
use crate::tui::widget::panel;
use crate::tui::widget::put::put_within;

/// Width of the column that says what a line is, and of the titles before it in a wide window.
const KIND: usize = 18;
const LONGEST: usize = 80;

pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, picker: &Picker<Guide>) {
    let parts = layout::listing(body, layout::EMPLOYER_LINES);
    let head = parts.head;
    panel::listing(frame, &parts, &app.theme, ["Look something up", "Guide", "How it begins"]);
    let topics: Vec<Topic> = app.catalogue.topics().collect();
    let count = format!("{}/{}", picker.found.len(), topics.len());
    text_line_with(frame, head, app, "Guide > ", &picker.input, &count);
    let under = parts.under;
    let text = "Pages to read; words, exams and addresses to look up";
    put_within(frame.buffer_mut(), under.x, under.y, text, under.width, app.theme.style(Tone::Quiet));
    if picker.found.is_empty() {
        let text = "Nothing in the guide fits. Type fewer letters, or another word: pay, license, school, CST.";
        return sentence(frame, parts.list, app, text);
    }
    let room = row_room(parts.list);
    let column = column_behind(LONGEST, KIND, room);
    rows(frame, parts.list, app, picker.cursor, picker.found.len(), |at| {
        let topic = topics[picker.found[at].0];
        named(&topic.title(), topic.kind(), column, room)
    });
    detail(frame, &parts, app, &picker.detail, "Enter shows the rest");
}
