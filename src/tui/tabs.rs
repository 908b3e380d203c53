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
    /// Its region, with a space before the title and one behind it where there is room.
    pub region: Rect,
}

/// The text before the tabs, and the tabs; where the window is too narrow their keys are left out, then their counts.
pub fn tabs(app: &App, area: Rect) -> (&'static str, Vec<Tab>) {
    // The first screen above Explore decides which tab is active.
    let shown = app.stack.get(1).map_or(Action::GoExplore, |screen| screen.tab());
    let named = [
        ("F1 Explore", 0, Action::GoExplore),
        ("F2 Compare", app.compared.len(), Action::GoCompare),
        ("F3 Shortlist", app.shortlist.entries.len(), Action::GoShortlist),
        ("F4 Employers", 0, Action::GoEmployers),
        ("F5 Paths", 0, Action::GoPaths),
        ("F6 Interests", 0, Action::GoInterests),
        ("F7 Guide", 0, Action::GoGuide),
    ];
    // Whose list it is comes before the keys, which the help names too.
    let whose = app.students.whose().map_or(0, |name| least(name) + 2);
    let titles = |form: &Form| named.iter().map(|(name, count, _)| form.title(name, *count)).collect::<Vec<String>>();
    let cells = |form: &Form| length(&titles(form), form.gap) + whose;
    let form = FORMS.iter().find(|form| cells(form) <= usize::from(area.width)).unwrap_or(&FORMS[FORMS.len() - 1]);
    let name = if NAME.len() + cells(form) <= usize::from(area.width) { NAME } else { "" };
    let titles = titles(form);
    let mut x = area.x + name.len() as u16;
    let tab = |(title, (_, _, action)): (String, (&str, usize, Action))| {
        // Titles are short, so their width fits.
        let width = (title.len() + form.gap) as u16;
        let region = Rect { x, width, ..area }.intersection(area);
        x += width;
        Tab { title, active: action == shown, action, region }
    };
    (name, titles.into_iter().zip(named).map(tab).collect())
}

/// How the tabs are written.
struct Form {
    /// Whether their keys stand before them.
    keys: bool,
    /// Whether they are counted.
    counts: bool,
    /// Cells between them.
    gap: usize,
}

/// The forms from the widest to the narrowest.
const FORMS: [Form; 5] = [
    Form { keys: true, counts: true, gap: 2 },
    Form { keys: true, counts: true, gap: 1 },
    Form { keys: false, counts: true, gap: 2 },
    Form { keys: false, counts: true, gap: 1 },
    Form { keys: false, counts: false, gap: 1 },
];

impl Form {
    fn title(&self, name: &str, count: usize) -> String {
        let name = if self.keys { name } else { name.get(KEY..).unwrap_or(name) };
        if count > 0 && self.counts { format!("{name} {count}") } else { name.to_owned() }
    }
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
fn length(titles: &[String], gap: usize) -> usize {
    titles.iter().map(|title| title.len() + gap).sum()
}
