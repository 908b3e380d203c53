//! A theme file: what it says, and what that looks like on a terminal of so many colors.
//!
//! It is read with a library because schools write such files: the fault then names the line.

use std::collections::BTreeMap;

use ratatui::style::{Color, Modifier, Style};
use serde::{Deserialize, Deserializer};
use toml::Spanned;

use super::color::{Depth, Rgb, Written, seen};
use super::tone::Tone;
use crate::text::sanitise;

/// What a theme file says.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThemeFile {
    /// What it is like, in a few words.
    #[serde(default)]
    #[serde(deserialize_with = "safe")]
    pub about: String,
    /// The color behind everything; without it the terminal's own.
    ground: Option<Spanned<Written>>,
    /// How the tones look.
    #[serde(default)]
    tones: BTreeMap<Tone, Spanned<Look>>,
}

/// A text that is safe to show.
fn safe<'de, D: Deserializer<'de>>(text: D) -> Result<String, D::Error> {
    String::deserialize(text).map(|text| sanitise(&text))
}

/// How a tone looks.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Look {
    fg: Option<Written>,
    bg: Option<Written>,
    #[serde(default)]
    modifiers: Vec<Weight>,
}

/// A modifier as a theme file writes it.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(try_from = "String")]
struct Weight(Modifier);

const WEIGHTS: [(&str, Modifier); 5] = [
    ("bold", Modifier::BOLD),
    ("dim", Modifier::DIM),
    ("italic", Modifier::ITALIC),
    ("underlined", Modifier::UNDERLINED),
    ("reversed", Modifier::REVERSED),
];

impl TryFrom<String> for Weight {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let known = WEIGHTS.iter().find(|(name, _)| *name == text);
        known.map(|(_, modifier)| Self(*modifier)).ok_or_else(|| {
            let names: Vec<&str> = WEIGHTS.iter().map(|(name, _)| *name).collect();
            format!("there is no modifier \"{text}\"; the modifiers are {}", names.join(", "))
        })
    }
}

/// What is wrong with a theme file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line, the first being 1.
    pub line: usize,
    /// What is wrong there.
    pub what: String,
}

/// How everything looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Looks {
    /// What is behind everything, and text that has no tone.
    pub ground: Style,
    /// The tones, in their order.
    pub tones: [Style; Tone::ALL.len()],
}

impl ThemeFile {
    /// Reads the text of a theme file.
    ///
    /// # Errors
    /// The first fault.
    pub fn read(text: &str) -> Result<Self, Fault> {
        let line = |at: usize| 1 + text.bytes().take(at).filter(|byte| *byte == b'\n').count();
        let file: Self = toml::from_str(text).map_err(|fault| Fault {
            line: fault.span().map_or(1, |span| line(span.start)),
            what: fault.message().to_owned(),
        })?;
        let fault = |at: usize, what: &str| Err(Fault { line: line(at), what: what.to_owned() });
        let has_text = file.tones.get(&Tone::Text).is_some_and(|look| look.as_ref().fg.is_some());
        if let Some(ground) = file.ground.as_ref().filter(|_| !has_text) {
            return fault(ground.span().start, "a theme with a ground must give the tone \"text\" a color (fg)");
        }
        if let Some(look) = file.tones.values().find(|look| look.as_ref().bg.is_some() && look.as_ref().fg.is_none()) {
            return fault(look.span().start, "a tone with a ground of its own (bg) needs a color of its own (fg)");
        }
        Ok(file)
    }

    /// Whether it says how a tone looks.
    pub fn names(&self, tone: Tone) -> bool {
        self.tones.contains_key(&tone)
    }

    /// Takes over from another theme the weight of each tone that this one does not name.
    pub fn fill_from(&mut self, other: &Self) {
        for (tone, look) in &other.tones {
            self.tones.entry(*tone).or_insert_with(|| look.clone());
        }
    }

    /// How it looks on a terminal of so many colors.
    pub fn looks(&self, depth: Depth) -> Looks {
        let ground = self.ground.as_ref().map(|ground| depth.nearest(ground.as_ref().0, None));
        let behind = ground.and_then(seen);
        let mut tones = Tone::ALL.map(|tone| {
            self.tones.get(&tone).map_or_else(Style::new, |look| style(look.as_ref(), tone, depth, behind))
        });
        let text = tones[Tone::Text as usize];
        let selected = &mut tones[Tone::Selected as usize];
        if let (Some(ground), Some(fg)) = (ground, text.fg)
            && selected.bg.is_some_and(|bg| !differ(bg, ground))
        {
            // Among few colors the ground of the selected row may come too near to that of all others.
            *selected = selected.fg(ground).bg(fg);
        }
        let ground = ground.map_or_else(Style::new, |ground| Style { bg: Some(ground), ..Style::new() }.patch(text));
        Looks { ground, tones }
    }
}

/// Whether two grounds can be told apart.
fn differ(one: Color, other: Color) -> bool {
    one != other && seen(one).zip(seen(other)).is_none_or(|(one, other)| one.contrast(other) >= APART)
}

/// The least contrast between the ground of the selected row and that of the others.
pub const APART: f64 = 1.3;

fn style(look: &Look, tone: Tone, depth: Depth, ground: Option<Rgb>) -> Style {
    let bg: Option<Color> = look.bg.map(|bg| depth.nearest(bg.0, None));
    let behind = bg.and_then(seen).or(ground);
    let fg = look.fg.map(|fg| depth.nearest(fg.0, behind.map(|behind| (behind, tone.least_contrast()))));
    let modifiers = look.modifiers.iter().fold(Modifier::empty(), |all, weight| all | weight.0);
    Style { fg, bg, ..Style::new() }.add_modifier(modifiers)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> (usize, String) {
        let fault = ThemeFile::read(text).unwrap_err();
        (fault.line, fault.what)
    }

    #[test]
    fn a_small_file_says_how_a_tone_looks() {
        let text = "about = \"x\"\nground = \"#101010\"\n[tones]\ntext = { fg = \"#f0f0f0\" }\n\
                    heading = { fg = \"white\", bg = \"4\", modifiers = [\"bold\", \"underlined\"] }\n";
        let looks = ThemeFile::read(text).unwrap().looks(Depth::True);
        let ground = Color::Rgb(16, 16, 16);
        assert_eq!(looks.ground, Style::new().fg(Color::Rgb(240, 240, 240)).bg(ground));
        assert_eq!(looks.tones[Tone::Text as usize], Style::new().fg(Color::Rgb(240, 240, 240)));
        let heading = Style::new().fg(Color::White).bg(Color::Indexed(4)).bold().underlined();
        assert_eq!(looks.tones[Tone::Heading as usize], heading);
        assert_eq!(looks.tones[Tone::Quiet as usize], Style::new());
    }

    #[test]
    fn a_fault_names_its_line_and_what_is_known() {
        let (line, what) = fault("about = \"x\"\n\n[tones]\ntext = {}\nteal = {}\n");
        assert_eq!(line, 5, "{what}");
        assert!(what.contains("\"teal\"") && what.contains("text, quiet, heading"), "{what}");
        let (line, what) = fault("[tones]\nquiet = {}\ntext = { fg = \"reddish\" }\n");
        assert_eq!(line, 3, "{what}");
        assert!(what.contains("\"reddish\"") && what.contains("black, red"), "{what}");
        let (line, what) = fault("[tones]\ntext = { modifiers = [\"loud\"] }\n");
        assert_eq!(line, 2, "{what}");
        assert!(what.contains("\"loud\"") && what.contains("bold, dim"), "{what}");
        let (line, what) = fault("about = \"x\"\ngrund = \"#000000\"\n");
        assert_eq!(line, 2, "{what}");
        assert!(what.contains("grund") && what.contains("ground"), "{what}");
        let (line, what) = fault("about = \"x\"\n[tones\n");
        assert_eq!(line, 2, "{what}");
    }

    #[test]
    fn a_ground_needs_a_color_for_the_text_on_it() {
        let (line, what) = fault("about = \"x\"\nground = \"#000000\"\n[tones]\nquiet = { fg = \"#ffffff\" }\n");
        assert!(line == 2 && what.contains("text"), "{line} {what}");
        let (line, what) = fault("[tones]\ntext = { fg = \"0\" }\nselected = { bg = \"#ffffff\" }\n");
        assert!(line == 3 && what.contains("fg"), "{line} {what}");
    }

    #[test]
    fn the_selected_row_differs_from_the_others_among_few_colors_too() {
        let text = "ground = \"#101010\"\n[tones]\ntext = { fg = \"#f0f0f0\" }\n\
                    selected = { fg = \"#ffffff\", bg = \"#303030\" }\n";
        let looks = ThemeFile::read(text).unwrap().looks(Depth::Sixteen);
        assert_ne!(looks.tones[Tone::Selected as usize].bg, looks.ground.bg);
    }
}
