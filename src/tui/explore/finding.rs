//! Finds the roles that match the query and the filters, and the topics of the guide that the query names.

use std::collections::HashMap;

use super::guide_hits::GuideHits;
use super::narrowing::Limit;
use super::selection::show_preview;
use super::state::{Focus, Hiring};
use crate::filter::{Choice, Counter, Facts, Fit, Order, Understood, sort};
use crate::model::RolePlace;
use crate::search::{Called, Hit, Results, Tier};
use crate::tui::app::App;
use crate::tui::cursor::Cursor;

/// How many roles are suggested when nothing is found.
const NEAREST: usize = 5;

/// Lists only the roles of an employer or program.
pub fn list_only(app: &mut App, hiring: Hiring, done: String) {
    app.explore.hiring = Some(hiring);
    app.explore.input.reset();
    app.explore.focus = Focus::List;
    typed(app);
    app.say(done);
}

/// Searches again and selects the best result.
pub fn search(app: &mut App) {
    search_counting(app, &[]);
}

/// Searches again and counts how many roles each of `choices` would leave.
pub(super) fn search_counting(app: &mut App, choices: &[Choice]) {
    find(app, choices);
    show_preview(app);
}

/// Searches after the query has changed: words may ask for filters again.
pub(super) fn typed(app: &mut App) {
    app.explore.narrowing.literally = false;
    search(app);
}

/// Lists the roles that match the query and the filters, and counts how many each of `choices` would leave.
pub fn find(app: &mut App, choices: &[Choice]) {
    let typed = app.explore.input.value();
    let read = if app.explore.narrowing.literally { Understood::literally } else { Understood::while_typing };
    let understood = read(typed);
    let found = app.index.search(&understood.words);
    app.explore.nearest = if found.is_empty() { app.index.nearest(&understood.words, NEAREST) } else { Vec::new() };
    app.explore.narrowing.understood = understood;
    app.explore.hits = narrow(app, found, choices);
    app.explore.cursor = Cursor::default();
    find_in_guide(app);
}

/// Finds the topics of the guide that the query names. The selection stays while they are the same.
fn find_in_guide(app: &mut App) {
    let typed = app.explore.input.value();
    let words = &app.explore.narrowing.understood.words;
    let called = if typed.trim().is_empty() {
        Called::default()
    } else {
        let hits = &app.explore.hits;
        // Ordered by match, the first is the best.
        let ordered = app.explore.listed_by() == Order::Match;
        let best = if ordered { hits.first().map(Hit::tier) } else { hits.iter().map(Hit::tier).min() };
        // Hidden roles match too; Enter brings them back.
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

/// Keeps the results that fit the filters, in the chosen order, below them those that may fit, and if they are to be
/// shown those of which it is not known. Counts in the same pass how many each of `choices` would leave.
fn narrow(app: &mut App, mut hits: Results, choices: &[Choice]) -> Results {
    let explore = &app.explore;
    let in_force = explore.filters.and(&explore.narrowing.understood.filters);
    let offered: Vec<_> = choices.iter().map(|choice| (choice.facet(), choice.instead(&in_force))).collect();
    // Figures are looked up only if a filter needs them.
    let figures = !choices.is_empty() || in_force.need_facts();
    let before = hits.len();
    let mut counter = Counter::new(&in_force, &offered);
    let shows_not_known = explore.narrowing.shows_not_known;
    let mut fits: HashMap<RolePlace, Fit> = HashMap::new();
    let mut anywhere = 0;
    if !choices.is_empty() || explore.hiring.is_some() || !in_force.is_empty() {
        hits.retain(|hit| {
            let role = app.catalogue.role_at(hit.role);
            let facts = if figures { app.figures.facts(hit.role) } else { Facts::default() };
            if explore.hiring.as_ref().is_none_or(|hiring| hiring.roles.contains(&role.id)) {
                let fit = counter.fit(role, &facts);
                fits.insert(hit.role, fit);
                return fit.is_listed(shows_not_known);
            }
            anywhere += usize::from(in_force.fit(role, &facts) == Fit::Fits);
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
    let fit = |role: RolePlace| fits.get(&role).copied().unwrap_or(Fit::Fits);
    if !tally.unsure.is_empty() {
        let mut order: Vec<RolePlace> = hits.iter().map(|hit| hit.role).collect();
        order.sort_by_key(|role| fit(*role));
        hits.arrange(&order);
    }
    app.explore.hidden = before - hits.len();
    let narrowing = &mut app.explore.narrowing;
    narrowing.fitting = hits.iter().filter(|hit| fit(hit.role) == Fit::Fits).count();
    (narrowing.in_force, narrowing.counts, narrowing.without) = (in_force, tally.choices, without);
    narrowing.unsure = tally.unsure;
    hits
}

/// Sorts the list in the chosen order, or in the one that the query asks for.
fn arrange(app: &App, hits: &mut Results) {
    let understood = &app.explore.narrowing.understood;
    let chosen = app.explore.order;
    if chosen == Order::Match && !understood.is_ordered() {
        return;
    }
    let mut order: Vec<RolePlace> = hits.iter().map(|hit| hit.role).collect();
    let role = |at| app.catalogue.role_at(at);
    let facts = |at| app.figures.facts(at);
    if chosen == Order::Match {
        understood.arrange(&mut order, role, facts);
    } else {
        sort(&mut order, chosen, role, facts);
    }
    hits.arrange(&order);
}
