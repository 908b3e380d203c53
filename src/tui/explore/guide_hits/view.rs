//! The group "In the guide" of Explore.
//!
//! ```text
//!    In the guide: CST = Certified Surgical Technologist                    word
//!                  CST = Certified Surgical Technologist              credential
//! ```

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::model::TopicLine;
use crate::names::marked;
use crate::text;
use crate::tui::app::App;
use crate::tui::layout::LIST_MARGIN;
use crate::tui::theme::Tone;
use crate::tui::widget::highlight::highlight;
use crate::tui::widget::lines::{mark_selected, more};
use crate::tui::widget::put::put_line;

/// Label of the first line; if the group is far from the selected role, with the key that leads there.
const LABEL: &str = "In the guide: ";
const LABEL_AFAR: &str = "In the guide (Up): ";

/// Draws the group.
pub(in crate::tui::explore) fn draw(frame: &mut Frame, area: Rect, app: &App) {
    let (explore, theme) = (&app.explore, &app.theme);
    let group = &explore.guide_hits;
    // The first frame has no group and does not wait for the topics.
    if group.found.is_empty() {
        return;
    }
    let near = group.active || group.first || explore.cursor.selected > 0 || explore.hits.len() < 2;
    let label = if near { LABEL } else { LABEL_AFAR };
    let topics = app.topics();
    let seen = || group.found.iter().enumerate().skip(group.cursor.top).zip(area.top()..area.bottom());
    let lines: Vec<TopicLine> = seen().map(|((_, at), _)| topics.line(*at)).collect();
    let kinds = lines.iter().map(|line| text::width(line.kind())).max().unwrap_or(0);
    let room = usize::from(area.width).saturating_sub(LIST_MARGIN + label.len() + kinds + 3);
    for ((at, y), line) in seen().map(|((at, _), y)| (at, y)).zip(lines) {
        let title = text::cut(line.title(), room);
        let shown = text::pad(if y == area.top() { label } else { "" }, label.len());
        let label = " ".repeat(LIST_MARGIN) + &shown;
        let behind = room - text::width(&title) + 1;
        let mut spans = vec![Span::styled(label, theme.style(Tone::Accent))];
        let positions = marked(&title, explore.input.value());
        spans.extend(highlight(&title, &positions, theme.style(Tone::Plain), theme.style(Tone::Match)));
        spans.push(Span::raw(" ".repeat(behind)));
        spans.push(Span::styled(text::pad(line.kind(), kinds), theme.style(Tone::Quiet)));
        put_line(frame.buffer_mut(), area.x, y, &Line::from(spans), area.width);
        if group.active && at == group.cursor.selected {
            mark_selected(frame, Rect { y, height: 1, ..area }, 1, theme);
        }
    }
    more(frame, area, theme, group.cursor.top, group.found.len());
}
