//! Taking the terminal and giving it back: on return, error, panic, signals, Ctrl-Z and `fg`.
//!
//! The screens draw in one thread and signals are heard in another, so the terminal has one lock: a frame is written
//! whole or, once the terminal is given back, not at all.

use std::cell::RefCell;
use std::io::{self, Write, stdout};
use std::rc::Rc;
use std::sync::{Mutex, MutexGuard, PoisonError};

use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::cursor::Show;
use ratatui::crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use ratatui::crossterm::style::force_color_output;
use ratatui::crossterm::terminal::{
    self, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::crossterm::{Command, execute};
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

/// Whether the screens have the terminal.
static TAKEN: Mutex<bool> = Mutex::new(false);

fn taken() -> MutexGuard<'static, bool> {
    TAKEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The terminal while the screens have it. Dropping it gives it back.
pub(super) struct Held {
    /// What the screens draw on.
    pub(super) terminal: Terminal<CrosstermBackend<Frames>>,
    /// What was drawn and is not yet written.
    pub(super) frames: Frames,
    /// Size of the window when it was taken.
    pub(super) window: Rect,
}

/// The status of a program that panicked, as the standard library has it.
const PANICKED: i32 = 101;

impl Held {
    /// Takes the terminal.
    ///
    /// # Errors
    /// When the terminal cannot be put into raw mode.
    pub(super) fn take() -> io::Result<Self> {
        listen();
        // The message of a panic belongs on the shell's screen, so that is given back first.
        let tell = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            give_back();
            tell(panic);
            // Here, because the release build would end with a signal, and the shell would speak of a dumped core.
            std::process::exit(PANICKED);
        }));
        if let Err(fault) = take() {
            give_back();
            return Err(fault);
        }
        let (width, height) = terminal::size()?;
        let window = Rect::new(0, 0, width, height);
        let frames = Frames::default();
        // The themes decide about colors, and so does --color; the library would leave them out by itself for NO_COLOR.
        force_color_output(true);
        // Changes of the size come as events, so nobody asks for it again.
        let options = TerminalOptions { viewport: Viewport::Fixed(window) };
        let terminal = Terminal::with_options(CrosstermBackend::new(frames.clone()), options)?;
        Ok(Self { terminal, frames, window })
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        give_back();
    }
}

/// Asks the terminal for clicks and the wheel, or for no more of them.
///
/// The library's own command also asks for every movement of the pointer, each of which would wake the program.
struct Clicks(bool);

impl Command for Clicks {
    fn write_ansi(&self, f: &mut impl std::fmt::Write) -> std::fmt::Result {
        f.write_str(if self.0 { "\x1b[?1000h\x1b[?1006h" } else { "\x1b[?1006l\x1b[?1000l" })
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> io::Result<()> {
        use ratatui::crossterm::event::{DisableMouseCapture, EnableMouseCapture};
        if self.0 { EnableMouseCapture.execute_winapi() } else { DisableMouseCapture.execute_winapi() }
    }

    #[cfg(windows)]
    fn is_ansi_code_supported(&self) -> bool {
        false
    }
}

/// The frame that is being drawn. The library flushes several times a frame; the terminal gets it in one piece.
#[derive(Clone, Default)]
pub(super) struct Frames(Rc<RefCell<Vec<u8>>>);

impl Write for Frames {
    fn write(&mut self, part: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(part);
        Ok(part.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Frames {
    /// Writes the frame that was drawn, if the screens still have the terminal.
    pub(super) fn present(&self) -> io::Result<()> {
        let mut frame = self.0.borrow_mut();
        let taken = taken();
        let written = if *taken { stdout().write_all(&frame).and_then(|()| stdout().flush()) } else { Ok(()) };
        frame.clear();
        drop(taken);
        if let Some(answer) = WAITING.lock().unwrap_or_else(PoisonError::into_inner).take() {
            std::thread::spawn(answer);
        }
        written
    }
}

/// Takes the terminal, for the first time or again after a stop.
fn take() -> io::Result<()> {
    let mut taken = taken();
    enable_raw_mode()?;
    if !*taken {
        *taken = true;
        execute!(stdout(), EnterAlternateScreen)?;
    }
    execute!(stdout(), Clicks(true), EnableBracketedPaste)
}

/// Gives the terminal back, once. Failing is silent: there may be no terminal any more.
fn give_back() {
    let mut taken = taken();
    if *taken {
        *taken = false;
        let _ = execute!(stdout(), Clicks(false), DisableBracketedPaste, LeaveAlternateScreen, Show);
        let _ = disable_raw_mode();
    }
}

/// Stops the whole job as Ctrl-Z does elsewhere; returns when the shell has continued it. Says no, and stops nothing,
/// where nobody could continue it.
#[cfg(unix)]
pub(super) fn suspend() -> bool {
    use rustix::process::{Signal, kill_current_process_group};

    if !can_be_continued() {
        return false;
    }
    give_back();
    // The listener takes TSTP for a stop from outside. This signal stops a job just as well, and at once.
    let stopped = kill_current_process_group(Signal::TTOU).is_ok();
    resume();
    stopped
}

/// Stopping is a matter of Unix shells.
#[cfg(not(unix))]
pub(super) fn suspend() -> bool {
    false
}

/// Whether a shell waits that can continue this job. A shell with job control gives each job a process group of its own;
/// without one the program is in the group of the session's first process, or its parent is in another session.
#[cfg(unix)]
fn can_be_continued() -> bool {
    use rustix::process::{getpgrp, getppid, getsid};

    let session = getsid(None);
    session.is_ok_and(|session| {
        session != getpgrp() && getppid().is_some_and(|parent| getsid(Some(parent)) == Ok(session))
    })
}

/// Takes the terminal again and has everything drawn.
#[cfg(unix)]
fn resume() {
    let _ = take();
    // Wakes the loop, as a change of the window does.
    let _ = signal_hook::low_level::raise(signal_hook::consts::SIGWINCH);
}

/// What answers the signals. They are collected from the beginning and answered from the first frame on, which need
/// not wait for a thread.
static WAITING: Mutex<Option<Box<dyn FnOnce() + Send>>> = Mutex::new(None);

/// Collects signals; a thread that sleeps until one comes answers them, see [`WAITING`].
#[cfg(unix)]
fn listen() {
    use signal_hook::consts::{SIGALRM, SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGUSR1, SIGUSR2};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::emulate_default_handler;

    // All that would end or stop the program, sent by whoever: nobody else may leave the terminal as the screens need it.
    let ending = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGALRM, SIGUSR1, SIGUSR2];
    let Ok(mut signals) = Signals::new(ending.into_iter().chain([SIGTSTP, SIGCONT])) else { return };
    *WAITING.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(move || {
        for signal in &mut signals {
            match signal {
                SIGCONT => resume(),
                signal => {
                    give_back();
                    // Stops or ends the program as the signal would have done.
                    let _ = emulate_default_handler(signal);
                }
            }
        }
    }));
}

#[cfg(not(unix))]
fn listen() {}
