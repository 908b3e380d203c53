//! What else than a role some words name: an occupation that is not here, a place, an area, a topic of the guide.

use super::{LEAST_BEGUN, Lookup, Sentence, spaced};
use crate::answers::places::Named;
use crate::answers::{Absent, Answer, Ground, absent, question};
use crate::model::TopicPlace;
use crate::names::Fit;
use crate::search::{Hit, Tier};

impl Lookup<'_> {
    /// An occupation that is not here, or a place, that the words name.
    pub(super) fn absent_or_place(
        &self,
        sentence: &Sentence,
        trimmed: &str,
        first: Option<&Hit>,
        ground: Ground,
    ) -> Option<Answer> {
        let hidden_whole = first.is_some_and(|hit| hit.tier() <= Tier::Prefix && hit.is_described() && !hit.is_named());
        let in_name = first.is_some_and(|hit| hit.tier() <= Tier::Word && hit.is_named());
        let absent = [sentence.words.join(" "), trimmed.to_owned()].into_iter().find_map(|name| self.absent(&name));
        if let Some(absent) = absent.filter(|absent| absent.official || !(hidden_whole || in_name)) {
            return Some(Answer::Absent(absent));
        }
        let place = self.place(sentence).filter(|place| place.whole || ground != Ground::Named);
        place.map(|place| self.of_place(place, sentence))
    }

    /// The employer or school that the words name.
    pub(super) fn place(&self, sentence: &Sentence) -> Option<Named> {
        self.places().find(sentence.words, |word| self.ground(&self.index.search(word)) == Ground::Named)
    }

    /// A school with the program that the other words ask for, or an employer.
    fn of_place(&self, place: Named, sentence: &Sentence) -> Answer {
        if !place.is_school || place.whole {
            return place.answer();
        }
        let role = question::ask(sentence.words).and_then(|asked| self.role(&asked.subject));
        role.map_or(place.answer(), |role| self.program(place, role.role))
    }

    /// The area that the words name, or what stands behind "in".
    pub(super) fn area(&self, sentence: &Sentence, trimmed: &str) -> Option<Answer> {
        let behind = question::behind_place_word(sentence.words).map(|words| words.join(" "));
        let subject = question::ask(sentence.words).map(|asked| asked.subject);
        [Some(sentence.words.join(" ")), Some(trimmed.to_owned()), behind, subject].into_iter().flatten().find_map(
            |name| {
                // "At 30" is no area, although one has that code.
                if sentence.words.len() > 1 && !name.contains(char::is_alphabetic) {
                    return None;
                }
                let (fit, at) = *self.catalogue.find_areas(&name).first()?;
                let fits = fit.is_whole() || fit == Fit::NameBegins && name.len() >= LEAST_BEGUN;
                fits.then_some(Answer::Area(at))
            },
        )
    }

    /// Words and addresses of the guide that are called by name, also in a question about one.
    pub(super) fn called(&self, sentence: &Sentence) -> Vec<TopicPlace> {
        const OF_A_CREDENTIAL: [&str; 9] = [
            "certification",
            "certificate",
            "certified",
            "exam",
            "test",
            "credential",
            "license",
            "registry",
            "meaning",
        ];
        let words = sentence.words;
        let phrase = spaced(&words.join(" "));
        let without: Vec<&str> = words.iter().copied().filter(|word| !OF_A_CREDENTIAL.contains(word)).collect();
        let subject = crate::names::subject(&phrase).map(str::to_owned);
        let readings = [Some(phrase.clone()), subject, Some(spaced(&without.join(" ")))];
        let mut named = readings.into_iter().flatten().map(|phrase| self.topics().called(&phrase, false));
        let found = named.find(|found| !found.is_empty()).unwrap_or_default();
        if !found.is_empty() || phrase.len() <= LEAST_BEGUN {
            return found;
        }
        // What begins many names calls none of them.
        let begun = self.topics().called(&phrase, true);
        if begun.len() <= 3 { begun } else { Vec::new() }
    }

    pub(super) fn absent(&self, name: &str) -> Option<Absent> {
        absent::find(self.catalogue, self.index, name)
    }
}
