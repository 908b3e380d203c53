//! No figure on a screen is cut, and none touches another: every role, several areas, windows of 60 to 200 columns.

use std::collections::BTreeSet;

use medpath::compare::compare;
use medpath::model::{Area, AreaCode, AreaKind, RoleId};
use medpath::paths::Paths;
use medpath::sheet::{ComparisonSheet, RoleRecord, Sheet, paths};
use medpath::text;
use medpath::tui::action::Action;
use medpath::tui::app::App;
use medpath::tui::explore::preview::{self, Extent};
use medpath::tui::figures::Figures;
use medpath::tui::theme::Theme;
use medpath::tui::update;
use medpath::tui::widget::page::{self, Page};

use super::stage::{CATALOGUE, Setting, Stage};

/// Wider than any page needs.
const WIDE: u16 = 400;

/// Baltimore, Denver, nonmetropolitan Kansas, San Juan, the nation.
fn areas() -> Vec<&'static Area> {
    let named = |code: &str| CATALOGUE.area(&AreaCode(code.into())).unwrap();
    let found = |fits: &dyn Fn(&Area) -> bool| CATALOGUE.areas().iter().find(|area| fits(area)).unwrap();
    vec![
        named("12580"),
        named("19740"),
        found(&|area| area.kind == AreaKind::Nonmetropolitan && area.state.0 == "KS"),
        found(&|area| area.name.starts_with("San Juan")),
        named(AreaCode::NATION),
    ]
}

/// Words with an amount, a thousand or a percentage in them, without the marks of a sentence around them. Figures that
/// touch are one word, and a figure that is cut is another word than the whole one.
fn figures(words: &str) -> BTreeSet<String> {
    let is_figure = |word: &&str| {
        let digits = word.bytes().any(|byte| byte.is_ascii_digit());
        // A web address has more than one of these marks, and may break after any of them.
        let percent = word.ends_with('%') && word.matches('%').count() == 1 && !word.contains("://");
        digits && (word.contains(['$', ',']) || percent) && !is_tick(word) && !word.starts_with('[')
    };
    let strip = |word: &str| word.trim_matches(['(', ')', ';', ',', '.', ':', '"', '*']).to_owned();
    let words: Vec<String> = words.split([' ', '\n', '|', '│']).map(strip).collect();
    words.into_iter().filter(|word| is_figure(&word.as_str())).collect()
}

/// Whether it is a label of an axis, `$40k`: a narrow axis has fewer of them.
fn is_tick(word: &str) -> bool {
    let digits = word.strip_prefix('$').and_then(|word| word.strip_suffix('k'));
    digits.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
}

fn of_page(page: &Page) -> BTreeSet<String> {
    page.lines.iter().flat_map(|line| figures(&line.to_string())).collect()
}

/// What is wrong with a page: lines that the edge would cut, and figures that the wide page does not have.
fn faults(narrow: &Page, wide: &BTreeSet<String>, width: u16) -> Vec<String> {
    let lines = narrow.lines.iter().map(ToString::to_string);
    let over = lines.filter(|line| text::width(line.trim_end()) > usize::from(width));
    let strange = of_page(narrow).into_iter().filter(|figure| !wide.contains(figure));
    over.chain(strange).collect()
}

/// Some widths between 60 and 200, others for each role and area; the roles together have all of them.
fn widths(at: usize) -> impl Iterator<Item = u16> {
    (0..2).map(move |round| 60 + u16::try_from((at * 37 + round * 53) % 141).unwrap())
}

/// Checks what `build` makes for every role and area. `inside` is how much narrower than the window it is.
fn every_role(inside: u16, build: impl Fn(RoleRecord, u16) -> Page) {
    let mut at = 0;
    let mut found = BTreeSet::new();
    for area in areas() {
        for role in CATALOGUE.roles() {
            let record = RoleRecord { catalogue: &CATALOGUE, role, area: &area.code };
            let wide = of_page(&build(record, WIDE));
            for window in widths(at) {
                let width = window - inside;
                let wrong = faults(&build(record, width), &wide, width);
                found.extend(wrong.into_iter().map(|wrong| format!("{}, {}, {width}: {wrong}", role.id, area.name)));
            }
            at += 1;
        }
    }
    assert!(found.is_empty(), "{} faults, such as {:#?}", found.len(), found.iter().take(20).collect::<Vec<_>>());
}

fn theme() -> Theme {
    Theme::new(false, true)
}

#[test]
fn on_the_page_of_a_role() {
    // Some by the year, some by the hour.
    let hourly = |record: &RoleRecord| record.role.id.0.len().is_multiple_of(2);
    every_role(2, |record, width| page::whole(&record.sheet(hourly(&record)), theme(), width));
}

#[test]
fn over_the_page_of_a_role() {
    every_role(2, |record, width| page::whole(&record.pay_series(), theme(), width));
}

#[test]
fn in_the_preview() {
    // Below the list it has nearly the whole window, beside it two fifths.
    every_role(25, |record, width| preview::page(record, None, &[], Extent::Beginning, theme(), width));
}

#[test]
fn in_the_paths() {
    let sheet = |record: RoleRecord| -> Sheet {
        paths(record.catalogue, &Paths::of(record.catalogue, record.role), record.area)
    };
    every_role(2, |record, width| page::whole(&sheet(record), theme(), width));
}

/// Shows the pay of an area.
fn move_to(app: &mut App<'static>, area: &Area) {
    app.area = area.clone();
    app.figures = Figures::new(&CATALOGUE, area.clone());
}

#[test]
fn in_the_list() {
    for (at, area) in areas().into_iter().enumerate() {
        for width in (60..=200).skip(at).step_by(5) {
            // As high as the list of all roles and the preview below it.
            let height = u16::try_from(CATALOGUE.roles().len() + 40).unwrap();
            let mut stage = Stage::new(Setting { ascii: true, ..Setting::default() }, (width, height));
            move_to(&mut stage.app, area);
            update::update(&mut stage.app, Action::Resize { width, height });
            let shown: Vec<String> = stage.seen().lines();
            let app = &stage.app;
            let top = app.explore.parts(app.frame().body).list.top();
            for (hit, row) in app.explore.hits.iter().zip(&shown[usize::from(top)..]) {
                let line = app.figures.line(hit.role);
                for value in [line.pay.whole(), line.time, line.change] {
                    // The whole value stands in the row, with nothing at either end.
                    let whole = format!(" {row} ").replace('|', " ").contains(&format!(" {value} "));
                    assert!(whole, "{width}, {}: {value} in\n{row}", area.name);
                }
            }
        }
    }
}

#[test]
fn in_the_comparison() {
    let roles: Vec<&RoleId> = CATALOGUE.roles().iter().map(|role| &role.id).collect();
    for (at, pair) in roles.chunks(2).enumerate() {
        for (round, area) in areas().into_iter().enumerate() {
            let width = 60 + u16::try_from((at * 29 + round * 31) % 141).unwrap();
            let mut stage = Stage::new(Setting { ascii: true, ..Setting::default() }, (width, 140));
            move_to(&mut stage.app, area);
            stage.app.compared = pair.iter().map(|id| (*id).clone()).collect();
            update::update(&mut stage.app, Action::GoCompare);
            let compared: Vec<_> = pair.iter().filter_map(|id| CATALOGUE.role(id)).collect();
            let sheet = ComparisonSheet::new(&CATALOGUE, compare(&CATALOGUE, &compared, &area.code));
            let cells = sheet.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.text.as_str());
            let under = sheet.remarks.iter().chain(sheet.cited.iter().map(|source| &source.text));
            let known: BTreeSet<String> = cells.chain(under.map(String::as_str)).flat_map(figures).collect();
            let shown = figures(&stage.seen().text());
            let strange: Vec<&String> = shown.iter().filter(|figure| !known.contains(*figure)).collect();
            assert!(strange.is_empty(), "{pair:?}, {}, {width}: {strange:?}", area.name);
        }
    }
}
