//! What keys do in the palette.

use super::{Palette, Target};
use crate::tui::action::Action;
use crate::tui::app::{App, Destination, Reply};
use crate::tui::{layout, typing};

pub(super) fn update<'c>(palette: &mut Palette, app: &mut App<'c>, action: &Action) -> Reply<'c> {
    let height = usize::from(layout::choice(app.frame().body).1.list.height);
    match typing::edit(&mut palette.input, action) {
        Some(true) => palette.find(app),
        Some(false) => {}
        None if palette.cursor.follow(action, palette.found.len(), height) => {}
        None => match (action, palette.found.get(palette.cursor.selected)) {
            (Action::Open, Some(target)) => return choose(palette, app, *target),
            (Action::Back | Action::Palette, _) => return Reply::Close,
            _ => {}
        },
    }
    Reply::Stay
}

/// Replaces the palette with what was chosen.
fn choose<'c>(palette: &Palette, app: &App<'c>, target: Target) -> Reply<'c> {
    Reply::Replace(match target {
        Target::Action(at) => Destination::Action(palette.offered[at].binding.action.clone()),
        Target::Area(at) => Destination::Area(at),
        Target::Theme(at) => Destination::Theme(at),
        Target::Role(at) => Destination::Role(app.catalogue.role_at(at).id.clone()),
        Target::Employer(at) => Destination::Employer(at),
        Target::Topic(at) => match app.catalogue.topic_of(app.topics().line(at)) {
            Some(topic) => Destination::Topic(topic),
            None => return Reply::Close,
        },
    })
}
