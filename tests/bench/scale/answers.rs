//! What the search answers, written down, so that two builds can be compared; and the time of each key by itself.

use std::fmt::Write as _;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::Path;
use std::time::Instant;

use medpath::catalogue::{Catalogue, read_own_catalogue};
use medpath::search::SearchIndex;

use crate::measure::{milliseconds, typed};

/// Hits of which role, tier and score are written; of those behind them only the count.
const WRITTEN: usize = 1000;

/// Times that each key is pressed.
const REPEATED: usize = 9;

/// Typed beside the queries that are measured.
const OTHERS: [&str; 40] = [
    "care",
    "denver hospital nurse",
    "no blood",
    "no nights",
    "ultra sound",
    "sonograpy",
    "technicians in the lab",
    "babies heart",
    "radiologic technologist mri",
    "lab tech",
    "tech",
    "technician",
    "certified c",
    "senior s",
    "a",
    "b",
    "d",
    "e",
    "h",
    "i",
    "k",
    "l",
    "n",
    "r",
    "t",
    "th",
    "1",
    "children's hospital",
    "night",
    "surgtech",
    "emt",
    "rad tech",
    "jobs with the ambulance",
    "how long does it take",
    "per diem pharmacy seattle",
    "nrse",
    "hospitl",
    "kidney",
    "the of",
    "vetrinary",
];

fn all() -> Vec<String> {
    let ends = |query: &'static str| query.char_indices().map(move |(at, c)| &query[..at + c.len_utf8()]);
    typed().into_iter().chain(OTHERS.into_iter().flat_map(ends)).map(str::to_owned).collect()
}

fn opened(file: &str) -> io::Result<Catalogue> {
    if file == "bundled" {
        return Ok(Catalogue::bundled(None));
    }
    Ok(Catalogue::with_own(read_own_catalogue(Path::new(file)).map_err(io::Error::other)?, None))
}

/// Writes the answers over a file, or over `bundled`.
pub(crate) fn write(file: &str, to: &Path) -> io::Result<()> {
    let catalogue = opened(file)?;
    let index = SearchIndex::new(catalogue.roles(), &catalogue);
    let mut text = String::new();
    for typed in all() {
        let found = index.search(&typed);
        let mut line = format!("{typed:?} {} {:?}:", found.len(), index.meant(&found));
        for hit in found.iter().take(WRITTEN) {
            let mut reason = DefaultHasher::new();
            format!("{:?}", index.reason(&found, hit)).hash(&mut reason);
            let _ = write!(line, " {},{:?},{:x},{:x}", hit.role.0, hit.tier(), hit.score(), reason.finish() as u16);
        }
        text.push_str(&line);
        text.push('\n');
    }
    fs::write(to, text)
}

/// Prints the time of each key, the least of several: that is what it takes when nothing else runs. Keys that were
/// typed before cost the same again in a large catalogue.
pub(crate) fn keys(file: &str, only: &[&str]) -> io::Result<()> {
    let catalogue = opened(file)?;
    let index = SearchIndex::new(catalogue.roles(), &catalogue);
    let start = Instant::now();
    index.prepare();
    println!("prepared in {} ms", milliseconds(start.elapsed()));
    let all = typed();
    for text in if only.is_empty() { &all } else { only } {
        let times = (0..REPEATED).map(|_| {
            let start = Instant::now();
            std::hint::black_box(index.search(text).len());
            start.elapsed()
        });
        println!("{} ms  {}  {text:?}", milliseconds(times.min().unwrap_or_default()), index.search(text).len());
    }
    Ok(())
}
