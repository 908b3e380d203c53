//! What the filters leave of what the words find, in one pass over the result.

use tui_input::Input;

use super::filters::filter_choices::choices;
use super::narrowing::Limit;
use super::update as explore;
use crate::filter::{Counter, Facts, Order, sort};
use crate::search::Found;
use crate::tui::app::App;
use crate::tui::screen::Screen;

/// Keeps what the filters leave of what was found, in the order that was asked for, and counts in the same pass what
/// other choices would leave.
pub(in crate::tui) fn narrow(app: &mut App, mut hits: Found) -> Found {
    let explore = &app.explore;
    let in_force = explore.filters.and(&explore.narrowing.understood.filters);
    let open = matches!(app.stack.last(), Some(Screen::Filters(_)));
    let offered = if open { choices(app) } else { Vec::new() };
    let offered: Vec<_> = offered.iter().map(|choice| (choice.facet(), choice.instead(&in_force))).collect();
    // Figures are looked up one by one, so only if anything asks for them.
    let figures = open || in_force.need_facts();
    let before = hits.len();
    let mut counter = Counter::new(&in_force, &offered);
    let mut anywhere = 0;
    if open || explore.hiring.is_some() || !in_force.is_empty() {
        hits.retain(|hit| {
            let role = &app.catalogue.roles()[hit.role];
            let facts = if figures { app.figures.facts(hit.role) } else { Facts::default() };
            if explore.hiring.as_ref().is_none_or(|hiring| hiring.roles.contains(&role.id)) {
                return counter.passes(role, &facts);
            }
            anywhere += usize::from(in_force.accepts(role, &facts));
            false
        });
    }
    let tally = counter.finish();
    let mut without: Vec<(Limit, usize)> = Vec::new();
    if hits.is_empty() && before > 0 {
        without.extend(tally.without.into_iter().map(|(facet, roles)| (Limit::Facet(facet), roles)));
        without.extend((anywhere > 0).then_some((Limit::Hiring, anywhere)));
        without.sort_by_key(|(_, roles)| std::cmp::Reverse(*roles));
    }
    arrange(app, &mut hits);
    app.explore.hidden = before - hits.len();
    let narrowed = &mut app.explore.narrowing;
    (narrowed.in_force, narrowed.counts, narrowed.without) = (in_force, tally.choices, without);
    hits
}

/// Puts the list into the order that was chosen, otherwise into that of the words or of what was asked for.
fn arrange(app: &App, hits: &mut Found) {
    let understood = &app.explore.narrowing.understood;
    let chosen = app.explore.order;
    if chosen == Order::Match && !understood.is_ordered() {
        return;
    }
    hits.settle(usize::MAX);
    let mut order: Vec<usize> = hits.iter().map(|hit| hit.role).collect();
    let role = |at: usize| &app.catalogue.roles()[at];
    let facts = |at: usize| app.figures.facts(at);
    if chosen == Order::Match {
        understood.arrange(&mut order, role, facts);
    } else {
        sort(&mut order, chosen, role, facts);
    }
    hits.arrange(&order);
}

/// Takes off what hides most, where nothing is left; whether there was something.
pub(in crate::tui) fn drop_best(app: &mut App) -> bool {
    let Some((limit, _)) = app.explore.narrowing.without.first().copied() else { return false };
    let dropped = match limit {
        Limit::Facet(facet) => {
            let label = app.explore.narrowing.in_force.label(facet, |id| app.catalogue.family_title(id).to_owned());
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
pub(in crate::tui) fn forget_words(app: &mut App, limit: Limit) {
    let understood = &app.explore.narrowing.understood;
    if let Limit::Facet(facet) = limit
        && understood.filters.asks(facet)
    {
        app.explore.input = Input::new(understood.text_without(app.explore.input.value(), facet));
    }
}
