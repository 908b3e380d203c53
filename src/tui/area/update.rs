//! What keys do in the choice of the area.

use super::AreaScreen;
use crate::model::{Area, AreaKind};
use crate::tui::action::Action;
use crate::tui::app::{App, Destination, Reply};
use crate::tui::layout;
use crate::tui::picker::Picked;

pub(super) fn update<'c>(screen: &mut AreaScreen, app: &mut App<'c>, action: &Action) -> Reply<'c> {
    let list = layout::listing(app.frame().body, 0).list;
    match (screen.0.follow(action, list), action) {
        (Picked::Typed, _) => find(screen, app),
        (Picked::Other, Action::Back) => return Reply::Close,
        (Picked::Other, Action::Open) => {
            if let Some(at) = screen.0.selected() {
                return Reply::Replace(Destination::Area(at));
            }
            app.say("No area fits. The area is as it was.");
            return Reply::Close;
        }
        _ => {}
    }
    Reply::Stay
}

/// The areas whose name or code fits what was typed, best first.
pub(super) fn find(screen: &mut AreaScreen, app: &App) {
    let AreaScreen(picker) = screen;
    let words: Vec<String> = picker
        .input
        .value()
        .to_lowercase()
        .split([' ', ',', '-'])
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect();
    let mut ranked: Vec<(u8, usize)> = app
        .catalogue
        .areas()
        .iter()
        .enumerate()
        .filter_map(|(at, area)| rank(area, &words).map(|rank| (rank, at)))
        .collect();
    ranked.sort();
    picker.list(ranked.into_iter().map(|(_, at)| at).collect());
}

/// How well an area fits: the first city of a metropolitan area, then other words; `None` if a word is missing.
fn rank(area: &Area, words: &[String]) -> Option<u8> {
    if words.is_empty() {
        return Some(0);
    }
    let mut name = area.name.to_lowercase();
    match area.kind {
        AreaKind::Nation => name.push_str(" nation usa united states of america"),
        AreaKind::State | AreaKind::Territory => name.extend([" ", &area.state.0.to_lowercase()]),
        AreaKind::Metropolitan | AreaKind::Nonmetropolitan => {}
    }
    let parts: Vec<&str> = name.split([' ', ',', '-']).filter(|part| !part.is_empty()).collect();
    let fits = |word: &String| parts.iter().any(|part| part.starts_with(word.as_str())) || area.code.0 == *word;
    if !words.iter().all(fits) {
        return None;
    }
    let first = name.starts_with(words[0].as_str());
    Some(match (first, area.kind) {
        (true, AreaKind::State | AreaKind::Nation) => 0,
        (true, AreaKind::Metropolitan) => 1,
        (false, AreaKind::Metropolitan) => 2,
        (true, _) => 3,
        (false, _) => 4,
    })
}
