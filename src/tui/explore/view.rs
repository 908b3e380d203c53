//! Explore.
//!
//! ```text
//!  > surg                                          7 of 106   Baltimore
//!    Role                     Family     Pay here    Time to entry   Jobs 2034
//!  > Surgical Technologist *+ Surgery    $68,970     12-24 mo        +4.5%
//!  ----------------------------------------------------------------------
//!  preview
//! ```

use std::borrow::Cow;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::answers::view as answers;
use super::limits;
use super::state::Focus;
use crate::filter::{Fit, Order};
use crate::search::Hit;
use crate::text;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::picker::view::skip_cells;
use crate::tui::theme::Tone;
use crate::tui::widget::highlight::runs;
use crate::tui::widget::lines::{mark_selected, more, rule};
use crate::tui::widget::page::view::page;
use crate::tui::widget::put::{Pen, put, put_within};

pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App) {
    let explore = &app.explore;
    let parts = explore.parts(body);
    search_line(frame, parts.search, app);
    chips(frame, parts.asked, app);
    head(frame, parts.head, app);
    answers::draw(frame, parts.guide, app);
    divide(frame, parts.rule, app);
    let after = unsure(frame, &parts, app);
    legend(frame, &parts, app, after);
    page(frame, parts.preview, &explore.preview, explore.preview_top);
    // A preview without the focus has only its first lines; there is always more.
    let whole = parts.beside || explore.focus == Focus::Preview || app.selected().is_none();
    let length = if whole { explore.preview.lines.len() } else { usize::MAX };
    more(frame, parts.preview, &app.theme, explore.preview_top, length);
    if explore.hits.is_empty() {
        // Another answer stands there; that no role has the words is no news then.
        let answered = explore.answers.first && explore.hidden == 0;
        if !answered {
            nothing(frame, parts.list, app);
        }
        return;
    }
    for (at, y) in (explore.cursor.top..explore.hits.len()).zip(parts.list.top()..parts.list.bottom()) {
        row(frame, Rect { y, height: 1, ..parts.list }, app, at);
    }
    more(frame, parts.list, &app.theme, explore.cursor.top, explore.hits.len());
}

/// The line between list and preview: horizontal if the preview is below the list, vertical if it is beside it.
fn divide(frame: &mut Frame, area: Rect, app: &App) {
    if area.height == 1 {
        return rule(frame, area, &app.theme);
    }
    for y in area.top()..area.bottom() {
        put(frame.buffer_mut(), area.x, y, app.theme.glyphs.bar, app.theme.style(Tone::Quiet));
    }
}

/// What the marks of the preview stand for, as many as fit behind the cell up to which the line is taken.
fn legend(frame: &mut Frame, parts: &layout::Explore, app: &App, taken: u16) {
    let explore = &app.explore;
    let way = if explore.focus == Focus::Search { "Tab, i" } else { "i" };
    let end = explore.preview_top + usize::from(parts.preview.height);
    let notes = |cells: u16| match explore.preview.cited_between(explore.preview_top, end).len() {
        sources @ 1.. if !explore.names_sources() => format!("{way}: {sources} sources"),
        _ => explore.preview.footnotes(explore.preview_top, end, way, usize::from(cells)),
    };
    let (area, style) = (parts.legend, app.theme.style(Tone::Quiet));
    if parts.beside {
        put(frame.buffer_mut(), area.x, area.y, notes(area.width), style);
        return;
    }
    // A piece of the line stays seen at both ends.
    let words = notes(area.right().saturating_sub(taken.max(area.x) + 6));
    if !words.is_empty() {
        let x = area.right().saturating_sub(text::width(&words) as u16 + 4);
        put(frame.buffer_mut(), x, area.y, format!(" {words} "), style);
    }
}

/// Cells for the shortest legend and the line around it.
const LEAST_LEGEND: usize = 18;

/// How many roles may fit and what leaves it open, in the wording for which there is room. Returns the cell behind it.
fn unsure(frame: &mut Frame, parts: &layout::Explore, app: &App) -> u16 {
    let area = parts.unsure;
    if area.is_empty() {
        return area.x;
    }
    let narrowing = &app.explore.narrowing;
    let way = if app.explore.focus == Focus::List { "m" } else { "Tab, m" };
    let does = match (narrowing.unsure.count(Fit::NotKnown), narrowing.shows_not_known) {
        (0, _) => String::new(),
        (_, true) => format!("{way} leaves them out "),
        (_, false) => format!("{way} shows them "),
    };
    let them = |words: &String| format!(" {words}  {does}");
    let room = usize::from(area.width).saturating_sub(3 + if parts.beside { 0 } else { LEAST_LEGEND });
    let wordings = narrowing.unsure.wordings();
    let words = wordings.iter().map(them).find(|words| text::width(words) <= room);
    let words = words.unwrap_or_else(|| them(&wordings[2]));
    let (room, style) = (area.width.saturating_sub(2), app.theme.style(Tone::Caution));
    put_within(frame.buffer_mut(), area.x + 2, area.y, &words, room, style)
}

fn search_line(frame: &mut Frame, area: Rect, app: &App) {
    let explore = &app.explore;
    let focused = explore.focus == Focus::Search;
    let style = app.theme.style(if focused { Tone::Accent } else { Tone::Quiet });
    put(frame.buffer_mut(), area.x, area.y, " > ", style);
    let state = state_line(app);
    let state_width = text::width(&state) as u16;
    let room = area.width.saturating_sub(state_width + 5);
    let scroll = explore.input.visual_scroll(usize::from(room.saturating_sub(1)));
    let value = explore.input.value();
    if value.is_empty() {
        let hint = text::cut("type a job, a word, a machine: xray, ambulance, lab", usize::from(room));
        put(frame.buffer_mut(), area.x + 3, area.y, hint, app.theme.style(Tone::Quiet));
    } else {
        let shown = skip_cells(value, scroll);
        let tone = if explore.selects_words { Tone::Selected } else { Tone::Heading };
        let end = put_within(frame.buffer_mut(), area.x + 3, area.y, shown, room, app.theme.style(tone));
        // After the cursor, and only if all of it fits.
        let fits = |remark: &&String| usize::from(area.x + 3 + room - end) > text::width(remark) + 3;
        if let Some(remark) = explore.narrowing.remark.as_ref().filter(fits) {
            put(frame.buffer_mut(), end + 3, area.y, remark, app.theme.style(Tone::Quiet));
        }
    }
    let x = area.right().saturating_sub(state_width + 1);
    put(frame.buffer_mut(), x, area.y, state, app.theme.style(Tone::Quiet));
    if focused && app.stack.len() == 1 {
        let cursor = explore.input.visual_cursor().saturating_sub(scroll) as u16;
        frame.set_cursor_position((area.x + 3 + cursor.min(room), area.y));
    }
}

/// Count, order, filters and area: `7/106  by pay  2 filters  Baltimore`.
fn state_line(app: &App) -> String {
    let explore = &app.explore;
    let mut parts = vec![format!("{}/{}", explore.hits.len(), app.catalogue.roles().len())];
    if explore.listed_by() != Order::Match {
        parts.push(format!("by {}", explore.listed_by().label()));
    }
    if let Some(hiring) = &explore.hiring {
        parts.push(format!("hired by {}", text::cut(&hiring.name, 26)));
    }
    match explore.narrowing.in_force.active().len() {
        0 => {}
        1 => parts.push("1 filter".to_owned()),
        many => parts.push(format!("{many} filters")),
    }
    parts.push(text::cut(&app.area.short_name(), 22));
    parts.join("  ")
}

/// The filters in force, one chip a facet: `Only [nights: never or seldom] [pay: $80,000 or more]`.
fn chips(frame: &mut Frame, area: Rect, app: &App) {
    let in_force = &app.explore.narrowing.in_force;
    if area.is_empty() || in_force.is_empty() {
        return;
    }
    let right = area.right().saturating_sub(1);
    let mut x = area.x + 3;
    let mut say = |text: &str, tone: Tone| {
        x = put_within(frame.buffer_mut(), x, area.y, text, right.saturating_sub(x), app.theme.style(tone));
        usize::from(right.saturating_sub(x))
    };
    let mut room = say("Only", Tone::Quiet);
    let active = in_force.active();
    for (at, facet) in active.iter().enumerate() {
        let chip = format!(" [{}]", in_force.label(*facet, |id| app.catalogue.family_title(id).to_owned()));
        let rest = active.len() - at;
        // The last chip needs no room for the count of further ones.
        if text::width(&chip) + if rest > 1 { MORE } else { 0 } > room {
            say(&format!(" +{rest} more"), Tone::Quiet);
            return;
        }
        room = say(&chip, Tone::Accent);
    }
    let hint = if app.explore.focus == Focus::List { "  x takes off" } else { "  Tab, x takes off" };
    if text::width(hint) <= room {
        say(hint, Tone::Quiet);
    }
}

/// Cells for the count of chips that do not fit.
const MORE: usize = 9;

/// The columns of the list as it is now.
fn columns(app: &App, area: Rect) -> layout::ListColumns {
    layout::list_columns(area.width, app.explore.narrowing.lists_unsure())
}

/// Heading of the last column: growth, unless something else is asked for.
fn last_heading(app: &App) -> &'static str {
    match () {
        () if app.explore.narrowing.lists_unsure() => "Fits",
        () if app.explore.listed_by() == Order::Openings => "Open/yr",
        () => "Growth",
    }
}

fn head(frame: &mut Frame, area: Rect, app: &App) {
    let columns = columns(app, area);
    let family = if columns.family > 0 { "Family" } else { "" };
    let line = format!(
        "{}{}{}{:>pay$}{} {}{:>growth$}",
        " ".repeat(layout::LIST_MARGIN),
        text::fit("Role", columns.title),
        text::fit(family, columns.family),
        "Pay here",
        " ".repeat(layout::PAY_MARKS),
        text::fit("Time to job", columns.time - 1),
        last_heading(app),
        pay = columns.pay - layout::PAY_MARKS,
        growth = columns.growth,
    );
    put_within(frame.buffer_mut(), area.x, area.y, &line, area.width, app.theme.style(Tone::Quiet));
}

fn row(frame: &mut Frame, area: Rect, app: &App, at: usize) {
    let Some(hit) = app.explore.hits.get(at) else { return };
    cells(&mut Pen::new(frame.buffer_mut(), area), app, (at, hit), columns(app, area));
    if at == app.explore.cursor.selected && !app.explore.answers.active {
        mark_selected(frame, area, 1, &app.theme);
    }
}

fn cells(pen: &mut Pen, app: &App, (at, hit): (usize, &Hit), columns: layout::ListColumns) {
    let theme = &app.theme;
    let id = &app.catalogue.role_at(hit.role).id;
    let line = app.figures.line(hit.role);
    let shown = title_in(line.title, columns.title.saturating_sub(4));
    // After removed brackets the positions no longer apply.
    let kept = shown.chars().zip(line.title.chars()).take_while(|(one, other)| one == other).count();
    let mut positions = app.index.highlighted(&app.explore.hits, hit, line.title);
    positions.retain(|at| *at < kept);
    let [plain, matched, money, accent] =
        [Tone::Plain, Tone::Match, Tone::Money, Tone::Accent].map(|tone| theme.style(tone));
    pen.skip(layout::LIST_MARGIN);
    for (run, is_match) in runs(&shown, &positions) {
        pen.put(run, if is_match { matched } else { plain });
    }
    pen.skip(columns.title.saturating_sub(3 + text::width(&shown)));
    pen.column(mark(app.is_saved(id), theme.glyphs.saved), 1, accent);
    pen.column(mark(app.is_compared(id), theme.glyphs.compared), 2, accent);
    if columns.family > 0 {
        pen.column(&text::cut(line.family, columns.family - 1), columns.family, plain);
    }
    // Amounts are aligned; the marks follow them. Words take the room of both.
    let amount = columns.pay - layout::PAY_MARKS;
    if text::width(&line.pay.amount) > amount {
        pen.column(&text::cut(&line.pay.whole(), columns.pay), columns.pay, plain);
    } else {
        pen.column_right(&line.pay.amount, amount, money).column(&line.pay.marks, layout::PAY_MARKS, money);
    }
    pen.skip(1).column(&text::cut(&line.time, columns.time - 1), columns.time - 1, plain);
    let last = match () {
        () if app.explore.narrowing.lists_unsure() => app.explore.narrowing.fit_at(at).word(),
        () if app.explore.listed_by() == Order::Openings => &line.openings,
        () => &line.change,
    };
    pen.column_right(last, columns.growth, plain);
}

/// Shortens a title that does not fit: first by what is in brackets, then at its end.
fn title_in(title: &str, cells: usize) -> Cow<'_, str> {
    if text::width(title) <= cells {
        return title.into();
    }
    let bracketed = title.split_once(" (").and_then(|(before, rest)| Some((before, rest.split_once(')')?.1)));
    match bracketed {
        Some((before, behind)) => text::cut(&[before, behind].concat(), cells).into(),
        None => text::cut(title, cells).into(),
    }
}

fn mark(on: bool, glyph: &'static str) -> &'static str {
    if on { glyph } else { " " }
}

/// Shown when nothing is listed: which filter to take off, or what was probably meant.
fn nothing(frame: &mut Frame, area: Rect, app: &App) {
    let explore = &app.explore;
    let mut lines: Vec<String> = Vec::new();
    if explore.hidden > 0 {
        let many = explore.hidden;
        let words = &explore.narrowing.understood.words;
        lines.push(match (words.trim(), many) {
            ("", 1) => "1 role is hidden by what you ask for.".to_owned(),
            ("", many) => format!("All {many} roles are hidden by what you ask for."),
            (words, 1) => format!("1 role fits \"{words}\", but not all that you ask for."),
            (words, many) => format!("{many} roles fit \"{words}\", but none all that you ask for."),
        });
        lines.extend(limits::ways_out(app, "Enter"));
        let way = match explore.focus {
            Focus::Search => "Tab, then ",
            Focus::List => "",
            Focus::Preview => "Shift-Tab, then ",
        };
        lines.push(format!("{way}f changes the filters and x takes them all off."));
    } else {
        lines.push(format!("No role is found by \"{}\".", explore.narrowing.understood.words));
        if explore.input.value().trim_start().to_lowercase().starts_with("no ") {
            lines.push("Filters leave roles out: Tab, then f (blood, nights, schooling, time, patients).".to_owned());
        }
        if explore.nearest.is_empty() {
            lines.push("Try another word: what is done, where, with which machine. Esc shows all roles.".to_owned());
        } else {
            let enter = if explore.answers.active { "" } else { " (Enter opens the first)" };
            lines.push(format!("Perhaps you mean{enter}:"));
            lines.extend(explore.nearest.iter().map(|at| format!("  {}", app.catalogue.role_at(*at).title)));
        }
    }
    let width = usize::from(area.width.saturating_sub(4));
    let lines = lines.iter().flat_map(|line| {
        let indent = line.len() - line.trim_start().len();
        text::wrap(line, width - indent).into_iter().map(move |part| " ".repeat(indent) + &part)
    });
    for (line, y) in lines.zip(area.top()..area.bottom()) {
        put(frame.buffer_mut(), area.x + 3, y, line, app.theme.style(Tone::Plain));
    }
}
