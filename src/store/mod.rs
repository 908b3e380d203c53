//! What is kept on disk: the shortlist, the settings, imported wages. The only room that knows directories, locks and
//! temporary files.
//!
//! It must not know screens or commands, and decides nothing about the list itself: see [`crate::shortlist`].

mod contents;
mod documents;
mod files;
mod lock;
mod notice;
mod profile;
mod shared_file;
mod themes;
mod today;
mod wages;

#[cfg(test)]
mod tests;

use std::path::PathBuf;

use directories::ProjectDirs;

use crate::catalogue::ImportedWages;
use crate::shortlist::{Op, Shortlist};
use contents::{ListFile, SettingsFile};
use shared_file::{Location, SharedFile};

pub use contents::Settings;
pub use documents::{DocumentError, documents_folder, write_document};
pub use notice::{Notice, StoreError};
pub use profile::{BadProfile, profile_name};
pub use themes::{OwnTheme, ThemeFileFault};
pub use today::today;
pub use wages::{BUNDLED_YEAR, UNFINISHED_IMPORT, newest_wages, projections_begin, wage_faults, wage_year};

/// The files of one user or profile. Nothing is created before the first save.
pub struct Store {
    shortlist: SharedFile<ListFile>,
    settings: SharedFile<SettingsFile>,
    data: Option<PathBuf>,
    themes: Option<PathBuf>,
    profile: Option<String>,
    guest: bool,
}

impl Store {
    /// Chooses the folders: the system's own, or `config_dir` as it is.
    ///
    /// A guest reads what is there and writes nothing. A profile whose name cannot be used is a notice, and the store
    /// then reads and writes nothing; commands ask [`profile_name`] first.
    pub fn open(config_dir: Option<PathBuf>, profile: Option<&str>, guest: bool) -> (Self, Option<Notice>) {
        let system = || ProjectDirs::from("", "", "medpath");
        let (config, data) = match config_dir {
            Some(folder) => (Some(folder.clone()), Some(folder.join("data"))),
            None => system().map(|dirs| (dirs.config_dir().to_owned(), dirs.data_dir().to_owned())).unzip(),
        };
        let themes = config.as_ref().map(|folder| folder.join("themes"));
        let (config, profile, guest, notice) = match profile.map(profile_name) {
            None => (config, None, guest, None),
            Some(Ok(name)) => (config.map(|folder| folder.join("profiles").join(&name)), Some(name), guest, None),
            Some(Err(fault)) => (None, None, true, Some(Notice::Profile(fault))),
        };
        let location = |name: &str| match config.as_ref().map(|folder| folder.join(name)) {
            file if guest => Location::Guest(file),
            Some(file) => Location::Disk(file),
            None => Location::Nowhere,
        };
        let (shortlist, settings) =
            (SharedFile::new(location("shortlist.json")), SharedFile::new(location("settings.json")));
        (Self { shortlist, settings, data, themes, profile, guest }, notice)
    }

    /// Name of the student whose files these are.
    pub fn profile(&self) -> Option<&str> {
        self.profile.as_deref()
    }

    /// Whether nothing is written.
    pub fn is_guest(&self) -> bool {
        self.guest
    }

    /// The shortlist as it is on disk, with the changes that could not be saved yet.
    ///
    /// A damaged file is set aside here, which is the one thing that reading may write.
    pub fn shortlist(&self) -> (Shortlist, Option<Notice>) {
        let (contents, notice) = self.shortlist.read();
        (contents.list(), notice)
    }

    /// Applies ops to the list on disk and answers with that list, changes of other windows included.
    ///
    /// If it cannot be saved, the ops are kept: [`Store::shortlist`] shows them, the next save tries them again, and
    /// as long as the failure is the same further saves succeed in memory.
    ///
    /// # Errors
    /// See [`StoreError`]. After each of them [`Store::shortlist`] has the list to go on with.
    pub fn save(&self, ops: &[Op]) -> Result<Shortlist, StoreError> {
        let known = self.shortlist.known().map(|file| file.list());
        let ops = ops.to_vec();
        self.shortlist.change(Box::new(move |file| file.apply(known.as_ref(), &ops))).map(|file| file.list())
    }

    /// Whether there are changes that a save could not put on disk: the program should say so before it ends.
    /// [`Store::save_unsaved`] tries again. A guest has none.
    pub fn has_unsaved(&self) -> bool {
        self.shortlist.has_unsaved()
    }

    /// Tries once more to save what could not be saved, and says again why that fails.
    ///
    /// # Errors
    /// As for [`Store::save`], whether or not the user has been told before.
    pub fn save_unsaved(&self) -> Result<(), StoreError> {
        if !self.has_unsaved() {
            return Ok(());
        }
        self.shortlist.tell_again();
        self.save(&[]).map(|_| ())
    }

    /// The settings.
    pub fn settings(&self) -> (Settings, Option<Notice>) {
        let (contents, notice) = self.settings.read();
        (contents.settings(), notice)
    }

    /// Changes the settings; what `change` leaves as it is stays as another window has set it meanwhile.
    ///
    /// # Errors
    /// As for [`Store::save`].
    pub fn save_settings(&self, change: impl FnOnce(&mut Settings)) -> Result<(), StoreError> {
        let before = self.settings().0;
        let mut after = before.clone();
        change(&mut after);
        self.settings.change(Box::new(move |contents| contents.settings.apply_changes(&before, &after))).map(|_| ())
    }

    /// Where `import` writes on a user's machine, shared by all profiles. It need not exist. A guest must not write
    /// there: see [`Store::is_guest`].
    pub fn data_dir(&self) -> Option<PathBuf> {
        self.data.clone()
    }

    /// The wage files that the user imported, as the catalogue asks for them; `None` if there are none.
    pub fn imported_wages(&self) -> Option<ImportedWages> {
        wages::imported(self.data.as_deref()?)
    }

    /// The themes in the user's own folder, which all profiles share.
    pub fn own_themes(&self) -> Vec<OwnTheme> {
        self.themes.as_deref().map(themes::in_folder).unwrap_or_default()
    }

    /// What is wrong with the imported wages as a whole: an import that was stopped half-way, different years.
    pub fn wage_faults(&self) -> Vec<String> {
        self.data.as_deref().map(wages::imported_faults).unwrap_or_default()
    }
}
