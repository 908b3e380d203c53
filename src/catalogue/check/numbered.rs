//! A text of which the lines can be numbered, however long it is.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use memchr::memchr_iter;

use crate::model::RecordText;

/// Bytes between two places whose line is remembered.
const BLOCK: usize = 1 << 16;

/// A text that is checked.
pub(super) struct Numbered<'a> {
    pub(super) text: &'a Arc<String>,
    /// Lines that end before each block; counted once, when the first fault is found.
    before: OnceLock<Vec<usize>>,
}

impl<'a> Numbered<'a> {
    pub(super) fn new(text: &'a Arc<String>) -> Self {
        Self { text, before: OnceLock::new() }
    }

    /// Where a slice of the text stands, if it is one.
    pub(super) fn place_of(&self, part: &str) -> Option<Range<usize>> {
        let start = (part.as_ptr() as usize).checked_sub(self.text.as_ptr() as usize)?;
        let end = start.checked_add(part.len())?;
        (end <= self.text.len()).then_some(start..end)
    }

    /// The record that is this slice of the text.
    pub(super) fn record(&self, part: &str) -> Option<RecordText> {
        RecordText::new(self.text, self.place_of(part)?)
    }

    /// Line of a byte, counted from 1.
    pub(super) fn line(&self, byte: usize) -> usize {
        let text = self.text.as_bytes();
        let before = self.before.get_or_init(|| {
            let ends = text.chunks(BLOCK).scan(0, |ends, block| {
                let before = *ends;
                *ends += memchr_iter(b'\n', block).count();
                Some(before)
            });
            ends.collect()
        });
        let block = byte / BLOCK;
        let known = before.get(block).copied().unwrap_or_default();
        known + memchr_iter(b'\n', &text[block * BLOCK..byte]).count() + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_over_blocks() {
        let text = Arc::new("ab\n".repeat(BLOCK));
        let numbered = Numbered::new(&text);
        for byte in [0, 2, 3, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, text.len() - 1] {
            assert_eq!(numbered.line(byte), text[..byte].matches('\n').count() + 1, "{byte}");
            assert_eq!(numbered.place_of(&text[byte..]), Some(byte..text.len()));
        }
        assert_eq!(numbered.place_of("elsewhere"), None);
    }
}
