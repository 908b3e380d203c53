//! What keys do on the page of a role.

use super::RoleScreen;
use crate::sheet::{self, QuickFact, Sheet};
use crate::tui::action::Action;
use crate::tui::app::{App, Destination, Reply, Subject};
use crate::tui::cursor::lines_of;
use crate::tui::layout;
use crate::tui::saving::{toggle_compared, toggle_saved};
use crate::tui::widget::page;

/// Builds the page for the present width and area.
pub(super) fn rebuild<'c>(screen: &mut RoleScreen<'c>, app: &App<'c>) {
    let body = app.frame().body;
    let mut sheet = app.record(screen.role).sheet(screen.hourly);
    sheet::add_musts(&mut sheet, &sheet::must_rows(app.catalogue, screen.role, &app.wants, &app.facts_of(screen.role)));
    // Pay and time come first among the quick facts. The time is short, so it stands before what may be cut.
    let shortest = |fact: &QuickFact| fact.wordings.last().cloned();
    screen.at_a_glance = sheet.head.iter().take(2).rev().filter_map(shortest).collect::<Vec<_>>().join("; ");
    screen.reader.replace(page::whole(&sheet, app.theme, layout::reading(body).width()), body);
}

pub(super) fn update<'c>(screen: &mut RoleScreen<'c>, app: &mut App<'c>, action: &Action) -> Reply<'c> {
    let body = app.frame().body;
    if let Some(lines) = lines_of(action, screen.reader.height(body)) {
        screen.reader.scroll(lines, body);
        return Reply::Stay;
    }
    match action {
        Action::Back => return Reply::Close,
        Action::NextSection => screen.reader.go_to_section(1, body),
        Action::PreviousSection => screen.reader.go_to_section(-1, body),
        Action::Hourly => {
            screen.hourly = !screen.hourly;
            rebuild(screen, app);
            let per = if screen.hourly { "an hour" } else { "a year" };
            app.say(format!("Pay is shown in dollars {per}."));
        }
        Action::Contents => return screen.reader.contents(),
        Action::Heading(heading) => screen.reader.go_to_heading(*heading, body),
        Action::Sources => return Reply::Open(screen.reader.sources(app)),
        Action::Present => return Reply::Open(Destination::Present(vec![screen.role.id.clone()])),
        Action::TakeHome => return Reply::Open(Destination::TakeHome(Subject::Roles(vec![screen.role.id.clone()]))),
        Action::Qr => return Reply::Open(Destination::Qr(vec![screen.role.id.clone()])),
        Action::BestPay => return Reply::Open(Destination::BestPay(screen.role.id.clone())),
        Action::Licenses => {
            return Reply::Open(over(sheet::licenses(&app.record(screen.role)), app));
        }
        Action::PaySeries if app.record(screen.role).has_pay_series() => {
            return Reply::Open(over(app.record(screen.role).pay_series(), app));
        }
        Action::PaySeries => app.say("No table has its pay by kind of employer or by year."),
        Action::Save => return Reply::Do(toggle_saved(app, &screen.role.id)),
        Action::Compare => toggle_compared(app, &screen.role.id),
        _ => {}
    }
    Reply::Stay
}

/// A sheet over the screen.
fn over<'c>(sheet: Sheet, app: &App<'c>) -> Destination<'c> {
    let width = layout::overlay_text_width(app.window);
    let page = page::whole(&sheet, app.theme, width);
    Destination::Text(sheet.title, page)
}
