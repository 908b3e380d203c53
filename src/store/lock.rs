//! The lock that keeps two programs from saving the same file at the same time.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Pause between two tries. Short, because another program that saves in a loop leaves only short gaps.
const PAUSE: Duration = Duration::from_millis(2);

/// A lock; it ends with the value, and with the process if that is killed.
pub(super) struct Lock {
    _file: File,
    /// Whether other programs are really kept out: some network drives have no locks.
    pub(super) exclusive: bool,
}

/// Takes the lock, or answers `None` when somebody else held it for the whole wait.
pub(super) fn acquire(path: &Path, wait: Duration) -> io::Result<Option<Lock>> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    let until = Instant::now() + wait;
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
