//! Windows of other sizes, plain characters, no color, messages, help.

use medpath::tui::action::Outcome;
use ratatui::style::Color;

use super::stage::{Setting, Stage, at_both_sizes, pictures};

/// Every screen by the keys that lead to it.
pub(super) const EVERY_SCREEN: [(&str, &str); 23] = [
    ("explore", "surg<Tab>sc"),
    ("near", "radoilogik tecnishan"),
    ("role", "surg<Enter>sc"),
    ("pay", "dialysis<Enter>]]"),
    ("series", "dialysis<Enter>]]<PgDn><PgDn>"),
    ("best pay", "surg<Enter>w<PgDn>"),
    ("sources", "surg<Enter>]]i"),
    ("compare", "surg<Tab>c<Down>c<Down>c<F2>"),
    ("shortlist", "surg<Tab>s<Down>s<F3>"),
    ("note", "surg<Tab>s<F3>nask"),
    ("employers", "<F4>"),
    ("area", "<Tab>adenver"),
    ("filters", "<Tab>f "),
    ("help", "<Tab>?"),
    ("answers", "what can i do after emt"),
    ("nothing", "qqqq"),
    ("asked", "no nights six months"),
    ("palette", "<Ctrl-p>denv"),
    ("paths", "surg<F5>"),
    ("schools", "<F4><Tab>"),
    ("guide", "<F7>pay"),
    ("reading", "<F7>pay<Enter><Tab>"),
    ("headings", "surg<Enter>g"),
];

fn picture(name: &str, script: &str, setting: Setting, size: (u16, u16)) {
    Stage::new(setting, size).press(script).compare_with(name);
}

#[test]
fn a_window_that_is_too_small_gets_a_message() {
    picture("too_small_40x12", "surg", Setting::default(), (40, 12));
    picture("too_small_20x5", "", Setting::default(), (20, 5));
}

#[test]
fn no_size_makes_any_screen_fail() {
    for (name, script) in EVERY_SCREEN {
        for size in [(1, 1), (2, 30), (59, 16), (60, 16), (61, 17), (99, 20), (100, 16), (300, 16), (60, 90), (300, 90)]
        {
            let mut stage = Stage::new(Setting::default(), size);
            let seen = stage.press(script).seen().text();
            assert!(!seen.trim().is_empty(), "{name} at {size:?}");
        }
    }
}

#[test]
fn a_resize_in_the_middle_of_things_is_harmless() {
    for (name, script) in EVERY_SCREEN {
        let mut stage = Stage::new(Setting::default(), (120, 36));
        stage.press(script);
        for size in [(60, 16), (20, 4), (80, 24), (120, 36)] {
            assert!(!stage.resize(size).seen().text().is_empty(), "{name}");
        }
    }
}

#[test]
fn the_smallest_window() {
    picture("explore_60x16", "surg", Setting::default(), (60, 16));
    picture("role_60x16", "surg<Enter>]]", Setting::default(), (60, 16));
    picture("compare_60x16", "surg<Tab>c<Down>c<F2>", Setting::default(), (60, 16));
}

#[test]
fn a_large_window() {
    picture("explore_200x50", "surg", Setting::default(), (200, 50));
    picture("role_200x50", "surg<Enter>]]", Setting::default(), (200, 50));
    picture("compare_200x50", "<Tab>c<Down>c<Down>c<Down>c<F2>", Setting::default(), (200, 50));
}

#[test]
fn plain_characters() {
    let ascii = || Setting { ascii: true, ..Setting::default() };
    picture("ascii_explore_80x24", "surg<Tab>sc", ascii(), (80, 24));
    picture("ascii_explore_120x36", "surg<Tab>sc", ascii(), (120, 36));
    picture("ascii_pay_80x24", "surg<Enter>]]", ascii(), (80, 24));
    picture("ascii_compare_80x24", "surg<Tab>c<Down>c<F2>", ascii(), (80, 24));
    picture("ascii_help_80x24", "<Tab>?", ascii(), (80, 24));
}

#[test]
fn with_plain_characters_every_screen_is_ascii() {
    for (name, script) in EVERY_SCREEN {
        for size in [(80, 24), (120, 36)] {
            let mut stage = Stage::new(Setting { ascii: true, ..Setting::default() }, size);
            let text = stage.press(script).seen().text();
            let strange: Vec<&str> = text.lines().filter(|line| !line.is_ascii()).collect();
            assert!(strange.is_empty(), "{name}: {strange:#?}");
        }
    }
}

#[test]
fn without_color_no_cell_has_one() {
    for (name, script) in EVERY_SCREEN {
        for size in [(80, 24), (120, 36), (40, 12)] {
            let mut stage = Stage::new(Setting { color: false, ..Setting::default() }, size);
            stage.press(script).app.complain("A failure is shown without color too.");
            let seen = stage.seen();
            for cell in &seen.buffer.content {
                let colors = (cell.fg, cell.bg);
                assert_eq!(colors, (Color::Reset, Color::Reset), "{name}: {:?}", cell.symbol());
            }
        }
    }
}

#[test]
fn with_color_sixteen_are_enough() {
    for (name, script) in EVERY_SCREEN {
        let mut stage = Stage::new(Setting::default(), (80, 24));
        let seen = stage.press(script).seen();
        let rich = |color| matches!(color, Color::Rgb(..) | Color::Indexed(_));
        assert!(!seen.buffer.content.iter().any(|cell| rich(cell.fg) || rich(cell.bg)), "{name}");
        assert!(seen.buffer.content.iter().any(|cell| cell.fg != Color::Reset), "{name} has no color at all");
    }
}

#[test]
fn help() {
    pictures("help_explore", "<F10>");
    pictures("help_explore_scrolled", "<F10><PgDn><PgDn>");
    pictures("help_compare", "<F2>?");
}

#[test]
fn a_message_of_two_lines() {
    at_both_sizes("message", Setting::default, |stage| {
        let text = "/home/student/.config/medpath/shortlist.json could not be saved (Read-only file system (os error 30)). \
             The change lives on until you leave medpath. Name a folder that can be written with --config-dir.";
        stage.press("<Tab><End>");
        medpath::tui::update::apply_outcome(&mut stage.app, Outcome::Failed(text.to_owned()));
    });
}
