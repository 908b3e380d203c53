//! Draws the filter panel: each choice with the number of roles it would list, and a summary of what is chosen.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::FiltersPanel;
use crate::filter::Choice;
use crate::text;
use crate::tui::app::App;
use crate::tui::filter_choices::facet_title;
use crate::tui::layout;
use crate::tui::theme::Tone;
use crate::tui::widget::lines::more;
use crate::tui::widget::page::view::page;
use crate::tui::widget::panel;
use crate::tui::widget::put::put;

/// Widths in a row: margin, name of the facet, words of the choice.
const MARGIN: usize = 3;
const NAME: usize = 11;
const WORDS: usize = 26;

pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, panel: &FiltersPanel) {
    let parts = layout::filters(body);
    panel::listing_under_heading(frame, &parts, &app.theme, ["Filters", "Choices", "What is asked for"]);
    let listed = app.explore.hits.len();
    let mut head = format!("Filters: {listed} of {} roles are left", app.catalogue.roles().len());
    let words = &app.explore.narrowing.understood.words;
    if !words.trim().is_empty() {
        head.push_str(&format!(" that \"{}\" finds", text::cut(words.trim(), 26)));
    }
    put(frame.buffer_mut(), parts.head.x, parts.head.y, head, app.theme.style(Tone::Heading));
    let columns = format!("{}{}Roles", text::fit("", MARGIN + NAME), text::fit("Choice", 4 + WORDS));
    put(frame.buffer_mut(), parts.list.x, parts.under.y, columns, app.theme.style(Tone::Quiet));
    rows(frame, parts.list, app, panel);
    if !parts.detail.is_empty() {
        let plain = parts.panels.is_none();
        for y in (parts.detail.top()..parts.detail.bottom()).filter(|_| plain) {
            put(frame.buffer_mut(), parts.list.right(), y, app.theme.glyphs.bar, app.theme.style(Tone::Line));
        }
        let inside = Rect { x: parts.detail.x + 1, width: parts.detail.width.saturating_sub(1), ..parts.detail };
        page(frame, inside, &panel.chosen, 0);
        more(frame, inside, &app.theme, 0, panel.chosen.lines.len());
    }
}

fn rows(frame: &mut Frame, area: Rect, app: &App, panel: &FiltersPanel) {
    let FiltersPanel { choices, cursor, .. } = panel;
    let in_force = &app.explore.narrowing.in_force;
    for ((at, choice), y) in choices.iter().enumerate().skip(cursor.top).zip(area.top()..area.bottom()) {
        // The facet is named beside its first choice, and on the first visible line.
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
            (false, false, _) => match choice {
                Choice::Track(track) => (*track).into(),
                _ => Tone::Text,
            },
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
