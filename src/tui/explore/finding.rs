//! Finds the roles that match the query and the filters, and what else answers the query.

use std::collections::HashMap;

use tui_input::Input;

use super::answers::AnswersShown;
use super::narrowing::Limit;
use super::selection::show_preview;
use super::state::{Focus, Hiring};
use crate::answers::{Ground, Mode, Reading, code_in};
use crate::filter::{Choice, Counter, Facts, Fit, Order, sort};
use crate::model::RolePlace;
use crate::musts::standing;
use crate::search::Results;
use crate::sheet::code_words;
use crate::sorting;
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

/// Searches for words that were typed elsewhere.
pub fn look_for(app: &mut App, words: String) {
    app.explore.input = Input::new(words);
    app.explore.focus = Focus::Search;
    typed(app);
    app.say("No area begins so: it is searched as a job. In the list letters are commands, and / begins new words.");
}

/// Lists every role in the order of what matters.
pub fn by_wants(app: &mut App) {
    app.explore.input.reset();
    app.explore.hiring = None;
    app.explore.focus = Focus::List;
    app.explore.order = Order::Wants;
    typed(app);
    app.say("Fewest musts failed first. o changes the order, M the must-haves.");
}

/// Lists the roles anew where they stand by what matters, which may have changed; where nothing matters any longer, as
/// the search ranks them.
pub(super) fn keep_order(app: &mut App) {
    if app.explore.order != Order::Wants {
        return;
    }
    if app.wants.is_empty() {
        app.explore.order = Order::default();
    }
    let selected = app.explore.hits.get(app.explore.cursor.selected).map(|hit| hit.role);
    find(app, &[]);
    let now = selected.and_then(|role| app.explore.hits.iter().position(|hit| hit.role == role));
    app.explore.cursor.selected = now.unwrap_or(0);
    show_preview(app);
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
    let mode = if app.explore.narrowing.literally { Mode::Literally } else { Mode::Typing };
    let mut reading = app.lookup.read(app.explore.input.value(), mode);
    let shown = AnswersShown::of(app.catalogue, &app.lookup, &mut reading);
    // The selection stays while the answers are the same.
    if (&app.explore.answers.lines, app.explore.answers.first) != (&shown.lines, shown.first) {
        app.explore.answers = shown;
    }
    let remark = remark(app, &reading);
    let narrowing = &mut app.explore.narrowing;
    (narrowing.text, narrowing.remark) = (reading.text, remark);
    let found = reading.roles;
    app.explore.nearest =
        if found.is_empty() { app.index.nearest(&reading.understood.words, NEAREST) } else { Vec::new() };
    app.explore.narrowing.understood = reading.understood;
    app.explore.hits = narrow(app, found, choices);
    app.explore.cursor = Cursor::default();
}

/// What a reader has to know of the roles that are listed.
fn remark(app: &App, reading: &Reading) -> Option<String> {
    let code = if app.explore.narrowing.literally { None } else { code_in(app.catalogue, &reading.text) };
    if let Some((code, _)) = code {
        return Some(code_words(&code));
    }
    if !reading.unused.trim().is_empty() {
        return Some(format!("none of these by \"{}\"", reading.unused.trim()));
    }
    if !reading.without.is_empty() {
        return Some(format!("without \"{}\"", reading.without));
    }
    if let Some(meant) = app.index.meant(&reading.roles) {
        return Some(format!("did you mean {meant}?"));
    }
    let guessed = reading.ground == Ground::Likeness && !app.explore.answers.first && !reading.roles.is_empty();
    guessed.then(|| "nothing is called so; these come near".to_owned())
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
        sorting::by_key(&mut without, |(_, roles)| std::cmp::Reverse(*roles));
    }
    arrange(app, &mut hits);
    let fit = |role: RolePlace| fits.get(&role).copied().unwrap_or(Fit::Fits);
    if !tally.unsure.is_empty() {
        let mut order: Vec<RolePlace> = hits.iter().map(|hit| hit.role).collect();
        sorting::by_key(&mut order, |role| fit(*role));
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
    if chosen == Order::Wants {
        let wants = &app.wants;
        let facts = |at| if wants.need_facts() { app.figures.facts(at) } else { Facts::default() };
        sorting::by_key(&mut order, |at| standing(&wants.answers(role(*at), &facts(*at))));
    } else if chosen == Order::Match {
        understood.arrange(&mut order, role, facts);
    } else {
        sort(&mut order, chosen, role, facts);
    }
    hits.arrange(&order);
}
