//! Workbooks (`.xlsx`) as rows of text.

use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use calamine::{DataRef, Reader, SheetType, Xlsx, XlsxError};
use csv::StringRecord;

use super::error::{ImportError, Place, Result};
use super::table::{HEADER_ROWS, holds};

/// An open workbook.
pub(super) struct Workbook {
    file: PathBuf,
    book: Xlsx<BufReader<File>>,
}

impl Workbook {
    /// Opens the file.
    pub(super) fn open(file: &Path) -> Result<Self> {
        let opened = File::open(file).map_err(|source| ImportError::Unreadable { file: file.to_owned(), source })?;
        let book = Xlsx::new(BufReader::new(opened)).map_err(|fault| {
            let zip = file.extension().is_some_and(|end| end.eq_ignore_ascii_case("zip"));
            let advice = if zip { "unpack it and import the .xlsx inside" } else { "download it again" };
            ImportError::not_a_table(file, format!("not a whole workbook ({fault}); {advice}"))
        })?;
        Ok(Self { file: file.to_owned(), book })
    }

    /// The sheets that hold cells; a chart may be a sheet, too.
    fn sheet_names(&self) -> Vec<String> {
        let sheets = self.book.sheets_metadata().iter();
        sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet).map(|sheet| sheet.name.clone()).collect()
    }

    /// The first sheet with the column among its first rows.
    pub(super) fn sheet_with(&mut self, key: &[&str]) -> Result<String> {
        let names = self.sheet_names();
        for name in &names {
            let mut found = false;
            self.rows(name, &mut |number, record| {
                found = holds(record, key);
                Ok(!found && number < HEADER_ROWS as u64)
            })?;
            if found {
                return Ok(name.clone());
            }
        }
        Err(ImportError::MissingColumn {
            place: Place { file: self.file.clone(), sheet: None },
            row: 1,
            column: key[0].to_owned(),
            found: format!("it on none of the sheets {}", names.join(", ")),
        })
    }

    /// Every text of a sheet; nothing where there is no such sheet.
    pub(super) fn texts(&mut self, sheet: &str) -> Result<Vec<String>> {
        let Some(name) = self.sheet_names().into_iter().find(|name| name.eq_ignore_ascii_case(sheet)) else {
            return Ok(Vec::new());
        };
        let mut texts = Vec::new();
        self.rows(&name, &mut |_, record| {
            texts.extend(record.iter().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned));
            Ok(true)
        })?;
        Ok(texts)
    }

    /// Hands on the rows that hold anything, with their numbers, until the answer is no.
    pub(super) fn rows(&mut self, sheet: &str, take: &mut dyn FnMut(u64, &StringRecord) -> Result<bool>) -> Result<()> {
        let damaged = |fault: &XlsxError| {
            let why = format!("sheet {sheet:?} is damaged ({fault}); download the file again");
            ImportError::not_a_table(&self.file, why)
        };
        let mut cells = self.book.worksheet_cells_reader(sheet).map_err(|fault| damaged(&fault))?;
        let mut record = StringRecord::new();
        let mut number = 0;
        while let Some(cell) = cells.next_cell().map_err(|fault| damaged(&fault))? {
            let (row, column) = cell.get_position();
            let row = u64::from(row) + 1;
            if row != number && !record.is_empty() {
                if !take(number, &record)? {
                    return Ok(());
                }
                record.clear();
            }
            number = row;
            // Cells without content are left out of the file.
            while record.len() < column as usize {
                record.push_field("");
            }
            push(&mut record, cell.get_value());
        }
        if !record.is_empty() {
            take(number, &record)?;
        }
        Ok(())
    }
}

fn push(record: &mut StringRecord, value: &DataRef<'_>) {
    match value {
        DataRef::Empty => record.push_field(""),
        DataRef::SharedString(text) => record.push_field(text),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => record.push_field(text),
        DataRef::Int(number) => record.push_field(&number.to_string()),
        // The shortest text that means this number: 33.03 and 42990.
        DataRef::Float(number) => record.push_field(&number.to_string()),
        DataRef::Bool(yes) => record.push_field(if *yes { "TRUE" } else { "FALSE" }),
        DataRef::DateTime(date) => record.push_field(&date.to_string()),
        DataRef::Error(fault) => record.push_field(&fault.to_string()),
    }
}
