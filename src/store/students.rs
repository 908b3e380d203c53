//! The students of one computer: who there is, and what is done to all files of one of them.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::contents::{Kept, KeptFile, SAID};
use super::files::{self, Reading};
use super::lock::Patience;
use super::notice::{Notice, StoreError};
use super::profile::{folder_of, key, profile_name};
use super::student::{Card, ListedStudent, Student, StudentError};
use super::student_files::{StudentFiles, roles_in};
use super::{Settings, Store};
use crate::shortlist::{Op, Shortlist};
use crate::sorting;
use crate::text::sanitise;

/// More folders are not looked at.
const MOST: usize = 1000;

/// What the folder of a deleted student ends in, until it is erased.
const DELETED: &str = ".deleted";

/// The folder of the students in that of the settings.
fn students_in(config: &Path) -> PathBuf {
    config.join("profiles")
}

/// The name in a folder, or the name of the folder where there is none.
fn name_in(folder: &Path) -> String {
    let by_folder = || sanitise(&folder.file_name().unwrap_or_default().to_string_lossy());
    match files::read::<KeptFile<Card>>(&folder.join(Card::FILE)) {
        Reading::Whole(file) | Reading::Newer(_, Some(file)) => {
            file.kept.name.and_then(|name| profile_name(&name).ok()).unwrap_or_else(by_folder)
        }
        _ => by_folder(),
    }
}

/// The folders of the students, or of those that were deleted and not erased, by name.
fn folders(config: Option<&Path>, deleted: bool) -> Vec<PathBuf> {
    let Some(Ok(found)) = config.map(|config| fs::read_dir(students_in(config))) else { return Vec::new() };
    let folders = found.flatten().take(MOST).map(|entry| entry.path());
    let is_deleted = |folder: &PathBuf| {
        let name = folder.file_name().and_then(OsStr::to_str).unwrap_or_default();
        name.rsplit_once(DELETED).is_some_and(|(_, rest)| rest.is_empty() || rest.starts_with('-'))
    };
    let mut folders: Vec<PathBuf> = folders.filter(|folder| is_deleted(folder) == deleted && folder.is_dir()).collect();
    sorting::all(&mut folders);
    folders
}

fn student_in(folder: &Path) -> Student {
    let file_name = folder.file_name().and_then(OsStr::to_str);
    Student { folder: file_name.map(str::to_owned), name: Some(name_in(folder)) }
}

/// The student with this name, known or new. The name must be one that can be used.
pub(super) fn find(config: Option<&Path>, name: &str) -> Student {
    let key_of_name = key(name);
    let folders = folders(config, false);
    let known = folders.iter().find(|folder| key(&name_in(folder)) == key_of_name);
    if let Some(folder) = known {
        return student_in(folder);
    }
    let wanted = folder_of(&key_of_name);
    let is_free = |folder: &String| {
        let Some(config) = config else { return true };
        let there = students_in(config).join(folder);
        // It can be somebody else's, who was given another name since. One without a name is that of a program that
        // was stopped while it made this very student.
        !there.exists() || (*folder == wanted && !there.join(Card::FILE).exists())
    };
    let numbered = (2..MOST).map(|number| format!("{wanted}-{number}"));
    let folder = std::iter::once(wanted.clone()).chain(numbered).find(is_free);
    Student { folder, name: Some(name.to_owned()) }
}

impl Store {
    /// The name of the student whose files are in use.
    pub fn profile(&self) -> Option<&str> {
        self.files.student.name()
    }

    /// The student whose files are in use.
    pub fn student(&self) -> &Student {
        &self.files.student
    }

    /// Whether there is anybody with a name.
    pub fn has_students(&self) -> bool {
        self.profile().is_some() || (!self.guest && !folders(self.config.as_deref(), false).is_empty())
    }

    /// Students who were deleted in a medpath that ended before it could erase them. They are told and never erased
    /// silently: another window may just have deleted them.
    pub fn half_deleted(&self) -> Vec<Notice> {
        let folders = if self.guest { Vec::new() } else { folders(self.config.as_deref(), true) };
        let others = folders.into_iter().filter(|folder| !self.deleted.iter().any(|(_, own)| own == folder));
        others.map(|folder| Notice::HalfDeleted { folder }).collect()
    }

    /// Whether [`Store::restore_student`] would bring somebody back.
    pub fn can_restore(&self) -> bool {
        !self.deleted.is_empty()
    }

    /// Everybody, those without a name first, then by name.
    pub fn students(&self) -> Vec<ListedStudent> {
        let Some(config) = self.config.as_deref() else { return Vec::new() };
        let mut listed: Vec<ListedStudent> = folders(Some(config), false)
            .into_iter()
            .map(|folder| ListedStudent { student: student_in(&folder), roles: roles_in(&folder), folder })
            .collect();
        let present = &self.files.student;
        if present.name.is_some() && !listed.iter().any(|other| other.student.is(present)) {
            listed.push(ListedStudent { student: present.clone(), roles: Some(0), folder: self.folder(present) });
        }
        sorting::by_key(&mut listed, |listed| key(listed.student.name().unwrap_or_default()));
        let nobody = ListedStudent { student: Student::default(), roles: roles_in(config), folder: config.to_owned() };
        listed.insert(0, nobody);
        listed
    }

    /// The student of this name, in whatever spelling.
    ///
    /// # Errors
    /// When nobody has it.
    pub fn named_student(&self, name: &str) -> Result<Student, StudentError> {
        let name = profile_name(name)?;
        let wanted = key(&name);
        let known = self.students().into_iter().map(|listed| listed.student);
        known
            .into_iter()
            .find(|student| student.name().map(key) == Some(wanted.clone()))
            .ok_or(StudentError::Unknown(name))
    }

    /// Makes a student. The area and the theme are those in use, as the computer stands where it stands.
    ///
    /// # Errors
    /// When the name cannot be used or is taken, or the folder not written.
    pub fn new_student(&self, name: &str) -> Result<Student, StudentError> {
        self.may_change()?;
        let name = profile_name(name)?;
        match self.named_student(&name) {
            Ok(other) => return Err(StudentError::Taken(other.name.unwrap_or(name))),
            Err(StudentError::Unknown(_)) => {}
            Err(fault) => return Err(fault),
        }
        let student = find(self.config.as_deref(), &name);
        let files = self.files_of(&student);
        files.keep::<Card>(move |card| card.name = Some(name.clone()), Patience::Long)?;
        let settings = self.settings().0;
        files.keep::<Settings>(move |kept| kept.clone_from(&settings), Patience::Long)?;
        Ok(student)
    }

    /// Gives a student another name. The folder keeps its own, as another window may be at work in it.
    ///
    /// # Errors
    /// When the name cannot be used or is somebody else's, or the file not written.
    pub fn rename_student(&mut self, student: &Student, name: &str) -> Result<Student, StudentError> {
        self.may_change()?;
        if student.folder.is_none() {
            return Err(StudentError::NoName);
        }
        let name = profile_name(name)?;
        match self.named_student(&name) {
            Ok(other) if !other.is(student) => return Err(StudentError::Taken(other.name.unwrap_or(name))),
            Ok(_) | Err(StudentError::Unknown(_)) => {}
            Err(fault) => return Err(fault),
        }
        let kept = name.clone();
        let change = move |card: &mut Card| card.name = Some(kept.clone());
        if self.files.student.is(student) {
            self.files.keep(change, Patience::Long)?;
            self.files.student.name = Some(name.clone());
        } else {
            self.files_of(student).keep(change, Patience::Long)?;
        }
        Ok(Student { folder: student.folder.clone(), name: Some(name) })
    }

    /// Puts the files of a student aside; [`Store::erase_deleted`] erases them, [`Store::restore_student`] brings them
    /// back. Whoever is deleted while in use is left for the files without a name.
    ///
    /// # Errors
    /// When the folder cannot be moved.
    pub fn delete_student(&mut self, student: &Student) -> Result<(), StudentError> {
        self.may_change()?;
        if student.folder.is_none() {
            return Err(StudentError::NoName);
        }
        if self.files.student.is(student) {
            // What could not be saved goes with the rest.
            let _ = self.switch_student(&Student::default());
        }
        self.left.retain(|files| !files.student.is(student));
        let folder = self.folder(student);
        if !folder.exists() {
            return Ok(());
        }
        let aside = (1..)
            .map(|n| with_ending(&folder, &if n == 1 { DELETED.to_owned() } else { format!("{DELETED}-{n}") }))
            .find(|aside| !aside.exists())
            .unwrap_or_else(|| with_ending(&folder, DELETED));
        move_folder(&folder, &aside, "deleted")?;
        self.deleted.push((student.clone(), aside));
        Ok(())
    }

    /// Brings back the student that was deleted last. `None` if there is nobody.
    ///
    /// # Errors
    /// When the folder cannot be moved.
    pub fn restore_student(&mut self) -> Result<Option<Student>, StudentError> {
        let Some((student, aside)) = self.deleted.pop() else { return Ok(None) };
        // Somebody of that name may have been made since.
        let name = student.name.clone().unwrap_or_default();
        let folder = self.folder(&find(self.config.as_deref(), &name));
        if folder.exists() {
            self.deleted.push((student, aside));
            return Err(StudentError::Taken(name));
        }
        move_folder(&aside, &folder, "brought back")?;
        Ok(Some(student_in(&folder)))
    }

    /// Erases for good whoever was deleted.
    ///
    /// # Errors
    /// When a folder cannot be erased; it is then named at the next start.
    pub fn erase_deleted(&mut self) -> Result<(), StudentError> {
        let deleted = std::mem::take(&mut self.deleted);
        deleted.into_iter().try_for_each(|(_, folder)| {
            match fs::remove_dir_all(&folder) {
                // Somebody else has brought it back or erased it.
                Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(()),
                erased => erased.map_err(|cause| StudentError::Folder { folder, done: "erased", cause }),
            }
        })
    }

    /// The shortlist of a student, without touching anything.
    pub fn shortlist_of(&self, student: &Student) -> Shortlist {
        if self.files.student.is(student) {
            return self.shortlist().0;
        }
        StudentFiles::new(student.clone(), Some(self.folder(student)), true).shortlist().0
    }

    /// Puts the roles on one list at the end of another. A role that is there keeps its place; the notes on both join.
    /// Answers with how many roles came on that list.
    ///
    /// # Errors
    /// As for [`Store::save`].
    pub fn copy_list(&self, from: &Student, to: &Student) -> Result<usize, StudentError> {
        self.may_change()?;
        let source = self.shortlist_of(from);
        let before = self.shortlist_of(to).entries.len();
        let ops = at_the_end(source);
        let saved = if self.files.student.is(to) {
            self.files.save(&ops, Patience::Long)?
        } else {
            self.files_of(to).save(&ops, Patience::Long)?
        };
        Ok(saved.entries.len().saturating_sub(before))
    }

    /// Goes on with the files of another student. What could not be saved is kept and tried again when the program is
    /// left, or as soon as that student comes back.
    ///
    /// # Errors
    /// Why something of the student before is not saved yet. The change of student has happened all the same.
    pub fn switch_student(&mut self, student: &Student) -> Result<(), StoreError> {
        if self.files.student.is(student) {
            return Ok(());
        }
        let saved = self.files.save_again(Patience::Brief);
        let next = match self.left.iter().position(|files| files.student.is(student)) {
            Some(at) => self.left.swap_remove(at),
            None => self.files_of(student),
        };
        let before = std::mem::replace(&mut self.files, next);
        if before.has_unsaved() {
            self.left.push(before);
        }
        saved
    }

    /// Keeps the list of a guest, who asked for it, as that of a new student.
    ///
    /// # Errors
    /// As for [`Store::new_student`].
    pub fn keep_as_student(&self, name: &str, list: &Shortlist) -> Result<Student, StudentError> {
        let (config, data, themes) = (self.config.clone(), self.data.clone(), self.themes.clone());
        let files = StudentFiles::new(Student::default(), config.clone(), false);
        let store = Self { config, data, themes, guest: false, files, left: Vec::new(), deleted: Vec::new() };
        let student = store.new_student(name)?;
        let files = store.files_of(&student);
        let settings = self.settings().0;
        files.keep::<Settings>(move |kept| kept.clone_from(&settings), Patience::Long)?;
        files.save(&at_the_end(list.clone()), Patience::Long)?;
        Ok(student)
    }

    /// Forgets what a guest has saved and chosen, and reads again what is there.
    pub fn forget(&mut self) {
        if self.guest {
            self.files = self.files_of(&self.files.student);
        }
    }

    fn may_change(&self) -> Result<(), StudentError> {
        match (self.guest, &self.config) {
            (true, _) => Err(StudentError::Guest),
            (false, None) => Err(StudentError::NoHome),
            (false, Some(_)) => Ok(()),
        }
    }

    pub(super) fn files_of(&self, student: &Student) -> StudentFiles {
        let folder = self.config.is_some().then(|| self.folder(student));
        StudentFiles::new(student.clone(), folder, self.guest)
    }

    /// The files of what a student has said besides the list, those that are there.
    pub fn said_files(&self, student: &Student) -> Vec<PathBuf> {
        let folder = self.folder(student);
        SAID.iter().map(|name| folder.join(name)).filter(|file| file.is_file()).collect()
    }

    /// Where the files of a student are.
    pub fn folder(&self, student: &Student) -> PathBuf {
        let config = self.config.clone().unwrap_or_default();
        student.folder.as_ref().map_or_else(|| config.clone(), |folder| students_in(&config).join(folder))
    }
}

/// The ops that put all of a list behind another.
fn at_the_end(list: Shortlist) -> Vec<Op> {
    list.entries.into_iter().map(|entry| Op::Insert { entry, at: usize::MAX }).collect()
}

fn with_ending(folder: &Path, ending: &str) -> PathBuf {
    let mut name = folder.file_name().unwrap_or_default().to_os_string();
    name.push(ending);
    folder.with_file_name(name)
}

fn move_folder(from: &Path, to: &Path, done: &'static str) -> Result<(), StudentError> {
    fs::rename(from, to).map_err(|cause| StudentError::Folder { folder: from.to_owned(), done, cause })
}
