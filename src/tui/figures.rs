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

/// The figures of all roles, in the order of the catalogue.
pub struct Figures<'c> {
    catalogue: &'c Catalogue,
    area: AreaCode,
    known: Vec<OnceCell<RoleFigures>>,
}

impl<'c> Figures<'c> {
    /// Figures for an area, none of which is looked up yet.
    pub fn new(catalogue: &'c Catalogue, area: AreaCode) -> Self {
        Self { catalogue, area, known: vec![OnceCell::new(); catalogue.roles().len()] }
    }

    /// The figures of the role at a place of the catalogue.
    pub fn of(&self, at: usize) -> &RoleFigures {
        self.known[at].get_or_init(|| self.look_up(&self.catalogue.roles()[at]))
    }

    fn look_up(&self, role: &Role) -> RoleFigures {
        let median = self.catalogue.pay(role, &self.area).median();
        let facts = Facts::new(median.map(|(_, figure)| figure), self.catalogue.projection(role));
        RoleFigures { median, facts }
    }
}
