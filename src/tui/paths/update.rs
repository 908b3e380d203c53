//! What keys do in the tree of paths.

use ratatui::layout::{Position, Rect};

use super::PathsScreen;
use crate::paths::Paths;
use crate::sheet::{self, Link, SectionId};
use crate::tui::action::Action;
use crate::tui::app::{App, Destination, Reply, Subject};
use crate::tui::cursor::lines_of;
use crate::tui::layout;
use crate::tui::saving::{toggle_compared, toggle_saved};
use crate::tui::widget::page;

/// Builds the tree again; the selection stays, and stays in sight.
pub(super) fn rebuild<'c>(screen: &mut PathsScreen<'c>, app: &App<'c>) {
    let body = app.frame().body;
    let paths = Paths::of(app.catalogue, screen.role);
    let was_seen = screen.reader.top > 0;
    let sheet = sheet::paths(app.catalogue, &paths, &app.area.code);
    screen.reader.replace(page::whole(&sheet, app.theme, layout::reading(body).width()), body);
    let steps = screen.reader.page.links.iter().filter_map(|(to, lines)| match to {
        Link::Role(role) => Some((role.clone(), lines.clone())),
        _ => None,
    });
    screen.steps = steps.collect();
    if was_seen {
        see(screen, body);
    }
}

pub(super) fn update<'c>(screen: &mut PathsScreen<'c>, app: &mut App<'c>, action: &Action) -> Reply<'c> {
    let body = app.frame().body;
    let selected = screen.steps.get(screen.selected).map(|(role, _)| role.clone());
    match (action, selected) {
        (Action::Back, _) => return Reply::Close,
        (Action::Up | Action::Down | Action::Top | Action::Bottom, _) => walk(screen, action, body),
        (Action::PageUp | Action::PageDown, _) => {
            let lines = lines_of(action, screen.reader.height(body)).unwrap_or_default();
            scroll(screen, body, lines);
        }
        (Action::Contents, _) => return screen.reader.contents(),
        (Action::TakeHome, _) => {
            return Reply::Open(Destination::TakeHome(Subject::Paths(screen.role.id.clone())));
        }
        (Action::Sources, _) => return Reply::Open(screen.reader.sources(app)),
        (Action::Heading(heading), _) => {
            screen.reader.go_to_heading(*heading, body);
            scroll(screen, body, 0);
        }
        (Action::Open, Some(role)) => return Reply::Open(Destination::Paths(role)),
        (Action::OpenRole, Some(role)) => return Reply::Open(Destination::Role(role)),
        (Action::Save, Some(role)) => return Reply::Do(toggle_saved(app, &role)),
        (Action::Compare, Some(role)) => toggle_compared(app, &role),
        (Action::Open | Action::OpenRole | Action::Save | Action::Compare, None) => {
            app.say("No step here is a role of this catalogue, so there is nothing to select.");
        }
        _ => {}
    }
    Reply::Stay
}

/// Selects another step; where there is none, or it is too far to see at once, scrolls.
fn walk(screen: &mut PathsScreen, action: &Action, body: Rect) {
    let (height, last) = (screen.reader.height(body), screen.steps.len().saturating_sub(1));
    let lines = if *action == Action::Up { -1 } else { 1 };
    match action {
        Action::Top => {
            screen.selected = 0;
            screen.reader.show(0, body);
        }
        Action::Bottom => {
            screen.selected = last;
            // Under the last step stand the sources.
            if screen.steps.is_empty() { screen.reader.show(usize::MAX, body) } else { see(screen, body) }
        }
        _ => {
            let (top, to) = (screen.reader.top, screen.selected.saturating_add_signed(lines).min(last));
            let far = |at: &std::ops::Range<usize>| at.start >= top + 2 * height || at.end + height <= top;
            if to == screen.selected || screen.steps.get(to).is_none_or(|(_, at)| far(at)) {
                screen.reader.scroll(lines, body);
                return;
            }
            screen.selected = to;
            see(screen, body);
        }
    }
}

/// Selects the first step of a section, which is then on top of the window.
pub(super) fn select_first_of(screen: &mut PathsScreen, body: Rect, section: SectionId) {
    let sections = &screen.reader.page.sections;
    let Some((_, line)) = sections.iter().find(|(name, _)| *name == section.name()).copied() else { return };
    screen.selected = screen.steps.iter().position(|(_, lines)| lines.start > line).unwrap_or(screen.selected);
    screen.reader.show(line, body);
}

/// Scrolls as little as needed to see all lines of the selected step, and what stands around it.
fn see(screen: &mut PathsScreen, body: Rect) {
    if let Some((_, at)) = screen.steps.get(screen.selected) {
        screen.reader.see(at.clone(), body);
    }
}

/// Scrolls; a selection that goes out of sight gives way to the nearest step that is seen.
pub(super) fn scroll(screen: &mut PathsScreen, body: Rect, lines: isize) {
    screen.reader.scroll(lines, body);
    let seen = screen.reader.top..screen.reader.top + screen.reader.height(body);
    let is_seen = |at: usize| screen.steps.get(at).is_some_and(|(_, lines)| seen.contains(&lines.start));
    if !is_seen(screen.selected) {
        let mut all = 0..screen.steps.len();
        let nearest = if lines >= 0 { all.find(|at| is_seen(*at)) } else { all.rev().find(|at| is_seen(*at)) };
        screen.selected = nearest.unwrap_or(screen.selected);
    }
}

/// A click selects a step, and walks to the one that is selected already.
pub(super) fn click<'c>(screen: &mut PathsScreen<'c>, app: &mut App<'c>, at: Position) -> Reply<'c> {
    let Some(line) = layout::reading(app.frame().body).line_at(at) else { return Reply::Stay };
    let line = screen.reader.top + line;
    let Some(step) = screen.steps.iter().position(|(_, lines)| lines.contains(&line)) else { return Reply::Stay };
    let again = screen.selected == step;
    screen.selected = step;
    if again { update(screen, app, &Action::Open) } else { Reply::Stay }
}
