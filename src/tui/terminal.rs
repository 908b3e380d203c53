//! Taking the terminal and giving it back: on return, error, panic, signals, Ctrl-Z and `fg`.

use std::io::{self, stdout};

use ratatui::DefaultTerminal;
use ratatui::crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use ratatui::crossterm::execute;

/// The terminal while the screens have it. Dropping it gives it back, also while a panic unwinds.
pub(super) struct Held {
    /// What the screens draw on.
    pub(super) terminal: DefaultTerminal,
}

impl Held {
    /// Takes the terminal.
    ///
    /// # Errors
    /// When the terminal cannot be put into raw mode.
    pub(super) fn take() -> io::Result<Self> {
        // Its panic hook gives the screen back before the message of a panic is printed; the mouse follows on drop.
        let terminal = ratatui::try_init()?;
        execute!(stdout(), EnableMouseCapture, EnableBracketedPaste)?;
        listen();
        Ok(Self { terminal })
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        give_back();
    }
}

/// Gives the terminal back. Failing is silent: there may be no terminal any more.
fn give_back() {
    let _ = execute!(stdout(), DisableMouseCapture, DisableBracketedPaste);
    let _ = ratatui::try_restore();
}

/// Takes the terminal again after a stop.
#[cfg(unix)]
fn take_again() {
    use ratatui::crossterm::terminal::{EnterAlternateScreen, enable_raw_mode};
    let _ = enable_raw_mode();
    let _ = execute!(stdout(), EnterAlternateScreen, EnableMouseCapture, EnableBracketedPaste);
}

/// Stops the program as Ctrl-Z does elsewhere; returns when the shell calls it back.
#[cfg(unix)]
pub(super) fn suspend() {
    give_back();
    // The listener takes the terminal again when the shell continues the program.
    let _ = signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP);
}

/// Stopping is a matter of Unix shells; elsewhere nothing happens.
#[cfg(not(unix))]
pub(super) fn suspend() {}

/// Waits for signals in a thread that sleeps until one comes.
#[cfg(unix)]
fn listen() {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::{emulate_default_handler, raise};

    let Ok(mut signals) = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT]) else { return };
    std::thread::spawn(move || {
        for signal in &mut signals {
            match signal {
                SIGCONT => {
                    take_again();
                    // Wakes the loop, which then draws everything again.
                    let _ = raise(SIGWINCH);
                }
                SIGTSTP => suspend(),
                signal => {
                    give_back();
                    // Ends the program as the signal would have done.
                    let _ = emulate_default_handler(signal);
                }
            }
        }
    });
}

#[cfg(not(unix))]
fn listen() {}
