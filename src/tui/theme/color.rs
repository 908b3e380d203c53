//! Colors: how a theme file writes them, how many a terminal shows, and the nearest one that it has.
//!
//! What the numbers under 16 look like is up to each terminal. Where their looks count, those of xterm are assumed.

use ratatui::style::Color;
use serde::Deserialize;

/// Red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// Black.
pub const BLACK: Rgb = Rgb(0, 0, 0);

/// White.
pub const WHITE: Rgb = Rgb(255, 255, 255);

/// The sixteen as xterm shows them.
const XTERM: [Rgb; 16] = [
    BLACK,
    Rgb(205, 0, 0),
    Rgb(0, 205, 0),
    Rgb(205, 205, 0),
    Rgb(0, 0, 238),
    Rgb(205, 0, 205),
    Rgb(0, 205, 205),
    Rgb(229, 229, 229),
    Rgb(127, 127, 127),
    Rgb(255, 0, 0),
    Rgb(0, 255, 0),
    Rgb(255, 255, 0),
    Rgb(92, 92, 255),
    Rgb(255, 0, 255),
    Rgb(0, 255, 255),
    WHITE,
];

/// The sixteen by name, in the order of their numbers.
const NAMES: [(&str, Color); 16] = [
    ("black", Color::Black),
    ("red", Color::Red),
    ("green", Color::Green),
    ("yellow", Color::Yellow),
    ("blue", Color::Blue),
    ("magenta", Color::Magenta),
    ("cyan", Color::Cyan),
    ("gray", Color::Gray),
    ("dark-gray", Color::DarkGray),
    ("light-red", Color::LightRed),
    ("light-green", Color::LightGreen),
    ("light-yellow", Color::LightYellow),
    ("light-blue", Color::LightBlue),
    ("light-magenta", Color::LightMagenta),
    ("light-cyan", Color::LightCyan),
    ("white", Color::White),
];

impl Rgb {
    /// The relative luminance of WCAG 2, from 0 (black) to 1 (white).
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }

    /// The contrast of WCAG 2 between two colors, from 1 (equal) to 21 (black on white).
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance() + 0.05, other.luminance() + 0.05);
        one.max(two) / one.min(two)
    }

    /// How far a color is from another. A wrong hue is seen sooner than a wrong brightness, so parts that differ by
    /// different amounts count more: gray steps down to gray, not to blue.
    fn distance(self, other: Self) -> i32 {
        let part = |one: u8, two: u8| i32::from(one) - i32::from(two);
        let (red, green, blue) = (part(self.0, other.0), part(self.1, other.1), part(self.2, other.2));
        let hue = (red - green).pow(2) + (green - blue).pow(2) + (blue - red).pow(2);
        red.pow(2) + green.pow(2) + blue.pow(2) + hue
    }
}

/// What a color of the terminal looks like; `None` for its own text and ground, which nobody knows.
pub fn seen(color: Color) -> Option<Rgb> {
    match color {
        Color::Rgb(red, green, blue) => Some(Rgb(red, green, blue)),
        Color::Indexed(number) => Some(of_256(number)),
        named => NAMES.iter().position(|(_, color)| *color == named).map(|at| XTERM[at]),
    }
}

/// One of the 256 colors as xterm shows it.
fn of_256(number: u8) -> Rgb {
    let step = |level: u8| if level == 0 { 0 } else { 55 + 40 * level };
    match number {
        0..16 => XTERM[usize::from(number)],
        16..232 => {
            let at = number - 16;
            Rgb(step(at / 36), step(at / 6 % 6), step(at % 6))
        }
        gray => {
            let level = 8 + 10 * (gray - 232);
            Rgb(level, level, level)
        }
    }
}

/// A color as a theme file writes it: `#rrggbb`, a number of the 256, or a name of the sixteen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Written(pub Color);

impl TryFrom<String> for Written {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let named = NAMES.iter().find(|(name, _)| *name == text).map(|(_, color)| *color);
        let rgb = || {
            let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
            // A sign is no digit, though the number reader takes it for one.
            let digits = digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then_some(digits)?;
            let part = |from: usize| u8::from_str_radix(&digits[from..from + 2], 16).ok();
            Some(Color::Rgb(part(0)?, part(2)?, part(4)?))
        };
        let numbered = || text.parse().ok().map(Color::Indexed);
        named.or_else(rgb).or_else(numbered).map(Self).ok_or_else(|| {
            let names: Vec<&str> = NAMES.iter().map(|(name, _)| *name).collect();
            format!(
                "there is no color \"{text}\"; write one as \"#1a2b3c\", as a number from \"0\" to \"255\", or as one of {}",
                names.join(", ")
            )
        })
    }
}

/// How many colors a terminal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    /// The sixteen that every terminal has.
    Sixteen,
    /// Those and 240 fixed ones.
    Indexed,
    /// All.
    True,
}

impl Depth {
    /// What the terminal says of itself in the variables of the environment. Asking the terminal would delay the start,
    /// and its answer could end up in the search line.
    pub fn said_by(variable: impl Fn(&str) -> Option<String>) -> Self {
        let says = |name: &str, words: &[&str]| {
            variable(name).is_some_and(|value| words.iter().any(|word| value.to_ascii_lowercase().contains(word)))
        };
        if says("COLORTERM", &["truecolor", "24bit"]) {
            Self::True
        } else if says("TERM", &["256color"]) {
            Self::Indexed
        } else {
            Self::Sixteen
        }
    }

    /// The nearest color that is shown. On a ground it is the nearest that can still be read there.
    pub fn nearest(self, color: Color, readable: Option<(Rgb, f64)>) -> Color {
        let numbers = match (self, color) {
            (Self::Sixteen, Color::Rgb(..)) => 0..=15,
            (Self::Sixteen, Color::Indexed(number)) if number > 15 => 0..=15,
            // The first sixteen look different everywhere.
            (Self::Indexed, Color::Rgb(..)) => 16..=255,
            _ => return color,
        };
        let Some(wanted) = seen(color) else { return color };
        let shown: Vec<Color> =
            numbers.map(|number| NAMES.get(number).map_or(Color::Indexed(number as u8), |(_, color)| *color)).collect();
        let look = |color: &Color| seen(*color).unwrap_or(BLACK);
        let fits = |color: &&Color| readable.is_none_or(|(ground, least)| look(color).contrast(ground) >= least);
        let nearest = shown.iter().filter(fits).min_by_key(|color| look(color).distance(wanted));
        nearest.copied().unwrap_or(color)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn depth(set: &[(&str, &str)]) -> Depth {
        let value = |name: &str| set.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
        Depth::said_by(value)
    }

    #[test]
    fn only_a_terminal_that_says_so_gets_more_than_sixteen() {
        assert_eq!(depth(&[]), Depth::Sixteen);
        assert_eq!(depth(&[("TERM", "xterm")]), Depth::Sixteen);
        assert_eq!(depth(&[("TERM", "linux"), ("COLORTERM", "")]), Depth::Sixteen);
        assert_eq!(depth(&[("TERM", "xterm-256color")]), Depth::Indexed);
        assert_eq!(depth(&[("TERM", "screen-256color"), ("COLORTERM", "gnome-terminal")]), Depth::Indexed);
        assert_eq!(depth(&[("TERM", "xterm"), ("COLORTERM", "truecolor")]), Depth::True);
        assert_eq!(depth(&[("COLORTERM", "24bit")]), Depth::True);
    }

    #[test]
    fn colors_are_read_as_they_are_written() {
        let read = |text: &str| Written::try_from(text.to_owned()).map(|written| written.0);
        assert_eq!(read("#1a2B3c"), Ok(Color::Rgb(0x1a, 0x2b, 0x3c)));
        assert_eq!(read("244"), Ok(Color::Indexed(244)));
        assert_eq!(read("light-blue"), Ok(Color::LightBlue));
        for wrong in ["", "#", "#12345", "#1234567", "#+12+34", "#éé12", "256", "-1", "Blue", "teal"] {
            let said = read(wrong).unwrap_err();
            assert!(said.contains(&format!("\"{wrong}\"")) && said.contains("light-cyan"), "{said}");
        }
    }

    #[test]
    fn contrast_is_that_of_the_standard() {
        assert!((BLACK.contrast(WHITE) - 21.0).abs() < 0.001);
        assert!((WHITE.contrast(Rgb(119, 119, 119)) - 4.478).abs() < 0.001);
        assert!((BLACK.contrast(BLACK) - 1.0).abs() < 0.001);
    }

    #[test]
    fn a_color_steps_down_to_the_nearest() {
        let teal = Color::Rgb(0, 100, 90);
        assert_eq!(Depth::True.nearest(teal, None), teal);
        assert_eq!(Depth::Indexed.nearest(teal, None), Color::Indexed(23), "0, 95, 95");
        assert_eq!(Depth::Indexed.nearest(Color::Rgb(238, 238, 238), None), Color::Indexed(255));
        assert_eq!(Depth::Sixteen.nearest(Color::Rgb(250, 20, 20), None), Color::LightRed);
        assert_eq!(Depth::Sixteen.nearest(Color::Indexed(231), None), Color::White);
        let quiet = Depth::Sixteen.nearest(Color::Rgb(95, 104, 116), Some((WHITE, 4.5)));
        assert_eq!(quiet, Color::Black, "a dark gray is no blue");
        // Names and low numbers are what the terminal has anyway.
        assert_eq!(Depth::Sixteen.nearest(Color::Magenta, None), Color::Magenta);
        assert_eq!(Depth::Sixteen.nearest(Color::Indexed(4), None), Color::Indexed(4));
        assert_eq!(Depth::Indexed.nearest(Color::Indexed(99), None), Color::Indexed(99));
    }

    #[test]
    fn the_nearest_that_cannot_be_read_is_passed_over() {
        let gray = Color::Rgb(120, 120, 120);
        assert_eq!(Depth::Sixteen.nearest(gray, None), Color::DarkGray, "4.0 on white");
        let read = Depth::Sixteen.nearest(gray, Some((WHITE, 4.5)));
        assert!(seen(read).unwrap().contrast(WHITE) >= 4.5, "{read:?}");
    }

    #[test]
    fn on_any_ground_something_can_be_read() {
        for depth in [Depth::Sixteen, Depth::Indexed] {
            for ground in (0..=255).map(|level| Rgb(level, level / 2, 255 - level)) {
                let least = if depth == Depth::Sixteen { 4.5 } else { 4.55 };
                let shown = depth.nearest(Color::Rgb(ground.0, ground.1, ground.2), Some((ground, least)));
                assert!(seen(shown).unwrap().contrast(ground) >= least, "{depth:?} {ground:?} {shown:?}");
            }
        }
    }
}
