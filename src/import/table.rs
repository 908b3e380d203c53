//! Tables as rows of text: the header is found by the name of a column, then each row is handed on with its number.
//!
//! Rows are streamed: the table of all areas has some 400,000 of them.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use csv::StringRecord;

use super::columns::{Columns, HEADER_ROWS, Row, holds};
use super::error::{ImportError, Place, Result};
use super::{delimited, workbook};

/// What kind of file the first bytes betray.
enum FileKind {
    Workbook,
    Text,
}

fn sniff(file: &Path) -> Result<FileKind> {
    let mut head = Vec::with_capacity(2048);
    File::open(file)
        .and_then(|opened| opened.take(2048).read_to_end(&mut head))
        .map_err(|source| ImportError::Unreadable { file: file.to_owned(), source })?;
    let why = if head.iter().all(u8::is_ascii_whitespace) {
        "the file is empty; download it again"
    } else if head.starts_with(b"PK") {
        return Ok(FileKind::Workbook);
    } else if head.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        "this is a workbook of the old kind (.xls); save it as .xlsx or as CSV UTF-8"
    } else if head.starts_with(b"version https://git-lfs") {
        "this is a pointer of Git LFS, not the workbook or table; \"git lfs pull\" fetches the file itself"
    } else if head.starts_with(b"%PDF") {
        "this is a PDF document; the tables come as .xlsx or .csv"
    } else if head.contains(&0) {
        "this is neither a workbook (.xlsx) nor CSV text in UTF-8"
    } else if head.trim_ascii_start().starts_with(b"<") {
        "this is a web page, not the table; use the page's download link and save the file itself"
    } else {
        return Ok(FileKind::Text);
    };
    Err(ImportError::not_a_table(file, why))
}

/// Whether the file is a workbook.
pub(super) fn is_workbook(file: &Path) -> Result<bool> {
    sniff(file).map(|kind| matches!(kind, FileKind::Workbook))
}

/// Reads a table: `begin` sees the header and makes the state, `each` adds a row to it.
///
/// `key` names the column by which the header (and in a workbook the sheet) is known.
pub(super) fn read<T>(
    file: &Path,
    key: &[&str],
    begin: impl FnOnce(&Columns) -> Result<T>,
    each: impl FnMut(&mut T, &Row<'_>) -> Result<()>,
) -> Result<T> {
    read_sheet(file, key, &[], begin, each)
}

/// Like [`read`], for workbooks in which several sheets have the column of `key`: the first one that has a column of
/// each of `others` too is taken, or the first with `key` where none has.
pub(super) fn read_sheet<T>(
    file: &Path,
    key: &[&str],
    others: &[&[&str]],
    begin: impl FnOnce(&Columns) -> Result<T>,
    each: impl FnMut(&mut T, &Row<'_>) -> Result<()>,
) -> Result<T> {
    let kind = sniff(file)?;
    let place = Place { file: file.to_owned(), sheet: None };
    let mut feed = Feed { place, key, begin: Some(begin), each, first: None, table: None, exact: false };
    match kind {
        FileKind::Text => {
            feed.exact = true;
            delimited::rows(file, &mut |number, record| feed.take(number, record))?;
        }
        FileKind::Workbook => {
            let mut book = workbook::Workbook::open(file)?;
            let sheet = book.sheet_with(key, others)?;
            feed.place.sheet = Some(sheet.name.clone());
            book.rows(&sheet, &mut |number, record| feed.take(number, record).map(|()| true))?;
        }
    }
    feed.end()
}

/// Finds the header among the first rows and hands the rest on.
struct Feed<'k, T, B, E> {
    place: Place,
    key: &'k [&'k str],
    begin: Option<B>,
    each: E,
    first: Option<Columns>,
    table: Option<(Columns, T)>,
    /// Whether a row must have as many cells as the header; a workbook leaves empty cells out.
    exact: bool,
}

impl<T, B, E> Feed<'_, T, B, E>
where
    B: FnOnce(&Columns) -> Result<T>,
    E: FnMut(&mut T, &Row<'_>) -> Result<()>,
{
    fn take(&mut self, number: u64, record: &StringRecord) -> Result<()> {
        let Some((columns, state)) = &mut self.table else { return self.header(number, record) };
        if record.iter().all(|cell| cell.trim().is_empty()) {
            return Ok(());
        }
        let row = Row { number, cells: record, columns };
        let (expected, found) = (columns.names().len(), record.len());
        if self.exact && found < expected {
            return Err(row.fault(found, format!("the row ends here, {found} of {expected} cells; download it again")));
        }
        if self.exact && found > expected {
            return Err(row.fault(expected, format!("the row has {found} cells, the header only {expected}")));
        }
        (self.each)(state, &row)
    }

    fn header(&mut self, number: u64, record: &StringRecord) -> Result<()> {
        let columns = Columns::of(&self.place, number, record);
        if !holds(record, self.key) {
            let missing = self.first.get_or_insert(columns).missing(self.key[0]);
            return if number < HEADER_ROWS as u64 { Ok(()) } else { Err(missing) };
        }
        if let Some(begin) = self.begin.take() {
            let state = begin(&columns)?;
            self.table = Some((columns, state));
        }
        Ok(())
    }

    fn end(self) -> Result<T> {
        match (self.table, self.first) {
            (Some((_, state)), _) => Ok(state),
            (None, Some(columns)) => Err(columns.missing(self.key[0])),
            (None, None) => Err(ImportError::not_a_table(&self.place.file, "the table is empty; download it again")),
        }
    }
}
