//! What changes on the screens when somebody else sits down, and what is said of it.

use crate::store::Student;
use crate::text;
use crate::tui::action::{Loaded, StudentsDone, StudentsOutcome, shown};
use crate::tui::app::App;
use crate::tui::area_or_default;

/// Takes over the students as they are now. Answers whether somebody else sits at the keyboard, to whom nothing of what
/// the one before looked at is shown.
pub(in crate::tui) fn apply(app: &mut App, outcome: StudentsOutcome) -> bool {
    let StudentsOutcome { roster, done, loaded } = outcome;
    let changes = !roster.present.is(&app.students.present);
    app.students = roster;
    match loaded {
        Some(Loaded { shortlist, area, wants, said }) if changes => {
            let area = app.catalogue.area_of(area);
            app.begin_again(shortlist, area_or_default(app.catalogue, &area));
            app.wants = wants;
            app.said = said;
        }
        Some(loaded) => app.shortlist = loaded.shortlist,
        None => {}
    }
    if matches!(done, StudentsDone::Using(..)) {
        app.stack.truncate(1);
    }
    tell(app, done);
    changes
}

/// A list as a sentence names it.
fn list_of(student: &Student) -> String {
    student.name().map_or_else(|| "The list without a name".to_owned(), |name| format!("The list of {name}"))
}

fn tell(app: &mut App, done: StudentsDone) {
    let words = match done {
        StudentsDone::Looked => return,
        StudentsDone::Using(student, unsaved) => {
            let roles = text::roles(app.shortlist.entries.len());
            let now = format!("{} is in use now: {roles} (F3 shows it).", list_of(&student));
            if let Some(unsaved) = unsaved {
                return app.complain(format!("{now} From the list before: {unsaved}"));
            }
            now
        }
        StudentsDone::Made(student) => format!("{} is new. Enter goes on with that list.", shown(&student)),
        StudentsDone::Renamed(student, before) => format!("{before} is {} now.", shown(&student)),
        StudentsDone::Deleted(student) => {
            format!("{} is deleted. The files are erased when you leave medpath (u brings them back).", shown(&student))
        }
        StudentsDone::Back(Some(student)) => format!("{} is back with everything.", shown(&student)),
        StudentsDone::Back(None) => "Nobody to bring back.".to_owned(),
        StudentsDone::Copied(student, new) => {
            format!("Copied. {} has {} more now.", list_of(&student), text::roles(new))
        }
        StudentsDone::Refused(words) => return app.complain(words),
    };
    app.say(words);
}
