//! How large a table may be, so that no file fills the memory.

use std::io::{self, Read};

/// The columns that a workbook can have, A to XFD.
pub(super) const COLUMNS: usize = 16_384;

/// The rows that a workbook can have.
pub(super) const ROWS: u64 = 1_048_576;

/// Bytes of one row as it stands in the file. The longest of a published table has 3,000.
pub(super) const ROW: u64 = 1 << 20;

/// Bytes of a sheet, inflated, and of a row of it. An archive hands out no more bytes of a part than it says it has.
pub(super) const SHEET: (u64, u64) = (1 << 30, ROW);

/// Bytes of any other part of a workbook, inflated. It may be held whole.
pub(super) const PART: (u64, u64) = (16 << 20, 16 << 20);

/// Reads on while no row grows beyond its bound.
pub(super) struct Metered<R> {
    source: R,
    row: u64,
    left: u64,
}

impl<R> Metered<R> {
    /// At most so many bytes between two calls of [`Metered::next_row`].
    pub(super) fn new(source: R, row: u64) -> Self {
        Self { source, row, left: row }
    }

    /// Another row begins.
    pub(super) fn next_row(&mut self) {
        self.left = self.row;
    }
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.left == 0 {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let length = buffer.len().min(usize::try_from(self.left).unwrap_or(usize::MAX));
        let read = self.source.read(&mut buffer[..length])?;
        self.left -= read as u64;
        Ok(read)
    }
}
