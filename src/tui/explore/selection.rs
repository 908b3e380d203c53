//! The selection in Explore, a role or a topic of the guide, and its preview.

use super::preview;
use super::state::{Focus, Previewed};
use crate::filter::Facet;
use crate::model::{Role, Topic};
use crate::sheet;
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
    let selected = app.explore.cursor.selected;
    app.explore.cursor.select(selected, app.explore.hits.len(), height);
    let group = &mut app.explore.guide_hits;
    group.cursor.select(group.cursor.selected, group.found.len(), usize::from(shown.guide.height));
    let top = app.explore.preview_top;
    show_preview(app);
    let height = usize::from(shown.preview.height);
    app.explore.preview_top = cursor::scroll(top, 0, app.explore.preview.lines.len(), height);
}

/// Selects a line of the list.
pub(super) fn select(app: &mut App, line: usize) {
    app.explore.guide_hits.active = false;
    let height = usize::from(parts(app).list.height);
    app.explore.cursor.select(line, app.explore.hits.len(), height);
    show_preview(app);
}

/// Builds the preview of the selected role.
pub(super) fn show_preview(app: &mut App) {
    let parts = parts(app);
    // The last column is kept free for the mark that there is more.
    let width = parts.preview.width.saturating_sub(1);
    // Below the list the rest is built only when the preview has the focus.
    let whole = parts.beside || app.explore.focus == Focus::Preview;
    app.explore.preview_top = 0;
    if preview_topic(app, width) {
        return;
    }
    let hit = app.explore.hits.get(app.explore.cursor.selected);
    let wanted = hit.map(|hit| {
        let found_by = app.index.reason(&app.explore.hits, hit).found_by;
        let (passes, area) = (app.explore.narrowing.in_force.clone(), app.area.code.clone());
        Previewed { role: hit.role, found_by, passes, area, width, whole }
    });
    // While a word is being typed the best result mostly stays the same.
    if wanted == app.explore.previewed && wanted.is_some() {
        return;
    }
    app.explore.preview = wanted.as_ref().map_or_else(Default::default, |wanted| {
        let role = app.catalogue.role_at(wanted.role);
        let facts = &app.figures.facts(wanted.role);
        let value = |facet: Facet| facet.of_role(role, facts, app.catalogue.family_title(&role.family));
        let passes = wanted.passes.active().into_iter();
        let passes: Vec<String> = passes.map(|facet| value(facet) + &whose_word(app, facet, role)).collect();
        preview::page(app.record(role), Some(&wanted.found_by), &passes, whole, app.theme, width)
    });
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

/// Selects a topic of the guide.
pub(super) fn select_topic(app: &mut App, line: usize) {
    let height = usize::from(parts(app).guide.height);
    let group = &mut app.explore.guide_hits;
    group.active = true;
    group.cursor.select(line, group.found.len(), height);
    show_preview(app);
}

/// Previews the selected topic of the guide. Returns whether one is selected.
fn preview_topic(app: &mut App, width: u16) -> bool {
    let group = &app.explore.guide_hits;
    let at = group.found.get(group.cursor.selected).filter(|_| group.active);
    let wanted = at.map(|at| (*at, width, app.area.code.clone()));
    // While a word is being typed the topic mostly stays the same.
    if wanted.is_none() || wanted != group.previewed {
        let Some(topic) = selected_topic(app) else {
            app.explore.guide_hits.previewed = None;
            return false;
        };
        let sheet = sheet::topic(app.catalogue, &topic, &app.area.code);
        app.explore.preview = page::beginning(&sheet, app.theme, width);
        app.explore.guide_hits.previewed = wanted;
    }
    app.explore.previewed = None;
    true
}

/// The selected topic of the guide, if one is selected.
pub(super) fn selected_topic<'c>(app: &App<'c>) -> Option<Topic<'c>> {
    let group = &app.explore.guide_hits;
    let at = group.found.get(group.cursor.selected).filter(|_| group.active)?;
    app.catalogue.topic_of(app.topics().line(*at))
}
