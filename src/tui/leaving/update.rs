//! What keys do at the question before leaving.

use tui_input::Input;

use super::LeavingScreen;
use super::may_be_student;
use crate::tui::action::{Action, Effect};
use crate::tui::app::{App, Destination, Reply, Subject};
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
        Action::TakeHome => Reply::Open(Destination::TakeHome(Subject::Shortlist)),
        Action::Qr => {
            Reply::Open(Destination::Qr(app.shortlist.entries.iter().map(|entry| entry.role.clone()).collect()))
        }
        _ => Reply::Stay,
    }
}
