//! Whole processes in a pseudo-terminal: medpath, the smallest ratatui program of the same profile, and fzf over the titles
//! of the roles where it is installed.
//!
//! `cargo bench --bench process` prints for each the time from the start to the first complete frame and from one key to
//! its settled frame, of a first word and of a second one, taken in turns, with the ratios of the medians.

use std::io::{self, Read, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use medpath::catalogue::Catalogue;
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use ratatui::crossterm::event::{self, Event, KeyCode};

const ROUNDS: usize = 30;

/// What is typed, and from which key on it is measured.
const TYPED: [(&str, &[u8], usize); 2] =
    [("one key to its settled frame", b"surgic", 0), ("one key of a second word", b"lab tech", 4)];

/// A program that is measured: its name, and its command.
type Program = (&'static str, Vec<String>);

fn main() -> io::Result<()> {
    if std::env::args().any(|argument| argument == "--floor") {
        return floor();
    }
    let home = tempfile::tempdir()?;
    let programs = programs(home.path())?;
    let home = home.path().display().to_string();
    let mut starts = vec![Vec::new(); programs.len()];
    let mut keys = TYPED.map(|_| vec![Vec::new(); programs.len()]);
    for round in 0..ROUNDS {
        for ((_, typed, from), keys) in TYPED.into_iter().zip(&mut keys) {
            for (at, (name, command)) in programs.iter().enumerate() {
                let memory = *name == "medpath" && round == 0 && from == 0;
                let (start, times) = once(command, &home, typed, memory)?;
                starts[at].push(start);
                keys[at].extend(&times[from..]);
            }
        }
    }
    report("start to the first complete frame", &programs, starts);
    TYPED.into_iter().zip(keys).for_each(|((what, ..), keys)| report(what, &programs, keys));
    Ok(())
}

/// What is measured beside medpath, which comes first.
fn programs(folder: &Path) -> io::Result<Vec<Program>> {
    let own = std::env::current_exe()?.display().to_string();
    let mut programs = vec![
        ("medpath", vec![env!("CARGO_BIN_EXE_medpath").to_owned()]),
        ("smallest program", vec![own, "--floor".to_owned()]),
    ];
    if std::process::Command::new("fzf").arg("--version").output().is_ok() {
        let titles: String = Catalogue::bundled(None).roles().iter().map(|role| format!("{}\n", role.title)).collect();
        let lines = folder.join("titles");
        std::fs::write(&lines, titles)?;
        let command = format!("exec fzf < '{}'", lines.display());
        programs.push(("fzf", vec!["sh".to_owned(), "-c".to_owned(), command]));
    }
    Ok(programs)
}

/// Prints the medians, and how many times that of each other program medpath takes.
fn report(what: &str, programs: &[Program], times: Vec<Vec<Duration>>) {
    let median = |mut times: Vec<Duration>| {
        times.sort();
        times[times.len() / 2].as_secs_f64() * 1000.0
    };
    let medians: Vec<f64> = times.into_iter().map(median).collect();
    print!("{what}: medpath {:.2} ms", medians[0]);
    for ((name, _), other) in programs.iter().zip(&medians).skip(1) {
        print!("; {name} {other:.2} ms, ratio {:.2}", medians[0] / other);
    }
    println!();
}

/// Starts a program, waits for its first frame, then presses keys and waits for the frame after each. `memory` prints what
/// it holds with a role open.
fn once(command: &[String], home: &str, typed: &[u8], memory: bool) -> io::Result<(Duration, Vec<Duration>)> {
    let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).map_err(io::Error::other)?;
    let mut builder = CommandBuilder::new(&command[0]);
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
    if let (true, Some(pid)) = (memory, child.process_id()) {
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
