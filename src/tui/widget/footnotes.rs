//! What the marks of sources stand for, in the few lines under what is read.

use crate::text;

/// A short name of a source and its date, unless the name has it.
pub type ShortName = (String, Option<String>);

/// How much of names and dates is kept among others.
struct Room {
    longest_name: usize,
    shortest_name: usize,
    longest_date: usize,
    cut: fn(&str, usize) -> String,
}

/// On a single line every cell counts, so a cut can fall into a word.
const ONE_LINE: Room = Room { longest_name: 36, shortest_name: 12, longest_date: 14, cut: text::cut };
const LINES: Room = Room { longest_name: 48, shortest_name: 24, longest_date: 28, cut: text::cut_at_word };

/// Cells between two sources on a line.
const BETWEEN: &str = "  ";

/// A source: its numbers, its name and its date.
struct Note<'n> {
    numbers: Vec<usize>,
    name: &'n str,
    date: Option<&'n str>,
}

impl Note<'_> {
    /// The note with a name of at most so many cells; one that has the date in it is never cut.
    fn words(&self, room: &Room, most: usize) -> String {
        let numbers = self.numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
        match self.date {
            Some(date) => {
                let (name, date) = ((room.cut)(self.name, most), (room.cut)(date, room.longest_date));
                format!("[{numbers}] {name}, {date}")
            }
            None => format!("[{numbers}] {}", self.name),
        }
    }
}

/// The sources with these numbers in at most `most` lines of so many cells. A source is never broken over two lines.
/// Where some have no room, `way` says how one sees the rest: `i: 2 more`.
pub fn footnotes(cited: &[usize], names: &[ShortName], way: &str, cells: usize, most: usize) -> Vec<String> {
    let mut notes: Vec<Note> = Vec::new();
    for number in cited {
        let Some((name, date)) = names.get(number - 1) else { continue };
        match notes.iter_mut().find(|note| note.name == name && note.date == date.as_deref()) {
            Some(same) => same.numbers.push(*number),
            None => notes.push(Note { numbers: vec![*number], name, date: date.as_deref() }),
        }
    }
    let all = fitting(&notes, None, cells, most);
    let some = |shown: usize| {
        let rest = match (shown, notes.len()) {
            (0, 1) => format!("{way}: 1 source"),
            (0, all) => format!("{way}: {all} sources"),
            (shown, all) => format!("{way}: {} more", all - shown),
        };
        fitting(&notes[..shown], Some(&rest), cells, most)
    };
    all.or_else(|| (0..notes.len()).rev().find_map(some)).unwrap_or_default()
}

/// All of the notes, and the rest behind them, if they fit once the longest names are cut.
fn fitting(notes: &[Note], rest: Option<&str>, cells: usize, most: usize) -> Option<Vec<String>> {
    let room = if most > 1 { &LINES } else { &ONE_LINE };
    let packed = |longest: usize| {
        let mut lines: Vec<String> = Vec::new();
        for words in notes.iter().map(|note| note.words(room, longest)).chain(rest.map(str::to_owned)) {
            match lines.last_mut() {
                Some(line) if text::width(line) + BETWEEN.len() + text::width(&words) <= cells => {
                    line.push_str(BETWEEN);
                    line.push_str(&words);
                }
                _ => lines.push(words),
            }
        }
        lines
    };
    let fits = |lines: &Vec<String>| lines.len() <= most && lines.iter().all(|line| text::width(line) <= cells);
    // Where the shortest names do not fit, no others do.
    let shortest = Some(packed(room.shortest_name)).filter(fits)?;
    (room.shortest_name + 1..=room.longest_name).rev().map(packed).find(fits).or(Some(shortest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Vec<ShortName> {
        let dated = |name: &str, date: &str| (name.to_owned(), Some(date.to_owned()));
        vec![
            ("BLS wages, May 2025".to_owned(), None),
            dated("Standards and Guidelines for the Accreditation of Programs", "2024-05"),
            dated("State Board of Physicians", "2025-01"),
            dated("State Board of Physicians", "2025-01"),
        ]
    }

    #[test]
    fn what_has_no_room_is_counted_and_the_way_to_it_is_named() {
        let shown = footnotes(&[1, 2, 3, 4], &names(), "i", 50, 1);
        assert_eq!(shown, ["[1] BLS wages, May 2025  i: 2 more"]);
        assert_eq!(footnotes(&[1, 2], &names(), "i", 20, 1), ["i: 2 sources"]);
        assert!(footnotes(&[], &names(), "i", 50, 1).is_empty());
    }

    #[test]
    fn names_end_at_a_word_and_the_same_source_is_named_once() {
        let shown = footnotes(&[1, 2, 3, 4], &names(), "i", 64, 2);
        assert_eq!(
            shown,
            [
                "[1] BLS wages, May 2025  [2] Standards and Guidelines.., 2024-05",
                "[3,4] State Board of Physicians, 2025-01",
            ]
        );
    }
}
