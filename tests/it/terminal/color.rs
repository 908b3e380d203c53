//! How many colors are written, and which theme they belong to.

use std::path::Path;

use super::{MEDPATH, Pty, Start, home, key};

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

/// The screens with these arguments, as they are drawn at first.
fn first_frame(start: Start) -> String {
    let mut pty = start.open();
    pty.type_keys(key::LEAVE);
    assert!(pty.wait_for_end().success());
    pty.raw()
}

fn with(arguments: &[&str], home: &Path) -> Start {
    let mut command = vec![MEDPATH];
    command.extend(arguments);
    Start::command(&command, home)
}

/// The grounds that are written: the number of colors that they are chosen from, and the rest of the sequence.
fn grounds(raw: &str) -> Vec<(&str, String)> {
    let written = raw.split("48;").skip(1).map(|rest| {
        let (kind, rest) = rest.split_once(';').unwrap_or_default();
        (kind, rest.chars().take_while(|c| c.is_ascii_digit() || *c == ';').collect())
    });
    written.collect()
}

/// The ground of night, in all colors.
const NIGHT: (&str, &str) = ("2", "16;21;28");

fn is_night(raw: &str) -> bool {
    grounds(raw).iter().any(|(kind, color)| (*kind, color.as_str()) == NIGHT)
}

#[test]
fn a_terminal_gets_as_many_colors_as_it_says() {
    let home = home();
    let night = || with(&["--theme", "night"], home.path());
    let all = first_frame(night().env("COLORTERM", "truecolor"));
    assert!(is_night(&all));
    let few = grounds(&first_frame(night()))
        .into_iter()
        .map(|(kind, color)| (kind == "5").then(|| color.parse::<u16>().unwrap()))
        .collect::<Option<Vec<u16>>>();
    assert!(few.is_some_and(|few| !few.is_empty() && few.iter().all(|number| *number > 15)), "256 colors");
    let fewest = first_frame(night().env("TERM", "xterm"));
    let numbers = grounds(&fewest).into_iter().map(|(_, color)| color);
    assert!(numbers.clone().count() > 0 && numbers.clone().all(|number| number.parse::<u16>().unwrap() < 16));
}

#[test]
fn no_color_wins_over_a_theme_and_a_flag_over_no_color() {
    let home = home();
    let plain =
        first_frame(with(&["--theme", "night"], home.path()).env("NO_COLOR", "1").env("COLORTERM", "truecolor"));
    assert!(!looks(&plain).iter().any(is_color));
    let always = with(&["--theme", "night", "--color", "always"], home.path());
    assert!(is_night(&first_frame(always.env("NO_COLOR", "1").env("COLORTERM", "truecolor"))));
}

#[test]
fn a_theme_is_remembered_for_the_profile_that_chose_it() {
    let home = home();
    let start = |arguments: &[&str]| with(arguments, home.path()).env("COLORTERM", "truecolor");
    // A guest changes it, and leaves no trace.
    for (arguments, kept) in [(&["--guest"][..], false), (&["--profile", "Ana"][..], true)] {
        let mut pty = start(arguments).open();
        pty.type_and_wait(key::TAB, "s save");
        pty.type_and_wait("T", "The theme is night now");
        pty.type_keys(key::LEAVE);
        assert!(pty.wait_for_end().success());
        assert!(is_night(&pty.raw()), "{arguments:?}");
        let again: Vec<&str> = arguments.iter().copied().filter(|argument| *argument != "--guest").collect();
        assert_eq!(is_night(&first_frame(start(&again))), kept, "{arguments:?}");
    }
    assert!(!is_night(&first_frame(start(&[]))), "another profile");
    let once = first_frame(start(&["--profile", "Ana", "--theme", "day"]));
    assert!(!is_night(&once) && !grounds(&once).is_empty(), "for one start");
    assert!(is_night(&first_frame(start(&["--profile", "Ana"]))), "it is not forgotten for it");
}

#[test]
fn a_remembered_theme_that_is_gone_is_no_trouble_and_a_broken_one_is_named() {
    let home = home();
    let themes = home.path().join("config/medpath/themes");
    std::fs::create_dir_all(&themes).unwrap();
    let own = "about = \"ours\"\nground = \"#10151c\"\n[tones]\ntext = { fg = \"#ffffff\" }\n";
    std::fs::write(themes.join("school.toml"), own).unwrap();
    let start = || with(&[], home.path()).env("COLORTERM", "truecolor");
    let mut pty = start().open();
    pty.type_and_wait(key::PALETTE, "Find >");
    pty.type_and_wait("theme school", "Theme: school");
    pty.type_and_wait(key::ENTER, "The theme is school now (ours).");
    pty.type_keys(key::LEAVE);
    assert!(pty.wait_for_end().success());
    assert!(is_night(&first_frame(start())), "it is found again");
    std::fs::write(themes.join("school.toml"), "about = \"ours\"\ngrund = \"#10151c\"\n").unwrap();
    let mut pty = start().run();
    pty.wait_for("school.toml, line 2");
    pty.type_keys(key::LEAVE);
    assert!(pty.wait_for_end().success());
    std::fs::remove_file(themes.join("school.toml")).unwrap();
    assert!(!is_night(&first_frame(start())));
}
