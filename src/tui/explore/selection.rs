//! The selection in Explore, a role or another answer, and its preview.

use super::preview::{self, Extent};
use super::state::{Focus, Previewed};
use crate::answers::Answer;
use crate::filter::{Facet, Facts};
use crate::model::{Role, RolePlace, Topic};
use crate::search::{Field, FoundBy};
use crate::sheet::{self, PlacesWanted, Sheet};
use crate::text;
use crate::tui::app::App;
use crate::tui::widget::page;
use crate::tui::{cursor, layout};

/// The regions of Explore as it is now.
pub(super) fn parts(app: &App) -> layout::Explore {
    app.explore.parts(app.frame().body)
}

/// Keeps the selection after the window or the figures changed.
pub(super) fn keep_in_sight(app: &mut App) {
    let shown = parts(app);
    let height = usize::from(shown.list.height);
    app.explore.cursor.keep(app.explore.hits.len(), height);
    let group = &mut app.explore.answers;
    group.cursor.keep(group.found.len(), usize::from(shown.guide.height));
    let top = app.explore.preview_top;
    show_preview(app);
    let height = shown.preview_lines();
    app.explore.preview_top = cursor::scroll(top, 0, app.explore.preview.lines.len(), height);
}

/// Selects a line of the list.
pub(super) fn select(app: &mut App, line: usize) {
    app.explore.answers.active = false;
    let height = usize::from(parts(app).list.height);
    app.explore.cursor.select(line, app.explore.hits.len(), height);
    show_preview(app);
}

/// Builds the preview of the selected role, and the names of its sources.
pub(super) fn show_preview(app: &mut App) {
    build_preview(app);
    name_sources(app);
}

/// Looks up the names of the sources of the preview.
pub(super) fn name_sources(app: &mut App) {
    if app.explore.names_sources() {
        let cited = app.explore.preview.cited.iter();
        app.explore.preview.short_names = cited.map(|id| sheet::short_name(app.catalogue, id)).collect();
    }
}

fn build_preview(app: &mut App) {
    let parts = parts(app);
    // The last column is kept free for the mark that there is more.
    let width = parts.preview[0].width.saturating_sub(1);
    // Where it has few lines the rest is built only when the preview has the focus.
    let extent = match (parts.panels, app.explore.focus) {
        (Some(_), _) => Extent::Framed,
        (None, Focus::Preview) => Extent::Whole,
        (None, _) => Extent::Beginning,
    };
    app.explore.preview_top = 0;
    if let Some(sheet) = sheet_of_answer(app) {
        app.explore.preview = page::beginning(&sheet, app.theme, width);
        app.explore.beyond = Default::default();
        app.explore.previewed = None;
        return;
    }
    let wanted = previewed_role(app).map(|role| {
        let hit = app.explore.hits.iter().find(|hit| hit.role == role);
        let nothing = FoundBy { field: Field::Nothing, text: String::new() };
        let found_by = hit.map_or(nothing, |hit| app.index.reason(&app.explore.hits, hit).found_by);
        let (passes, area) = (app.explore.narrowing.in_force.clone(), app.area.code.clone());
        Previewed { role, found_by, passes, area, width, extent, theme: app.theme }
    });
    // While a word is being typed the best result mostly stays the same.
    if wanted == app.explore.previewed && wanted.is_some() {
        return;
    }
    app.explore.preview = wanted.as_ref().map_or_else(Default::default, |wanted| {
        let role = app.catalogue.role_at(wanted.role);
        let facts = if wanted.passes.need_facts() { app.figures.facts(wanted.role) } else { Facts::default() };
        let value = |facet: Facet| facet.of_role(role, &facts, app.catalogue.family_title(&role.family));
        let passes = wanted.passes.active().into_iter();
        let passes: Vec<String> = passes.map(|facet| value(facet) + &whose_word(app, facet, role)).collect();
        preview::page(app.record(role), Some(&wanted.found_by), &passes, extent, app.theme, width)
    });
    app.explore.beyond = match &wanted {
        Some(wanted) if !parts.beyond.is_empty() => {
            preview::beyond(app.record(app.catalogue.role_at(wanted.role)), app.theme, parts.beyond.width)
        }
        _ => Default::default(),
    };
    app.explore.previewed = wanted;
}

/// Where a role's value was first read, or that it is our own judgment, in brackets.
fn whose_word(app: &App, facet: Facet, role: &Role) -> String {
    if facet.is_judged() {
        return " (our own judgment)".to_owned();
    }
    let source = facet.read_in(role).first().and_then(|id| app.catalogue.source(id));
    source.map(|source| format!(" ({})", text::source_brief(&source))).unwrap_or_default()
}

/// Selects an answer that is no role of the list.
pub(super) fn select_answer(app: &mut App, line: usize) {
    let height = usize::from(parts(app).guide.height);
    let group = &mut app.explore.answers;
    group.active = true;
    group.cursor.select(line, group.found.len(), height);
    show_preview(app);
}

/// The role whose preview is shown: the selected one, or that of the selected answer.
fn previewed_role(app: &App) -> Option<RolePlace> {
    match app.explore.answers.selected() {
        None => app.explore.hits.get(app.explore.cursor.selected).map(|hit| hit.role),
        Some(Answer::Section(role, _) | Answer::Paths(role)) => Some(*role),
        Some(Answer::Compare(roles)) => roles.first().copied(),
        Some(Answer::Absent(absent)) => absent.nearest.first().copied(),
        Some(_) => None,
    }
}

/// Who could hire, as an answer asks for it, with so many names of each group.
pub fn places_wanted<'c>(app: &App<'c>, answer: &Answer, most: usize) -> Option<PlacesWanted<'c>> {
    let Answer::Places { area, role, group } = answer else { return None };
    let (area, role) = (app.catalogue.area_at(*area), role.map(|at| app.catalogue.role_at(at)));
    Some(PlacesWanted { area, role, group: *group, typed: "", most })
}

/// What is known of the selected answer, where that is no role.
fn sheet_of_answer(app: &App) -> Option<Sheet> {
    let (answer, area) = (app.explore.answers.selected()?, &app.area.code);
    match answer {
        Answer::Page { page, block: Some(block) } => match app.catalogue.topic_at(*page)? {
            Topic::Page(page) => Some(sheet::passage(app.catalogue, page, *block, area)),
            topic => Some(sheet::topic(app.catalogue, &topic, area)),
        },
        Answer::Page { page, block: None } => Some(sheet::topic(app.catalogue, &app.catalogue.topic_at(*page)?, area)),
        Answer::Topic(at) => Some(sheet::topic(app.catalogue, &app.catalogue.topic_of(app.topics().line(*at))?, area)),
        Answer::Employer(at) => Some(sheet::employer(app.catalogue, app.catalogue.employer_at(*at), None)),
        Answer::School(at) => Some(sheet::program(app.catalogue, &app.catalogue.program_at(*at)?)),
        Answer::Schools(Some(role), at) => {
            let area = at.map_or(area, |at| &app.catalogue.area_at(at).code);
            Some(sheet::schools_near(app.catalogue, app.catalogue.role_at(*role), area, 4))
        }
        Answer::Places { .. } => Some(sheet::places_in(app.catalogue, places_wanted(app, answer, 3)?)),
        Answer::Area(_) | Answer::Help(_) | Answer::Schools(None, _) => {
            let line = app.explore.answers.lines.get(app.explore.answers.cursor.selected)?;
            Some(sheet::answer_card(line))
        }
        _ => None,
    }
}
