//! The codes for a phone, read by a library of other people from the pixels of the screen.

use medpath::model::RoleId;
use medpath::sheet::in_brief;
use medpath::tui::theme::color::{Depth, Rgb, seen};
use medpath::tui::theme::{Theme, Themes};
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

use super::stage::{CATALOGUE, Setting, Stage};

/// Pixels of a cell.
const CELL: (usize, usize) = (4, 8);

/// What a terminal shows where no color is asked for: letters and ground, as brightness.
#[derive(Clone, Copy)]
struct Terminal {
    letters: u8,
    ground: u8,
}

const DARK: Terminal = Terminal { letters: 204, ground: 12 };
const LIGHT: Terminal = Terminal { letters: 30, ground: 250 };

impl Terminal {
    /// The brightness of a pixel of a cell.
    fn pixel(self, cell: &Cell, x: usize, y: usize) -> u8 {
        let bright = |color: Color, own: u8| match seen(color) {
            Some(Rgb(red, green, blue)) => ((u32::from(red) * 3 + u32::from(green) * 6 + u32::from(blue)) / 10) as u8,
            None => own,
        };
        let (mut fg, mut bg) = (bright(cell.fg, self.letters), bright(cell.bg, self.ground));
        if cell.modifier.contains(Modifier::REVERSED) {
            std::mem::swap(&mut fg, &mut bg);
        }
        let is_ink = match cell.symbol() {
            " " => false,
            "█" => true,
            "▀" => y < CELL.1 / 2,
            "▄" => y >= CELL.1 / 2,
            // A letter: something of both, which no reader may take for a module.
            _ => (1..6).contains(&y) && (x + y / 2).is_multiple_of(2),
        };
        if is_ink { fg } else { bg }
    }

    /// What a reader finds on the screen.
    fn read(self, buffer: &Buffer) -> Vec<String> {
        let (width, height) = (usize::from(buffer.area.width) * CELL.0, usize::from(buffer.area.height) * CELL.1);
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
            let cell = &buffer[((x / CELL.0) as u16, (y / CELL.1) as u16)];
            self.pixel(cell, x % CELL.0, y % CELL.1)
        });
        let found = picture.detect_grids();
        found.into_iter().map(|grid| grid.decode().expect("a code that cannot be read").1).collect()
    }
}

const EIGHT: [&str; 8] = [
    "surgical-technologist",
    "emergency-medical-technician",
    "paramedic",
    "radiologic-technologist",
    "phlebotomist",
    "dialysis-technician",
    "pharmacy-technician",
    "medical-laboratory-technician",
];

fn saved(ids: &[&str]) -> Setting {
    let entries: Vec<(&str, &str)> = ids.iter().map(|id| (*id, "")).collect();
    Setting::saved(&entries)
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

/// Reads every code of the screen and compares the whole with what there is to say of the roles. Answers with the number
/// of codes.
fn all_is_read(stage: &mut Stage, terminal: Terminal, ids: &[&str]) -> usize {
    let mut texts: Vec<String> = Vec::new();
    loop {
        let found = terminal.read(&stage.seen().buffer);
        let [text] = &found[..] else { panic!("{} codes were found in\n{}", found.len(), stage.seen().text()) };
        if texts.last() == Some(text) {
            break;
        }
        texts.push(text.clone());
        stage.press("<Right>");
    }
    let of = texts.len();
    let plain = texts.iter().enumerate().map(|(at, text)| {
        let number = format!("{}/{of}\n", at + 1);
        if of == 1 { text.as_str() } else { text.strip_prefix(&number).unwrap_or_else(|| panic!("{number} in {text}")) }
    });
    let read: Vec<String> = plain.flat_map(words).collect();
    let ids: Vec<RoleId> = ids.iter().map(|id| RoleId::from(*id)).collect();
    let said = in_brief(&CATALOGUE, &ids, &stage.app.area.code);
    assert_eq!(read, words(&said.join(" ")));
    of
}

/// Codes of one role, of a shortlist of one and of a shortlist of eight.
fn everything_is_read(
    size: (u16, u16),
    terminal: Terminal,
    after: &str,
    setting: impl Fn(Setting) -> Setting,
) -> Vec<usize> {
    let one = ["surgical-technologist"];
    let mut role = Stage::new(setting(Setting::default()), size);
    role.press("surg<Enter>r").press(after);
    let mut counts = vec![all_is_read(&mut role, terminal, &one)];
    for ids in [&one[..], &EIGHT] {
        let mut list = Stage::new(setting(saved(ids)), size);
        list.press("<F3>r").press(after);
        counts.push(all_is_read(&mut list, terminal, ids));
    }
    counts
}

#[test]
fn a_phone_reads_every_code_at_every_size() {
    let counts = [(80, 24), (120, 36), (200, 50)].map(|size| everything_is_read(size, DARK, "", |setting| setting));
    assert_eq!(counts[2], [1, 1, 3], "a larger window needs fewer codes");
    assert!(counts[0][0] <= 4 && counts[1][0] == 1, "{counts:?}");
    assert!(counts[0][2] > counts[1][2] && counts[1][2] > counts[2][2], "{counts:?}");
}

#[test]
fn a_phone_reads_codes_of_plain_characters() {
    let ascii = |setting| Setting { ascii: true, ..setting };
    for size in [(120, 36), (200, 50)] {
        everything_is_read(size, DARK, "", ascii);
        let plain = |setting| Setting { color: false, ascii: true, ..setting };
        everything_is_read(size, DARK, "", plain);
        everything_is_read(size, LIGHT, "i", plain);
    }
    // There is no room for a code whose modules are lines: the text stands there to be photographed.
    let mut small = Stage::new(ascii(Setting::default()), (80, 24));
    let text = small.press("surg<Enter>r").seen().text();
    assert!(text.contains("A QR code needs a window of 94 columns and 34 lines."), "{text}");
    assert!(text.contains("median $68,970") && text.contains("Maryland license: none found"), "{text}");
    let mut enough = Stage::new(ascii(Setting::default()), (94, 34));
    all_is_read(enough.press("surg<Enter>r"), DARK, &["surgical-technologist"]);
}

#[test]
fn a_phone_reads_the_codes_in_every_theme() {
    let names = Themes::default().names().into_iter().map(str::to_owned).collect::<Vec<_>>();
    for depth in [Depth::Sixteen, Depth::True] {
        for name in &names {
            let mut themes = Themes::new(Vec::new(), Some(depth), false);
            let at = themes.place(name).unwrap();
            let theme: Theme = themes.choose(at).unwrap().theme;
            let setting = || Setting { theme: Some(theme), ..Setting::default() };
            for terminal in [DARK, LIGHT] {
                let mut stage = Stage::new(setting(), (80, 24));
                stage.press("surg<Enter>r");
                // A theme without colors cannot know the ground.
                if theme.code().is_none() && terminal.ground > 128 {
                    stage.press("i");
                }
                all_is_read(&mut stage, terminal, &["surgical-technologist"]);
            }
        }
    }
}

#[test]
fn without_colors_a_key_swaps_dark_and_light() {
    let plain = |setting| Setting { color: false, ..setting };
    for size in [(80, 24), (120, 36)] {
        everything_is_read(size, DARK, "", plain);
        everything_is_read(size, LIGHT, "i", plain);
    }
    let mut stage = Stage::new(plain(Setting::default()), (80, 24));
    let text = stage.press("surg<Enter>r").seen().text();
    assert!(text.contains("swaps dark and light") && text.contains("i swap"), "{text}");
    let colored = Stage::new(Setting::default(), (80, 24)).press("surg<Enter>r").seen().text();
    assert!(!colored.contains("swaps dark") && !colored.contains("i swap"), "{colored}");
}

#[test]
fn the_codes_follow_the_window_and_end_where_they_end() {
    let ids = ["surgical-technologist"];
    let mut stage = Stage::new(Setting::default(), (80, 24));
    stage.press("surg<Enter>r<Right><Right><Right><Right><Right><Right>");
    stage.resize((200, 50));
    assert_eq!(all_is_read(&mut stage, DARK, &ids), 1);
    stage.resize((60, 16));
    assert!(stage.seen().text().contains("A QR code needs a window of"));
    stage.resize((80, 24)).press("<Left><Left><Left><Left><Left>");
    all_is_read(&mut stage, DARK, &ids);
    assert!(stage.press("<Esc>").seen().text().contains("Overview"));
}

#[test]
fn no_size_makes_it_fail() {
    for size in [(1, 1), (2, 30), (60, 16), (61, 17), (100, 16), (300, 16), (60, 90), (300, 90)] {
        for ascii in [false, true] {
            let mut stage = Stage::new(Setting { ascii, ..saved(&EIGHT) }, (120, 36));
            stage.press("<F3>r<Right>").resize(size);
            assert!(!stage.seen().text().trim().is_empty(), "{size:?}");
        }
    }
}

#[test]
fn pictures_of_a_code() {
    for size in [(80, 24), (120, 36), (200, 50)] {
        let mut stage = Stage::new(Setting { color: false, ..saved(&EIGHT[..2]) }, size);
        stage.press("<F3>r").compare_with(&format!("qr_shortlist_{}x{}", size.0, size.1));
    }
    let mut stage = Stage::new(Setting { ascii: true, ..Setting::default() }, (80, 24));
    stage.press("surg<Enter>r").compare_with("ascii_qr_80x24");
}
