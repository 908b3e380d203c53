//! The state of the screens. A frame is a function of it; only `update` changes it.

use std::cell::OnceCell;

use ratatui::layout::Rect;

use super::explore::state::{Explore, Focus};
use super::figures::Figures;
use super::keymap::Scope;
use super::layout;
use super::screen::Screen;
use super::theme::Theme;
use super::update;
use crate::catalogue::Catalogue;
use crate::model::{Area, Role, RoleId};
use crate::search::{SearchIndex, Topics};
use crate::shortlist::{Op, Shortlist};

/// Most roles that are compared at once.
pub const MOST_COMPARED: usize = 4;

/// Everything that the screens show.
pub struct App<'c> {
    /// The catalogue; it never changes.
    pub catalogue: &'c Catalogue,
    /// Its search index.
    pub index: &'c SearchIndex<'c>,
    /// The topics of the guide, see [`App::topics`].
    pub topics: OnceCell<Topics>,
    /// Colours and glyphs.
    pub theme: Theme,
    /// Size of the window.
    pub window: Rect,
    /// The chosen area.
    pub area: Area,
    /// Figures of every role for that area.
    pub figures: Figures<'c>,
    /// The shortlist as it is on the disk.
    pub shortlist: Shortlist,
    /// Changes of the shortlist that take back the last ones.
    pub undo: Vec<Vec<Op>>,
    /// Roles in the comparison.
    pub compared: Vec<RoleId>,
    /// The Explore screen, which lies under all others.
    pub explore: Explore,
    /// What lies over it, the visible screen last.
    pub stack: Vec<Screen<'c>>,
    /// What there is to say.
    pub message: Option<Message>,
    /// Whether the program should end.
    pub leaving: bool,
}

/// A sentence above the footer.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Message {
    /// What there is to say.
    pub text: String,
    /// Whether something failed; such a message stays until Esc.
    pub failed: bool,
}

impl<'c> App<'c> {
    /// The state at the start: Explore with every role listed.
    pub fn new(
        catalogue: &'c Catalogue,
        index: &'c SearchIndex<'c>,
        theme: Theme,
        area: Area,
        shortlist: Shortlist,
        window: Rect,
    ) -> Self {
        let mut app = Self {
            catalogue,
            index,
            topics: OnceCell::new(),
            theme,
            window,
            figures: Figures::new(catalogue, area.clone()),
            area,
            shortlist,
            undo: Vec::new(),
            compared: Vec::new(),
            explore: Explore::default(),
            stack: Vec::new(),
            message: None,
            leaving: false,
        };
        update::start(&mut app);
        app
    }

    /// The scope in which the next key is looked up.
    pub fn scope(&self) -> Scope {
        match self.stack.last() {
            None => match self.explore.focus {
                Focus::Search => Scope::ExploreSearch,
                Focus::List => Scope::ExploreList,
                Focus::Preview => Scope::ExplorePreview,
            },
            Some(Screen::Role(_)) => Scope::Role,
            Some(Screen::Compare(_)) => Scope::Compare,
            Some(Screen::Shortlist(_)) => Scope::Shortlist,
            Some(Screen::Employers(_)) => Scope::Employers,
            Some(Screen::Schools(_)) => Scope::Schools,
            Some(Screen::Paths(_)) => Scope::Paths,
            Some(Screen::Guide(_)) => Scope::Guide,
            Some(Screen::Reading(_)) => Scope::Reading,
            Some(Screen::AreaPicker(_)) => Scope::AreaPicker,
            Some(Screen::Filters(_)) => Scope::Filters,
            Some(Screen::Note { .. }) => Scope::Note,
            Some(Screen::Palette(_)) => Scope::Palette,
            Some(Screen::Overlay(_)) => Scope::Overlay,
        }
    }

    /// The regions of the window, with room for the message.
    pub fn frame(&self) -> layout::Frame {
        layout::frame(self.window, self.message_lines().len())
    }

    /// The message, broken into lines.
    pub fn message_lines(&self) -> Vec<String> {
        let width = usize::from(self.window.width.saturating_sub(2));
        self.message.as_ref().map_or_else(Vec::new, |message| crate::text::wrap(&message.text, width))
    }

    /// The role that is selected in Explore.
    pub fn selected(&self) -> Option<&'c Role> {
        if self.explore.guide_hits.active {
            return None;
        }
        let hit = self.explore.hits.get(self.explore.cursor.selected)?;
        Some(&self.catalogue.roles()[hit.role])
    }

    /// The role that keys mean: of the uppermost screen that has one, otherwise the one selected in Explore.
    pub fn role_in_hand(&self) -> Option<RoleId> {
        let shown = self.stack.iter().rev().find_map(|screen| match screen {
            Screen::Role(screen) => Some(screen.role.id.clone()),
            Screen::Paths(screen) => Some(screen.role.id.clone()),
            Screen::Compare(screen) => screen.comparison.of.columns.get(screen.selected).map(|of| of.role.id.clone()),
            Screen::Shortlist(cursor) => self.shortlist.entries.get(cursor.selected).map(|entry| entry.role.clone()),
            _ => None,
        });
        shown.or_else(|| self.selected().map(|role| role.id.clone()))
    }

    /// Whether a role is on the shortlist.
    pub fn is_saved(&self, role: &RoleId) -> bool {
        self.shortlist.contains(role)
    }

    /// Whether a role is in the comparison.
    pub fn is_compared(&self, role: &RoleId) -> bool {
        self.compared.contains(role)
    }

    /// Says something that is gone with the next key. A failure that has not been read yet is not covered by it.
    pub fn say(&mut self, text: impl Into<String>) {
        if self.message.as_ref().is_some_and(|message| message.failed) {
            return;
        }
        self.message = Some(Message { text: text.into(), failed: false });
    }

    /// Says that something failed; it stays until Esc.
    pub fn complain(&mut self, text: impl Into<String>) {
        self.message = Some(Message { text: format!("{} (Esc puts this away.)", text.into()), failed: true });
    }
}
