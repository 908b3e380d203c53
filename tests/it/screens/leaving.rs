//! The question before a list is lost.

use super::stage::{Setting, Stage};

#[test]
fn a_guest_leaves_with_a_list() {
    for (width, height) in [(80, 24), (120, 36), (200, 50)] {
        let setting = Setting::default();
        let mut stage = Stage::new(setting, (width, height));
        stage.app.is_guest = true;
        stage.press("<Tab>s<Down>sq");
        stage.compare_with(&format!("leaving_guest_{width}x{height}"));
    }
    let mut stage = Stage::new(Setting { ascii: true, color: false, ..Setting::default() }, (80, 24));
    stage.app.is_guest = true;
    stage.press("<Tab>sqkMia");
    stage.compare_with("leaving_name_80x24");
}
