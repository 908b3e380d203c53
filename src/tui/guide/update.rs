//! What keys do in the list of the guide.

use super::GuideScreen;
use crate::search::find_topics;
use crate::tui::action::Action;
use crate::tui::app::{App, Destination, Reply};
use crate::tui::layout;
use crate::tui::picker::Picked;

pub(super) fn find(screen: &mut GuideScreen, app: &App) {
    let GuideScreen(picker) = screen;
    picker.list(find_topics(app.catalogue.topics(), picker.input.value()));
}

pub(super) fn update<'c>(screen: &mut GuideScreen, app: &mut App<'c>, action: &Action) -> Reply<'c> {
    let list = layout::listing(app.frame().body, layout::EMPLOYER_LINES).list;
    match (screen.0.follow(action, list), action) {
        (Picked::Typed, _) => find(screen, app),
        (Picked::Other, Action::Open) => {
            let topic = screen.0.selected().and_then(|at| app.catalogue.topics().nth(at));
            return topic.map_or(Reply::Stay, |topic| Reply::Open(Destination::Topic(topic)));
        }
        (Picked::Other, Action::Back) => return Reply::Close,
        _ => {}
    }
    Reply::Stay
}
