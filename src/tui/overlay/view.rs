//! A text over the screen, in a frame.

use ratatui::Frame;
use ratatui::layout::Margin;
use ratatui::widgets::Clear;

use super::Overlay;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::widget::lines::more;
use crate::tui::widget::page::view::page;
use crate::tui::widget::panel::panel;

pub(super) fn draw(frame: &mut Frame, app: &App, overlay: &Overlay) {
    let area = layout::overlay(frame.area(), overlay.page.lines.len());
    frame.render_widget(Clear, area);
    frame.buffer_mut().set_style(area, app.theme.ground());
    panel(frame, area, &app.theme, &overlay.title, "", true);
    let inside = layout::inside_of(area);
    let text = inside.inner(Margin::new(1, 0));
    page(frame, text, &overlay.page, overlay.top);
    more(frame, inside, &app.theme, overlay.top, overlay.page.lines.len());
}
