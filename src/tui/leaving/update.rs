//! What keys do at the question before leaving.

use tui_input::Input;

use super::LeavingScreen;
use super::may_be_student;
use crate::export::handout::{self, Format, WIDTH};
use crate::sheet::Handout;
use crate::tui::action::{Action, Effect};
use crate::tui::app::{App, Destination, Reply};
use crate::tui::typing;

pub(super) fn update<'c>(screen: &mut LeavingScreen, app: &mut App<'c>, action: &Action) -> Reply<'c> {
    if let Some(input) = &mut screen.name {
        if typing::edit(input, action).is_some() {
            return Reply::Stay;
        }
        match action {
            Action::Open => {
                let (name, list) = (input.value().to_owned(), app.shortlist.clone());
                return Reply::Do(vec![Effect::KeepAsStudent(name, list)]);
            }
            Action::Back => screen.name = None,
            _ => {}
        }
        return Reply::Stay;
    }
    match action {
        Action::Back => Reply::Close,
        Action::KeepAsStudent if may_be_student(app) => {
            screen.name = Some(Input::default());
            Reply::Stay
        }
        Action::KeepAsPage => match page(app) {
            Some(effect) => Reply::Do(vec![effect]),
            None => Reply::Stay,
        },
        Action::Qr => {
            Reply::Open(Destination::Qr(app.shortlist.entries.iter().map(|entry| entry.role.clone()).collect()))
        }
        _ => Reply::Stay,
    }
}

/// The list as a page that prints.
fn page(app: &App) -> Option<Effect> {
    let mut page = Handout::shortlist(app.catalogue, &app.shortlist, &app.area.code, false);
    page.name = app.students.present.name().map(str::to_owned);
    let mut contents = Vec::new();
    handout::write(&page, Format::Html, WIDTH, &mut contents).ok()?;
    let name = page.file_name(handout::ending(Format::Html));
    Some(Effect::KeepAsPage { name, contents, list: app.shortlist.clone() })
}
