//! Plain text as QR codes that a phone reads from a screen, without a network.
//!
//! What does not fit into one code of the size that there is room for is spread over several of the same size, each of
//! which can be read alone and says which one it is.

use fast_qr::{ECL, Mode, QRBuilder, QRCode, Version};

/// Modules around a code that stay light, as the standard asks.
pub const QUIET: usize = 4;

/// The sizes of codes, smallest first, and how many bytes each holds at the lowest error correction: a screen has no
/// stains. Larger codes are hard to read for the camera of an old phone.
const SIZES: [(Version, usize); 20] = [
    (Version::V01, 17),
    (Version::V02, 32),
    (Version::V03, 53),
    (Version::V04, 78),
    (Version::V05, 106),
    (Version::V06, 134),
    (Version::V07, 154),
    (Version::V08, 192),
    (Version::V09, 230),
    (Version::V10, 271),
    (Version::V11, 321),
    (Version::V12, 367),
    (Version::V13, 425),
    (Version::V14, 458),
    (Version::V15, 520),
    (Version::V16, 586),
    (Version::V17, 644),
    (Version::V18, 718),
    (Version::V19, 792),
    (Version::V20, 858),
];

/// Fewer bytes a code are not worth showing: a role would need a dozen of them.
const LEAST: usize = 48;

/// A text as codes of one size.
#[derive(Debug, Clone)]
pub struct QrCodes {
    /// What each code says.
    pub texts: Vec<String>,
    codes: Vec<QRCode>,
    quiet: usize,
}

/// Modules along one side of the code at this place among the sizes.
const fn modules(size: usize) -> usize {
    21 + 4 * size
}

/// Modules along one side that the smallest code worth showing needs.
pub fn least_room(quiet: usize) -> usize {
    let least = SIZES.iter().position(|(_, bytes)| *bytes >= LEAST).unwrap_or_default();
    modules(least) + 2 * quiet
}

impl QrCodes {
    /// The lines as codes that fit into a square of so many modules, `quiet` of them light on each side; `None` if no
    /// code worth showing fits.
    pub fn new(lines: &[String], room: usize, quiet: usize) -> Option<Self> {
        if room < least_room(quiet) {
            return None;
        }
        let largest = SIZES.iter().enumerate().rposition(|(size, _)| modules(size) + 2 * quiet <= room)?;
        let texts = split(lines, SIZES[largest].1);
        let longest = texts.iter().map(String::len).max()?;
        let (version, _) = SIZES.into_iter().find(|(_, bytes)| *bytes >= longest)?;
        let code =
            |text: &String| QRBuilder::new(text.as_bytes()).ecl(ECL::L).mode(Mode::Byte).version(version).build().ok();
        let codes = texts.iter().map(code).collect::<Option<Vec<QRCode>>>()?;
        Some(Self { codes, texts, quiet })
    }

    /// Modules along one side, the light ones around the code included.
    pub fn side(&self) -> usize {
        self.codes.first().map_or(0, |code| code.size) + 2 * self.quiet
    }

    /// Whether a module of a code is dark. What is around the code is not.
    pub fn is_dark(&self, code: usize, x: usize, y: usize) -> bool {
        let (Some(x), Some(y)) = (x.checked_sub(self.quiet), y.checked_sub(self.quiet)) else { return false };
        self.codes.get(code).is_some_and(|code| x < code.size && y < code.size && code[y][x].value())
    }

    /// A code in lines of half blocks, two modules a character; the ink is what a character draws.
    pub fn half_blocks(&self, code: usize, dark_is_ink: bool) -> Vec<String> {
        let ink = |x, y| y < self.side() && self.is_dark(code, x, y) == dark_is_ink;
        let rows = (0..self.side()).step_by(2);
        rows.map(|y| (0..self.side()).map(|x| half_block(ink(x, y), ink(x, y + 1))).collect()).collect()
    }

    /// A code in plain characters, two a module.
    pub fn pairs(&self, code: usize, dark_is_ink: bool) -> Vec<String> {
        let pair = |x, y| if self.is_dark(code, x, y) == dark_is_ink { "##" } else { "  " };
        (0..self.side()).map(|y| (0..self.side()).map(|x| pair(x, y)).collect()).collect()
    }
}

/// The character with ink in its upper and in its lower half.
pub fn half_block(upper: bool, lower: bool) -> char {
    match (upper, lower) {
        (true, true) => '█',
        (true, false) => '▀',
        (false, true) => '▄',
        (false, false) => ' ',
    }
}

/// The lines in texts of at most so many bytes. Where there are several, each begins with its number.
fn split(lines: &[String], most: usize) -> Vec<String> {
    let whole = lines.join("\n");
    if whole.len() <= most {
        return vec![whole];
    }
    // How many texts there are decides how long their numbers are.
    let number = |at: usize, of: usize| format!("{at}/{of}\n");
    let longest = |digits: u32| 10_usize.pow(digits) - 1;
    let filled =
        (1..).map(|digits| (longest(digits), fill(lines, most - number(longest(digits), longest(digits)).len())));
    let texts =
        filled.into_iter().find(|(counted, texts)| texts.len() <= *counted).map(|(_, texts)| texts).unwrap_or_default();
    let of = texts.len();
    texts.iter().enumerate().map(|(at, text)| number(at + 1, of) + text).collect()
}

/// The lines in texts of at most so many bytes, without the empty lines between them.
fn fill(lines: &[String], most: usize) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for piece in lines.iter().filter(|line| !line.is_empty()).flat_map(|line| pieces(line, most)) {
        match texts.last_mut() {
            Some(last) if last.len() + 1 + piece.len() <= most => {
                last.push('\n');
                last.push_str(&piece);
            }
            _ => texts.push(piece),
        }
    }
    texts
}

/// A line in pieces of at most so many bytes, broken between words where that can be.
fn pieces(line: &str, most: usize) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut rest = line;
    while rest.len() > most {
        let end = rest.floor_char_boundary(most);
        let is_word = !rest[end..].starts_with(' ');
        let end = rest[..end].rfind(' ').filter(|at| is_word && *at > 0).unwrap_or(end);
        pieces.push(rest[..end].to_owned());
        rest = rest[end..].trim_start();
    }
    pieces.push(rest.to_owned());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sizes_hold_what_the_table_says() {
        for (version, bytes) in SIZES {
            let fits = |bytes: usize| {
                QRBuilder::new(vec![b'a'; bytes]).ecl(ECL::L).mode(Mode::Byte).version(version).build().is_ok()
            };
            assert!(fits(bytes) && !fits(bytes + 1), "{version:?}");
        }
        for (size, (version, _)) in SIZES.into_iter().enumerate() {
            let code = QRBuilder::new("a").version(version).build().unwrap();
            assert_eq!(code.size, modules(size));
        }
    }

    #[test]
    fn nothing_is_lost_where_a_text_is_split() {
        let lines: Vec<String> =
            (1..60).map(|at| format!("{at} {}", "wörter und ".repeat(at % 7)).trim_end().to_owned()).collect();
        for most in [48, 53, 106, 321, 858] {
            let texts = split(&lines, most);
            assert!(texts.iter().all(|text| text.len() <= most));
            let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            let of = texts.len();
            let read: Vec<String> = texts
                .iter()
                .enumerate()
                .flat_map(|(at, text)| words(text.strip_prefix(&format!("{}/{of}\n", at + 1)).unwrap()))
                .collect();
            assert_eq!(read, words(&lines.join(" ")), "{most}");
        }
    }

    #[test]
    fn a_text_that_fits_has_no_number_and_a_word_that_does_not_is_broken() {
        assert_eq!(split(&["one".into(), String::new(), "two".into()], 53), ["one\n\ntwo"]);
        assert_eq!(pieces("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(pieces("ab cd ef", 5), ["ab cd", "ef"]);
    }
}
