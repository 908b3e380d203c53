//! Looking up pages, words, credentials and resources of the guide. It must not know how they are shown.

use super::fold::{BLANK, JOINED, fold};
use crate::model::Topic;

/// How well a topic fits; earlier is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// What was typed is one of its names.
    Name,
    /// It is a hidden phrase.
    Hidden,
    /// A name begins with it.
    NameBegins,
    /// A hidden phrase begins with it.
    HiddenBegins,
    /// Each word begins a word of a name.
    NameWords,
    /// Each word begins a word of a name or a hidden phrase.
    AnyWords,
    /// Each word begins a word of all that, of the kind or of the meaning.
    Meaning,
    /// A slip or two, and it would fit.
    Slip,
}

/// How alike, from 0 to 1, a name must be to be suggested.
const LIKE: f64 = 0.8;

/// A topic in folded words.
struct Folded {
    names: Vec<String>,
    hidden: Vec<String>,
    meaning: String,
}

impl Folded {
    fn new(topic: &Topic) -> Self {
        Self {
            names: topic.names().into_iter().map(fold).collect(),
            hidden: topic.hidden().iter().map(|phrase| fold(phrase)).collect(),
            meaning: fold(&format!("{} {}", topic.kind(), topic.meaning())),
        }
    }

    fn fit(&self, query: &str) -> Option<Fit> {
        let is = |phrases: &[String]| phrases.iter().any(|phrase| phrase_of(phrase) == query);
        let begins = |phrases: &[String]| phrases.iter().any(|phrase| phrase.starts_with(query));
        let has = |phrases: &[&[String]]| {
            let own = || phrases.iter().copied().flatten().flat_map(|phrase| words(phrase));
            words(query).all(|word| own().any(|own| own.starts_with(word)))
        };
        let meaning = std::slice::from_ref(&self.meaning);
        Some(match () {
            () if is(&self.names) => Fit::Name,
            () if is(&self.hidden) => Fit::Hidden,
            () if begins(&self.names) => Fit::NameBegins,
            () if begins(&self.hidden) => Fit::HiddenBegins,
            () if has(&[&self.names]) => Fit::NameWords,
            () if has(&[&self.names, &self.hidden]) => Fit::AnyWords,
            () if has(&[&self.names, &self.hidden, meaning]) => Fit::Meaning,
            () => return None,
        })
    }

    /// Whether each word is a slip or two away from a word of a name or a hidden phrase.
    fn slips(&self, query: &str) -> bool {
        let own = || self.names.iter().chain(&self.hidden).flat_map(|phrase| words(phrase));
        words(query).all(|word| own().any(|own| strsim::osa_distance(own, word) <= allowed(word)))
    }
}

/// Slips that a word of this length may have: a short word with one is another word.
fn allowed(word: &str) -> usize {
    match word.len() {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

/// A folded phrase without what its hyphens join.
fn phrase_of(folded: &str) -> &str {
    folded.split(char::from(JOINED)).next().unwrap_or(folded)
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split([char::from(BLANK), char::from(JOINED)]).filter(|word| !word.is_empty())
}

/// Places of the topics that fit what was typed, best first; all of them where nothing was typed.
pub fn find_topics<'t>(topics: impl Iterator<Item = Topic<'t>>, typed: &str) -> Vec<usize> {
    let query = fold(typed);
    let query = phrase_of(&query);
    if words(query).next().is_none() {
        return if typed.trim().is_empty() { (0..topics.count()).collect() } else { Vec::new() };
    }
    let folded: Vec<Folded> = topics.map(|topic| Folded::new(&topic)).collect();
    let mut found: Vec<(Fit, usize)> =
        folded.iter().enumerate().filter_map(|(at, topic)| topic.fit(query).map(|fit| (fit, at))).collect();
    if found.is_empty() {
        let near = folded.iter().enumerate().filter(|(_, topic)| topic.slips(query));
        found = near.map(|(at, _)| (Fit::Slip, at)).collect();
    }
    found.sort_unstable();
    found.into_iter().map(|(_, at)| at).collect()
}

/// Places of the topics that have exactly this name; of those with such a hidden phrase, if none has.
pub fn topics_named<'t>(topics: impl Iterator<Item = Topic<'t>>, name: &str) -> Vec<usize> {
    let query = fold(name);
    let query = phrase_of(&query);
    if words(query).next().is_none() {
        return Vec::new();
    }
    let fits: Vec<(usize, Fit)> = topics
        .enumerate()
        .filter_map(|(at, topic)| Folded::new(&topic).fit(query).map(|fit| (at, fit)))
        .filter(|(_, fit)| matches!(fit, Fit::Name | Fit::Hidden))
        .collect();
    let best = fits.iter().map(|(_, fit)| *fit).min();
    fits.into_iter().filter(|(_, fit)| Some(*fit) == best).map(|(at, _)| at).collect()
}

/// Places of the topics that come nearest to a name that none has, best first.
pub fn nearest_topics<'t, I: Iterator<Item = Topic<'t>>>(
    topics: impl Fn() -> I,
    name: &str,
    most: usize,
) -> Vec<usize> {
    let mut found = if name.trim().is_empty() { Vec::new() } else { find_topics(topics(), name) };
    if found.is_empty() {
        found = alike(topics(), name);
    }
    found.truncate(most);
    found
}

/// Topics by how alike one of their names is.
fn alike<'t>(topics: impl Iterator<Item = Topic<'t>>, name: &str) -> Vec<usize> {
    let wanted = name.to_lowercase();
    let near = |topic: &Topic| {
        let names = topic.names();
        let likeness = names.iter().map(|name| strsim::jaro_winkler(&name.to_lowercase(), &wanted));
        likeness.fold(0.0, f64::max)
    };
    let mut ranked: Vec<(f64, usize)> =
        topics.enumerate().map(|(at, topic)| (near(&topic), at)).filter(|(near, _)| *near >= LIKE).collect();
    ranked.sort_by(|(one, at), (other, other_at)| other.total_cmp(one).then(at.cmp(other_at)));
    ranked.into_iter().map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{GuidePage, Term};

    fn page(id: &str, title: &str, hidden: &[&str]) -> GuidePage {
        GuidePage {
            id: id.into(),
            title: title.into(),
            summary: "What a page says of kidneys.".into(),
            also_searched_as: hidden.iter().map(|word| (*word).to_owned()).collect(),
            blocks: Vec::new(),
            roles: Vec::new(),
            credentials: Vec::new(),
            terms: Vec::new(),
            pages: Vec::new(),
            employers: Vec::new(),
            resources: Vec::new(),
            sources: Vec::new(),
            last_reviewed: "2026-11-22".into(),
        }
    }

    fn found(typed: &str) -> Vec<String> {
        let pages =
            [page("pay", "What moves pay", &["salary"]), page("meet", "People to meet", &["who to ask", "pay day"])];
        let words = [
            Term { term: "CST".into(), full: "Certified Surgical Technologist".into(), plain: "An exam.".into() },
            Term { term: "CS".into(), full: "Computer Science".into(), plain: "Programs.".into() },
        ];
        let topics = pages.iter().map(Topic::Page).chain(words.iter().map(Topic::Word));
        let all: Vec<Topic> = topics.clone().collect();
        find_topics(topics, typed).into_iter().map(|at| all[at].key().to_owned()).collect()
    }

    #[test]
    fn names_come_before_beginnings_and_those_before_words() {
        assert_eq!(found(""), ["pay", "meet", "CST", "CS"]);
        assert_eq!(found("cs"), ["CS", "CST"]);
        assert_eq!(found("pay"), ["pay", "meet"]);
        assert_eq!(found("salary"), ["pay"]);
        assert_eq!(found("surg tech"), ["CST"]);
        assert_eq!(found("kidney"), ["pay", "meet"]);
        assert_eq!(found("word exam"), ["CST"]);
    }

    #[test]
    fn a_slip_is_forgiven_where_nothing_fits() {
        assert_eq!(found("salery"), ["pay"]);
        assert_eq!(found("certifed surgicl"), ["CST"]);
        assert_eq!(found("qqqq"), Vec::<String>::new());
        assert_eq!(found("---"), Vec::<String>::new());
    }

    #[test]
    fn the_nearest_names_are_the_best_ones() {
        let pages = [page("pay", "What moves pay", &[]), page("meet", "People to meet", &[])];
        let topics = || pages.iter().map(Topic::Page);
        assert_eq!(nearest_topics(topics, "peopel to met", 3), [1]);
        assert_eq!(topics_named(topics(), "People to Meet"), [1]);
        assert_eq!(topics_named(topics(), "people"), Vec::<usize>::new());
        assert_eq!(nearest_topics(topics, "", 3), Vec::<usize>::new());
    }
}
