//! A statement with its answers, or the roles that fit.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Found, InterestsScreen};
use crate::interests::{Like, Ranking, statements};
use crate::sheet::{NO_CLEAR_RESULT, because, correlation, highest_scores};
use crate::text;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::picker::view::{column_behind, detail, named, row_room, rows, sentence};
use crate::tui::theme::Tone;
use crate::tui::widget::panel;
use crate::tui::widget::put::put;

/// Cells for what made a role fit.
const BECAUSE: usize = 30;

/// Cells of the bar of how far one is.
const BAR: usize = 30;

pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, screen: &InterestsScreen) {
    match &screen.result {
        Some(found) => result(frame, body, app, found),
        None => statement(frame, body, app, screen.at),
    }
}

fn statement(frame: &mut Frame, body: Rect, app: &App, at: usize) {
    let theme = &app.theme;
    let all = statements();
    let Some(asked) = all.get(at) else { return };
    let left = body.x + 3;
    let top = body.y + body.height.saturating_sub(16) / 3;
    let width = usize::from(body.width.saturating_sub(6)).min(70);
    let mut y = top;
    let mut write = |words: &str, tone: Tone, gap: u16| {
        for line in text::wrap(words, width) {
            put(frame.buffer_mut(), left, y, line, theme.style(tone));
            y += 1;
        }
        y += gap;
    };
    write(&format!("Interests: {} of {}", at + 1, all.len()), Tone::Heading, 0);
    let done = app.said.interests.count() * BAR / all.len();
    let [full, empty] = [theme.glyphs.half_years[0], theme.glyphs.none];
    write(&format!("{}{}", full.repeat(done), empty.repeat(BAR - done)), Tone::Accent, 1);
    write("Would you like to do this? Think only of whether you would like it, not of pay or school.", Tone::Quiet, 1);
    write(&asked.text, Tone::Heading, 1);
    for (key, like, words) in
        [("y", Like::Yes, "yes, I would like that"), ("m", Like::Maybe, "maybe"), ("n", Like::No, "no, not for me")]
    {
        let is_it = app.said.interests.get(at) == Some(like);
        let mark = if is_it { theme.glyphs.cursor } else { " " };
        write(&format!("{mark} {key}  {words}"), if is_it { Tone::Accent } else { Tone::Text }, 0);
    }
    write("", Tone::Quiet, 0);
    write(&format!("i tells what this is and what it is not. {}", where_kept(app.is_guest)), Tone::Quiet, 0);
}

/// Where the answers go.
fn where_kept(is_guest: bool) -> &'static str {
    if is_guest {
        "You are a guest: your answers go into no file."
    } else {
        "Your answers are kept on this computer, in interests.json beside your shortlist. x takes them all away."
    }
}

fn result(frame: &mut Frame, body: Rect, app: &App, found: &Found) {
    let theme = &app.theme;
    let parts = layout::listing(body, layout::EMPLOYER_LINES);
    let Some(ranking) = &found.ranking else {
        put(frame.buffer_mut(), body.x + 3, body.y + 1, "Interests", theme.style(Tone::Heading));
        return sentence(
            frame,
            Rect { y: body.y + 3, height: body.height.saturating_sub(3), ..body },
            app,
            NO_CLEAR_RESULT,
        );
    };
    let selected = title(ranking, found.cursor.selected);
    panel::listing_under_heading(frame, &parts, theme, ["Interests", "Roles", selected]);
    let head = format!("Your highest of 10: {}", highest_scores(&found.scores));
    put(frame.buffer_mut(), parts.head.x, parts.head.y, head, theme.style(Tone::Heading));
    let under = "1.00: high and low in the same areas as you. Likes only, no test of skill.";
    put(
        frame.buffer_mut(),
        parts.under.x,
        parts.under.y,
        text::cut(under, usize::from(parts.under.width)),
        theme.style(Tone::Quiet),
    );
    let room = row_room(parts.list);
    let longest = (0..found.length()).map(|at| text::width(title(ranking, at)) + NUMBER).max().unwrap_or(0);
    let column = column_behind(longest, BECAUSE, room);
    rows(frame, parts.list, app, found.cursor, found.length(), |at| match ranking.fits.get(at) {
        Some(fit) => {
            let number = correlation(fit.correlation);
            named(&format!("{number:>5}  {}", fit.role.title), &because(fit), column, room)
        }
        None => named(&format!("{:>5}  {}", "-", title(ranking, at)), "no published interests", column, room),
    });
    detail(frame, &parts, app, &found.detail, "Enter opens the role");
}

/// Cells of a correlation before a title.
const NUMBER: usize = 7;

/// The title of a role in the list.
fn title<'r>(ranking: &'r Ranking, at: usize) -> &'r str {
    let of_fit = ranking.fits.get(at).map(|fit| fit.role);
    let role = of_fit.or_else(|| ranking.unrated.get(at.checked_sub(ranking.fits.len())?).copied());
    role.map_or("", |role| &role.title)
}
