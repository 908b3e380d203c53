//! Carries effects out: the only place under the screens that reaches the disk or the shell.

use super::action::{Effect, Outcome};
use super::{Outside, terminal};
use crate::musts::WrittenWants;
use crate::store::{Settings, Store};

/// The user's own files.
pub struct Disk<'s> {
    /// Where they are.
    pub store: &'s Store,
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
                Ok(list) => Outcome::Saved(list),
                Err(fault) => Outcome::SavedInPart(self.store.shortlist().0, fault.in_window()),
            },
            Effect::KeepWants(wants) => match self.store.keep::<WrittenWants>(move |kept| kept.set(&wants)) {
                Ok(_) => Outcome::Done,
                Err(fault) => Outcome::Failed(fault.to_string()),
            },
            Effect::RememberArea(code) => self.remember(|settings| settings.area = Some(code)),
            Effect::RememberTheme(name) => self.remember(|settings| settings.theme = Some(name)),
            Effect::Suspend if terminal::suspend() => Outcome::Done,
            Effect::Suspend => Outcome::NotStopped,
            Effect::Redraw => Outcome::Done,
        }
    }
}
