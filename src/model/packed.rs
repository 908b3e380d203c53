//! Texts that stand deflated in the program.

use flate2::{Decompress, FlushDecompress};

/// A deflated text.
#[derive(Debug)]
pub struct Packed {
    /// The deflated bytes, without a header.
    pub bytes: &'static [u8],
    /// Length of the text, bytes.
    pub length: usize,
}

impl Packed {
    /// The text.
    pub fn text(&self) -> String {
        let mut text = Vec::with_capacity(self.length);
        let inflated = Decompress::new(false).decompress_vec(self.bytes, &mut text, FlushDecompress::Finish);
        match inflated.ok().and_then(|_| String::from_utf8(text).ok()) {
            Some(text) => text,
            // The build script writes them and a test reads them all.
            None => panic!("a bundled text cannot be inflated"),
        }
    }
}

/// A bundled role: its card as it stands, because every list reads it, its page deflated.
#[derive(Debug)]
pub struct PackedRole {
    /// Key.
    pub id: &'static str,
    /// JSON with the fields of the card.
    pub card: &'static str,
    /// JSON with the fields of the page.
    pub page: Packed,
}
