//! The figures that lists show, for the chosen area. Each is looked up when a list first shows the role.

use std::cell::OnceCell;

use crate::catalogue::{Catalogue, Level};
use crate::filter::Facts;
use crate::model::{AreaCode, Figure, Money, Role};

/// The figures of a role that lists show.
#[derive(Debug, Clone, Copy, Default)]
pub struct RoleFigures {
    /// Nearest published median pay a year, and whose it is.
    pub median: Option<(Level, Figure<Money>)>,
    /// The same for filters and orders.
    pub facts: Facts,
}

/// Roles whose figures are kept together.
const TOGETHER: usize = 64;

/// The figures of some roles.
type Group = [OnceCell<RoleFigures>; TOGETHER];

/// The figures of all roles, in the order of the catalogue.
pub struct Figures<'c> {
    catalogue: &'c Catalogue,
    area: AreaCode,
    /// In groups, so that a large catalogue has no room for figures that nobody looks at.
    known: Vec<OnceCell<Box<Group>>>,
}

impl<'c> Figures<'c> {
    /// Figures for an area, none of which is looked up yet.
    pub fn new(catalogue: &'c Catalogue, area: AreaCode) -> Self {
        Self { catalogue, area, known: vec![OnceCell::new(); catalogue.roles().len().div_ceil(TOGETHER)] }
    }

    /// The figures of the role at a place of the catalogue.
    pub fn of(&self, at: usize) -> &RoleFigures {
        let group = self.known[at / TOGETHER].get_or_init(|| Box::new([const { OnceCell::new() }; TOGETHER]));
        group[at % TOGETHER].get_or_init(|| self.look_up(&self.catalogue.roles()[at]))
    }

    fn look_up(&self, role: &Role) -> RoleFigures {
        let median = self.catalogue.pay(role, &self.area).median();
        let facts = Facts::new(median.map(|(_, figure)| figure), self.catalogue.projection(role));
        RoleFigures { median, facts }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::backend::TestBackend;
    use ratatui::layout::Rect;

    use super::*;
    use crate::catalogue::DEFAULT_AREA;
    use crate::search::SearchIndex;
    use crate::shortlist::Shortlist;
    use crate::tui::action::Action;
    use crate::tui::app::App;
    use crate::tui::canvas::Canvas;
    use crate::tui::theme::Theme;
    use crate::tui::{area_or_default, update};

    #[test]
    fn only_the_cards_that_are_seen_are_read() {
        let catalogue = Catalogue::bundled(None);
        let index = SearchIndex::new(catalogue.roles(), &catalogue);
        let area = area_or_default(&catalogue, &AreaCode(DEFAULT_AREA.to_owned()));
        let window = Rect::new(0, 0, 80, 24);
        let mut app = App::new(&catalogue, &index, Theme::new(true, false), area, Shortlist::default(), window);
        let mut canvas = Canvas::new(TestBackend::new(80, 24), window);
        let mut before = 0;
        for key in [None, Some('t'), Some('e'), Some('k')] {
            if let Some(key) = key {
                update::update(&mut app, Action::Type(key));
            }
            canvas.draw(&app).unwrap();
            // The first frame waits for no more than it shows.
            assert!(key.is_some() || !index.is_folded() && !app.has_topics());
            index.prepare();
            let read = catalogue.roles().iter().filter(|role| role.is_read()).count();
            assert!(read - before <= 24, "{} cards for {key:?}", read - before);
            before = read;
        }
    }
}
