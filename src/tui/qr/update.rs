//! What keys do where a code is shown, and which codes there are.

use super::{QrScreen, Shown};
use crate::export::qr::{QUIET, QrCodes, least_room};
use crate::sheet;
use crate::text;
use crate::tui::action::Action;
use crate::tui::app::{App, Reply};
use crate::tui::layout;

/// Light modules around a code in plain characters. Readers need two; four would cost half of what a code holds there.
const QUIET_PLAIN: usize = 2;

/// Makes the codes as large as the window has room for.
pub(super) fn rebuild(screen: &mut QrScreen, app: &App) {
    let lines = sheet::in_brief(app.catalogue, &screen.roles, &app.area.code);
    let lines: Vec<String> = lines.iter().map(|line| text::sanitise(line)).collect();
    let parts = layout::code(app.whole_frame().body);
    let (rows, columns) = (usize::from(parts.code.height), usize::from(parts.code.width));
    let (room, quiet) =
        if app.theme.ascii { (rows.min(columns / 2), QUIET_PLAIN) } else { ((2 * rows).min(columns), QUIET) };
    screen.shown = match QrCodes::new(&lines, room, quiet) {
        Some(codes) => Shown::Codes(codes),
        None => Shown::Pages { pages: pages(&lines, app), needs: needs(app.theme.ascii) },
    };
    screen.at = screen.at.min(screen.shown.count().saturating_sub(1));
}

/// Columns and lines of a window in which there is a code, with a line for the keys.
fn needs(ascii: bool) -> (usize, usize) {
    let words = usize::from(layout::WORDS_OF_CODE);
    if ascii {
        let side = least_room(QUIET_PLAIN);
        return (2 * side + words, side + 1);
    }
    let side = least_room(QUIET);
    (side + words, side.div_ceil(2) + 1)
}

/// The text on pages, below the words that say why it is not a code.
fn pages(lines: &[String], app: &App) -> Vec<Vec<String>> {
    let text = layout::text_of_code(app.whole_frame().body);
    let wrapped: Vec<String> = lines.iter().flat_map(|line| text::wrap(line, usize::from(text.width))).collect();
    wrapped.chunks(usize::from(text.height).max(1)).map(<[String]>::to_vec).collect()
}

pub(super) fn update<'c>(screen: &mut QrScreen, action: &Action) -> Reply<'c> {
    let last = screen.shown.count().saturating_sub(1);
    match action {
        Action::Back => return Reply::Close,
        Action::Left => screen.at = screen.at.saturating_sub(1),
        Action::Right => screen.at = (screen.at + 1).min(last),
        Action::Invert => screen.swapped = !screen.swapped,
        _ => {}
    }
    Reply::Stay
}
