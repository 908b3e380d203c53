//! What leads to a role and what follows: the role, what the marks mean, the tree, and where one is in it.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::PathsScreen;
use crate::model::RoleId;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::theme::Tone;
use crate::tui::widget::lines::mark_selected;
use crate::tui::widget::page::view::{Heading, read, sections};
use crate::tui::widget::put::put;

pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, screen: &PathsScreen) {
    let (page, top) = (&screen.reader.page, screen.reader.top);
    let parts = layout::reading(body);
    let title = format!("Paths: {}", screen.role.title);
    read(frame, &parts, &app.theme, &Heading { title: &title, beside: "", right: "" }, page, top);
    for (at, (role, of)) in screen.steps.iter().enumerate() {
        let Some(row) = of.start.checked_sub(top).and_then(|line| parts.row(line)) else { continue };
        marks(frame, row, app, role);
        if at == screen.selected {
            mark_selected(frame, row, 0, &app.theme);
        }
    }
    let line = screen.steps.get(screen.selected).map_or(top, |(_, of)| of.start);
    let far = match screen.steps.len() {
        0 => "no role to select ".to_owned(),
        count => format!("role {} of {count} ", screen.selected + 1),
    };
    sections(frame, parts.place, &app.theme, page, page.section_at(line), &far);
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
