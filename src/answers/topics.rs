//! The pages, words, credentials and addresses of the guide by their names, kept for a look-up at every key.

use std::borrow::Cow;

use crate::model::{TopicLine, TopicPlace};
use crate::names::{Fit, Names};
use crate::sorting;

/// The topics of the guide by their lines.
#[derive(Debug, Default)]
pub struct Topics {
    /// As they lie in the program, which holds no second copy of them.
    lines: Cow<'static, str>,
    names: Names,
    /// Pages, which come first.
    pages: usize,
}

impl Topics {
    /// Folds the names in the lines of all topics.
    pub fn new(lines: impl Into<Cow<'static, str>>) -> Self {
        let lines = lines.into();
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

    /// The lines of the pages, in their order.
    pub(super) fn pages(&self) -> impl Iterator<Item = TopicLine<'_>> {
        self.lines.lines().take(self.pages).map(TopicLine::read)
    }

    /// Topics that fit what was typed, best first.
    pub fn find(&self, typed: &str) -> Vec<(Fit, TopicPlace)> {
        self.names.find(typed).into_iter().map(|(fit, at)| (fit, TopicPlace(at))).collect()
    }

    /// Topics but pages of which a folded phrase is a name, or begins one if `begun` is wanted.
    pub(super) fn called(&self, phrase: &str, begun: bool) -> Vec<TopicPlace> {
        let mut found = self.names.begun(phrase);
        found.retain(|(fit, at)| !self.is_page(TopicPlace(*at)) && (begun || fit.is_whole()));
        sorting::all(&mut found);
        found.into_iter().map(|(_, at)| TopicPlace(at)).collect()
    }
}
