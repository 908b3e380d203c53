//! Pay over the years: one bar a year on a common axis, from the 10th to the 90th percentile with the median on it.
//!
//! Bars that lie show a change of a thousand dollars; columns that stand would need a window of sixty lines for that.

use ratatui::text::Span;

use super::band::band;
use crate::catalogue::Level;
use crate::compare::{Axis, Band};
use crate::model::{Figure, Money};
use crate::tui::theme::Theme;

/// The 10th, 50th and 90th percentile of a year.
pub type Bar = [Figure<Money>; 3];

/// A bar has no quarters.
const fn percentiles([p10, p50, p90]: Bar) -> [Figure<Money>; 5] {
    [p10, Figure::Absent, p50, Figure::Absent, p90]
}

/// An axis that holds the bars of all years.
pub fn axis(bars: impl Iterator<Item = Bar>) -> Axis {
    Axis::around(bars.map(|bar| Band { percentiles: percentiles(bar), level: Level::Nation }))
}

/// The bar of a year in `cells` cells; what is not published stays away from it, what is only known to be at least an
/// amount ends in an arrow.
pub fn bar(theme: &Theme, bar: Bar, axis: &Axis, cells: usize) -> Span<'static> {
    band(theme, &percentiles(bar), axis, cells)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(thousands: u32) -> Figure<Money> {
        Figure::Is(Money::dollars(thousands * 1000))
    }

    fn drawn(one: Bar) -> String {
        let axis = Axis { low: 0, high: 100_000, ticks: vec![] };
        bar(&Theme::new(false, true), one, &axis, 21).content.into_owned()
    }

    #[test]
    fn a_bar_has_two_ends_and_a_median() {
        assert_eq!(drawn([is(20), is(50), is(90)]), "    |-----#-------|  ");
        assert_eq!(drawn([is(20), is(50), Figure::AtLeast(Money::dollars(100_000))]), "    |-----#--------->");
    }

    #[test]
    fn what_is_not_published_is_not_drawn() {
        assert_eq!(drawn([Figure::NotReleased, is(50), is(90)]).trim(), "#       |");
        assert_eq!(drawn([Figure::Absent; 3]).trim(), "");
    }

    #[test]
    fn later_years_stand_further_right_on_one_axis() {
        let years = [[is(40), is(50), is(70)], [is(45), is(60), is(80)]];
        let axis = axis(years.into_iter());
        let place = |one| bar(&Theme::new(false, true), one, &axis, 40).content.find('#');
        assert!(place(years[0]) < place(years[1]));
    }
}
