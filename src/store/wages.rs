//! Wage files that the user has imported, what is wrong with those of a data folder as a whole, and of which year its
//! tables are.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use crate::catalogue::{ImportedWages, WageBook};
use crate::model::Projection;
use crate::sorting;

/// Year of the wage tables inside the program; a test compares it with them. Imported files that are older are not
/// used.
pub const BUNDLED_YEAR: u16 = 2025;

/// Stands in a data folder while an import moves its files there, and stays if it is stopped meanwhile.
pub const UNFINISHED_IMPORT: &str = "unfinished-import";

/// The rest of a file is not read, bytes. A file that is longer breaks off and is reported as faulty.
const LARGEST: u64 = 16 << 20;

/// States by the year of their wages.
type Years = BTreeMap<u16, Vec<String>>;

/// Answers with the text of `DIR/<state>.json`; `None` if the folder does not exist.
pub(super) fn imported(folder: &Path) -> Option<ImportedWages> {
    let folder = folder.join("wages");
    folder.is_dir().then(|| {
        let read: ImportedWages = Box::new(move |state| {
            // Nothing that could lead out of the folder.
            if is_state(state) { read_current(&folder.join(format!("{state}.json"))) } else { None }
        });
        read
    })
}

fn is_state(name: &str) -> bool {
    name.len() == 2 && name.bytes().all(|byte| byte.is_ascii_lowercase())
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

/// The year of a file of wages that an import wrote.
pub fn wage_year(file: &Path) -> Option<u16> {
    let mut start = Vec::new();
    File::open(file).ok()?.take(300).read_to_end(&mut start).ok()?;
    year(&start)
}

/// The year with which the projections in a file begin that an import wrote.
pub fn projections_begin(file: &Path) -> Option<u16> {
    let mut text = String::new();
    File::open(file).ok()?.take(LARGEST).read_to_string(&mut text).ok()?;
    let records: Vec<Projection> = serde_json::from_str(&text).ok()?;
    records.iter().map(|record| record.base_year).max()
}

/// The newest year of the wage files in a data folder.
pub fn newest_wages(data: &Path) -> Option<u16> {
    years(data).into_keys().next_back()
}

fn years(data: &Path) -> Years {
    let mut years = Years::new();
    for entry in fs::read_dir(data.join("wages")).into_iter().flatten().flatten() {
        let file = entry.path();
        let state = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        if is_state(state)
            && let Some(year) = wage_year(&file)
        {
            years.entry(year).or_default().push(state.to_uppercase());
        }
    }
    years
}

/// What is wrong with the wage files of a data folder as a whole, and what to do.
pub fn wage_faults(data: &Path) -> Vec<String> {
    faults(data, years(data))
}

/// The same for files that lie over the bundled ones.
pub(super) fn imported_faults(data: &Path) -> Vec<String> {
    let mut years = years(data);
    years.retain(|year, _| *year >= BUNDLED_YEAR);
    let bundled: Vec<String> = WageBook::states()
        .map(str::to_uppercase)
        .filter(|state| !years.values().flatten().any(|imported| imported == state))
        .collect();
    if !bundled.is_empty() {
        years.entry(BUNDLED_YEAR).or_default().extend(bundled);
    }
    faults(data, years)
}

fn faults(data: &Path, mut years: Years) -> Vec<String> {
    let unfinished = data.join(UNFINISHED_IMPORT).exists().then(|| {
        "An import was stopped half-way, so files of two editions may stand side by side. Import the tables again."
            .to_owned()
    });
    let newest = years.keys().next_back().copied().unwrap_or_default();
    let of_year = |(year, states): (&u16, &mut Vec<String>)| {
        sorting::all(states);
        let more = states.len().saturating_sub(3);
        let named = states[..states.len() - more].join(", ");
        format!("May {year} for {named}{}", if more > 0 { format!(" and {more} more") } else { String::new() })
    };
    let mixed = (years.len() > 1).then(|| {
        let years: Vec<String> = years.iter_mut().rev().map(of_year).collect();
        format!("Wages are of different years: {}. Import the other tables of May {newest} too.", years.join("; "))
    });
    unfinished.into_iter().chain(mixed).collect()
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

    #[test]
    fn mixed_years_and_an_unfinished_import_are_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path();
        let write = |state: &str, year: u16| {
            fs::create_dir_all(data.join("wages")).unwrap();
            fs::write(data.join(format!("wages/{state}.json")), format!("{{\"source\":\"bls-oews-{year}\"")).unwrap();
        };
        assert_eq!((wage_faults(data), imported_faults(data), newest_wages(data)), (vec![], vec![], None));
        write("us", 2024);
        assert_eq!((wage_faults(data), imported_faults(data)), (vec![], vec![]), "an older file is not used");
        write("md", 2025);
        assert_eq!(imported_faults(data), [""; 0], "the bundled ones are of this year too");
        write("us", 2026);
        assert_eq!(newest_wages(data), Some(2026));
        let expected =
            "Wages are of different years: May 2026 for US; May 2025 for MD. Import the other tables of May 2026 too.";
        assert_eq!(wage_faults(data), [expected]);
        let over_bundled = imported_faults(data).join("\n");
        assert!(over_bundled.contains("May 2026 for US; May 2025 for AK, AL, AR and 51 more."), "{over_bundled}");
        WageBook::states().for_each(|state| write(state, 2026));
        assert_eq!((wage_faults(data), imported_faults(data)), (vec![], vec![]));
        fs::write(data.join(UNFINISHED_IMPORT), "").unwrap();
        assert!(imported_faults(data)[0].starts_with("An import was stopped half-way"));
    }
}
