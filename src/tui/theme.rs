//! Named styles and glyphs. Colors are chosen here and nowhere else.
//!
//! Color is never the only sign of a meaning such as match or caution: text is also bold, underlined or reversed, and each
//! mark has its own character.

use ratatui::style::{Color, Modifier, Style};

/// The role of a piece of text, independent of its looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Running text.
    Plain,
    /// Labels and less important text.
    Quiet,
    /// Headings.
    Heading,
    /// The focus, the active tab.
    Accent,
    /// The selected line.
    Selected,
    /// Letters that match the query.
    Match,
    /// Pay.
    Money,
    /// Something missing, broader, unconfirmed or failed.
    Caution,
    /// The better value in a comparison.
    Better,
}

/// The styles and glyphs in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Whether colors may be used.
    pub color: bool,
    /// Whether only ASCII characters may be used.
    pub ascii: bool,
    /// Characters for lines, bands and marks.
    pub glyphs: &'static Glyphs,
}

impl Theme {
    /// A theme with or without color, in Unicode or ASCII.
    pub const fn new(color: bool, ascii: bool) -> Self {
        Self { color, ascii, glyphs: if ascii { &ASCII } else { &UNICODE } }
    }

    /// The style of a tone. Only the 16 basic colors are used.
    pub fn style(&self, tone: Tone) -> Style {
        let plain = Style::new();
        let (style, color) = match tone {
            Tone::Plain => return plain,
            Tone::Quiet => (plain.add_modifier(Modifier::DIM), None),
            Tone::Heading => (plain.add_modifier(Modifier::BOLD), None),
            Tone::Accent => (plain.add_modifier(Modifier::BOLD), Some(Color::Cyan)),
            Tone::Selected => (plain.add_modifier(Modifier::REVERSED), None),
            Tone::Match => (plain.add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED)), Some(Color::Yellow)),
            Tone::Money => (plain, Some(Color::Green)),
            Tone::Caution => (plain.add_modifier(Modifier::BOLD), Some(Color::Magenta)),
            Tone::Better => (plain.add_modifier(Modifier::BOLD), Some(Color::Green)),
        };
        match color {
            Some(color) if self.color => style.fg(color),
            _ => style,
        }
    }
}

/// The characters that are drawn; there is a Unicode set and an ASCII set.
#[derive(Debug, PartialEq, Eq)]
pub struct Glyphs {
    /// Horizontal line.
    pub line: &'static str,
    /// Vertical line.
    pub bar: &'static str,
    /// Corners of a frame: top left, top right, bottom left, bottom right.
    pub corners: [&'static str; 4],
    /// Before the selected line.
    pub cursor: &'static str,
    /// After a role on the shortlist.
    pub saved: &'static str,
    /// After a role in the comparison.
    pub compared: &'static str,
    /// Before an entry of a list.
    pub bullet: &'static str,
    /// Before a branch of a tree that others follow, and before the last one.
    pub branch: [&'static str; 2],
    /// There are more lines above.
    pub more_above: &'static str,
    /// There are more lines below.
    pub more_below: &'static str,
    /// A pay band.
    pub band: BandGlyphs,
    /// The pay band of a wider group.
    pub group_band: BandGlyphs,
    /// More, fewer and as many jobs.
    pub trends: [&'static str; 3],
    /// Half a year of a time bar, and one that some take and others do not.
    pub half_years: [&'static str; 2],
    /// Nothing of something.
    pub none: &'static str,
}

/// The characters of a pay band.
#[derive(Debug, PartialEq, Eq)]
pub struct BandGlyphs {
    /// Ends: 10th percentile, 90th percentile, 90th percentile of which only a lower bound is known.
    pub ends: [&'static str; 3],
    /// Between its ends and the middle half.
    pub thin: &'static str,
    /// Ends of the middle half.
    pub half: [&'static str; 2],
    /// The middle half.
    pub thick: &'static str,
    /// The median.
    pub median: &'static str,
}

static UNICODE: Glyphs = Glyphs {
    line: "─",
    bar: "│",
    corners: ["╭", "╮", "╰", "╯"],
    cursor: "›",
    saved: "*",
    compared: "+",
    bullet: "•",
    branch: ["├─", "└─"],
    more_above: "↑",
    more_below: "↓",
    band: BandGlyphs { ends: ["├", "┤", "→"], thin: "─", half: ["█", "█"], thick: "█", median: "┃" },
    group_band: BandGlyphs {
        ends: ["├", "┤", "→"], thin: "┄", half: ["░", "░"], thick: "░", median: "┊"
    },
    trends: ["▲", "▼", "="],
    half_years: ["■", "□"],
    none: "·",
};

static ASCII: Glyphs = Glyphs {
    line: "-",
    bar: "|",
    corners: ["+"; 4],
    cursor: ">",
    saved: "*",
    compared: "+",
    bullet: "-",
    branch: ["|-", "`-"],
    more_above: "^",
    more_below: "v",
    band: BandGlyphs { ends: ["|", "|", ">"], thin: "-", half: ["[", "]"], thick: "=", median: "#" },
    group_band: BandGlyphs { ends: ["|", "|", ">"], thin: ".", half: ["(", ")"], thick: ":", median: "!" },
    trends: ["^", "v", "="],
    half_years: ["#", "."],
    none: ".",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_color_no_style_has_one() {
        let theme = Theme::new(false, false);
        for tone in [Tone::Quiet, Tone::Accent, Tone::Match, Tone::Money, Tone::Caution, Tone::Better] {
            assert_eq!(theme.style(tone).fg, None);
        }
    }

    #[test]
    fn the_plain_glyphs_are_ascii() {
        let g = &ASCII;
        let all = [g.line, g.bar, g.cursor, g.saved, g.compared, g.bullet, g.more_above, g.more_below, g.none];
        assert!(
            all.iter()
                .chain(&g.corners)
                .chain(&g.trends)
                .chain(&g.half_years)
                .chain(&g.branch)
                .all(|glyph| glyph.is_ascii())
        );
        for band in [&g.band, &g.group_band] {
            assert!(band.ends.iter().chain(&band.half).all(|glyph| glyph.is_ascii()));
            assert!([band.thin, band.thick, band.median].iter().all(|glyph| glyph.is_ascii()));
        }
    }
}
