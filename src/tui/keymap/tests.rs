//! The rules that every binding keeps.

use super::*;

#[test]
fn no_key_means_two_things_on_one_screen() {
    for &screen in Scope::SCREENS {
        let mut seen: Vec<(Key, &Binding)> = Vec::new();
        for binding in bindings_of(screen) {
            for key in binding.keys {
                if let Some((_, other)) = seen.iter().find(|(known, _)| known == key) {
                    panic!("{key} on {}: {} and {}", screen.title(), other.help, binding.help);
                }
                seen.push((*key, binding));
            }
        }
    }
}

#[test]
fn no_printable_key_is_bound_where_text_is_typed() {
    for screen in Scope::SCREENS.iter().copied().filter(|screen| screen.is_typing()) {
        for binding in bindings_of(screen) {
            assert!(!binding.keys.iter().any(|key| key.is_printable()), "{} on {}", binding.help, screen.title());
        }
    }
}

#[test]
fn every_screen_is_left_with_esc_and_has_help_and_quit() {
    let esc = KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE);
    for &screen in Scope::SCREENS {
        assert_eq!(resolve(screen, esc), Some(Action::Back));
        for action in [Action::Help, Action::Quit] {
            assert!(
                bindings_of(screen).any(|binding| binding.action == action),
                "{} on {}",
                "help, quit",
                screen.title()
            );
        }
    }
}

#[test]
fn every_binding_explains_itself() {
    for binding in bindings() {
        assert!(binding.help.ends_with('.') && binding.help.len() < 70, "{}", binding.help);
        assert!(!binding.label.is_empty() && binding.label.len() <= 14, "{}", binding.label);
    }
}

#[test]
fn letters_are_text_on_a_search_line_and_keys_in_a_list() {
    let s = KeyEvent::new(KeyCode::Char('s'), KeyModifiers::NONE);
    assert_eq!(resolve(Scope::ExploreSearch, s), Some(Action::Type('s')));
    assert_eq!(resolve(Scope::ExploreList, s), Some(Action::Save));
    let shifted = KeyEvent::new(KeyCode::Char('S'), KeyModifiers::SHIFT);
    assert_eq!(resolve(Scope::ExploreSearch, shifted), Some(Action::Type('S')));
    let ctrl = KeyEvent::new(KeyCode::Char('x'), KeyModifiers::CONTROL);
    assert_eq!(resolve(Scope::ExploreSearch, ctrl), None);
}

/// AltGr arrives as Ctrl-Alt on some terminals: what it writes is text, and no key held with Ctrl.
#[test]
fn characters_of_altgr_are_text_on_every_line_and_keys_elsewhere() {
    let altgr = |c| KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL | KeyModifiers::ALT);
    for screen in Scope::SCREENS.iter().copied().filter(|screen| screen.is_typing()) {
        // On some keyboards even a letter that is bound with Ctrl.
        for c in ['@', 'ñ', '€', '[', 'c'] {
            assert_eq!(resolve(screen, altgr(c)), Some(Action::Type(c)), "{c} on {}", screen.title());
        }
        let alt = KeyEvent::new(KeyCode::Char('s'), KeyModifiers::ALT);
        assert_eq!(resolve(screen, alt), None, "{}", screen.title());
    }
    assert_eq!(resolve(Scope::Role, altgr(']')), Some(Action::NextSection));
    assert_eq!(resolve(Scope::Role, altgr('@')), None);
}
