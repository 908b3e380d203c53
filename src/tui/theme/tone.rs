//! The tones: what a piece of text is, whatever its looks.

use std::fmt;

use serde::Deserialize;

use crate::model::Track;

/// What a piece of text or a line is, independent of its looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(try_from = "String")]
pub enum Tone {
    /// Running text.
    Text,
    /// Labels and less important text.
    Quiet,
    /// Headings.
    Heading,
    /// The focus, the active tab, keys.
    Accent,
    /// The selected row.
    Selected,
    /// Letters that match the query.
    Match,
    /// Pay.
    Money,
    /// The better value in a comparison.
    Good,
    /// Something broader, unconfirmed or failed.
    Caution,
    /// What nobody has published or said.
    Missing,
    /// Borders, rules and the lines of a tree.
    Line,
    /// Work with patients and samples.
    Clinical,
    /// Work on what is not known yet.
    Research,
    /// Work in an office.
    Administrative,
}

impl Tone {
    /// All of them, in the order in which they are declared.
    pub const ALL: [Self; 14] = [
        Self::Text,
        Self::Quiet,
        Self::Heading,
        Self::Accent,
        Self::Selected,
        Self::Match,
        Self::Money,
        Self::Good,
        Self::Caution,
        Self::Missing,
        Self::Line,
        Self::Clinical,
        Self::Research,
        Self::Administrative,
    ];

    /// The name that a theme file uses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Quiet => "quiet",
            Self::Heading => "heading",
            Self::Accent => "accent",
            Self::Selected => "selected",
            Self::Match => "match",
            Self::Money => "money",
            Self::Good => "good",
            Self::Caution => "caution",
            Self::Missing => "missing",
            Self::Line => "line",
            Self::Clinical => "clinical",
            Self::Research => "research",
            Self::Administrative => "administrative",
        }
    }

    /// The contrast that it needs: letters more than lines.
    pub const fn least_contrast(self) -> f64 {
        match self {
            Self::Line => 3.0,
            _ => 4.5,
        }
    }
}

impl From<Track> for Tone {
    fn from(track: Track) -> Self {
        match track {
            Track::Clinical => Self::Clinical,
            Track::Research => Self::Research,
            Track::Administrative => Self::Administrative,
        }
    }
}

impl fmt::Display for Tone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl TryFrom<String> for Tone {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        Self::ALL.into_iter().find(|tone| tone.name() == name).ok_or_else(|| {
            let known: Vec<&str> = Self::ALL.into_iter().map(Self::name).collect();
            format!("there is no tone \"{name}\"; the tones are {}", known.join(", "))
        })
    }
}
