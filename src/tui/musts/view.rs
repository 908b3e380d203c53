//! Draws what can matter, each with its weight, and which roles have it.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Musts;
use crate::musts::Weight;
use crate::text;
use crate::tui::app::App;
use crate::tui::filter_choices::facet_title;
use crate::tui::layout;
use crate::tui::theme::Tone;
use crate::tui::widget::lines::more;
use crate::tui::widget::page::view::page;
use crate::tui::widget::panel;
use crate::tui::widget::put::put;

/// Widths in a row: margin, name of the facet, weight.
const MARGIN: usize = 3;
const NAME: usize = 11;
const WEIGHT: usize = 6;

pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, screen: &Musts) {
    let parts = layout::filters(body);
    panel::listing_under_heading(frame, &parts, &app.theme, ["Must-haves", "What can matter", "Roles"]);
    let count = |weight| app.wants.of(weight).active().len();
    let (musts, nices) = (count(Weight::Must), count(Weight::Nice));
    let many = if musts == 1 { "" } else { "s" };
    let head = format!("What must a job have? {musts} must{many}, {nices} nice to have");
    put(frame.buffer_mut(), parts.head.x, parts.head.y, head, app.theme.style(Tone::Heading));
    let columns = format!("{}{}What it is", text::fit("", MARGIN + NAME), text::fit("Weight", WEIGHT + 1));
    put(frame.buffer_mut(), parts.list.x, parts.under.y, columns, app.theme.style(Tone::Quiet));
    rows(frame, parts.list, app, screen);
    if !parts.detail.is_empty() {
        let plain = parts.panels.is_none();
        for y in (parts.detail.top()..parts.detail.bottom()).filter(|_| plain) {
            put(frame.buffer_mut(), parts.list.right(), y, app.theme.glyphs.bar, app.theme.style(Tone::Line));
        }
        let inside = Rect { x: parts.detail.x + 1, width: parts.detail.width.saturating_sub(1), ..parts.detail };
        page(frame, inside, &screen.roles, 0);
        more(frame, inside, &app.theme, 0, screen.roles.lines.len());
    }
}

fn rows(frame: &mut Frame, area: Rect, app: &App, screen: &Musts) {
    let Musts { choices, cursor, .. } = screen;
    for ((at, choice), y) in choices.iter().enumerate().skip(cursor.top).zip(area.top()..area.bottom()) {
        // The facet is named beside its first choice, and on the first visible line.
        let facet = choice.facet();
        let first = at == cursor.top || choices[at - 1].facet() != facet;
        let weight = app.wants.weight(facet).filter(|weight| choice.is_on(app.wants.of(*weight)));
        let words = choice.alone().value(facet, |id| app.catalogue.family_title(id).to_owned());
        let line = format!(
            "{}{}{} {words}",
            " ".repeat(MARGIN),
            text::fit(if first { facet_title(facet) } else { "" }, NAME),
            text::fit(weight.map_or("-", word), WEIGHT),
        );
        let selected = at == cursor.selected;
        let tone = match (selected, weight) {
            (true, _) => Tone::Selected,
            (false, Some(_)) => Tone::Accent,
            (false, None) => Tone::Text,
        };
        let line = text::fit(&line, usize::from(area.width));
        put(frame.buffer_mut(), area.x, y, line, app.theme.style(tone));
        if selected {
            put(frame.buffer_mut(), area.x + 1, y, app.theme.glyphs.cursor, app.theme.style(tone));
        }
    }
    more(frame, area, &app.theme, cursor.top, choices.len());
}

fn word(weight: Weight) -> &'static str {
    match weight {
        Weight::Must => "must",
        Weight::Nice => "nice",
    }
}
