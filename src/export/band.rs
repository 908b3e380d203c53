//! A pay band in plain characters: `|--[==#==]--|`.

use crate::compare::Axis;
use crate::model::{Figure, Money};
use crate::text;

/// The band on an axis of `cells` cells, without spaces behind it.
///
/// `|` ends at the 10th and 90th percentile (`>` where the 90th is only known to be at least its bound), `[` and `]`
/// hold the middle half, `#` is the median. What is not published is left out.
pub fn band(percentiles: &[Figure<Money>; 5], axis: &Axis, cells: usize) -> String {
    let at = percentiles.map(|figure| figure.amount().map(|amount| axis.place(amount.whole_dollars(), cells)));
    let mut row = vec![' '; cells];
    let known: Vec<usize> = at.iter().copied().flatten().collect();
    if let (Some(first), Some(last)) = (known.iter().min(), known.iter().max()) {
        row[*first..=*last].fill('-');
    }
    if let [_, Some(from), _, Some(to), _] = at {
        row[from..=to].fill('=');
    }
    let open_end = if matches!(percentiles[4], Figure::AtLeast(_)) { '>' } else { '|' };
    // The median is written last: where marks fall into one cell, it is the one to keep.
    for (mark, place) in [('|', at[0]), (open_end, at[4]), ('[', at[1]), (']', at[3]), ('#', at[2])] {
        if let Some(place) = place {
            row[place] = mark;
        }
    }
    row.into_iter().collect::<String>().trim_end().to_owned()
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
