//! What keys do in the group "In the guide" of Explore.

use ratatui::layout::{Position, Rect};

use super::GuideHits;
use crate::tui::action::Action;
use crate::tui::app::App;
use crate::tui::explore::selection::{select, select_topic};
use crate::tui::explore::state::Focus;

/// Applies an action to the group. Returns whether it was meant for the group.
pub(in crate::tui) fn update(app: &mut App, action: &Action) -> bool {
    if app.explore.guide_hits.found.is_empty() {
        return false;
    }
    let active = app.explore.guide_hits.active;
    match action {
        Action::Up | Action::Down if app.explore.focus != Focus::Preview => step(app, *action == Action::Down),
        Action::PageUp | Action::PageDown | Action::Top | Action::Bottom if active => {
            app.explore.guide_hits.active = app.explore.hits.is_empty();
            false
        }
        Action::Save | Action::Compare if active => {
            app.say("The selected line is of the guide. Enter opens it; only roles are saved and compared.");
            true
        }
        _ => false,
    }
}

/// Moves the selection within the group, into it and out of it. Returns false if only the list of roles is concerned.
///
/// Below a long list the group would be out of reach, so Up leads to it from the first role.
fn step(app: &mut App, down: bool) -> bool {
    let (roles, at) = (app.explore.hits.len(), app.explore.cursor.selected);
    let GuideHits { ref found, first, active, cursor, .. } = app.explore.guide_hits;
    let (count, line) = (found.len(), cursor.selected);
    if !active {
        let enters = if down { !first && at + 1 >= roles } else { at == 0 };
        if enters {
            select_topic(app, if first { count - 1 } else { 0 });
        }
        return enters;
    }
    match (down, first) {
        (true, _) if line + 1 < count => select_topic(app, line + 1),
        (false, _) if line > 0 => select_topic(app, line - 1),
        (true, true) if roles > 0 => select(app, 0),
        (false, false) => select(app, roles.saturating_sub(1)),
        _ => {}
    }
    true
}

/// Selects the line that was clicked. Returns whether it was already selected.
pub(in crate::tui::explore) fn click(app: &mut App, group: Rect, at: Position) -> bool {
    let GuideHits { active, cursor, ref found, .. } = app.explore.guide_hits;
    let (mut clicked, length) = (cursor, found.len());
    let again = clicked.click(group, at, length, 1).is_some_and(|again| again && active);
    select_topic(app, clicked.selected);
    again
}
