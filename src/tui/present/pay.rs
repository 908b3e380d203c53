//! The pay of an area, its state and the nation on one axis, for a projector.

use ratatui::text::{Line, Span};

use crate::model::Wage;
use crate::sheet::{PayLine, PayTable};
use crate::text;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widget::band;
use crate::tui::widget::large::{Size, written};

/// Columns between a figure and its band.
const BETWEEN: usize = 3;

/// Longest band.
const LONGEST: usize = 90;

/// Shortest band beside a large figure.
const SHORTEST: usize = 30;

/// The table with large medians, as far as there is room for them, then with small ones. The figures of a wider group
/// stay small: large ones would be taken for those of the role.
pub(super) fn forms(table: &PayTable, theme: &Theme, columns: usize) -> Vec<Vec<Line<'static>>> {
    let sizes = if table.of_group() || theme.ascii { &[][..] } else { &[Size::Half, Size::Quarter] };
    let large = sizes.iter().filter_map(|size| large(table, theme, columns, *size));
    large.chain([small(table, theme, columns)]).collect()
}

/// The rows that have figures.
fn known(table: &PayTable) -> impl Iterator<Item = (&PayLine, &Wage)> {
    table.rows.iter().filter_map(|row| Some((row, row.wage.as_ref()?)))
}

fn axis(table: &PayTable, theme: &Theme, before: usize, cells: usize) -> Line<'static> {
    // What the figures before the bands are.
    let line = format!("{}{}", text::fit("Median a year", before), band::axis_line(&table.axis, cells));
    Line::styled(line, theme.style(Tone::Quiet))
}

fn drawn(table: &PayTable, theme: &Theme, wage: &Wage, cells: usize) -> Span<'static> {
    let draw = if table.of_group() { band::group_band } else { band::band };
    draw(theme, &wage.annual.rising(), &table.axis, cells)
}

/// A large median at the left of each band; `None` if a figure has no room.
fn large(table: &PayTable, theme: &Theme, columns: usize, size: Size) -> Option<Vec<Line<'static>>> {
    let (wide, high) = size.letter();
    let figure = |wage: &Wage| text::money(wage.annual.p50);
    let widest = known(table).map(|(_, wage)| text::width(&figure(wage)) * wide).max()?;
    let cells = columns.checked_sub(widest + BETWEEN).filter(|cells| *cells >= SHORTEST)?.min(LONGEST);
    let mut lines = vec![axis(table, theme, widest + BETWEEN, cells)];
    for (row, wage) in known(table) {
        lines.push(Line::styled(row.name.clone(), theme.style(Tone::Heading)));
        let rows = written(&figure(wage), widest, high, size, theme.ascii)?;
        for (at, line) in rows.into_iter().enumerate() {
            let mut spans = vec![Span::styled(text::pad(&line, widest + BETWEEN), theme.style(Tone::Money))];
            match at {
                1 => spans.push(drawn(table, theme, wage, cells)),
                2 => spans.push(Span::styled(text::cut(&spread(wage), cells), theme.style(Tone::Text))),
                _ => {}
            }
            lines.push(Line::from(spans));
        }
    }
    Some(lines)
}

/// A band under each name with its median.
fn small(table: &PayTable, theme: &Theme, columns: usize) -> Vec<Line<'static>> {
    let cells = columns.min(LONGEST);
    let what = if table.of_group() { "median of the group" } else { "median" };
    let mut lines = vec![axis(table, theme, 0, cells)];
    for (row, wage) in known(table) {
        let words = format!("{what} {}; {}", text::money(wage.annual.p50), spread(wage));
        lines.push(Line::styled(row.name.clone(), theme.style(Tone::Heading)));
        lines.extend(text::wrap(&words, columns).into_iter().map(|line| Line::styled(line, theme.style(Tone::Money))));
        lines.push(Line::from(drawn(table, theme, wage, cells)));
    }
    lines
}

/// What most are paid.
fn spread(wage: &Wage) -> String {
    text::eight_of_ten(wage.annual.p10, wage.annual.p90)
}
