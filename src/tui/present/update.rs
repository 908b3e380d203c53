//! What keys do in a presentation, and which slides there are.

use super::{PresentScreen, page};
use crate::model::{Role, RoleId, SourceId};
use crate::sheet::Slide;
use crate::text;
use crate::tui::action::Action;
use crate::tui::app::{App, Destination, Reply};

/// Cells for the place among the slides.
const PLACE: usize = 9;

/// Makes the slides of all roles: each role, and from the second on beside the one before it.
pub(super) fn rebuild(screen: &mut PresentScreen, app: &App) {
    screen.roles.retain(|id| app.catalogue.role(id).is_some());
    let roles: Vec<&Role> = screen.roles.iter().filter_map(|id| app.catalogue.role(id)).collect();
    screen.slides.clear();
    screen.starts.clear();
    for (at, role) in roles.iter().enumerate() {
        let record = app.record(role);
        screen.starts.push(screen.slides.len());
        screen.slides.extend(record.slides());
        if let Some(before) = at.checked_sub(1).map(|at| roles[at]) {
            screen.slides.push(app.record(before).against(role));
        }
    }
    show(screen, screen.at);
    lay_out(screen, app);
}

/// Goes to a slide.
fn show(screen: &mut PresentScreen, at: usize) {
    screen.at = at.min(screen.slides.len().saturating_sub(1));
}

/// Puts the slide that is seen into lines.
pub(super) fn lay_out(screen: &mut PresentScreen, app: &App) {
    let parts = screen.parts(app);
    let Some(slide) = screen.slides.get(screen.at) else { return };
    screen.page = page::page(slide, &app.theme, usize::from(parts.text.width), usize::from(parts.text.height));
    screen.source = source(app, slide, usize::from(parts.foot.width).saturating_sub(PLACE));
}

/// Where a slide was read, in few words; what has no room is counted.
fn source(app: &App, slide: &Slide, width: usize) -> String {
    let mut names: Vec<String> = Vec::new();
    for id in &slide.sources {
        let name = source_name(app, id);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if names.is_empty() {
        return if slide.judged { "Our own judgment, no source".to_owned() } else { String::new() };
    }
    let rest = if slide.judged { "; the rest is our own judgment" } else { "" };
    let said = |count: usize| {
        let more = names.len() - count;
        let more = if more > 0 { format!("; {more} more on its page") } else { String::new() };
        format!("Source: {}{more}{rest}", names[..count].join("; "))
    };
    let fits = (1..=names.len()).rev().map(said).find(|words| text::width(words) <= width);
    fits.unwrap_or_else(|| said(1))
}

fn source_name(app: &App, id: &SourceId) -> String {
    app.catalogue.source(id).map_or_else(|| id.0.clone(), |source| text::source_brief(&source))
}

pub(super) fn update<'c>(screen: &mut PresentScreen, app: &mut App<'c>, action: &Action) -> Reply<'c> {
    // Whatever is pressed while nothing is seen brings the slide back.
    let was_blank = std::mem::take(&mut screen.blank);
    match action {
        Action::Back if !was_blank => return Reply::Close,
        Action::Search => return Reply::Open(Destination::Jump),
        Action::ShowRole(id) => jump(screen, app, id),
        _ if was_blank => {}
        Action::Blank => screen.blank = true,
        Action::Left | Action::Up => show(screen, screen.at.saturating_sub(1)),
        Action::Right | Action::Down => show(screen, screen.at + 1),
        Action::Top => show(screen, 0),
        Action::Bottom => show(screen, usize::MAX),
        Action::NextPart => {
            let next = screen.starts.iter().find(|start| **start > screen.at).copied();
            show(screen, next.unwrap_or(screen.at));
        }
        Action::PreviousPart => {
            let before = screen.starts.iter().rfind(|start| **start < screen.at).copied();
            show(screen, before.unwrap_or_default());
        }
        _ => {}
    }
    Reply::Stay
}

/// Goes to a role; one that is not shown yet comes behind the one that is seen.
fn jump(screen: &mut PresentScreen, app: &App, id: &RoleId) {
    if !screen.roles.contains(id) {
        let behind = screen.role().map_or(0, |role| role + 1);
        screen.roles.insert(behind, id.clone());
        rebuild(screen, app);
    }
    let role = screen.roles.iter().position(|role| role == id);
    let start = role.and_then(|role| screen.starts.get(role)).copied();
    show(screen, start.unwrap_or(screen.at));
}
