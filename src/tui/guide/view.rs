//! The guide: a list of pages, words, credentials and resources, and the page that is read.

use ratatui::layout::Rect;

use crate::model::Topic;
use crate::text;
use crate::tui::app::App;
use crate::tui::canvas::Frame;
use crate::tui::layout;
use crate::tui::picker::view::{detail, rows, sentence, text_line_with};
use crate::tui::role::view::place;
use crate::tui::screen::{Picker, Reading};
use crate::tui::theme::Tone;
use crate::tui::view::{lines, more, page, rule};
use crate::tui::widget::put::{put, put_within};

/// Width of the column that says what a line is.
const KIND: usize = 18;

pub(in crate::tui) fn draw(frame: &mut Frame, body: Rect, app: &App, picker: &Picker) {
    let parts = layout::listing(body, layout::EMPLOYER_LINES);
    let head = Rect { x: parts.head.x + 1, height: 1, ..parts.head };
    let topics: Vec<Topic> = app.catalogue.topics().collect();
    let count = format!("{}/{}", picker.found.len(), topics.len());
    text_line_with(frame, head, app, "Guide > ", &picker.input, &count);
    let under = Rect { y: head.y + 1, width: head.width.saturating_sub(2), ..head };
    let text = "Pages to read; words, exams and addresses to look up";
    put_within(frame.buffer_mut(), under.x, under.y, text, under.width, app.theme.style(Tone::Quiet));
    if picker.found.is_empty() {
        let text = "Nothing in the guide fits. Type fewer letters, or another word: pay, license, school, CST.";
        return sentence(frame, parts.list, app, text);
    }
    let room = usize::from(parts.list.width).saturating_sub(KIND + 5);
    rows(frame, parts.list, app, picker.cursor, picker.found.len(), |at| {
        let topic = topics[picker.found[at]];
        format!("{} {}", text::fit(&topic.title(), room), text::cut(topic.kind(), KIND))
    });
    detail(frame, parts.detail, app, &picker.detail, "Enter shows the rest");
}

/// A page that is read.
pub(in crate::tui) fn reading(frame: &mut Frame, body: Rect, app: &App, screen: &Reading) {
    let parts = layout::role(body, screen.page.head.len());
    let head = Rect { x: parts.head.x + 1, width: parts.head.width.saturating_sub(2), ..parts.head };
    let (at, all) = (app.catalogue.guide_place(&screen.guide.id) + 1, app.catalogue.guide().len());
    let right = format!("page {at} of {all}");
    let room = usize::from(head.width).saturating_sub(right.len() + 1);
    put(frame.buffer_mut(), head.x, head.y, text::fit(&screen.guide.title, room), app.theme.style(Tone::Heading));
    put(frame.buffer_mut(), head.x + room as u16 + 1, head.y, right, app.theme.style(Tone::Quiet));
    let summary = Rect { y: head.y + 1, height: head.height.saturating_sub(2), ..head };
    lines(frame, summary, screen.page.head.iter());
    rule(frame, Rect { y: head.y + head.height.saturating_sub(1), height: 1, ..head }, &app.theme);
    let inside = Rect { x: parts.body.x + 1, width: parts.body.width.saturating_sub(2), ..parts.body };
    page(frame, inside, &screen.page, screen.top);
    selected_link(frame, inside, app, screen);
    more(frame, parts.body, &app.theme, screen.top, screen.page.lines.len());
    place(frame, parts.place, app, &screen.page, screen.top, usize::from(parts.body.height));
}

/// Marks the selected link where it is seen.
fn selected_link(frame: &mut Frame, inside: Rect, app: &App, screen: &Reading) {
    let line = screen.selected.and_then(|at| screen.links.get(at)).map(|(_, line)| *line);
    let Some(down) = line.and_then(|line| line.checked_sub(screen.top)).and_then(|down| u16::try_from(down).ok())
    else {
        return;
    };
    if down < inside.height {
        let row = Rect { y: inside.y + down, height: 1, ..inside };
        frame.buffer_mut().set_style(row, app.theme.style(Tone::Selected));
        put(frame.buffer_mut(), row.x, row.y, app.theme.glyphs.cursor, app.theme.style(Tone::Selected));
    }
}
