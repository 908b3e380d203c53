//! The characters for lines, bands and marks, in Unicode and in ASCII.

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
    /// Before the better value in a comparison.
    pub better: &'static str,
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

pub(super) static UNICODE: Glyphs = Glyphs {
    line: "─",
    bar: "│",
    corners: ["╭", "╮", "╰", "╯"],
    cursor: "›",
    saved: "*",
    compared: "+",
    better: "★",
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

pub(super) static ASCII: Glyphs = Glyphs {
    line: "-",
    bar: "|",
    corners: ["+"; 4],
    cursor: ">",
    saved: "*",
    compared: "+",
    better: "*",
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
    fn the_plain_glyphs_are_ascii() {
        let g = &ASCII;
        let all =
            [g.line, g.bar, g.cursor, g.saved, g.compared, g.better, g.bullet, g.more_above, g.more_below, g.none];
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
