//! Draws what can be chosen, and how many roles it leads to.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{NowAndAfter, is_chosen};
use crate::text;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::theme::Tone;
use crate::tui::widget::lines::more;
use crate::tui::widget::page::view::page;
use crate::tui::widget::panel;
use crate::tui::widget::put::put;

/// Widths in a row: margin, kind.
const MARGIN: usize = 3;
const KIND: usize = 10;

pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, screen: &NowAndAfter) {
    let parts = layout::filters(body);
    panel::listing_under_heading(frame, &parts, &app.theme, ["Now and after", "What I have and plan", "Roles"]);
    let head = "What do I have now, and what do I plan?";
    put(frame.buffer_mut(), parts.head.x, parts.head.y, head, app.theme.style(Tone::Heading));
    rows(frame, parts.list, app, screen);
    if !parts.detail.is_empty() {
        let plain = parts.panels.is_none();
        for y in (parts.detail.top()..parts.detail.bottom()).filter(|_| plain) {
            put(frame.buffer_mut(), parts.list.right(), y, app.theme.glyphs.bar, app.theme.style(Tone::Line));
        }
        let inside = Rect { x: parts.detail.x + 1, width: parts.detail.width.saturating_sub(1), ..parts.detail };
        page(frame, inside, &screen.summary, 0);
        more(frame, inside, &app.theme, 0, screen.summary.lines.len());
    }
}

fn rows(frame: &mut Frame, area: Rect, app: &App, screen: &NowAndAfter) {
    let NowAndAfter { choices, cursor, .. } = screen;
    for ((at, (choice, words)), y) in choices.iter().enumerate().skip(cursor.top).zip(area.top()..area.bottom()) {
        let first = at == cursor.top || choices[at - 1].0.kind() != choice.kind();
        let is_on = is_chosen(&app.said.background, choice);
        let kind = text::fit(if first { choice.kind() } else { "" }, KIND);
        let mark = if is_on { "[x]" } else { "[ ]" };
        let line = format!("{}{kind}{mark} {words}", " ".repeat(MARGIN));
        let selected = at == cursor.selected;
        let tone = match (selected, is_on) {
            (true, _) => Tone::Selected,
            (false, true) => Tone::Accent,
            (false, false) => Tone::Text,
        };
        let line = text::fit(&line, usize::from(area.width));
        put(frame.buffer_mut(), area.x, y, line, app.theme.style(tone));
        if selected {
            put(frame.buffer_mut(), area.x + 1, y, app.theme.glyphs.cursor, app.theme.style(tone));
        }
    }
    more(frame, area, &app.theme, cursor.top, choices.len());
}
