//! The answers of Explore that are no roles of the list.
//!
//! ```text
//!    Paths       Emergency Medical Technician: what follows, what leads here   Enter walks there
//!    Word        CST = Certified Surgical Technologist                      Enter explains it
//! ```

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::names::marked;
use crate::text;
use crate::tui::app::App;
use crate::tui::layout::LIST_MARGIN;
use crate::tui::theme::Tone;
use crate::tui::widget::highlight::highlight;
use crate::tui::widget::lines::{mark_selected, more};
use crate::tui::widget::put::put_line;

/// Cells of the kind: the longest has ten letters.
const KIND: usize = 12;

/// What stands behind the first line of the group where it is far from the selected role.
const AFAR: &str = "Up leads here";

/// Draws the group.
pub(in crate::tui::explore) fn draw(frame: &mut Frame, area: Rect, app: &App) {
    let (explore, theme) = (&app.explore, &app.theme);
    let group = &explore.answers;
    if group.found.is_empty() {
        return;
    }
    let near = group.active || group.first || explore.cursor.selected > 0 || explore.hits.len() < 2;
    let seen = group.lines.iter().enumerate().skip(group.cursor.top).zip(area.top()..area.bottom());
    for ((at, line), y) in seen {
        let room = usize::from(area.width).saturating_sub(LIST_MARGIN + KIND + 1);
        let does = if near {
            line.does
        } else if y == area.top() {
            AFAR
        } else {
            ""
        };
        // What Enter does is left out before the answer is cut.
        let does = if text::width(&line.text) + text::width(does) + 2 > room { "" } else { does };
        let title = text::cut(&line.text, room);
        let behind = room - text::width(&title) - text::width(does);
        let kind = " ".repeat(LIST_MARGIN) + &text::pad(line.kind, KIND);
        let mut spans = vec![Span::styled(kind, theme.style(Tone::Accent))];
        let positions = marked(&title, explore.input.value());
        spans.extend(highlight(&title, &positions, theme.style(Tone::Text), theme.style(Tone::Match)));
        spans.push(Span::raw(" ".repeat(behind)));
        spans.push(Span::styled(does, theme.style(Tone::Quiet)));
        put_line(frame.buffer_mut(), area.x, y, &Line::from(spans), area.width);
        if group.active && at == group.cursor.selected {
            mark_selected(frame, Rect { y, height: 1, ..area }, 1, theme);
        }
    }
    more(frame, area, theme, group.cursor.top, group.found.len());
}
