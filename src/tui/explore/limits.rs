//! Taking off the limits that hide roles.

use tui_input::Input;

use super::finding::search_counting;
use super::narrowing::Limit;
use crate::filter::{Choice, Filters, Fit};
use crate::text;
use crate::tui::app::App;

/// If nothing is listed, takes off the limit that hides most. Returns whether there was one.
pub(super) fn drop_best(app: &mut App, choices: &[Choice]) -> bool {
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
    search_counting(app, choices);
    app.say(format!("Taken off: {dropped}."));
    true
}

/// Removes the words that asked for a facet from the query.
pub(super) fn forget_words(app: &mut App, limit: Limit) {
    let understood = &app.explore.narrowing.understood;
    if let Limit::Facet(facet) = limit
        && understood.filters.asks(facet)
    {
        app.explore.input = Input::new(understood.text_without(&app.explore.narrowing.text, facet));
    }
}

/// Takes off every filter; words that asked for one are searched as plain text.
pub(super) fn clear(app: &mut App, choices: &[Choice]) {
    app.explore.filters = Filters::default();
    app.explore.hiring = None;
    let words = !app.explore.narrowing.understood.is_empty();
    app.explore.narrowing.literally |= words;
    search_counting(app, choices);
    app.say(if words {
        "All filters are off. What you typed is searched word by word until you change it."
    } else {
        "All filters are off."
    });
}

/// Lists the roles of which it is not known whether they fit, below the others, or leaves them out again.
pub(super) fn toggle_unsure(app: &mut App) {
    let unknown = app.explore.narrowing.unsure.count(Fit::NotKnown);
    if unknown == 0 {
        return app.say("Of every role it is known whether it fits.");
    }
    app.explore.narrowing.shows_not_known ^= true;
    search_counting(app, &[]);
    app.say(if app.explore.narrowing.shows_not_known {
        format!("At the end: {unknown} roles of which nothing we read says whether they fit.")
    } else {
        "Roles of which it is not known whether they fit are left out.".to_owned()
    });
}

/// How many limits are suggested.
const MOST_WAYS: usize = 3;

/// Suggestions for what to take off when nothing is listed; `key` takes off the first.
pub(super) fn ways_out(app: &App, key: &str) -> Vec<String> {
    let narrowing = &app.explore.narrowing;
    let ways = narrowing.without.iter().take(MOST_WAYS).enumerate().map(|(at, (limit, roles))| {
        let what = match limit {
            Limit::Facet(facet) => narrowing.in_force.label(*facet, |id| app.catalogue.family_title(id).to_owned()),
            Limit::Hiring => {
                format!("hired by {}", app.explore.hiring.as_ref().map_or("", |hiring| hiring.name.as_str()))
            }
        };
        let roles = text::roles(*roles);
        let key = if at == 0 { format!(" {key} takes it off.") } else { String::new() };
        format!("Without \"{what}\" there would be {roles}.{key}")
    });
    let ways: Vec<String> = ways.collect();
    if ways.is_empty() { vec!["No single filter is at fault: several have to go.".to_owned()] } else { ways }
}
