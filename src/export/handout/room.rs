//! How much of a sheet of paper the words need. A page with little to say is set larger, one with much closer together, so
//! that each fills its sheet and none runs over.

use super::page::{Page, Part, Piece, Said, Source};

/// Characters of a line over the whole width of the paper, and of one in a column beside another.
const LINE: usize = 128;
const HALF: usize = 62;

/// Lines that a heading, the row of a band and the head of a table need beside their words.
const HEADING: f32 = 1.5;
const BAND: f32 = 1.7;

/// Lines of the smallest type that the words of a page need, as far as one can tell without setting them.
pub(super) fn lines(page: &Page) -> f32 {
    let facts = page.facts.iter().map(|(label, said)| text(label.len() + said.length(), HALF)).sum::<f32>() / 2.0;
    let intro: f32 = page.intro.iter().map(|sentence| text(sentence.len(), LINE)).sum();
    let sources: usize = page.sources.iter().map(Source::length).sum();
    let closing: usize = page.closing.iter().map(String::len).sum();
    let parts: f32 = page.parts.iter().map(|part| of_part(part, page.is_in_columns())).sum();
    3.0 + intro + facts + parts + HEADING + text(sources, LINE) + text(closing, LINE)
}

fn text(length: usize, line: usize) -> f32 {
    length.div_ceil(line) as f32
}

fn of_part(part: &Part, in_columns: bool) -> f32 {
    let beside = in_columns && !part.wide;
    let line = if beside { HALF } else { LINE };
    let said = |said: &Said| text(said.length(), line);
    let of_piece = |piece: &Piece| match piece {
        Piece::Heading(_) => 1.1,
        Piece::Text(words) => said(words),
        Piece::Facts(facts) => facts.iter().map(|(label, of)| text(label.len() + of.length(), line)).sum(),
        Piece::List(entries) | Piece::Tasks(entries) => {
            entries.iter().map(|entry| text(entry.length() + 4, line - 4) + 0.1).sum()
        }
        Piece::Pay(pay) => BAND * (pay.rows.len() as f32 + 0.8) + text(pay.legend.len(), LINE),
        Piece::Table(table) => table.lines(LINE),
        Piece::Steps(steps) => steps.lines(line),
    };
    let lines = HEADING + part.pieces.iter().map(of_piece).sum::<f32>();
    if beside { lines / 2.0 } else { lines }
}

/// From how many lines on a page is set in which size; measured in a browser on Letter, which is the shorter sheet.
const SIZES: [(f32, &str); 5] =
    [(46.0, "roomy"), (57.0, "medium"), (63.0, "small"), (69.0, "tight"), (f32::MAX, "tightest")];

/// How large a page is set. No size is smaller than nine points.
pub(super) fn size(page: &Page) -> &'static str {
    let lines = lines(page);
    SIZES.iter().find(|(most, _)| lines < *most).map_or("tightest", |(_, size)| size)
}
