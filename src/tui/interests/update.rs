//! What keys do with the statements and with the result.

use super::{Found, InterestsScreen};
use crate::interests::{Answers, Like, rank, statements};
use crate::model::{Role, RoleId};
use crate::sheet;
use crate::tui::action::{Action, Effect};
use crate::tui::app::{App, Destination, Reply};
use crate::tui::cursor::Cursor;
use crate::tui::kept::Keep;
use crate::tui::layout;
use crate::tui::saving::{toggle_compared, toggle_saved};
use crate::tui::widget::page::{self, Page};

pub(super) fn update<'c>(screen: &mut InterestsScreen<'c>, app: &mut App<'c>, action: &Action) -> Reply<'c> {
    match action {
        Action::Back => return Reply::Close,
        Action::Sources => return Reply::Open(about(app)),
        Action::Remove => return start_over(screen, app),
        _ if screen.result.is_some() => return on_result(screen, app, action),
        Action::Yes => return answer(screen, app, Like::Yes),
        Action::Maybe => return answer(screen, app, Like::Maybe),
        Action::No => return answer(screen, app, Like::No),
        Action::Left => screen.at = screen.at.saturating_sub(1),
        // No further than to the first statement without an answer.
        Action::Right => {
            let last = app.said.interests.next().unwrap_or(statements().len() - 1);
            screen.at = (screen.at + 1).min(last.max(screen.at));
        }
        Action::Open => match app.said.interests.next() {
            None => show_result(screen, app),
            Some(next) => {
                screen.at = next;
                app.say("This one has no answer yet.");
            }
        },
        _ => {}
    }
    Reply::Stay
}

/// Takes an answer and goes on; behind the last one comes the result.
fn answer<'c>(screen: &mut InterestsScreen<'c>, app: &mut App<'c>, like: Like) -> Reply<'c> {
    let at = screen.at;
    app.said.interests.set(screen.at, like);
    if screen.at + 1 < statements().len() {
        screen.at += 1;
    } else if let Some(next) = app.said.interests.next() {
        screen.at = next;
    } else {
        show_result(screen, app);
    }
    Reply::Do(vec![Effect::Keep(Keep::Like(at, like))])
}

fn start_over<'c>(screen: &mut InterestsScreen<'c>, app: &mut App<'c>) -> Reply<'c> {
    app.said.interests = Answers::default();
    screen.at = 0;
    screen.result = None;
    app.say("All answers are gone. Here is the first statement.");
    Reply::Do(vec![Effect::Keep(Keep::NoLikes)])
}

/// Shows what follows from the answers.
pub(super) fn show_result<'c>(screen: &mut InterestsScreen<'c>, app: &App<'c>) {
    let Some(scores) = app.said.interests.scores() else { return };
    let ranking = rank(app.catalogue, &scores);
    screen.result = Some(Found { scores, ranking, cursor: Cursor::default(), detail: Page::default() });
    refresh(screen, app);
}

fn on_result<'c>(screen: &mut InterestsScreen<'c>, app: &mut App<'c>, action: &Action) -> Reply<'c> {
    let Some(found) = &mut screen.result else { return Reply::Stay };
    let height = usize::from(layout::listing(app.frame().body, layout::EMPLOYER_LINES).list.height);
    let length = found.length();
    if found.cursor.follow(action, length, height) {
        return Reply::Stay;
    }
    match (action, selected(found)) {
        (Action::PreviousPart, _) => {
            screen.result = None;
            screen.at = statements().len() - 1;
            app.say("y, m and n change an answer, Left and Right walk, Enter shows the result again.");
        }
        (Action::Open, Some(role)) => return Reply::Open(Destination::Role(role)),
        (Action::Save, Some(role)) => return Reply::Do(toggle_saved(app, &role)),
        (Action::Compare, Some(role)) => toggle_compared(app, &role),
        _ => {}
    }
    Reply::Stay
}

/// The selected role.
fn role<'c>(found: &Found<'c>) -> Option<&'c Role> {
    let ranking = found.ranking.as_ref()?;
    let at = found.cursor.selected;
    let of_fit = ranking.fits.get(at).map(|fit| fit.role);
    of_fit.or_else(|| ranking.unrated.get(at.checked_sub(ranking.fits.len())?).copied())
}

pub(super) fn selected(found: &Found) -> Option<RoleId> {
    role(found).map(|role| role.id.clone())
}

/// Keeps the selection inside the list and shows how the selected role fits.
pub(super) fn refresh<'c>(screen: &mut InterestsScreen<'c>, app: &App<'c>) {
    let Some(found) = &mut screen.result else { return };
    let parts = layout::listing(app.frame().body, layout::EMPLOYER_LINES);
    found.cursor.keep(found.length(), usize::from(parts.list.height));
    let fit = found.ranking.as_ref().and_then(|ranking| ranking.fits.get(found.cursor.selected));
    let sheet = match (fit, role(found)) {
        (Some(fit), _) => sheet::interest_fit(app.catalogue, &found.scores, fit),
        (None, Some(role)) => sheet::interests_unknown(role),
        (None, None) => return,
    };
    let [column, _] = parts.detail_columns();
    found.detail = page::beginning(&sheet, app.theme, column.width);
}

/// What the statements are and what they are not.
fn about<'c>(app: &App<'c>) -> Destination<'c> {
    let sheet = sheet::about_interests(app.catalogue);
    let page = page::whole(&sheet, app.theme, layout::overlay_text_width(app.window));
    Destination::Text(sheet.title, page)
}
