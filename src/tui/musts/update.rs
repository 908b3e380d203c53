//! What keys do where one says what matters.

use ratatui::layout::Rect;

use super::Musts;
use crate::musts::{Count, ORDER, Wants, Weight};
use crate::sheet::{Matched, matched};
use crate::text;
use crate::tui::action::{Action, Effect};
use crate::tui::app::{App, Destination, Reply};
use crate::tui::kept::Keep;
use crate::tui::layout;
use crate::tui::theme::Tone;
use crate::tui::widget::page::{Page, Writer};

pub(super) fn update<'c>(screen: &mut Musts, app: &mut App<'c>, action: &Action) -> Reply<'c> {
    let height = layout::filters(app.frame().body).list.height;
    if screen.cursor.follow(action, screen.choices.len(), usize::from(height)) {
        return Reply::Stay;
    }
    match action {
        Action::Save => {
            let Some(choice) = screen.choices.get(screen.cursor.selected) else { return Reply::Stay };
            app.wants.turn(choice);
        }
        Action::Remove => {
            app.wants = Wants::default();
            app.say("Nothing matters any longer.");
        }
        Action::Open if !app.wants.is_empty() => return Reply::Replace(Destination::ByWants),
        Action::Open | Action::Back => return Reply::Close,
        _ => return Reply::Stay,
    }
    screen.roles = roles(app);
    Reply::Do(vec![Effect::Keep(Keep::Wants(Box::new(app.wants.clone())))])
}

/// How many roles have what matters, and the first of them.
pub(super) fn roles(app: &App) -> Page {
    let Rect { width, height, .. } = layout::filters(app.frame().body).detail;
    let mut writer = Writer::new(app.theme, width.saturating_sub(2));
    let wants = &app.wants;
    if wants.is_empty() {
        writer.heading("What must a job have?");
        writer.text("Choose with Space: once for a must, again for nice to have, a third time for neither.");
        writer.blank();
        writer.text(
            "Then every role says which of it has, which it has not, and what nobody we read says. No role is hidden, \
             and there is no score.",
        );
        return writer.finish();
    }
    let roles = matched(app.catalogue, wants, |at| app.figures.facts(at));
    writer.heading("What matters");
    for weight in [Weight::Must, Weight::Nice] {
        let filters = wants.of(weight);
        for facet in filters.active() {
            let label = filters.describe(facet, |id| app.catalogue.family_title(id).to_owned());
            let whose = if weight == Weight::Must { "must" } else { "nice" };
            writer.bullet(&format!("{whose}, {label}"));
        }
    }
    writer.blank();
    let count = |failed: bool, unsure: bool| {
        let is_it = |one: &&Matched| {
            let count = Count::of(&one.answers, Weight::Must);
            (count.failed > 0, count.failed == 0 && count.unsure > 0) == (failed, unsure)
        };
        roles.iter().filter(is_it).count()
    };
    let (sure, open, all) = (count(false, false), count(false, true), roles.len());
    writer.text(&format!(
        "{sure} of {all} roles have every must. {open} more fail none, but of some it is not known or it depends."
    ));
    writer.blank();
    writer.styled(ORDER, Tone::Quiet);
    let room = usize::from(height).saturating_sub(writer.page.lines.len() + 2);
    if room > 2 {
        writer.blank();
        writer.heading("First in that order");
        let cells = writer.width();
        for one in roles.iter().take(room) {
            writer.text(&text::cut_title(&one.role.title, cells));
        }
    }
    writer.finish()
}
