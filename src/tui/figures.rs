//! What lists show of a role, for the chosen area. Each is looked up when a list first shows the role, or before, behind
//! a frame.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeMap;

use crate::catalogue::{Catalogue, Level};
use crate::filter::Facts;
use crate::model::{Area, Figure, Money, Role, SocCode, WageBasis};
use crate::text;

/// A line of a list, as texts.
#[derive(Debug)]
pub struct Listed {
    /// Name of the role.
    pub title: String,
    /// Title of its family.
    pub family: String,
    /// Nearest published median pay a year; `-` where there is none.
    pub pay: String,
    /// What stands behind the amount: `+` for that much or more, `~` for a broader series, whose figure it is.
    pub pay_marks: String,
    /// Time to the job.
    pub time: String,
    /// Projected change in jobs.
    pub change: String,
    /// Projected openings a year.
    pub openings: String,
}

/// What the figures of all roles are, in the order of the catalogue.
pub struct Figures<'c> {
    catalogue: &'c Catalogue,
    area: Area,
    facts: Kept<Facts>,
    /// Many roles of a large catalogue have one occupation.
    by_occupation: RefCell<BTreeMap<SocCode, Facts>>,
    listed: Kept<Listed>,
    prepared: Cell<bool>,
}

impl<'c> Figures<'c> {
    /// Figures for an area, none of which is looked up yet.
    pub fn new(catalogue: &'c Catalogue, area: Area) -> Self {
        let roles = catalogue.roles().len();
        let (facts, listed) = (Kept::new(roles), Kept::new(roles));
        Self { catalogue, area, facts, by_occupation: RefCell::default(), listed, prepared: Cell::new(false) }
    }

    /// Looks up what a list shows of every role, where that is soon done: the next key may list any of them.
    pub fn prepare(&self) {
        let roles = self.catalogue.roles().len();
        if !self.prepared.replace(true) && roles <= MOST_PREPARED {
            (0..roles).for_each(|at| {
                self.listed(at);
            });
        }
    }

    /// What filters and orders look at of the role at a place of the catalogue: figures of its occupation.
    pub fn facts(&self, at: usize) -> Facts {
        *self.facts.get_or(at, || {
            let Some(soc) = self.catalogue.roles()[at].soc.as_ref() else { return Facts::default() };
            let mut known = self.by_occupation.borrow_mut();
            if let Some(facts) = known.get(soc) {
                return *facts;
            }
            // Which series it is does not change the figure.
            let facts = self.figures(Some(soc), WageBasis::Exact).1;
            known.insert(soc.clone(), facts);
            facts
        })
    }

    /// The line of the role at a place of the catalogue.
    pub fn listed(&self, at: usize) -> &Listed {
        self.listed.get_or(at, || self.line(&self.catalogue.roles()[at]))
    }

    /// The nearest published median and whose it is, and all figures for filters and orders.
    fn figures(&self, soc: Option<&SocCode>, basis: WageBasis) -> (Option<(Level, Figure<Money>)>, Facts) {
        let median = self.catalogue.pay_of(soc, basis, &self.area.code).median();
        let projection = soc.and_then(|soc| self.catalogue.projection_of(soc));
        (median, Facts::new(median.map(|(_, figure)| figure), projection))
    }

    fn line(&self, role: &Role) -> Listed {
        let (median, facts) = self.figures(role.soc.as_ref(), role.wage_basis);
        let none = || "-".to_owned();
        let (pay, pay_marks) = median.map_or_else(
            || (none(), String::new()),
            |(level, median)| {
                let (amount, above) = match median {
                    Figure::AtLeast(bound) => (Figure::Is(bound), "+"),
                    figure => (figure, ""),
                };
                (text::money_brief(amount), [above, &level.marks(role.wage_basis, &self.area)].concat())
            },
        );
        Listed {
            title: role.title.clone(),
            family: self.catalogue.family_title(&role.family).to_owned(),
            pay,
            pay_marks,
            time: text::months_brief(&role.months_to_entry),
            change: facts.change_percent.map_or_else(none, text::change),
            openings: facts.openings.map_or_else(none, text::openings),
        }
    }
}

/// More roles are not looked up before they are seen.
const MOST_PREPARED: usize = 512;

/// How many values are kept together.
const TOGETHER: usize = 64;

/// Some values.
type Group<T> = [OnceCell<T>; TOGETHER];

/// A value of each role, made when it is first asked for. In groups, so that a large catalogue has no room for values that
/// nobody looks at.
struct Kept<T>(Vec<OnceCell<Box<Group<T>>>>);

impl<T> Kept<T> {
    fn new(roles: usize) -> Self {
        Self((0..roles.div_ceil(TOGETHER)).map(|_| OnceCell::new()).collect())
    }

    fn get_or(&self, at: usize, make: impl FnOnce() -> T) -> &T {
        let group = self.0[at / TOGETHER].get_or_init(|| Box::new([const { OnceCell::new() }; TOGETHER]));
        group[at % TOGETHER].get_or_init(make)
    }
}

#[cfg(test)]
mod tests {
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;
    use ratatui::layout::Rect;

    use super::*;
    use crate::catalogue::DEFAULT_AREA;
    use crate::model::AreaCode;
    use crate::search::SearchIndex;
    use crate::shortlist::Shortlist;
    use crate::tui::action::Action;
    use crate::tui::app::App;
    use crate::tui::theme::Theme;
    use crate::tui::{area_or_default, update, view};

    #[test]
    fn the_first_frame_waits_for_no_more_than_it_shows() {
        let catalogue = Catalogue::bundled(None);
        let index = SearchIndex::new(catalogue.roles(), &catalogue);
        let area = area_or_default(&catalogue, &AreaCode(DEFAULT_AREA.to_owned()));
        let window = Rect::new(0, 0, 80, 24);
        let mut app = App::new(&catalogue, &index, Theme::new(true, false), area, Shortlist::default(), window);
        update::start(&mut app);
        let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
        for key in [None, Some('t'), Some('e'), Some('k')] {
            if let Some(key) = key {
                update::update(&mut app, Action::Type(key));
            }
            terminal.draw(|frame| view::draw(frame, &app)).unwrap();
            assert!(key.is_some() || !index.is_folded() && app.topics.get().is_none());
            index.prepare();
            app.figures.prepare();
        }
    }
}
