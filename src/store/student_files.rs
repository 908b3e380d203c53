//! The files of one student: the shortlist, and whatever else is kept.

use std::any::Any;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::contents::{Contents, Kept, KeptFile, ListFile};
use super::lock::Patience;
use super::notice::{Notice, StoreError};
use super::shared_file::{Location, SharedFile};
use super::student::{Card, Student};
use crate::shortlist::{Op, Shortlist};

/// One student's files. Nothing is created before the first save.
pub(super) struct StudentFiles {
    pub(super) student: Student,
    folder: Option<PathBuf>,
    guest: bool,
    shortlist: SharedFile<ListFile>,
    kept: Mutex<Vec<KeptOne>>,
    /// Whether the folder has to be given the name of the student once something is saved in it.
    is_nameless: AtomicBool,
}

/// A file that was opened, and whether it is missed when it cannot be saved.
struct KeptOne {
    is_work: bool,
    file: Arc<dyn AnyFile>,
}

/// A file whatever is in it.
trait AnyFile: Any + Send + Sync {
    fn has_unsaved(&self) -> bool;
    fn save_again(&self, patience: Patience) -> Result<(), StoreError>;
}

impl<C: Contents + Send + 'static> AnyFile for SharedFile<C> {
    fn has_unsaved(&self) -> bool {
        Self::has_unsaved(self)
    }

    fn save_again(&self, patience: Patience) -> Result<(), StoreError> {
        if !Self::has_unsaved(self) {
            return Ok(());
        }
        self.tell_again();
        self.change(Box::new(|_| {}), patience).map(|_| ())
    }
}

impl StudentFiles {
    /// The files in a folder; `None` where there is no home directory.
    pub(super) fn new(student: Student, folder: Option<PathBuf>, guest: bool) -> Self {
        let shortlist = SharedFile::new(location(folder.as_deref(), guest, "shortlist.json"));
        let has_card = || folder.as_ref().is_some_and(|folder| folder.join(Card::FILE).exists());
        let is_nameless = AtomicBool::new(!guest && !student.is_named_by_folder() && !has_card());
        Self { student, folder, guest, shortlist, kept: Mutex::default(), is_nameless }
    }

    pub(super) fn shortlist(&self) -> (Shortlist, Option<Notice>) {
        let (contents, notice) = self.shortlist.read();
        (contents.list(), notice)
    }

    pub(super) fn save(&self, ops: &[Op], patience: Patience) -> Result<Shortlist, StoreError> {
        let known = self.shortlist.known().map(|file| file.list());
        let ops = ops.to_vec();
        let change = Box::new(move |file: &mut ListFile| file.apply(known.as_ref(), &ops));
        let saved = self.shortlist.change(change, patience).map(|file| file.list());
        self.name_folder();
        saved
    }

    pub(super) fn kept<K: Kept>(&self) -> (K, Option<Notice>) {
        let (file, notice) = self.file::<K>().read();
        (file.kept, notice)
    }

    pub(super) fn keep<K: Kept>(
        &self,
        change: impl Fn(&mut K) + Send + 'static,
        patience: Patience,
    ) -> Result<K, StoreError> {
        let change = Box::new(move |file: &mut KeptFile<K>| change(&mut file.kept));
        let kept = self.file::<K>().change(change, patience).map(|file| file.kept);
        self.name_folder();
        kept
    }

    pub(super) fn has_unsaved(&self) -> bool {
        self.shortlist.has_unsaved() || self.opened().iter().any(|one| one.is_work && one.file.has_unsaved())
    }

    /// Tries once more to save what could not be saved. Answers with the first failure of something that is missed.
    pub(super) fn save_again(&self, patience: Patience) -> Result<(), StoreError> {
        let mut ended = self.shortlist.save_again(patience);
        for KeptOne { is_work, file } in self.opened().iter() {
            let patience = if *is_work { patience } else { Patience::Brief };
            let saved = file.save_again(patience);
            if *is_work {
                ended = ended.and(saved);
            }
        }
        self.name_folder();
        ended
    }

    /// Writes the name of the student into a folder that was just made. Whoever is stopped in between finds the same
    /// folder again by that name, and the name is written then.
    fn name_folder(&self) {
        if !self.is_nameless.load(Ordering::Relaxed) || !self.folder.as_deref().is_some_and(Path::is_dir) {
            return;
        }
        self.is_nameless.store(false, Ordering::Relaxed);
        let name = self.student.name.clone();
        // The list is saved, and nothing is lost without this.
        let _ = self.keep::<Card>(move |card| card.name.clone_from(&name), Patience::Brief);
    }

    fn opened(&self) -> std::sync::MutexGuard<'_, Vec<KeptOne>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn file<K: Kept>(&self) -> Arc<SharedFile<KeptFile<K>>> {
        let mut opened = self.opened();
        let known = opened.iter().find_map(|one| {
            let file: Arc<dyn Any + Send + Sync> = Arc::clone(&one.file) as _;
            file.downcast().ok()
        });
        known.unwrap_or_else(|| {
            let file = Arc::new(SharedFile::new(location(self.folder.as_deref(), self.guest, K::FILE)));
            opened.push(KeptOne { is_work: K::IS_WORK, file: Arc::clone(&file) as _ });
            file
        })
    }
}

fn location(folder: Option<&Path>, guest: bool, name: &str) -> Location {
    match folder.map(|folder| folder.join(name)) {
        file if guest => Location::Guest(file),
        Some(file) => Location::Disk(file),
        None => Location::Nowhere,
    }
}

/// Roles on the list in a folder, without touching anything; `None` where the list cannot be read.
pub(super) fn roles_in(folder: &Path) -> Option<usize> {
    if !fs::exists(folder.join("shortlist.json")).unwrap_or(true) {
        return Some(0);
    }
    let (list, notice) = StudentFiles::new(Student::default(), Some(folder.to_owned()), true).shortlist();
    notice.is_none().then_some(list.entries.len())
}
