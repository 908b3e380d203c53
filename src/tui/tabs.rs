//! The tabs: their titles, where they stand, what a click on one means. Used by `update` for the mouse and by `view`.

use ratatui::layout::Rect;

use super::action::Action;
use super::app::{App, Screen};
use crate::text;

/// What stands before the first tab.
const NAME: &str = " medpath ";

/// The same where there is room for it: the tabs matter more.
pub fn name(width: u16) -> &'static str {
    if width < 70 { "" } else { NAME }
}

/// The tabs: title with its count, what a click means, whether it is the active one.
pub fn tabs(app: &App) -> [(String, Action, bool); 4] {
    let counted = |name: &str, count: usize| if count == 0 { name.to_owned() } else { format!("{name} {count}") };
    let bottom = app.stack.first();
    let active = |screen: fn(&Screen) -> bool| bottom.is_some_and(screen);
    let compare = active(|screen| matches!(screen, Screen::Compare(_)));
    let shortlist = active(|screen| matches!(screen, Screen::Shortlist(_)));
    let employers = active(|screen| matches!(screen, Screen::Employers(_)));
    [
        ("F1 Explore".to_owned(), Action::GoExplore, !(compare || shortlist || employers)),
        (counted("F2 Compare", app.compared.len()), Action::GoCompare, compare),
        (counted("F3 Shortlist", app.shortlist.entries.len()), Action::GoShortlist, shortlist),
        ("F4 Employers".to_owned(), Action::GoEmployers, employers),
    ]
}

/// Where each tab stands and what a click on it means.
pub fn regions(app: &App, area: Rect) -> Vec<(Rect, Action)> {
    let mut x = area.x + name(area.width).len() as u16;
    let mut regions = Vec::new();
    for (title, action, _) in tabs(app) {
        // Titles are short, so their width fits.
        let width = text::width(&title) as u16 + 2;
        regions.push((Rect { x, width, ..area }.intersection(area), action));
        x += width;
    }
    regions
}
