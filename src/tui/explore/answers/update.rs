//! What keys do in the answers of Explore that are no roles of the list.

use ratatui::layout::{Position, Rect};

use super::AnswersShown;
use crate::answers::{Answer, Help, Part};
use crate::model::{RoleId, RolePlace};
use crate::sheet::{self, SectionId};
use crate::tui::action::Action;
use crate::tui::app::{App, Destination};
use crate::tui::explore::selection::{places_wanted, select, select_answer, show_preview};
use crate::tui::explore::state::Focus;
use crate::tui::layout;
use crate::tui::widget::page;

/// Applies an action to the group. Returns whether it was meant for the group.
pub(in crate::tui) fn update(app: &mut App, action: &Action) -> bool {
    if app.explore.answers.found.is_empty() {
        return false;
    }
    let active = app.explore.answers.active;
    match action {
        Action::Up | Action::Down if app.explore.focus != Focus::Preview => step(app, *action == Action::Down),
        Action::PageUp | Action::PageDown | Action::Top | Action::Bottom if active => {
            app.explore.answers.active = app.explore.hits.is_empty();
            false
        }
        Action::Save | Action::Compare if active => {
            app.say("The selected line is no role of the list. Enter opens it; Down leads to the roles.");
            true
        }
        _ => false,
    }
}

/// Moves the selection within the group, into it and out of it. Returns false if only the list of roles is concerned.
///
/// Below a long list the group would be out of reach, so Up leads to it from the first role.
fn step(app: &mut App, down: bool) -> bool {
    let (roles, at) = (app.explore.hits.len(), app.explore.cursor.selected);
    let AnswersShown { ref found, first, active, cursor, .. } = app.explore.answers;
    let (count, line) = (found.len(), cursor.selected);
    if !active {
        let enters = if down { !first && at + 1 >= roles } else { at == 0 };
        if enters {
            select_answer(app, if first { count - 1 } else { 0 });
        }
        return enters;
    }
    match (down, first) {
        (true, _) if line + 1 < count => select_answer(app, line + 1),
        (false, _) if line > 0 => select_answer(app, line - 1),
        (true, true) if roles > 0 => select(app, 0),
        (false, false) => select(app, roles.saturating_sub(1)),
        _ => {}
    }
    true
}

/// Selects the line that was clicked. Returns whether it was already selected.
pub(in crate::tui::explore) fn click(app: &mut App, group: Rect, at: Position) -> bool {
    let AnswersShown { active, cursor, ref found, .. } = app.explore.answers;
    let (mut clicked, length) = (cursor, found.len());
    let again = clicked.click(group, at, length, 1).is_some_and(|again| again && active);
    (app.explore.answers.cursor, app.explore.answers.active) = (clicked, true);
    show_preview(app);
    again
}

/// How many places of each group the text over the screen names.
const MOST_PLACES: usize = 25;

/// Where an answer leads; nowhere if it names nothing that can be opened.
pub(in crate::tui::explore) fn destination<'c>(app: &App<'c>, answer: &Answer) -> Option<Destination<'c>> {
    let role = |at: RolePlace| -> RoleId { app.catalogue.role_at(at).id.clone() };
    Some(match answer {
        Answer::Section(at, part) => Destination::Section(role(*at), section(*part)),
        Answer::Compare(roles) => Destination::CompareOnly(roles.iter().map(|at| role(*at)).collect()),
        Answer::Paths(at) => Destination::WhatFollows(role(*at)),
        Answer::Page { page, block: Some(block) } => Destination::Passage(*page, *block),
        Answer::Page { page, block: None } => Destination::Topic(app.catalogue.topic_at(*page)?),
        Answer::Topic(at) => Destination::Topic(app.catalogue.topic_of(app.topics().line(*at))?),
        Answer::Employer(at) => Destination::Employer(*at),
        Answer::School(at) => Destination::School(*at),
        Answer::Schools(at, area) => Destination::SchoolsNear(at.map(role), *area),
        Answer::Area(at) => Destination::Area(*at),
        Answer::Places { .. } => {
            let sheet = sheet::places_in(app.catalogue, places_wanted(app, answer, MOST_PLACES)?);
            let page = page::whole(&sheet, app.theme, layout::overlay_text_width(app.window));
            Destination::Text(sheet.title, page)
        }
        Answer::Absent(absent) => Destination::Role(role(*absent.nearest.first()?)),
        Answer::Help(Help::Interests) => Destination::Action(Action::GoInterests),
        Answer::Help(Help::Musts) => Destination::Action(Action::Musts),
        Answer::Help(Help::Budget) => Destination::Action(Action::Budget),
        Answer::Help(Help::Map) => Destination::Action(Action::Map),
        Answer::Help(Help::NowAndAfter) => Destination::Action(Action::NowAndAfter),
        Answer::Help(_) => Destination::Action(Action::Help),
    })
}

fn section(part: Part) -> SectionId {
    match part {
        Part::Overview => SectionId::Overview,
        Part::Day => SectionId::Day,
        Part::Pay => SectionId::Pay,
        Part::GettingIn => SectionId::GettingIn,
        Part::MovingUp => SectionId::MovingUp,
        Part::Where => SectionId::Where,
    }
}
