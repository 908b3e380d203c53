//! What keys do where areas are ranked.

use super::BestPayScreen;
use crate::catalogue::PayWithin;
use crate::sheet;
use crate::tui::action::Action;
use crate::tui::app::{App, Reply};
use crate::tui::cursor::lines_of;
use crate::tui::layout;
use crate::tui::widget::page;

/// Miles within which areas can be asked for.
const MILES: [u32; 2] = [100, 250];

/// The parts of the country that are offered: all, the state of the area, what is near to it.
const PARTS: usize = 2 + MILES.len();

fn within<'a>(app: &'a App, part: usize) -> PayWithin<'a> {
    match part {
        1 => PayWithin::State(&app.area.state),
        part => match part.checked_sub(2).and_then(|at| MILES.get(at)) {
            Some(miles) => PayWithin::Miles(*miles, &app.area.code),
            None => PayWithin::Country,
        },
    }
}

/// Builds the ranking for the present width, area, order.
pub(super) fn rebuild<'c>(screen: &mut BestPayScreen<'c>, app: &App<'c>) {
    let body = app.frame().body;
    let best = app.catalogue.best_pay(screen.role, screen.order, within(app, screen.within));
    let sheet = sheet::best_pay(&app.record(screen.role), &best);
    screen.reader.replace(page::whole(&sheet, app.theme, layout::reading(body).width()), body);
}

pub(super) fn update<'c>(screen: &mut BestPayScreen<'c>, app: &mut App<'c>, action: &Action) -> Reply<'c> {
    let body = app.frame().body;
    if let Some(lines) = lines_of(action, screen.reader.height(body)) {
        screen.reader.scroll(lines, body);
        return Reply::Stay;
    }
    match action {
        Action::Order => {
            screen.order = screen.order.next();
            rebuild(screen, app);
            screen.reader.show(0, body);
            app.say(format!("The order: {}.", sheet::pay_order(screen.order)));
        }
        Action::Filter => {
            // Who looks at the nation has no state and no place to be near to.
            screen.within = if app.area.code.is_nation() { 0 } else { (screen.within + 1) % PARTS };
            rebuild(screen, app);
            screen.reader.show(0, body);
            app.say(match within(app, screen.within) {
                PayWithin::Country => "All areas.".to_owned(),
                PayWithin::State(state) => format!("Only {}.", app.catalogue.state_name(state)),
                PayWithin::Miles(miles, _) => format!("Only within about {miles} miles of {}.", app.area.short_name()),
            });
        }
        Action::Contents => return screen.reader.contents(),
        Action::Heading(heading) => screen.reader.go_to_heading(*heading, body),
        Action::Sources => return Reply::Open(screen.reader.sources(app)),
        Action::Back => return Reply::Close,
        _ => {}
    }
    Reply::Stay
}
