//! What leads to a role and what follows: the role, what the marks mean, the tree, and where one is in it.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::model::RoleId;
use crate::text;
use crate::tui::app::App;
use crate::tui::canvas::Frame;
use crate::tui::layout;
use crate::tui::screen::PathsScreen;
use crate::tui::theme::Tone;
use crate::tui::view::{lines, more, page, rule};
use crate::tui::widget::put::{put, put_line};

pub(in crate::tui) fn draw(frame: &mut Frame, body: Rect, app: &App, screen: &PathsScreen) {
    let parts = layout::role(body, screen.page.head.len());
    let inside = |area: Rect| Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let head = inside(parts.head);
    let title = format!("Paths: {}", screen.role.title);
    let title = text::cut(&title, usize::from(head.width));
    put(frame.buffer_mut(), head.x, head.y, title, app.theme.style(Tone::Heading));
    let facts = Rect { y: head.y + 1, height: head.height.saturating_sub(2), ..head };
    lines(frame, facts, screen.page.head.iter());
    rule(frame, Rect { y: parts.head.bottom().saturating_sub(1), height: 1, ..head }, &app.theme);
    let tree = inside(parts.body);
    page(frame, tree, &screen.page, screen.top);
    for (at, (role, of)) in screen.steps.iter().enumerate() {
        let Some(row) = row(tree, screen.top, of.start) else { continue };
        marks(frame, row, app, role);
        if at == screen.selected {
            frame.buffer_mut().set_style(row, app.theme.style(Tone::Selected));
            put(frame.buffer_mut(), row.x, row.y, app.theme.glyphs.cursor, app.theme.style(Tone::Selected));
        }
    }
    more(frame, parts.body, &app.theme, screen.top, screen.page.lines.len());
    place(frame, parts.place, app, screen);
}

/// The row on which a line of the tree is seen.
fn row(tree: Rect, top: usize, line: usize) -> Option<Rect> {
    let down = u16::try_from(line.checked_sub(top)?).ok()?;
    (down < tree.height).then_some(Rect { y: tree.y + down, height: 1, ..tree })
}

/// Whether the role is saved or compared, at the right edge, where the tree leaves room.
fn marks(frame: &mut Frame, row: Rect, app: &App, role: &RoleId) {
    let glyphs = app.theme.glyphs;
    for (on, glyph, from_right) in [(app.is_saved(role), glyphs.saved, 3), (app.is_compared(role), glyphs.compared, 1)]
    {
        if on {
            put(frame.buffer_mut(), row.right() - from_right - 1, row.y, glyph, app.theme.style(Tone::Accent));
        }
    }
}

/// The parts of the tree with that of the selected step marked, and how far one is.
fn place(frame: &mut Frame, area: Rect, app: &App, screen: &PathsScreen) {
    let line = screen.steps.get(screen.selected).map_or(screen.top, |(_, of)| of.start);
    let present = screen.page.section_at(line);
    let mut spans = vec![Span::raw(" ")];
    for (at, (name, _)) in screen.page.sections.iter().enumerate() {
        let tone = if at == present { Tone::Selected } else { Tone::Quiet };
        spans.push(Span::styled(format!(" {name} "), app.theme.style(tone)));
    }
    put_line(frame.buffer_mut(), area.x, area.y, &Line::from(spans), area.width);
    let far = match screen.steps.len() {
        0 => "no role to select ".to_owned(),
        count => format!("role {} of {count} ", screen.selected + 1),
    };
    let x = area.right().saturating_sub(far.len() as u16);
    put(frame.buffer_mut(), x, area.y, far, app.theme.style(Tone::Quiet));
}
