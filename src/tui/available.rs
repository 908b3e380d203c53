//! What is possible right now: which bindings do anything on the present screen. The footer and the palette name them.

use std::cmp::Reverse;

use super::action::Action;
use super::app::App;
use super::keymap::{Binding, Scope, bindings_of};

/// Something that can be done now.
#[derive(Debug, Clone)]
pub struct Offered {
    /// Its line of the table.
    pub binding: &'static Binding,
    /// The keys that do it from here, one after the other.
    pub keys: String,
}

impl Offered {
    /// What it does, as a title.
    pub fn title(&self) -> &'static str {
        self.binding.help.trim_end_matches('.')
    }
}

/// What can be done on the present screen, in the order in which the footer prefers it. Each thing once, with the first key for it;
/// moving about and editing a line are left to the keys.
pub fn offered(app: &App) -> Vec<Offered> {
    let scope = app.scope();
    let mut offered: Vec<Offered> = Vec::new();
    let mut add = |bindings: &mut dyn Iterator<Item = &'static Binding>, before: &str| {
        for binding in bindings.filter(|binding| is_deed(app, binding) && app.offers(&binding.action)) {
            if let Some(key) = binding.keys.first()
                && !offered.iter().any(|known| known.binding.action == binding.action)
            {
                offered.push(Offered { binding, keys: format!("{before}{key}") });
            }
        }
    };
    add(&mut bindings_of(scope), "");
    if let Some(way) = to_the_list(scope) {
        // All of Explore is one screen: what its list can do is a key further.
        let of_list = |binding: &&Binding| binding.scope == Scope::ExploreList;
        add(&mut bindings_of(Scope::ExploreList).filter(of_list), &format!("{way} "));
    }
    // What belongs to this screen comes before what can be done anywhere.
    let general = |binding: &Binding| matches!(binding.scope, Scope::Everywhere | Scope::NotTyping);
    offered.sort_by_key(|offered| (general(offered.binding), Reverse(offered.binding.priority)));
    offered
}

/// The key that leads from another part of Explore to the list.
fn to_the_list(scope: Scope) -> Option<String> {
    let way = match scope {
        Scope::ExploreSearch => Action::NextPart,
        Scope::ExplorePreview => Action::PreviousPart,
        _ => return None,
    };
    let binding = bindings_of(scope).find(|binding| binding.action == way)?;
    binding.keys.first().map(ToString::to_string)
}

/// Whether it does more than move a selection or edit a line, and leaves anything changed.
fn is_deed(app: &App, binding: &Binding) -> bool {
    let explore = &app.explore;
    let changes = match binding.action {
        Action::Up | Action::Down | Action::PageUp | Action::PageDown | Action::Top | Action::Bottom => false,
        Action::Palette | Action::Search => false,
        Action::ClearFilters => !explore.filters.is_empty() || explore.hiring.is_some(),
        Action::Undo => !app.undo.is_empty(),
        Action::GoExplore => app.stack.len() > 1,
        _ => true,
    };
    changes && binding.scope != Scope::Typing
}
