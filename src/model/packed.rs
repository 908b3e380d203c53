//! Texts that stand in the program, most of them deflated.

use std::borrow::Cow;
use std::sync::{LazyLock, Mutex, PoisonError};

use flate2::{Decompress, FlushDecompress};

/// Inflates all texts. A new one for each would leave a hole of 48 kB in memory every time: the allocator of the C library
/// seldom finds such a hole again, because the block has to be aligned.
static INFLATER: LazyLock<Mutex<Decompress>> = LazyLock::new(|| Mutex::new(Decompress::new(false)));

/// A text of the program.
#[derive(Debug)]
pub struct Packed {
    /// The deflated bytes, without a header; the text itself if they are as many as it has.
    pub bytes: &'static [u8],
    /// Length of the text, bytes.
    pub length: usize,
}

impl Packed {
    /// The text.
    pub fn text(&self) -> Cow<'static, str> {
        if self.bytes.len() == self.length {
            return String::from_utf8_lossy(self.bytes);
        }
        let mut text = Vec::with_capacity(self.length);
        let mut inflater = INFLATER.lock().unwrap_or_else(PoisonError::into_inner);
        inflater.reset(false);
        let inflated = inflater.decompress_vec(self.bytes, &mut text, FlushDecompress::Finish);
        match inflated.ok().and_then(|_| String::from_utf8(text).ok()) {
            Some(text) => Cow::Owned(text),
            // The build script writes them and a test reads them all.
            None => panic!("a bundled text cannot be inflated"),
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
        match self.group.text() {
            Cow::Borrowed(text) => Cow::Borrowed(text.lines().nth(self.line).unwrap_or_default()),
            Cow::Owned(text) => Cow::Owned(text.lines().nth(self.line).unwrap_or_default().to_owned()),
        }
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
