//! What must hold in every format: nothing escapes, nothing is cut, nothing changes its meaning.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::catalogue::Catalogue;
use crate::compare::{Axis, compare};
use crate::model::{AreaCode, Figure, Money, Role, RoleId};
use crate::sheet::{Body, ComparisonSheet, RoleRecord, SaidCell, SaidRow, SectionId};
use crate::text as words;

fn is(amounts: [u32; 5]) -> [Figure<Money>; 5] {
    amounts.map(|amount| Figure::Is(Money::dollars(amount)))
}

fn axis() -> Axis {
    Axis { low: 0, high: 100_000, ticks: vec![20_000, 60_000, 100_000] }
}

#[test]
fn a_band_shows_five_percentiles() {
    let drawn = band(&is([10_000, 30_000, 50_000, 60_000, 90_000]), &axis(), 21, false);
    assert_eq!(drawn, "  |---[===#=]-----|");
}

#[test]
fn a_band_leaves_out_what_is_not_published() {
    let mut five = is([10_000, 30_000, 50_000, 60_000, 90_000]);
    five[4] = Figure::AtLeast(Money::dollars(90_000));
    assert_eq!(band(&five, &axis(), 21, false), "  |---[===#=]----->");
    five[3] = Figure::NotReleased;
    five[4] = Figure::NotReleased;
    assert_eq!(band(&five, &axis(), 21, false), "  |---[---#");
    assert_eq!(band(&[Figure::Absent; 5], &axis(), 21, false), "");
}

#[test]
fn the_band_of_a_wider_group_is_not_drawn_like_ones_own() {
    assert_eq!(band(&is([10_000, 30_000, 50_000, 60_000, 90_000]), &axis(), 21, true), "  |...(:::!:).....|");
}

#[test]
fn the_median_is_never_hidden() {
    assert_eq!(band(&is([50_000; 5]), &axis(), 21, false).trim(), "#");
    assert_eq!(band(&is([50_000; 5]), &axis(), 1, false), "#");
}

#[test]
fn labels_of_the_axis_do_not_touch() {
    assert_eq!(axis_line(&axis(), 30), "      $20k       $60k");
    assert_eq!(axis_line(&axis(), 8), " $20k");
}

/// A comparison with one cell of the given text.
fn with_cell<'a>(catalogue: &'a Catalogue, text: &str) -> ComparisonSheet<'a> {
    let roles: Vec<&Role> = catalogue.roles().iter().take(2).collect();
    let mut comparison = ComparisonSheet::new(catalogue, compare(catalogue, &roles, &AreaCode("12580".into())));
    let cell = SaidCell { text: text.into(), better: true, missing: false, sources: Vec::new() };
    comparison.of.rows.truncate(1);
    comparison.rows = vec![SaidRow { label: "Label".into(), cells: vec![cell.clone(), cell] }];
    comparison
}

fn written<T: ?Sized>(format: &impl Export<T>, thing: &T) -> String {
    let mut out = Vec::new();
    format.export(thing, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn no_cell_is_a_formula() {
    let catalogue = Catalogue::bundled(None);
    for text in ["=1+1", "+4.5%", "-2.0%", "@x", " =1"] {
        let table = written(&Csv, &with_cell(&catalogue, text));
        let mut reader = ::csv::ReaderBuilder::new().flexible(true).from_reader(table.as_bytes());
        let row = reader.records().next().unwrap().unwrap();
        assert_eq!(&row[1], format!("'{text}"));
    }
    let table = written(&Csv, &with_cell(&catalogue, "a \"b\", c"));
    assert!(table.contains("Label,\"a \"\"b\"\", c\""), "{table}");
}

#[test]
fn no_cell_is_markup() {
    let catalogue = Catalogue::bundled(None);
    let hostile = with_cell(&catalogue, "<script>alert('1')</script> & | ** \u{1b}[2J");
    let html = written(&Html, &hostile);
    assert!(html.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; | ** [2J<small>better"), "{html}");
    assert!(!html.contains("<script") && !html.contains("http:") && !html.contains("src="), "{html}");
    let markdown = written(&Markdown, &hostile);
    assert!(markdown.contains("**\\<script\\>alert('1')\\</script\\> & \\| \\*\\* \\[2J**"), "{markdown}");
    for text in [html, markdown, written(&Text { width: 80 }, &hostile), written(&Json, &hostile)] {
        assert!(!text.contains('\u{1b}'));
    }
}

#[test]
fn a_record_is_written_whole() {
    let catalogue = Catalogue::bundled(None);
    for role in catalogue.roles() {
        let record = RoleRecord { catalogue: &catalogue, role, area: &AreaCode("12580".into()) };
        let value: Value = serde_json::from_str(&written(&Json, &record)).unwrap();
        let Value::Object(mut whole) = value else { panic!("{}", role.id) };
        for added in [
            "employers",
            "places_here",
            "schools",
            "license_here",
            "apprenticeships",
            "military",
            "wages",
            "projection",
            "pay_by_industry",
            "pay_by_year",
            "occupation",
        ] {
            assert!(whole.remove(added).is_some(), "{} {added}", role.id);
        }
        assert_eq!(
            Value::Object(whole),
            serde_json::to_value(catalogue.whole_role_in(role, record.area)).unwrap(),
            "{}",
            role.id
        );
    }
}

#[test]
fn every_line_of_every_role_fits() {
    let catalogue = Catalogue::bundled(None);
    for role in catalogue.roles() {
        let record = RoleRecord { catalogue: &catalogue, role, area: &AreaCode("12580".into()) };
        for line in written(&Text { width: 60 }, &record.sheet(false)).lines() {
            // An address is never broken, so that it can be copied.
            assert!(words::width(line) <= 60 || line.starts_with("  http"), "{}: {line}", role.id);
        }
    }
}

#[test]
fn every_figure_of_a_role_has_a_source() {
    let catalogue = Catalogue::bundled(None);
    for role in catalogue.roles() {
        let record = RoleRecord { catalogue: &catalogue, role, area: &AreaCode("12580".into()) };
        let sheet = record.sheet(false);
        let pay = sheet.sections.iter().find(|section| section.id == SectionId::Pay).unwrap();
        for block in &pay.blocks {
            let sources = block.cited();
            match &block.body {
                Body::Fact { label, .. } => assert!(!sources.is_empty(), "{} {label}", role.id),
                Body::Pay(table) => assert!(table.rows.iter().all(|row| row.wage.is_some() == row.source.is_some())),
                _ => {}
            }
            assert!(sources.iter().all(|id| catalogue.source(id).is_some()), "{}", role.id);
        }
    }
}

#[test]
fn a_withheld_figure_is_said_in_words() {
    let catalogue = Catalogue::bundled(None);
    let withheld = catalogue.areas().iter().find_map(|area| {
        let is_withheld = |role: &&Role| {
            let row = catalogue.pay(role, &area.code).area;
            row.is_some_and(|row| row.wage.annual.p50.is_missing() && !row.wage.employment.is_missing())
        };
        catalogue.roles().iter().find(is_withheld).map(|role| (role, &area.code))
    });
    let (role, area) = withheld.expect("an area that withholds a median");
    let record = RoleRecord { catalogue: &catalogue, role, area };
    assert!(written(&Text { width: 80 }, &record.sheet(false)).contains("median not published"));
    let value: Value = serde_json::from_str(&written(&Json, &record)).unwrap();
    assert_eq!(value["wages"]["area"]["annual"]["p50"], Value::Null);
    assert!(value["wages"]["area"]["employment"].is_number());
}

#[test]
fn a_top_coded_figure_is_a_bound() {
    let figure = Figure::AtLeast(Money::dollars(239_200));
    assert_eq!(serde_json::to_value(figure).unwrap(), json!({ "at_least": 239_200 }));
}

#[test]
fn records_come_in_the_order_of_the_data_files() {
    let catalogue = Catalogue::bundled(None);
    let role = catalogue.role(&RoleId("surgical-technologist".into())).unwrap();
    let text = written(&Json, &RoleRecord { catalogue: &catalogue, role, area: &AreaCode("12580".into()) });
    let place = |key: &str| text.find(&format!("\n  \"{key}\": ")).expect(key);
    assert!(place("id") < place("tasks") && place("tasks") < place("last_reviewed"));
    assert!(place("last_reviewed") < place("employers") && place("wages") < place("projection"));
}

proptest! {
    #[test]
    fn indenting_keeps_the_value(text in ".{0,40}", number in any::<i32>(), depth in 0usize..4) {
        let mut value = json!({ "a \"{[": [text, number, {}, [], null], "\\": "\u{9b}\u{202e}" });
        for _ in 0..depth {
            value = json!([{ "inner": value }]);
        }
        let compact = serde_json::to_string(&value).unwrap();
        let indented = super::json::pretty(&compact);
        prop_assert_eq!(serde_json::from_str::<Value>(&indented).unwrap(), value);
        prop_assert!(!indented.chars().any(|c| c != '\n' && words::is_control(c)));
        let spaced = super::json::pretty(&indented);
        prop_assert_eq!(spaced, indented);
    }

    #[test]
    fn a_band_stays_in_its_cells(low in 0u32..90_000, steps in proptest::array::uniform4(0u32..30_000), cells in 1usize..90) {
        let mut amounts = [low; 5];
        for at in 0..4 {
            amounts[at + 1] = amounts[at] + steps[at];
        }
        let drawn = band(&is(amounts), &axis(), cells, false);
        prop_assert!(drawn.len() <= cells);
        // Of what leaves the axis the end says so, even where it takes the place of the median.
        let medians = drawn.matches('#').count();
        let says_so = if amounts[4] > axis().high { medians <= 1 && drawn.ends_with('>') } else { medians == 1 };
        prop_assert!(says_so, "{drawn}");
    }
}
