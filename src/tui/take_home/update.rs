//! What keys do where a page to take home gets its place.

use tui_input::Input;

use super::{TakeHomeScreen, WrittenPage};
use crate::export::handout::{Format, ending};
use crate::model::Role;
use crate::sheet::{Handout, Own};
use crate::tui::action::{Action, Document, Effect, Outcome};
use crate::tui::app::{App, Reply, Subject};
use crate::tui::typing;

/// The page; nothing if the catalogue has none of what it is about.
pub(super) fn handout(app: &App, subject: &Subject, format: Format) -> Option<Handout> {
    let (catalogue, area) = (app.catalogue, &app.area.code);
    let facts = |role: &Role| app.facts_of(role);
    let own = Own { list: &app.shortlist, matters: Some((&app.wants, &facts)), budget: Some(&app.said.budget) };
    Some(match subject {
        Subject::Shortlist if app.shortlist.entries.is_empty() => return None,
        Subject::Shortlist => Handout::shortlist(catalogue, own, area, format != Format::Html),
        Subject::Schools(role) => Handout::schools(catalogue, catalogue.role(role)?, area),
        Subject::Paths(role) => Handout::paths(catalogue, catalogue.role(role)?, area),
        Subject::Roles(roles) => {
            let roles: Vec<&Role> = roles.iter().filter_map(|id| catalogue.role(id)).collect();
            if roles.is_empty() {
                return None;
            }
            Handout::roles(catalogue, &roles, area, own)
        }
    })
}

pub(super) fn update<'c>(screen: &mut TakeHomeScreen, app: &mut App<'c>, action: &Action) -> Reply<'c> {
    if let Some(written) = &screen.written {
        return match action {
            Action::Open if written.can_show => Reply::Do(vec![Effect::ShowFile(written.file.clone())]),
            Action::Back => Reply::Close,
            _ => Reply::Stay,
        };
    }
    if typing::edit(&mut screen.input, action).is_some() {
        return Reply::Stay;
    }
    match action {
        Action::Back => Reply::Close,
        Action::NextPart => change_format(screen, app, 1),
        Action::PreviousPart => change_format(screen, app, Format::ALL.len() - 1),
        Action::Open => {
            let handout = Box::new(screen.handout.clone());
            let document = Document { handout, format: screen.format, place: screen.input.value().to_owned() };
            Reply::Do(vec![Effect::Write(document)])
        }
        _ => Reply::Stay,
    }
}

/// Chooses another format. A name that ended as that of the old one ends as that of the new one.
fn change_format<'c>(screen: &mut TakeHomeScreen, app: &App<'c>, steps: usize) -> Reply<'c> {
    let at = Format::ALL.iter().position(|format| *format == screen.format).unwrap_or_default();
    let old = ending(screen.format);
    screen.format = Format::ALL[(at + steps) % Format::ALL.len()];
    let typed = screen.input.value();
    if let Some(name) = typed.strip_suffix(old).filter(|name| name.ends_with('.')) {
        screen.input = Input::new(format!("{name}{}", ending(screen.format)));
    }
    if let Some(handout) = handout(app, &screen.subject, screen.format) {
        screen.handout = handout;
    }
    Reply::Stay
}

/// Takes in where the page would go, or where it is.
pub(super) fn hear(screen: &mut TakeHomeScreen, app: &mut App, outcome: &Outcome) {
    match outcome {
        Outcome::Place(place) => screen.input = Input::new(place.clone()),
        Outcome::Written { file, kept, can_show } => {
            if screen.subject == Subject::Shortlist {
                // A guest may leave with it.
                app.kept.clone_from(&app.shortlist);
            }
            screen.written = Some(WrittenPage { file: file.clone(), kept: kept.clone(), can_show: *can_show });
        }
        _ => {}
    }
}
