//! A text over the screen, in a frame.

use ratatui::Frame;
use ratatui::text::Span;
use ratatui::widgets::{Block, Clear};

use super::Overlay;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::theme::Tone;
use crate::tui::widget::lines::more;
use crate::tui::widget::page::view::page;

pub(super) fn draw(frame: &mut Frame, app: &App, overlay: &Overlay) {
    let area = layout::overlay(frame.area(), overlay.page.lines.len());
    frame.render_widget(Clear, area);
    frame.buffer_mut().set_style(area, app.theme.ground());
    let border = if app.theme.ascii { ASCII_BORDER } else { ratatui::symbols::border::PLAIN };
    let block = Block::bordered()
        .border_set(border)
        .border_style(app.theme.style(Tone::Line))
        .title(Span::styled(format!(" {} ", overlay.title), app.theme.style(Tone::Accent)));
    let inside = block.inner(area);
    frame.render_widget(block, area);
    page(frame, inside, &overlay.page, overlay.top);
    more(frame, inside, &app.theme, overlay.top, overlay.page.lines.len());
}

const ASCII_BORDER: ratatui::symbols::border::Set = ratatui::symbols::border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};
