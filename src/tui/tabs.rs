//! The tabs: titles, positions, and what a click on one does. Used by `update` for the mouse and by `view` to draw.

use ratatui::layout::Rect;

use super::action::Action;
use super::app::App;
use crate::text;

/// Shown before the first tab if there is room.
const NAME: &str = " medpath ";

/// A tab.
pub struct Tab {
    /// Title with its count.
    pub title: String,
    /// What a click means.
    pub action: Action,
    /// Whether it is the active one.
    pub active: bool,
    /// Its region, with a space on either side of the title.
    pub region: Rect,
}

/// The text before the tabs, and the tabs; their keys are left out if the window is too narrow.
pub fn tabs(app: &App, area: Rect) -> (&'static str, Vec<Tab>) {
    // The first screen above Explore decides which tab is active.
    let shown = app.stack.get(1).map_or(Action::GoExplore, |screen| screen.tab());
    let named = [
        ("F1 Explore", 0, Action::GoExplore),
        ("F2 Compare", app.compared.len(), Action::GoCompare),
        ("F3 Shortlist", app.shortlist.entries.len(), Action::GoShortlist),
        ("F4 Employers", 0, Action::GoEmployers),
        ("F5 Paths", 0, Action::GoPaths),
        ("F7 Guide", 0, Action::GoGuide),
    ];
    let tab = |(name, count, action): (&str, usize, Action)| {
        let title = if count > 0 { format!("{name} {count}") } else { name.to_owned() };
        Tab { title, active: action == shown, action, region: area }
    };
    let mut tabs = Vec::from(named.map(tab));
    // Whose list it is comes before the keys, which the help names too.
    let whose = app.students.whose().map_or(0, |name| least(name) + 2);
    if length(&tabs) + whose > usize::from(area.width) {
        tabs.iter_mut().for_each(|tab| drop(tab.title.drain(..KEY)));
    }
    let name = if NAME.len() + length(&tabs) + whose <= usize::from(area.width) { NAME } else { "" };
    let mut x = area.x + name.len() as u16;
    for tab in &mut tabs {
        // Titles are short, so their width fits.
        let width = tab.title.len() as u16 + 2;
        tab.region = Rect { x, width, ..area }.intersection(area);
        x += width;
    }
    (name, tabs)
}

/// Cells of the name of a student that must be seen. The keys of the tabs give way to them.
fn least(name: &str) -> usize {
    text::width(name).min(16)
}

/// Whose list it is, where there is no room for that behind the tabs. It then stands in the line of the messages.
pub fn whose_elsewhere<'a>(app: &'a App, area: Rect) -> Option<&'a str> {
    let (_, tabs) = tabs(app, area);
    let end = tabs.last().map_or(area.x, |tab| tab.region.right());
    app.students.whose().filter(|name| least(name) + 2 > usize::from(area.right().saturating_sub(end)))
}

/// Length of a key and the space after it.
const KEY: usize = "F1 ".len();

/// Cells that the tabs need. Their titles are ASCII.
fn length(tabs: &[Tab]) -> usize {
    tabs.iter().map(|tab| tab.title.len() + 2).sum()
}
