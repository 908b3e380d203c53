//! Text tables: comma, semicolon or tab between the cells.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::Path;

use csv::{ErrorKind, ReaderBuilder, StringRecord, Terminator};

use super::bounds::{self, Metered};
use super::error::{CellFault, ImportError, Place, Result};

/// Hands on every row with the number of its line.
///
/// A carriage return stays at the end of the last cell (cells are read without surrounding blanks), because the
/// reader loses a line where it takes one for the end of a row.
pub(super) fn rows(file: &Path, take: &mut dyn FnMut(u64, &StringRecord) -> Result<()>) -> Result<()> {
    let unreadable = |source| ImportError::Unreadable { file: file.to_owned(), source };
    let mut text = BufReader::new(File::open(file).map_err(unreadable)?);
    let separator = separator(&mut text).map_err(unreadable)?;
    // A line end behind the last row makes it count like the others.
    let text = Metered::new(text.chain(&b"\n"[..]), bounds::ROW);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .terminator(Terminator::Any(b'\n'))
        .delimiter(separator)
        // O*NET's own files are never quoted and may hold a quotation mark.
        .quoting(separator != b'\t')
        .from_reader(text);
    let mut record = StringRecord::new();
    let mut last = 0;
    while reader.read_record(&mut record).map_err(|fault| translate(file, last + 1, fault))? {
        last = row_number(&record, reader.position().line());
        take(last, &record)?;
        reader.get_mut().next_row();
    }
    Ok(())
}

/// The line on which a row begins; `behind` is the line after it.
///
/// The reader's own number is that of the empty lines before the row, if there are any.
fn row_number(record: &StringRecord, behind: u64) -> u64 {
    let before = record.position().map_or(1, csv::Position::line);
    let inside = match behind - before {
        0 | 1 => 0,
        _ => record.as_slice().bytes().filter(|&byte| byte == b'\n').count() as u64,
    };
    before.max((behind - 1).saturating_sub(inside))
}

/// The separator that the first line uses most; a comma where it uses none.
fn separator(text: &mut BufReader<File>) -> io::Result<u8> {
    let mut line = Vec::new();
    text.take(bounds::ROW).read_until(b'\n', &mut line)?;
    text.seek(SeekFrom::Start(0))?;
    let count = |byte: u8| line.iter().filter(|&&b| b == byte).count();
    // The last of equal ones is taken.
    Ok([b';', b'\t', b','].into_iter().max_by_key(|&byte| count(byte)).unwrap_or(b','))
}

fn translate(file: &Path, row: u64, fault: csv::Error) -> ImportError {
    let place = Place { file: file.to_owned(), sheet: None };
    match fault.into_kind() {
        ErrorKind::Io(fault) if fault.kind() == io::ErrorKind::FileTooLarge => {
            ImportError::too_large(file, format!("row {row} (is a quotation mark never closed?)"))
        }
        ErrorKind::Io(source) => ImportError::Unreadable { file: file.to_owned(), source },
        ErrorKind::Utf8 { pos, err } => Box::new(CellFault {
            place,
            row: pos.map_or(0, |pos| pos.line()),
            column: format!("number {}", err.field() + 1),
            found: "letters that are no UTF-8".into(),
            advice: "save the table as CSV UTF-8".into(),
        })
        .into(),
        other => ImportError::not_a_table(file, format!("cannot be taken apart: {other:?}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbered(text: &str) -> Vec<(u64, String)> {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("t.csv");
        std::fs::write(&file, text).unwrap();
        let mut found = Vec::new();
        rows(&file, &mut |number, record| {
            found.push((number, record.get(0).unwrap_or_default().trim().to_owned()));
            Ok(())
        })
        .unwrap();
        found.retain(|(_, cell)| !cell.is_empty());
        found
    }

    #[test]
    fn rows_are_numbered_as_a_spreadsheet_does() {
        let expected = [(1, "a"), (2, "b"), (4, "c"), (7, "d")].map(|(row, cell)| (row, cell.to_owned()));
        for text in
            ["a,1\nb,2\n\nc,3\n\n\nd,4", "a,1\r\nb,2\r\n\r\nc,3\r\n\r\n\r\nd,4\r\n", "\u{feff}a\nb\n\nc\n\n\n\"d\"\n"]
        {
            assert_eq!(numbered(text), expected, "{text:?}");
        }
        assert_eq!(numbered("a,1\n\"b,2\nc,3\n")[1].0, 2, "a quotation mark that is never closed");
    }
}
