//! The actions that are available on the visible screen, as the palette lists them.

use std::cmp::Reverse;

use super::action::Action;
use super::app::App;
use super::keymap::{Binding, Scope, bindings, bindings_of};
use crate::sorting;

/// An action that is available now.
#[derive(Debug, Clone)]
pub struct Offered {
    /// Its row in the key table.
    pub binding: &'static Binding,
    /// The keys to press for it from here, in order.
    pub keys: String,
}

impl Offered {
    /// What it does, without the full stop.
    pub fn title(&self) -> &'static str {
        self.binding.help.trim_end_matches('.')
    }
}

/// The actions that are available on the visible screen, by their priority in the footer. Each is listed once, with its
/// first key; moving the selection and editing text are left out.
pub fn offered(app: &App) -> Vec<Offered> {
    let scope = app.scope();
    let mut offered: Vec<Offered> = Vec::new();
    let mut add = |bindings: &mut dyn Iterator<Item = &'static Binding>, before: &str| {
        for binding in bindings.filter(|binding| is_worth_listing(app, binding) && app.offers(&binding.action)) {
            if let Some(key) = binding.keys.first()
                && !offered.iter().any(|known| known.binding.action == binding.action)
            {
                offered.push(Offered { binding, keys: format!("{before}{key}") });
            }
        }
    };
    add(&mut bindings_of(scope), "");
    if let Some(way) = to_the_list(scope) {
        // Explore is one screen in three parts: the actions of its list are one key away from the others.
        let of_list = |binding: &&Binding| matches!(binding.scope, Scope::ExploreList | Scope::NotTyping);
        add(&mut bindings_of(Scope::ExploreList).filter(of_list), &format!("{way} "));
    }
    if scope.is_typing() {
        // Single keys are text here, and the list of all that can be done is the only way to what they do elsewhere.
        for binding in bindings().filter(|binding| binding.scope == Scope::NotTyping) {
            if !offered.iter().any(|known| known.binding.action == binding.action) && is_worth_listing(app, binding) {
                offered.push(Offered { binding, keys: String::new() });
            }
        }
    }
    // Actions of this screen come before those that work anywhere.
    let general = |binding: &Binding| matches!(binding.scope, Scope::Everywhere | Scope::NotTyping);
    sorting::by_key(&mut offered, |offered| (general(offered.binding), Reverse(offered.binding.priority)));
    offered
}

/// The key that leads from another part of Explore to its list.
fn to_the_list(scope: Scope) -> Option<String> {
    let way = match scope {
        Scope::ExploreSearch => Action::NextPart,
        Scope::ExplorePreview => Action::PreviousPart,
        _ => return None,
    };
    let binding = bindings_of(scope).find(|binding| binding.action == way)?;
    binding.keys.first().map(ToString::to_string)
}

/// Whether an action does more than move the selection or edit text, and would change anything now.
fn is_worth_listing(app: &App, binding: &Binding) -> bool {
    let explore = &app.explore;
    let changes = match binding.action {
        Action::Up | Action::Down | Action::PageUp | Action::PageDown | Action::Top | Action::Bottom => false,
        Action::Palette | Action::Search => false,
        Action::ClearFilters => !explore.filters.is_empty() || explore.hiring.is_some(),
        Action::GoExplore => app.stack.len() > 1,
        _ => true,
    };
    changes && binding.scope != Scope::Typing
}
