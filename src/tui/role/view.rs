//! A role: its title, with pay and time once the quick facts are out of sight, the page, and where one is.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::RoleScreen;
use crate::text;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::theme::Tone;
use crate::tui::widget::page::view::{percent, read, sections};

pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, screen: &RoleScreen) {
    let (page, top) = (&screen.reader.page, screen.reader.top);
    let parts = layout::reading(body);
    let title = title(app, screen, usize::from(body.width.saturating_sub(2)));
    read(frame, &parts, &app.theme, &title, page, top);
    let far = percent(page, top, parts.lines());
    sections(frame, parts.place, &app.theme, page, page.section_at(top), &far);
}

fn title(app: &App, screen: &RoleScreen, width: usize) -> Line<'static> {
    let mut marks = Vec::new();
    if app.is_saved(&screen.role.id) {
        marks.push(format!("{} on your shortlist", app.theme.glyphs.saved));
    }
    if app.is_compared(&screen.role.id) {
        marks.push(format!("{} in the comparison", app.theme.glyphs.compared));
    }
    let marks = marks.join("  ");
    let room = width.saturating_sub(text::width(&marks) + 1);
    let title = text::cut(&screen.role.title, room);
    let rest = room - text::width(&title);
    // At the top the quick facts say it.
    let facts = if screen.reader.top > 0 { format!("   {}", screen.at_a_glance) } else { String::new() };
    Line::from(vec![
        Span::styled(title, app.theme.style(Tone::Heading)),
        Span::styled(text::fit(&facts, rest), app.theme.style(Tone::Quiet)),
        Span::styled(format!(" {marks}"), app.theme.style(Tone::Accent)),
    ])
}
