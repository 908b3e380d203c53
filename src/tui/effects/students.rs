//! Carries out what is done about the students of this computer.

use crate::musts::WrittenWants;
use crate::store::{Store, Student, StudentError};
use crate::tui::action::{Loaded, Roster, StudentsDone, StudentsOutcome, StudentsTask};
use crate::tui::kept::Said;

/// Does it, and answers with who there is then.
pub(super) fn carry_out(store: &mut Store, task: StudentsTask) -> StudentsOutcome {
    let before = store.student().clone();
    let (done, focus) = perform(store, task).unwrap_or_else(|fault| {
        let words = if let StudentError::Store(fault) = &fault { fault.in_window() } else { fault.to_string() };
        (StudentsDone::Refused(words), None)
    });
    let changed = !store.student().is(&before) || matches!(done, StudentsDone::Copied(..));
    let loaded = changed.then(|| Loaded {
        shortlist: store.shortlist().0,
        area: store.settings().0.area,
        wants: store.kept::<WrittenWants>().0.wants(),
        said: Said::read(store, &mut Vec::new()),
    });
    let roster = Roster {
        present: store.student().clone(),
        listed: store.students(),
        has_names: store.has_students(),
        can_restore: store.can_restore(),
        focus,
    };
    StudentsOutcome { roster, done, loaded }
}

fn perform(store: &mut Store, task: StudentsTask) -> Result<(StudentsDone, Option<Student>), StudentError> {
    Ok(match task {
        StudentsTask::Look => (StudentsDone::Looked, Some(store.student().clone())),
        StudentsTask::Use(student) => {
            let unsaved = store.switch_student(&student).err();
            (StudentsDone::Using(student.clone(), unsaved.map(|fault| fault.in_window())), Some(student))
        }
        StudentsTask::New(name) => {
            let student = store.new_student(&name)?;
            (StudentsDone::Made(student.clone()), Some(student))
        }
        StudentsTask::Rename(student, name) => {
            let renamed = store.rename_student(&student, &name)?;
            let before = student.name().unwrap_or_default().to_owned();
            (StudentsDone::Renamed(renamed.clone(), before), Some(renamed))
        }
        StudentsTask::Delete(student) => {
            store.delete_student(&student)?;
            (StudentsDone::Deleted(student), None)
        }
        StudentsTask::BringBack => {
            let back = store.restore_student()?;
            (StudentsDone::Back(back.clone()), back)
        }
        StudentsTask::CopyTo(student) => {
            let from = store.student().clone();
            let new = store.copy_list(&from, &student)?;
            (StudentsDone::Copied(student.clone(), new), Some(student))
        }
    })
}
