//! What lists show of a role in the chosen area, and what filters and orders look at.

use std::cell::{OnceCell, RefCell};
use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use crate::catalogue::{Catalogue, Pay};
use crate::compare::{Axis, Band};
use crate::filter::Facts;
use crate::model::{Area, PayWorth, Role, RolePlace, SocCode};
use crate::sheet::ListedPay;
use crate::text;

/// A role as a line of a list.
#[derive(Debug)]
pub struct ListLine<'c> {
    /// Title of the role.
    pub title: &'c str,
    /// Title of its family.
    pub family: &'c str,
    /// Its pay.
    pub pay: ListedPay,
    /// Time to the job.
    pub time: String,
    /// Projected change in jobs.
    pub change: String,
    /// Projected openings a year.
    pub openings: String,
    /// The role, for what is told in pictures.
    pub role: &'c Role,
    /// The percentiles of the nearest figures that do not flatter the role.
    pub band: Option<Band>,
    /// Whether jobs are projected to become more or fewer.
    pub trend: Option<Ordering>,
}

/// The figures of all roles for an area.
pub struct Figures<'c> {
    catalogue: &'c Catalogue,
    area: Area,
    /// Many roles of a large catalogue share an occupation, and each search may ask for all of them.
    by_occupation: RefCell<HashMap<&'c SocCode, Facts>>,
    /// The one axis of all bands in a list.
    axis: OnceCell<Axis>,
}

impl<'c> Figures<'c> {
    /// Figures for an area, each looked up when it is first needed.
    pub fn new(catalogue: &'c Catalogue, area: Area) -> Self {
        Self { catalogue, area, by_occupation: RefCell::default(), axis: OnceCell::new() }
    }

    /// The axis on which the pay of most roles lies that have figures of their own.
    pub fn axis(&self) -> &Axis {
        self.axis.get_or_init(|| {
            let own = self.catalogue.roles().iter().filter(|role| role.pay_worth() == PayWorth::Own);
            let occupations: HashSet<&SocCode> = own.filter_map(|role| role.soc.as_ref()).collect();
            let pay = |soc| self.catalogue.pay_of(Some(soc), PayWorth::Own, &self.area.code).nearest();
            Axis::around_most(occupations.into_iter().filter_map(pay).map(|(_, row)| row.wage.annual.rising()))
        })
    }

    /// What filters and orders look at, for a role.
    pub fn facts(&self, at: RolePlace) -> Facts {
        let role = self.catalogue.role_at(at);
        let worth = role.pay_worth();
        let rules = self.catalogue.rules_in(role, Some(&self.area));
        let Some(soc) = role.soc.as_ref() else { return Facts { rules, ..Facts::default() } };
        // The figures are the same for all roles of an occupation, what they are worth and the rules are not.
        let look_up = || self.figures(Some(soc), worth).1;
        Facts { worth, rules, ..*self.by_occupation.borrow_mut().entry(soc).or_insert_with(look_up) }
    }

    /// The pay of an occupation, and all figures for filters and orders.
    fn figures(&self, soc: Option<&SocCode>, worth: PayWorth) -> (Pay<'c>, Facts) {
        let pay = self.catalogue.pay_of(soc, worth, &self.area.code);
        let projection = soc.and_then(|soc| self.catalogue.projection_of(soc));
        let facts = Facts::new(pay.median().map(|(_, figure)| figure), worth, projection);
        (pay, facts)
    }

    /// The line of a role.
    pub fn line(&self, at: RolePlace) -> ListLine<'c> {
        let role = self.catalogue.role_at(at);
        let (pay, facts) = self.figures(role.soc.as_ref(), role.pay_worth());
        let none = || "-".to_owned();
        let nearest = pay.nearest().filter(|_| !pay.worth.flatters());
        ListLine {
            title: &role.title,
            family: self.catalogue.family_title(&role.family),
            pay: ListedPay::new(&pay, Some(&self.area)),
            time: text::months_brief(&role.months_to_entry),
            change: facts.change_percent.map_or_else(none, text::change),
            openings: facts.openings.map_or_else(none, text::openings),
            role,
            band: nearest.map(|(_, row)| row.wage.annual.rising()),
            trend: facts.change_percent.and_then(|percent| percent.partial_cmp(&0.0)),
        }
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
            assert!(key.is_some() || !index.is_folded() && !app.lookup.has_topics());
            index.prepare();
        }
    }
}
