//! Catalogues of 1,000, 10,000 and 100,000 roles: opening, index, every key, memory, beside nucleo-matcher, fuzzy-matcher
//! and fzf over as many lines.
//!
//! `cargo bench --bench scale` measures; `-- --write N FILE` only writes a catalogue of so many roles; `-- --only N`
//! measures one size. `-- --keys FILE` prints the least time of each key over such a catalogue, `-- --answers FILE TO` writes
//! what is found, so that two builds can be compared; FILE may be `bundled`.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use medpath::catalogue::{Catalogue, read_own_catalogue};

#[path = "scale/answers.rs"]
mod answers;
#[path = "scale/generate.rs"]
mod generate;
#[path = "scale/measure.rs"]
mod measure;
#[path = "quality/slips.rs"]
mod slips;
#[path = "scale/whole.rs"]
mod whole;

fn main() -> io::Result<()> {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["--write", count, file] => write(number(count)?, Path::new(file)),
        ["--measure", file] => measure::run(Path::new(file)),
        ["--rivals", lines] => measure::rivals(Path::new(lines)),
        ["--lines", file, lines] => write_lines(Path::new(file), Path::new(lines)),
        ["--answers", file, to] => answers::write(file, Path::new(to)),
        ["--keys", file, only @ ..] => answers::keys(file, only),
        ["--only", count] => size(number(count)?),
        [] => [1_000, 10_000, 100_000].into_iter().try_for_each(size),
        _ => Err(io::Error::other("--write N FILE, --only N, --keys FILE, --answers FILE TO, or nothing")),
    }
}

fn number(word: &str) -> io::Result<usize> {
    word.parse().map_err(|_| io::Error::other(format!("{word} is not a number")))
}

fn write(count: usize, file: &Path) -> io::Result<()> {
    let mut out = BufWriter::new(File::create(file)?);
    generate::write(count, &mut out)?;
    out.flush()
}

/// Writes the names of each role as a line, for fzf.
fn write_lines(file: &Path, to: &Path) -> io::Result<()> {
    let own = read_own_catalogue(file).map_err(io::Error::other)?;
    let mut out = BufWriter::new(File::create(to)?);
    for line in measure::lines(&Catalogue::with_own(own, None)) {
        writeln!(out, "{line}")?;
    }
    out.flush()
}

/// Measures one size. Each part has a process of its own, so that none holds the memory of another.
fn size(count: usize) -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let (file, lines) = (folder.path().join("roles.json"), folder.path().join("lines"));
    write(count, &file)?;
    own(&["--measure".into(), file.clone()])?;
    own(&["--lines".into(), file.clone(), lines.clone()])?;
    own(&["--rivals".into(), lines.clone()])?;
    let home = folder.path().display().to_string();
    let file = file.display().to_string();
    let medpath = [env!("CARGO_BIN_EXE_medpath"), "--catalogue", &file, "--guest"];
    whole::run("medpath, the program", &medpath, &home, "Time to job")?;
    if !found_fzf() {
        println!("  fzf is not installed");
        return Ok(());
    }
    let fzf = format!("exec fzf --no-mouse < {}", lines.display());
    whole::run("fzf, the program", &["sh", "-c", &fzf], &home, ">")?;
    println!("  lines of fzf: {:.1} MB", fs::metadata(&lines)?.len() as f64 / 1e6);
    Ok(())
}

/// Runs this program with other words.
fn own(words: &[PathBuf]) -> io::Result<()> {
    let ended = Command::new(std::env::current_exe()?).args(words).status()?;
    if ended.success() { Ok(()) } else { Err(io::Error::other(format!("a part ended with {ended}"))) }
}

fn found_fzf() -> bool {
    Command::new("fzf").arg("--version").output().is_ok_and(|output| output.status.success())
}
