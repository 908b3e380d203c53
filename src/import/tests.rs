//! Workbooks and texts that are made here: every kind of cell, and files larger than any table.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::bounds::{PART, ROW};
use super::error::{ImportError, Result};
use super::table;
use super::write::{self, Output};
use crate::store::UNFINISHED_IMPORT;

const SHARED: &str = "<x:sst xmlns:x=\"m\" uniqueCount=\"4000000000\"><x:si><x:t>OCC_CODE</x:t></x:si><x:si/>\
    <x:si><x:r><x:t>M&amp;</x:t></x:r><x:r><x:t xml:space=\"preserve\">D&#233; </x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:si></x:sst>";

/// A workbook with one sheet, whose rows are given.
fn workbook(dir: &TempDir, rows: &str, shared: &str) -> PathBuf {
    let file = dir.path().join("made.xlsx");
    let mut parts = ZipWriter::new(fs::File::create(&file).unwrap());
    let relation =
        |id, kind, target| format!("<Relationship Id=\"{id}\" Type=\"http://r/{kind}\" Target=\"{target}\"/>");
    for (name, text) in [
        ("_rels/.rels", format!("<Relationships>{}</Relationships>", relation("a", "officeDocument", "/xl/book.xml"))),
        (
            "xl/_rels/book.xml.rels",
            format!(
                "<Relationships>{}{}{}</Relationships>",
                relation("1", "chartsheet", "chart.xml"),
                relation("2", "worksheet", "sheets/one.xml"),
                relation("3", "sharedStrings", "shared.xml")
            ),
        ),
        (
            "xl/book.xml",
            "<workbook><sheets><sheet name=\"Picture\" r:id=\"1\"/><sheet name=\"A &amp; B\" r:id=\"2\"/></sheets></workbook>"
                .to_owned(),
        ),
        ("xl/shared.xml", shared.to_owned()),
        (
            "xl/sheets/one.xml",
            format!("<worksheet><dimension ref=\"A1:ZZZZZZ9\"/><sheetData>{rows}</sheetData></worksheet>"),
        ),
    ] {
        parts.start_file(name, SimpleFileOptions::default()).unwrap();
        parts.write_all(text.as_bytes()).unwrap();
    }
    parts.finish().unwrap();
    file
}

/// Every row behind the header with its number.
fn read(file: &Path) -> Result<Vec<(u64, Vec<String>)>> {
    let begin = |columns: &super::columns::Columns| Ok((columns.names().len(), Vec::new()));
    let (_, rows) = table::read(file, &["OCC_CODE"], begin, |(columns, rows), row| {
        rows.push((row.number, (0..*columns).map(|at| row.text(at).to_owned()).collect()));
        Ok(())
    })?;
    Ok(rows)
}

fn fault_of(rows: &str) -> String {
    let dir = tempfile::tempdir().unwrap();
    let header = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";
    let fault = read(&workbook(&dir, &format!("{header}{rows}"), SHARED)).map(drop).unwrap_err().to_string();
    fault.replace(&dir.path().display().to_string(), "")
}

#[test]
fn every_kind_of_cell_is_read() {
    let dir = tempfile::tempdir().unwrap();
    let rows = "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>B</t></is><v>9</v></c>\
        <c t=\"str\"><v>C</v></c><c r=\"E2\" t=\"str\"><v>E</v></c></row><row r=\"3\"><c r=\"B3\"/></row>\
        <row r=\"7\"><c r=\"A7\" t=\"s\"><v>2</v></c><c r=\"B7\"><f>1+2</f><v>33.030000000000001</v></c>\
        <c r=\"D7\" t=\"b\"><v>1</v></c><c r=\"E7\" t=\"e\"><v>#N/A</v></c></row>\
        <row><c t=\"n\"><v>1.5E3</v></c><c><v>&lt;&#x41;</v></c><c t=\"s\"><v>1</v></c><c/><c t=\"str\"><v>last</v></c></row>";
    let texts = |texts: [&str; 5]| texts.map(str::to_owned).to_vec();
    let expected = [(7, texts(["M&Dé", "33.03", "", "TRUE", "#N/A"])), (8, texts(["1500", "<A", "", "", "last"]))];
    assert_eq!(read(&workbook(&dir, rows, SHARED)).unwrap(), expected);
}

#[test]
fn a_cell_outside_of_a_workbook_is_named() {
    for name in ["ZZZZZZ1", "FXSHRXW1", "XFE2", "A1048577", "A0", "A99999999999999999999", "2", "a2"] {
        let fault = fault_of(&format!("<row r=\"2\"><c r=\"{name}\"><v>1</v></c></row>"));
        let shown: String = name.chars().take(20).collect();
        assert!(fault.contains(&format!("sheet \"A & B\", cell {shown}: a workbook ends at")), "{name}: {fault}");
    }
    for rows in ["<c r=\"B2\"/><c r=\"A2\"/>", "<c r=\"A2\"/><c r=\"B3\"/>"] {
        let fault = fault_of(&format!("<row r=\"2\">{rows}</row>"));
        assert!(fault.contains("it stands in another place"), "{fault}");
    }
    let fault = fault_of("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>3</v></c></row>");
    assert!(fault.contains("cell A2: the text that it names is missing"), "{fault}");
}

#[test]
fn what_is_larger_than_any_table_is_refused() {
    let blanks = " ".repeat(2 * ROW as usize);
    let deep = "<a>".repeat(100);
    let many = "<c/>".repeat(17_000);
    let repeated = "<c t=\"s\"><v>0</v></c>".repeat(40);
    for row in
        [blanks.as_str(), &format!("<c t=\"str\"><v>{blanks}</v></c>"), &format!("<c a=\"{blanks}\"/>"), &deep, &many]
    {
        let fault = fault_of(&format!("<row r=\"2\">{row}</row>"));
        assert!(fault.contains("made.xlsx: xl/sheets/one.xml is far larger than"), "{fault}");
    }
    let dir = tempfile::tempdir().unwrap();
    let shared = |length: u64| format!("<sst><si><t>{}</t></si></sst>", " ".repeat(length as usize));
    // A short row that names a long text many times.
    let file = workbook(&dir, &format!("<row>{repeated}</row>"), &shared(ROW / 32));
    assert!(matches!(read(&file), Err(ImportError::TooLarge { .. })));
    let file = workbook(&dir, "", &shared(PART.0));
    let fault = read(&file).map(drop).unwrap_err().to_string();
    assert!(fault.contains("xl/shared.xml is far larger than"), "{fault}");
    // What the archive says of the size is what counts: it hands out no more.
    let mut bytes = fs::read(&file).unwrap();
    let (long, short) = ((shared(PART.0).len() as u32).to_le_bytes(), 100u32.to_le_bytes());
    let places: Vec<usize> = (0..bytes.len() - 4).filter(|&at| bytes[at..at + 4] == long).collect();
    assert_eq!(places.len(), 2);
    places.iter().for_each(|&at| bytes[at..at + 4].copy_from_slice(&short));
    fs::write(&file, bytes).unwrap();
    let fault = read(&file).map(drop).unwrap_err().to_string();
    assert!(fault.contains("not a whole workbook: xl/shared.xml ("), "{fault}");
}

#[test]
fn a_row_of_text_that_never_ends_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("made.csv");
    for row in [format!("1,\"2\n{}", "3,4\n".repeat(ROW as usize / 2)), ",".repeat(2 * ROW as usize)] {
        fs::write(&file, format!("OCC_CODE,B\n5,6\n{row}")).unwrap();
        let fault = read(&file).map(drop).unwrap_err().to_string();
        assert!(fault.contains("made.csv: row 3 (is a quotation mark never closed?) is far larger"), "{fault}");
    }
    fs::write(&file, format!("OCC_CODE,B\n{}", "5,6\n".repeat(ROW as usize / 2))).unwrap();
    assert_eq!(read(&file).unwrap().len() as u64, ROW / 2, "many short rows are a table");
}

#[test]
fn a_workbook_that_ends_early_is_damaged() {
    let fault = fault_of("<row r=\"2\"><c r=\"A2\"><v>1</v>");
    assert!(fault.contains("not a whole workbook: xl/sheets/one.xml ("), "{fault}");
    let dir = tempfile::tempdir().unwrap();
    let fault = read(&workbook(&dir, "", "<sst><si>")).unwrap_err().to_string();
    assert!(fault.contains(": xl/shared.xml (it ends too early); download it again"), "{fault}");
}

#[test]
fn an_import_that_stops_half_way_leaves_its_mark() {
    let dir = tempfile::tempdir().unwrap();
    let output = |name: &str| Output { path: dir.path().join(name), text: name.to_owned() };
    let all = |names: &[&str]| write::all(&names.iter().map(|name| output(name)).collect::<Vec<_>>(), dir.path());
    let mark = dir.path().join(UNFINISHED_IMPORT);
    // A file and a folder cannot share a name, which shows when the files are moved.
    all(&["first", "name", "name/second"]).unwrap_err();
    assert!(mark.exists() && dir.path().join("first").exists());
    all(&["fourth", "fourth/second"]).unwrap_err();
    assert!(mark.exists(), "it is the earlier import's");
    assert_eq!(all(&["first", "third"]).unwrap().len(), 2);
    assert!(!mark.exists(), "an import that ended well");
    all(&["other", "other/second"]).unwrap_err();
    assert!(!mark.exists(), "nothing was moved");
}

#[test]
fn what_a_killed_import_left_is_swept_and_what_another_writes_stays() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("wages");
    fs::create_dir(&folder).unwrap();
    let (left, running) = (folder.join(".import-left"), folder.join(".import-running"));
    fs::write(&left, "half").unwrap();
    let written = fs::File::create(&running).unwrap();
    written.lock().unwrap();
    write::all(&[Output { path: folder.join("md.json"), text: "{}".to_owned() }], dir.path()).unwrap();
    assert!(!left.exists() && running.exists());
    assert_eq!(fs::read_to_string(folder.join("md.json")).unwrap(), "{}");
}
