//! What keys do in the filter panel.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::FiltersPanel;
use crate::filter::{Choice, Counter, Facet, Facts};
use crate::model::RolePlace;
use crate::text;
use crate::tui::action::Action;
use crate::tui::app::{App, Reply};
use crate::tui::cursor::Cursor;
use crate::tui::explore::finding::{find, search_counting};
use crate::tui::explore::limits;
use crate::tui::explore::narrowing::Limit;
use crate::tui::explore::selection::keep_in_sight;
use crate::tui::layout;
use crate::tui::theme::Tone;
use crate::tui::widget::page::{Page, Writer};

/// Searches again and counts the roles that each choice would list. The selection in Explore stays where it is.
pub(super) fn count(panel: &FiltersPanel, app: &mut App) {
    let selected = app.explore.cursor;
    find(app, &panel.choices);
    app.explore.cursor = selected;
    keep_in_sight(app);
}

pub(super) fn update<'c>(panel: &mut FiltersPanel, app: &mut App<'c>, action: &Action) -> Reply<'c> {
    let height = layout::filters(app.frame().body).list.height;
    let FiltersPanel { choices, cursor, .. } = panel;
    if cursor.follow(action, choices.len(), usize::from(height)) {
        return Reply::Stay;
    }
    let at = cursor.selected;
    let facets: Vec<Facet> = choices.iter().map(Choice::facet).collect();
    match action {
        Action::Save => toggle(app, choices, at),
        Action::NextPart => select_facet(cursor, &facets, next_facet(&facets, at), height),
        Action::PreviousPart => select_facet(cursor, &facets, facet_before(&facets, at), height),
        Action::Remove => {
            limits::drop_best(app, choices);
        }
        Action::ClearFilters => limits::clear(app, choices),
        Action::Open | Action::Back => return Reply::Close,
        _ => {}
    }
    Reply::Stay
}

/// Turns a choice on or off. If words of the query ask for the same facet, they become choices and leave the query.
fn toggle(app: &mut App, choices: &[Choice], at: usize) {
    let Some(choice) = choices.get(at) else { return };
    let facet = choice.facet();
    if app.explore.narrowing.understood.filters.asks(facet) {
        app.explore.filters.take_over(facet, &app.explore.narrowing.in_force);
        limits::forget_words(app, Limit::Facet(facet));
    }
    choice.toggle(&mut app.explore.filters);
    search_counting(app, choices);
}

/// The text beside the choices: what is chosen, what to drop if no role is left, and which values never pass.
pub(super) fn chosen(panel: &FiltersPanel, app: &App) -> Page {
    let narrowing = &app.explore.narrowing;
    let Rect { width, height, .. } = layout::filters(app.frame().body).detail;
    let mut writer = Writer::new(app.theme, width.saturating_sub(2));
    let active = narrowing.in_force.active();
    writer.heading(if active.is_empty() { "Nothing is chosen." } else { "Chosen" });
    for facet in active {
        let label = narrowing.in_force.label(facet, |id| app.catalogue.family_title(id).to_owned());
        let typed = if narrowing.understood.filters.asks(facet) { " (you typed it)" } else { "" };
        writer.bullet(&format!("{label}{typed}"));
    }
    if let Some(hiring) = &app.explore.hiring {
        writer.bullet(&format!("hired by {}", hiring.name));
    }
    if app.explore.hits.is_empty() {
        writer.blank();
        for line in limits::ways_out(app, "d") {
            writer.styled(&line, Tone::Caution);
        }
    }
    if let Some(open) = panel.choices.get(panel.cursor.selected).and_then(|choice| left_open(app, choice)) {
        writer.blank();
        writer.styled(&open, Tone::Caution);
    }
    writer.blank();
    writer.styled("Roles: how many are listed with this choice and those of the other kinds.", Tone::Quiet);
    writer.blank();
    writer
        .styled("What may fit or is not known is not counted. In the list m shows it, below the others.", Tone::Quiet);
    left(&mut writer, app, usize::from(height));
    writer.finish()
}

/// The titles of the roles that are left, as many as have room in a page of so many lines.
fn left(writer: &mut Writer, app: &App, height: usize) {
    let hits = &app.explore.hits;
    // The heading and the blank line before it.
    let room = height.saturating_sub(writer.page.lines.len() + 2);
    if hits.is_empty() || room < LEAST_TITLES {
        return;
    }
    let shown = if hits.len() <= room { hits.len() } else { room - 1 };
    writer.blank();
    writer.heading("These roles are left");
    let (cells, style) = (writer.width(), writer.theme.style(Tone::Text));
    for hit in hits.iter().take(shown) {
        let title = text::cut_title(&app.catalogue.role_at(hit.role).title, cells).into_owned();
        writer.line(Line::styled(title, style));
    }
    if shown < hits.len() {
        writer.styled(&format!("and {} more", hits.len() - shown), Tone::Quiet);
    }
}

/// Fewer titles than these are not worth a heading.
const LEAST_TITLES: usize = 4;

/// Of how many of all roles a choice leaves open whether they fit, and why; nothing where it is known of all.
fn left_open(app: &App, choice: &Choice) -> Option<String> {
    let alone = choice.alone();
    let mut counter = Counter::new(&alone, &[]);
    for (at, role) in app.catalogue.roles().iter().enumerate() {
        let facts = if alone.need_facts() { app.figures.facts(RolePlace(at)) } else { Facts::default() };
        counter.fit(role, &facts);
    }
    let (all, tally) = (app.catalogue.roles().len(), counter.finish());
    let reasons = tally.unsure.reasons().join("; ");
    (!reasons.is_empty()).then(|| format!("This choice alone: {} of {all} roles fit; {reasons}.", tally.listed))
}

/// Selects the first choice of a facet and scrolls so that all of its choices are visible.
fn select_facet(cursor: &mut Cursor, facets: &[Facet], first: usize, height: u16) {
    let last = facets.iter().rposition(|facet| Some(facet) == facets.get(first)).unwrap_or(first);
    for at in [last, first] {
        cursor.select(at, facets.len(), usize::from(height));
    }
}

/// The first choice of the next facet. After the last facet comes the first one.
fn next_facet(facets: &[Facet], at: usize) -> usize {
    let next = facets.iter().skip(at).position(|facet| Some(facet) != facets.get(at));
    next.map_or(0, |further| at + further)
}

/// The first choice of this facet, or of the previous one if that choice is already selected.
fn facet_before(facets: &[Facet], at: usize) -> usize {
    let before = facets.get(at.checked_sub(1).unwrap_or(facets.len().saturating_sub(1)));
    facets.iter().position(|facet| Some(facet) == before).unwrap_or(0)
}
