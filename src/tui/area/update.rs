//! What keys do in the choice of the area.

use super::AreaScreen;
use crate::tui::action::Action;
use crate::tui::app::{App, Destination, Reply};
use crate::tui::layout;
use crate::tui::picker::Picked;

pub(super) fn update<'c>(screen: &mut AreaScreen, app: &mut App<'c>, action: &Action) -> Reply<'c> {
    let list = layout::listing(app.frame().body, 0).list;
    match (screen.0.follow(action, list), action) {
        (Picked::Typed, _) => find(screen, app),
        (Picked::Other, Action::Back) => return Reply::Close,
        (Picked::Other, Action::Open) => {
            if let Some(at) = screen.0.selected() {
                return Reply::Replace(Destination::Area(at));
            }
            app.say("No area fits. The area is as it was.");
            return Reply::Close;
        }
        _ => {}
    }
    Reply::Stay
}

/// The areas that fit what was typed, best first.
pub(super) fn find(AreaScreen(picker): &mut AreaScreen, app: &App) {
    picker.list(app.catalogue.areas_with(picker.input.value()));
}
