//! The rows of the list in Explore: title, pay, time, growth, and in a wide window the same told in pictures.

use std::cmp::Ordering;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::filter::{Facts, Order};
use crate::model::{Blood, Contact, MonthsToEntry, Often, Role};
use crate::musts::{Count, Weight};
use crate::search::Hit;
use crate::text;
use crate::tui::app::App;
use crate::tui::figures::ListLine;
use crate::tui::layout::{LIST_MARGIN, ListColumns, PAY_MARKS, list_columns};
use crate::tui::theme::{Theme, Tone};
use crate::tui::widget::band::{axis_line, band, group_band};
use crate::tui::widget::highlight::runs;
use crate::tui::widget::lines::mark_selected;
use crate::tui::widget::put::{Pen, put_within};

/// Months of a cell in a time bar, and the cells of the longest.
const CELL: f32 = 6.0;
const CELLS: usize = 8;

/// Heading of the time bars: each year under its number.
const YEARS: &str = "  1 2 3 4y";

/// The columns of the list as it is now.
fn columns(app: &App, area: Rect) -> ListColumns {
    list_columns(area.width, app.explore.narrowing.lists_unsure())
}

/// Heading of the last column: growth, unless something else is asked for.
fn last_heading(app: &App) -> &'static str {
    match () {
        () if app.explore.narrowing.lists_unsure() => "Fits",
        () if app.explore.listed_by() == Order::Wants => "Musts",
        () if app.explore.listed_by() == Order::Openings => "Open/yr",
        () => "Growth",
    }
}

/// Draws the headings of the columns; over the bands stands their axis.
pub(super) fn head(frame: &mut Frame, area: Rect, app: &App) {
    let columns = columns(app, area);
    let named = |name: &str, cells: usize| if cells > 0 { text::fit(name, cells) } else { String::new() };
    let axis = if columns.band > 0 { axis_line(app.figures.axis(), columns.band - 2) } else { String::new() };
    let line = format!(
        "{}{}{}{:>pay$}{} {}{}{}{:>growth$}  {}",
        " ".repeat(LIST_MARGIN),
        text::fit("Role", columns.title),
        named("Family", columns.family),
        "Pay here",
        " ".repeat(PAY_MARKS),
        named(&axis, columns.band),
        text::fit("Time to job", columns.time - 1),
        named(YEARS, columns.bar),
        last_heading(app),
        named("BNP", columns.traits.saturating_sub(2)),
        pay = columns.pay - PAY_MARKS,
        growth = columns.growth,
    );
    put_within(frame.buffer_mut(), area.x, area.y, &line, area.width, app.theme.style(Tone::Quiet));
}

/// Draws a row.
pub(super) fn row(frame: &mut Frame, area: Rect, app: &App, at: usize) {
    let Some(hit) = app.explore.hits.get(at) else { return };
    cells(&mut Pen::new(frame.buffer_mut(), area), app, (at, hit), columns(app, area));
    if at == app.explore.cursor.selected && !app.explore.answers.active {
        mark_selected(frame, area, 1, &app.theme);
    }
}

fn cells(pen: &mut Pen, app: &App, (at, hit): (usize, &Hit), columns: ListColumns) {
    let theme = &app.theme;
    let line = app.figures.line(hit.role);
    title(pen, app, hit, &line, columns.title);
    let [plain, money] = [Tone::Text, Tone::Money].map(|tone| theme.style(tone));
    if columns.family > 0 {
        pen.column(&text::cut(line.family, columns.family - 1), columns.family, plain);
    }
    // Amounts are aligned; the marks follow them. Words take the room of both.
    let amount = columns.pay - PAY_MARKS;
    if text::width(&line.pay.amount) > amount {
        pen.column(&text::cut(&line.pay.whole(), columns.pay), columns.pay, plain);
    } else {
        pen.column_right(&line.pay.amount, amount, money).column(&line.pay.marks, PAY_MARKS, money);
    }
    pen.skip(1);
    if columns.band > 0 {
        let cells = columns.band - 2;
        let draw = if line.role.pay_worth().is_group() { group_band } else { band };
        let drawn = line.band.map(|band| draw(theme, &band, app.figures.axis(), cells));
        pen.column(drawn.as_ref().map_or("", |span| &span.content), columns.band, money);
    }
    pen.column(&text::cut(&line.time, columns.time - 1), columns.time - 1, plain);
    if columns.bar > 0 {
        pen.skip(1).column(&time_bar(line.role, theme), columns.bar - 1, plain);
    }
    let growth = columns.growth;
    match () {
        () if app.explore.narrowing.lists_unsure() => {
            pen.column_right(app.explore.narrowing.fit_at(at).word(), growth, plain)
        }
        () if app.explore.listed_by() == Order::Wants => pen.column_right(&musts_met(app, hit), growth, plain),
        () if app.explore.listed_by() == Order::Openings => pen.column_right(&line.openings, growth, plain),
        () if columns.arrow => pen.column_right(&[trend(line.trend, theme), " ", &line.change].concat(), growth, plain),
        () => pen.column_right(&line.change, growth, plain),
    };
    if columns.traits > 0 {
        pen.skip(2).put(&traits(line.role, theme), plain);
    }
}

/// How many musts the role has of all: `3/4`.
fn musts_met(app: &App, hit: &Hit) -> String {
    let facts = if app.wants.need_facts() { app.figures.facts(hit.role) } else { Facts::default() };
    let count = Count::of(&app.wants.answers(app.catalogue.role_at(hit.role), &facts), Weight::Must);
    format!("{}/{}", count.met, count.all())
}

/// The title with its matches, and whether the role is saved and compared.
fn title(pen: &mut Pen, app: &App, hit: &Hit, line: &ListLine, cells: usize) {
    let theme = &app.theme;
    let shown = text::cut_title(line.title, cells.saturating_sub(4));
    // After removed brackets the positions no longer apply.
    let kept = shown.chars().zip(line.title.chars()).take_while(|(one, other)| one == other).count();
    let mut positions = app.index.highlighted(&app.explore.hits, hit, line.title);
    positions.retain(|at| *at < kept);
    let [plain, matched, accent] = [Tone::Text, Tone::Match, Tone::Accent].map(|tone| theme.style(tone));
    pen.skip(LIST_MARGIN);
    for (run, is_match) in runs(&shown, &positions) {
        pen.put(run, if is_match { matched } else { plain });
    }
    pen.skip(cells.saturating_sub(3 + text::width(&shown)));
    let mark = |on: bool, glyph: &'static str| if on { glyph } else { " " };
    pen.column(mark(app.is_saved(&line.role.id), theme.glyphs.saved), 1, accent);
    pen.column(mark(app.is_compared(&line.role.id), theme.glyphs.compared), 2, accent);
}

/// The arrow before the growth.
fn trend(trend: Option<Ordering>, theme: &Theme) -> &'static str {
    match trend {
        Some(Ordering::Greater) => theme.glyphs.trends[0],
        Some(Ordering::Less) => theme.glyphs.trends[1],
        Some(Ordering::Equal) => theme.glyphs.trends[2],
        None => "",
    }
}

/// The time to the job, half a year a cell: full up to the shortest time, hollow up to the longest. An open end has a
/// `+`, and what is not known has nothing.
fn time_bar(role: &Role, theme: &Theme) -> String {
    let Some(whole) = role.months_to_entry.value().and_then(MonthsToEntry::whole) else { return String::new() };
    let cells = |months: f32| (months / CELL).ceil() as usize;
    let (sure, most) = (whole.min.map_or(0, cells), whole.max.or(whole.min).map_or(0, cells));
    let [full, hollow] = theme.glyphs.half_years;
    let bar = full.repeat(sure.min(CELLS)) + &hollow.repeat(most.saturating_sub(sure).min(CELLS - sure.min(CELLS)));
    if whole.max.is_none() || most > CELLS { bar + "+" } else { bar }
}

/// Blood, nights and patients as letters: large for much, small for some, a dot for none, `?` where it is not known.
fn traits(role: &Role, theme: &Theme) -> String {
    let none = theme.glyphs.none;
    let blood = match role.blood_exposure.value().copied() {
        None => "?",
        Some(Blood::Never | Blood::Seldom) => none,
        Some(Blood::Sometimes) => "b",
        Some(Blood::Daily) => "B",
    };
    let nights = match role.schedule.value().map(|hours| hours.nights) {
        None | Some(Often::NotStated) => "?",
        Some(Often::Never | Often::Seldom) => none,
        Some(Often::Sometimes) => "n",
        Some(Often::Often) => "N",
    };
    let patients = match role.patient_contact.value().copied() {
        None => "?",
        Some(Contact::None) => none,
        Some(Contact::Some) => "p",
        Some(Contact::Most) => "P",
    };
    [blood, nights, patients].concat()
}
