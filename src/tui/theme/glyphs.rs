//! The characters for lines, bands and marks, in Unicode and in ASCII.

/// The characters that are drawn; there is a Unicode set and an ASCII set.
#[derive(Debug, PartialEq, Eq)]
pub struct Glyphs {
    /// Horizontal line.
    pub line: &'static str,
    /// Vertical line.
    pub bar: &'static str,
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
    /// Ends of a pay band: 10th percentile, 90th percentile, 90th percentile of which only a lower bound is known.
    pub band_ends: [&'static str; 3],
    /// Pay band between its ends and the middle half.
    pub band_thin: &'static str,
    /// Ends of the middle half.
    pub band_half: [&'static str; 2],
    /// The middle half.
    pub band_thick: &'static str,
    /// The median.
    pub band_median: &'static str,
}

pub(super) static UNICODE: Glyphs = Glyphs {
    line: "─",
    bar: "│",
    cursor: "›",
    saved: "*",
    compared: "+",
    bullet: "•",
    branch: ["├─", "└─"],
    more_above: "↑",
    more_below: "↓",
    band_ends: ["├", "┤", "→"],
    band_thin: "─",
    band_half: ["█", "█"],
    band_thick: "█",
    band_median: "┃",
};

pub(super) static ASCII: Glyphs = Glyphs {
    line: "-",
    bar: "|",
    cursor: ">",
    saved: "*",
    compared: "+",
    bullet: "-",
    branch: ["|-", "`-"],
    more_above: "^",
    more_below: "v",
    band_ends: ["|", "|", ">"],
    band_thin: "-",
    band_half: ["[", "]"],
    band_thick: "=",
    band_median: "#",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plain_glyphs_are_ascii() {
        let g = &ASCII;
        let all = [g.line, g.bar, g.cursor, g.saved, g.compared, g.bullet, g.more_above, g.more_below, g.band_thin];
        assert!(all.iter().chain(&g.band_ends).chain(&g.band_half).chain(&g.branch).all(|glyph| glyph.is_ascii()));
        assert!(g.band_thick.is_ascii() && g.band_median.is_ascii());
    }
}
