//! What is marked, and the axis.

use super::better::{Worth, best};
use super::*;
use proptest::prelude::*;

#[test]
fn only_a_sure_winner_is_marked() {
    let exact = |amount: f64| Worth::Between(amount, amount);
    let open = |bound: f64| Worth::Between(bound, f64::INFINITY);
    let cases: [(&[Worth], Option<usize>); 8] = [
        (&[exact(1.0), exact(2.0)], Some(1)),
        (&[exact(2.0), exact(2.0)], None),
        (&[exact(2.0), exact(1.0), exact(2.0)], None),
        (&[open(2.0), exact(1.0)], Some(0)),
        (&[open(2.0), exact(3.0)], None),
        (&[open(2.0), open(2.0)], None),
        (&[exact(2.0), Worth::Nothing], None),
        (&[exact(2.0), Worth::Nothing, exact(1.0)], Some(0)),
    ];
    for (at, (worths, winner)) in cases.into_iter().enumerate() {
        assert_eq!(best(worths), winner, "case {at}");
    }
    assert_eq!(best(&[exact(1.0), exact(2.0), Worth::Other]), None);
}

fn band(low: u32, high: u32) -> Band {
    let middle = low + (high - low) / 2;
    [low, middle, middle, middle, high].map(|amount| Figure::Is(Money::dollars(amount)))
}

#[test]
fn ticks_are_round_and_few() {
    let axis = Axis::around([band(42_990, 83_070), band(70_380, 106_490)].into_iter());
    assert_eq!(axis.ticks, [40_000, 60_000, 80_000, 100_000]);
    assert!(axis.low < 42_990 && axis.high > 106_490);
    assert_eq!(Axis::around(std::iter::empty()).ticks.len(), 6);
}

#[test]
fn an_axis_of_one_figure_has_a_length() {
    let axis = Axis::around(std::iter::once(band(50_000, 50_000)));
    assert!(axis.low < axis.high);
    assert_eq!(axis.place(50_000, 0), 0);
}

#[test]
fn a_few_very_well_paid_do_not_squeeze_the_others() {
    let usual = (0..9).map(|at| band(40_000 + at * 5_000, 60_000 + at * 5_000));
    let axis = Axis::around_most(usual.chain([band(180_000, 260_000)]));
    assert!(axis.high < 120_000, "{axis:?}");
    let drawn = axis.band(&band(180_000, 260_000), 20);
    assert_eq!(drawn.last(), Some(&BandCell::AtLeast));
    assert!(drawn[..19].iter().all(|cell| *cell == BandCell::Empty), "{drawn:?}");
    let partly = axis.band(&band(60_000, 260_000), 20);
    assert!(
        partly.contains(&BandCell::Tenth)
            && !partly.contains(&BandCell::Ninetieth)
            && !partly.contains(&BandCell::Median),
        "{partly:?}"
    );
}

proptest! {
    #[test]
    fn places_stay_in_the_row_and_keep_their_order(
        low in 0u32..400_000, more in 0u32..400_000, one in 0u32..1_000_000, two in 0u32..1_000_000, cells in 1usize..200,
    ) {
        let axis = Axis::around(std::iter::once(band(low, low + more)));
        prop_assert!(axis.low <= low && axis.high > low + more);
        prop_assert!(!axis.ticks.is_empty() && axis.ticks.len() <= 6);
        prop_assert!(axis.ticks.iter().all(|tick| tick % 10_000 == 0 && (axis.low..=axis.high).contains(tick)));
        prop_assert!(axis.place(one, cells) < cells);
        prop_assert!(axis.place(one.min(two), cells) <= axis.place(one.max(two), cells));
    }
}
