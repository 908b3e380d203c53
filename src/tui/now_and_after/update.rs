//! What keys do where one says what one has and plans.

use ratatui::layout::Rect;

use super::{Choice, NowAndAfter, is_chosen};
use crate::background::{Change, Standing};
use crate::sheet::{background_words, now_and_after};
use crate::tui::action::{Action, Effect};
use crate::tui::app::{App, Destination, Reply};
use crate::tui::kept::Keep;
use crate::tui::layout;
use crate::tui::theme::Tone;
use crate::tui::widget::page::{self, Page, Writer};

/// What is counted beside the choices.
const COUNTED: [Standing; 5] =
    [Standing::Open, Standing::Builds, Standing::StillNeeds, Standing::NotKnown, Standing::MoreSchool];

pub(super) fn update<'c>(screen: &mut NowAndAfter, app: &mut App<'c>, action: &Action) -> Reply<'c> {
    let (height, length) = (usize::from(layout::filters(app.frame().body).list.height), screen.choices.len());
    if screen.cursor.follow(action, length, height) {
        return Reply::Stay;
    }
    let selected = screen.choices.get(screen.cursor.selected).map(|(choice, _)| choice.clone());
    match (action, selected) {
        (Action::Back, _) => Reply::Close,
        (Action::NextSection, Some(choice)) => {
            let rest = screen.choices.iter().skip(screen.cursor.selected);
            let next = rest.take_while(|(other, _)| other.kind() == choice.kind()).count() + screen.cursor.selected;
            screen.cursor.select(if next < length { next } else { 0 }, length, height);
            Reply::Stay
        }
        (Action::Save, Some(choice)) => {
            let background = &mut app.said.background;
            let is_on = is_chosen(background, &choice);
            let change = match choice {
                Choice::Have(level) => Change::Education((!is_on).then_some(level)),
                Choice::Plan(level) => Change::Planned((!is_on).then_some(level)),
                Choice::WorksAs(id) => Change::WorksAs(id, !is_on),
                Choice::Holds(id) => Change::Holds(id, !is_on),
            };
            background.change(&change);
            screen.summary = summary(app);
            Reply::Do(vec![Effect::Keep(Keep::Background(change))])
        }
        (Action::Open, _) if app.said.background.is_empty() => {
            app.say("Say first what you have: Space chooses the selected line.");
            Reply::Stay
        }
        (Action::Open, _) => {
            let sheet = now_and_after(app.catalogue, &app.said.background, &app.area);
            let page = page::whole(&sheet, app.theme, layout::overlay_text_width(app.window));
            Reply::Open(Destination::Text(sheet.title, page))
        }
        _ => Reply::Stay,
    }
}

/// How many roles stand where, now and later.
pub(super) fn summary(app: &App) -> Page {
    let Rect { width, .. } = layout::filters(app.frame().body).detail;
    let mut writer = Writer::new(app.theme, width.saturating_sub(2));
    let background = &app.said.background;
    if background.is_empty() {
        writer.heading("What do you have?");
        writer.text("Choose with Space: your school, a school that you plan, a job that you work in, certificates.");
        writer.blank();
        writer.text("Then Enter lists what you can do now and later, and says of each role what is still needed.");
        return writer.finish();
    }
    let later = background.after();
    let lists = [("Now", Some(background)), ("After the school you plan", later.as_ref())];
    for (heading, background) in lists.into_iter().filter_map(|(heading, one)| Some((heading, one?))) {
        writer.heading(heading);
        writer.text(&background_words(app.catalogue, background));
        writer.blank();
        let places = background.places(app.catalogue, &app.area);
        for standing in COUNTED {
            let count = places.iter().filter(|place| place.standing == standing).count();
            if count > 0 {
                writer.bullet(&format!("{count}: {}", standing.heading()));
            }
        }
        writer.blank();
    }
    writer.styled("Enter has both lists, with what is still needed and the sources.", Tone::Quiet);
    writer.finish()
}
