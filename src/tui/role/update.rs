//! The page of a role.

use crate::export::BestPayRecord;
use crate::model::Role;
use crate::sheet::RoleRecord;
use crate::tui::action::{Action, Effect};
use crate::tui::app::App;
use crate::tui::page::role::{View, page};
use crate::tui::screen::{Overlay, RoleScreen, Screen};
use crate::tui::update::{self, back, lines_of, toggle_compared, toggle_saved};
use crate::tui::{cursor, layout, page};

pub(in crate::tui) fn open<'c>(app: &App<'c>, role: &'c Role) -> RoleScreen<'c> {
    let mut screen = RoleScreen { role, page: page::Page::default(), top: 0, hourly: false };
    rebuild(app, &mut screen);
    screen
}

/// Builds the page again; the reader stays in the same section.
pub(in crate::tui) fn rebuild<'c>(app: &App<'c>, screen: &mut RoleScreen<'c>) {
    let body = app.frame().body;
    let at = screen.page.section_at(screen.top);
    let into = screen.page.sections.get(at).map_or(0, |(_, start)| screen.top - start.min(&screen.top));
    let view = View { catalogue: app.catalogue, role: screen.role, area: &app.area, hourly: screen.hourly };
    screen.page = page(view, app.theme, body.width.saturating_sub(2));
    let start = screen.page.sections.get(at).map_or(0, |(_, start)| *start);
    let height = usize::from(layout::role(body, screen.page.head.len()).body.height);
    screen.top = cursor::scroll(start + into, 0, screen.page.lines.len(), height);
}

pub(in crate::tui) fn update(app: &mut App, action: &Action) -> Vec<Effect> {
    let body = app.frame().body;
    let Some(Screen::Role(screen)) = app.stack.last_mut() else { return Vec::new() };
    let height = usize::from(layout::role(body, screen.page.head.len()).body.height);
    let id = screen.role.id.clone();
    if let Some(lines) = lines_of(action, height) {
        screen.top = cursor::scroll(screen.top, lines, screen.page.lines.len(), height);
        return Vec::new();
    }
    match action {
        Action::Back => back(app),
        Action::NextSection => go_to_section(screen, 1, height),
        Action::PreviousSection => go_to_section(screen, -1, height),
        Action::Hourly => {
            screen.hourly = !screen.hourly;
            let hourly = screen.hourly;
            update::rebuild(app);
            app.say(if hourly { "Pay is shown in dollars an hour." } else { "Pay is shown in dollars a year." });
        }
        Action::Sources => {
            let numbers = screen.page.cited_between(screen.top, screen.top + height);
            let width = layout::overlay_width(app.window);
            let page = page::keys::sources(app.catalogue, &screen.page, &numbers, app.theme, width.saturating_sub(2));
            let title = "Sources of what is on the screen".to_owned();
            app.stack.push(Screen::Overlay(Overlay { title, page, top: 0 }));
        }
        Action::BestPay => best_pay(app),
        Action::Save => return toggle_saved(app, &id),
        Action::Compare => toggle_compared(app, &id),
        _ => {}
    }
    Vec::new()
}

/// Shows where the role pays best.
fn best_pay(app: &mut App) {
    let Some(Screen::Role(screen)) = app.stack.last() else { return };
    let role = RoleRecord { catalogue: app.catalogue, role: screen.role, area: &app.area.code };
    let width = layout::overlay_width(app.window).saturating_sub(2);
    let page = page::best_pay::page(&BestPayRecord::new(role), app.theme, width);
    let title = format!("Where {} pays best", screen.role.title);
    app.stack.push(Screen::Overlay(Overlay { title, page, top: 0 }));
}

/// Goes to the section after or before the one on top of the window.
fn go_to_section(screen: &mut RoleScreen, by: isize, height: usize) {
    let at = screen.page.section_at(screen.top);
    let starts = &screen.page.sections;
    let to = if by < 0 && starts.get(at).is_some_and(|(_, start)| *start < screen.top) {
        // From inside a section, back is its own beginning.
        at
    } else {
        at.saturating_add_signed(by).min(starts.len().saturating_sub(1))
    };
    let start = starts.get(to).map_or(0, |(_, start)| *start);
    screen.top = cursor::scroll(start, 0, screen.page.lines.len(), height);
}
