//! Draws the state. A view changes nothing, reads no file and knows no keys but those of the table.

mod footer;
mod tabs;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear};

use super::app::App;
use super::area::view as area;
use super::canvas::{Frame, Part};
use super::compare::view as compare;
use super::employers::view as employers;
use super::explore::filters::view as filters;
use super::explore::view as explore;
use super::guide::view as guide;
use super::layout;
use super::page::Page;
use super::palette::view as palette;
use super::paths::view as paths;
use super::role::view as role;
use super::schools::view as schools;
use super::screen::{Overlay, Screen};
use super::shortlist::view as shortlist;
use super::theme::{Theme, Tone};
use crate::tui::widget::put::{put, put_line};

/// The parts of the window. Typing in Explore changes few of them; every other screen is one.
pub fn parts(app: &App) -> Vec<Part> {
    if layout::too_small(app.window) {
        return vec![Part { area: app.window, shows: None, draw: too_small }];
    }
    if app.stack.is_empty() {
        let places = app.frame();
        let mut parts = explore::parts(app);
        parts.push(tabs::part(app, places.tabs));
        parts.extend(footer::parts(app, &places));
        return parts;
    }
    vec![Part { area: app.window, shows: None, draw: all }]
}

fn all(frame: &mut Frame, _: Rect, app: &App) {
    let places = app.frame();
    tabs::draw(frame, places.tabs, app);
    screen(frame, places.body, app, app.stack.len());
    for part in footer::parts(app, &places) {
        (part.draw)(frame, part.area, app);
    }
}

/// Draws the screen at a depth of the stack; an overlay is drawn over the one under it.
fn screen(frame: &mut Frame, body: Rect, app: &App, depth: usize) {
    let Some(top) = depth.checked_sub(1).and_then(|at| app.stack.get(at)) else {
        return explore::parts(app).into_iter().for_each(|part| (part.draw)(frame, part.area, app));
    };
    match top {
        Screen::Role(screen) => role::draw(frame, body, app, screen),
        Screen::Compare(screen) => compare::draw(frame, body, app, screen),
        Screen::Shortlist(cursor) => shortlist::draw(frame, body, app, *cursor, None),
        Screen::Note { role, input } => {
            let cursor = app.stack.iter().rev().find_map(|screen| match screen {
                Screen::Shortlist(cursor) => Some(*cursor),
                _ => None,
            });
            shortlist::draw(frame, body, app, cursor.unwrap_or_default(), Some((role, input)));
        }
        Screen::Employers(picker) => employers::draw(frame, body, app, picker),
        Screen::Schools(picker) => schools::draw(frame, body, app, picker),
        Screen::Paths(screen) => paths::draw(frame, body, app, screen),
        Screen::Guide(picker) => guide::draw(frame, body, app, picker),
        Screen::Reading(screen) => guide::reading(frame, body, app, screen),
        Screen::AreaPicker(picker) => area::draw(frame, body, app, picker),
        Screen::Filters(cursor) => filters::draw(frame, body, app, *cursor),
        Screen::Palette(screen) => palette::draw(frame, body, app, screen),
        Screen::Overlay(shown) => {
            screen(frame, body, app, depth - 1);
            overlay(frame, app, shown);
        }
    }
}

fn overlay(frame: &mut Frame, app: &App, overlay: &Overlay) {
    let area = layout::overlay(frame.area(), overlay.page.lines.len());
    frame.render_widget(Clear, area);
    let border = if app.theme.glyphs.line == "-" { ASCII_BORDER } else { ratatui::symbols::border::PLAIN };
    let block = Block::bordered()
        .border_set(border)
        .border_style(app.theme.style(Tone::Quiet))
        .title(Span::styled(format!(" {} ", overlay.title), app.theme.style(Tone::Accent)));
    let inside = block.inner(area);
    frame.render_widget(block, area);
    page(frame, inside, &overlay.page, overlay.top);
    more(frame, inside, &app.theme, overlay.top, overlay.page.lines.len());
}

const ASCII_BORDER: ratatui::symbols::border::Set = ratatui::symbols::border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

/// Draws the lines of a page from `top` on.
pub(in crate::tui) fn page(frame: &mut Frame, area: Rect, page: &Page, top: usize) {
    lines(frame, area, page.lines.iter().skip(top));
}

/// Draws finished lines, one a row.
pub(in crate::tui) fn lines<'a>(frame: &mut Frame, area: Rect, lines: impl Iterator<Item = &'a Line<'a>>) {
    for (line, y) in lines.zip(area.top()..area.bottom()) {
        put_line(frame.buffer_mut(), area.x, y, line, area.width);
    }
}

/// Marks at the right edge that there is more above or below.
pub(in crate::tui) fn more(frame: &mut Frame, area: Rect, theme: &Theme, top: usize, length: usize) {
    if area.is_empty() {
        return;
    }
    let style = theme.style(Tone::Accent);
    let x = area.right() - 1;
    if top > 0 {
        put(frame.buffer_mut(), x, area.top(), theme.glyphs.more_above, style);
    }
    if top + usize::from(area.height) < length {
        put(frame.buffer_mut(), x, area.bottom() - 1, theme.glyphs.more_below, style);
    }
}

/// A line across an area.
pub(in crate::tui) fn rule(frame: &mut Frame, area: Rect, theme: &Theme) {
    let line = theme.glyphs.line.repeat(usize::from(area.width));
    put(frame.buffer_mut(), area.x, area.y, line, theme.style(Tone::Quiet));
}

fn too_small(frame: &mut Frame, area: Rect, _: &App) {
    let (width, height) = layout::SMALLEST;
    let text = format!(
        "medpath needs a window of {width} columns and {height} lines; this one has {} and {}. Make it larger, or leave \
         with Ctrl-C and use: medpath search WORDS, medpath show ROLE",
        area.width, area.height
    );
    for (line, y) in crate::text::wrap(&text, usize::from(area.width)).into_iter().zip(area.top()..area.bottom()) {
        put(frame.buffer_mut(), area.x, y, line, ratatui::style::Style::new());
    }
}
