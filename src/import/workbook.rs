//! Workbooks (`.xlsx`) as rows of text.
//!
//! A workbook is an archive of XML parts. The texts that its cells share are held, a sheet is read row by row. A library
//! for spreadsheets is not used, because those reserve memory by what a file says of itself.

use std::borrow::Cow;
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use csv::StringRecord;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::bounds;
use super::columns::{HEADER_ROWS, holds};
use super::error::{ImportError, Place, Result};
use super::part::{Archive, CellText, Part, attribute};

/// How much of a sheet of descriptions is taken: texts, and bytes of each.
const DESCRIPTIONS: (usize, usize) = (1000, 1000);

/// An open workbook.
pub(super) struct Workbook {
    file: PathBuf,
    archive: Archive,
    /// The sheets that hold cells (a chart may be a sheet, too).
    sheets: Vec<Sheet>,
    /// The texts that cells name by number; one record keeps them in one piece of memory.
    shared: StringRecord,
}

/// A sheet and the part that it is.
#[derive(Clone)]
pub(super) struct Sheet {
    pub(super) name: String,
    part: String,
}

/// What a part refers to.
struct Relation {
    id: String,
    kind: String,
    part: String,
}

impl Workbook {
    /// Opens the file.
    pub(super) fn open(file: &Path) -> Result<Self> {
        let opened = File::open(file).map_err(|source| ImportError::Unreadable { file: file.to_owned(), source })?;
        let mut archive = ZipArchive::new(BufReader::new(opened))
            .map_err(|fault| ImportError::damaged(file, "the archive", fault))?;
        let roots = relations(file, &mut archive, "")?;
        let root = roots.into_iter().find(|relation| relation.kind == "officeDocument");
        let root = root.map_or_else(|| "xl/workbook.xml".to_owned(), |relation| relation.part);
        let relations = relations(file, &mut archive, &root)?;
        let sheets = sheets(file, &mut archive, &root, &relations)?;
        let shared = match relations.iter().find(|relation| relation.kind == "sharedStrings") {
            Some(shared) => shared_texts(file, &mut archive, &shared.part)?,
            None => StringRecord::new(),
        };
        Ok(Self { file: file.to_owned(), archive, sheets, shared })
    }

    /// The first sheet with the column and one of each of `others` in one of its first rows, else the first with the
    /// column.
    pub(super) fn sheet_with(&mut self, key: &[&str], others: &[&[&str]]) -> Result<Sheet> {
        let mut second_best = None;
        for sheet in self.sheets.clone() {
            let (mut found, mut complete) = (false, false);
            self.rows(&sheet, &mut |number, record| {
                found = holds(record, key);
                complete = found && others.iter().all(|other| holds(record, other));
                Ok(!found && number < HEADER_ROWS as u64)
            })?;
            if complete {
                return Ok(sheet);
            }
            second_best = second_best.or_else(|| found.then_some(sheet));
        }
        if let Some(sheet) = second_best {
            return Ok(sheet);
        }
        let names: Vec<&str> = self.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        Err(ImportError::MissingColumn {
            place: Place { file: self.file.clone(), sheet: None },
            row: 1,
            column: key[0].to_owned(),
            found: format!("it on none of the sheets {}", names.join(", ")),
        })
    }

    /// The texts of a sheet of descriptions; nothing where there is no such sheet.
    pub(super) fn descriptions(&mut self, sheet: &str) -> Result<Vec<String>> {
        let (most, longest) = DESCRIPTIONS;
        let mut texts = Vec::new();
        if let Some(sheet) = self.sheets.iter().find(|found| found.name.eq_ignore_ascii_case(sheet)).cloned() {
            self.rows(&sheet, &mut |_, record| {
                let short = record.iter().map(str::trim).filter(|text| (1..=longest).contains(&text.len()));
                texts.extend(short.map(str::to_owned));
                Ok(texts.len() < most)
            })?;
        }
        Ok(texts)
    }

    /// Hands on the rows that hold anything, with their numbers, until the answer is no.
    pub(super) fn rows(
        &mut self,
        sheet: &Sheet,
        take: &mut dyn FnMut(u64, &StringRecord) -> Result<bool>,
    ) -> Result<()> {
        let mut xml = Part::open(&self.file, &mut self.archive, &sheet.part, bounds::SHEET)?;
        let fault = |cell: &str, why: &str| {
            let cell: String = cell.chars().take(20).collect();
            ImportError::not_a_table(&self.file, format!("sheet {:?}, cell {cell}: {why}", sheet.name))
        };
        let (mut record, mut number) = (StringRecord::new(), 0);
        let (mut cell, mut kind, mut text) = (String::new(), String::new(), CellText::default());
        loop {
            match xml.next()? {
                Event::Start(e) if is(&e, "row") => {
                    record.clear();
                    // A row without a number is the next one.
                    number = attribute(&e, "r").parse().unwrap_or(number + 1);
                    xml.next_row();
                }
                Event::Start(e) if is(&e, "c") => {
                    cell = attribute(&e, "r");
                    kind = attribute(&e, "t");
                    text.begin(if kind == "inlineStr" { "t" } else { "v" });
                    // A cell without a name stands behind the one before it.
                    if !cell.is_empty() {
                        let (row, column) = position(&cell)
                            .ok_or_else(|| fault(&cell, "a workbook ends at column XFD and row 1048576"))?;
                        if column < record.len() || (row != number && !record.is_empty()) {
                            return Err(fault(&cell, "it stands in another place than its name says"));
                        }
                        number = row;
                        // Cells without content are left out of the file.
                        (record.len()..column).for_each(|_| record.push_field(""));
                    }
                }
                Event::End(e) if e.local_name().as_ref() == "c" => {
                    let value = value(&kind, &text.text, &self.shared);
                    record.push_field(&value.ok_or_else(|| fault(&cell, "the text that it names is missing"))?);
                    if record.len() > bounds::COLUMNS || record.as_slice().len() as u64 > bounds::ROW {
                        return Err(ImportError::too_large(&self.file, &sheet.part));
                    }
                }
                Event::End(e) if e.local_name().as_ref() == "row" => {
                    if !record.is_empty() && !take(number, &record)? {
                        return Ok(());
                    }
                }
                Event::End(e) if e.local_name().as_ref() == "sheetData" => return Ok(()),
                Event::Eof => return Err(xml.damaged("it holds no cells")),
                event => text.take(&event),
            }
        }
    }
}

fn is(element: &BytesStart<'_>, name: &str) -> bool {
    element.local_name().as_ref() == name
}

/// Row, counted from 1, and column, counted from 0, of a cell like `AB12`.
fn position(cell: &str) -> Option<(u64, usize)> {
    let letters = cell.bytes().take_while(u8::is_ascii_uppercase).count();
    let (column, row) = cell.split_at(letters);
    if !(1..=3).contains(&letters) || row.len() > 7 {
        return None;
    }
    let column = column.bytes().fold(0, |sum, letter| sum * 26 + usize::from(letter - b'A') + 1);
    let row = row.parse().ok()?;
    ((1..=bounds::ROWS).contains(&row) && column <= bounds::COLUMNS).then_some((row, column - 1))
}

/// What a cell shows; nothing if it names a shared text that is not there.
fn value<'a>(kind: &str, text: &'a str, shared: &'a StringRecord) -> Option<Cow<'a, str>> {
    Some(match kind {
        "s" => shared.get(text.trim().parse().ok()?)?.into(),
        "b" => if text.trim() == "1" { "TRUE" } else { "FALSE" }.into(),
        // A workbook's numbers are floating ones, and 33.03 may stand there as 33.030000000000001. The shortest text that
        // means the same number is the published one.
        "" | "n" => text.trim().parse::<f64>().map_or(text.into(), |number| number.to_string().into()),
        _ => text.into(),
    })
}

/// What a part refers to; the part without a name stands for the whole archive.
fn relations(file: &Path, archive: &mut Archive, part: &str) -> Result<Vec<Relation>> {
    let (folder, name) = part.rfind('/').map_or(("", part), |at| part.split_at(at + 1));
    let mut xml = Part::open(file, archive, &format!("{folder}_rels/{name}.rels"), bounds::PART)?;
    let mut relations = Vec::new();
    loop {
        match xml.next()? {
            Event::Start(e) if is(&e, "Relationship") => {
                let target = attribute(&e, "Target");
                relations.push(Relation {
                    id: attribute(&e, "Id"),
                    // The kind is an address, of which the last word tells it.
                    kind: attribute(&e, "Type").rsplit('/').next().unwrap_or_default().to_owned(),
                    part: target.strip_prefix('/').map_or_else(|| format!("{folder}{target}"), str::to_owned),
                });
            }
            Event::Eof => return Ok(relations),
            _ => {}
        }
    }
}

fn sheets(file: &Path, archive: &mut Archive, root: &str, relations: &[Relation]) -> Result<Vec<Sheet>> {
    let mut xml = Part::open(file, archive, root, bounds::PART)?;
    let mut sheets = Vec::new();
    loop {
        match xml.next()? {
            Event::Start(e) if is(&e, "sheet") => {
                let id = attribute(&e, "id");
                let relation = relations.iter().find(|relation| relation.id == id && relation.kind == "worksheet");
                sheets.extend(relation.map(|found| Sheet { name: attribute(&e, "name"), part: found.part.clone() }));
            }
            Event::Eof => return Ok(sheets),
            _ => {}
        }
    }
}

fn shared_texts(file: &Path, archive: &mut Archive, part: &str) -> Result<StringRecord> {
    let mut xml = Part::open(file, archive, part, bounds::PART)?;
    let (mut texts, mut text) = (StringRecord::new(), CellText::default());
    loop {
        match xml.next()? {
            Event::Start(e) if is(&e, "si") => text.begin("t"),
            Event::End(e) if e.local_name().as_ref() == "si" => texts.push_field(&text.text),
            Event::Eof => return Ok(texts),
            event => text.take(&event),
        }
    }
}
