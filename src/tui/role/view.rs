//! A role: title, seven quick facts, the sections, and where one is.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::text;
use crate::tui::app::App;
use crate::tui::canvas::Frame;
use crate::tui::layout;
use crate::tui::page::Page;
use crate::tui::screen::RoleScreen;
use crate::tui::theme::Tone;
use crate::tui::view::{lines, more, page, rule};
use crate::tui::widget::put::{put, put_line};

pub(in crate::tui) fn draw(frame: &mut Frame, body: Rect, app: &App, screen: &RoleScreen) {
    let parts = layout::role(body, screen.page.head.len());
    let [title, facts, under] = [0, 1, parts.head.height.saturating_sub(1)].map(|down| Rect {
        x: parts.head.x + 1,
        y: parts.head.y + down,
        width: parts.head.width.saturating_sub(2),
        height: 1,
    });
    heading(frame, title, app, screen);
    let facts = Rect { height: parts.head.height.saturating_sub(2), ..facts };
    lines(frame, facts, screen.page.head.iter());
    rule(frame, under, &app.theme);
    let inside = Rect { x: parts.body.x + 1, width: parts.body.width.saturating_sub(2), ..parts.body };
    page(frame, inside, &screen.page, screen.top);
    more(frame, parts.body, &app.theme, screen.top, screen.page.lines.len());
    place(frame, parts.place, app, &screen.page, screen.top, usize::from(parts.body.height));
}

fn heading(frame: &mut Frame, area: Rect, app: &App, screen: &RoleScreen) {
    let mut marks = Vec::new();
    if app.is_saved(&screen.role.id) {
        marks.push(format!("{} on your shortlist", app.theme.glyphs.saved));
    }
    if app.is_compared(&screen.role.id) {
        marks.push(format!("{} in the comparison", app.theme.glyphs.compared));
    }
    let marks = marks.join("  ");
    let room = usize::from(area.width).saturating_sub(text::width(&marks) + 1);
    let line = Line::from(vec![
        Span::styled(text::fit(&screen.role.title, room), app.theme.style(Tone::Heading)),
        Span::styled(format!(" {marks}"), app.theme.style(Tone::Accent)),
    ]);
    put_line(frame.buffer_mut(), area.x, area.y, &line, area.width);
}

/// The sections with the present one marked, and how far one is.
pub(in crate::tui) fn place(frame: &mut Frame, area: Rect, app: &App, page: &Page, top: usize, height: usize) {
    let present = page.section_at(top);
    // A narrow window has no room for spaces behind the names.
    let (before, behind) = if area.width < 70 { ("", "") } else { (" ", " ") };
    let mut spans = vec![Span::raw(before)];
    for (at, (name, _)) in page.sections.iter().enumerate() {
        let tone = if at == present { Tone::Selected } else { Tone::Quiet };
        spans.push(Span::styled(format!(" {name}{behind}"), app.theme.style(tone)));
    }
    let length = page.lines.len();
    let percent = if length <= height { 100 } else { (top + height).min(length) * 100 / length };
    put_line(frame.buffer_mut(), area.x, area.y, &Line::from(spans), area.width);
    let far = format!("{percent}% ");
    let x = area.right().saturating_sub(far.len() as u16);
    put(frame.buffer_mut(), x, area.y, far, app.theme.style(Tone::Quiet));
}
