//! A pay band in plain characters: `|--[==#==]--|`, and that of a wider group: `|..(::!::)..|`.

use crate::compare::{Axis, Band, BandCell};
use crate::text;

/// The band on an axis of `cells` cells, without spaces behind it.
///
/// `|` ends at the 10th and 90th percentile (`>` where the 90th is only known to be at least its bound), `[` and `]`
/// hold the middle half, `#` is the median. The band of a wider group has other characters, so that it is never taken for
/// the role's own.
pub fn band(percentiles: &Band, axis: &Axis, cells: usize, of_group: bool) -> String {
    let [line, quarter, middle, median, three_quarters] =
        if of_group { ['.', '(', ':', '!', ')'] } else { ['-', '[', '=', '#', ']'] };
    let character = |cell| match cell {
        BandCell::Empty => ' ',
        BandCell::Line => line,
        BandCell::Middle => middle,
        BandCell::Tenth | BandCell::Ninetieth => '|',
        BandCell::Quarter => quarter,
        BandCell::Median => median,
        BandCell::ThreeQuarters => three_quarters,
        BandCell::AtLeast => '>',
    };
    let row: String = axis.band(percentiles, cells).into_iter().map(character).collect();
    row.trim_end().to_owned()
}

/// The ticks of an axis, each label beginning at its place; labels that would touch are left out.
pub fn axis_line(axis: &Axis, cells: usize) -> String {
    let mut line = String::new();
    for tick in &axis.ticks {
        let label = text::axis_label(*tick);
        let place = axis.place(*tick, cells);
        let free = line.is_empty() || place > line.len();
        if free && place + label.len() <= cells {
            line = text::pad(&line, place) + &label;
        }
    }
    line
}
