//! The real program in a real pseudo-terminal.
//!
//! [`Pty`] is the terminal: it keeps what the program writes, as bytes and as a screen, and answers no query. Tests wait
//! for what the screen shows and never for a time.

mod color;
mod guests;
mod home;
mod input;
mod leaving;
mod offline;
mod packs;
mod pictures;
mod quiet;
mod session;
mod stopping;
mod students;
mod window;

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtyPair, PtySize, SlavePty, native_pty_system};
use tempfile::TempDir;

/// How long a test waits before it gives up. The machine may be busy with everything else.
const PATIENCE: Duration = Duration::from_secs(20);

/// The program under test.
const MEDPATH: &str = env!("CARGO_BIN_EXE_medpath");

/// Text that only the first screen shows.
const FIRST_SCREEN: &str = "type a job, a word, a machine";

/// What the terminal got from the program.
struct Seen {
    parser: vt100::Parser,
    raw: Vec<u8>,
}

struct Shared {
    seen: Mutex<Seen>,
    changed: Condvar,
    /// The reader takes no more after the next piece.
    stop: AtomicBool,
}

impl Shared {
    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A terminal with a program in it.
struct Pty {
    child: Box<dyn Child + Send + Sync>,
    /// Both ends; `None` after a hang-up. The program's end is kept open so that its modes can be read afterwards.
    master: Option<Box<dyn MasterPty + Send>>,
    slave: Option<Box<dyn SlavePty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    reader: Option<JoinHandle<()>>,
    shared: Arc<Shared>,
    modes_before: String,
}

/// How a program is started.
struct Start {
    command: CommandBuilder,
    size: (u16, u16),
}

impl Start {
    /// A command with nothing of our own environment but the path.
    fn command(command: &[&str], home: &Path) -> Self {
        let mut builder = CommandBuilder::new(command[0]);
        builder.args(&command[1..]);
        builder.env_clear();
        builder.cwd(std::env::temp_dir());
        builder.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        builder.env("TERM", "xterm-256color");
        builder.env("LANG", "C.UTF-8");
        builder.env("HOME", home);
        builder.env("XDG_CONFIG_HOME", home.join("config"));
        builder.env("XDG_DATA_HOME", home.join("data"));
        Self { command: builder, size: (80, 24) }
    }

    /// The screens.
    fn medpath(home: &Path) -> Self {
        Self::command(&[MEDPATH], home)
    }

    /// The screens of somebody who has chosen an area, so that the first one says nothing of that.
    fn medpath_with_area(home: &Path) -> Self {
        Self::command(&[MEDPATH, "--area", "Baltimore"], home)
    }

    /// The screens after a line of text, as under a shell's prompt.
    fn medpath_under_text(home: &Path) -> Self {
        Self::command(&["sh", "-c", &format!("echo text before; exec '{MEDPATH}'")], home)
    }

    fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    fn size(mut self, columns: u16, rows: u16) -> Self {
        self.size = (columns, rows);
        self
    }

    fn run(self) -> Pty {
        let (columns, rows) = self.size;
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let PtyPair { master, slave } = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let modes_before = modes(master.as_ref());
        let parser = vt100::Parser::new(cells(rows), cells(columns), 0);
        let shared = Arc::new(Shared {
            seen: Mutex::new(Seen { parser, raw: Vec::new() }),
            changed: Condvar::new(),
            stop: AtomicBool::new(false),
        });
        let source = master.try_clone_reader().expect("a reader");
        let reader = std::thread::spawn({
            let shared = Arc::clone(&shared);
            move || read(source, &shared)
        });
        let child = slave.spawn_command(self.command).expect("the program starts");
        let writer = master.take_writer().expect("a writer");
        Pty {
            child,
            master: Some(master),
            slave: Some(slave),
            writer: Some(writer),
            reader: Some(reader),
            shared,
            modes_before,
        }
    }

    /// Runs the screens and waits for the first one.
    fn open(self) -> Pty {
        let pty = self.run();
        pty.wait_for(FIRST_SCREEN);
        pty.wait_for("quit");
        pty
    }
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).expect("a size")
}

/// The lines of a screen without the blanks at their ends, which may or may not have been drawn.
fn text_of(screen: &vt100::Screen) -> String {
    let (_, columns) = screen.size();
    let lines: Vec<String> = screen.rows(0, columns.get()).map(|line| line.trim_end().to_owned()).collect();
    lines.join("\n").trim_end().to_owned()
}

fn modes(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().expect("the modes of the terminal"))
}

fn read(mut source: Box<dyn Read + Send>, shared: &Shared) {
    let mut piece = [0; 4096];
    while let Ok(length @ 1..) = source.read(&mut piece) {
        let mut seen = shared.seen();
        seen.raw.extend_from_slice(&piece[..length]);
        seen.parser.process(&piece[..length]);
        shared.changed.notify_all();
        if shared.stop.load(Ordering::SeqCst) {
            break;
        }
    }
}

impl Pty {
    /// Types text or key sequences.
    fn type_keys(&mut self, keys: &str) {
        let writer = self.writer.as_mut().expect("the terminal is there");
        writer.write_all(keys.as_bytes()).expect("the terminal takes keys");
        writer.flush().expect("the terminal takes keys");
    }

    /// Types and waits for a text.
    #[track_caller]
    fn type_and_wait(&mut self, keys: &str, text: &str) {
        self.type_keys(keys);
        self.wait_for(text);
    }

    /// Presses Esc and waits until a text is gone: with a key right behind it Esc would be another key.
    #[track_caller]
    fn go_back_from(&mut self, text: &str) {
        self.type_keys("\u{1b}");
        self.wait_until(&format!("no more {text}"), |screen| !text_of(screen).contains(text));
    }

    /// The lines of the screen.
    fn screen(&self) -> String {
        text_of(self.shared.seen().parser.screen())
    }

    /// Everything that the program wrote.
    fn raw(&self) -> String {
        String::from_utf8_lossy(&self.shared.seen().raw).into_owned()
    }

    /// Waits until the screen shows a text.
    #[track_caller]
    fn wait_for(&self, text: &str) {
        self.wait_until(text, |screen| text_of(screen).contains(text));
    }

    /// Waits until the screen is as it should be; `what` names that where it never is.
    #[track_caller]
    fn wait_until(&self, what: &str, is_so: impl Fn(&vt100::Screen) -> bool) {
        let end = Instant::now() + PATIENCE;
        let mut seen = self.shared.seen();
        while !is_so(seen.parser.screen()) {
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                let screen = text_of(seen.parser.screen());
                drop(seen);
                panic!("waited in vain for: {what}\n{screen}\n");
            }
            let woken = self.shared.changed.wait_timeout(seen, left).unwrap_or_else(PoisonError::into_inner);
            seen = woken.0;
        }
    }

    /// Column and row of a text, counted from 0.
    #[track_caller]
    fn place_of(&self, text: &str) -> (usize, usize) {
        let screen = self.screen();
        let found = screen.lines().enumerate().find_map(|(row, line)| {
            let at = line.find(text)?;
            Some((line[..at].chars().count(), row))
        });
        found.unwrap_or_else(|| panic!("{text} is not on the screen\n{screen}\n"))
    }

    /// Changes the size of the window.
    fn resize(&mut self, columns: u16, rows: u16) {
        self.shared.seen().parser.set_size(cells(rows), cells(columns));
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        self.master.as_ref().expect("the terminal is there").resize(size).expect("a new size");
    }

    /// The program in the foreground of the terminal.
    fn foreground(&self) -> i32 {
        self.master.as_ref().and_then(|master| master.process_group_leader()).expect("a program in the foreground")
    }

    /// The program that was started.
    fn pid(&self) -> i32 {
        self.child.process_id().and_then(|pid| i32::try_from(pid).ok()).expect("a process")
    }

    fn modes(&self) -> String {
        modes(self.master.as_deref().expect("the terminal is there"))
    }

    /// Waits for the end of the program, then for the last of what it wrote.
    #[track_caller]
    fn wait_for_end(&mut self) -> ExitStatus {
        let end = Instant::now() + PATIENCE;
        let status = loop {
            if let Some(status) = self.child.try_wait().expect("the program can be asked") {
                break status;
            }
            assert!(Instant::now() < end, "the program does not end\n{}\n", self.screen());
            std::thread::sleep(Duration::from_millis(5));
        };
        // The kernel hands the reader what was written; a mark behind it tells that all of it has come.
        if let Some(tty) = self.master.as_ref().and_then(|master| master.tty_name()) {
            let mark = "\u{1b}]mark\u{7}";
            let mut tty = std::fs::OpenOptions::new().write(true).open(tty).expect("the program's end");
            tty.write_all(mark.as_bytes()).expect("the program's end takes text");
            let mut seen = self.shared.seen();
            while !seen.raw.ends_with(mark.as_bytes()) {
                seen = self.shared.changed.wait_timeout(seen, PATIENCE).unwrap_or_else(PoisonError::into_inner).0;
            }
            let length = seen.raw.len() - mark.len();
            seen.raw.truncate(length);
        }
        status
    }

    /// Closes our end of the terminal, as a window that is closed does.
    fn hang_up(&mut self) {
        self.shared.stop.store(true, Ordering::SeqCst);
        // What the program draws next wakes the reader, which then lets go of its copy of our end.
        self.type_keys(key::REDRAW);
        self.reader.take().expect("a reader").join().expect("the reader ends");
        self.writer = None;
        self.slave = None;
        self.master = None;
    }

    /// Asserts that the terminal is as it was before the program.
    #[track_caller]
    fn assert_given_back(&self) {
        assert_eq!(self.modes(), self.modes_before, "the modes of the terminal");
        let raw = self.raw();
        let shared = self.shared.seen();
        let screen = shared.parser.screen();
        assert!(!screen.alternate_screen(), "the alternate screen is left");
        assert!(!screen.hide_cursor(), "the cursor is seen");
        assert!(!screen.bracketed_paste(), "pasted text comes plain");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None, "the mouse is the terminal's own");
        for mode in [1000, 1002, 1003, 1006, 1015, 1049, 2004] {
            let on = raw.rfind(&format!("\u{1b}[?{mode}h"));
            let off = raw.rfind(&format!("\u{1b}[?{mode}l"));
            assert!(on <= off, "mode {mode} is off in the end");
        }
        let attributes = (screen.fgcolor(), screen.bold(), screen.inverse(), screen.underline(), screen.dim());
        assert_eq!(attributes, (vt100::Color::Default, false, false, false, false), "text is plain again");
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        // Only what this test started; a stopped program takes this signal too.
        if let Ok(None) = self.child.try_wait() {
            signal("KILL", self.pid());
            let _ = self.child.wait();
        }
    }
}

/// Sends a signal to one process that a test started.
fn signal(name: &str, pid: i32) {
    let sent = std::process::Command::new("kill").arg(format!("-{name}")).arg(pid.to_string()).status();
    assert!(sent.is_ok_and(|status| status.success()), "kill -{name} {pid}");
}

/// A home of its own for a test.
fn home() -> TempDir {
    tempfile::tempdir().expect("a temporary home")
}

/// What keys send.
mod key {
    pub(super) const ENTER: &str = "\r";
    pub(super) const TAB: &str = "\t";
    pub(super) const F1: &str = "\u{1b}OP";
    pub(super) const F2: &str = "\u{1b}OQ";
    pub(super) const F3: &str = "\u{1b}OR";
    pub(super) const PALETTE: &str = "\u{10}";
    pub(super) const EMPTY_LINE: &str = "\u{15}";
    pub(super) const REDRAW: &str = "\u{c}";
    pub(super) const LEAVE: &str = "\u{3}";
    pub(super) const STOP: &str = "\u{1a}";
}
