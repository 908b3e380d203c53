//! The state of Explore.

use std::collections::BTreeSet;

use ratatui::layout::Rect;
use tui_input::Input;

use super::answers::AnswersShown;
use super::narrowing::Narrowing;
use super::preview::Extent;
use crate::filter::{Filters, Order};
use crate::model::{AreaCode, RoleId, RolePlace};
use crate::search::{FoundBy, Results};
use crate::tui::cursor::Cursor;
use crate::tui::layout;
use crate::tui::theme::Theme;
use crate::tui::widget::page::Page;

/// The part of Explore that has the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Focus {
    /// The search line.
    #[default]
    Search,
    /// The list.
    List,
    /// The preview.
    Preview,
}

/// The Explore screen.
#[derive(Default)]
pub struct Explore {
    /// The search line.
    pub input: Input,
    /// Whether its words are selected: what is typed next takes their place.
    pub selects_words: bool,
    /// Where keys go.
    pub focus: Focus,
    /// Roles that are listed.
    pub hits: Results,
    /// How many more the filters hide.
    pub hidden: usize,
    /// Answers that are no roles of the list.
    pub answers: AnswersShown,
    /// Roles to suggest when nothing is found, best first.
    pub nearest: Vec<RolePlace>,
    /// Filters chosen in the panel; the query may ask for more.
    pub filters: Filters,
    /// How query and filters narrow the list.
    pub narrowing: Narrowing,
    /// If set, only roles of this employer or program are listed.
    pub hiring: Option<Hiring>,
    /// Order of the list.
    pub order: Order,
    /// Place in the list.
    pub cursor: Cursor,
    /// The preview of the selected role.
    pub preview: Page,
    /// What the preview was made for.
    pub previewed: Option<Previewed>,
    /// First line of the preview that is seen.
    pub preview_top: usize,
    /// Where the selected role leads, if the window has room for that.
    pub beyond: Page,
}

impl Explore {
    /// The order in which the list stands.
    pub fn listed_by(&self) -> Order {
        if self.order == Order::Match { self.narrowing.understood.order() } else { self.order }
    }

    /// Whether the list has the focus and shows what was typed.
    pub fn is_list_of_words(&self) -> bool {
        self.focus == Focus::List && !self.input.value().is_empty()
    }

    /// Whether the sources of the preview are named: the first screen does not wait for their list to be read.
    pub fn names_sources(&self) -> bool {
        self.focus != Focus::Search || !self.input.value().is_empty()
    }

    /// The regions of Explore as it is now.
    pub fn parts(&self, body: Rect) -> layout::Explore {
        let narrowing = &self.narrowing;
        let parts = layout::explore(body, !narrowing.in_force.is_empty(), !narrowing.unsure.is_empty());
        let (group, roles) = (&self.answers, self.hits.len());
        parts.with_guide(group.height(parts.list.height, roles), group.first, roles)
    }
}

/// What the preview was built from; it is rebuilt only when this changes.
#[derive(Debug, Clone, PartialEq)]
pub struct Previewed {
    /// The role.
    pub role: RolePlace,
    /// Why it is listed.
    pub found_by: FoundBy,
    /// The filters that it passes.
    pub passes: Filters,
    /// Code of the area.
    pub area: AreaCode,
    /// Width, cells.
    pub width: u16,
    /// How much of it there is.
    pub extent: Extent,
    /// The theme.
    pub theme: Theme,
}

/// An employer or program whose roles are listed.
pub struct Hiring {
    /// Its name.
    pub name: String,
    /// The roles.
    pub roles: BTreeSet<RoleId>,
}
