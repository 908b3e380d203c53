//! Texts and tables that stand in the program, most of them deflated.

use std::borrow::Cow;
use std::sync::{LazyLock, Mutex, PoisonError};

use flate2::{Decompress, FlushDecompress};
use memchr::memchr_iter;

/// Inflates all texts. A new one for each would leave a hole of 48 kB in memory every time: the allocator of the C library
/// seldom finds such a hole again, because the block has to be aligned.
static INFLATER: LazyLock<Mutex<Decompress>> = LazyLock::new(|| Mutex::new(Decompress::new(false)));

/// A text or a table of the program.
#[derive(Debug)]
pub struct Packed {
    /// The deflated bytes, without a header; the content itself if they are as many as it has.
    pub bytes: &'static [u8],
    /// Length of the content, bytes.
    pub length: usize,
}

impl Packed {
    /// Whether the text stands as it is.
    fn is_open(&self) -> bool {
        self.bytes.len() == self.length
    }

    /// A line of a text that stands as it is. Only the line is read: lists ask for one after the other.
    fn open_line(&self, line: usize) -> &'static [u8] {
        let mut ends = memchr_iter(b'\n', self.bytes);
        let start = line.checked_sub(1).map_or(Some(0), |before| ends.nth(before).map(|end| end + 1));
        let start = start.unwrap_or(self.length);
        &self.bytes[start..ends.next().unwrap_or(self.length)]
    }

    /// What was packed.
    pub fn content(&self) -> Cow<'static, [u8]> {
        if self.is_open() {
            return Cow::Borrowed(self.bytes);
        }
        let mut content = Vec::with_capacity(self.length);
        let mut inflater = INFLATER.lock().unwrap_or_else(PoisonError::into_inner);
        inflater.reset(false);
        match inflater.decompress_vec(self.bytes, &mut content, FlushDecompress::Finish) {
            Ok(_) => Cow::Owned(content),
            // The build script writes them and a test reads them all.
            Err(fault) => panic!("what is bundled cannot be inflated: {fault}"),
        }
    }

    /// The text.
    pub fn text(&self) -> Cow<'static, str> {
        match self.content() {
            Cow::Borrowed(text) => String::from_utf8_lossy(text),
            Cow::Owned(text) => {
                Cow::Owned(String::from_utf8(text).unwrap_or_else(|fault| panic!("a bundled text is none: {fault}")))
            }
        }
    }
}

/// A line of a text of the program.
#[derive(Debug)]
pub struct PackedLine {
    /// The text.
    pub group: &'static Packed,
    /// Place of the line in it.
    pub line: usize,
}

impl PackedLine {
    /// The line.
    pub fn text(&self) -> Cow<'static, str> {
        if self.group.is_open() {
            return String::from_utf8_lossy(self.group.open_line(self.line));
        }
        Cow::Owned(self.group.text().lines().nth(self.line).unwrap_or_default().to_owned())
    }
}

/// A bundled list. Its records lie in groups that are deflated together: alone they hardly shrink, all together they take
/// long to read.
#[derive(Debug)]
pub struct PackedList {
    /// How many records it has.
    pub count: u16,
    /// Marks of the keys by which records are looked up, each with the place of its record, in rising order.
    pub keys: &'static [(u16, u16)],
    /// The groups, each with the place of its first record: JSON, one record a line.
    pub groups: &'static [(u16, Packed)],
}

/// A bundled role: its card as it stands, because every list reads it, its page deflated with those of its neighbors.
#[derive(Debug)]
pub struct PackedRole {
    /// Key.
    pub id: &'static str,
    /// JSON with the fields of the card.
    pub card: &'static str,
    /// JSON with the fields of the page.
    pub page: PackedLine,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_an_open_text_are_its_lines() {
        static OPEN: Packed = Packed { bytes: "one\nzw\u{f6}lf\n\nlast".as_bytes(), length: 16 };
        static ENDED: Packed = Packed { bytes: b"one\ntwo\n", length: 8 };
        let line = |group, line| PackedLine { group, line }.text();
        assert_eq!([0, 1, 2, 3, 4].map(|at| line(&OPEN, at)), ["one", "zw\u{f6}lf", "", "last", ""]);
        assert_eq!([0, 1, 2].map(|at| line(&ENDED, at)), ["one", "two", ""]);
    }
}
