//! A slide: what it is about, what it says, where it was read.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::PresentScreen;
use crate::text;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::theme::Tone;
use crate::tui::widget::lines::lines;
use crate::tui::widget::put::put;

pub(super) fn draw(frame: &mut Frame, parts: &layout::Slide, app: &App, screen: &PresentScreen) {
    if screen.blank {
        return;
    }
    let theme = &app.theme;
    let Some(slide) = screen.slides.get(screen.at) else {
        put(frame.buffer_mut(), parts.text.x, parts.text.y, "There is no role to present.", theme.style(Tone::Text));
        return;
    };
    let name = format!(" {} ", slide.name);
    if !slide.name.is_empty() {
        let style = theme.style(Tone::Accent).patch(theme.style(Tone::Selected));
        put(frame.buffer_mut(), parts.head.x, parts.head.y, &name, style);
        let room = usize::from(parts.head.width).saturating_sub(text::width(&name) + 2);
        let of = text::cut(&slide.of, room);
        let x = parts.head.right().saturating_sub(text::width(&of) as u16);
        put(frame.buffer_mut(), x, parts.head.y, of, theme.style(Tone::Quiet));
    }
    // In the middle, where it is seen over the heads.
    let above = parts.text.height.saturating_sub(screen.page.len() as u16) / 2;
    let middle = Rect { y: parts.text.y + above, height: parts.text.height - above, ..parts.text };
    lines(frame, middle, screen.page.iter());
    let place = format!("{}/{}", screen.at + 1, screen.slides.len());
    let x = parts.foot.right().saturating_sub(text::width(&place) as u16);
    put(frame.buffer_mut(), x, parts.foot.y, &place, theme.style(Tone::Quiet));
    let source = text::cut(&screen.source, usize::from(parts.foot.width).saturating_sub(place.len() + 2));
    put(frame.buffer_mut(), parts.foot.x, parts.foot.y, source, theme.style(Tone::Quiet));
}
