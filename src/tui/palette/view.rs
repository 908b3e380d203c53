//! The palette.
//!
//! ```text
//!  Find > denv                                                        4 found
//!  Enter shows pay for this area from now on.
//!  › Denver-Aurora-Centennial, CO                                        area
//!    Put the role on the shortlist, or take it off                 action  s
//! ```

use std::borrow::Cow;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{Palette, Target};
use crate::names::marked;
use crate::text;
use crate::tui::app::App;
use crate::tui::layout::{self, LIST_MARGIN};
use crate::tui::picker::view::{sentence, text_line_with};
use crate::tui::theme::Tone;
use crate::tui::widget::highlight::highlight;
use crate::tui::widget::lines::{mark_selected, more};
use crate::tui::widget::panel;
use crate::tui::widget::put::{put, put_line};

/// Width of the column that says what a line is, with its key.
const KIND: usize = 20;

/// Cells of the longest column of titles.
const LONGEST: usize = 80;

/// What is said at first.
const START: &str = "What works here. Type: role, employer, area, page, word.";

/// What is said where nothing is found.
const NOTHING: &str = "Nothing is found. Type a role (xray), an employer (hopkins), a city or state (denver), a page of \
    the guide (pay), a word or exam (CST), or what you want to do here (compare). Esc goes back.";

/// Draws the palette.
pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, palette: &Palette) {
    let (region, parts) = layout::choice(body);
    let list = parts.list;
    let head = parts.head;
    panel::choice(frame, (region, &parts), &app.theme, ["Find anything", "Found"]);
    let asked = !palette.input.value().trim().is_empty();
    let count = if asked { format!("{} found", palette.found.len()) } else { String::new() };
    text_line_with(frame, head, app, "Find > ", &palette.input, &count);
    let selected = palette.found.get(palette.cursor.selected);
    let hint = match selected {
        Some(_) if !asked && palette.cursor.selected == 0 => START,
        Some(target) => match titled(app, palette, *target) {
            // The hint line has room for a title that the list cuts.
            (title, kind) if text::width(title) > most_of_title(list.width, &kind) => title,
            _ => hint(app, *target),
        },
        None => "",
    };
    let hint = text::cut(hint, usize::from(parts.under.width));
    put(frame.buffer_mut(), parts.under.x, parts.under.y, hint, app.theme.style(Tone::Quiet));
    if palette.found.is_empty() {
        return sentence(frame, list, app, NOTHING);
    }
    let seen = palette.found.iter().enumerate().skip(palette.cursor.top);
    for ((at, target), y) in seen.zip(list.top()..list.bottom()) {
        put_line(frame.buffer_mut(), list.x, y, &row(app, palette, *target, list.width), list.width);
        if at == palette.cursor.selected {
            mark_selected(frame, Rect { y, height: 1, ..list }, 1, &app.theme);
        }
    }
    more(frame, list, &app.theme, palette.cursor.top, palette.found.len());
}

/// Cells of the column of titles. The kind stands near them in a wide window, too.
fn title_room(width: u16) -> usize {
    usize::from(width).saturating_sub(LIST_MARGIN + KIND + 1).min(LONGEST)
}

/// Cells of a title before a kind of so many cells. A long title pushes the kind out of its column.
fn most_of_title(width: u16, kind: &str) -> usize {
    usize::from(width).saturating_sub(LIST_MARGIN + text::width(kind) + 2)
}

fn row(app: &App, palette: &Palette, target: Target, width: u16) -> Line<'static> {
    let theme = &app.theme;
    let (title, kind) = titled(app, palette, target);
    let kind = text::cut(&kind, KIND - 1);
    let title = text::cut(title, most_of_title(width, &kind));
    let positions = marked(&title, palette.input.value());
    let mut spans = vec![Span::raw(" ".repeat(LIST_MARGIN))];
    spans.extend(highlight(&title, &positions, theme.style(Tone::Text), theme.style(Tone::Match)));
    spans.push(Span::raw(" ".repeat((title_room(width) + 1).saturating_sub(text::width(&title)).max(2))));
    spans.push(Span::styled(kind, theme.style(Tone::Quiet)));
    Line::from(spans)
}

/// What a line is called, and what it is.
fn titled<'a>(app: &'a App, palette: &'a Palette, target: Target) -> (&'a str, Cow<'a, str>) {
    match target {
        Target::Action(at) => {
            let offered = &palette.offered[at];
            (offered.title(), format!("action  {}", offered.keys).into())
        }
        Target::Role(at) => (&app.catalogue.role_at(at).title, "role".into()),
        Target::Employer(at) => (&app.catalogue.employer_at(at).name, "employer".into()),
        Target::Area(at) => (&app.catalogue.area_at(at).name, "area".into()),
        Target::Theme(at) => (&palette.theme_titles[at], "theme".into()),
        Target::Topic(at) => {
            let line = app.topics().line(at);
            (line.title(), if line.is_page() { "guide" } else { line.kind() }.into())
        }
    }
}

/// What Enter does with a line.
fn hint(app: &App, target: Target) -> &'static str {
    match target {
        Target::Action(_) => "Enter does it, as its key would.",
        Target::Role(_) => "Enter opens the role.",
        Target::Employer(_) => "Enter shows the employer.",
        Target::Area(_) => "Enter shows pay for this area from now on.",
        Target::Theme(_) => "Enter shows everything in these colors from now on.",
        Target::Topic(at) if app.topics().is_page(at) => "Enter opens the page of the guide.",
        Target::Topic(_) => "Enter shows what it means.",
    }
}
