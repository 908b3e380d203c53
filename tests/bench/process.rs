//! Whole processes in a pseudo-terminal, beside the smallest ratatui program of the same profile.
//!
//! `cargo bench --bench process` prints, for both, the time from the start to the first complete frame and from one key
//! to its settled frame, of a first word and of a second one, taken in turns, with the ratio of the medians.

use std::io::{self, Read, Write};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use ratatui::crossterm::event::{self, Event, KeyCode};

const ROUNDS: usize = 30;

/// What is typed, and from which key on it is measured.
const TYPED: [(&str, &[u8], usize); 2] =
    [("one key to its settled frame", b"surgic", 0), ("one key of a second word", b"lab tech", 4)];

fn main() -> io::Result<()> {
    if std::env::args().any(|argument| argument == "--floor") {
        return floor();
    }
    let own = std::env::current_exe()?.display().to_string();
    let medpath = env!("CARGO_BIN_EXE_medpath").to_owned();
    let home = tempfile::tempdir()?;
    let home = home.path().display().to_string();
    let mut starts = [Vec::new(), Vec::new()];
    let mut keys = TYPED.map(|_| [Vec::new(), Vec::new()]);
    for round in 0..ROUNDS {
        for ((_, typed, from), keys) in TYPED.into_iter().zip(&mut keys) {
            for (program, command) in [&[medpath.as_str()][..], &[&own, "--floor"]].into_iter().enumerate() {
                let (start, times) = once(command, &home, typed, round == 0 && from == 0)?;
                starts[program].push(start);
                keys[program].extend(&times[from..]);
            }
        }
    }
    report("start to the first complete frame", starts);
    TYPED.into_iter().zip(keys).for_each(|((what, ..), keys)| report(what, keys));
    Ok(())
}

fn report(what: &str, mut times: [Vec<Duration>; 2]) {
    let medians = times.each_mut().map(|times| {
        times.sort();
        times[times.len() / 2].as_secs_f64() * 1000.0
    });
    let [ours, floor] = medians;
    println!("{what}: medpath {ours:.2} ms, smallest program {floor:.2} ms, ratio {:.2}", ours / floor);
}

/// Starts a program, waits for its first frame, then presses keys and waits for the frame after each.
fn once(command: &[&str], home: &str, typed: &[u8], first_round: bool) -> io::Result<(Duration, Vec<Duration>)> {
    let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).map_err(io::Error::other)?;
    let mut builder = CommandBuilder::new(command[0]);
    builder.args(&command[1..]);
    builder.env("HOME", home);
    builder.env("TERM", "xterm-256color");
    let mut reader = pair.master.try_clone_reader().map_err(io::Error::other)?;
    let mut writer = pair.master.take_writer().map_err(io::Error::other)?;
    let (send, receive) = channel();
    std::thread::spawn(move || {
        let mut buffer = [0; 65536];
        while let Ok(1..) = reader.read(&mut buffer) {
            if send.send(Instant::now()).is_err() {
                break;
            }
        }
    });
    let begin = Instant::now();
    let mut child = pair.slave.spawn_command(builder).map_err(io::Error::other)?;
    let start = settled(&receive)? - begin;
    let mut keys = Vec::new();
    for key in typed {
        let pressed = Instant::now();
        writer.write_all(&[*key])?;
        keys.push(settled(&receive)? - pressed);
    }
    #[cfg(target_os = "linux")]
    if let (true, Some(pid)) = (command.len() == 1 && first_round, child.process_id()) {
        writer.write_all(b"\r")?;
        settled(&receive)?;
        let status = std::fs::read_to_string(format!("/proc/{pid}/status"))?;
        let kept = |line: &&str| line.starts_with("VmRSS") || line.starts_with("RssAnon");
        println!("memory with a role open: {}", status.lines().filter(kept).collect::<Vec<_>>().join(", "));
    }
    writer.write_all(&[3])?;
    drop(writer);
    child.wait()?;
    Ok((start, keys))
}

/// When the last part of a frame came: the one after which nothing follows for a while.
fn settled(receive: &Receiver<Instant>) -> io::Result<Instant> {
    let gone = |_| io::Error::other("no frame came");
    let mut last = receive.recv_timeout(Duration::from_secs(20)).map_err(gone)?;
    while let Ok(at) = receive.recv_timeout(Duration::from_millis(30)) {
        last = at;
    }
    Ok(last)
}

/// The smallest program: a line of text, which a key changes.
fn floor() -> io::Result<()> {
    let mut terminal = ratatui::try_init()?;
    let mut text = "hello".to_owned();
    loop {
        terminal.draw(|frame| {
            frame.buffer_mut().set_string(0, 0, &text, ratatui::style::Style::new());
        })?;
        if let Event::Key(key) = event::read()? {
            if key.code == KeyCode::Char('c') && !key.modifiers.is_empty() {
                break;
            }
            text.push('x');
        }
    }
    ratatui::try_restore()
}
