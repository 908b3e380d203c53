//! The lines of a text.

use std::ops::Range;
use std::sync::OnceLock;

/// A text of which the lines are numbered.
pub(super) struct LineNumbers<'a> {
    pub(super) text: &'a str,
    /// Where lines end; looked for when the first fault is found.
    ends: OnceLock<Vec<usize>>,
}

impl<'a> LineNumbers<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, ends: OnceLock::new() }
    }

    /// Line of a slice of the text, counted from 1; 0 if it is none.
    pub(super) fn line_of(&self, slice: &str) -> usize {
        self.place_of(slice).map_or(0, |bytes| {
            let ends = self.ends.get_or_init(|| self.text.match_indices('\n').map(|(at, _)| at).collect());
            ends.partition_point(|end| *end < bytes.start) + 1
        })
    }

    /// Where a slice of the text stands, if it is one.
    fn place_of(&self, slice: &str) -> Option<Range<usize>> {
        let start = (slice.as_ptr() as usize).checked_sub(self.text.as_ptr() as usize)?;
        let end = start.checked_add(slice.len())?;
        (end <= self.text.len()).then_some(start..end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slice_has_the_line_on_which_it_begins() {
        let text = "ab\n\ncd\ne";
        let numbers = LineNumbers::new(text);
        for byte in 0..text.len() {
            assert_eq!(numbers.line_of(&text[byte..]), text[..byte].matches('\n').count() + 1, "{byte}");
        }
        assert_eq!(numbers.line_of("elsewhere"), 0);
    }
}
