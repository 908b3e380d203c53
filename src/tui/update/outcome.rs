//! What comes back from outside: lists that were saved or not, students who changed places, failures.

use super::{rebuild, refit, refresh, search, start};
use crate::shortlist::Shortlist;
use crate::tui::action::Outcome;
use crate::tui::app::App;
use crate::tui::taking_turns;

/// Shows the first screen to the next guest, with nothing of the one before.
fn begin_again(app: &mut App, list: Shortlist) {
    if let Some((area, theme, themes, wants)) = app.beginning.clone() {
        (app.theme, app.themes, app.wants) = (theme, themes, wants);
        app.begin_again(list, area);
    }
    app.message = None;
    start(app);
    app.say(GUEST_FORGOTTEN);
}

/// What a guest is told where everything is forgotten after a while.
pub const GUEST_FORGOTTEN: &str =
    "Guest: nothing is written, and after some time without a key everything here is forgotten.";

/// Applies the outcome of an effect.
pub fn apply_outcome(app: &mut App, outcome: Outcome) {
    let lines = app.message_lines().len();
    match outcome {
        Outcome::Done => {}
        Outcome::Saved(list) => {
            let count = list.entries.len();
            if count != app.shortlist.entries.len() {
                app.say(format!("Done. Another window changed the list too: {count} on your shortlist now."));
            }
            replace_shortlist(app, list);
            app.is_unsaved = false;
            if !app.is_guest {
                app.kept.clone_from(&app.shortlist);
            }
        }
        Outcome::NotSaved(list) => {
            replace_shortlist(app, list);
            app.is_unsaved = true;
        }
        Outcome::Kept(list, words) => {
            app.kept = list;
            app.say(words);
            rebuild(app);
        }
        Outcome::Forgotten(list, said) => {
            begin_again(app, list);
            app.said = said;
        }
        Outcome::Recalled(said, faults) => {
            app.said = said;
            if !faults.is_empty() {
                app.complain(faults.join(" "));
            }
        }
        Outcome::SavedInPart { list, why, is_unsaved } => {
            replace_shortlist(app, list);
            app.is_unsaved = is_unsaved;
            app.complain(why);
        }
        Outcome::Students(outcome) => {
            if taking_turns::apply(app, *outcome) {
                search(app);
            }
            rebuild(app);
        }
        Outcome::Place(_) | Outcome::Written { .. } => {
            if let Some(mut top) = app.stack.pop() {
                top.hear(app, &outcome);
                app.stack.push(top);
            }
        }
        Outcome::NotStopped => app.say("Not stopped: no shell waits here that could bring medpath back."),
        Outcome::Failed(text) => app.complain(text),
    }
    refit(app, lines);
    refresh(app);
}

/// Replaces the shortlist with what is on disk.
fn replace_shortlist(app: &mut App, list: Shortlist) {
    if list != app.shortlist {
        app.shortlist = list;
        rebuild(app);
    }
}
