//! Lines by display width: wide characters count two cells, combining ones none.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Cells that the text takes on a terminal.
pub fn width(text: &str) -> usize {
    // Almost everything shown is ASCII, where the answer is the length.
    if text.is_ascii() { text.len() } else { text.width() }
}

/// The longest beginning that fits into `cells`, never half a character.
fn head(text: &str, cells: usize) -> &str {
    if text.is_ascii() {
        return &text[..cells.min(text.len())];
    }
    let mut used = 0;
    let mut end = 0;
    for grapheme in text.graphemes(true) {
        used += grapheme.width();
        if used > cells {
            break;
        }
        end += grapheme.len();
    }
    &text[..end]
}

/// The text if it fits, otherwise its beginning and `..`, so that a cut shows.
pub fn cut(text: &str, cells: usize) -> String {
    if width(text) <= cells {
        return text.to_owned();
    }
    match cells {
        0 => String::new(),
        1 | 2 => ".".repeat(cells),
        _ => format!("{}..", head(text, cells - 2).trim_end()),
    }
}

/// The same with the cut behind a word, unless not even the first word has room.
pub fn cut_at_word(text: &str, cells: usize) -> String {
    if width(text) <= cells {
        return text.to_owned();
    }
    let room = head(text, cells.saturating_sub(2));
    let ends = text[room.len()..].starts_with(char::is_whitespace);
    let words = if ends { room } else { room.rfind(char::is_whitespace).map_or("", |end| &room[..end]) };
    let words = words.trim_end_matches(|c: char| c.is_whitespace() || ",;:(".contains(c));
    if words.is_empty() { cut(text, cells) } else { format!("{words}..") }
}

/// Appends spaces. Lists pad every column of every row, and most of them by a few cells.
fn append_spaces(text: &mut String, mut count: usize) {
    const SPACES: &str = "                                ";
    while count > 0 {
        let part = count.min(SPACES.len());
        text.push_str(&SPACES[..part]);
        count -= part;
    }
}

/// The text followed by spaces up to `cells`; longer text stays as it is.
pub fn pad(text: &str, cells: usize) -> String {
    let missing = cells.saturating_sub(width(text));
    let mut padded = String::with_capacity(text.len() + missing);
    padded.push_str(text);
    append_spaces(&mut padded, missing);
    padded
}

/// The text behind spaces up to `cells`; longer text stays as it is.
pub fn pad_before(text: &str, cells: usize) -> String {
    let missing = cells.saturating_sub(width(text));
    let mut padded = String::with_capacity(text.len() + missing);
    append_spaces(&mut padded, missing);
    padded.push_str(text);
    padded
}

/// The text in exactly `cells` cells.
pub fn fit(text: &str, cells: usize) -> String {
    if width(text) <= cells { pad(text, cells) } else { pad(&cut(text, cells), cells) }
}

/// Breaks text into lines of at most `cells` cells, at spaces where there are any. Never returns an empty list.
pub fn wrap(text: &str, cells: usize) -> Vec<String> {
    let cells = cells.max(1);
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for word in text.split_whitespace() {
        let mut word = word;
        let mut wide = width(word);
        if used > 0 && used + 1 + wide > cells {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        while wide > cells {
            // A word longer than the line: cut it, at least one character a line.
            let part = match head(word, cells) {
                "" => word.graphemes(true).next().unwrap_or(word),
                part => part,
            };
            lines.push(part.to_owned());
            word = &word[part.len()..];
            wide = width(word);
        }
        if wide == 0 {
            continue;
        }
        if used > 0 {
            line.push(' ');
            used += 1;
        }
        line.push_str(word);
        used += wide;
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_cut_shows() {
        assert_eq!(cut("Surgical Technologist", 12), "Surgical T..");
        assert_eq!(cut("short", 12), "short");
        assert_eq!(cut("検査技師", 5), "検..");
        assert_eq!(fit("ab", 4), "ab  ");
    }

    #[test]
    fn a_cut_at_a_word_leaves_words_whole() {
        assert_eq!(cut_at_word("Institutional Characteristics, full", 32), "Institutional Characteristics..");
        assert_eq!(cut_at_word("Institutional Characteristics", 20), "Institutional..");
        assert_eq!(cut_at_word("Institutional Characteristics", 10), "Institut..");
        assert_eq!(cut_at_word("short", 5), "short");
        assert_eq!(cut_at_word("a b c", 2), "..");
    }

    #[test]
    fn lines_break_at_spaces() {
        assert_eq!(wrap("one two three", 8), ["one two", "three"]);
        assert_eq!(wrap("", 8), [""]);
        assert_eq!(wrap("abcdefghij", 4), ["abcd", "efgh", "ij"]);
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_asked(text in ".{0,80}", cells in 2usize..30) {
            for line in wrap(&text, cells) {
                prop_assert!(width(&line) <= cells, "{line:?}");
            }
        }

        #[test]
        fn nothing_is_lost_by_wrapping(text in "[a-z検 ]{0,80}", cells in 2usize..30) {
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&wrap(&text, cells).concat()), letters(&text));
        }

        #[test]
        fn fitting_is_exact(text in "[ -~é検査]{0,40}", cells in 0usize..30) {
            prop_assert_eq!(width(&fit(&text, cells)), cells);
            prop_assert!(width(&cut_at_word(&text, cells)) <= cells);
            prop_assert_eq!(pad_before(&text, cells), format!("{}{text}", " ".repeat(cells.saturating_sub(width(&text)))));
        }
    }
}
