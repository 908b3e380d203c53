//! What keys do among the students and in the line for a name.

use tui_input::Input;

use super::{DETAIL_LINES, NameLine, StudentsScreen, selected};
use crate::tui::action::{Action, Effect, StudentsTask};
use crate::tui::app::{App, Reply};
use crate::tui::{layout, typing};

/// Lines of the list that are seen.
pub(super) fn height(app: &App) -> usize {
    usize::from(layout::listing(app.frame().body, DETAIL_LINES).list.height)
}

pub(super) fn update<'c>(screen: &mut StudentsScreen, app: &mut App<'c>, action: &Action) -> Reply<'c> {
    if let Some(line) = &mut screen.name {
        if typing::edit(&mut line.input, action).is_some() {
            return Reply::Stay;
        }
        return match action {
            Action::Open => Reply::Do(vec![finish(line)]),
            Action::Back => {
                screen.name = None;
                Reply::Stay
            }
            _ => Reply::Stay,
        };
    }
    if screen.cursor.follow(action, app.students.listed.len(), height(app)) {
        return Reply::Stay;
    }
    let student = selected(screen, app).map(|listed| listed.student.clone());
    let task = match (action, student) {
        (Action::Back, _) => return Reply::Close,
        (Action::NewStudent, _) => {
            screen.name = Some(NameLine { of: None, input: Input::default() });
            return Reply::Stay;
        }
        (Action::Undo, _) => StudentsTask::BringBack,
        (Action::Open, Some(student)) => StudentsTask::Use(student),
        (Action::Rename | Action::Remove, Some(student)) if student.name().is_none() => {
            app.say("The list without a name stays: clear it in the shortlist (F3), or copy it to a student (c).");
            return Reply::Stay;
        }
        (Action::Rename, Some(student)) => {
            let input = Input::new(student.name().unwrap_or_default().to_owned());
            screen.name = Some(NameLine { of: Some(student), input });
            return Reply::Stay;
        }
        (Action::Remove, Some(student)) => StudentsTask::Delete(student),
        (Action::CopyList, Some(student)) if student.is(&app.students.present) => {
            app.say("That is the list in use. Select who should get a copy of it.");
            return Reply::Stay;
        }
        (Action::CopyList, Some(student)) => StudentsTask::CopyTo(student),
        _ => return Reply::Stay,
    };
    Reply::Do(vec![Effect::Students(task)])
}

/// Hands on the name that was written. It stays in the line until it is taken.
fn finish(line: &NameLine) -> Effect {
    let name = line.input.value().to_owned();
    Effect::Students(match &line.of {
        Some(student) => StudentsTask::Rename(student.clone(), name),
        None => StudentsTask::New(name),
    })
}
