//! Explore: at the start, searching, filtered, nothing found, preview.

use medpath::filter::Fit;
use ratatui::style::Modifier;

use super::stage::{Setting, Stage, pictures};

#[test]
fn at_the_start() {
    pictures("explore_start", "");
}

#[test]
fn with_a_query() {
    pictures("explore_query", "surg");
}

#[test]
fn found_by_another_name() {
    pictures("explore_alias", "xray tech");
}

#[test]
fn in_the_list_with_marks() {
    pictures("explore_marks", "surg<Tab>sc<Down>c<Down>s");
}

#[test]
fn ordered_by_pay() {
    pictures("explore_by_pay", "<Tab>oo<Down><Down>");
}

#[test]
fn nothing_is_found_but_something_is_near() {
    pictures("explore_near", "radoilogik tecnishan");
}

#[test]
fn nothing_is_found_at_all() {
    pictures("explore_nothing", "qqqq zzzz");
}

#[test]
fn filters_hide_what_fits() {
    // The first choice is a family without surgical roles.
    pictures("explore_hidden", "surg<Tab>f <Enter>");
}

#[test]
fn the_preview_scrolls() {
    pictures("explore_preview", "surg<Tab><Tab><Down><Down><Down><Down>");
}

#[test]
fn an_employer_narrows_the_list() {
    pictures("explore_employer", "<F4><Enter>");
}

#[test]
fn matched_letters_and_the_selected_line_are_set_apart_with_and_without_color() {
    for color in [true, false] {
        let mut stage = Stage::new(Setting { color, ..Setting::default() }, (80, 24));
        stage.press("surg");
        let seen = stage.seen();
        let lines = seen.lines();
        let y = lines.iter().position(|line| line.contains("Surgical Technologist")).unwrap();
        let x = lines[y].chars().position(|c| c == 'S').unwrap();
        let style = |x: usize| seen.buffer[(x as u16, y as u16)].modifier;
        for at in x..x + 4 {
            assert!(style(at).contains(Modifier::UNDERLINED | Modifier::REVERSED), "cell {at}");
        }
        assert_eq!(style(x + 4), Modifier::REVERSED, "the fifth letter does not match");
    }
}

#[test]
fn words_become_filters() {
    pictures("explore_intent", "imaging no nights over 80k");
}

#[test]
fn filters_alone() {
    pictures("explore_intent_alone", "six months");
}

#[test]
fn more_is_asked_for_than_fits_a_line() {
    pictures("explore_intent_long", "no blood or nights, no degree, 1 year, over 40k, from home");
}

#[test]
fn words_and_filters_leave_nothing() {
    pictures("explore_intent_nothing", "imaging no nights over 80k six months");
}

#[test]
fn no_single_filter_is_at_fault() {
    pictures("explore_intent_several", "over 200k six months nights work from home");
}

#[test]
fn the_filter_that_hides_most_is_dropped() {
    pictures("explore_intent_dropped", "imaging over 90k six months<Enter>");
}

#[test]
fn what_was_understood_is_taken_off() {
    pictures("explore_intent_off", "no nights<Tab>x");
}

#[test]
fn what_was_understood_is_seen_without_color_and_in_plain_characters() {
    for (name, color, ascii) in [("ascii_intent_80x24", true, true), ("no_color_intent_80x24", false, false)] {
        let mut stage = Stage::new(Setting { color, ascii, ..Setting::default() }, (80, 24));
        stage.press("imaging over 90k six months<Tab>f").compare_with(name);
    }
}

#[test]
fn roles_that_may_fit_are_shown_below_the_others() {
    pictures("explore_unsure", "no weekends<Tab>m<End>");
}

#[test]
fn what_is_not_sure_is_left_out_again() {
    let mut stage = Stage::new(Setting::default(), (80, 24));
    let without = stage.press("six months<Tab>").app.explore.hits.len();
    let sure = stage.app.explore.narrowing.fitting;
    assert!(sure < without, "what may fit is listed");
    stage.press("m");
    let narrowing = &stage.app.explore.narrowing;
    let open = narrowing.unsure.count(Fit::MayFit) + narrowing.unsure.count(Fit::NotKnown);
    let fits: Vec<Fit> = (0..stage.app.explore.hits.len()).map(|place| narrowing.fit_at(place)).collect();
    assert!(open > 0 && fits.is_sorted());
    assert_eq!((fits.len(), fits.iter().filter(|fit| **fit == Fit::Fits).count()), (sure + open, sure));
    assert_eq!(stage.press("m").app.explore.hits.len(), without);
}

#[test]
fn a_small_window_keeps_the_list() {
    let mut stage = Stage::new(Setting::default(), (60, 16));
    stage.press("lab no nights").compare_with("explore_intent_60x16");
    stage.press("<Tab>f").compare_with("filters_60x16");
}
