//! The palette: all that can be done or gone to, by one line.

use medpath::model::{AreaPlace, EmployerPlace};
use medpath::tui::keymap::Scope;
use medpath::tui::palette::{Palette, Target};
use ratatui::style::Modifier;

use super::stage::{CATALOGUE, Setting, Stage, pictures};

/// Keys to a screen of each scope.
const SCREENS: [&str; 16] = [
    "",
    "cst<Tab>",
    "<Tab><Tab>",
    "surg<Enter>",
    "surg<Tab>c<Down>c<F2>",
    "<F3>",
    "<F4>",
    "<F4><Tab>",
    "surg<Tab>p",
    "<F7>",
    "<F7><Enter>",
    "<Tab>a",
    "<Tab>f",
    "surg<Tab>s<F3>nday shift",
    "surg<Enter>i",
    "cst<Up><Enter>",
];

/// The titles of the lines, best first.
fn found(script: &str) -> Vec<String> {
    let mut stage = Stage::new(Setting::default(), (120, 36));
    stage.press("<Ctrl-p>").press(script);
    let lines = stage.seen().lines();
    lines[6..33]
        .iter()
        .map(|line| line.trim_matches([' ', '›', '│', '↑', '↓']).to_owned())
        .filter(|line| !line.is_empty() && !line.starts_with('╰'))
        .collect()
}

#[test]
fn at_first_it_says_what_can_be_done() {
    pictures("palette_start", "<Ctrl-p>");
    pictures("palette_role", "surg<Enter><Ctrl-p>");
}

#[test]
fn all_kinds_in_one_list() {
    pictures("palette_mixed", "<Ctrl-p>compa");
    pictures("palette_baltimore", "<Ctrl-p>baltimore");
    pictures("palette_cst", "<Ctrl-p>cst");
    pictures("palette_slip", "<Ctrl-p>hopknis<Down>");
    pictures("palette_nothing", "<Ctrl-p>qqqq");
}

#[test]
fn a_small_window_a_large_one_and_plain_characters() {
    for size in [(60, 16), (200, 50)] {
        for (name, script) in [("start", "<Ctrl-p>"), ("mixed", "<Ctrl-p>compa"), ("nothing", "<Ctrl-p>qqqq")] {
            let mut stage = Stage::new(Setting::default(), size);
            stage.press(script).compare_with(&format!("palette_{name}_{}x{}", size.0, size.1));
        }
    }
    let mut stage = Stage::new(Setting { ascii: true, color: false, ..Setting::default() }, (80, 24));
    stage.press("<Ctrl-p>surg").compare_with("palette_ascii_80x24");
    assert!(stage.seen().text().is_ascii());
}

#[test]
fn what_was_meant_stands_first() {
    for (typed, wanted) in [
        ("surgical technologist", "Surgical Technologist"),
        ("xray", "Radiologic Technologist"),
        ("denver", "Denver-Aurora"),
        ("maryland", "Maryland"),
        ("usa", "U.S."),
        ("12580", "Baltimore-Columbia-Towson"),
        ("caahep", "CAAHEP = Commission"),
        ("what does CAAHEP mean", "CAAHEP = Commission"),
        ("salary", "What moves pay up or down"),
        ("hopkins johns", "Johns Hopkins"),
        ("lifebridge", "LifeBridge Health"),
        ("quit", "Leave medpath"),
        ("area", "Choose the area whose pay is shown"),
        ("phlebotomst", "Phlebotomist"),
        ("denvr", "Denver-Aurora"),
    ] {
        let lines = found(typed);
        assert!(lines.first().is_some_and(|line| line.starts_with(wanted)), "{typed}: {lines:#?}");
    }
}

#[test]
fn no_slip_stands_among_what_is_met_without_one() {
    let mut stage = Stage::new(Setting::default(), (80, 24));
    stage.press("<Ctrl-p>heart");
    let text = stage.seen().text();
    assert!(!text.contains("area"), "{text}");
}

/// Whatever screen lies under it, Esc leads back to the same picture.
#[test]
fn esc_leaves_no_trace() {
    for size in [(80, 24), (120, 36)] {
        for script in SCREENS {
            let mut stage = Stage::new(Setting::default(), size);
            stage.press(script);
            // What has been said is gone with the next key, whatever it is.
            stage.app.message = None;
            let (scope, before) = (stage.app.scope(), stage.seen().with_cursor());
            stage.press("<Ctrl-p>");
            assert_eq!(stage.app.scope(), Scope::Palette, "{script}");
            stage.press("surg<Down><Esc>");
            assert_eq!((stage.app.scope(), stage.seen().with_cursor()), (scope, before.clone()), "{script}");
            stage.press("<Ctrl-p><Ctrl-p>");
            assert_eq!(stage.seen().with_cursor(), before, "{script}");
        }
    }
}

/// Every action that is offered does on its screen what its keys do there.
#[test]
fn an_action_does_the_same_as_its_keys() {
    let mut tried = 0;
    for script in ["", "<Tab><Tab>", "surg<Enter>", "surg<Tab>c<Down>c<F2>", "<F7><Enter>"] {
        let mut stage = Stage::new(Setting::default(), (80, 24));
        stage.press(script);
        for (at, offered) in Palette::new(&stage.app).offered.iter().enumerate() {
            let mut chosen = Stage::new(Setting::default(), (80, 24));
            chosen.press(script).press("<Ctrl-p>").press(&"<Down>".repeat(at)).press("<Enter>");
            let mut pressed = Stage::new(Setting::default(), (80, 24));
            pressed.press(script);
            for key in offered.keys.split(' ') {
                pressed.press(&if key.chars().count() > 1 { format!("<{key}>") } else { key.to_owned() });
            }
            if offered.keys.contains(' ') {
                // The key on the way has moved the focus, which the action need not.
                pressed.app.explore.focus = chosen.app.explore.focus;
            }
            assert_eq!(chosen.app.leaving, pressed.app.leaving, "{script}: {}", offered.title());
            assert_eq!(chosen.seen().text(), pressed.seen().text(), "{script}: {}", offered.title());
            tried += 1;
        }
    }
    assert!(tried > 70, "{tried}");
}

#[test]
fn enter_goes_where_the_line_says_and_esc_comes_back() {
    let mut stage = Stage::new(Setting::default(), (80, 24));
    for (typed, seen) in [
        ("radiologic tech", "Radiologic Technologist"),
        ("lifebridge", "Employer > LifeBridge Health"),
        ("salary", "page 8 of 19"),
        ("caahep", "Guide: word"),
    ] {
        stage.press("<F3><Ctrl-p>").press(typed).press("<Enter>");
        assert!(stage.seen().text().contains(seen), "{typed}: {}", stage.seen().text());
        stage.press("<Esc>");
        assert_eq!(stage.app.scope(), Scope::Shortlist);
    }
    stage.press("<F1><Ctrl-p>denver<Enter>");
    assert!(stage.app.area.name.starts_with("Denver"));
    assert!(stage.seen().text().contains("Pay is now shown for Denver"));
}

#[test]
fn every_employer_and_area_is_found_by_its_name_and_selected() {
    let mut stage = Stage::new(Setting::default(), (80, 24));
    let mut palette = Palette::new(&stage.app);
    let mut first = |typed: &str| {
        palette.input = tui_input(typed);
        palette.find(&stage.app);
        palette.found.clone()
    };
    for (at, area) in CATALOGUE.areas().iter().enumerate().step_by(9) {
        assert!(first(&area.name).iter().take(2).any(|target| *target == Target::Area(AreaPlace(at))), "{}", area.name);
    }
    for (at, employer) in CATALOGUE.employers().iter().enumerate() {
        assert!(first(&employer.name).contains(&Target::Employer(EmployerPlace(at))), "{}", employer.name);
    }
    stage.press("<Ctrl-p>st joseph medical center<Enter>");
    let text = stage.seen().text();
    assert!(text.lines().any(|line| line.starts_with(" › University of Maryland St. Joseph")), "{text}");
}

fn tui_input(text: &str) -> tui_input::Input {
    tui_input::Input::from(text)
}

#[test]
fn matched_letters_are_set_apart_without_color_too() {
    for color in [true, false] {
        let mut stage = Stage::new(Setting { color, ..Setting::default() }, (80, 24));
        stage.press("<Ctrl-p>tech surg");
        let seen = stage.seen();
        let lines = seen.lines();
        let y = lines.iter().position(|line| line.contains("Surgical Technologist")).unwrap();
        let marked = |x: u16| seen.buffer[(x, y as u16)].modifier.contains(Modifier::UNDERLINED);
        let at: Vec<u16> = (0..30).filter(|x| marked(*x)).collect();
        assert_eq!(at, [3, 4, 5, 6, 12, 13, 14, 15]);
    }
}

#[test]
fn no_size_and_no_resize_makes_it_fail() {
    for script in SCREENS {
        let mut stage = Stage::new(Setting::default(), (120, 36));
        stage.press(script).press("<Ctrl-p>");
        for size in [(60, 16), (20, 4), (61, 17), (300, 90), (80, 24)] {
            stage.resize(size).draw();
        }
        stage.press("tech<PgDn><Esc>");
        assert!(!stage.seen().text().is_empty());
    }
}
