//! The group "In the guide" of Explore: looked up while one types, selected and opened like the roles.

use super::GuideHits;
use crate::filter::Order;
use crate::model::Topic;
use crate::search::{Called, Hit, Tier};
use crate::tui::action::Action;
use crate::tui::app::App;
use crate::tui::explore::state::Focus;
use crate::tui::explore::update as explore;
use crate::tui::guide::update as guide;
use crate::tui::page::topic;

/// Looks up what the search line calls by name. What is selected stays so while the group is the same.
pub(in crate::tui) fn find(app: &mut App) {
    let typed = app.explore.input.value();
    let words = &app.explore.narrowing.understood.words;
    let called = if typed.trim().is_empty() {
        Called::default()
    } else {
        let hits = &app.explore.hits;
        // In its own order the best one stands first, however many there are.
        let ordered = app.explore.listed_by() == Order::Match;
        let best = if ordered { hits.first().map(Hit::tier) } else { hits.iter().map(Hit::tier).min() };
        // Roles that are hidden fit too; Enter brings them back.
        let best = best.or((app.explore.hidden > 0).then_some(Tier::Alias));
        app.topics().called_by([typed, words], best)
    };
    let group = &mut app.explore.guide_hits;
    if (&group.found, group.first) != (&called.topics, called.first) {
        let Called { topics: found, first } = called;
        let previewed = group.previewed.take();
        *group = GuideHits { found, first, active: first, previewed, ..GuideHits::default() };
    }
}

/// What an action does to the group; whether it was meant for it.
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

/// Moves from line to line, between the roles and the group too; whether the roles have nothing to do with it.
///
/// Under a long list nobody would get to the group, so Up leads to it from the first role.
fn step(app: &mut App, down: bool) -> bool {
    let (roles, at) = (app.explore.hits.len(), app.explore.cursor.selected);
    let GuideHits { ref found, first, active, cursor, .. } = app.explore.guide_hits;
    let (count, line) = (found.len(), cursor.selected);
    if !active {
        let enters = if down { !first && at + 1 >= roles } else { at == 0 };
        if enters {
            select(app, if first { count - 1 } else { 0 });
        }
        return enters;
    }
    match (down, first) {
        (true, _) if line + 1 < count => select(app, line + 1),
        (false, _) if line > 0 => select(app, line - 1),
        (true, true) if roles > 0 => explore::select(app, 0),
        (false, false) => explore::select(app, roles.saturating_sub(1)),
        _ => {}
    }
    true
}

/// Selects a line of the group.
pub(in crate::tui) fn select(app: &mut App, line: usize) {
    let height = usize::from(app.explore_parts().guide.height);
    let group = &mut app.explore.guide_hits;
    group.active = true;
    group.cursor.select(line, group.found.len(), height);
    explore::show_preview(app);
}

/// Keeps the selected line in sight after the window changed.
pub(in crate::tui) fn keep_in_sight(app: &mut App) {
    let height = usize::from(app.explore_parts().guide.height);
    let GuideHits { found, cursor, .. } = &mut app.explore.guide_hits;
    cursor.select(cursor.selected, found.len(), height);
}

/// The wheel moves through the roles and stops at their ends; whether there is a group that has to be left alone.
pub(in crate::tui) fn wheel(app: &mut App, lines: isize) -> bool {
    let in_list = app.stack.is_empty() && app.explore.focus != Focus::Preview;
    if !in_list || app.explore.guide_hits.found.is_empty() || app.explore.hits.is_empty() {
        return false;
    }
    explore::select(app, app.explore.cursor.selected.saturating_add_signed(lines));
    true
}

/// Opens the selected line of the group; whether one is selected.
pub(in crate::tui) fn open(app: &mut App) -> bool {
    let Some(topic) = selected(app) else { return false };
    guide::show(app, topic);
    true
}

/// Shows what the selected line of the group is; whether one is selected.
pub(in crate::tui) fn preview(app: &mut App, width: u16) -> bool {
    let group = &app.explore.guide_hits;
    let at = group.found.get(group.cursor.selected).filter(|_| group.active);
    let wanted = at.map(|at| (*at, width, app.area.code.clone()));
    // While a word grows it mostly calls the same.
    if wanted.is_none() || wanted != group.previewed {
        let Some(topic) = selected(app) else {
            app.explore.guide_hits.previewed = None;
            return false;
        };
        app.explore.previews += 1;
        app.explore.preview = topic::taste(app.catalogue, topic, &app.area, app.theme, width);
        app.explore.guide_hits.previewed = wanted;
    }
    app.explore.previewed = None;
    true
}

/// The topic of the selected line.
fn selected<'c>(app: &App<'c>) -> Option<Topic<'c>> {
    let group = &app.explore.guide_hits;
    let at = group.found.get(group.cursor.selected).filter(|_| group.active)?;
    app.catalogue.topic_of(app.topics().line(*at))
}
