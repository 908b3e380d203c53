//! Schools that somebody looks for at a place: "schools near denver", "where can i study sonography in fresno".

use super::{Asked, Lookup, Sentence};
use crate::answers::{Answer, question};
use crate::search::Results;

/// Words that ask for a school.
const TEACHES: [&str; 17] = [
    "school",
    "schools",
    "college",
    "colleges",
    "program",
    "programs",
    "class",
    "classes",
    "course",
    "courses",
    "study",
    "learn",
    "university",
    "universities",
    "campus",
    "taught",
    "teach",
];

/// Words around them that name nobody.
const AROUND: [&str; 22] = [
    "where", "can", "i", "do", "to", "go", "get", "be", "become", "a", "an", "the", "for", "is", "are", "there", "any",
    "which", "what", "how", "of", "my",
];

/// What stands for the chosen area.
const HERE: [&str; 4] = ["me", "here", "home", "my area"];

impl Lookup<'_> {
    /// The schools near a place that the sentence names, for the role that it names, if it names one.
    pub(super) fn schools_near(&self, sentence: &Sentence) -> Option<Asked> {
        let words = sentence.words;
        if !words.iter().any(|word| TEACHES.contains(word)) {
            return None;
        }
        let (area, before) = match words {
            [before @ .., "nearby"] => (None, before),
            _ => {
                let behind = question::behind_place_word(words)?;
                let here = HERE.contains(&behind.join(" ").as_str());
                let area = if here { None } else { Some(self.area_called(behind)?) };
                (area, &words[..words.len() - behind.len() - 1])
            }
        };
        let names = |word: &&&str| !TEACHES.contains(word) && !AROUND.contains(word);
        let subject = before.iter().filter(names).copied().collect::<Vec<_>>().join(" ");
        if subject.is_empty() {
            return Some((vec![Answer::Schools(None, area)], Results::default()));
        }
        let role = self.role(&subject)?;
        self.catalogue.has_school_table().then(|| (vec![Answer::Schools(Some(role.role), area)], role.found))
    }
}
