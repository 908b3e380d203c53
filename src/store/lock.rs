//! The lock that keeps two programs from saving the same file at the same time.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Pause between two tries. Short, because another program that saves in a loop leaves only short gaps.
const PAUSE: Duration = Duration::from_millis(2);

/// How long a save waits for another program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Patience {
    /// Nobody notices it: the screens go on with the change unsaved and try again later.
    Brief,
    /// Nothing else is going on: a command, or the program is being left.
    Long,
}

impl Patience {
    fn wait(self) -> Duration {
        match self {
            Self::Brief => Duration::from_millis(40),
            Self::Long => Duration::from_secs(2),
        }
    }
}

/// A lock; it ends with the value, and with the process if that is killed.
pub(super) struct Lock {
    _file: File,
    /// Whether other programs are really kept out: some network drives have no locks.
    pub(super) exclusive: bool,
}

/// Takes the lock, or answers `None` when somebody else held it for the whole wait.
pub(super) fn acquire(path: &Path, patience: Patience) -> io::Result<Option<Lock>> {
    let file = open(path)?;
    let until = Instant::now() + patience.wait();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(Some(Lock { _file: file, exclusive: true })),
            Err(TryLockError::WouldBlock) if Instant::now() < until => sleep(PAUSE),
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(cause)) if cause.kind() == io::ErrorKind::Interrupted => {}
            // No locks on this drive. A save is still whole, and not saving at all would be worse.
            Err(TryLockError::Error(_)) => return Ok(Some(Lock { _file: file, exclusive: false })),
        }
    }
}

fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        // A lock that another user made can be held all the same where it can be read.
        Err(refused) if refused.kind() == io::ErrorKind::PermissionDenied => File::open(path).map_err(|_| refused),
        opened => opened,
    }
}

/// Whose the lock is, if it is not this user's own.
pub(super) fn stranger(path: &Path) -> Option<String> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let owner = std::fs::metadata(path).ok()?.uid();
        let own = rustix::process::geteuid().as_raw();
        (owner != own).then(|| if owner == 0 { "root".to_owned() } else { format!("user number {owner}") })
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        None
    }
}
