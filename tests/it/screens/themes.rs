//! Every theme on every screen: all of it can be read, the selected row has one look, and what a color says is also said
//! without it.

use std::collections::BTreeSet;
use std::path::PathBuf;

use medpath::store::OwnTheme;
use medpath::tui::theme::color::{BLACK, Depth, WHITE, seen};
use medpath::tui::theme::file::APART;
use medpath::tui::theme::{Theme, Themes, Tone};
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

use super::stage::{Setting, Stage};
use super::windows::EVERY_SCREEN;

const DEPTHS: [Depth; 3] = [Depth::Sixteen, Depth::Indexed, Depth::True];

/// Those that set a ground of their own.
const WITH_GROUND: [&str; 4] = ["night", "day", "contrast", "colorblind"];

fn theme(name: &str, depth: Depth) -> Theme {
    let mut themes = Themes::new(Vec::new(), Some(depth), false);
    let at = themes.place(name).unwrap();
    themes.choose(at).unwrap().theme
}

/// A screen in a theme.
fn drawn(theme: Theme, script: &str, size: (u16, u16)) -> Buffer {
    let setting = Setting { theme: Some(theme), ..Setting::default() };
    Stage::new(setting, size).press(script).seen().buffer.clone()
}

/// Lines, bands and their ends: they are seen, not read.
fn is_line(cell: &Cell) -> bool {
    cell.symbol().chars().all(|c| ('\u{2500}'..='\u{259f}').contains(&c) || c == '→')
}

fn look(color: Color) -> medpath::tui::theme::color::Rgb {
    seen(color).unwrap_or_else(|| panic!("{color:?} is the terminal's own"))
}

#[test]
fn a_theme_with_a_ground_can_be_read_everywhere() {
    for name in WITH_GROUND {
        let theme = theme(name, Depth::True);
        let grounds = [theme.ground().bg, theme.style(Tone::Selected).bg];
        for (screen, script) in EVERY_SCREEN {
            for cell in &drawn(theme, script, (120, 36)).content {
                let at = format!("{:?} in {screen}, {name}", cell.symbol());
                assert!(grounds.contains(&Some(cell.bg)), "{at}: the ground is {:?}", cell.bg);
                assert!(!cell.modifier.intersects(Modifier::DIM | Modifier::REVERSED), "{at}: {:?}", cell.modifier);
                if cell.symbol() != " " {
                    let least = if is_line(cell) { 3.0 } else { 4.5 };
                    let contrast = look(cell.fg).contrast(look(cell.bg));
                    assert!(contrast >= least, "{at}: {contrast:.2} : 1, {:?} on {:?}", cell.fg, cell.bg);
                }
            }
        }
    }
}

#[test]
fn every_tone_can_be_read_on_the_ground_of_its_theme() {
    for name in WITH_GROUND {
        for depth in DEPTHS {
            let theme = theme(name, depth);
            let ground = look(theme.ground().bg.unwrap());
            for tone in Tone::ALL {
                let style = theme.style(tone);
                let fg = look(style.fg.unwrap_or_else(|| panic!("{name} gives {tone} no color")));
                let contrast = fg.contrast(style.bg.map_or(ground, look));
                assert!(contrast >= tone.least_contrast(), "{tone} in {name} at {depth:?}: {contrast:.2} : 1");
            }
            let selected = look(theme.style(Tone::Selected).bg.unwrap());
            let contrast = selected.contrast(ground);
            assert!(contrast >= APART, "the selected row in {name} at {depth:?}: {contrast:.2} : 1");
        }
    }
}

/// What is read on black and on white at once. None of the sixteen reaches 4.5 on both, as only a narrow range of grays
/// does; with the colors of xterm the two that come nearest are magenta (205, 0, 205) and light blue (92, 92, 255).
const HOLDS: f64 = 4.4;

#[test]
fn the_first_theme_can_be_read_on_black_and_on_white() {
    for depth in DEPTHS {
        let theme = theme("terminal", depth);
        assert_eq!((theme.ground().fg, theme.ground().bg), (None, None));
        let used: Vec<Color> = Tone::ALL.into_iter().filter_map(|tone| theme.style(tone).fg).collect();
        assert!(!used.is_empty());
        for color in used {
            for ground in [BLACK, WHITE] {
                let contrast = look(color).contrast(ground);
                assert!(contrast >= HOLDS, "{color:?} on {ground:?}: {contrast:.2} : 1");
            }
        }
        assert!(Tone::ALL.into_iter().all(|tone| theme.style(tone).bg.is_none()));
    }
}

#[test]
fn the_selected_row_has_one_look_over_its_whole_width() {
    let lists = ["explore", "near", "shortlist", "area", "employers", "schools", "filters", "palette", "answers"];
    for name in ["terminal", "night", "none"] {
        let theme = theme(name, Depth::True);
        for (screen, script) in EVERY_SCREEN.into_iter().filter(|(screen, _)| lists.contains(screen)) {
            let buffer = drawn(theme, script, (80, 24));
            let row: Vec<&Cell> = (2..20)
                .map(|y| (0..80).map(|x| &buffer[(x, y)]).collect::<Vec<_>>())
                .find(|row| row[1].symbol() == "›")
                .unwrap_or_else(|| panic!("no cursor in {screen}"));
            // Only letters that match may differ, by their weight.
            let letters = Modifier::BOLD | Modifier::UNDERLINED;
            let looks: Vec<_> = row.iter().map(|cell| (cell.fg, cell.bg, cell.modifier - letters)).collect();
            // In a panel beside something else the row ends with its list.
            let end = looks.iter().rposition(|look| *look == looks[1]).unwrap();
            assert!(end > 40, "{screen} in {name}: {end}");
            assert!(looks[..=end].iter().all(|look| *look == looks[1]), "{screen} in {name}: {looks:?}");
            let other = &buffer[(1, 22)];
            assert_ne!((other.bg, other.modifier), (looks[1].1, looks[1].2), "{screen} in {name}");
        }
    }
}

/// A theme in which the color of a cell tells its tone.
fn telltale() -> Theme {
    let tones = Tone::ALL.map(|tone| format!("{tone} = {{ fg = \"{}\" }}", 100 + tone as usize)).join("\n");
    let text = Ok(format!("[tones]\n{tones}\n"));
    let own = OwnTheme { name: "telltale".into(), file: PathBuf::from("telltale.toml"), text, is_kept: false };
    let mut themes = Themes::new(Vec::new(), Some(Depth::True), false);
    let at = themes.add(own);
    themes.choose(at).unwrap().theme
}

/// Runs of cells of one tone in a row: the tone, the text, and the cells in the theme without color.
fn runs(script: &str, size: (u16, u16)) -> Vec<(Tone, String, Vec<Cell>)> {
    let (told, plain) = (drawn(telltale(), script, size), drawn(theme("none", Depth::True), script, size));
    let mut runs: Vec<(Tone, String, Vec<Cell>)> = Vec::new();
    let mut last = None;
    for (at, (told, plain)) in told.content.iter().zip(&plain.content).enumerate() {
        let tone = Tone::ALL.into_iter().find(|tone| told.fg == Color::Indexed(100 + *tone as u8));
        let place = (at / usize::from(size.0), tone);
        if let Some(tone) = tone {
            if last != Some(place) {
                runs.push((tone, String::new(), Vec::new()));
            }
            let (_, text, cells) = runs.last_mut().unwrap();
            text.push_str(told.symbol());
            cells.push(plain.clone());
        }
        last = Some(place);
    }
    runs
}

/// What a tone says is said without its color too: by a modifier, a character or in words.
fn says_it_without_color(tone: Tone, text: &str, cells: &[Cell]) -> bool {
    let all = |modifier| cells.iter().all(|cell| cell.symbol() == " " || cell.modifier.contains(modifier));
    let has_words = text.chars().filter(|c| c.is_alphabetic()).count() > 1;
    match tone {
        Tone::Selected => all(Modifier::REVERSED),
        Tone::Match => all(Modifier::BOLD | Modifier::UNDERLINED),
        Tone::Heading | Tone::Accent => all(Modifier::BOLD),
        Tone::Quiet => all(Modifier::DIM),
        // A sign before the first line, words under it.
        Tone::Good => all(Modifier::BOLD) && (text.starts_with('★') || text.starts_with(' ')),
        Tone::Caution => all(Modifier::BOLD) && has_words,
        Tone::Missing => all(Modifier::ITALIC) && has_words,
        Tone::Money => {
            text.contains('$') || has_words || cells.iter().all(|cell| cell.symbol() == " " || is_line(cell))
        }
        Tone::Line => cells.iter().all(|cell| is_line(cell) || cell.symbol() == " "),
        Tone::Clinical | Tone::Research | Tone::Administrative => has_words,
        Tone::Text => true,
    }
}

#[test]
fn without_color_no_meaning_is_lost() {
    let two = "surgical technologist<Tab>c<Esc><Esc><F1>radiologic technologist<Tab>c<F2>";
    let further = [("better", two), ("tracks", "<Tab>f")];
    let mut met = BTreeSet::new();
    for (screen, script) in EVERY_SCREEN.into_iter().chain(further) {
        for size in [(80, 24), (120, 36)] {
            for (tone, text, cells) in runs(script, size).into_iter().filter(|(_, text, _)| !text.trim().is_empty()) {
                met.insert(tone);
                let colors = cells.iter().all(|cell| (cell.fg, cell.bg) == (Color::Reset, Color::Reset));
                assert!(colors, "{screen}: {tone} has a color in {text:?}");
                let weights: Vec<Modifier> = cells.iter().map(|cell| cell.modifier).collect();
                assert!(says_it_without_color(tone, &text, &cells), "{screen}: {tone} in {text:?} {weights:?}");
            }
        }
    }
    let missed: Vec<Tone> = Tone::ALL.into_iter().filter(|tone| !met.contains(tone)).collect();
    assert!(missed.is_empty(), "no screen shows {missed:?}");
}

#[test]
fn a_key_changes_the_theme_of_everything_that_is_seen() {
    // The help closes, as its text is made for one theme.
    let screens = ["explore", "role", "compare", "shortlist", "filters", "paths", "reading", "series", "help"];
    for (screen, script) in EVERY_SCREEN.into_iter().filter(|(screen, _)| screens.contains(screen)) {
        let mut changed = Stage::new(Setting::default(), (120, 36));
        changed.press(script).press("T");
        let mut known =
            Stage::new(Setting { theme: Some(theme("night", Depth::Sixteen)), ..Setting::default() }, (120, 36));
        // All the way around, for the same message.
        known.press(script).press("TTTTTTT");
        assert_eq!(known.app.theme, theme("night", Depth::Sixteen));
        assert!(changed.seen().text().contains("The theme is night now"), "{screen}");
        assert_eq!(changed.seen().buffer, known.seen().buffer, "{screen}");
        let first = Stage::new(Setting::default(), (120, 36)).press(script).press("TTTTTT").seen().buffer.clone();
        assert_ne!(changed.seen().buffer, first, "{screen}");
    }
}

#[test]
fn where_no_color_may_be_shown_the_theme_stays() {
    let mut stage = Stage::new(Setting { color: false, ..Setting::default() }, (80, 24));
    stage.app.themes = Themes::new(Vec::new(), None, false);
    let text = stage.press("<Tab>TT").seen().text();
    assert!(text.contains("Colors are off here"), "{text}");
    assert!(stage.seen().buffer.content.iter().all(|cell| cell.fg == Color::Reset && cell.bg == Color::Reset));
}

#[test]
fn the_palette_lists_each_theme_by_its_name() {
    for name in ["terminal", "night", "day", "contrast", "colorblind", "none"] {
        let mut stage = Stage::new(Setting::default(), (80, 24));
        let text = stage.press(&format!("<Ctrl-p>theme {name}")).seen().text();
        assert!(text.contains(&format!("› Theme: {name}")), "{text}");
        assert_eq!(stage.press("<Enter>").app.theme, theme(name, Depth::Sixteen));
    }
}

#[test]
fn a_theme_of_ones_own_that_cannot_be_used_is_passed_over_and_named_when_chosen() {
    let own = |name: &str, text: &str| OwnTheme {
        name: name.to_owned(),
        file: PathBuf::from(format!("themes/{name}.toml")),
        text: Ok(text.to_owned()),
        is_kept: true,
    };
    let broken = own("broken", "about = \"x\"\n[tones]\ntext = { fg = \"reddish\" }\n");
    let mut stage = Stage::new(Setting::default(), (80, 24));
    let school = own("school", "about = \"of our school\"\n[tones]\naccent = { fg = \"light-blue\" }\n");
    stage.app.themes = Themes::new(vec![broken, school], Some(Depth::Sixteen), false);
    let text = stage.press("<Tab>TTTTTT").seen().text();
    assert!(text.contains("The theme is school now (of our school)."), "{text}");
    // What the file leaves out shows by its weight.
    assert!(stage.app.theme.style(Tone::Selected).add_modifier.contains(Modifier::REVERSED));
    let before = stage.app.theme;
    let text = stage.press("<Ctrl-p>theme broken<Enter>").seen().text();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("broken.toml, line 3: there is no color \"reddish\""), "{text}");
    assert_eq!(stage.app.theme, before);
}
