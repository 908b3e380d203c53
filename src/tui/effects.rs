//! Carries effects out: the only place under the screens that reaches the disk or the shell.

mod students;

use super::action::{Document, Effect, Outcome, shown};
use super::kept::Said;
use super::{Outside, opener, terminal};
use crate::export::handout;
use crate::store::{Settings, Store, Written, free_place, today, write_document};

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

impl Disk<'_> {
    /// Writes a document for the student whose files are in use, as of today. It was asked for, so a guest may, too.
    fn write(&self, Document { mut handout, format, place }: Document) -> Outcome {
        handout.name = self.store.profile().map(str::to_owned);
        handout.date = Some(today());
        let mut contents = Vec::new();
        if let Err(cause) = handout::write(&handout, format, handout::WIDTH, &mut contents) {
            return Outcome::Failed(cause.to_string());
        }
        let shown = |path: std::path::PathBuf| path.display().to_string();
        match write_document(&place, &handout.file_name(handout::ending(format)), &contents) {
            Ok(Written { file, kept }) => {
                Outcome::Written { file: shown(file), kept: kept.map(shown), can_show: opener::is_there() }
            }
            Err(fault) => Outcome::Failed(format!("Nothing was written: {fault}")),
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
            Effect::Keep(keep) => match keep.write(self.store) {
                Ok(()) => Outcome::Done,
                Err(fault) => Outcome::Failed(fault.in_window()),
            },
            Effect::Recall => {
                let mut faults = Vec::new();
                let said = Said::read(self.store, &mut faults);
                Outcome::Recalled(said, faults)
            }
            Effect::RememberArea(code) => self.remember(|settings| settings.area = Some(code)),
            Effect::RememberTheme(name) => self.remember(|settings| settings.theme = Some(name)),
            Effect::Students(task) => Outcome::Students(Box::new(students::carry_out(self.store, task))),
            Effect::KeepAsStudent(name, list) => match self.store.keep_as_student(&name, &list) {
                Ok(student) => Outcome::Kept(list, format!("Kept as the list of {}.", shown(&student))),
                Err(fault) => Outcome::Failed(fault.to_string()),
            },
            Effect::Forget => {
                self.store.forget();
                Outcome::Forgotten(self.store.shortlist().0, Said::read(self.store, &mut Vec::new()))
            }
            Effect::FindPlace(name) => Outcome::Place(free_place(&name).display().to_string()),
            Effect::Write(document) => self.write(document),
            Effect::ShowFile(file) => match opener::show(&file) {
                Ok(()) => Outcome::Done,
                Err(cause) => {
                    Outcome::Failed(format!("{file} could not be opened ({cause}). Open it in your file manager."))
                }
            },
            Effect::Suspend if terminal::suspend() => Outcome::Done,
            Effect::Suspend => Outcome::NotStopped,
            Effect::Redraw => Outcome::Done,
        }
    }
}
