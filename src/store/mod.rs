//! What is kept on disk: the shortlist, the settings, imported wages. The only room that knows directories, locks and
//! temporary files.
//!
//! It must not know screens or commands, and decides nothing about the list itself: see [`crate::shortlist`].

mod contents;
mod documents;
mod files;
mod folders;
mod lock;
mod notice;
mod packs;
mod profile;
mod shared_file;
mod student;
mod student_files;
mod students;
mod themes;
mod today;
mod wages;

#[cfg(test)]
mod students_tests;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

use crate::catalogue::ImportedWages;
use crate::shortlist::{Op, Shortlist};
use lock::Patience;
use student_files::StudentFiles;

pub use contents::{Kept, Settings};
pub use documents::{DocumentError, Written, free_place, write_document};
pub use folders::{ConfigFile, ConfigOf, Folders, config_files, program_folder};
pub use notice::{Notice, StoreError};
pub use packs::{PackFile, packs_below};
pub use profile::{BadProfile, profile_name};
pub use student::{ListedStudent, Student, StudentError};
pub use themes::{OwnTheme, ThemeFileFault};
pub use today::today;
pub use wages::{BUNDLED_YEAR, UNFINISHED_IMPORT, newest_wages, projections_begin, wage_faults, wage_year};

/// The files of the student at the keyboard, and of the others on this computer. Nothing is created before the first
/// save.
pub struct Store {
    /// Where the settings are; `None` if there is no home directory.
    config: Option<PathBuf>,
    data: Option<PathBuf>,
    themes: Option<PathBuf>,
    guest: bool,
    files: StudentFiles,
    /// Students who were left with changes that could not be saved.
    left: Vec<StudentFiles>,
    /// Students who were deleted, and where their files are until they are erased.
    deleted: Vec<(Student, PathBuf)>,
}

impl Store {
    /// Chooses the folders: the system's own, or `config_dir` as it is.
    ///
    /// A guest reads what is there and writes nothing. A profile whose name cannot be used is a notice, and the store
    /// then reads and writes nothing; commands ask [`profile_name`] first.
    pub fn open(config_dir: Option<PathBuf>, profile: Option<&str>, guest: bool) -> (Self, Option<Notice>) {
        Self::open_in(Folders::choose(config_dir, None), profile, guest)
    }

    /// The same over folders that were chosen.
    pub fn open_in(folders: Folders, profile: Option<&str>, guest: bool) -> (Self, Option<Notice>) {
        let Folders { config: own, students: config, data, .. } = folders;
        let themes = own.map(|folder| folder.join("themes"));
        let (student, config, guest, notice) = match profile.map(profile_name) {
            None => (Student::default(), config, guest, None),
            Some(Ok(name)) => (students::find(config.as_deref(), &name), config, guest, None),
            Some(Err(fault)) => (Student::default(), None, true, Some(Notice::Profile(fault))),
        };
        let files = StudentFiles::new(Student::default(), None, guest);
        let mut store = Self { config, data, themes, guest, files, left: Vec::new(), deleted: Vec::new() };
        store.files = store.files_of(&student);
        (store, notice)
    }

    /// Whether nothing is written.
    pub fn is_guest(&self) -> bool {
        self.guest
    }

    /// The shortlist as it is on disk, with the changes that could not be saved yet.
    ///
    /// A damaged file is set aside here, which is the one thing that reading may write.
    pub fn shortlist(&self) -> (Shortlist, Option<Notice>) {
        self.files.shortlist()
    }

    /// Applies ops to the list on disk and answers with that list, changes of other windows included.
    ///
    /// If it cannot be saved, the ops are kept: [`Store::shortlist`] shows them, the next save tries them again, and
    /// as long as the failure is the same further saves succeed in memory. A lock that another program holds is not
    /// waited for longer than one notices.
    ///
    /// # Errors
    /// See [`StoreError`]. After each of them [`Store::shortlist`] has the list to go on with.
    pub fn save(&self, ops: &[Op]) -> Result<Shortlist, StoreError> {
        self.files.save(ops, Patience::Brief)
    }

    /// The same for a command, which may wait for another program to finish its save.
    ///
    /// # Errors
    /// As for [`Store::save`].
    pub fn save_patiently(&self, ops: &[Op]) -> Result<Shortlist, StoreError> {
        self.files.save(ops, Patience::Long)
    }

    /// Something else that is kept of the student, as it is on disk.
    pub fn kept<K: Kept>(&self) -> (K, Option<Notice>) {
        self.files.kept()
    }

    /// Changes what is kept. `change` is applied to whatever is in the file by then, so it sets what it means to set and
    /// leaves the rest.
    ///
    /// # Errors
    /// As for [`Store::save`].
    pub fn keep<K: Kept>(&self, change: impl Fn(&mut K) + Send + 'static) -> Result<K, StoreError> {
        self.files.keep(change, Patience::Brief)
    }

    /// Whether there are changes that a save could not put on disk: the program should say so before it ends.
    /// [`Store::save_unsaved`] tries again. A guest has none.
    pub fn has_unsaved(&self) -> bool {
        self.files.has_unsaved() || self.left.iter().any(StudentFiles::has_unsaved)
    }

    /// Tries once more to save what could not be saved, also of students who were at the keyboard before, and says again
    /// why that fails. It may wait for another program.
    ///
    /// # Errors
    /// As for [`Store::save`], whether or not the user has been told before.
    pub fn save_unsaved(&self) -> Result<(), StoreError> {
        let mut ended = self.files.save_again(Patience::Long);
        for files in &self.left {
            ended = ended.and(files.save_again(Patience::Long));
        }
        ended
    }

    /// The settings.
    pub fn settings(&self) -> (Settings, Option<Notice>) {
        let (settings, notice) = self.files.kept::<Settings>();
        (settings.clean(), notice)
    }

    /// Changes the settings; what `change` leaves as it is stays as another window has set it meanwhile.
    ///
    /// # Errors
    /// As for [`Store::save`].
    pub fn save_settings(&self, change: impl FnOnce(&mut Settings)) -> Result<(), StoreError> {
        let before = self.settings().0;
        let mut after = before.clone();
        change(&mut after);
        self.files.keep::<Settings>(move |kept| kept.apply_changes(&before, &after), Patience::Brief).map(|_| ())
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
