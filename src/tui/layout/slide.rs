//! The regions of a slide.

use ratatui::layout::Rect;

use super::{rows, within};

/// The regions of a slide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slide {
    /// What it is about.
    pub head: Rect,
    /// What it says.
    pub text: Rect,
    /// Where it was read.
    pub foot: Rect,
}

/// A line above and below the text, with empty lines between them.
pub fn slide(body: Rect) -> Slide {
    let inside = within(body, if body.width < 100 { 2 } else { 4 });
    let [head, _, text, foot] = rows(inside, [1, 1, inside.height.saturating_sub(3), 1]);
    Slide { head, text, foot }
}
