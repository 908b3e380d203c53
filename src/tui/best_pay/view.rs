//! Areas by what a role is paid there.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::BestPayScreen;
use crate::sheet::pay_order;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::widget::page::view::{Heading, percent, read, sections};

pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, screen: &BestPayScreen) {
    let (page, top) = (&screen.reader.page, screen.reader.top);
    let parts = layout::reading(body);
    let title = format!("Where {} pays best", screen.role.title);
    read(frame, &parts, &app.theme, &Heading { title: &title, beside: "", right: pay_order(screen.order) }, page, top);
    let far = percent(page, top, parts.lines());
    sections(frame, parts.place, &app.theme, page, page.section_at(top), &far);
}
