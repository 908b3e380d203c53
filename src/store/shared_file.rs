//! A file that this program and others change: lock, read what is there now, change that, replace.
//!
//! A change that cannot be saved is kept in memory and tried again with the next one, so that the screens go on.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::contents::Contents;
use super::files::{self, Reading};
use super::lock::{self, Patience};
use super::notice::{FailureKind, Notice, StoreError};

/// A change, as it is applied to whatever is in the file by then.
pub(super) type Change<C> = Box<dyn Fn(&mut C) + Send>;

/// Where a file is.
pub(super) enum Location {
    /// Read and written.
    Disk(PathBuf),
    /// Read once, never written.
    Guest(Option<PathBuf>),
    /// There is no home directory.
    Nowhere,
}

/// One file and what this program knows of it.
pub(super) struct SharedFile<C> {
    location: Location,
    memory: Mutex<Memory<C>>,
}

struct Memory<C> {
    /// What was in the file when it was last read or written.
    known: Option<C>,
    /// Changes that are not in the file.
    pending: Vec<Change<C>>,
    /// The failure that the user has been told.
    told: Option<FailureKind>,
    /// A notice of a save that then failed, not shown yet.
    untold: Option<Notice>,
}

impl<C: Contents> SharedFile<C> {
    pub(super) fn new(location: Location) -> Self {
        let memory = Memory { known: None, pending: Vec::new(), told: None, untold: None };
        Self { location, memory: Mutex::new(memory) }
    }

    /// The contents with the changes that are not in the file yet.
    pub(super) fn read(&self) -> (C, Option<Notice>) {
        let mut memory = self.memory();
        let notice = self.refresh(&mut memory).or_else(|| memory.untold.take());
        (memory.now(), notice)
    }

    /// The contents as this program knows them, without a look at the file; `None` before the first look.
    pub(super) fn known(&self) -> Option<C> {
        let memory = self.memory();
        memory.known.is_some().then(|| memory.now())
    }

    /// Whether there are changes that should be in the file and are not.
    pub(super) fn has_unsaved(&self) -> bool {
        !matches!(self.location, Location::Guest(_)) && !self.memory().pending.is_empty()
    }

    /// The next failure is reported even if the user has been told of it before.
    pub(super) fn tell_again(&self) {
        self.memory().told = None;
    }

    /// Changes the contents and saves them. Answers with what is there now, changes of other programs included.
    pub(super) fn change(&self, change: Change<C>, patience: Patience) -> Result<C, StoreError> {
        let mut memory = self.memory();
        memory.pending.push(change);
        let failure = match &self.location {
            Location::Guest(_) => {
                self.refresh(&mut memory);
                return Ok(memory.now());
            }
            Location::Nowhere => StoreError::NoHome,
            Location::Disk(file) => match save(&files::resolve(file), &mut memory, patience) {
                Ok(()) => {
                    memory.pending.clear();
                    memory.told = None;
                    let untold = memory.untold.take();
                    return untold.map_or_else(|| Ok(memory.now()), |notice| Err(StoreError::SetAside(notice)));
                }
                Err(newer @ StoreError::Newer { .. }) => {
                    memory.pending.pop();
                    return Err(newer);
                }
                Err(failure) => failure,
            },
        };
        let kind = Some(failure.kind());
        if memory.told == kind {
            return Ok(memory.now());
        }
        memory.told = kind;
        Err(failure)
    }

    /// Reads the file into `known`.
    fn refresh(&self, memory: &mut Memory<C>) -> Option<Notice> {
        match &self.location {
            Location::Disk(file) => read_into(&files::resolve(file), memory, true),
            Location::Guest(Some(file)) if memory.known.is_none() => read_into(&files::resolve(file), memory, false),
            Location::Guest(_) | Location::Nowhere => None,
        }
    }

    fn memory(&self) -> MutexGuard<'_, Memory<C>> {
        // What a thread that panicked left behind is whole: each step of a change is a single assignment.
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<C: Contents> Memory<C> {
    fn now(&self) -> C {
        let mut contents = self.known.clone().unwrap_or_default();
        for change in &self.pending {
            change(&mut contents);
        }
        contents
    }
}

/// Reads a file into `known`; a damaged one is set aside if that is allowed.
fn read_into<C: Contents>(file: &Path, memory: &mut Memory<C>, may_write: bool) -> Option<Notice> {
    match files::read(file) {
        // What this window showed until now is not thrown away because the file is gone.
        Reading::Missing => None,
        Reading::Whole(contents) => {
            memory.known = Some(contents);
            None
        }
        Reading::Newer(version, contents) => {
            let readable = contents.is_some();
            memory.known = contents.or(memory.known.take());
            Some(Notice::Newer { file: file.to_owned(), version, readable })
        }
        Reading::Unreadable(cause) => Some(Notice::Unreadable { file: file.to_owned(), cause: cause.to_string() }),
        Reading::Damaged(fault) => {
            let left = |reason: String| Some(Notice::LeftDamaged { file: file.to_owned(), fault, reason });
            if !may_write {
                return left("as a guest writes nothing".to_owned());
            }
            match lock::acquire(&lock_path(file), Patience::Brief) {
                Ok(Some(_lock)) => set_aside_or_read(file, memory),
                Ok(None) => left("another medpath is saving".to_owned()),
                Err(cause) => left(cause.to_string()),
            }
        }
    }
}

/// With the lock held: looks again, as another program may have put things right, and sets the file aside.
fn set_aside_or_read<C: Contents>(file: &Path, memory: &mut Memory<C>) -> Option<Notice> {
    match files::read(file) {
        Reading::Damaged(fault) => Some(match files::set_aside(file) {
            Ok(aside) => Notice::SetAside { file: file.to_owned(), aside, fault },
            Err(cause) => Notice::LeftDamaged { file: file.to_owned(), fault, reason: cause.to_string() },
        }),
        Reading::Whole(contents) => {
            memory.known = Some(contents);
            None
        }
        Reading::Missing | Reading::Newer(..) | Reading::Unreadable(_) => None,
    }
}

/// Puts the pending changes into the file. Leaves a notice in `untold` if a damaged file was set aside for that.
fn save<C: Contents>(file: &Path, memory: &mut Memory<C>, patience: Patience) -> Result<(), StoreError> {
    let unwritable = |cause| StoreError::Unwritable { file: file.to_owned(), cause };
    // A change that changes nothing needs no lock and makes no folder.
    if is_settled(file, memory)? {
        return Ok(());
    }
    files::create_folder(files::folder(file)).map_err(unwritable)?;
    let lock = lock_path(file);
    let held = match lock::acquire(&lock, patience) {
        Ok(Some(held)) => held,
        Ok(None) => return Err(StoreError::Busy { owner: lock::stranger(&lock), lock }),
        Err(cause) => {
            let owner = lock::stranger(&lock).filter(|_| cause.kind() == io::ErrorKind::PermissionDenied);
            return Err(owner.map_or_else(|| unwritable(cause), |owner| StoreError::Foreign { lock, owner }));
        }
    };
    let on_disk = match files::read(file) {
        Reading::Missing => None,
        Reading::Whole(contents) => Some(contents),
        Reading::Newer(version, _) => return Err(StoreError::Newer { file: file.to_owned(), version }),
        Reading::Unreadable(cause) => return Err(unwritable(cause)),
        Reading::Damaged(fault) => {
            let aside = files::set_aside(file).map_err(unwritable)?;
            memory.untold = Some(Notice::SetAside { file: file.to_owned(), aside, fault });
            None
        }
    };
    if on_disk.is_some() {
        memory.known.clone_from(&on_disk);
    }
    let contents = memory.now();
    if on_disk.as_ref() != Some(&contents) {
        if held.exclusive {
            files::sweep(file);
        }
        let text = serde_json::to_string_pretty(&contents).map_err(|fault| unwritable(fault.into()))?;
        files::write(file, &(text + "\n")).map_err(unwritable)?;
    }
    memory.known = Some(contents);
    Ok(())
}

/// Whether the file already is as the pending changes would make it.
fn is_settled<C: Contents>(file: &Path, memory: &mut Memory<C>) -> Result<bool, StoreError> {
    match files::read::<C>(file) {
        Reading::Whole(contents) => {
            memory.known = Some(contents);
            Ok(memory.known.as_ref() == Some(&memory.now()))
        }
        Reading::Missing if memory.now() == C::default() => {
            memory.known = None;
            Ok(true)
        }
        Reading::Missing | Reading::Damaged(_) => Ok(false),
        Reading::Newer(version, _) => Err(StoreError::Newer { file: file.to_owned(), version }),
        Reading::Unreadable(cause) => Err(StoreError::Unwritable { file: file.to_owned(), cause }),
    }
}

/// The lock of a file, beside it, so that it is the same one whatever link leads to the file.
fn lock_path(file: &Path) -> PathBuf {
    file.with_extension("lock")
}
