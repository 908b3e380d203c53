//! What is marked, what is said, what is left unmarked.

use super::better::{Worth, mark};
use super::*;
use crate::model::{Money, RoleId};
use proptest::prelude::*;

fn area(code: &str) -> AreaCode {
    AreaCode(code.to_owned())
}

fn table<'a>(catalogue: &'a Catalogue, ids: &[&str], code: &str) -> Comparison<'a> {
    let roles: Vec<&Role> = ids.iter().map(|id| catalogue.role(&RoleId((*id).into())).expect(id)).collect();
    compare(catalogue, &roles, &area(code))
}

fn line<'c>(comparison: &'c Comparison, label: &str) -> &'c Row {
    comparison.rows.iter().find(|row| row.label == label).expect(label)
}

fn texts(row: &Row) -> Vec<&str> {
    row.cells.iter().map(|cell| cell.text.as_str()).collect()
}

fn marks(row: &Row) -> Vec<bool> {
    row.cells.iter().map(|cell| cell.better).collect()
}

#[test]
fn the_sketch_of_the_screen_holds() {
    let catalogue = Catalogue::bundled(None);
    let found = table(&catalogue, &["surgical-technologist", "radiologic-technologist"], "12580");
    assert_eq!(texts(line(&found, "Median")), ["$68,970", "$85,890"]);
    assert_eq!(marks(line(&found, "Median")), [false, true]);
    assert_eq!(texts(line(&found, "10th to 90th")), ["$42,990 to $83,070", "$70,380 to $106,490"]);
    assert_eq!(texts(line(&found, "Jobs here")), ["1,090", "1,690"]);
    assert_eq!(marks(line(&found, "Growth to 2034")), [true, false]);
    assert_eq!(texts(line(&found, "License in Maryland"))[0], "not known to us");
    assert!(line(&found, "License in Maryland").cells[0].missing);
    assert_eq!(found.area_name, "Baltimore-Columbia-Towson, MD");
    let order: Vec<&str> = found.rows.iter().map(|row| row.label.as_str()).collect();
    assert_eq!(order[..3], ["Pay a year", "Median", "10th to 90th"]);
    assert_eq!(order[17..], ["Places of work", "Next steps"]);
}

#[test]
fn one_time_counted_otherwise_leaves_the_line_unmarked() {
    let catalogue = Catalogue::bundled(None);
    let found = table(&catalogue, &["surgical-technologist", "paramedic", "mri-technologist"], "12580");
    assert_eq!(marks(line(&found, "Time to entry")), [false; 3]);
    let found = table(&catalogue, &["surgical-technologist", "mri-technologist"], "12580");
    assert_eq!(marks(line(&found, "Time to entry")), [true, false]);
}

#[test]
fn a_missing_value_is_said_in_words_and_never_better() {
    let catalogue = Catalogue::bundled(None);
    let found = table(&catalogue, &["ct-technologist", "endoscopy-technician"], "12580");
    let time = line(&found, "Time to entry");
    assert_eq!(texts(time), ["our sources do not say"; 2]);
    assert!(time.cells.iter().all(|cell| cell.missing && !cell.better));
}

#[test]
fn the_same_series_is_a_tie() {
    let catalogue = Catalogue::bundled(None);
    let found = table(&catalogue, &["medical-laboratory-scientist", "medical-laboratory-technician"], "24");
    for label in ["Median", "Jobs here", "Growth to 2034", "Openings a year (nation)"] {
        assert_eq!(marks(line(&found, label)), [false; 2], "{label}");
        assert!(!line(&found, label).differs(), "{label}");
    }
    assert_eq!(texts(line(&found, "Median"))[0], "$63,690 (broader series)");
    assert_eq!(found.notes.iter().filter(|note| note.starts_with("Medical Laboratory")).count(), 2);
}

/// An area whose table has a median for the first role and none for the second.
fn uneven_area(catalogue: &Catalogue, with: &str, without: &str) -> AreaCode {
    let has = |code: &AreaCode, id: &str| {
        let role = catalogue.role(&RoleId(id.into())).unwrap();
        catalogue.pay(role, code).nearest().unwrap().0 == Level::Area
    };
    let areas = catalogue.areas().iter().map(|area| &area.code);
    areas.into_iter().find(|code| has(code, with) && !has(code, without)).expect("such an area").clone()
}

#[test]
fn figures_of_different_levels_are_named_and_not_set_against_each_other() {
    let catalogue = Catalogue::bundled(None);
    let ids = ["phlebotomist", "medical-dosimetrist"];
    let code = uneven_area(&catalogue, ids[0], ids[1]);
    let found = table(&catalogue, &ids, &code.0);
    let median = line(&found, "Median");
    assert!(!median.cells[0].text.contains('('), "{median:?}");
    assert!(median.cells[1].text.contains('('), "{median:?}");
    assert_eq!(marks(median), [false; 2]);
    assert!(found.notes[0].starts_with("Medical Dosimetrist: no pay figure is published for "), "{:?}", found.notes);
}

#[test]
fn an_unknown_area_leaves_the_nation() {
    let catalogue = Catalogue::bundled(None);
    let found = table(&catalogue, &["surgical-technologist", "paramedic"], "00000");
    assert!(line(&found, "Median").cells[0].text.ends_with(" (nation)"));
    assert_eq!(line(&found, "Median").cells.iter().filter(|cell| cell.better).count(), 1);
}

#[test]
fn notes_end_with_what_is_left_out_and_the_sources() {
    let catalogue = Catalogue::bundled(None);
    let found = table(&catalogue, &["surgical-technologist", "paramedic"], "12580");
    let last: Vec<&str> = found.notes.iter().map(String::as_str).collect();
    assert!(last[0].starts_with("Pay leaves out overtime"));
    assert!(last[1].contains("Occupational Employment and Wage Statistics, May 2025"), "{last:?}");
    assert!(last[2].contains("Employment Projections"), "{last:?}");
    assert!(last[3].starts_with("Time, Surgical Technologist: "), "{last:?}");
    assert!(last[5].contains("sources on each role's page"), "{last:?}");
    assert_eq!(last.len(), 6);
}

#[test]
fn a_broader_series_decides_nothing() {
    let catalogue = Catalogue::bundled(None);
    let found = table(&catalogue, &["surgical-technologist", "dialysis-technician"], "12580");
    assert_eq!(marks(line(&found, "Jobs here")), [false; 2]);
    assert_eq!(marks(line(&found, "Openings a year (nation)")), [false; 2]);
    assert_eq!(marks(line(&found, "Median")), [false; 2]);
    assert_eq!(texts(line(&found, "Median"))[1], "$45,090 (broader series)");
}

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
        let mut cells: Vec<Cell> = worths.iter().map(|_| Cell::is("x")).collect();
        mark(&mut cells, worths);
        assert_eq!(cells.iter().position(|cell| cell.better), winner, "case {at}");
    }
    let mut cells = vec![Cell::is("x"), Cell::is("x"), Cell::is("x")];
    mark(&mut cells, &[exact(1.0), exact(2.0), Worth::Other]);
    assert!(cells.iter().all(|cell| !cell.better));
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
