//! One size, measured in a process of its own: opening the file, the index, every key of the queries, memory.

use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use medpath::catalogue::{Catalogue, read_own_catalogue};
use medpath::search::SearchIndex;
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32String};

/// What is typed, key by key.
pub(crate) const QUERIES: [&str; 12] = [
    "surgical technologist",
    "mri tech nights",
    "phlebotomst",
    "xyzzy",
    "s",
    "senior pediatric nurse",
    "x-ray tech",
    "blood draw baltimore",
    "or tech denver",
    "cardiac sonografer",
    "trainee lab manager",
    "operating room seattle",
];

/// Rivals that need minutes for all keys are asked for as many as fit into this time, from all parts of the queries.
const PATIENCE: Duration = Duration::from_secs(40);

/// Every text that stands in the line while the queries are typed.
pub(crate) fn typed() -> Vec<&'static str> {
    let ends = |query: &'static str| query.char_indices().map(move |(at, c)| &query[..at + c.len_utf8()]);
    QUERIES.into_iter().flat_map(ends).collect()
}

/// Times of keys.
struct Times(Vec<(Duration, &'static str)>);

impl Times {
    /// Asks for each text once; in an order that is fair to who has not the time for all, if there is a limit.
    fn of(patience: Option<Duration>, mut key: impl FnMut(&str) -> usize) -> Self {
        let mut typed = typed();
        if patience.is_some() {
            let stride = 41;
            typed = (0..typed.len()).map(|at| typed[at * stride % typed.len()]).collect();
        }
        let (begin, mut times) = (Instant::now(), Vec::new());
        for text in typed {
            if patience.is_some_and(|patience| begin.elapsed() > patience) {
                break;
            }
            let start = Instant::now();
            std::hint::black_box(key(text));
            times.push((start.elapsed(), text));
        }
        Self(times)
    }

    fn line(mut self, who: &str) -> String {
        let all = typed().len();
        self.0.sort();
        let at = |share: f64| milliseconds(self.0[((self.0.len() - 1) as f64 * share).round() as usize].0);
        let (worst, text) = self.0[self.0.len() - 1];
        let asked = self.0.len();
        format!(
            "  {who:<26} p50 {} ms  p99 {} ms  worst {} ms (\"{text}\"), {asked} of {all} keys",
            at(0.5),
            at(0.99),
            milliseconds(worst)
        )
    }
}

pub(crate) fn milliseconds(time: Duration) -> String {
    let time = time.as_secs_f64() * 1000.0;
    if time < 10.0 { format!("{time:.2}") } else { format!("{time:.0}") }
}

/// Memory of this process that is no file's, bytes. Zero where the system does not tell.
fn memory() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:"));
    line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<usize>().ok()).unwrap_or_default() * 1024
}

fn megabytes(bytes: usize) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}

/// All names of a role in one line, as a general finder would be given them.
pub(crate) fn lines(catalogue: &Catalogue) -> Vec<String> {
    let line = |role: &medpath::model::Role| {
        let names = [&role.title].into_iter().chain(&role.aliases).map(String::as_str);
        names.chain(role.also_searched_as.iter()).collect::<Vec<_>>().join(" ")
    };
    catalogue.roles().iter().map(line).collect()
}

/// Measures the catalogue of a file and prints what came out.
pub(crate) fn run(file: &Path) -> io::Result<()> {
    let (start, before) = (Instant::now(), memory());
    let own = read_own_catalogue(file).map_err(io::Error::other)?;
    let catalogue = Catalogue::with_own(own, None);
    let (open, loaded) = (start.elapsed(), memory());
    let bytes = std::fs::metadata(file)?.len() as usize;
    println!("{} roles, {} of text", catalogue.roles().len(), megabytes(bytes));
    println!("  open and check the file    {} ms, memory {}", milliseconds(open), megabytes(loaded - before));
    let start = Instant::now();
    let index = SearchIndex::new(catalogue.roles(), &catalogue);
    index.prepare();
    let (built, folded) = (start.elapsed(), memory());
    println!("  build the index            {} ms, memory {}", milliseconds(built), megabytes(folded - loaded));
    println!("{}", Times::of(None, |text| index.search(text).len()).line("medpath, first time"));
    let searched = memory();
    println!("{}", Times::of(None, |text| index.search(text).len()).line("medpath, again"));
    let lines = lines(&catalogue);
    let named: usize = lines.iter().map(String::len).sum();
    let of_text = (searched - loaded) as f64 / named as f64;
    let memory = megabytes(searched - loaded);
    println!("  memory of the search       {memory}, {of_text:.2} times the names ({})", megabytes(named));
    Ok(())
}

/// Measures general finders over a file of the same lines, each on one thread.
pub(crate) fn rivals(file: &Path) -> io::Result<()> {
    let lines = std::fs::read_to_string(file)?;
    let lines: Vec<&str> = lines.lines().collect();
    let mut matcher = Matcher::new(Config::DEFAULT);
    let wide: Vec<Utf32String> = lines.iter().map(|line| Utf32String::from(*line)).collect();
    let times = Times::of(Some(PATIENCE), |text| {
        let pattern = Pattern::parse(text, CaseMatching::Smart, Normalization::Smart);
        let scored = wide.iter().enumerate();
        let scored = scored.filter_map(|(at, line)| Some((pattern.score(line.slice(..), &mut matcher)?, at)));
        sorted(scored.collect())
    });
    println!("{}", times.line("nucleo-matcher, one thread"));
    drop(wide);
    let matcher = SkimMatcherV2::default();
    let times = Times::of(Some(PATIENCE), |text| {
        let scored = lines.iter().enumerate();
        sorted(scored.filter_map(|(at, line)| Some((matcher.fuzzy_match(line, text)?, at))).collect())
    });
    println!("{}", times.line("fuzzy-matcher, one thread"));
    Ok(())
}

/// Best first, as they would be shown.
fn sorted<S: Ord>(mut found: Vec<(S, usize)>) -> usize {
    found.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    found.len()
}
