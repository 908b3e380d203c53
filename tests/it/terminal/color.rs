//! `NO_COLOR`.

use super::{Pty, Start, home, key};

/// Goes through the screens.
fn tour(mut pty: Pty) -> String {
    pty.type_and_wait("surg", "› Surgical Technologist");
    pty.type_and_wait(key::ENTER, "Overview");
    pty.type_and_wait("]", "A day");
    pty.type_and_wait("c", "1 in the comparison");
    pty.type_and_wait("s", "Saved.");
    pty.type_and_wait("?", "Keys: Role");
    pty.go_back_from("Keys: Role");
    pty.type_and_wait(key::F2, "d differences");
    pty.type_and_wait(key::F3, "1 role on your shortlist");
    pty.type_and_wait("a", "Enter choose");
    pty.go_back_from("Enter choose");
    pty.type_and_wait(key::F1, "› Surgical Technologist");
    pty.type_and_wait(key::TAB, "s save");
    pty.type_and_wait("f", "Enter done");
    pty.type_keys(key::LEAVE);
    assert!(pty.wait_for_end().success());
    pty.raw()
}

/// The numbers of every sequence that sets the look of text.
fn looks(raw: &str) -> Vec<u16> {
    let sequences = raw.split("\u{1b}[").skip(1).filter_map(|rest| {
        let end = rest.find(|c: char| c.is_ascii_alphabetic())?;
        rest[end..].starts_with('m').then(|| &rest[..end])
    });
    sequences.flat_map(|numbers| numbers.split([';', ':']).map(|number| number.parse().unwrap_or(0))).collect()
}

fn is_color(number: &u16) -> bool {
    matches!(number, 30..=38 | 40..=48 | 90..=97 | 100..=107)
}

#[test]
fn no_color_means_no_color_on_any_screen() {
    let home = home();
    let plain = looks(&tour(Start::medpath(home.path()).env("NO_COLOR", "1").open()));
    let colors: Vec<&u16> = plain.iter().filter(|number| is_color(number)).collect();
    assert!(colors.is_empty(), "{colors:?}");
    assert!(plain.contains(&1) && plain.contains(&7), "bold and reversed text carry the meaning");
}

#[test]
fn otherwise_sixteen_colors_are_enough() {
    let home = home();
    let raw = tour(Start::medpath(home.path()).open());
    assert!(looks(&raw).iter().any(is_color));
    // 38;5;N with N under 16 is how crossterm writes the sixteen.
    for part in raw.split("\u{1b}[38;").skip(1) {
        let number = part.strip_prefix("5;").and_then(|rest| rest.split(['m', ';']).next()?.parse::<u16>().ok());
        assert!(number.is_some_and(|number| number < 16), "{:?}", &part[..part.len().min(12)]);
    }
}
