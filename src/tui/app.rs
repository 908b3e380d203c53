//! The state of the screens. A frame is a function of it; only `update` changes it.

mod screen;

use ratatui::layout::Rect;

use super::action::{Action, Roster};
use super::explore::state::Explore;
use super::figures::Figures;
use super::idle::Idle;
use super::kept::Said;
use super::keymap::Scope;
use super::layout;
use super::theme::{Theme, Themes};
use crate::answers::{Lookup, Topics};
use crate::catalogue::Catalogue;
use crate::filter::Facts;
use crate::model::{Area, Role, RoleId};
use crate::musts::Wants;
use crate::search::SearchIndex;
use crate::sheet::RoleRecord;
use crate::shortlist::{Op, Shortlist};

pub use screen::{Destination, Reply, Screen, Subject};

/// Most roles that are compared at once.
pub const MOST_COMPARED: usize = 4;

/// Everything that the screens show.
pub struct App<'c> {
    /// The catalogue; it never changes.
    pub catalogue: &'c Catalogue,
    /// Its search index.
    pub index: &'c SearchIndex<'c>,
    /// Answers to what is typed.
    pub lookup: Lookup<'c>,
    /// Colors and glyphs.
    pub theme: Theme,
    /// The themes that there are.
    pub themes: Themes,
    /// Size of the window.
    pub window: Rect,
    /// The chosen area.
    pub area: Area,
    /// Figures of every role for that area.
    pub figures: Figures<'c>,
    /// The shortlist as it is on the disk.
    pub shortlist: Shortlist,
    /// Operations that undo the last changes of the shortlist, the latest last.
    pub undo: Vec<Vec<Op>>,
    /// What matters to the student.
    pub wants: Wants,
    /// Roles in the comparison.
    pub compared: Vec<RoleId>,
    /// What else the student has said.
    pub said: Said,
    /// Whether that was read.
    pub has_recalled: bool,
    /// The state of Explore. It is here because other screens change it: a filter, an area, the roles of an employer.
    pub explore: Explore,
    /// The open screens, the visible one last; the first is always Explore.
    pub stack: Vec<Box<dyn Screen<'c> + 'c>>,
    /// The message above the footer, if there is one.
    pub message: Option<Message>,
    /// The students of this computer.
    pub students: Roster,
    /// Whether nothing is written.
    pub is_guest: bool,
    /// The list as it is kept somewhere: on the disk, or wherever a guest has put it.
    pub kept: Shortlist,
    /// Whether the disk does not have the list as it is.
    pub is_unsaved: bool,
    /// Where everything is forgotten after some time without a key.
    pub idle: Option<Idle>,
    /// What everything goes back to then.
    pub beginning: Option<(Area, Theme, Themes, Wants)>,
    /// Whether the program should end.
    pub leaving: bool,
}

/// A sentence above the footer.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Message {
    /// Its text.
    pub text: String,
    /// Whether something failed; such a message stays until Esc.
    pub failed: bool,
}

impl<'c> App<'c> {
    /// The state before the first screen is opened.
    pub fn new(
        catalogue: &'c Catalogue,
        index: &'c SearchIndex<'c>,
        theme: Theme,
        area: Area,
        shortlist: Shortlist,
        window: Rect,
    ) -> Self {
        Self {
            catalogue,
            index,
            lookup: Lookup::new(catalogue, index),
            theme,
            themes: Themes::default(),
            window,
            figures: Figures::new(catalogue, area.clone()),
            area,
            kept: shortlist.clone(),
            shortlist,
            undo: Vec::new(),
            wants: Wants::default(),
            compared: Vec::new(),
            said: Said::default(),
            has_recalled: false,
            explore: Explore::default(),
            stack: Vec::new(),
            message: None,
            students: Roster::default(),
            is_guest: false,
            is_unsaved: false,
            idle: None,
            beginning: None,
            leaving: false,
        }
    }

    /// Shows the figures of an area.
    pub fn see_from(&mut self, area: Area) {
        self.figures = Figures::new(self.catalogue, area.clone());
        self.area = area;
    }

    /// Whether leaving would lose the list as it is now.
    pub fn list_is_at_risk(&self) -> bool {
        let is_kept = self.shortlist.entries.is_empty() || self.shortlist == self.kept;
        (self.is_guest || self.is_unsaved) && !is_kept
    }

    /// Goes on with this list and this area, and forgets what was looked for, compared and changed until now.
    pub fn begin_again(&mut self, shortlist: Shortlist, area: Area) {
        self.kept.clone_from(&shortlist);
        self.shortlist = shortlist;
        self.undo.clear();
        self.compared.clear();
        self.said = Said::default();
        self.explore = Explore::default();
        self.see_from(area);
    }

    /// The scope in which the next key is looked up.
    pub fn scope(&self) -> Scope {
        self.stack.last().map_or(Scope::Everywhere, |screen| screen.scope(self))
    }

    /// Whether the footer names the keys of the present screen.
    pub fn shows_keys(&self) -> bool {
        self.stack.last().is_none_or(|screen| screen.shows_keys())
    }

    /// The topics of the guide, prepared for matching on first use.
    pub fn topics(&self) -> &Topics {
        self.lookup.topics()
    }

    /// Whether an action does anything on the present screen.
    pub fn offers(&self, action: &Action) -> bool {
        self.stack.last().is_some_and(|screen| screen.offers(self, action))
    }

    /// The regions of the window, with room for the message.
    pub fn frame(&self) -> layout::Frame {
        let lowest = self.stack.iter().rfind(|screen| !screen.is_overlay());
        if lowest.is_some_and(|screen| screen.takes_window()) {
            return self.whole_frame();
        }
        layout::frame(self.window, self.message_lines().len())
    }

    /// The regions of a screen that takes the whole window.
    pub fn whole_frame(&self) -> layout::Frame {
        layout::whole_frame(self.window, self.message_lines().len())
    }

    /// The message, broken into lines.
    pub fn message_lines(&self) -> Vec<String> {
        let width = usize::from(self.window.width.saturating_sub(2));
        self.message.as_ref().map_or_else(Vec::new, |message| crate::text::wrap(&message.text, width))
    }

    /// The role that is selected in Explore.
    pub fn selected(&self) -> Option<&'c Role> {
        if self.explore.answers.active {
            return None;
        }
        let hit = self.explore.hits.get(self.explore.cursor.selected)?;
        Some(self.catalogue.role_at(hit.role))
    }

    /// A role as seen from the chosen area.
    pub fn record<'a>(&'a self, role: &'a Role) -> RoleRecord<'a> {
        RoleRecord { catalogue: self.catalogue, role, area: &self.area.code }
    }

    /// What is looked up of a role for what matters to the student; nothing where that needs no figures and no rules.
    pub fn facts_of(&self, role: &Role) -> Facts {
        let at = self.catalogue.place_of(&role.id).filter(|_| self.wants.need_facts());
        at.map_or_else(Facts::default, |at| self.figures.facts(at))
    }

    /// The role that a key such as "paths" refers to: that of the topmost screen that has one.
    pub fn role_in_hand(&self) -> Option<RoleId> {
        self.stack.iter().rev().find_map(|screen| screen.role_in_hand(self))
    }

    /// Whether a role is on the shortlist.
    pub fn is_saved(&self, role: &RoleId) -> bool {
        self.shortlist.contains(role)
    }

    /// Whether a role is in the comparison.
    pub fn is_compared(&self, role: &RoleId) -> bool {
        self.compared.contains(role)
    }

    /// Shows a message until the next key. It does not replace a failure that has not been read yet.
    pub fn say(&mut self, text: impl Into<String>) {
        if self.message.as_ref().is_some_and(|message| message.failed) {
            return;
        }
        self.message = Some(Message { text: text.into(), failed: false });
    }

    /// Shows that something failed; this message stays until Esc.
    pub fn complain(&mut self, text: impl Into<String>) {
        self.message = Some(Message { text: format!("{} (Esc puts this away.)", text.into()), failed: true });
    }
}
