//! How a row of the bundled wage tables is written into the program: each cell as a number of one to five bytes.
//!
//! Half of a row are yearly wages, which follow from the hourly ones but for the rounding; only the difference is kept.
//! The build script, which reads this file too, writes the rows.

/// Cells of a row that the program keeps: jobs, jobs of a thousand, the error of the mean, and the wages. The files of
/// `data/wages/` also have the error of the jobs and the location quotient, which nothing shows.
pub(crate) const CELLS: usize = 15;

/// The columns of the files that they come from.
pub(crate) const COLUMNS: [usize; CELLS] = [0, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];

/// What stands in a cell. Numbers count units of the column, see [`UNITS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Coded {
    /// No such measure.
    Absent,
    /// Not released.
    Withheld,
    /// Top-coded.
    Top,
    /// A figure.
    Number(u64),
}

/// How many units of a column make one: 100 for dollars with cents.
pub(crate) const UNITS: [f64; CELLS] =
    [1.0, 1000.0, 10.0, 100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0];

/// The first hourly column; the same wage a year stands [`WAGES`] columns further on.
pub(crate) const HOURLY: usize = 3;

/// Wages of one kind in a row: the mean and five percentiles.
const WAGES: usize = 6;

/// Hours by which an hourly wage becomes a yearly one.
const HOURS: u64 = 2080;

/// What the yearly wage would be: hourly cents times the hours, to the nearest ten dollars.
pub(crate) fn expected(cells: &[Coded; CELLS], at: usize) -> u64 {
    match (at >= HOURLY + WAGES).then(|| cells[at - WAGES]) {
        Some(Coded::Number(cents)) => (cents * HOURS + 500) / 1000 * 10,
        _ => 0,
    }
}

/// Reads a row.
pub(crate) fn read(bytes: &[u8]) -> [Coded; CELLS] {
    let mut cells = [Coded::Absent; CELLS];
    let mut bytes = bytes.iter();
    for at in 0..CELLS {
        let mut code = 0;
        for (place, byte) in bytes.by_ref().enumerate() {
            code |= u64::from(byte & 0x7f) << (7 * place);
            if byte & 0x80 == 0 {
                break;
            }
        }
        cells[at] = match code {
            0 => Coded::Absent,
            1 => Coded::Withheld,
            2 => Coded::Top,
            code => {
                let (base, code) = (expected(&cells, at), code - 3);
                Coded::Number(match code & 1 {
                    _ if base == 0 => code,
                    0 => base + (code >> 1),
                    _ => base - (code >> 1) - 1,
                })
            }
        };
    }
    cells
}
