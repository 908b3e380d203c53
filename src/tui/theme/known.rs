//! The themes that there are, and the one that was chosen.

use std::path::PathBuf;

use thiserror::Error;

use super::Theme;
use super::color::Depth;
use super::file::{Fault, ThemeFile};
use super::tone::Tone;
use crate::store::{OwnTheme, ThemeFileFault};

/// The themes of the program by name, in the order in which a key goes through them. The first is the one that it begins
/// with: its colors can be read on black and on white, so nobody has to know which of them the terminal has.
const BUNDLED: [(&str, &str); 6] = [
    ("terminal", include_str!("../../../assets/themes/terminal.toml")),
    ("night", include_str!("../../../assets/themes/night.toml")),
    ("day", include_str!("../../../assets/themes/day.toml")),
    ("contrast", include_str!("../../../assets/themes/contrast.toml")),
    ("colorblind", include_str!("../../../assets/themes/colorblind.toml")),
    (NONE, include_str!("../../../assets/themes/none.toml")),
];

/// The theme without a color.
const NONE: &str = "none";

/// Why a theme cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ThemeError {
    /// There is none of that name.
    #[error(
        "there is no theme \"{name}\". The themes are {known}. A theme of your own is a file that ends in .toml: give \
         its path."
    )]
    Unknown {
        /// The name that was asked for.
        name: String,
        /// Those that there are.
        known: String,
    },
    /// Its file cannot be read.
    #[error(transparent)]
    Unreadable(#[from] ThemeFileFault),
    /// Its file has a fault.
    #[error("{file}, line {line}: {what}. Mend that line, or choose another theme.", file = .file.display())]
    Faulty {
        /// The file.
        file: PathBuf,
        /// The line.
        line: usize,
        /// What is wrong there.
        what: String,
    },
}

/// A theme that was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// Its name.
    pub name: String,
    /// What it is like.
    pub about: String,
    /// How it looks.
    pub theme: Theme,
    /// Whether it will be found by its name at the next start.
    pub is_kept: bool,
}

/// The themes that there are.
#[derive(Debug, Clone)]
pub struct Themes {
    own: Vec<OwnTheme>,
    /// How many colors are shown; `None` where none may be.
    depth: Option<Depth>,
    ascii: bool,
    chosen: usize,
}

impl Default for Themes {
    fn default() -> Self {
        Self::new(Vec::new(), Some(Depth::Sixteen), false)
    }
}

impl Themes {
    /// The themes of the program and those of the user's own, of which one with the name of another takes its place.
    pub fn new(own: Vec<OwnTheme>, depth: Option<Depth>, ascii: bool) -> Self {
        Self { own, depth, ascii, chosen: 0 }
    }

    /// Adds a theme for this start only and answers with its place.
    pub fn add(&mut self, theme: OwnTheme) -> usize {
        self.own.retain(|own| own.name != theme.name);
        let name = theme.name.clone();
        self.own.push(theme);
        self.place(&name).unwrap_or_default()
    }

    /// Whether colors may be shown.
    pub fn has_color(&self) -> bool {
        self.depth.is_some()
    }

    /// Their names.
    pub fn names(&self) -> Vec<&str> {
        let bundled = BUNDLED.iter().map(|(name, _)| *name);
        let is_new = |name: &&str| BUNDLED.iter().all(|(known, _)| known != name);
        bundled.chain(self.own.iter().map(|own| own.name.as_str()).filter(is_new)).collect()
    }

    /// Their names with what each is like, in the same order.
    pub fn titles(&self) -> Vec<String> {
        let title = |name: &str| match self.file(name) {
            Ok(file) if !file.about.is_empty() => format!("Theme: {name} ({})", file.about),
            _ => format!("Theme: {name}"),
        };
        self.names().into_iter().map(title).collect()
    }

    /// The place of a theme among them.
    ///
    /// # Errors
    /// When there is none of that name.
    pub fn place(&self, name: &str) -> Result<usize, ThemeError> {
        let names = self.names();
        names
            .iter()
            .position(|known| *known == name)
            .ok_or_else(|| ThemeError::Unknown { name: name.to_owned(), known: names.join(", ") })
    }

    /// The theme that the program begins with.
    pub fn first(&self) -> Theme {
        self.drawn(&bundled(if self.has_color() { BUNDLED[0].0 } else { NONE }))
    }

    /// Chooses the theme at a place.
    ///
    /// # Errors
    /// When its file cannot be used; the theme before stays.
    pub fn choose(&mut self, at: usize) -> Result<Chosen, ThemeError> {
        let at = at % self.names().len();
        let name = self.names()[at].to_owned();
        let file = self.file(&name)?;
        let is_kept = self.own(&name).is_none_or(|own| own.is_kept);
        self.chosen = at;
        // Where no color may be shown, every theme is the one without.
        let theme = if self.has_color() { self.drawn(&file) } else { self.first() };
        Ok(Chosen { name, about: file.about, theme, is_kept })
    }

    /// Chooses the one after the present one that can be used.
    pub fn choose_next(&mut self) -> Option<Chosen> {
        let after = self.chosen + 1;
        (after..after + self.names().len()).find_map(|at| self.choose(at).ok())
    }

    fn own(&self, name: &str) -> Option<&OwnTheme> {
        self.own.iter().find(|own| own.name == name)
    }

    fn file(&self, name: &str) -> Result<ThemeFile, ThemeError> {
        self.own(name).map_or_else(|| Ok(bundled(name)), read_own)
    }

    fn drawn(&self, file: &ThemeFile) -> Theme {
        Theme::with_looks(file.looks(self.depth.unwrap_or(Depth::Sixteen)), self.ascii)
    }
}

/// A theme of the program.
fn bundled(name: &str) -> ThemeFile {
    let text = BUNDLED.iter().find(|(known, _)| *known == name).map_or(BUNDLED[0].1, |(_, text)| text);
    // A test reads all of them.
    ThemeFile::read(text).unwrap_or_default()
}

fn read_own(own: &OwnTheme) -> Result<ThemeFile, ThemeError> {
    let faulty = |Fault { line, what }| ThemeError::Faulty { file: own.file.clone(), line, what };
    let mut file = ThemeFile::read(own.text.as_ref().map_err(Clone::clone)?).map_err(faulty)?;
    if !Tone::ALL.into_iter().all(|tone| file.names(tone)) {
        // A tone that the file does not name still shows by its weight.
        file.fill_from(&bundled(NONE));
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::style::Color;

    fn own(name: &str, is_kept: bool) -> OwnTheme {
        let text = Ok("[tones]\naccent = { fg = \"red\" }\n".to_owned());
        OwnTheme { name: name.to_owned(), file: PathBuf::from(name), text, is_kept }
    }

    #[test]
    fn every_theme_of_the_program_is_whole() {
        for (name, text) in BUNDLED {
            let file = ThemeFile::read(text).unwrap_or_else(|fault| panic!("{name}: {fault:?}"));
            let left_out: Vec<Tone> = Tone::ALL.into_iter().filter(|tone| !file.names(*tone)).collect();
            assert!(left_out.is_empty() && !file.about.is_empty(), "{name}: {left_out:?}");
        }
    }

    #[test]
    fn a_theme_of_ones_own_takes_the_place_of_another_of_its_name() {
        let mut themes = Themes::new(vec![own("day", true), own("zebra", true)], Some(Depth::True), false);
        assert_eq!(themes.names(), ["terminal", "night", "day", "contrast", "colorblind", NONE, "zebra"]);
        let day = themes.choose(2).unwrap();
        assert_eq!((day.theme.style(Tone::Accent).fg, day.is_kept), (Some(Color::Red), true));
        assert_eq!(themes.choose_next().unwrap().name, "contrast");
    }

    #[test]
    fn a_theme_for_one_start_is_not_kept() {
        let mut themes = Themes::new(vec![own("zebra", true)], Some(Depth::True), false);
        let at = themes.add(own("zebra", false));
        let chosen = themes.choose(at).unwrap();
        assert_eq!((chosen.name.as_str(), chosen.is_kept), ("zebra", false));
        assert_eq!(themes.choose_next().unwrap().name, "terminal", "after the last the first");
    }
}
