//! The guide: its pages, the words of the glossary, credentials, whom one can turn to; and the page that is read.

use crate::export::topic_facts;
use crate::model::{GuidePage, Topic};
use crate::tui::action::{Action, Effect};
use crate::tui::app::App;
use crate::tui::employers::update as employers;
use crate::tui::page::{self, Page, guide};
use crate::tui::screen::{Link, Overlay, Picker, Reading, Screen};
use crate::tui::update::{self, lines_of, open_role};
use crate::tui::{cursor, layout, picker};

/// Opens the list, which replaces whatever lies over Explore.
pub(in crate::tui) fn open(app: &mut App) {
    app.stack.clear();
    let mut picker = Picker::default();
    find(app, &mut picker);
    app.stack.push(Screen::Guide(picker));
}

fn find(app: &App, picker: &mut Picker) {
    picker.found = app.catalogue.topics_with(picker.input.value());
}

/// The beginning of the selected page, or what is known of anything else.
pub(in crate::tui) fn detail(app: &App, picker: &Picker) -> Page {
    let width = layout::listing(app.frame().body, layout::EMPLOYER_LINES).detail.width.saturating_sub(2);
    let topic = picker.found.get(picker.cursor.selected).and_then(|at| app.catalogue.topics().nth(*at));
    topic.map_or_else(Page::default, |topic| page::topic::taste(app.catalogue, topic, &app.area, app.theme, width))
}

pub(in crate::tui) fn update(app: &mut App, action: &Action) -> Vec<Effect> {
    let height = layout::listing(app.frame().body, layout::EMPLOYER_LINES).list.height;
    let Some(Screen::Guide(mut picker)) = app.stack.pop() else { return Vec::new() };
    let mut chosen = None;
    if !picker::handle(app, &mut picker, action, height, find) {
        match action {
            Action::Open => chosen = picker.found.get(picker.cursor.selected).copied(),
            Action::Back => {
                update::rebuild(app);
                return Vec::new();
            }
            _ => {}
        }
    }
    app.stack.push(Screen::Guide(picker));
    if let Some(topic) = chosen.and_then(|at| app.catalogue.topics().nth(at)) {
        show(app, topic);
    }
    Vec::new()
}

/// Opens a page; of anything else, all that is known.
pub(in crate::tui) fn show<'c>(app: &mut App<'c>, topic: Topic<'c>) {
    if let Topic::Page(page) = topic {
        return read(app, page);
    }
    let width = layout::overlay_width(app.window).saturating_sub(2);
    let page = page::facts::page(&topic.title(), &topic_facts(app.catalogue, &topic), false, app.theme, width);
    let title = format!("Guide: {}", topic.kind());
    app.stack.push(Screen::Overlay(Overlay { title, page, top: 0 }));
}

/// Opens a page over the present screen.
fn read<'c>(app: &mut App<'c>, page: &'c GuidePage) {
    let screen = opened(app, page);
    app.stack.push(Screen::Reading(screen));
}

fn opened<'c>(app: &App<'c>, page: &'c GuidePage) -> Reading<'c> {
    let mut screen = Reading { guide: page, page: Page::default(), links: Vec::new(), selected: None, top: 0 };
    rebuild(app, &mut screen);
    screen
}

/// Builds the page again; the reader stays where they are.
pub(in crate::tui) fn rebuild<'c>(app: &App<'c>, screen: &mut Reading<'c>) {
    let body = app.frame().body;
    let at = screen.page.section_at(screen.top);
    let into = screen.page.sections.get(at).map_or(0, |(_, start)| screen.top - start.min(&screen.top));
    let view = guide::View { catalogue: app.catalogue, guide: screen.guide, area: &app.area };
    (screen.page, screen.links) = guide::reading(view, app.theme, body.width.saturating_sub(2));
    let start = screen.page.sections.get(at).map_or(0, |(_, start)| *start);
    screen.top = cursor::scroll(start + into, 0, screen.page.lines.len(), height_of(app, screen));
    if let Some(selected) = screen.selected {
        select(screen, selected, height_of(app, screen));
    }
}

/// Lines of the page that are seen.
fn height_of(app: &App, screen: &Reading) -> usize {
    usize::from(layout::role(app.frame().body, screen.page.head.len()).body.height)
}

pub(in crate::tui) fn reading(app: &mut App, action: &Action) -> Vec<Effect> {
    let Some(Screen::Reading(mut screen)) = app.stack.pop() else { return Vec::new() };
    let height = height_of(app, &screen);
    if let Some(lines) = lines_of(action, height) {
        screen.top = cursor::scroll(screen.top, lines, screen.page.lines.len(), height);
        app.stack.push(Screen::Reading(screen));
        return Vec::new();
    }
    match action {
        Action::NextPart => select_near(&mut screen, 1, height),
        Action::PreviousPart => select_near(&mut screen, -1, height),
        Action::Right => turn(app, &mut screen, 1),
        Action::Left => turn(app, &mut screen, -1),
        Action::Back => {
            update::rebuild(app);
            return Vec::new();
        }
        _ => {}
    }
    let link = seen_link(&screen, height).cloned();
    let cited = screen.page.cited_between(screen.top, screen.top + height);
    let page = matches!(action, Action::Sources).then(|| sources(app, &screen, &cited));
    app.stack.push(Screen::Reading(screen));
    match action {
        Action::Open => follow(app, link),
        Action::Sources => app.stack.extend(page),
        _ => {}
    }
    Vec::new()
}

fn sources<'c>(app: &App<'c>, screen: &Reading<'c>, numbers: &[usize]) -> Screen<'c> {
    let width = layout::overlay_width(app.window).saturating_sub(2);
    let page = page::keys::sources(app.catalogue, &screen.page, numbers, app.theme, width);
    Screen::Overlay(Overlay { title: "Sources of what is on the screen".to_owned(), page, top: 0 })
}

/// Whether a line is on the screen.
fn in_sight(screen: &Reading, line: usize, height: usize) -> bool {
    (screen.top..screen.top + height).contains(&line)
}

/// The selected link, if one sees it.
fn seen_link<'s>(screen: &'s Reading, height: usize) -> Option<&'s Link> {
    let (link, line) = screen.links.get(screen.selected?)?;
    in_sight(screen, *line, height).then_some(link)
}

/// Selects the link after or before the selected one; if that is out of sight, the nearest one from here.
fn select_near(screen: &mut Reading, by: isize, height: usize) {
    let count = screen.links.len();
    if count == 0 {
        return;
    }
    let (top, end) = (screen.top, screen.top + height);
    let to = match screen.selected {
        Some(at) if in_sight(screen, screen.links[at].1, height) => {
            // Behind the last link comes the first one.
            (at + count).saturating_add_signed(by) % count
        }
        _ if by > 0 => screen.links.iter().position(|(_, line)| *line >= top).unwrap_or(0),
        _ => screen.links.iter().rposition(|(_, line)| *line < end).unwrap_or(count - 1),
    };
    select(screen, to, height);
}

/// Selects a link and scrolls as little as needed to see it.
fn select(screen: &mut Reading, link: usize, height: usize) {
    let Some((_, line)) = screen.links.get(link) else {
        screen.selected = None;
        return;
    };
    screen.selected = Some(link);
    screen.top = screen.top.clamp((line + 1).saturating_sub(height.max(1)), *line);
}

/// Reads the page after or before this one in its place, so that Esc leads back to where one came from.
fn turn<'c>(app: &mut App<'c>, screen: &mut Reading<'c>, by: isize) {
    let at = app.catalogue.guide_place(&screen.guide.id);
    let page = at.checked_add_signed(by).and_then(|at| app.catalogue.guide().get(at));
    match page {
        Some(page) => *screen = opened(app, page),
        None if by > 0 => app.say("This is the last page. Esc goes back."),
        None => app.say("This is the first page. Esc goes back."),
    }
}

fn follow(app: &mut App, link: Option<Link>) {
    match link {
        None => app.say("Tab selects a link: a role, a page or an employer. Enter then follows it."),
        Some(Link::Role(id)) => open_role(app, &id),
        Some(Link::Employer(name)) => employers::named(app, &name),
        Some(Link::Page(id)) => {
            if let Some(page) = app.catalogue.guide_page(&id) {
                read(app, page);
            }
        }
    }
}
