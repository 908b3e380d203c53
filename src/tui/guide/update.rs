//! What keys do in the list of the guide.

use super::GuideScreen;
use crate::model::Topic;
use crate::sheet;
use crate::tui::action::Action;
use crate::tui::app::{App, Destination, Reply};
use crate::tui::layout;
use crate::tui::picker::Picked;
use crate::tui::widget::page::{self, Page};

pub(super) fn find(screen: &mut GuideScreen, app: &App) {
    let GuideScreen(picker) = screen;
    picker.list(app.catalogue.topics_with(picker.input.value()));
}

/// The beginning of the selected page, or what is known of anything else.
pub(super) fn detail(screen: &GuideScreen, app: &App) -> Page {
    let width = layout::listing(app.frame().body, layout::EMPLOYER_LINES).detail.width.saturating_sub(2);
    let sheet = selected(screen, app).map(|topic| sheet::topic(app.catalogue, &topic, &app.area.code));
    sheet.map_or_else(Page::default, |sheet| page::beginning(&sheet, app.theme, width))
}

fn selected<'c>(screen: &GuideScreen, app: &App<'c>) -> Option<Topic<'c>> {
    screen.0.selected().and_then(|at| app.catalogue.topics().nth(at))
}

pub(super) fn update<'c>(screen: &mut GuideScreen, app: &mut App<'c>, action: &Action) -> Reply<'c> {
    let list = layout::listing(app.frame().body, layout::EMPLOYER_LINES).list;
    match (screen.0.follow(action, list), action) {
        (Picked::Typed, _) => find(screen, app),
        (Picked::Other, Action::Open) => {
            return selected(screen, app).map_or(Reply::Stay, |topic| Reply::Open(Destination::Topic(topic)));
        }
        (Picked::Other, Action::Back) => return Reply::Close,
        _ => {}
    }
    Reply::Stay
}
