//! A slide in lines. Each part has several forms, from large to small; the first parts get the larger letters, as far as
//! all of them have room.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::pay;
use crate::sheet::{SaidCell, Slide, SlidePart};
use crate::text;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widget::large::{Size, written};

/// Longest line of a sentence in letters of the terminal; longer ones are hard to follow from afar.
const MEASURE: usize = 62;

/// In fewer columns sentences stay in letters of the terminal, which are large there.
const WIDE: usize = 100;

/// Columns between two roles.
const BETWEEN: usize = 3;

/// A part in lines, from its largest form to its smallest.
struct Block {
    forms: Vec<Vec<Line<'static>>>,
    chosen: usize,
    /// Whether it may be left out.
    is_aside: bool,
}

impl Block {
    fn height(&self) -> usize {
        self.forms.get(self.chosen).map_or(0, Vec::len)
    }
}

/// The slide in lines.
pub(super) fn page(slide: &Slide, theme: &Theme, columns: usize, lines: usize) -> Vec<Line<'static>> {
    let writer = Writer { theme, columns, lines };
    let is_title = |part: &SlidePart| matches!(part, SlidePart::Title(_) | SlidePart::Figure(..));
    let is_led = slide.parts.iter().any(is_title);
    let mut blocks: Vec<Block> = slide.parts.iter().map(|part| writer.block(part, is_led)).collect();
    let height = |blocks: &[Block]| blocks.iter().map(|block| block.height() + 1).sum::<usize>().saturating_sub(1);
    while height(&blocks) > lines {
        let Some(aside) = blocks.iter().rposition(|block| block.is_aside) else { break };
        blocks.remove(aside);
    }
    for at in 0..blocks.len() {
        for form in 0..blocks[at].chosen {
            let before = std::mem::replace(&mut blocks[at].chosen, form);
            if height(&blocks) <= lines {
                break;
            }
            blocks[at].chosen = before;
        }
    }
    // Where it is tight no line is left empty.
    let gap = height(&blocks) <= lines;
    let mut page: Vec<Line> = Vec::new();
    for block in &mut blocks {
        if gap && !page.is_empty() {
            page.push(Line::default());
        }
        page.append(&mut block.forms[block.chosen]);
    }
    page
}

/// Writes parts for a window.
struct Writer<'t> {
    theme: &'t Theme,
    columns: usize,
    lines: usize,
}

impl Writer<'_> {
    fn block(&self, part: &SlidePart, is_led: bool) -> Block {
        let all = Size::all(self.theme.ascii);
        let forms = match part {
            SlidePart::Title(words) => self.forms(words, all, Tone::Heading, &[]),
            SlidePart::Figure(amount, words) => self.forms(amount, all, Tone::Money, &self.text(words, Tone::Text)),
            SlidePart::Text(words) => {
                // Beside a title or a figure the words stay smaller.
                let (sizes, tone) = if is_led { (&[Size::Quarter][..], Tone::Text) } else { (all, Tone::Heading) };
                self.forms(words, if self.columns < WIDE { &[] } else { sizes }, tone, &[])
            }
            SlidePart::Aside(words) => vec![self.text(words, Tone::Quiet)],
            SlidePart::Caution(words) => vec![self.text(words, Tone::Caution)],
            SlidePart::Missing(words) => self.forms(words, all, Tone::Missing, &[]),
            SlidePart::Fact(label, wordings) => self.fact(label, wordings),
            SlidePart::Entry(words) => vec![self.entry(words)],
            SlidePart::Pay(table) => pay::forms(table, self.theme, self.columns),
            SlidePart::Against(titles) => self.beside(titles.each_ref().map(String::as_str), Tone::Heading, [false; 2]),
            SlidePart::Versus(label, cells) => self.versus(label, cells),
        };
        Block { chosen: forms.len().saturating_sub(1), forms, is_aside: matches!(part, SlidePart::Aside(_)) }
    }

    /// Words in each size in which they have room, then in lines with space between them, then in plain lines; below
    /// them other lines.
    fn forms(&self, words: &str, sizes: &[Size], tone: Tone, below: &[Line<'static>]) -> Vec<Vec<Line<'static>>> {
        let style = self.theme.style(tone);
        let sizes = sizes.iter().filter(|size| !self.theme.ascii || **size != Size::Quarter);
        let large = sizes.filter_map(|size| written(words, self.columns, self.lines, *size, self.theme.ascii));
        let mut forms: Vec<Vec<Line>> = large.map(|rows| styled(rows, style)).collect();
        let plain = self.text(words, tone);
        forms.push(plain.iter().cloned().flat_map(|line| [line, Line::default()]).collect());
        forms.last_mut().map(Vec::pop);
        forms.push(plain);
        let gap = if below.is_empty() { &[][..] } else { &[Line::default()] };
        forms.into_iter().map(|form| [&form, gap, below].concat()).collect()
    }

    /// Words in letters of the terminal.
    fn text(&self, words: &str, tone: Tone) -> Vec<Line<'static>> {
        styled(text::wrap(words, self.columns.min(MEASURE)), self.theme.style(tone))
    }

    fn entry(&self, words: &str) -> Vec<Line<'static>> {
        let style = self.theme.style(Tone::Heading);
        let bullet = format!("{} ", self.theme.glyphs.bullet);
        let wrapped = text::wrap(words, self.columns.min(MEASURE).saturating_sub(2)).into_iter().enumerate();
        wrapped
            .map(|(at, line)| {
                let lead = if at == 0 { bullet.clone() } else { "  ".to_owned() };
                Line::from(vec![Span::styled(lead, self.theme.style(Tone::Accent)), Span::styled(line, style)])
            })
            .collect()
    }

    /// A label over the shortest wording in large letters, or over the longest that takes at most two lines.
    fn fact(&self, label: &str, wordings: &[String]) -> Vec<Vec<Line<'static>>> {
        let (style, shortest) = (self.theme.style(Tone::Heading), wordings.last().map_or("", String::as_str));
        let one_line = |size: &Size| written(shortest, self.columns, size.letter().1, *size, self.theme.ascii);
        let sizes = [Size::Half, Size::Quarter].into_iter().filter(|_| !self.theme.ascii);
        let mut forms: Vec<Vec<Line>> =
            sizes.filter_map(|size| one_line(&size)).map(|rows| styled(rows, style)).collect();
        let wrapped = |words: &String| text::wrap(words, self.columns.min(MEASURE));
        let fits = wordings.iter().map(wrapped).find(|lines| lines.len() <= 2);
        forms.push(styled(fits.unwrap_or_else(|| wrapped(&shortest.to_owned())), style));
        let label = Line::styled(label.to_owned(), self.theme.style(Tone::Quiet));
        forms.into_iter().map(|form| [vec![label.clone()], form].concat()).collect()
    }

    fn versus(&self, label: &str, cells: &[SaidCell; 2]) -> Vec<Vec<Line<'static>>> {
        let label = Line::styled(label.to_owned(), self.theme.style(Tone::Quiet));
        let forms = self.beside(
            cells.each_ref().map(|cell| cell.text.as_str()),
            Tone::Text,
            cells.each_ref().map(|cell| cell.better),
        );
        forms.into_iter().map(|form| [vec![label.clone()], form].concat()).collect()
    }

    /// Two texts side by side; the better one has a sign of its own.
    fn beside(&self, texts: [&str; 2], tone: Tone, better: [bool; 2]) -> Vec<Vec<Line<'static>>> {
        let column = self.columns.saturating_sub(BETWEEN) / 2;
        let styles = better.map(|better| self.theme.style(if better { Tone::Good } else { tone }));
        let marked = |at: usize| {
            if better[at] { format!("{} {}", self.theme.glyphs.better, texts[at]) } else { texts[at].to_owned() }
        };
        let mut forms = Vec::new();
        // The sign of the better one has no large letter and stands before it.
        if !self.theme.ascii
            && let (Some(one), Some(two)) = (large(texts[0], column - 2), large(texts[1], column - 2))
        {
            let sign = |rows: Vec<String>, better: bool| -> Vec<String> {
                let lead =
                    |at| if better && at == 1 { format!("{} ", self.theme.glyphs.better) } else { "  ".to_owned() };
                rows.into_iter().enumerate().map(|(at, row)| lead(at) + &row).collect()
            };
            forms.push(columns([sign(one, better[0]), sign(two, better[1])], column, styles));
        }
        forms.push(columns([0, 1].map(|at| text::wrap(&marked(at), column)), column, styles));
        forms
    }
}

/// A short text in one line of the smallest large letters.
fn large(words: &str, columns: usize) -> Option<Vec<String>> {
    written(words, columns, Size::Quarter.letter().1, Size::Quarter, false)
}

/// Two columns of lines side by side.
fn columns([left, right]: [Vec<String>; 2], column: usize, styles: [Style; 2]) -> Vec<Line<'static>> {
    let line = |at: usize| {
        let cell = |rows: &[String]| rows.get(at).cloned().unwrap_or_default();
        let left = Span::styled(text::pad(&cell(&left), column), styles[0]);
        Line::from(vec![left, Span::raw(" ".repeat(BETWEEN)), Span::styled(cell(&right), styles[1])])
    };
    (0..left.len().max(right.len())).map(line).collect()
}

fn styled(rows: Vec<String>, style: Style) -> Vec<Line<'static>> {
    rows.into_iter().map(|row| Line::styled(row, style)).collect()
}
