//! The mouse: a click does what the arrow keys and Enter would do there, the wheel scrolls.

use ratatui::layout::{Position, Rect};

use super::{everywhere, explore, palette, paths, update};
use crate::tui::action::{Action, Effect};
use crate::tui::app::App;
use crate::tui::explore::filters::filter_choices::choices;
use crate::tui::explore::guide_hits::update as guide_hits;
use crate::tui::explore::state::Focus;
use crate::tui::screen::Screen;
use crate::tui::{layout, tabs};

/// Lines that one notch of the wheel scrolls.
const NOTCH: usize = 3;

pub(super) fn click(app: &mut App, x: u16, y: u16) -> Vec<Effect> {
    let at = Position { x, y };
    let frame = app.frame();
    if frame.tabs.contains(at) {
        let (_, tabs) = tabs::tabs(app, frame.tabs);
        let clicked = tabs.into_iter().find(|tab| tab.region.contains(at));
        return clicked.map_or_else(Vec::new, |tab| everywhere(app, tab.action));
    }
    match app.stack.last() {
        None => in_explore(app, at),
        Some(Screen::AreaPicker(_)) => in_picker(app, layout::listing(frame.body, 0).list, at),
        Some(Screen::Schools(_)) => in_picker(app, layout::programs(frame.body).list, at),
        Some(Screen::Employers(_) | Screen::Guide(_)) => {
            in_picker(app, layout::listing(frame.body, layout::EMPLOYER_LINES).list, at)
        }
        Some(Screen::Filters(_)) => in_list(app, layout::filters(frame.body).list, at, 1, Action::Save),
        Some(Screen::Shortlist(_)) => {
            in_list(app, layout::shortlist(frame.body).list, at, layout::ENTRY_LINES, Action::Open)
        }
        Some(Screen::Compare(_)) => in_compare(app, frame.body, at),
        Some(Screen::Overlay(_)) => update(app, Action::Back),
        Some(Screen::Paths(_)) => paths::click(app, at),
        Some(Screen::Palette(_)) => palette::click(app, at),
        Some(Screen::Role(_) | Screen::Note { .. } | Screen::Reading(_)) => Vec::new(),
    }
}

fn in_explore(app: &mut App, at: Position) -> Vec<Effect> {
    let parts = app.explore_parts();
    if parts.search.contains(at) {
        app.explore.focus = Focus::Search;
    } else if parts.preview.contains(at) {
        explore::set_focus(app, Focus::Preview);
    } else if parts.guide.contains(at) {
        let line = app.explore.guide_hits.cursor.top + usize::from(at.y - parts.guide.y);
        let again = app.explore.guide_hits.active && app.explore.guide_hits.cursor.selected == line;
        guide_hits::select(app, line);
        if again {
            explore::open(app);
        }
    } else if parts.list.contains(at) {
        let line = app.explore.cursor.top + usize::from(at.y - parts.list.y);
        if line < app.explore.hits.len() {
            let again =
                app.selected().is_some() && app.explore.focus == Focus::List && app.explore.cursor.selected == line;
            app.explore.focus = Focus::List;
            explore::select(app, line);
            // A second click on the selected role opens it.
            if again {
                explore::open(app);
            }
        }
    }
    Vec::new()
}

/// A click in a list that is narrowed by typing: selects, and chooses what was selected already.
fn in_picker(app: &mut App, list: Rect, at: Position) -> Vec<Effect> {
    let Some(Screen::AreaPicker(picker) | Screen::Employers(picker) | Screen::Schools(picker) | Screen::Guide(picker)) =
        app.stack.last_mut()
    else {
        return Vec::new();
    };
    if !list.contains(at) {
        return Vec::new();
    }
    let line = picker.cursor.top + usize::from(at.y - list.y);
    if line >= picker.found.len() {
        return Vec::new();
    }
    let again = picker.cursor.selected == line;
    picker.cursor.select(line, picker.found.len(), usize::from(list.height));
    if again { update(app, Action::Open) } else { Vec::new() }
}

/// A click in a list of entries of several lines: selects, and acts on what was selected already.
fn in_list(app: &mut App, list: Rect, at: Position, lines: u16, action: Action) -> Vec<Effect> {
    let length = match app.stack.last() {
        Some(Screen::Filters(_)) => choices(app).len(),
        _ => app.shortlist.entries.len(),
    };
    let Some(Screen::Shortlist(cursor) | Screen::Filters(cursor)) = app.stack.last_mut() else { return Vec::new() };
    if !list.contains(at) {
        return Vec::new();
    }
    let line = cursor.top + usize::from((at.y - list.y) / lines);
    if line >= length {
        return Vec::new();
    }
    let again = cursor.selected == line;
    cursor.select(line, length, usize::from(list.height / lines));
    if again { update(app, action) } else { Vec::new() }
}

fn in_compare(app: &mut App, body: Rect, at: Position) -> Vec<Effect> {
    let parts = layout::compare(body, app.compared.len());
    let Some(Screen::Compare(screen)) = app.stack.last_mut() else { return Vec::new() };
    let from_label = at.x.saturating_sub(body.x + parts.label);
    let column = screen.left + usize::from(from_label / parts.column.max(1));
    if at.x >= body.x + parts.label && column < screen.comparison.of.columns.len() {
        screen.selected = column;
    }
    Vec::new()
}

pub(super) fn wheel(app: &mut App, notches: i16) -> Vec<Effect> {
    if let Some(Screen::Paths(_)) = app.stack.last() {
        // Its steps have several lines; the wheel goes on by lines.
        paths::scroll(app, isize::from(notches) * NOTCH.cast_signed());
        return Vec::new();
    }
    if guide_hits::wheel(app, isize::from(notches) * NOTCH.cast_signed()) {
        return Vec::new();
    }
    let action = if notches < 0 { Action::Up } else { Action::Down };
    (0..usize::from(notches.unsigned_abs()) * NOTCH).flat_map(|_| update(app, action.clone())).collect()
}
