//! Explore.
//!
//! ```text
//!  > surg                                          7 of 132   Baltimore
//!    Role                     Family     Pay here    Time to entry   Jobs 2034
//!  > Surgical Technologist *+ Surgery    $68,970     12-24 mo        +4.5%
//!  ----------------------------------------------------------------------
//!  preview
//! ```

use ratatui::Frame;
use ratatui::layout::Rect;

use super::answers::view as answers;
use super::limits;
use super::rows;
use super::state::Focus;
use crate::filter::{Fit, Order};
use crate::text;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::picker::view::skip_cells;
use crate::tui::theme::Tone;
use crate::tui::widget::lines::{arrows, more, rule};
use crate::tui::widget::page::view::page;
use crate::tui::widget::panel::panel;
use crate::tui::widget::put::{put, put_within};

pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App) {
    let explore = &app.explore;
    let parts = explore.parts(body);
    panels(frame, &parts, app);
    search_line(frame, parts.search, app);
    chips(frame, parts.asked, app);
    rows::head(frame, parts.head, app);
    answers::draw(frame, parts.guide, app);
    let after = unsure(frame, &parts, app);
    preview(frame, &parts, app);
    legend(frame, &parts, app, after);
    page(frame, parts.beyond, &explore.beyond, 0);
    // The arrow stands behind the text, in its margin.
    let with_margin = Rect { width: parts.beyond.width.saturating_add(1), ..parts.beyond };
    if !parts.beyond.is_empty() {
        more(frame, with_margin, &app.theme, 0, explore.beyond.lines.len());
    }
    if explore.hits.is_empty() {
        // Another answer stands there; that no role has the words is no news then.
        let answered = explore.answers.first && explore.hidden == 0;
        if !answered {
            nothing(frame, parts.list, app);
        }
        return;
    }
    for (at, y) in (explore.cursor.top..explore.hits.len()).zip(parts.list.top()..parts.list.bottom()) {
        rows::row(frame, Rect { y, height: 1, ..parts.list }, app, at);
    }
    more(frame, parts.list, &app.theme, explore.cursor.top, explore.hits.len());
}

/// The preview, in one column or two.
fn preview(frame: &mut Frame, parts: &layout::Explore, app: &App) {
    let explore = &app.explore;
    let [first, second] = parts.preview;
    let top = explore.preview_top;
    page(frame, first, &explore.preview, top);
    page(frame, second, &explore.preview, top + usize::from(first.height));
    // A preview without the focus may have only its first lines; there is always more.
    let whole = parts.panels.is_some() || explore.focus == Focus::Preview || app.selected().is_none();
    let more = !whole || top + parts.preview_lines() < explore.preview.lines.len();
    arrows(frame, first.union(second), &app.theme, top > 0, more);
}

/// The frames, where there is room for them.
fn panels(frame: &mut Frame, parts: &layout::Explore, app: &App) {
    let (explore, theme) = (&app.explore, &app.theme);
    let Some(panels) = parts.panels else {
        if !parts.rule.is_empty() {
            rule(frame, parts.rule, theme);
        }
        return;
    };
    let focused = |focus| explore.focus == focus;
    panel(frame, panels.search, theme, "Find a job", "", focused(Focus::Search));
    panel(frame, panels.list, theme, "Roles", &state_line(app), focused(Focus::List));
    let role = app.selected();
    let family = role.map_or("", |role| app.catalogue.family_title(&role.family));
    let title = role.map_or("Preview", |role| &role.title);
    panel(frame, panels.preview, theme, title, family, focused(Focus::Preview));
    if !panels.beyond.is_empty() {
        panel(frame, panels.beyond, theme, "Where it leads", "", false);
    }
}

/// What the marks of the preview stand for, as many as fit behind the cell up to which the line is taken.
fn legend(frame: &mut Frame, parts: &layout::Explore, app: &App, taken: u16) {
    let explore = &app.explore;
    let way = if explore.focus == Focus::Search { "Tab, i" } else { "i" };
    let end = explore.preview_top + parts.preview_lines();
    let notes = |cells: u16| match explore.preview.cited_between(explore.preview_top, end).len() {
        sources @ 1.. if !explore.names_sources() => format!("{way}: {sources} sources"),
        _ => explore.preview.footnotes(explore.preview_top, end, way, usize::from(cells)),
    };
    let (area, style) = (parts.legend, app.theme.style(Tone::Quiet));
    if parts.panels.is_some() {
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
    let room = usize::from(area.width).saturating_sub(3 + if parts.panels.is_some() { 0 } else { LEAST_LEGEND });
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
    // Frames say it in their titles.
    let in_panel = explore.parts(app.frame().body).panels.is_some();
    let state = if in_panel { String::new() } else { state_line(app) + "  " + &text::cut(&app.area.short_name(), 22) };
    let state_width = text::width(&state) as u16;
    let room = area.width.saturating_sub(state_width + 5);
    let scroll = explore.input.visual_scroll(usize::from(room.saturating_sub(1)));
    let value = explore.input.value();
    if value.is_empty() {
        let hint = text::cut("type a job, a word, a machine. Not sure? Type help", usize::from(room));
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

/// Count, order and filters: `7/132  by pay  2 filters`.
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
        put(frame.buffer_mut(), area.x + 3, y, line, app.theme.style(Tone::Text));
    }
}
