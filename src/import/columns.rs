//! The columns of a table by name, its rows by number, and the errors that name a cell.

use std::path::Path;

use csv::StringRecord;

use super::error::{CellFault, ImportError, Place, Result};
use crate::model::Money;

/// A larger amount is a fault in the file, not a wage.
pub(super) const LARGEST_WAGE: Money = Money::dollars(10_000_000);

/// A title or two may stand above the header, not more.
pub(super) const HEADER_ROWS: usize = 5;

/// Longest piece of a bad cell that an error repeats.
const SHOWN: usize = 40;

/// The columns of a table, by normalized name.
pub(super) struct Columns {
    place: Place,
    row: u64,
    names: Vec<String>,
}

/// `"Loc quotient "` and `LOC_QUOTIENT` are one name.
fn normalized(name: &str) -> String {
    name.trim().trim_start_matches('\u{feff}').to_uppercase().replace(' ', "_")
}

/// Whether a record holds a column with one of these names.
pub(super) fn holds(record: &StringRecord, key: &[&str]) -> bool {
    record.iter().any(|name| fits(&normalized(name), key))
}

/// `…` at the end or the beginning of a wanted name stands for anything.
fn fits(name: &str, wanted: &[&str]) -> bool {
    wanted.iter().any(|wanted| match (wanted.strip_suffix('…'), wanted.strip_prefix('…')) {
        (Some(start), _) => name.starts_with(start),
        (None, Some(end)) => name.ends_with(end),
        (None, None) => name == *wanted,
    })
}

impl Columns {
    /// The columns that a header names.
    pub(super) fn of(place: &Place, row: u64, header: &StringRecord) -> Self {
        Self { place: place.clone(), row, names: header.iter().map(normalized).collect() }
    }

    /// Where the column with one of these names is, if it is there.
    pub(super) fn find(&self, wanted: &[&str]) -> Option<usize> {
        self.names.iter().position(|name| fits(name, wanted))
    }

    /// Where the column with one of these names is.
    pub(super) fn need(&self, wanted: &[&str]) -> Result<usize> {
        self.find(wanted).ok_or_else(|| self.missing(wanted[0]))
    }

    /// The normalized names in order.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// The file that the table is in.
    pub(super) fn file(&self) -> &Path {
        &self.place.file
    }

    pub(super) fn missing(&self, column: &str) -> ImportError {
        let found: Vec<&str> = self.names.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
        ImportError::MissingColumn {
            place: self.place.clone(),
            row: self.row,
            column: column.to_owned(),
            found: if found.is_empty() { "none".into() } else { cut(&found.join(" "), 4 * SHOWN) },
        }
    }
}

/// One row with its number as a spreadsheet shows it.
pub(super) struct Row<'a> {
    /// 1 is the first row of the file.
    pub(super) number: u64,
    pub(super) cells: &'a StringRecord,
    pub(super) columns: &'a Columns,
}

impl<'a> Row<'a> {
    /// The text of a cell without surrounding blanks; a cell that a workbook left out is empty.
    pub(super) fn text(&self, at: usize) -> &'a str {
        self.cells.get(at).unwrap_or_default().trim()
    }

    /// The text of a cell that must hold a printable word.
    pub(super) fn word(&self, at: usize) -> Result<&'a str> {
        let text = self.text(at);
        if text.is_empty() {
            return Err(self.fault(at, "the cell must not be empty; is the row half-written?"));
        }
        if text.chars().any(char::is_control) {
            return Err(self.fault(at, "the cell holds control characters"));
        }
        Ok(text)
    }

    /// A number, which may carry a minus sign, within bounds.
    pub(super) fn decimal(&self, at: usize, least: f64, most: f64) -> Result<f64> {
        let text = self.text(at);
        let (sign, digits) = text.strip_prefix('-').map_or((1.0, text), |digits| (-1.0, digits));
        let value = number(digits).and_then(|digits| digits.parse::<f64>().ok()).map(|value| sign * value);
        match value {
            Some(value) if (least..=most).contains(&value) => Ok(value),
            Some(_) => Err(self.fault(at, format!("a number from {least} to {most} was expected"))),
            None => Err(self.fault(at, "a number was expected")),
        }
    }

    /// The error that names this row and the column.
    pub(super) fn fault(&self, at: usize, advice: impl Into<String>) -> ImportError {
        let column = self.columns.names.get(at).map_or("(beyond the header)", String::as_str);
        Box::new(CellFault {
            place: self.columns.place.clone(),
            row: self.number,
            column: column.to_owned(),
            found: cut(self.text(at), SHOWN),
            advice: advice.into(),
        })
        .into()
    }
}

fn cut(text: &str, length: usize) -> String {
    match text.char_indices().nth(length) {
        Some((end, _)) => format!("{}...", &text[..end]),
        None => text.to_owned(),
    }
}

/// The plain JSON form of a number without sign: `1,090` -> `1090`, `21.60` -> `21.6`.
///
/// Spreadsheets save the columns of BLS with separators between thousands, so those are taken where they stand right.
pub(super) fn number(text: &str) -> Option<String> {
    let (whole, fraction) = match text.split_once('.') {
        Some((_, "")) => return None,
        Some(parts) => parts,
        None => (text, ""),
    };
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let grouped = whole.contains(',');
    if first.is_empty() || (grouped && first.len() > 3) || groups.any(|group| group.len() != 3) {
        return None;
    }
    let digits = whole.replace(',', "");
    if digits.len() > 12 || fraction.len() > 12 || !digits.bytes().chain(fraction.bytes()).all(|b| b.is_ascii_digit()) {
        return None;
    }
    let digits = digits.trim_start_matches('0');
    let fraction = fraction.trim_end_matches('0');
    let digits = if digits.is_empty() { "0" } else { digits };
    Some(if fraction.is_empty() { digits.to_owned() } else { format!("{digits}.{fraction}") })
}

/// The amount of a plain number of dollars; nothing where that is not one of whole cents, or too large for a wage.
pub(super) fn cents(plain: &str) -> Option<Money> {
    let (dollars, cents) = plain.split_once('.').unwrap_or((plain, ""));
    let cents = (cents.len() <= 2).then(|| format!("{cents:0<2}").parse::<u32>().ok()).flatten()?;
    let amount = dollars.parse::<u32>().ok()?.checked_mul(100)?.checked_add(cents)?;
    (amount <= LARGEST_WAGE.0).then_some(Money(amount))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_value_and_nothing_else_passes() {
        for (text, plain) in
            [("1,090", "1090"), ("21.60", "21.6"), ("42990.0", "42990"), ("0.0", "0"), ("007", "7"), ("0.024", "0.024")]
        {
            assert_eq!(number(text).as_deref(), Some(plain), "{text}");
        }
        for text in ["", "-1", "1,09", "1.", ".5", "1,2345", "12e3", "NaN", "1 090", "0,5", ",100", "1.2.3"] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn wages_are_whole_cents() {
        for (plain, amount) in
            [("0", 0), ("33.03", 3303), ("33.3", 3330), ("239200", 23_920_000), ("10000000", 1_000_000_000)]
        {
            assert_eq!(cents(plain), Some(Money(amount)), "{plain}");
        }
        for plain in ["33.033", "10000000.01", "99999999999", "x", ""] {
            assert_eq!(cents(plain), None, "{plain}");
        }
    }
}
