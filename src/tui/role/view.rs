//! A role: its title, with pay and time once the quick facts are out of sight, the page, and where one is.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::RoleScreen;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::widget::page::view::{Heading, percent, read, sections};

pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, screen: &RoleScreen) {
    let (page, top) = (&screen.reader.page, screen.reader.top);
    let parts = layout::reading(body);
    let glyphs = app.theme.glyphs;
    let mut marks = Vec::new();
    if app.is_saved(&screen.role.id) {
        marks.push(format!("{} on your shortlist", glyphs.saved));
    }
    if app.is_compared(&screen.role.id) {
        marks.push(format!("{} in the comparison", glyphs.compared));
    }
    // At the top the quick facts say it.
    let beside = if top > 0 { &screen.at_a_glance } else { "" };
    let heading = Heading { title: &screen.role.title, beside, right: &marks.join("  ") };
    read(frame, &parts, &app.theme, &heading, page, top);
    let far = percent(page, top, parts.lines());
    sections(frame, parts.place, &app.theme, page, page.section_at(top), &far);
}
