//! What is kept from one frame to the next is what would be drawn anew.

use medpath::tui::{keymap, update};
use proptest::prelude::*;

use super::stage::{Setting, Stage};
use crate::glass::keys;

/// Keys as they come from hands that know no program.
const PRESSED: [&str; 30] = [
    "s",
    "u",
    "r",
    "g",
    "t",
    "c",
    "k",
    "f",
    "o",
    "x",
    " ",
    "no blood",
    "cst",
    "<Backspace>",
    "<Tab>",
    "<Shift-Tab>",
    "<Down>",
    "<Down>",
    "<Up>",
    "<PgDn>",
    "<End>",
    "<Enter>",
    "<Esc>",
    "<Esc>",
    "<F1>",
    "<F2>",
    "<F3>",
    "<F4>",
    "<Ctrl-p>",
    "<F10>",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn no_key_leaves_anything_on_the_glass(pressed in prop::collection::vec(0..PRESSED.len(), 30), wide in any::<bool>()) {
        let mut stage = Stage::new(Setting::default(), if wide { (120, 36) } else { (80, 24) });
        let mut so_far = String::new();
        for key in pressed {
            so_far.push_str(PRESSED[key]);
            for key in keys(PRESSED[key]) {
                if let Some(action) = keymap::resolve(stage.app.scope(), key) {
                    update::update(&mut stage.app, action);
                }
                let anew = stage.anew();
                prop_assert_eq!(&stage.seen().buffer, &anew, "after {}", so_far);
            }
            if stage.app.leaving {
                break;
            }
        }
    }
}

#[test]
fn another_area_and_a_saved_role_are_seen_at_once() {
    let mut stage = Stage::new(Setting::default(), (80, 24));
    for script in [
        "surg", "<Tab>", "s", "c", "<Down>", "a", "denver", "<Enter>", "s", "<F3>", "u", "<Esc>", "o", "o", "<Esc>",
        "<Esc>",
    ] {
        stage.press(script);
        let anew = stage.anew();
        assert_eq!(stage.seen().buffer, anew, "after {script}");
    }
}
