//! The pictures of the README: the screens of the real program as SVG, which show its text as it is now.
//!
//! `assets/pictures.sh` writes them anew; otherwise each is compared with what the program shows.

mod svg;

use std::path::PathBuf;

use super::{Pty, Start, home, key, text_of};

/// A picture: its name, and the keys that lead to it, each with a text that then stands on the screen.
type Picture = (&'static str, &'static [(&'static str, &'static str)]);

const PICTURES: [Picture; 4] = [
    ("explore", &[("surg", "› Surgical Technologist"), (key::TAB, "? keys")]),
    ("role", &[("surgical tech", "› Surgical Technologist"), (key::ENTER, "Up/Down scroll")]),
    (
        "compare",
        &[
            ("surgical tech", "› Surgical Technologist"),
            (key::TAB, "? keys"),
            ("c", "Compare 1"),
            ("/", "replaces the old words"),
            ("radiologic tech", "› Radiologic Technologist"),
            (key::TAB, "? keys"),
            ("c", "Compare 2"),
            (key::F2, "d differences"),
        ],
    ),
    ("filters", &[("no nights no blood", "nights"), (key::TAB, "? keys"), ("f", "q quit  Esc back  Ctrl-P find all")]),
];

/// The themes in which each is taken.
const THEMES: [&str; 2] = ["night", "day"];

const SIZE: (u16, u16) = (120, 36);

fn file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/screens").join(name)
}

fn taken(theme: &str, keys: &[(&str, &str)]) -> Pty {
    let home = home();
    let mut start = Start::command(&[super::MEDPATH, "--theme", theme], home.path());
    start = start.env("COLORTERM", "truecolor").size(SIZE.0, SIZE.1);
    let mut pty = start.open();
    for (keys, text) in keys {
        pty.type_and_wait(keys, text);
    }
    pty
}

/// The words of a picture, line by line.
fn words_of(picture: &str) -> Vec<String> {
    let line = |line: &str| Some(line.split_once("<!--")?.1.split_once("-->")?.0.to_owned());
    picture.lines().filter_map(line).collect()
}

#[test]
fn the_pictures_show_the_present_program() {
    let write = std::env::var_os("MEDPATH_PICTURES").is_some();
    for (theme, (name, keys)) in THEMES.iter().flat_map(|theme| PICTURES.map(|picture| (theme, picture))) {
        let pty = taken(theme, keys);
        let path = file(&format!("{name}-{theme}.svg"));
        if write {
            // The last of the frame may be on its way; whoever takes pictures has the time.
            std::thread::sleep(std::time::Duration::from_secs(1));
            let picture = svg::picture(pty.shared.seen().parser.screen());
            std::fs::write(&path, picture).expect("the picture can be written");
        }
        let picture = std::fs::read_to_string(&path).expect("the picture is there; assets/pictures.sh writes it");
        let words = words_of(&picture).join("\n").trim_end().to_owned();
        let is_same = |screen: &vt100::Screen| text_of(screen).replace("--", "- -") == words;
        pty.wait_until(&format!("what {name}-{theme} shows (assets/pictures.sh takes it anew):\n{words}"), is_same);
    }
}
