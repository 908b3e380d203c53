//! Employers and schools that somebody names, by the words that only their names have.

use super::Answer;
use super::question::is_small;
use crate::model::{EmployerPlace, ProgramPlace};
use crate::text::folding::{phrase, words};

/// Words of names that many places share, or that are the name of a whole city or state.
const SHARED: [&str; 49] = [
    "academy",
    "adventist",
    "alliance",
    "american",
    "and",
    "baltimore",
    "bay",
    "careers",
    "center",
    "city",
    "college",
    "columbia",
    "community",
    "corporation",
    "county",
    "department",
    "development",
    "fire",
    "for",
    "free",
    "general",
    "group",
    "health",
    "healthcare",
    "holy",
    "hospital",
    "hospitals",
    "imaging",
    "in",
    "institute",
    "kidney",
    "lab",
    "library",
    "maryland",
    "medical",
    "medicine",
    "national",
    "of",
    "public",
    "red",
    "rescue",
    "school",
    "schools",
    "services",
    "state",
    "system",
    "the",
    "university",
    "washington",
];

/// Words that ask for a school, and words that ask for an employer.
const TEACHES: [&str; 16] = [
    "school",
    "schools",
    "program",
    "programs",
    "class",
    "classes",
    "course",
    "courses",
    "college",
    "degree",
    "study",
    "tuition",
    "university",
    "learn",
    "campus",
    "student",
];
const HIRES: [&str; 14] = [
    "job", "jobs", "work", "working", "hire", "hires", "hiring", "hospital", "career", "careers", "apply", "opening",
    "openings", "employer",
];

/// An employer or a school.
#[derive(Debug)]
struct Place {
    is_school: bool,
    /// Its place in the list; that of its first program.
    at: usize,
    /// How many records follow it that are of the same school.
    records: usize,
    /// Its name, folded.
    name: Box<str>,
}

/// The names of all employers and schools.
#[derive(Debug, Default)]
pub(super) struct Places {
    places: Vec<Place>,
}

/// A place that was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) is_school: bool,
    /// Its place in the list, and how many records there are of it.
    pub(super) at: usize,
    pub(super) records: usize,
    /// Whether nothing else was typed but its name.
    pub(super) whole: bool,
}

impl Named {
    pub(super) fn answer(self) -> Answer {
        if self.is_school { Answer::School(ProgramPlace(self.at)) } else { Answer::Employer(EmployerPlace(self.at)) }
    }
}

impl Places {
    /// Reads the lines of all places: kind, place in the list, name. Those of one school stand together.
    pub(super) fn new(lines: &str) -> Self {
        let mut places: Vec<Place> = Vec::new();
        for line in lines.lines() {
            let mut parts = line.split('\t');
            let (Some(kind), Some(at), Some(name)) = (parts.next(), parts.next(), parts.next()) else { continue };
            let name = phrase(name).into_boxed_str();
            let is_school = kind == "school";
            match places.last_mut().filter(|last| last.is_school == is_school && last.name == name) {
                Some(last) => last.records += 1,
                None => places.push(Place { is_school, at: at.parse().unwrap_or_default(), records: 1, name }),
            }
        }
        places.shrink_to_fit();
        Self { places }
    }

    /// The place that is named best, if one is by a word of its own or by the beginning of its name. A word that is also
    /// one `of_roles` names no place alone: "blood" is no Red Cross, although that stands in its name.
    pub(super) fn find(&self, typed: &[&str], of_roles: impl Fn(&str) -> bool) -> Option<Named> {
        let wants = |list: &[&str]| typed.iter().any(|word| list.contains(word));
        let (teaches, hires) = (wants(&TEACHES), wants(&HIRES));
        let mut best: Option<((usize, usize, bool), Named)> = None;
        for place in &self.places {
            let met = typed.iter().filter(|word| words(&place.name).any(|own| is_same(own, word)));
            let met: Vec<&&str> = met.collect();
            let own = met.iter().filter(|word| !SHARED.contains(word) && !is_small(word)).count();
            let of_name = words(&place.name).filter(|word| !SHARED.contains(word)).count();
            let begins = typed.len() > 2 && typed.iter().zip(words(&place.name)).all(|(word, own)| *word == own);
            // One word of a longer name can be chance: "cross" is no Red Cross.
            let telling = own > 0
                && (own * 2 >= of_name || own > 1)
                && (met.len() > 1 || hires || teaches || met.iter().any(|word| word.len() > 2));
            let alone = || met.len() == 1 && typed.len() > 1 && met[0].len() > 2 && of_roles(met[0]);
            if !(telling && !alone() || begins) {
                continue;
            }
            let preferred = if place.is_school { teaches && !hires } else { hires || !teaches };
            let worth = (own, met.len(), preferred);
            if best.is_none_or(|(best, _)| worth > best) {
                let whole = met.len() == typed.len();
                let Place { is_school, at, records, .. } = *place;
                best = Some((worth, Named { is_school, at, records, whole }));
            }
        }
        best.map(|(_, named)| named)
    }
}

/// Whether two words are the same but for an "s" at the end: John Hopkins is Johns Hopkins.
fn is_same(own: &str, typed: &str) -> bool {
    own == typed
        || own.len() > 3
            && typed.len() > 3
            && (own.strip_suffix('s') == Some(typed) || typed.strip_suffix('s') == Some(own))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(typed: &str) -> Option<(bool, usize)> {
        let lines = "employer\t0\tJohns Hopkins Medicine\nemployer\t1\tMedStar Health\nemployer\t2\tAmerican Red Cross\n\
            employer\t3\tUniversity of Maryland Medical System (UMMS)\n\
            school\t0\tCommunity College of Baltimore County (CCBC)\nschool\t1\tCommunity College of Baltimore County (CCBC)\n\
            school\t2\tTowson University\nschool\t3\tJohns Hopkins Schools of Medical Imaging\n";
        Places::new(lines)
            .find(&typed.split(' ').collect::<Vec<_>>(), |word| word == "red")
            .map(|named| (named.is_school, named.at))
    }

    #[test]
    fn places_are_known_by_words_of_their_own() {
        for (typed, place) in [
            ("johns hopkins", Some((false, 0))),
            ("john hopkins jobs", Some((false, 0))),
            ("jobs at hopkins hospital", Some((false, 0))),
            ("hopkins imaging school", Some((true, 3))),
            ("medstar", Some((false, 1))),
            ("ccbc", Some((true, 0))),
            ("radiography program at ccbc", Some((true, 0))),
            ("towson university", Some((true, 2))),
            ("university of maryland", Some((false, 3))),
            ("red cross", Some((false, 2))),
            ("medical", None),
            ("community college", None),
            ("hospital jobs", None),
            ("baltimore", None),
        ] {
            assert_eq!(found(typed), place, "{typed}");
        }
    }
}
