//! The comparison.

use crate::compare::{RowKind, compare};
use crate::sheet::ComparisonSheet;
use crate::text;
use crate::tui::action::{Action, Effect};
use crate::tui::app::App;
use crate::tui::screen::{CompareLine, CompareScreen, Screen};
use crate::tui::update::{self, back, lines_of, open_role, toggle_saved};
use crate::tui::{cursor, layout};

/// Opens the comparison, which replaces whatever lies over Explore.
pub(in crate::tui) fn open(app: &mut App) {
    app.stack.clear();
    let mut screen = CompareScreen {
        comparison: ComparisonSheet::new(app.catalogue, compare(app.catalogue, &[], &app.area.code)),
        selected: 0,
        left: 0,
        top: 0,
        differences: false,
        lines: Vec::new(),
        notes: Vec::new(),
    };
    rebuild(app, &mut screen);
    app.stack.push(Screen::Compare(screen));
}

/// Makes the table again, for the present roles, area and width.
pub(in crate::tui) fn rebuild<'c>(app: &App<'c>, screen: &mut CompareScreen<'c>) {
    let roles: Vec<_> = app.compared.iter().filter_map(|id| app.catalogue.role(id)).collect();
    screen.comparison = ComparisonSheet::new(app.catalogue, compare(app.catalogue, &roles, &app.area.code));
    let parts = layout::compare(app.frame().body, roles.len());
    screen.selected = screen.selected.min(roles.len().saturating_sub(1));
    keep_column(screen, parts.columns);
    let cells = usize::from(parts.column.saturating_sub(3));
    let label = usize::from(parts.label.saturating_sub(2));
    screen.lines = lines(screen, label, cells, parts.columns);
    screen.notes = notes(screen, usize::from(parts.rows.width.saturating_sub(2)));
    screen.top = cursor::scroll(screen.top, 0, screen.length(), usize::from(parts.rows.height));
}

/// The notes under the rows, with a line between.
fn notes(screen: &CompareScreen, width: usize) -> Vec<String> {
    if screen.comparison.of.columns.is_empty() {
        return Vec::new();
    }
    let notes = screen.comparison.notes.iter().flat_map(|note| text::wrap(note, width));
    std::iter::once(String::new()).chain(notes).collect()
}

/// The rows as lines, as high as the columns that are seen need.
fn lines(screen: &CompareScreen, label: usize, cells: usize, columns: usize) -> Vec<CompareLine> {
    let mut lines = Vec::new();
    for (at, (of, row)) in screen.comparison.of.rows.iter().zip(&screen.comparison.rows).enumerate() {
        if screen.differences && !of.differs() {
            continue;
        }
        let labels = text::wrap(&row.label, label);
        // A band is drawn on one line under its axis; its percentiles have a row of their own in words.
        let texts: Vec<Vec<String>> = if of.kind == RowKind::Pay {
            vec![vec![String::new(), String::new()]; row.cells.len()]
        } else {
            row.cells.iter().map(|cell| text::wrap(&cell.text, cells.saturating_sub(1))).collect()
        };
        let seen = texts.iter().skip(screen.left).take(columns).map(Vec::len);
        let height = seen.chain([labels.len()]).max().unwrap_or(0);
        for part in 0..height {
            lines.push(CompareLine {
                label: labels.get(part).cloned().unwrap_or_default(),
                row: at,
                part,
                cells: texts.iter().map(|text| text.get(part).cloned().unwrap_or_default()).collect(),
            });
        }
    }
    lines
}

/// Scrolls the columns so that the selected one is seen.
fn keep_column(screen: &mut CompareScreen, columns: usize) {
    let columns = columns.max(1);
    screen.left = screen.left.clamp((screen.selected + 1).saturating_sub(columns), screen.selected);
    screen.left = screen.left.min(screen.comparison.of.columns.len().saturating_sub(columns));
}

pub(in crate::tui) fn update(app: &mut App, action: &Action) -> Vec<Effect> {
    let parts = layout::compare(app.frame().body, app.compared.len());
    let Some(Screen::Compare(screen)) = app.stack.last_mut() else { return Vec::new() };
    let height = usize::from(parts.rows.height);
    if let Some(lines) = lines_of(action, height) {
        screen.top = cursor::scroll(screen.top, lines, screen.length(), height);
        return Vec::new();
    }
    let count = screen.comparison.of.columns.len();
    let role = screen.comparison.of.columns.get(screen.selected).map(|of| of.role.id.clone());
    match (action, role) {
        (Action::Back, _) => back(app),
        (Action::Left, _) => {
            screen.selected = screen.selected.saturating_sub(1);
            update::rebuild(app);
        }
        (Action::Right, _) => {
            screen.selected = (screen.selected + 1).min(count.saturating_sub(1));
            update::rebuild(app);
        }
        (Action::Differences, _) => {
            screen.differences = !screen.differences;
            screen.top = 0;
            let only = screen.differences;
            update::rebuild(app);
            app.say(if only { "Only rows that differ (d shows all)." } else { "All rows." });
        }
        (Action::MoveBack, Some(_)) if screen.selected > 0 => move_column(app, -1),
        (Action::MoveOn, Some(_)) if screen.selected + 1 < count => move_column(app, 1),
        (Action::Remove, Some(id)) => {
            app.compared.retain(|compared| *compared != id);
            update::rebuild(app);
            app.say(format!("Taken out. {} in the comparison.", app.compared.len()));
        }
        (Action::Open, Some(id)) => open_role(app, &id),
        (Action::Save, Some(id)) => return toggle_saved(app, &id),
        _ => {}
    }
    Vec::new()
}

fn move_column(app: &mut App, by: isize) {
    let Some(Screen::Compare(screen)) = app.stack.last_mut() else { return };
    let from = screen.selected;
    let to = from.saturating_add_signed(by);
    // Roles that the catalogue lacks are in neither list, so places agree.
    if to < app.compared.len() {
        screen.selected = to;
        app.compared.swap(from, to);
        update::rebuild(app);
    }
}
