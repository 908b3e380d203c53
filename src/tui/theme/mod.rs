//! How the screens look: tones, themes, glyphs. Colors are chosen in theme files and nowhere else.
//!
//! Color is never the only sign of a meaning such as match or caution: text is also bold, underlined or reversed, has a
//! character of its own, or says it in words.

pub mod color;
pub mod file;
pub mod glyphs;
pub mod known;
mod tone;

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier, Style};

pub use glyphs::{BandGlyphs, Glyphs};
pub use known::{Chosen, ThemeError, Themes};
pub use tone::Tone;

use color::Depth;
use file::Looks;

/// The styles and glyphs in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Whether only ASCII characters may be used.
    pub ascii: bool,
    /// Characters for lines, bands and marks.
    pub glyphs: &'static Glyphs,
    looks: Looks,
}

impl Theme {
    /// These looks, drawn in Unicode or ASCII.
    pub fn with_looks(looks: Looks, ascii: bool) -> Self {
        Self { ascii, glyphs: if ascii { &glyphs::ASCII } else { &glyphs::UNICODE }, looks }
    }

    /// The theme that the program begins with, with or without color.
    pub fn new(color: bool, ascii: bool) -> Self {
        Themes::new(Vec::new(), color.then_some(Depth::Sixteen), ascii).first()
    }

    /// The style of a tone.
    pub fn style(&self, tone: Tone) -> Style {
        self.looks.tones[tone as usize]
    }

    /// What is behind everything.
    pub fn ground(&self) -> Style {
        self.looks.ground
    }

    /// The colors of the dark and of the light modules of a code, black on white whatever the theme, because a phone has
    /// to read them. Nothing where no color may be shown.
    pub fn code(&self) -> Option<[Color; 2]> {
        let colors = |style: &Style| style.fg.or(style.bg).is_some();
        let any = self.looks.tones.iter().chain([&self.looks.ground]).any(colors);
        any.then_some([Color::Black, Color::White])
    }

    /// Gives a cell the one style that every cell of the selected row has. Matched letters stay underlined and bold.
    pub fn select(&self, cell: &mut Cell) {
        let is_match = cell.modifier.contains(Modifier::UNDERLINED);
        let kept = if is_match { cell.modifier & (Modifier::BOLD | Modifier::UNDERLINED) } else { Modifier::empty() };
        cell.set_style(Style::reset()).set_style(self.ground()).set_style(self.style(Tone::Selected));
        cell.modifier |= kept;
    }

    /// Whether a cell belongs to the selected row.
    pub fn is_selected(&self, cell: &Cell) -> bool {
        let mut selected = cell.clone();
        self.select(&mut selected);
        selected == *cell
    }
}
