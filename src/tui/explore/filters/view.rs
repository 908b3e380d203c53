//! The choice of filters: every choice with the roles it would list, and beside them what is chosen.

use ratatui::layout::Rect;

use super::filter_choices::{choices, facet_title};
use crate::filter::Choice;
use crate::text;
use crate::tui::app::App;
use crate::tui::canvas::Frame;
use crate::tui::cursor::Cursor;
use crate::tui::explore::view as explore;
use crate::tui::layout;
use crate::tui::page::Writer;
use crate::tui::theme::Tone;
use crate::tui::view::{more, page};
use crate::tui::widget::put::put;

/// Cells of a row: margin, name of the facet, words of the choice.
const MARGIN: usize = 3;
const NAME: usize = 11;
const WORDS: usize = 26;

pub(in crate::tui) fn draw(frame: &mut Frame, body: Rect, app: &App, cursor: Cursor) {
    let parts = layout::filters(body);
    let listed = app.explore.hits.len();
    let mut head = format!("Filters: {listed} of {} roles are left", app.catalogue.roles().len());
    let words = &app.explore.narrowing.understood.words;
    if !words.trim().is_empty() {
        head.push_str(&format!(" that \"{}\" finds", text::cut(words.trim(), 26)));
    }
    put(frame.buffer_mut(), parts.head.x + 1, parts.head.y, head, app.theme.style(Tone::Heading));
    let columns = format!("{}{}Roles", text::fit("", MARGIN + NAME), text::fit("Choice", 4 + WORDS));
    put(frame.buffer_mut(), parts.head.x, parts.head.y + 1, columns, app.theme.style(Tone::Quiet));
    rows(frame, parts.list, app, cursor);
    if !parts.detail.is_empty() {
        for y in parts.detail.top()..parts.detail.bottom() {
            put(frame.buffer_mut(), parts.list.right(), y, app.theme.glyphs.bar, app.theme.style(Tone::Quiet));
        }
        chosen(frame, parts.detail, app);
    }
}

fn rows(frame: &mut Frame, area: Rect, app: &App, cursor: Cursor) {
    let choices = choices(app);
    let in_force = &app.explore.narrowing.in_force;
    for ((at, choice), y) in choices.iter().enumerate().skip(cursor.top).zip(area.top()..area.bottom()) {
        // On the first line that is seen the name stands again.
        let first = at == cursor.top || choices[at - 1].facet() != choice.facet();
        let name = if first { facet_title(choice.facet()) } else { "" };
        let on = choice.is_on(in_force);
        let count = app.explore.narrowing.counts.get(at).copied().unwrap_or_default();
        let line = format!(
            "{}{}{} {}{count:>5}",
            " ".repeat(MARGIN),
            text::fit(name, NAME),
            if on { "[x]" } else { "[ ]" },
            text::fit(&words(app, choice), WORDS),
        );
        let selected = at == cursor.selected;
        let tone = match (selected, on, count) {
            (true, ..) => Tone::Selected,
            (false, true, _) => Tone::Accent,
            (false, false, 0) => Tone::Quiet,
            (false, false, _) => Tone::Plain,
        };
        let line = text::fit(&line, usize::from(area.width));
        put(frame.buffer_mut(), area.x, y, line, app.theme.style(tone));
        if selected {
            put(frame.buffer_mut(), area.x + 1, y, app.theme.glyphs.cursor, app.theme.style(tone));
        }
    }
    more(frame, area, &app.theme, cursor.top, choices.len());
}

fn words(app: &App, choice: &Choice) -> String {
    choice.alone().value(choice.facet(), |id| app.catalogue.family_title(id).to_owned())
}

/// What is chosen, facet by facet; what to drop if nothing is left; what a filter does not pass.
fn chosen(frame: &mut Frame, area: Rect, app: &App) {
    let narrowing = &app.explore.narrowing;
    let mut writer = Writer::new(app.theme, area.width.saturating_sub(2));
    let active = narrowing.in_force.active();
    writer.heading(if active.is_empty() { "Nothing is chosen." } else { "Chosen" });
    for facet in active {
        let label = narrowing.in_force.label(facet, |id| app.catalogue.family_title(id).to_owned());
        let typed = if narrowing.understood.filters.asks(facet) { " (you typed it)" } else { "" };
        writer.bullet(&format!("{label}{typed}"));
    }
    if let Some(hiring) = &app.explore.hiring {
        writer.bullet(&format!("hired by {}", hiring.name));
    }
    if app.explore.hits.is_empty() {
        writer.blank();
        for line in explore::ways_out(app, "d") {
            writer.styled(&line, Tone::Caution);
        }
    }
    writer.blank();
    writer.styled("Roles: how many are listed with this choice and those of the other kinds.", Tone::Quiet);
    writer.blank();
    writer.styled("Not passed: what is not stated, is open-ended, or comes after other training.", Tone::Quiet);
    let inside = Rect { x: area.x + 1, width: area.width.saturating_sub(1), ..area };
    let text = writer.finish();
    page(frame, inside, &text, 0);
    more(frame, inside, &app.theme, 0, text.lines.len());
}
