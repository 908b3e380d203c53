//! What the filters leave of what the words find. One pass over the result; nothing is searched again.

use tui_input::Input;

use super::explore;
use crate::filter::{Facts, Filters, Order, sort, tally};
use crate::search::{Found, Hit};
use crate::tui::app::{App, Screen};
use crate::tui::choices::choices;
use crate::tui::narrowed::Limit;

/// Lists what the filters leave, in the order that was asked for.
pub(super) fn list(app: &mut App) {
    let narrowed = &mut app.explore.narrowed;
    let mut found = std::mem::take(&mut narrowed.found);
    if found.is_empty() {
        found = std::mem::take(&mut app.explore.hits);
    }
    narrowed.in_force = app.explore.filters.and(&narrowed.understood.filters);
    let order = app.explore.listed_by();
    let as_found = app.explore.narrowed.in_force.is_empty() && app.explore.hiring.is_none() && order == Order::Match;
    if as_found {
        app.explore.hits = found;
        app.explore.hidden = 0;
    } else {
        let mut hits = found.clone();
        hits.retain(|hit| is_hired(app, hit) && accepts(app, &app.explore.narrowed.in_force, hit));
        put_in_order(app, &mut hits, order);
        app.explore.hidden = found.len() - hits.len();
        app.explore.hits = hits;
        app.explore.narrowed.found = found;
    }
    count(app);
}

fn is_hired(app: &App, hit: &Hit) -> bool {
    app.explore.hiring.as_ref().is_none_or(|hiring| hiring.roles.contains(&app.catalogue.roles()[hit.role].id))
}

fn accepts(app: &App, filters: &Filters, hit: &Hit) -> bool {
    filters.is_empty() || filters.accepts(&app.catalogue.roles()[hit.role], &facts(app, filters, hit))
}

/// The figures of a role, if these filters look at any: they are looked up one by one.
fn facts(app: &App, filters: &Filters, hit: &Hit) -> Facts {
    if filters.need_facts() { app.figures.of(hit.role).facts } else { Facts::default() }
}

fn put_in_order(app: &App, hits: &mut Found, order: Order) {
    let understood = &app.explore.narrowed.understood;
    if order == Order::Match && !understood.is_alone() {
        return;
    }
    hits.settle(usize::MAX);
    let mut roles: Vec<usize> = hits.iter().map(|hit| hit.role).collect();
    let role = |at: usize| &app.catalogue.roles()[at];
    let facts = |at: usize| app.figures.of(at).facts;
    if app.explore.order == Order::Match {
        understood.arrange(&mut roles, role, facts);
    } else {
        sort(&mut roles, order, role, facts);
    }
    hits.arrange(&roles);
}

/// Counts what the panel shows, if it is open, and what could be taken off, if nothing is left.
pub(super) fn count(app: &mut App) {
    let open = matches!(app.stack.last(), Some(Screen::Filters(_)));
    let empty = app.explore.hits.is_empty() && app.explore.hidden > 0;
    app.explore.narrowed.counts.clear();
    app.explore.narrowed.without.clear();
    if !open && !empty {
        return;
    }
    let in_force = &app.explore.narrowed.in_force;
    let offered = if open { choices(app) } else { Vec::new() };
    let offered: Vec<_> = offered.iter().map(|choice| (choice.facet(), choice.instead(in_force))).collect();
    // The panel asks for pay and growth whatever is in force.
    let figures = |hit: &Hit| match open {
        true => app.figures.of(hit.role).facts,
        false => facts(app, in_force, hit),
    };
    let found = app.explore.found();
    let hired = found.iter().filter(|hit| is_hired(app, hit));
    let counted = tally(hired.map(|hit| (&app.catalogue.roles()[hit.role], figures(hit))), in_force, &offered);
    let mut without: Vec<(Limit, usize)> = Vec::new();
    if empty {
        without.extend(counted.without.iter().map(|(facet, roles)| (Limit::Facet(*facet), *roles)));
        let anywhere = found.iter().filter(|hit| accepts(app, in_force, hit)).count();
        if app.explore.hiring.is_some() && anywhere > 0 {
            without.push((Limit::Hiring, anywhere));
        }
        without.sort_by_key(|(_, roles)| std::cmp::Reverse(*roles));
    }
    let narrowed = &mut app.explore.narrowed;
    (narrowed.counts, narrowed.without) = (counted.choices, without);
}

/// Takes off what hides most, where nothing is left; whether there was something.
pub(super) fn drop_best(app: &mut App) -> bool {
    let Some((limit, _)) = app.explore.narrowed.without.first().copied() else { return false };
    let dropped = match limit {
        Limit::Facet(facet) => {
            let label = app.explore.narrowed.in_force.label(facet, |id| app.catalogue.family_title(id).to_owned());
            app.explore.filters = app.explore.filters.without(facet);
            forget_words(app, limit);
            label
        }
        Limit::Hiring => app.explore.hiring.take().map_or_else(String::new, |hiring| hiring.name),
    };
    explore::search(app);
    app.say(format!("Taken off: {dropped}."));
    true
}

/// Takes the words that became a facet out of the line.
pub(super) fn forget_words(app: &mut App, limit: Limit) {
    let understood = &app.explore.narrowed.understood;
    if let Limit::Facet(facet) = limit
        && understood.filters.asks(facet)
    {
        app.explore.input = Input::new(understood.text_without(app.explore.input.value(), facet));
    }
}
