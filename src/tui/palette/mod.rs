//! The palette: one line to type in, one list of all that can be done or gone to.

pub mod update;
pub mod view;

use ratatui::layout::Rect;
use tui_input::Input;

use crate::catalogue::employer_names;
use crate::names::{Fit, Names};
use crate::search::{Field, Hit, Tier};
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
    actions: Names,
    employers: Names,
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
        let (mut actions, mut employers) = (Names::default(), Names::default());
        for offered in &offered {
            actions.add([offered.binding.label, offered.title()], [], []);
        }
        for employer in app.catalogue.employers() {
            employers.add(employer_names(employer), [], [employer.kind.as_str(), employer.city.as_str()]);
        }
        let (input, cursor) = (Input::default(), Cursor::default());
        let mut palette = Self { input, offered, actions, employers, found: Vec::new(), cursor, window: app.window };
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
        let kinds: [(fn(usize) -> Target, Vec<(Fit, usize)>); 4] = [
            (Target::Action, self.actions.find(typed)),
            (Target::Employer, self.employers.find(typed)),
            (Target::Area, app.catalogue.find_areas(typed)),
            (Target::Topic, app.topics().find(typed)),
        ];
        let named = kinds
            .into_iter()
            .flat_map(|(target, found)| found.into_iter().map(move |(fit, at)| (grade(fit), target(at))));
        let roles = app.index.search(typed);
        let hits = roles.iter().take(MOST_ROLES).map(|hit| (grade_of_role(hit), Target::Role(hit.role)));
        let mut ranked: Vec<(u8, u8, Target)> =
            named.chain(hits).map(|(grade, target)| (grade, kind(app, target), target)).collect();
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
        Fit::AnyWords | Fit::About => 3,
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
