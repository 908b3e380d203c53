//! What keys do in the comparison, and its rows as lines.

use super::scrolling::{numbers, scroll, settle};
use super::{CompareLine, CompareScreen};
use crate::compare::{RowKind, compare};
use crate::sheet::{ComparisonSheet, SaidCell};
use crate::text;
use crate::tui::action::Action;
use crate::tui::app::{App, Destination, Reply, Subject};
use crate::tui::layout;
use crate::tui::saving::toggle_saved;
use crate::tui::widget::page::reader::sources_with;

/// Makes the table again, for the present roles, area and width.
pub(super) fn rebuild<'c>(screen: &mut CompareScreen<'c>, app: &App<'c>) {
    let roles: Vec<_> = app.compared.iter().filter_map(|id| app.catalogue.role(id)).collect();
    let comparison = ComparisonSheet::new(app.catalogue, compare(app.catalogue, &roles, &app.area.code));
    screen.comparison = comparison.with_wants(app.catalogue, &app.wants, |role| app.facts_of(role));
    let body = app.frame().body;
    let parts = screen.parts(body);
    screen.selected = screen.selected.min(roles.len().saturating_sub(1));
    keep_column(screen, parts.columns);
    let cells = usize::from(parts.column.saturating_sub(3));
    let label = usize::from(parts.label.saturating_sub(2));
    let before = std::mem::take(&mut screen.lines);
    screen.lines = lines(screen, label, cells, &parts);
    screen.top = same_row(&before, &screen.lines, screen.top);
    screen.notes = notes(screen, usize::from(parts.rows.width.saturating_sub(2)));
    settle(screen, body);
}

/// The line at which the row goes on that was on top of the window, in the table made again.
fn same_row(before: &[CompareLine], now: &[CompareLine], top: usize) -> usize {
    if before.is_empty() {
        return top;
    }
    let Some(line) = before.get(top) else { return now.len() + top.saturating_sub(before.len()) };
    let first = now.iter().position(|other| other.row >= line.row).unwrap_or(0);
    let length = now.iter().filter(|other| other.row == line.row).count();
    first + line.part.min(length.saturating_sub(1))
}

/// The notes under the rows, with a line between, and every source in full behind its mark.
fn notes(screen: &CompareScreen, width: usize) -> Vec<String> {
    if screen.comparison.of.columns.is_empty() {
        return Vec::new();
    }
    let comparison = &screen.comparison;
    let cited = comparison.cited.iter().enumerate().map(|(at, source)| format!("[{}] {}", at + 1, source.text));
    let notes = comparison.remarks.iter().cloned().chain(cited).flat_map(|note| text::wrap(&note, width));
    std::iter::once(String::new()).chain(notes).collect()
}

/// The rows as lines, as high as the columns that are seen need.
fn lines(screen: &CompareScreen, label: usize, cells: usize, parts: &layout::Compare) -> Vec<CompareLine> {
    let columns = parts.columns;
    // Under the axis stands the band of each column, or one band after the other.
    let bands = if parts.panel.is_some() { columns.min(screen.comparison.of.columns.len()) } else { 1 };
    let mut lines = Vec::new();
    for (at, (of, row)) in screen.comparison.of.rows.iter().zip(&screen.comparison.rows).enumerate() {
        if screen.differences && !of.differs() {
            continue;
        }
        let labels = text::wrap(&row.label, label);
        // The percentiles have a row of their own in words.
        let texts: Vec<Vec<String>> = if of.kind == RowKind::Pay {
            vec![vec![String::new(); 1 + bands]; row.cells.len()]
        } else {
            let marked = |cell: &SaidCell| format!("{}{}", cell.text, mark(&screen.comparison.numbers(cell)));
            row.cells.iter().map(|cell| text::wrap(&marked(cell), cells.saturating_sub(1))).collect()
        };
        let in_sight = row.cells.iter().skip(screen.left).take(columns);
        let marks: Vec<usize> = in_sight.flat_map(|cell| screen.comparison.numbers(cell)).collect();
        let seen = texts.iter().skip(screen.left).take(columns).map(Vec::len);
        let height = seen.chain([labels.len()]).max().unwrap_or(0);
        for part in 0..height {
            lines.push(CompareLine {
                label: labels.get(part).cloned().unwrap_or_default(),
                row: at,
                part,
                cells: texts.iter().map(|text| text.get(part).cloned().unwrap_or_default()).collect(),
                marks: marks.clone(),
            });
        }
    }
    lines
}

/// The mark of these sources, with a space before it.
fn mark(numbers: &[usize]) -> String {
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    if numbers.is_empty() { String::new() } else { format!(" [{}]", numbers.join(",")) }
}

/// Scrolls the columns so that the selected one is seen.
fn keep_column(screen: &mut CompareScreen, columns: usize) {
    let columns = columns.max(1);
    screen.left = screen.left.clamp((screen.selected + 1).saturating_sub(columns), screen.selected);
    screen.left = screen.left.min(screen.comparison.of.columns.len().saturating_sub(columns));
}

pub(super) fn update<'c>(screen: &mut CompareScreen<'c>, app: &mut App<'c>, action: &Action) -> Reply<'c> {
    let count = screen.comparison.of.columns.len();
    if scroll(screen, app.frame().body, action) {
        return Reply::Stay;
    }
    let at = screen.selected;
    let role = screen.comparison.of.columns.get(at).map(|of| of.role.id.clone());
    match (action, role) {
        (Action::Back, _) => return Reply::Close,
        (Action::Sources, _) => {
            let cited: Vec<_> = screen.comparison.cited.iter().map(|source| source.id.clone()).collect();
            let seen = numbers(screen, screen.top, &screen.parts(app.frame().body));
            return Reply::Open(sources_with(app, &cited, &seen));
        }
        (Action::Left, _) => screen.selected = at.saturating_sub(1),
        (Action::Right, _) => screen.selected = (at + 1).min(count.saturating_sub(1)),
        (Action::Differences, _) => {
            screen.differences = !screen.differences;
            screen.top = 0;
            app.say(if screen.differences { "Only rows that differ (d shows all)." } else { "All rows." });
        }
        (Action::MoveBack, Some(_)) if at > 0 => move_column(screen, app, at - 1),
        (Action::MoveOn, Some(_)) if at + 1 < count => move_column(screen, app, at + 1),
        (Action::Remove, Some(id)) => {
            app.compared.retain(|compared| *compared != id);
            app.say(format!("Taken out. {} in the comparison.", app.compared.len()));
        }
        (Action::Present, Some(_)) => {
            let roles = screen.comparison.of.columns.iter().map(|column| column.role.id.clone()).collect();
            return Reply::Open(Destination::Present(roles));
        }
        (Action::Open, Some(id)) => return Reply::Open(Destination::Role(id)),
        (Action::TakeHome, Some(_)) => {
            let roles = screen.comparison.of.columns.iter().map(|of| of.role.id.clone()).collect();
            return Reply::Open(Destination::TakeHome(Subject::Roles(roles)));
        }
        (Action::Save, Some(id)) => return Reply::Do(toggle_saved(app, &id)),
        _ => return Reply::Stay,
    }
    rebuild(screen, app);
    Reply::Stay
}

fn move_column(screen: &mut CompareScreen, app: &mut App, to: usize) {
    // Roles that the catalogue lacks are in neither list, so places agree.
    if to < app.compared.len() {
        app.compared.swap(screen.selected, to);
        screen.selected = to;
    }
}
