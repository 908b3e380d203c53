//! Changes of the shortlist and of the comparison, the same from every screen.

use super::action::Effect;
use super::app::{App, MOST_COMPARED};
use crate::model::RoleId;
use crate::shortlist::Op;

/// Puts a role on the shortlist or takes it off.
pub fn toggle_saved(app: &mut App, id: &RoleId) -> Vec<Effect> {
    let (op, done) =
        if app.is_saved(id) { (Op::Remove(id.clone()), "Taken off.") } else { (Op::Add(id.clone()), "Saved.") };
    change(app, op, done, "F3 shows it")
}

/// Applies a change of the shortlist and asks for it to be saved. `done` says what was done, `next` what can follow.
pub fn change(app: &mut App, op: Op, done: &str, next: &str) -> Vec<Effect> {
    let undo = app.shortlist.apply(&op);
    if undo.is_empty() {
        return Vec::new();
    }
    app.undo.push(undo);
    let count = app.shortlist.entries.len();
    app.say(format!("{done} {count} on your shortlist ({next})."));
    vec![Effect::Save(vec![op])]
}

/// Undoes the last change of the shortlist.
pub fn undo(app: &mut App) -> Vec<Effect> {
    let Some(ops) = app.undo.pop() else {
        app.say("Nothing to take back.");
        return Vec::new();
    };
    for op in &ops {
        app.shortlist.apply(op);
    }
    app.say(format!("Taken back. {} on your shortlist.", app.shortlist.entries.len()));
    vec![Effect::Save(ops)]
}

/// Puts a role into the comparison or takes it out.
pub fn toggle_compared(app: &mut App, id: &RoleId) {
    if let Some(at) = app.compared.iter().position(|compared| compared == id) {
        app.compared.remove(at);
        app.say(format!("Taken out. {} in the comparison (F2 shows it).", app.compared.len()));
    } else if app.compared.len() >= MOST_COMPARED {
        app.say(format!("{MOST_COMPARED} roles are the most to compare. F2, then x, takes one out."));
    } else {
        app.compared.push(id.clone());
        let count = app.compared.len();
        let more = if count == 1 { "Add another, then F2 compares them." } else { "F2 compares them." };
        app.say(format!("{count} in the comparison. {more}"));
    }
}
