//! Wage files that the user has imported.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::catalogue::ImportedWages;

/// Year of the wage tables inside the program; a test compares it with them. Imported files that are older are not
/// used.
const BUNDLED_YEAR: u16 = 2025;

/// The rest of a file is not read, bytes. A file that is longer breaks off and is reported as faulty.
const LARGEST: u64 = 16 << 20;

/// Answers with the text of `DIR/<state>.json`; `None` if the folder does not exist.
pub(super) fn imported(folder: &Path) -> Option<ImportedWages> {
    let folder = folder.join("wages");
    folder.is_dir().then(|| {
        let read: ImportedWages = Box::new(move |state| {
            // Two letters and nothing that could lead out of the folder.
            let named = state.len() == 2 && state.bytes().all(|byte| byte.is_ascii_lowercase());
            if named { read_current(&folder.join(format!("{state}.json"))) } else { None }
        });
        read
    })
}

/// The text of a file that is not older than the bundled one.
fn read_current(file: &Path) -> Option<String> {
    if !file.is_file() {
        return None;
    }
    let mut bytes = Vec::new();
    File::open(file).ok()?.take(LARGEST).read_to_end(&mut bytes).ok()?;
    // A text that is not UTF-8 goes on, so that the wage book can report it.
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let old = year(&bytes).is_some_and(|year| year < BUNDLED_YEAR);
    (!old).then_some(text)
}

/// The year in `"source":"bls-oews-YYYY"` near the start.
fn year(bytes: &[u8]) -> Option<u16> {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(300)]);
    let (_, after) = start.split_once("\"source\"")?;
    let key = after.trim_start().strip_prefix(':')?.trim_start().strip_prefix("\"bls-oews-")?;
    key.split('"').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::catalogue::Catalogue;

    #[test]
    fn the_year_is_that_of_the_bundled_tables() {
        let catalogue = Catalogue::bundled(None);
        assert_eq!(catalogue.wages().state("us").unwrap().source.0, format!("bls-oews-{BUNDLED_YEAR}"));
    }

    #[test]
    fn newer_files_are_used_and_older_ones_are_not() {
        let folder = tempfile::tempdir().unwrap();
        assert!(imported(folder.path()).is_none());
        fs::create_dir(folder.path().join("wages")).unwrap();
        let wages = imported(folder.path()).unwrap();
        assert_eq!(wages("md"), None);
        for (source, used) in [
            ("\"source\": \"bls-oews-2026\"", true),
            ("\"source\":\"bls-oews-2025\"", true),
            ("\"source\":\"bls-oews-2024\"", false),
            ("\"source\":\"mine\"", true),
            ("", true),
        ] {
            let text = format!("{{\n\"state\":\"MD\",{source}}}");
            fs::write(folder.path().join("wages/md.json"), &text).unwrap();
            assert_eq!(wages("md"), used.then_some(text), "{source}");
        }
        fs::write(folder.path().join("x.json"), "").unwrap();
        for state in ["../x", "MD", "", "m"] {
            assert_eq!(wages(state), None);
        }
    }

    #[test]
    fn a_file_that_is_no_text_reaches_the_wage_book() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("wages")).unwrap();
        fs::write(folder.path().join("wages/md.json"), b"\xff\xfe\0").unwrap();
        let catalogue = Catalogue::bundled(imported(folder.path()));
        assert!(catalogue.wages().state("MD").is_some());
        assert!(catalogue.wages().fault().is_some_and(|fault| fault.contains("md.json")));
    }
}
