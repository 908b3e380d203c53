//! Editing a text line.

use tui_input::{Input, InputRequest};

use crate::text::sanitise;
use crate::tui::action::Action;

/// Longest text that a line takes, characters.
const LONGEST: usize = 500;

/// Applies an action to a text line. `None` if it has nothing to do with text, otherwise whether the text changed.
pub(in crate::tui) fn edit(input: &mut Input, action: &Action) -> Option<bool> {
    edit_within(input, action, LONGEST)
}

/// How many characters more than `longest` the line would have after the action.
pub(in crate::tui) fn too_many(input: &Input, action: &Action, longest: usize) -> usize {
    let more = match action {
        Action::Type(_) => 1,
        Action::Paste(text) => sanitise(text).chars().count(),
        _ => return 0,
    };
    (input.value().chars().count() + more).saturating_sub(longest)
}

/// The same as [`edit`] for a line that takes another number of characters.
pub(in crate::tui) fn edit_within(input: &mut Input, action: &Action, longest: usize) -> Option<bool> {
    let request = match action {
        Action::Type(c) if input.value().chars().count() < longest => InputRequest::InsertChar(*c),
        Action::Type(_) => return Some(false),
        Action::Erase => InputRequest::DeletePrevChar,
        Action::EraseNext => InputRequest::DeleteNextChar,
        Action::EraseWord => InputRequest::DeletePrevWord,
        Action::EraseLine => InputRequest::DeleteLine,
        Action::CursorLeft => InputRequest::GoToPrevChar,
        Action::CursorRight => InputRequest::GoToNextChar,
        Action::CursorStart => InputRequest::GoToStart,
        Action::CursorEnd => InputRequest::GoToEnd,
        Action::Paste(text) => {
            let room = longest.saturating_sub(input.value().chars().count());
            for c in sanitise(text).chars().take(room) {
                input.handle(InputRequest::InsertChar(c));
            }
            return Some(true);
        }
        _ => return None,
    };
    Some(input.handle(request).is_some_and(|changed| changed.value))
}
