//! Pay of a role in full: by kind of employer, over the years, where it is best; and what O*NET says in words.

use super::stage::{Setting, Stage, pictures};

/// Opens the role that a search finds first and goes to its section `next` sections on.
fn role(search: &str, next: usize, then: &str) -> String {
    format!("{search}<Enter>{}{then}", "]".repeat(next))
}

/// The same, and then so many lines down.
fn further(search: &str, next: usize, lines: usize) -> String {
    role(search, next, &"j".repeat(lines))
}

#[test]
fn by_kind_of_employer_and_over_the_years() {
    pictures("pay_1_industries", &further("surgical tech", 2, 21));
    pictures("pay_2_years", &further("surgical tech", 2, 40));
}

#[test]
fn a_broader_series_and_a_top_coded_one() {
    pictures("pay_broader", &further("dialysis tech", 2, 46));
    pictures("pay_top", &further("product manager", 2, 56));
}

#[test]
fn in_windows_of_other_sizes_and_in_plain_characters() {
    let picture = |name: &str, ascii: bool, color: bool, size: (u16, u16)| {
        let mut stage = Stage::new(Setting { ascii, color, ..Setting::default() }, size);
        stage.press(&further("surgical tech", 2, 21)).compare_with(name);
    };
    picture("pay_ascii_80x24", true, false, (80, 24));
    picture("pay_ascii_120x36", true, false, (120, 36));
    picture("pay_200x50", false, true, (200, 50));
    picture("pay_60x16", false, true, (60, 16));
    let mut stage = Stage::new(Setting::default(), (60, 16));
    stage.press(&further("surgical tech", 2, 52)).compare_with("pay_years_60x16");
}

#[test]
fn where_it_pays_best() {
    pictures("best_pay", &role("surgical tech", 0, "w"));
    pictures("best_pay_further", &role("surgical tech", 0, "w<PgDn><PgDn><PgDn><PgDn>"));
    pictures("best_pay_state", &role("surgical tech", 0, "amaryland<Enter>w"));
    pictures("best_pay_no_median", &role("surgical first", 0, "acarson city<Enter>w"));
    pictures("best_pay_broader", &role("dialysis tech", 0, "w"));
    pictures("best_pay_none", &role("clinical research associate", 0, "w"));
}

#[test]
fn where_it_pays_best_in_plain_characters() {
    let mut stage = Stage::new(Setting { ascii: true, color: false, ..Setting::default() }, (80, 24));
    stage.press(&role("surgical tech", 0, "w<PgDn><PgDn><PgDn><PgDn><PgDn>")).compare_with("best_pay_ascii_80x24");
    let mut stage = Stage::new(Setting::default(), (60, 16));
    stage.press(&role("surgical tech", 0, "w")).compare_with("best_pay_60x16");
}

#[test]
fn ratings_in_words() {
    pictures("ratings_overview", &role("surgical tech", 1, "kkkkkkkkkk"));
    pictures("ratings_a_day", &further("surgical tech", 1, 24));
    pictures("ratings_schooling", &further("surgical tech", 3, 8));
}

#[test]
fn a_role_without_ratings_says_why() {
    pictures("ratings_missing_overview", &role("emergency medical", 1, "kkkkkkkkkk"));
    pictures("ratings_missing_a_day", &role("emergency medical", 2, "kkkkkkkkkk"));
    pictures("ratings_all_other", &role("dialysis tech", 1, "kkkkkkkkkk"));
    pictures("ratings_no_occupation", &role("clinical research associate", 1, "kkkkkkkkkk"));
}
