//! The tabs: their titles, where they stand, what a click on one means. Used by `update` for the mouse and by `view`.

use ratatui::layout::Rect;

use super::action::Action;
use super::app::{App, Screen};
use crate::text;

/// What stands before the first tab where there is room for it: the tabs matter more.
const NAME: &str = " medpath ";

/// A tab.
pub struct Tab {
    /// Title with its count.
    pub title: String,
    /// What a click means.
    pub action: Action,
    /// Whether it is the active one.
    pub active: bool,
}

/// The tabs with their keys; without the keys where the window is too narrow for them.
pub fn tabs(app: &App, width: u16) -> Vec<Tab> {
    let bottom = app.stack.first();
    let at = match bottom {
        Some(Screen::Compare(_)) => 2,
        Some(Screen::Shortlist(_)) => 3,
        Some(Screen::Employers(_) | Screen::Schools(_)) => 4,
        Some(Screen::Paths(_)) => 5,
        Some(Screen::Guide(_) | Screen::Reading(_)) => 7,
        _ => 1,
    };
    let named = [
        (1, "Explore", 0, Action::GoExplore),
        (2, "Compare", app.compared.len(), Action::GoCompare),
        (3, "Shortlist", app.shortlist.entries.len(), Action::GoShortlist),
        (4, "Employers", 0, Action::GoEmployers),
        (5, "Paths", 0, Action::GoPaths),
        (7, "Guide", 0, Action::GoGuide),
    ];
    let with_keys = |keys: bool| {
        named.clone().map(|(number, name, count, action)| {
            let key = if keys { format!("F{number} ") } else { String::new() };
            let count = if count > 0 { format!(" {count}") } else { String::new() };
            Tab { title: format!("{key}{name}{count}"), action, active: number == at }
        })
    };
    let tabs = with_keys(true);
    let fits = length(&tabs) <= usize::from(width);
    (if fits { tabs } else { with_keys(false) }).into()
}

/// Cells that tabs take; each has a space on both sides.
fn length(tabs: &[Tab]) -> usize {
    tabs.iter().map(|tab| text::width(&tab.title) + 2).sum()
}

/// What stands before the tabs.
pub fn name(tabs: &[Tab], width: u16) -> &'static str {
    if NAME.len() + length(tabs) <= usize::from(width) { NAME } else { "" }
}

/// Where each tab stands and what a click on it means.
pub fn regions(app: &App, area: Rect) -> Vec<(Rect, Action)> {
    let tabs = tabs(app, area.width);
    let mut x = area.x + name(&tabs, area.width).len() as u16;
    let mut regions = Vec::new();
    for tab in tabs {
        // Titles are short, so their width fits.
        let width = text::width(&tab.title) as u16 + 2;
        regions.push((Rect { x, width, ..area }.intersection(area), tab.action));
        x += width;
    }
    regions
}
