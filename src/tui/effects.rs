//! Carries effects out: the only place under the screens that reaches the disk or the shell.

mod students;

use super::action::{Effect, Outcome, shown};
use super::{Outside, terminal};
use crate::musts::WrittenWants;
use crate::store::{Settings, Store, documents_folder, write_document};
use crate::text::sanitise;

/// The user's own files.
pub struct Disk<'s> {
    /// Where they are.
    pub store: &'s mut Store,
}

impl Disk<'_> {
    fn remember(&self, change: impl FnOnce(&mut Settings)) -> Outcome {
        match self.store.save_settings(change) {
            Ok(()) => Outcome::Done,
            Err(fault) => Outcome::Failed(fault.in_window()),
        }
    }
}

impl Outside for Disk<'_> {
    fn carry_out(&mut self, effect: Effect) -> Outcome {
        match effect {
            Effect::Save(ops) => match self.store.save(&ops) {
                Ok(list) if self.store.has_unsaved() => Outcome::NotSaved(list),
                Ok(list) => Outcome::Saved(list),
                Err(fault) => {
                    let (list, is_unsaved) = (self.store.shortlist().0, self.store.has_unsaved());
                    Outcome::SavedInPart { list, why: fault.in_window(), is_unsaved }
                }
            },
            Effect::KeepWants(wants) => match self.store.keep::<WrittenWants>(move |kept| kept.set(&wants)) {
                Ok(_) => Outcome::Done,
                Err(fault) => Outcome::Failed(fault.to_string()),
            },
            Effect::RememberArea(code) => self.remember(|settings| settings.area = Some(code)),
            Effect::RememberTheme(name) => self.remember(|settings| settings.theme = Some(name)),
            Effect::Students(task) => Outcome::Students(Box::new(students::carry_out(self.store, task))),
            Effect::KeepAsStudent(name, list) => match self.store.keep_as_student(&name, &list) {
                Ok(student) => Outcome::Kept(list, format!("Kept as the list of {}.", shown(&student))),
                Err(fault) => Outcome::Failed(fault.to_string()),
            },
            Effect::KeepAsPage { name, contents, list } => {
                let folder = documents_folder();
                match write_document(&folder.to_string_lossy(), &name, &contents) {
                    Ok(file) => Outcome::Kept(list, format!("Written: {}", sanitise(&file.display().to_string()))),
                    Err(fault) => Outcome::Failed(fault.to_string()),
                }
            }
            Effect::Forget => {
                self.store.forget();
                Outcome::Forgotten(self.store.shortlist().0)
            }
            Effect::Suspend if terminal::suspend() => Outcome::Done,
            Effect::Suspend => Outcome::NotStopped,
            Effect::Redraw => Outcome::Done,
        }
    }
}
