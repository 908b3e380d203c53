//! What keys do on a page of the guide.

use ratatui::layout::Rect;

use super::GuidePageScreen;
use crate::model::{EmployerPlace, Topic};
use crate::sheet::{self, Link};
use crate::tui::action::Action;
use crate::tui::app::{App, Destination, Reply};
use crate::tui::cursor::lines_of;
use crate::tui::layout;
use crate::tui::widget::page;

/// Builds the page again; the reader stays where they are, and the selected link in sight.
pub(super) fn rebuild<'c>(screen: &mut GuidePageScreen<'c>, app: &App<'c>) {
    let body = app.frame().body;
    let sheet = sheet::guide_page(app.catalogue, screen.guide, &app.area.code);
    screen.reader.replace(page::whole(&sheet, app.theme, layout::reading(body).width()), body);
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
        Action::Contents => return screen.reader.contents(),
        Action::Heading(heading) => screen.reader.go_to_heading(*heading, body),
        Action::Sources => return Reply::Open(screen.reader.sources(app)),
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
    let links = &screen.reader.page.links;
    let count = links.len();
    if count == 0 {
        return;
    }
    let (top, end) = (screen.reader.top, screen.reader.top + screen.reader.height(body));
    let to = match screen.selected {
        Some(at) if in_sight(screen, links[at].1.start, body) => {
            // After the last link comes the first one.
            (at + count).saturating_add_signed(by) % count
        }
        _ if by > 0 => links.iter().position(|(_, lines)| lines.start >= top).unwrap_or(0),
        _ => links.iter().rposition(|(_, lines)| lines.start < end).unwrap_or(count - 1),
    };
    select(screen, to, body);
}

/// Selects a link and scrolls as little as needed to see it.
fn select(screen: &mut GuidePageScreen, link: usize, body: Rect) {
    let lines = screen.reader.page.links.get(link).map(|(_, lines)| lines.clone());
    screen.selected = lines.as_ref().map(|_| link);
    if let Some(lines) = lines {
        screen.reader.see(lines, body);
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
    let selected = screen.selected.and_then(|at| screen.reader.page.links.get(at));
    let Some((link, _)) = selected.filter(|(_, lines)| in_sight(screen, lines.start, body)) else {
        app.say("Tab selects a link: a role, a page or an employer. Enter then follows it.");
        return Reply::Stay;
    };
    match link {
        Link::Role(id) => Reply::Open(Destination::Role(id.clone())),
        Link::Employer(id) => match app.catalogue.employers().iter().position(|one| one.id == *id) {
            Some(at) => Reply::Open(Destination::Employer(EmployerPlace(at))),
            None => Reply::Stay,
        },
        Link::Page(id) => match app.catalogue.guide_page(id) {
            Some(page) => Reply::Open(Destination::Topic(Topic::Page(page))),
            None => Reply::Stay,
        },
        // Pages have no other links.
        _ => Reply::Stay,
    }
}
