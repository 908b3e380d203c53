//! The first steps: a box, the day, the step; under the list all words of the selected one.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{StepsScreen, Typed};
use crate::text;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::picker::view::text_line;
use crate::tui::theme::Tone;
use crate::tui::widget::lines::{mark_selected, more};
use crate::tui::widget::panel;
use crate::tui::widget::put::put;

/// Cells of the group and of the day in a row.
const GROUP: usize = 11;
const DAY: usize = 10;

pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, screen: &StepsScreen) {
    let parts = layout::steps(body);
    panel::listing_under_heading(frame, &parts, &app.theme, ["First steps", "Steps", "Selected step"]);
    let title = app.catalogue.role(&screen.role).map_or(screen.role.as_str(), |role| &role.title);
    let target = if app.shortlist.target.as_ref() == Some(&screen.role) { ", my target" } else { "" };
    let done = screen.rows.iter().filter(|row| row.state.done).count();
    let head = format!("{title}{target}: {done} of {} done", screen.rows.len());
    let head = text::cut(&head, usize::from(parts.head.width));
    put(frame.buffer_mut(), parts.head.x, parts.head.y, head, app.theme.style(Tone::Heading));
    let columns = format!("     {} {} What to do", text::fit("When", GROUP), text::fit("By", DAY));
    let columns = text::cut(&columns, usize::from(parts.list.width));
    put(frame.buffer_mut(), parts.list.x + 1, parts.under.y, columns, app.theme.style(Tone::Quiet));
    let rows = screen.rows.iter().enumerate().skip(screen.cursor.top);
    for ((at, row), y) in rows.zip(parts.list.top()..parts.list.bottom()) {
        let date = row.state.date.as_deref().unwrap_or_default();
        let line = format!("{}  {} {} {}", row.tick(), text::fit(row.group, GROUP), text::fit(date, DAY), row.text);
        let line = text::cut(&line, usize::from(parts.list.width).saturating_sub(3));
        let tone = if row.state.done { Tone::Quiet } else { Tone::Text };
        put(frame.buffer_mut(), parts.list.x + 2, y, line, app.theme.style(tone));
        if at == screen.cursor.selected {
            mark_selected(frame, Rect { y, height: 1, ..parts.list }, 1, &app.theme);
        }
    }
    more(frame, parts.list, &app.theme, screen.cursor.top, screen.rows.len());
    let detail = Rect { x: parts.detail.x + 1, width: parts.detail.width.saturating_sub(2), ..parts.detail };
    match &screen.typed {
        Some(Typed::Step(input)) => text_line(frame, detail, app, "New step: ", input),
        Some(Typed::Day(input)) => text_line(frame, detail, app, "By (year-month-day): ", input),
        None => {
            let Some(row) = screen.rows.get(screen.cursor.selected) else { return };
            let lines = text::wrap(&row.words(), usize::from(detail.width));
            for (line, y) in lines.iter().zip(detail.top()..detail.bottom()) {
                put(frame.buffer_mut(), detail.x, y, line, app.theme.style(Tone::Text));
            }
        }
    }
}
