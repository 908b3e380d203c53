//! What lists show of a role in the chosen area, and what filters and orders look at.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::catalogue::{Catalogue, Pay, license_need};
use crate::filter::Facts;
use crate::model::{Area, PayWorth, RolePlace, SocCode};
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
}

/// The figures of all roles for an area.
pub struct Figures<'c> {
    catalogue: &'c Catalogue,
    area: Area,
    /// Many roles of a large catalogue share an occupation, and each search may ask for all of them.
    by_occupation: RefCell<HashMap<&'c SocCode, Facts>>,
}

impl<'c> Figures<'c> {
    /// Figures for an area, each looked up when it is first needed.
    pub fn new(catalogue: &'c Catalogue, area: Area) -> Self {
        Self { catalogue, area, by_occupation: RefCell::default() }
    }

    /// What filters and orders look at, for a role.
    pub fn facts(&self, at: RolePlace) -> Facts {
        let role = self.catalogue.role_at(at);
        let worth = role.pay_worth();
        let license = license_need(role, &self.area);
        let Some(soc) = role.soc.as_ref() else { return Facts { license, ..Facts::default() } };
        // The figures are the same for all roles of an occupation, what they are worth and the license are not.
        let look_up = || self.figures(Some(soc), worth).1;
        Facts { worth, license, ..*self.by_occupation.borrow_mut().entry(soc).or_insert_with(look_up) }
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
        ListLine {
            title: &role.title,
            family: self.catalogue.family_title(&role.family),
            pay: ListedPay::new(&pay, Some(&self.area)),
            time: text::months_brief(&role.months_to_entry),
            change: facts.change_percent.map_or_else(none, text::change),
            openings: facts.openings.map_or_else(none, text::openings),
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
