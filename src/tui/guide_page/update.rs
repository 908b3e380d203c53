//! What keys do on a page of the guide.

use ratatui::layout::Rect;

use super::GuidePageScreen;
use crate::model::Topic;
use crate::tui::action::Action;
use crate::tui::app::{App, Destination, Reply};
use crate::tui::cursor::lines_of;
use crate::tui::layout;
use crate::tui::page::guide::{self, Link};

/// Builds the page again; the reader stays where they are, and the selected link in sight.
pub(super) fn rebuild<'c>(screen: &mut GuidePageScreen<'c>, app: &App<'c>) {
    let body = app.frame().body;
    let view = guide::View { catalogue: app.catalogue, guide: screen.guide, area: &app.area };
    let (page, links) = guide::reading(view, app.theme, body.width.saturating_sub(2));
    screen.reader.replace(page, body);
    screen.links = links;
    if let Some(selected) = screen.selected {
        select(screen, selected, body);
    }
}

pub(super) fn update<'c>(screen: &mut GuidePageScreen<'c>, app: &mut App<'c>, action: &Action) -> Reply<'c> {
    let body = app.frame().body;
    if let Some(lines) = lines_of(action, screen.reader.height(body)) {
        screen.reader.scroll(lines, body);
        return Reply::Stay;
    }
    match action {
        Action::NextPart => select_near(screen, 1, body),
        Action::PreviousPart => select_near(screen, -1, body),
        Action::Right => turn(screen, app, 1),
        Action::Left => turn(screen, app, -1),
        Action::Open => return follow(screen, app, body),
        Action::Sources => {
            let width = layout::overlay_width(app.window).saturating_sub(2);
            return Reply::Open(screen.reader.sources(app.catalogue, body, app.theme, width));
        }
        Action::Back => return Reply::Close,
        _ => {}
    }
    Reply::Stay
}

/// Whether a line is on the screen.
fn in_sight(screen: &GuidePageScreen, line: usize, body: Rect) -> bool {
    (screen.reader.top..screen.reader.top + screen.reader.height(body)).contains(&line)
}

/// Selects the link after or before the selected one; if that is out of sight, the nearest one from here.
fn select_near(screen: &mut GuidePageScreen, by: isize, body: Rect) {
    let count = screen.links.len();
    if count == 0 {
        return;
    }
    let (top, end) = (screen.reader.top, screen.reader.top + screen.reader.height(body));
    let to = match screen.selected {
        Some(at) if in_sight(screen, screen.links[at].1, body) => {
            // After the last link comes the first one.
            (at + count).saturating_add_signed(by) % count
        }
        _ if by > 0 => screen.links.iter().position(|(_, line)| *line >= top).unwrap_or(0),
        _ => screen.links.iter().rposition(|(_, line)| *line < end).unwrap_or(count - 1),
    };
    select(screen, to, body);
}

/// Selects a link and scrolls as little as needed to see it.
fn select(screen: &mut GuidePageScreen, link: usize, body: Rect) {
    screen.selected = (link < screen.links.len()).then_some(link);
    if let Some((_, line)) = screen.links.get(link) {
        let lowest = (line + 1).saturating_sub(screen.reader.height(body).max(1));
        screen.reader.top = screen.reader.top.clamp(lowest, *line);
    }
}

/// Reads the page after or before this one in its place, so that Esc leads back to where one came from.
fn turn<'c>(screen: &mut GuidePageScreen<'c>, app: &mut App<'c>, by: isize) {
    let at = app.catalogue.guide_place(&screen.guide.id);
    let page = at.checked_add_signed(by).and_then(|at| app.catalogue.guide().get(at));
    match page {
        Some(page) => *screen = GuidePageScreen::new(app, page),
        None if by > 0 => app.say("This is the last page. Esc goes back."),
        None => app.say("This is the first page. Esc goes back."),
    }
}

/// Goes where the selected link leads, if it is seen.
fn follow<'c>(screen: &GuidePageScreen, app: &mut App<'c>, body: Rect) -> Reply<'c> {
    let selected = screen.selected.and_then(|at| screen.links.get(at));
    let Some((link, _)) = selected.filter(|(_, line)| in_sight(screen, *line, body)) else {
        app.say("Tab selects a link: a role, a page or an employer. Enter then follows it.");
        return Reply::Stay;
    };
    match link {
        Link::Role(id) => Reply::Open(Destination::Role(id.clone())),
        Link::Employer(name) => Reply::Open(Destination::EmployersNamed(name.clone())),
        Link::Page(id) => match app.catalogue.guide_page(id) {
            Some(page) => Reply::Open(Destination::Topic(Topic::Page(page))),
            None => Reply::Stay,
        },
    }
}
