//! What keys do among the first steps, and in the line for a step or its day.

use ratatui::layout::Position;
use tui_input::Input;

use super::{StepsScreen, Typed};
use crate::sheet::{self, StepRow};
use crate::shortlist::{LONGEST_STEP, MOST_STEPS, Op, StepState, day};
use crate::text::sanitise;
use crate::tui::action::{Action, Effect};
use crate::tui::app::{App, Destination, Reply};
use crate::tui::saving::{change, undo};
use crate::tui::{layout, typing};

/// What the message after a change offers.
const NEXT: &str = "u undoes";

/// Figures and dashes of a day.
const DAY: usize = 10;

/// Looks the steps up again. Answers whether the role is still on the list.
pub(super) fn rebuild(screen: &mut StepsScreen, app: &App) -> bool {
    let Some(entry) = app.shortlist.entry(&screen.role) else {
        screen.rows.clear();
        return false;
    };
    screen.rows = sheet::steps(app.catalogue, entry, &app.area.code);
    screen.cursor.keep(screen.rows.len(), height(app));
    true
}

fn height(app: &App) -> usize {
    usize::from(layout::steps(app.frame().body).list.height).max(1)
}

pub(super) fn update<'c>(screen: &mut StepsScreen, app: &mut App<'c>, action: &Action) -> Reply<'c> {
    match &mut screen.typed {
        Some(Typed::Step(input)) => return type_in(input, LONGEST_STEP, action).unwrap_or_else(|| end(screen, app)),
        Some(Typed::Day(input)) => return type_in(input, DAY, action).unwrap_or_else(|| end(screen, app)),
        None => {}
    }
    if screen.cursor.follow(action, screen.rows.len(), height(app)) {
        return Reply::Stay;
    }
    let selected = screen.rows.get(screen.cursor.selected);
    match (action, selected) {
        (Action::Back, _) => return Reply::Close,
        (Action::Open, _) => return Reply::Open(Destination::Role(screen.role.clone())),
        (Action::Undo, _) => return Reply::Do(undo(app)),
        (Action::Target, _) => {
            let is_target = app.shortlist.target.as_ref() == Some(&screen.role);
            let (to, done) = if is_target {
                (None, "No target any longer.")
            } else {
                (Some(&screen.role), "This is your target now.")
            };
            return Reply::Do(change(app, Op::Target(to.cloned()), done, NEXT));
        }
        (Action::Note, _) => {
            let kept = app.shortlist.entry(&screen.role).map_or(0, |entry| entry.steps.len());
            if kept >= MOST_STEPS {
                app.say(format!("{MOST_STEPS} steps are the most that are kept for a role."));
            } else {
                screen.typed = Some(Typed::Step(Input::default()));
            }
        }
        (Action::Save, Some(row)) => {
            let state = StepState { done: !row.state.done, ..row.state.clone() };
            let done = if state.done { "Ticked off." } else { "Open again." };
            return Reply::Do(set(screen, app, &row.clone(), Some(state), done));
        }
        (Action::Date, Some(row)) => {
            screen.typed = Some(Typed::Day(Input::new(row.state.date.clone().unwrap_or_default())));
        }
        (Action::Remove, Some(row)) if row.is_own => {
            return Reply::Do(set(screen, app, &row.clone(), None, "Taken out."));
        }
        (Action::Remove, Some(_)) => app.say("This step comes from the page of the role. Tick it off with Space."),
        _ => {}
    }
    Reply::Stay
}

/// Edits a text line. Nothing if the line is left.
fn type_in<'c>(input: &mut Input, longest: usize, action: &Action) -> Option<Reply<'c>> {
    let is_edit = typing::edit_within(input, action, longest).is_some();
    (is_edit || !matches!(action, Action::Open | Action::Back)).then_some(Reply::Stay)
}

fn end<'c>(screen: &mut StepsScreen, app: &mut App<'c>) -> Reply<'c> {
    Reply::Do(keep(screen, app))
}

/// Keeps what is being typed, if anything. Whatever key leaves the line, a step is kept; a day must be one.
pub(super) fn keep(screen: &mut StepsScreen, app: &mut App) -> Vec<Effect> {
    match screen.typed.take() {
        None => Vec::new(),
        Some(Typed::Step(input)) => {
            let text = sanitise(input.value().trim());
            if text.is_empty() || screen.rows.iter().any(|row| row.text == text) {
                return Vec::new();
            }
            let to = Some(StepState::default());
            let op = Op::Step { role: screen.role.clone(), text: text.clone(), to };
            let effects = change(app, op, "Step kept.", NEXT);
            rebuild(screen, app);
            if let Some(at) = screen.rows.iter().position(|row| row.text == text) {
                screen.cursor.select(at, screen.rows.len(), height(app));
            }
            effects
        }
        Some(Typed::Day(input)) => {
            let Some(row) = screen.rows.get(screen.cursor.selected).cloned() else { return Vec::new() };
            let typed = input.value().trim();
            let date = day(typed);
            if date.is_none() && !typed.is_empty() {
                let typed = sanitise(typed);
                app.say(format!("\"{typed}\" is not a day. Type it as year-month-day, such as 2027-03-15."));
                screen.typed = Some(Typed::Day(input));
                return Vec::new();
            }
            let state = StepState { date, ..row.state.clone() };
            let done = if state.date.is_some() { "Date kept." } else { "No date." };
            set(screen, app, &row, Some(state), done)
        }
    }
}

/// Says how far a step is. A step of the record that is as it was at first needs no place in the file.
fn set(screen: &StepsScreen, app: &mut App, row: &StepRow, to: Option<StepState>, done: &str) -> Vec<Effect> {
    let to = to.filter(|state| row.is_own || *state != StepState::default());
    change(app, Op::Step { role: screen.role.clone(), text: row.text.clone(), to }, done, NEXT)
}

/// A click selects a step, and ticks the one that is selected already.
pub(super) fn click<'c>(screen: &mut StepsScreen, app: &mut App<'c>, at: Position) -> Reply<'c> {
    let list = layout::steps(app.frame().body).list;
    let again = screen.typed.is_none() && screen.cursor.click(list, at, screen.rows.len(), 1) == Some(true);
    if again { update(screen, app, &Action::Save) } else { Reply::Stay }
}
