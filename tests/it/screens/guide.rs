//! The guide, a page of it, the schools.

use super::stage::{CATALOGUE, Setting, Stage, pictures};

/// The screens of this file by the keys that lead to them.
const SCREENS: [(&str, &str); 8] = [
    ("guide", "<F7>"),
    ("word", "<F7>cst<Enter>"),
    ("credential", "<F7>cst<Down><Enter>"),
    ("reading", "<F7><Enter>"),
    ("pay", "<F7>moves pay<Enter><PgDn>"),
    ("link", "<F7><Enter><Tab><Tab>"),
    ("schools", "<F4><Tab>"),
    ("closed", "<F4><Tab>closed"),
];

#[test]
fn the_guide_at_first() {
    pictures("guide_start", "<F7>");
}

#[test]
fn the_guide_narrowed() {
    pictures("guide_pay", "<F7>pay");
    pictures("guide_cst", "<F7>cst<Down>");
    pictures("guide_board", "<F7>job board");
    pictures("guide_slip", "<F7>sonagraphy");
    pictures("guide_nothing", "<F7>qqqq");
}

#[test]
fn all_of_a_word_a_credential_and_a_resource() {
    pictures("guide_word", "<F7>cst<Enter>");
    pictures("guide_credential", "<F7>cst<Down><Enter>");
    pictures("guide_resource", "<F7>naacls<Down><Enter>");
}

#[test]
fn a_page_is_read() {
    pictures("reading_start", "<F7><Enter>");
    pictures("reading_pay", "<F7>moves pay<Enter><PgDn>");
    pictures("reading_link", "<F7><Enter><Tab><Tab>");
    pictures("reading_words", &format!("<F7>license<Enter>{}", "<PgDn>".repeat(8)));
    pictures("reading_end", "<F7><Enter><End>");
    pictures("reading_sources", "<F7>errors<Enter>i");
}

#[test]
fn pay_on_a_page_is_that_of_the_chosen_area() {
    pictures("reading_elsewhere", "<Tab>acarson city<Enter><F7>moves pay<Enter><PgDn>");
}

#[test]
fn schools() {
    pictures("schools_start", "<F4><Tab>");
    pictures("schools_query", "<F4><Tab>paramedic hag");
    pictures("schools_nothing", "<F4><Tab>qqqq");
    pictures("schools_role", "radiologic tech<Tab>e<Tab>");
    pictures("schools_role_nothing", "cancer registrar<Tab>e<Tab>qqqq");
    pictures("schools_elsewhere", "radiologic tech<Tab>adenver<Enter>e<Tab>");
}

#[test]
fn who_hires() {
    pictures("employers_role", "radiologic tech<Tab>e");
    pictures("employers_elsewhere", "radiologic tech<Tab>adenver<Enter>e");
}

#[test]
fn a_large_window_and_a_small_one() {
    for size in [(200, 50), (60, 16)] {
        let picture = |name: &str, script: &str| {
            let name = format!("{name}_{}x{}", size.0, size.1);
            Stage::new(Setting::default(), size).press(script).compare_with(&name);
        };
        picture("guide_start", "<F7>");
        picture("reading_pay", "<F7>moves pay<Enter><PgDn>");
        picture("schools_role", "radiologic tech<Tab>e<Tab>");
    }
}

#[test]
fn with_plain_characters_every_screen_is_ascii_and_without_color_none_has_one() {
    for (name, script) in SCREENS {
        for size in [(80, 24), (120, 36)] {
            let setting = Setting { ascii: true, color: false, ..Setting::default() };
            let mut stage = Stage::new(setting, size);
            let seen = stage.press(script).seen();
            let strange: Vec<String> = seen.lines().into_iter().filter(|line| !line.is_ascii()).collect();
            assert!(strange.is_empty(), "{name}: {strange:#?}");
            let plain = |cell: &&ratatui::buffer::Cell| cell.fg == ratatui::style::Color::Reset;
            assert!(seen.buffer.content.iter().all(|cell| plain(&cell)), "{name} has a color");
        }
    }
    let setting = Setting { ascii: true, ..Setting::default() };
    Stage::new(setting, (80, 24)).press("<F7><Enter><Tab>").compare_with("ascii_reading_80x24");
}

#[test]
fn no_size_and_no_resize_makes_them_fail() {
    for (name, script) in SCREENS {
        for size in [(1, 1), (59, 16), (60, 16), (61, 17), (100, 16), (300, 90)] {
            let mut stage = Stage::new(Setting::default(), size);
            assert!(!stage.press(script).seen().text().trim().is_empty(), "{name} at {size:?}");
        }
        let mut stage = Stage::new(Setting::default(), (120, 36));
        stage.press(script);
        for size in [(60, 16), (20, 4), (80, 24), (120, 36)] {
            assert!(!stage.resize(size).seen().text().is_empty(), "{name}");
        }
    }
}

/// The detail is all that the screen has of a program. At 80x24 the end of a long address may be left out, and that is
/// said; everything before it is there.
#[test]
fn all_that_is_known_of_every_program_fits_beside_or_under_the_list() {
    for (size, most) in [((80, 24), 4), ((80, 26), 0), ((120, 36), 0)] {
        let mut stage = Stage::new(Setting::default(), size);
        stage.press("<F4><Tab>");
        let (mut read, mut cut, mut before) = (0, Vec::new(), String::new());
        loop {
            let text = stage.seen().text();
            if text == before {
                break;
            }
            // In a small window the remarks on the table of schools, which are the same for all, may be left out.
            if text.contains("Read: ") {
                read += 1;
                cut.extend(text.contains("prints the rest").then(|| text.clone()));
            }
            before = text;
            stage.press("<Down>");
        }
        assert!(read > CATALOGUE.schools().len() / 2, "{read} of those that were read are near Baltimore");
        assert!(cut.len() <= most, "at {size:?}: {}", cut.join("\n"));
    }
}

/// Whatever line of a page is on top, Tab goes to a link that is then seen.
#[test]
fn a_selected_link_is_always_seen() {
    let mut stage = Stage::new(Setting::default(), (80, 24));
    stage.press("<F7><Enter>");
    for _ in 0..60 {
        stage.press("<Tab>");
        let text = stage.seen().text();
        assert!(text.lines().any(|line| line.trim_start().starts_with('›')), "{text}");
    }
}
