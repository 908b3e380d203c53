//! Shows a file in the program that the system has for it.

use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

/// The command that shows a file.
#[cfg(target_os = "macos")]
const OPENER: &[&str] = &["/usr/bin/open"];
#[cfg(windows)]
const OPENER: &[&str] = &["cmd", "/C", "start", ""];
#[cfg(not(any(target_os = "macos", windows)))]
const OPENER: &[&str] = &["xdg-open"];

/// Whether the system has a way to show a file: a desktop, not only a terminal.
pub(super) fn is_there() -> bool {
    if cfg!(any(target_os = "macos", windows)) {
        return true;
    }
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let path = std::env::var_os("PATH").unwrap_or_default();
    let has = |folder: &Path| OPENER.first().is_some_and(|name| folder.join(name).is_file());
    (is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")) && std::env::split_paths(&path).any(|folder| has(&folder))
}

/// Shows a file, apart from this program: what the other one prints does not reach the screen, and a key that stops this
/// one does not stop it.
///
/// # Errors
/// When there is no such command.
pub(super) fn show(file: &str) -> io::Result<()> {
    let [name, before @ ..] = OPENER else { return Ok(()) };
    let mut command = Command::new(name);
    command.args(before).arg(file).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command.spawn().map(|_| ())
}
