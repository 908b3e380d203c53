//! The frame around a part of a screen.

use ratatui::Frame;
use ratatui::layout::{Alignment, Rect};
use ratatui::symbols::border::Set;
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear};

use crate::text;
use crate::tui::layout::Listing;
use crate::tui::theme::{Theme, Tone};

/// Draws the frames of a list into whose search line one types: around that, the list, and what is known of the selected
/// line.
pub fn listing(frame: &mut Frame, parts: &Listing, theme: &Theme, titles: [&str; 3]) {
    frames(frame, parts, theme, titles, 0);
}

/// Draws the frames of a list under a heading. Keys go to the list.
pub fn listing_under_heading(frame: &mut Frame, parts: &Listing, theme: &Theme, titles: [&str; 3]) {
    frames(frame, parts, theme, titles, 1);
}

/// Draws the frames of a choice over the screen below it.
pub fn choice(frame: &mut Frame, (region, parts): (Rect, &Listing), theme: &Theme, titles: [&str; 2]) {
    frame.render_widget(Clear, region);
    frame.buffer_mut().set_style(region, theme.ground());
    listing(frame, parts, theme, [titles[0], titles[1], ""]);
}

fn frames(frame: &mut Frame, parts: &Listing, theme: &Theme, titles: [&str; 3], focused: usize) {
    let Some(panels) = parts.panels else { return };
    for (at, (area, title)) in panels.into_iter().zip(titles).enumerate() {
        if !area.is_empty() && !title.is_empty() {
            panel(frame, area, theme, title, "", at == focused);
        }
    }
}

/// Draws a frame with a title and, where both fit, words at its right end; the one with the focus stands out.
pub fn panel(frame: &mut Frame, area: Rect, theme: &Theme, title: &str, right: &str, focused: bool) {
    let room = usize::from(area.width).saturating_sub(6);
    let title = text::cut(title, room);
    let [line, words] = if focused { [Tone::Accent, Tone::Accent] } else { [Tone::Line, Tone::Heading] };
    let mut block = Block::bordered()
        .border_set(border(theme))
        .border_style(theme.style(line))
        .title(Line::styled(format!(" {title} "), theme.style(words)));
    if !right.is_empty() && text::width(&title) + text::width(right) + 3 <= room {
        let right = Line::styled(format!(" {right} "), theme.style(Tone::Quiet));
        block = block.title(right.alignment(Alignment::Right));
    }
    frame.render_widget(block, area);
}

/// The characters of a frame.
fn border(theme: &Theme) -> Set<'static> {
    let [top_left, top_right, bottom_left, bottom_right] = theme.glyphs.corners;
    Set {
        top_left,
        top_right,
        bottom_left,
        bottom_right,
        vertical_left: theme.glyphs.bar,
        vertical_right: theme.glyphs.bar,
        horizontal_top: theme.glyphs.line,
        horizontal_bottom: theme.glyphs.line,
    }
}
