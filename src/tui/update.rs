//! Turns state and action into new state and effects. The state changes only here and in the screens' own `update.rs`;
//! nothing here draws, touches a file or sees a raw key.

mod outcome;

use ratatui::layout::{Position, Rect};

use super::action::{Action, Effect, StudentsTask};
use super::app::{App, Destination, Reply, Screen};
use super::area::Areas;
use super::best_pay::BestPayScreen;
use super::budget::BudgetScreen;
use super::compare::CompareScreen;
use super::contents::Contents;
use super::employers::Employers;
use super::explore::ExploreScreen;
use super::explore::filters::FiltersPanel;
use super::explore::finding::{by_wants, find, list_only, look_for, search};
use super::explore::state::Hiring;
use super::guide::Guide;
use super::guide_page::GuidePageScreen;
use super::interests::InterestsScreen;
use super::jump::Jump;
use super::keymap::Scope;
use super::leaving::LeavingScreen;
use super::map::MapScreen;
use super::musts::Musts;
use super::now_and_after::NowAndAfter;
use super::overlay::{Overlay, keys};
use super::palette::Palette;
use super::paths::PathsScreen;
use super::picker::Picker;
use super::present::PresentScreen;
use super::qr::QrScreen;
use super::role::RoleScreen;
use super::schools::Programs;
use super::shortlist::ShortlistScreen;
use super::steps::StepsScreen;
use super::students::StudentsScreen;
use super::take_home::TakeHomeScreen;
use super::theme::{Chosen, ThemeError};
use super::widget::page;
use super::{layout, tabs};
use crate::model::{AreaPlace, RoleId, Topic};
use crate::sheet;

pub use outcome::{GUEST_FORGOTTEN, apply_outcome};

/// Lines that one notch of the wheel scrolls.
const NOTCH: isize = 3;

/// Opens Explore with every role listed.
pub fn start(app: &mut App) {
    app.stack = vec![Box::new(ExploreScreen)];
    search(app);
}

/// Applies an action.
pub fn update(app: &mut App, action: Action) -> Vec<Effect> {
    if let Action::Resize { width, height } = action {
        app.window = Rect::new(0, 0, width, height);
        rebuild(app);
        refresh(app);
        return vec![Effect::Redraw];
    }
    if layout::too_small(app.window) && !matches!(action, Action::Quit | Action::Suspend | Action::Redraw) {
        // The user sees nothing, so no key may change anything.
        return Vec::new();
    }
    let lines = app.message_lines().len();
    let gone = app.message.take_if(|message| !message.failed || action == Action::Back);
    // The first Esc only closes an error message.
    let read = gone.is_some_and(|message| message.failed);
    let effects = if read { Vec::new() } else { perform(app, action) };
    refit(app, lines);
    refresh(app);
    effects
}

/// Lets the visible screen update what depends on its selection.
fn refresh(app: &mut App) {
    if let Some(mut top) = app.stack.pop() {
        top.refresh(app);
        app.stack.push(top);
    }
}

/// If the message has become higher or lower, the screen has fewer or more lines: rebuilds it, so that the selection
/// stays in sight.
fn refit(app: &mut App, lines_before: usize) {
    if app.message_lines().len().max(1) != lines_before.max(1) {
        rebuild(app);
    }
}

/// Performs an action that means the same on every screen; all others go to the top screen.
fn perform(app: &mut App, action: Action) -> Vec<Effect> {
    let goes_elsewhere = matches!(
        action,
        Action::Quit
            | Action::GoExplore
            | Action::GoCompare
            | Action::GoShortlist
            | Action::GoEmployers
            | Action::GoPaths
            | Action::GoInterests
            | Action::GoGuide
            | Action::Students
    );
    let effects = if goes_elsewhere { leave(app) } else { Vec::new() };
    match action {
        Action::Quit if app.list_is_at_risk() && !app.stack.iter().any(|screen| screen.asks_before_leaving()) => {
            app.stack.push(Box::new(LeavingScreen::default()));
        }
        Action::Quit => app.leaving = true,
        Action::Suspend => return vec![Effect::Suspend],
        Action::Redraw => return vec![Effect::Redraw],
        Action::Help if app.scope() == Scope::Overlay => {
            return on_top(app, |screen, app| screen.update(app, &Action::Back));
        }
        Action::Help => help(app),
        Action::Palette if app.scope() != Scope::Palette => {
            let palette = Palette::new(app);
            app.stack.push(Box::new(palette));
        }
        Action::GoExplore => app.stack.truncate(1),
        Action::GoCompare => over_explore(app, Box::new(CompareScreen::new(app))),
        Action::GoShortlist => over_explore(app, Box::new(ShortlistScreen::default())),
        Action::GoEmployers => over_explore(app, Box::new(Picker::new(app, Employers { role: None }))),
        Action::GoGuide => over_explore(app, Box::new(Picker::new(app, Guide))),
        Action::Students if app.is_guest => {
            app.say(
                "A guest has no list that is kept, so there are no students. Start medpath without --guest for that.",
            );
        }
        Action::Students => {
            if app.scope() != Scope::Students {
                app.stack.push(Box::new(StudentsScreen::default()));
            }
            let look = Effect::Students(StudentsTask::Look);
            return effects.into_iter().chain([look]).collect();
        }
        Action::GoInterests => over_explore(app, Box::new(InterestsScreen::new(app))),
        Action::GoPaths | Action::Paths => paths(app, action == Action::GoPaths),
        Action::Hiring => {
            if let Some(role) = app.role_in_hand() {
                return open(app, Destination::Employers(Some(role)));
            }
        }
        Action::Theme => {
            let next = app.themes.choose_next();
            return next.map_or_else(Vec::new, |chosen| wear(app, Ok(chosen)));
        }
        Action::Musts if app.scope() != Scope::Musts => {
            let musts = Musts::new(app);
            app.stack.push(Box::new(musts));
        }
        Action::Map if app.scope() != Scope::Map => {
            let map = MapScreen::new(app);
            app.stack.push(Box::new(map));
        }
        Action::Budget if app.scope() != Scope::Budget => {
            let budget = BudgetScreen::new(app);
            app.stack.push(Box::new(budget));
        }
        Action::NowAndAfter if app.scope() != Scope::NowAndAfter => {
            let screen = NowAndAfter::new(app);
            app.stack.push(Box::new(screen));
        }
        Action::Area if app.scope() != Scope::AreaPicker => app.stack.push(Box::new(Areas::picker(app))),
        Action::Click { x, y } => return click(app, Position { x, y }),
        Action::Wheel(notches) => return on_top(app, |screen, app| screen.wheel(app, isize::from(notches) * NOTCH)),
        action => return on_top(app, |screen, app| screen.update(app, &action)),
    }
    effects
}

/// Lets the top screen act, then does what it replied.
fn on_top<'c>(app: &mut App<'c>, act: impl FnOnce(&mut dyn Screen<'c>, &mut App<'c>) -> Reply<'c>) -> Vec<Effect> {
    let Some(mut screen) = app.stack.pop() else { return Vec::new() };
    match act(&mut *screen, app) {
        Reply::Stay => app.stack.push(screen),
        Reply::Do(effects) => {
            app.stack.push(screen);
            return effects;
        }
        Reply::Close => rebuild(app),
        Reply::Open(destination) => {
            app.stack.push(screen);
            return open(app, destination);
        }
        Reply::Replace(destination) => return open(app, destination),
    }
    Vec::new()
}

/// Opens what a screen named.
pub(super) fn open<'c>(app: &mut App<'c>, destination: Destination<'c>) -> Vec<Effect> {
    let screen: Box<dyn Screen<'c> + 'c> = match destination {
        Destination::Action(action) => return perform(app, action),
        Destination::Area(at) => return choose_area(app, at),
        Destination::Theme(at) => {
            let chosen = app.themes.choose(at);
            return wear(app, chosen);
        }
        Destination::Compare => return perform(app, Action::GoCompare),
        Destination::CompareOnly(roles) => {
            app.compared = roles;
            return perform(app, Action::GoCompare);
        }
        Destination::Listing { name, roles, done } => {
            app.stack.truncate(1);
            list_only(app, Hiring { name, roles }, done);
            return Vec::new();
        }
        Destination::Words(words) => {
            look_for(app, words);
            return Vec::new();
        }
        // In a presentation a role is one more to show.
        Destination::Role(id) if app.scope() == Scope::Present => {
            return on_top(app, |screen, app| screen.update(app, &Action::ShowRole(id)));
        }
        Destination::Role(id) => match app.catalogue.role(&id) {
            Some(role) => Box::new(RoleScreen::new(app, role)),
            None => {
                app.complain(format!(
                    "The catalogue in use has no role \"{id}\". It may be in a pack that is not loaded."
                ));
                return Vec::new();
            }
        },
        Destination::Section(id, section) => match app.catalogue.role(&id) {
            Some(role) => Box::new(RoleScreen::at(app, role, section)),
            None => return Vec::new(),
        },
        Destination::Passage(page, block) => match app.catalogue.topic_at(page) {
            Some(Topic::Page(page)) => Box::new(GuidePageScreen::at(app, page, block)),
            _ => return Vec::new(),
        },
        Destination::School(at) => Box::new(Programs::only(app, at)),
        Destination::WhatFollows(id) => match app.catalogue.role(&id) {
            Some(role) => Box::new(PathsScreen::at_what_follows(app, role)),
            None => return Vec::new(),
        },
        Destination::Paths(id) => {
            paths_of(app, &id);
            return Vec::new();
        }
        Destination::Contents { titles, headings } => Box::new(Picker::new(app, Contents { titles, headings })),
        Destination::ByWants => {
            app.stack.truncate(1);
            by_wants(app);
            return Vec::new();
        }
        Destination::Steps(role) => Box::new(StepsScreen::new(app, role)),
        Destination::BestPay(id) => match app.catalogue.role(&id) {
            Some(role) => Box::new(BestPayScreen::new(app, role)),
            None => return Vec::new(),
        },
        Destination::Filters => Box::new(FiltersPanel::new(app)),
        Destination::Employers(role) => Box::new(Picker::new(app, Employers { role })),
        Destination::Employer(at) => Box::new(Employers::only(app, at)),
        Destination::Schools(role) => Box::new(Picker::new(app, Programs { role, area: None })),
        Destination::SchoolsNear(role, area) => Box::new(Picker::new(app, Programs { role, area })),
        Destination::Topic(Topic::Page(page)) => Box::new(GuidePageScreen::new(app, page)),
        Destination::Topic(topic) => {
            let width = layout::overlay_text_width(app.window);
            let sheet = sheet::topic(app.catalogue, &topic, &app.area.code);
            let page = page::titled(&sheet, app.theme, width);
            Box::new(Overlay::new(app, format!("Guide: {}", topic.kind()), page))
        }
        Destination::Present(roles) => Box::new(PresentScreen::new(app, roles)),
        Destination::Jump => Box::new(Picker::new(app, Jump)),
        Destination::TakeHome(subject) => return [leave(app), TakeHomeScreen::open(app, subject)].concat(),
        Destination::Qr(roles) => Box::new(QrScreen::new(app, roles)),
        Destination::Text(title, page) => Box::new(Overlay::new(app, title, page)),
    };
    let effects = leave(app);
    app.stack.push(screen);
    effects
}

/// Replaces every screen above Explore with this one.
fn over_explore<'c>(app: &mut App<'c>, screen: Box<dyn Screen<'c> + 'c>) {
    app.stack.truncate(1);
    app.stack.push(screen);
}

/// Lets every screen save what was typed in it.
fn leave(app: &mut App) -> Vec<Effect> {
    let mut stack = std::mem::take(&mut app.stack);
    let effects = stack.iter_mut().flat_map(|screen| screen.leave(app)).collect();
    app.stack = stack;
    effects
}

/// Shows the paths of the role in hand: alone above Explore, or on top of the visible screen.
fn paths(app: &mut App, alone: bool) {
    let Some(id) = app.role_in_hand() else {
        app.say(
            "Paths belong to a role, and none is selected. In Explore (F1), type what you look for, then press F5.",
        );
        return;
    };
    if alone && app.catalogue.role(&id).is_some() {
        app.stack.truncate(1);
    }
    paths_of(app, &id);
}

fn paths_of(app: &mut App, id: &RoleId) {
    match app.catalogue.role(id) {
        Some(role) => app.stack.push(Box::new(PathsScreen::new(app, role))),
        None => app.complain(format!("The catalogue in use has no role \"{id}\", so it has no paths.")),
    }
}

/// Chooses an area. The selection in Explore stays where it is.
fn choose_area(app: &mut App, at: AreaPlace) -> Vec<Effect> {
    let area = app.catalogue.area_at(at).clone();
    app.say(format!("Pay is now shown for {}.", area.name));
    app.see_from(area);
    let selected = app.explore.cursor;
    find(app, &[]);
    app.explore.cursor = selected;
    rebuild(app);
    vec![Effect::RememberArea(app.area.code.clone())]
}

/// Shows everything in another theme.
fn wear(app: &mut App, chosen: Result<Chosen, ThemeError>) -> Vec<Effect> {
    if !app.themes.has_color() {
        app.say("Colors are off here (NO_COLOR or --color never), so the theme stays as it is.");
        return Vec::new();
    }
    let Chosen { name, about, theme, is_kept } = match chosen {
        Ok(chosen) => chosen,
        Err(fault) => {
            app.complain(fault.to_string());
            return Vec::new();
        }
    };
    let about = if about.is_empty() { about } else { format!(" ({about})") };
    app.say(format!("The theme is {name} now{about}."));
    app.theme = theme;
    rebuild(app);
    if is_kept { vec![Effect::RememberTheme(name)] } else { Vec::new() }
}

fn click(app: &mut App, at: Position) -> Vec<Effect> {
    let area = app.frame().tabs;
    if area.contains(at) {
        let (_, tabs) = tabs::tabs(app, area);
        let clicked = tabs.into_iter().find(|tab| tab.region.contains(at));
        return clicked.map_or_else(Vec::new, |tab| perform(app, tab.action));
    }
    on_top(app, |screen, app| screen.click(app, at))
}

fn help(app: &mut App) {
    let scope = app.scope();
    let page = keys::help(scope, app.theme, layout::overlay_text_width(app.window));
    app.stack.push(Box::new(Overlay::new(app, format!("Keys: {}", scope.title()), page)));
}

/// Rebuilds what depends on the window, the area or the shortlist, and closes screens that cannot be rebuilt.
fn rebuild(app: &mut App) {
    let mut stack = std::mem::take(&mut app.stack);
    stack.retain_mut(|screen| screen.rebuild(app));
    app.stack = stack;
}
