//! A page of the guide: title and place among the pages, summary, text, the selected link.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::GuidePageScreen;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::theme::Tone;
use crate::tui::widget::lines::mark_selected;
use crate::tui::widget::page::view::{Heading, hanging, percent, read, sections};
use crate::tui::widget::put::put;

/// Cells before the title of a page in the list, for the cursor.
const INDENT: usize = 2;

pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, screen: &GuidePageScreen) {
    let (page, top) = (&screen.reader.page, screen.reader.top);
    let pages = app.catalogue.guide();
    let reading = layout::reading(body);
    let room = usize::from(reading.contents.width).saturating_sub(INDENT);
    let titles = pages.iter().enumerate().flat_map(|(place, page)| {
        hanging(&page.title, room).into_iter().enumerate().map(move |(line, words)| (place, line, words))
    });
    let titles: Vec<_> = if room > 0 { titles.collect() } else { Vec::new() };
    let (list, parts) = reading.with_pages(titles.len());
    let at = app.catalogue.guide_place(&screen.guide.id);
    let right = format!("page {} of {}", at + 1, pages.len());
    for ((place, line, words), y) in titles.into_iter().zip(list.top()..list.bottom()) {
        let tone = if place == at { Tone::Heading } else { Tone::Quiet };
        put(frame.buffer_mut(), list.x + INDENT as u16, y, words, app.theme.style(tone));
        if place == at && line == 0 {
            put(frame.buffer_mut(), list.x, y, app.theme.glyphs.cursor, app.theme.style(Tone::Accent));
        }
    }
    let heading = Heading { title: &screen.guide.title, beside: "", right: &right };
    read(frame, &parts, &app.theme, &heading, page, top);
    let line = screen.selected.and_then(|at| page.links.get(at)).map(|(_, lines)| lines.start);
    if let Some(row) = line.and_then(|line| line.checked_sub(top)).and_then(|down| parts.row(down)) {
        mark_selected(frame, row, 0, &app.theme);
    }
    let far = percent(page, top, parts.lines());
    sections(frame, parts.place, &app.theme, page, page.section_at(top), &far);
}
