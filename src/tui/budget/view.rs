//! Draws the lines of a budget, and the beginning of the answer beside them.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{BudgetScreen, Line, lines};
use crate::budget::MOST_DOLLARS;
use crate::model::{Figure, Money};
use crate::sheet::cost_name;
use crate::text;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::picker::view::{row_room, rows, text_line};
use crate::tui::theme::Tone;
use crate::tui::widget::lines::more;
use crate::tui::widget::page::view::page;
use crate::tui::widget::panel;
use crate::tui::widget::put::put;

/// Cells of the name of a line.
const NAME: usize = 23;

/// What stands where nothing is filled in.
const EMPTY: &str = "-";

pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, screen: &BudgetScreen) {
    let parts = layout::filters(body);
    panel::listing_under_heading(frame, &parts, &app.theme, ["Enough to live on?", "What you need", "The answer"]);
    let needed = app.said.budget.needed().map(Figure::Is);
    let head = match needed {
        Some(needed) => format!("You need {} a month in {}", text::money(needed), app.area.short_name()),
        None => "What do you need a month? Nothing is filled in for you.".to_owned(),
    };
    let room = usize::from(parts.head.width);
    put(frame.buffer_mut(), parts.head.x, parts.head.y, text::cut(&head, room), app.theme.style(Tone::Heading));
    let lines = lines();
    match (&screen.input, lines.get(screen.cursor.selected)) {
        (Some(input), Some(line)) => text_line(frame, parts.under, app, &format!("{}: ", name(*line)), input),
        _ => {
            let words = text::cut("Dollars. Tab reads the whole answer.", usize::from(parts.under.width));
            put(frame.buffer_mut(), parts.under.x, parts.under.y, words, app.theme.style(Tone::Quiet));
        }
    }
    let room = row_room(parts.list);
    rows(frame, parts.list, app, screen.cursor, lines.len(), |at| {
        let line = lines[at];
        text::cut(&format!("{}{}", text::pad(name(line), NAME), value(app, line)), room)
    });
    if !parts.detail.is_empty() {
        let plain = parts.panels.is_none();
        for y in (parts.detail.top()..parts.detail.bottom()).filter(|_| plain) {
            put(frame.buffer_mut(), parts.list.right(), y, app.theme.glyphs.bar, app.theme.style(Tone::Line));
        }
        let inside = Rect { x: parts.detail.x + 1, width: parts.detail.width.saturating_sub(1), ..parts.detail };
        page(frame, inside, &screen.answer, 0);
        more(frame, inside, &app.theme, 0, screen.answer.lines.len());
    }
}

fn name(line: Line) -> &'static str {
    match line {
        Line::Cost(kind) => cost_name(kind),
        Line::Off => "Taken off pay, percent",
        Line::Earned => "You earn now, a year",
        Line::Elsewhere => "Another area",
    }
}

fn value(app: &App, line: Line) -> String {
    let budget = &app.said.budget;
    let dollars = |dollars: u32| text::money(Figure::Is(Money::dollars(dollars.min(MOST_DOLLARS))));
    let said = match line {
        Line::Cost(kind) => budget.cost(kind).map(dollars),
        Line::Off => budget.taken_off().map(|percent| format!("{percent}%")),
        Line::Earned => budget.earned.map(dollars),
        Line::Elsewhere => {
            let area = budget.elsewhere.as_ref().and_then(|code| app.catalogue.area(code));
            area.map(|area| area.short_name().into_owned())
        }
    };
    said.unwrap_or_else(|| EMPTY.to_owned())
}
