//! What others make of the same lines: fzf, plain fuzzy-matcher, and BM25 over words and over runs of three letters.
//!
//! Every name of an occupation is a line. Who ranks lines is judged by where the best line of an occupation stands.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::process::{Command, Stdio};

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use medpath::catalogue::Catalogue;
use medpath::model::OtherTitles;

use super::bm25::{self, Bm25};

/// The lines of all occupations, and who ranks them.
pub(crate) struct Rivals {
    occupations: Vec<String>,
    /// Occupation, text, whether it is left out when it is asked for; a name of a role is not.
    lines: Vec<(usize, String, bool)>,
    fzf: bool,
    skim: SkimMatcherV2,
    words: Bm25,
    trigrams: Bm25,
}

/// The names of those who take part, in the order of [`Rivals::orders`].
pub(crate) const NAMES: [&str; 4] = ["fzf", "fuzzy-matcher", "BM25 words", "BM25 trigrams"];

impl Rivals {
    /// The lines of a catalogue: titles, aliases, hidden words, other titles, and the words that those are made of.
    pub(crate) fn new(catalogue: &Catalogue) -> Self {
        let (titles, words) = (catalogue.other_titles(), catalogue.words());
        let mut of: BTreeMap<&str, BTreeMap<&str, bool>> = BTreeMap::new();
        for role in catalogue.roles() {
            let Some(code) = &role.onet_soc else { continue };
            let own = of.entry(code.as_str()).or_default();
            own.extend(titles.of(role).chain(words.of(role)).map(|title| (title, true)));
            let kept =
                [&role.title].into_iter().chain(&role.aliases).map(String::as_str).chain(role.also_searched_as.iter());
            own.extend(kept.map(|name| (name, false)));
        }
        let occupations = of.keys().map(|code| (*code).to_owned()).collect();
        let lines: Vec<_> = of
            .values()
            .enumerate()
            .flat_map(|(at, names)| names.iter().map(move |(name, asked)| (at, (*name).to_owned(), *asked)))
            .collect();
        let texts = || lines.iter().map(|(at, text, _)| (*at, text.as_str()));
        let (words, trigrams) =
            (Bm25::new(of.len(), texts(), bm25::words), Bm25::new(of.len(), texts(), bm25::trigrams));
        let fzf = Command::new("fzf").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
        let fzf = fzf.is_ok_and(|status| status.success());
        Self { occupations, lines, fzf, skim: SkimMatcherV2::default(), words, trigrams }
    }

    /// Whether fzf is installed.
    pub(crate) fn has_fzf(&self) -> bool {
        self.fzf
    }

    /// The order of occupations that each makes of a query, while a title is left out.
    pub(crate) fn orders(&self, query: &str, without: &str) -> [Vec<String>; 4] {
        let is_left = |line: &&(usize, String, bool)| !(line.2 && line.1.eq_ignore_ascii_case(without));
        let left: Vec<(usize, &str)> =
            self.lines.iter().filter(is_left).map(|(at, text, _)| (*at, text.as_str())).collect();
        let gone: Vec<(usize, &str)> =
            self.lines.iter().filter(|line| !is_left(line)).map(|(at, text, _)| (*at, text.as_str())).collect();
        let named = |order: Vec<usize>| order.into_iter().map(|at| self.occupations[at].clone()).collect();
        [
            named(self.fzf(query, &left)),
            named(self.skim(query, &left)),
            named(self.words.order(query, &gone)),
            named(self.trigrams.order(query, &gone)),
        ]
    }

    fn fzf(&self, query: &str, lines: &[(usize, &str)]) -> Vec<usize> {
        if !self.fzf {
            return Vec::new();
        }
        let mut having: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, text) in lines {
            having.entry(text).or_default().push(*at);
        }
        let mut fzf = Command::new("fzf");
        fzf.arg(format!("--filter={query}")).env_remove("FZF_DEFAULT_OPTS").env_remove("FZF_DEFAULT_OPTS_FILE");
        let mut fzf = fzf.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("fzf starts");
        let text: String = having.keys().flat_map(|line| [*line, "\n"]).collect();
        fzf.stdin.take().expect("it is piped").write_all(text.as_bytes()).expect("fzf reads");
        let found = fzf.wait_with_output().expect("fzf ends");
        let found = String::from_utf8_lossy(&found.stdout);
        once(found.lines().filter_map(|line| having.get(line)).flatten().copied())
    }

    fn skim(&self, query: &str, lines: &[(usize, &str)]) -> Vec<usize> {
        let scored = lines.iter().filter_map(|(at, text)| Some((self.skim.fuzzy_match(text, query)?, text.len(), *at)));
        let mut scored: Vec<(i64, usize, usize)> = scored.collect();
        scored.sort_by_key(|(score, length, at)| (-score, *length, *at));
        once(scored.into_iter().map(|(.., at)| at))
    }
}

/// Each once, where it stands first.
fn once(order: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut seen = BTreeSet::new();
    order.filter(|at| seen.insert(*at)).collect()
}
