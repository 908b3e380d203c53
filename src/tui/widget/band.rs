//! Draws a pay band: a thin line from the 10th to the 90th percentile, a thick one for the middle half, and the median.

use ratatui::text::Span;

use crate::compare::{Axis, Band, BandCell};
use crate::tui::theme::{BandGlyphs, Theme, Tone};

/// The band in `cells` cells.
pub fn band(theme: &Theme, percentiles: &Band, axis: &Axis, cells: usize) -> Span<'static> {
    drawn(theme, &theme.glyphs.band, percentiles, axis, cells)
}

/// The band of a wider group, which is hollow.
pub fn group_band(theme: &Theme, percentiles: &Band, axis: &Axis, cells: usize) -> Span<'static> {
    drawn(theme, &theme.glyphs.group_band, percentiles, axis, cells)
}

fn drawn(theme: &Theme, glyphs: &BandGlyphs, percentiles: &Band, axis: &Axis, cells: usize) -> Span<'static> {
    let glyph = |cell| match cell {
        BandCell::Empty => " ",
        BandCell::Line => glyphs.thin,
        BandCell::Middle => glyphs.thick,
        BandCell::Tenth => glyphs.ends[0],
        BandCell::Quarter => glyphs.half[0],
        BandCell::Median => glyphs.median,
        BandCell::ThreeQuarters => glyphs.half[1],
        BandCell::Ninetieth => glyphs.ends[1],
        BandCell::AtLeast => glyphs.ends[2],
    };
    let line: String = axis.band(percentiles, cells).into_iter().map(glyph).collect();
    Span::styled(line, theme.style(Tone::Money))
}

/// The labels of the axis above a band of `cells` cells. A label that would touch the previous one is left out.
pub fn axis_line(axis: &Axis, cells: usize) -> String {
    let mut line = String::new();
    for tick in &axis.ticks {
        let label = crate::text::axis_label(*tick);
        // The label is centered above its amount.
        let start = axis.place(*tick, cells).saturating_sub(label.len() / 2);
        if start + label.len() > cells || (start <= line.len() && !line.is_empty()) {
            continue;
        }
        line = crate::text::pad(&line, start);
        line.push_str(&label);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Figure, Money};

    fn drawn(percentiles: [Figure<Money>; 5]) -> String {
        let axis = Axis { low: 0, high: 100_000, ticks: vec![0, 50_000, 100_000] };
        band(&Theme::new(false, true), &percentiles, &axis, 21).content.into_owned()
    }

    fn is(thousands: u32) -> Figure<Money> {
        Figure::Is(Money::dollars(thousands * 1000))
    }

    #[test]
    fn the_parts_stand_where_the_axis_puts_them() {
        assert_eq!(drawn([is(20), is(40), is(50), is(70), is(90)]), "    |---[=#===]---|  ");
    }

    #[test]
    fn a_top_coded_end_is_open_and_missing_parts_stay_away() {
        let top = Figure::AtLeast(Money::dollars(100_000));
        assert_eq!(drawn([is(20), is(40), is(50), is(70), top]), "    |---[=#===]----->");
        assert_eq!(drawn([Figure::NotReleased; 5]), " ".repeat(21));
    }

    #[test]
    fn labels_do_not_touch() {
        let axis = Axis { low: 0, high: 100_000, ticks: (0..=10).map(|at| at * 10_000).collect() };
        for cells in 8..60 {
            let line = axis_line(&axis, cells);
            assert!(line.len() <= cells && !line.contains("k$"), "{line}");
        }
    }
}
