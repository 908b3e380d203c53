//! The choice of filters: Space turns a choice on or off.

use super::filter_choices::choices;
use crate::filter::{Choice, Facet, Filters};
use crate::tui::action::{Action, Effect};
use crate::tui::app::App;
use crate::tui::cursor::Cursor;
use crate::tui::explore::narrowing::Limit;
use crate::tui::explore::{narrow, update as explore};
use crate::tui::layout;
use crate::tui::screen::Screen;
use crate::tui::update::{back, step};

pub(in crate::tui) fn open(app: &mut App) {
    app.stack.push(Screen::Filters(Cursor::default()));
    // The roles that are hidden now count too.
    let selected = app.explore.cursor;
    explore::find(app);
    app.explore.cursor = selected;
    explore::keep_in_sight(app);
}

/// Takes off every filter; words that were understood are searched like all others.
pub(in crate::tui) fn clear(app: &mut App) {
    app.explore.filters = Filters::default();
    app.explore.hiring = None;
    let words = !app.explore.narrowing.understood.is_empty();
    app.explore.narrowing.literally |= words;
    explore::search(app);
    app.say(if words {
        "All filters are off. What you typed is searched word by word until you change it."
    } else {
        "All filters are off."
    });
}

pub(in crate::tui) fn update(app: &mut App, action: &Action) -> Vec<Effect> {
    let choices = choices(app);
    let height = layout::filters(app.frame().body).list.height;
    let Some(Screen::Filters(cursor)) = app.stack.last_mut() else { return Vec::new() };
    if step(cursor, action, choices.len(), height) {
        return Vec::new();
    }
    let at = cursor.selected;
    let facets: Vec<Facet> = choices.iter().map(Choice::facet).collect();
    match action {
        Action::Save => {
            if let Some(choice) = choices.get(at) {
                toggle(app, choice);
            }
        }
        Action::NextPart => select_facet(cursor, &facets, next_facet(&facets, at), height),
        Action::PreviousPart => select_facet(cursor, &facets, facet_before(&facets, at), height),
        Action::Remove => {
            narrow::drop_best(app);
        }
        Action::ClearFilters => clear(app),
        Action::Open | Action::Back => back(app),
        _ => {}
    }
    Vec::new()
}

/// Turns a choice on or off. What words asked for in its facet becomes a choice like others, and the words leave the line.
fn toggle(app: &mut App, choice: &Choice) {
    let facet = choice.facet();
    if app.explore.narrowing.understood.filters.asks(facet) {
        app.explore.filters.take_over(facet, &app.explore.narrowing.in_force);
        narrow::forget_words(app, Limit::Facet(facet));
    }
    choice.toggle(&mut app.explore.filters);
    explore::search(app);
}

/// Selects the first choice of a facet, with all its choices in sight.
fn select_facet(cursor: &mut Cursor, facets: &[Facet], first: usize, height: u16) {
    let last = facets.iter().rposition(|facet| Some(facet) == facets.get(first)).unwrap_or(first);
    for at in [last, first] {
        cursor.select(at, facets.len(), usize::from(height));
    }
}

/// The first choice of the next facet; that of the first one after the last.
fn next_facet(facets: &[Facet], at: usize) -> usize {
    let next = facets.iter().skip(at).position(|facet| Some(facet) != facets.get(at));
    next.map_or(0, |further| at + further)
}

/// The first choice of this facet; on it, that of the one before.
fn facet_before(facets: &[Facet], at: usize) -> usize {
    let before = facets.get(at.checked_sub(1).unwrap_or(facets.len().saturating_sub(1)));
    facets.iter().position(|facet| Some(facet) == before).unwrap_or(0)
}
