//! Looking up pages, words, credentials and resources of the guide. It must not know how they are shown.

use super::Tier;
use crate::model::{TopicLine, TopicPlace};
use crate::names::{Fit, Names, subject};
use crate::text::folding::{phrase, words};

/// Letters of the shortest beginning of a name that counts as calling it, and how many may begin like that: what
/// begins many names calls none of them.
const LEAST_BEGUN: usize = 4;
const MOST_BEGUN: usize = 3;

/// Words of a title that alone say nothing of its page.
const CONNECTING: [&str; 18] = [
    "a", "and", "are", "for", "from", "in", "is", "it", "makes", "of", "one", "or", "that", "the", "to", "up", "what",
    "where",
];

/// The topics of the guide by their lines, kept for a look-up at every key.
#[derive(Debug, Default)]
pub struct Topics {
    lines: String,
    names: Names,
    /// Pages, which come first.
    pages: usize,
}

/// What of the guide something typed calls by name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Called {
    /// Places of the topics, best first.
    pub topics: Vec<TopicPlace>,
    /// It was rather meant than any role.
    pub first: bool,
}

impl Topics {
    /// Folds the names in the lines of all topics.
    pub fn new(lines: String) -> Self {
        let mut names = Names::default();
        let mut pages = 0;
        for line in lines.lines().map(TopicLine::read) {
            names.add(line.names(), line.hidden(), []);
            pages += usize::from(line.is_page());
        }
        Self { names, pages, lines }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Whether the topic at this place is a page.
    pub fn is_page(&self, TopicPlace(at): TopicPlace) -> bool {
        at < self.pages
    }

    /// What is shown of the topic at this place.
    pub fn line(&self, TopicPlace(at): TopicPlace) -> TopicLine<'_> {
        TopicLine::read(self.lines.lines().nth(at).unwrap_or_default())
    }

    /// Topics that fit what was typed, best first.
    pub fn find(&self, typed: &str) -> Vec<(Fit, TopicPlace)> {
        self.names.find(typed).into_iter().map(|(fit, at)| (fit, TopicPlace(at))).collect()
    }

    /// What was typed calls a topic where it is a name of it, a question about one, or holds in whole words what the
    /// title of a page says; where no role fits, the beginning of a name is enough. `best` is how well roles fit.
    pub fn called(&self, typed: &str, best: Option<Tier>) -> Called {
        let phrase = phrase(typed);
        if phrase.is_empty() {
            return Called::default();
        }
        let no_role = best.is_none_or(|best| best == Tier::Fuzzy);
        let mut begun = self.names.begun(&phrase);
        let mut asked = false;
        if !begun.iter().any(|(fit, _)| fit.is_whole())
            && let Some(subject) = subject(&phrase)
        {
            let of_subject = self.names.begun(subject);
            asked = of_subject.iter().any(|(fit, _)| fit.is_whole());
            if asked {
                begun = of_subject;
            }
        }
        let (mut found, begun): (Vec<_>, Vec<_>) = begun.into_iter().partition(|(fit, _)| fit.is_whole());
        found.sort_unstable();
        let mut topics: Vec<usize> = found.into_iter().map(|(_, at)| at).collect();
        let mut add = |more: &mut dyn Iterator<Item = usize>| {
            for at in more {
                if !topics.contains(&at) {
                    topics.push(at);
                }
            }
        };
        add(&mut self.titled(&phrase));
        if no_role && phrase.len() > LEAST_BEGUN && begun.len() <= MOST_BEGUN {
            add(&mut begun.iter().map(|(_, at)| *at));
        }
        let first = !topics.is_empty() && (no_role || asked);
        Called { topics: topics.into_iter().map(TopicPlace).collect(), first }
    }

    /// The same of the first text that calls anything: what was typed, then what is left of it to be searched.
    pub fn called_by(&self, texts: [&str; 2], best: Option<Tier>) -> Called {
        let [typed, rest] = texts;
        let called = self.called(typed, best);
        if called.topics.is_empty() && rest != typed { self.called(rest, best) } else { called }
    }

    /// Pages whose titles hold all words, if these say something.
    fn titled<'a>(&'a self, phrase: &'a str) -> impl Iterator<Item = usize> + 'a {
        let telling = words(phrase).any(|word| word.len() > 2 && !CONNECTING.contains(&word));
        let pages = if telling { self.pages } else { 0 };
        (0..pages).filter(move |at| self.names.is_called_with(*at, phrase))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{GuidePage, Term, Topic};

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

    fn called(typed: &str, best: Option<Tier>) -> (Vec<String>, bool) {
        let pages = [page("pay", "What moves pay", &["salary", "what is pay"]), page("up", "Up and on", &[])];
        let words = [
            Term { term: "CST".into(), full: "Certified Surgical Technologist".into(), plain: "An exam.".into() },
            Term { term: "CS".into(), full: "Computer Science".into(), plain: "Programs.".into() },
        ];
        let all = pages.iter().map(Topic::Page).chain(words.iter().map(Topic::Word));
        let topics = Topics::new(all.map(|topic| topic.line()).collect());
        let called = topics.called(typed, best);
        (called.topics.into_iter().map(|at| topics.line(at).title().to_owned()).collect(), called.first)
    }

    #[test]
    fn the_guide_is_called_by_names_questions_and_titles() {
        let cst = "CST = Certified Surgical Technologist".to_owned();
        let pay = "What moves pay".to_owned();
        assert_eq!(called("cst", Some(Tier::Alias)), (vec![cst.clone()], false));
        assert_eq!(called("cst", Some(Tier::Fuzzy)), (vec![cst.clone()], true));
        assert_eq!(called("what does CST mean", Some(Tier::Alias)), (vec![cst.clone()], true));
        assert_eq!(called("what is pay", Some(Tier::Alias)), (vec![pay.clone()], false));
        assert_eq!(called("salary", None), (vec![pay.clone()], true));
        assert_eq!(called("pay", Some(Tier::Word)), (vec![pay], false));
        assert_eq!(called("certified s", None), (vec![cst], true));
        for (typed, best) in [("certified s", Some(Tier::Word)), ("cer", None), ("up", None), ("", None), ("c", None)] {
            assert_eq!(called(typed, best), (Vec::new(), false), "{typed}");
        }
    }
}
