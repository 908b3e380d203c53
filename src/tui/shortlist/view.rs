//! The shortlist: order of one's own, a note under each role.

use ratatui::Frame;
use ratatui::layout::Rect;
use tui_input::Input;

use super::ShortlistScreen;
use crate::sheet::SavedRole;
use crate::shortlist::Field;
use crate::text;
use crate::tui::app::App;
use crate::tui::theme::Tone;
use crate::tui::widget::lines::{mark_selected, more};
use crate::tui::widget::page::view::page;
use crate::tui::widget::panel;
use crate::tui::widget::put::{put, put_within};
use crate::tui::{layout, picker};

/// Width of the place of an entry in the list.
const NUMBER: usize = 6;
const PAY: usize = 11;
const TIME: usize = 16;

/// In a list of fewer columns the time is left out.
const NARROW: usize = 68;

pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, screen: &ShortlistScreen) {
    let ShortlistScreen { cursor, saved, note, detail } = screen;
    let parts = if saved.roles.is_empty() { layout::listing(body, 0) } else { layout::shortlist(body) };
    let selected = saved.roles.get(cursor.selected).map_or("", |role| &role.title);
    panel::listing_under_heading(frame, &parts, &app.theme, ["Shortlist", "Roles", selected]);
    let (head, count) = (&saved.heading, saved.roles.len());
    put(frame.buffer_mut(), parts.head.x, parts.head.y, head, app.theme.style(Tone::Heading));
    if count > 0 {
        let place = format!("pay: {}", app.area.short_name());
        let x = parts.head.right().saturating_sub(text::width(&place) as u16);
        if usize::from(x) > usize::from(parts.head.x) + text::width(head) + 2 {
            put(frame.buffer_mut(), x, parts.head.y, place, app.theme.style(Tone::Quiet));
        }
    }
    if count == 0 {
        return empty(frame, parts.list, app);
    }
    let room = usize::from(parts.under.width);
    put(
        frame.buffer_mut(),
        parts.under.x,
        parts.under.y,
        text::cut(&saved.legend.join("   "), room),
        app.theme.style(Tone::Quiet),
    );
    let roles = saved.roles.iter().zip(&app.shortlist.entries).enumerate().skip(cursor.top);
    for ((at, (role, entry)), y) in roles.zip((parts.list.top()..parts.list.bottom().saturating_sub(1)).step_by(2)) {
        let line = Rect { y, height: 1, ..parts.list };
        let SavedRole { title, pay, time, .. } = role;
        let compared = if app.is_compared(&entry.role) { app.theme.glyphs.compared } else { " " };
        let behind = if usize::from(line.width) < NARROW { 0 } else { TIME };
        let room = usize::from(line.width).saturating_sub(NUMBER + PAY + layout::PAY_MARKS + behind + 4);
        let amount = if text::width(&pay.amount) > PAY { pay.amount.clone() } else { format!("{:>PAY$}", pay.amount) };
        let pay = format!("{amount}{}", pay.marks);
        let time = text::fit(&format!(" {time}"), behind);
        let row = format!(
            "{:>4}  {} {compared} {}{time}",
            at + 1,
            text::fit(&text::cut_title(title, room), room),
            text::fit(&pay, PAY + layout::PAY_MARKS)
        );
        put_within(frame.buffer_mut(), line.x, y, &row, line.width, app.theme.style(Tone::Text));
        let under = Rect {
            x: line.x + NUMBER as u16,
            y: y + 1,
            width: line.width.saturating_sub(NUMBER as u16 + 1),
            height: 1,
        };
        match note {
            Some((role, field, input)) if *role == entry.role => write_note(frame, under, app, *field, input),
            _ => {
                let said: Vec<String> = role.said().collect();
                let shown = if said.is_empty() { "(no note; n writes one)".to_owned() } else { said.join("  ") };
                let shown = text::cut(&text::sanitise(&shown), usize::from(under.width));
                put(frame.buffer_mut(), under.x, under.y, shown, app.theme.style(Tone::Quiet));
            }
        }
        if at == cursor.selected {
            mark_selected(frame, line, 1, &app.theme);
        }
    }
    more(frame, parts.list, &app.theme, cursor.top * 2, count * 2);
    let [first, second] =
        parts.detail_columns().map(|column| Rect { height: column.height.saturating_sub(1), ..column });
    page(frame, first, detail, 0);
    page(frame, second, detail, usize::from(first.height));
    let seen = usize::from(first.height + second.height);
    // What the marks stand for, across both columns.
    let cells = usize::from(first.union(second).width);
    let notes = detail.footnotes(0, seen, "Enter, i", cells);
    put_within(frame.buffer_mut(), first.x, first.bottom(), &notes, cells as u16, app.theme.style(Tone::Quiet));
    if detail.lines.len() > seen {
        let text = Rect { height: first.height, ..parts.detail };
        more(frame, text, &app.theme, 0, detail.lines.len());
    }
}

fn empty(frame: &mut Frame, area: Rect, app: &App) {
    let lines = [
        "To save the first role:",
        "  1. Go to Explore (F1) and type what you look for.",
        "  2. Press Enter to open a role, then s. Or press Tab and s in the list.",
        "",
        "The list stays on this computer, in your own settings folder.",
    ];
    for (line, y) in lines.iter().zip(area.top()..area.bottom()) {
        put(frame.buffer_mut(), area.x + 1, y, line, app.theme.style(Tone::Text));
    }
}

fn write_note(frame: &mut Frame, area: Rect, app: &App, field: Field, input: &Input) {
    let label = if field == Field::Note { "Note: " } else { "Why not: " };
    picker::view::text_line(frame, area, app, label, input);
}
