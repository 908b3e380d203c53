//! The palette: one line to type in, one list of all that can be done or gone to.

pub mod update;
pub mod view;

use ratatui::layout::Rect;
use tui_input::Input;

use crate::model::{Area, AreaKind};
use crate::search::{Field, Fit, Hit, Names, Tier};
use crate::tui::app::App;
use crate::tui::available::{Offered, offered};
use crate::tui::cursor::Cursor;

/// Roles that are listed at most; a large catalogue has a hundred thousand that fit a letter.
const MOST_ROLES: usize = 500;

/// Of so many roles that slips lead to it is asked whether they are more than a guess: that costs time.
const MOST_NEAR: usize = 8;

/// The palette, made when it is opened: what can be found does not change while it is open.
pub struct Palette {
    /// The text line.
    pub input: Input,
    /// What can be done on the screen under it.
    pub offered: Vec<Offered>,
    /// The names of these actions, then of the employers, then of the areas.
    pub names: Names,
    /// What fits, best first.
    pub found: Vec<Target>,
    /// Place in it.
    pub cursor: Cursor,
    /// Size of the window when it was opened.
    pub window: Rect,
}

/// One line of the palette, by its place in the list of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// Something to do.
    Action(usize),
    /// A role of the catalogue.
    Role(usize),
    /// An employer.
    Employer(usize),
    /// An area.
    Area(usize),
    /// A page, word, credential or resource of the guide.
    Topic(usize),
}

impl Palette {
    /// The palette over the present screen, with what can be done there.
    pub fn new(app: &App) -> Self {
        let offered = offered(app);
        let mut names = Names::default();
        for offered in &offered {
            names.add([offered.binding.label, offered.title()], [], []);
        }
        for employer in app.catalogue.employers() {
            let about = [employer.kind.as_str(), employer.city.as_str()];
            // What stands in brackets is its letters or the house that it belongs to.
            let name = employer.name.split(" (").next().unwrap_or_default();
            names.add([employer.name.as_str(), name, employer.id.as_str()], [], about);
        }
        for area in app.catalogue.areas() {
            names.add([area.name.as_str()], other_names(area), []);
        }
        let names = names.packed();
        let (input, cursor) = (Input::default(), Cursor::default());
        let mut palette = Self { input, offered, names, found: Vec::new(), cursor, window: app.window };
        palette.find(app);
        palette
    }

    /// Finds what was typed: one ranking over all kinds. Slips are only listed where nothing is met without one.
    pub fn find(&mut self, app: &App) {
        let typed = self.input.value();
        if typed.trim().is_empty() {
            self.found = (0..self.offered.len()).map(Target::Action).collect();
            return;
        }
        let named = self.names.find(typed).into_iter().map(|(fit, at)| (grade(fit), self.named(app, at)));
        let topics = app.topics().find(typed).into_iter().map(|(fit, at)| (grade(fit), Target::Topic(at)));
        let roles = app.index.search(typed);
        let hits = roles.iter().take(MOST_ROLES).map(|hit| (grade_of_role(hit), Target::Role(hit.role)));
        let mut ranked: Vec<(u8, u8, Target)> =
            named.chain(topics).chain(hits).map(|(grade, target)| (grade, kind(app, target), target)).collect();
        if ranked.iter().any(|(grade, ..)| *grade < LOOSE) {
            ranked.retain(|(grade, ..)| *grade < LOOSE);
        } else if ranked.iter().any(|(.., target)| !matches!(target, Target::Role(_))) {
            let near = |hit: &&Hit| app.index.reason(&roles, hit).found_by.field != Field::Names;
            let near: Vec<usize> = roles.iter().take(MOST_NEAR).filter(near).map(|hit| hit.role).collect();
            for (grade, _, target) in &mut ranked {
                if matches!(target, Target::Role(at) if !near.contains(at)) {
                    *grade = GUESS;
                }
            }
        }
        // Inside of a kind the order is the one in which it was found.
        ranked.sort_by_key(|(grade, kind, _)| (*grade, *kind));
        self.found = ranked.into_iter().map(|(.., target)| target).collect();
    }

    /// What a place in the names stands for.
    fn named(&self, app: &App, at: usize) -> Target {
        let (actions, employers) = (self.offered.len(), app.catalogue.employers().len());
        match at.checked_sub(actions) {
            None => Target::Action(at),
            Some(at) if at < employers => Target::Employer(at),
            Some(at) => Target::Area(at - employers),
        }
    }
}

/// By what an area is found beside its name.
fn other_names(area: &Area) -> Vec<&str> {
    let mut names = vec![area.code.0.as_str()];
    match area.kind {
        AreaKind::Nation => names.extend(["United States of America", "USA", "nation"]),
        AreaKind::State | AreaKind::Territory => names.push(&area.state),
        AreaKind::Metropolitan | AreaKind::Nonmetropolitan => {}
    }
    names
}

/// The grade of what is met by a slip or inside of a word only.
const LOOSE: u8 = 4;

/// That of a role whose names are only much like what was typed.
const GUESS: u8 = 5;

/// How well a name fits, on one scale with the roles.
fn grade(fit: Fit) -> u8 {
    match fit {
        Fit::Name => 0,
        Fit::Hidden | Fit::NameBegins => 1,
        Fit::HiddenBegins | Fit::NameWords => 2,
        Fit::AnyWords | Fit::Meaning => 3,
        Fit::Inside | Fit::Slip => LOOSE,
    }
}

fn grade_of_role(hit: &Hit) -> u8 {
    match hit.tier() {
        Tier::Exact => 0,
        Tier::Prefix => 1,
        Tier::Word => 2,
        Tier::Alias | Tier::All => 3,
        Tier::Fuzzy => LOOSE,
    }
}

/// Which of those that fit equally well comes first: what can be done, then what most people look for.
fn kind(app: &App, target: Target) -> u8 {
    match target {
        Target::Action(_) => 0,
        Target::Role(_) => 1,
        Target::Topic(at) if app.topics().is_page(at) => 2,
        Target::Area(_) => 3,
        Target::Employer(_) => 4,
        Target::Topic(_) => 5,
    }
}
