//! Letters as large as there is room for, drawn from a font of eight by eight dots.

use font8x8::legacy::{BASIC_LEGACY, LATIN_LEGACY};

use crate::text;

/// Dots along the side of a letter.
const DOTS: usize = 8;

/// How large a dot is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// Two cells side by side.
    Double,
    /// A cell.
    Cell,
    /// Half a cell high.
    Half,
    /// Half a cell high and wide.
    Quarter,
}

impl Size {
    /// The sizes from large to small. Half cells are no plain characters.
    pub fn all(ascii: bool) -> &'static [Self] {
        if ascii { &[Self::Double, Self::Cell] } else { &[Self::Double, Self::Half, Self::Quarter] }
    }

    /// Columns and lines of a letter.
    pub fn letter(self) -> (usize, usize) {
        match self {
            Self::Double => (2 * DOTS, DOTS),
            Self::Cell => (DOTS, DOTS),
            Self::Half => (DOTS, DOTS / 2),
            Self::Quarter => (DOTS / 2, DOTS / 2),
        }
    }
}

/// The largest letters in which a text has room, broken between words; `None` if even the smallest are too large or the
/// font lacks a letter.
pub fn fit(words: &str, columns: usize, lines: usize, ascii: bool) -> Option<Vec<String>> {
    Size::all(ascii).iter().find_map(|size| written(words, columns, lines, *size, ascii))
}

/// A text in letters of one size, if there is room.
pub fn written(words: &str, columns: usize, lines: usize, size: Size, ascii: bool) -> Option<Vec<String>> {
    let (wide, high) = size.letter();
    let letters = columns / wide;
    // A word that is broken cannot be read.
    if words.split_whitespace().any(|word| text::width(word) > letters) {
        return None;
    }
    let wrapped = text::wrap(words, letters);
    if wrapped.len() * high > lines {
        return None;
    }
    let drawn = wrapped.iter().map(|line| drawn(line, size, ascii)).collect::<Option<Vec<_>>>()?;
    Some(drawn.concat())
}

/// A line in lines of cells.
fn drawn(line: &str, size: Size, ascii: bool) -> Option<Vec<String>> {
    let letters = line.chars().map(letter).collect::<Option<Vec<_>>>()?;
    let dot = |x: usize, y: usize| letters.get(x / DOTS).is_some_and(|letter| letter[y] >> (x % DOTS) & 1 == 1);
    let (columns, ink) = (letters.len() * DOTS, if ascii { "#" } else { "█" });
    let row = |y: usize| -> String {
        match size {
            Size::Double => (0..columns).map(|x| if dot(x, y) { ink.repeat(2) } else { "  ".to_owned() }).collect(),
            Size::Cell => (0..columns).map(|x| if dot(x, y) { ink } else { " " }).collect(),
            Size::Half => (0..columns)
                .map(|x| quarters([dot(x, 2 * y), dot(x, 2 * y), dot(x, 2 * y + 1), dot(x, 2 * y + 1)]))
                .collect(),
            Size::Quarter => (0..columns / 2)
                .map(|x| {
                    quarters([
                        dot(2 * x, 2 * y),
                        dot(2 * x + 1, 2 * y),
                        dot(2 * x, 2 * y + 1),
                        dot(2 * x + 1, 2 * y + 1),
                    ])
                })
                .collect(),
        }
    };
    Some((0..size.letter().1).map(|y| row(y).trim_end().to_owned()).collect())
}

/// The character with ink in these quarters: upper left, upper right, lower left, lower right.
fn quarters(ink: [bool; 4]) -> char {
    const DRAWN: [char; 16] = [' ', '▘', '▝', '▀', '▖', '▌', '▞', '▛', '▗', '▚', '▐', '▜', '▄', '▙', '▟', '█'];
    DRAWN[ink.iter().enumerate().map(|(at, ink)| usize::from(*ink) << at).sum::<usize>()]
}

/// The dots of a letter, a byte a row, the leftmost dot being the lowest bit.
fn letter(c: char) -> Option<[u8; 8]> {
    let plain = match c {
        '–' | '—' => '-',
        '’' => '\'',
        c => c,
    };
    let at = plain as usize;
    let known = if at < 0x80 { BASIC_LEGACY.get(at) } else { LATIN_LEGACY.get(at.checked_sub(0xA0)?) };
    known.copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_drawn_in_every_size() {
        let of = |size, ascii| written("L", 16, 8, size, ascii).unwrap().join("\n");
        assert_eq!(of(Size::Quarter, false), "▜▛\n▐▌\n▐▌▗▌\n▀▀▀▘");
        assert_eq!(of(Size::Half, false), "▀██▀\n ██\n ██  ▄█\n▀▀▀▀▀▀▀");
        assert_eq!(of(Size::Cell, true), "####\n ##\n ##\n ##\n ##   #\n ##  ##\n#######\n");
        assert!(of(Size::Double, true).starts_with("########\n  ####\n"));
    }

    #[test]
    fn the_largest_letters_that_have_room_are_taken() {
        let high = |columns, lines, ascii| fit("$68,970", columns, lines, ascii).map(|rows| rows.len());
        assert_eq!(high(112, 8, false), Some(8), "double");
        assert_eq!(high(111, 8, false), Some(4), "half");
        assert_eq!(high(28, 4, false), Some(4), "quarter");
        assert_eq!(high(27, 4, false), None);
        assert_eq!(high(28, 3, false), None);
        assert_eq!(high(56, 8, true), Some(8));
        assert_eq!(high(55, 8, true), None);
    }

    #[test]
    fn words_are_not_broken_and_unknown_letters_are_not_left_out() {
        assert_eq!(fit("one two", 16, 4, false), None);
        assert_eq!(fit("one two", 16, 8, false).map(|rows| rows.len()), Some(8));
        assert!(fit("é", 8, 4, false).is_some());
        assert_eq!(fit("漢", 80, 24, false), None);
    }
}
