//! A page of the guide: title and place among the pages, summary, text, the selected link.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::GuidePageScreen;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::widget::lines::mark_selected;
use crate::tui::widget::page::view::{Heading, percent, read, sections};

pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, screen: &GuidePageScreen) {
    let (page, top) = (&screen.reader.page, screen.reader.top);
    let parts = layout::reading(body);
    let (at, all) = (app.catalogue.guide_place(&screen.guide.id) + 1, app.catalogue.guide().len());
    let right = format!("page {at} of {all}");
    let heading = Heading { title: &screen.guide.title, beside: "", right: &right };
    read(frame, &parts, &app.theme, &heading, page, top);
    let line = screen.selected.and_then(|at| page.links.get(at)).map(|(_, lines)| lines.start);
    if let Some(row) = line.and_then(|line| line.checked_sub(top)).and_then(|down| parts.row(down)) {
        mark_selected(frame, row, 0, &app.theme);
    }
    let far = percent(page, top, parts.lines());
    sections(frame, parts.place, &app.theme, page, page.section_at(top), &far);
}
