//! The whole program in a pseudo-terminal over a file of roles, beside fzf over as many lines.

use std::io::{self, Read, Write};
use std::num::NonZero;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use crate::measure::milliseconds;

/// What is typed.
const KEYS: [u8; 8] = *b"surgical";

const SIZE: PtySize = PtySize { rows: 36, cols: 120, pixel_width: 0, pixel_height: 0 };

/// Longer than this nobody waits.
const LONGEST: Duration = Duration::from_secs(180);

/// When nothing more comes for so long, a frame is whole: fzf goes on to search behind its first answer.
const QUIET: Duration = Duration::from_millis(1500);

/// Starts a program, types, and prints the times. `shown` is on its screen when it can be used.
pub(crate) fn run(who: &str, command: &[&str], home: &str, shown: &str) -> io::Result<()> {
    let pair = native_pty_system().openpty(SIZE).map_err(io::Error::other)?;
    let mut builder = CommandBuilder::new(command[0]);
    builder.args(&command[1..]);
    builder.env("HOME", home);
    builder.env("TERM", "xterm-256color");
    let mut reader = pair.master.try_clone_reader().map_err(io::Error::other)?;
    let mut writer = pair.master.take_writer().map_err(io::Error::other)?;
    let (send, receive) = channel();
    std::thread::spawn(move || {
        let mut buffer = [0; 65536];
        while let Ok(count @ 1..) = reader.read(&mut buffer) {
            if send.send((Instant::now(), buffer[..count].to_vec())).is_err() {
                break;
            }
        }
    });
    let begin = Instant::now();
    let mut child = pair.slave.spawn_command(builder).map_err(io::Error::other)?;
    let size = |cells| NonZero::new(cells).ok_or_else(|| io::Error::other("no window"));
    let mut screen = vt100::Parser::new(size(SIZE.rows)?, size(SIZE.cols)?, 0);
    let first = loop {
        let (at, bytes) = receive.recv_timeout(LONGEST).map_err(io::Error::other)?;
        screen.process(&bytes);
        if screen.screen().contents().contains(shown) {
            break at - begin;
        }
    };
    // The first key is pressed at once: fzf still reads its lines, medpath makes its index.
    let mut keys = Vec::new();
    for key in KEYS {
        let pressed = Instant::now();
        writer.write_all(&[key])?;
        let at = settled(&receive)?;
        keys.push(at.map_or(LONGEST, |at| at - pressed));
    }
    let kept = child.process_id().map(memory).unwrap_or_default();
    writer.write_all(&[3])?;
    drop(writer);
    child.kill().or_else(|fault| if fault.kind() == io::ErrorKind::InvalidInput { Ok(()) } else { Err(fault) })?;
    child.wait()?;
    let times: Vec<String> = keys.iter().map(|key| milliseconds(*key)).collect();
    println!("  {who:<26} first frame {} ms{kept}", milliseconds(first));
    println!("  {:<26} keys of \"surgical\" to their settled frames: {} ms", "", times.join(", "));
    Ok(())
}

/// When the last part of a frame came. `None` if nothing came at all.
fn settled(receive: &Receiver<(Instant, Vec<u8>)>) -> io::Result<Option<Instant>> {
    let mut last = match receive.recv_timeout(LONGEST) {
        Ok((at, _)) => at,
        Err(RecvTimeoutError::Timeout) => return Ok(None),
        Err(fault) => return Err(io::Error::other(fault)),
    };
    while let Ok((at, _)) = receive.recv_timeout(QUIET) {
        last = at;
    }
    Ok(Some(last))
}

/// What the process holds, as words.
fn memory(pid: u32) -> String {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let kept = status.lines().filter(|line| line.starts_with("VmHWM") || line.starts_with("RssAnon"));
    kept.map(|line| format!(", {}", line.split_whitespace().collect::<Vec<_>>().join(" "))).collect()
}
