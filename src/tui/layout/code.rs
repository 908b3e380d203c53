//! The regions of a screen with a code.

use ratatui::layout::Rect;

use super::{rows, within};

/// Columns for the words beside a code.
pub const WORDS_OF_CODE: u16 = 28;

/// Lines for the words above a text that stands in place of a code.
const REASON: u16 = 5;

/// The regions of a screen with a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// Where the code is.
    pub code: Rect,
    /// Where the words beside it are, if the code takes all of its region.
    pub words: Rect,
}

/// The code and the words beside it.
pub fn code(body: Rect) -> Code {
    let words = WORDS_OF_CODE.min(body.width);
    let code = Rect { width: body.width - words, ..body };
    Code { code, words: Rect { x: code.right(), width: words, ..body } }
}

/// The text that stands in place of a code, below the reason.
pub fn text_of_code(body: Rect) -> Rect {
    let [_, text] = rows(body, [REASON, body.height.saturating_sub(REASON)]);
    within(text, 2)
}
