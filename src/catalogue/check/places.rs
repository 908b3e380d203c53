//! Names of states, cities and schools in what is said of a job everywhere. What holds in one place stands in a record
//! with the state; see [`crate::model::InState`].

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde_json::Value;

use super::Faults;
use super::record::{FileRecords, Placed, join};
use crate::catalogue::Catalogue;
use crate::model::AreaKind;
use crate::text::words_of;

/// Words in the names of schools.
const SCHOOL: [&str; 3] = ["College", "Institute", "University"];

/// Words that stand beside those in the names of kinds of schools, and of none.
const KINDS: [&str; 9] = ["A", "Community", "High", "Medical", "National", "Nursing", "Some", "State", "Technical"];

/// Schools that are called by a name without such a word.
const SHORT_NAMES: [&str; 2] = ["Hopkins", "UTHealth"];

/// Places that are no part of the name of an area.
const CITIES: [&str; 3] = ["Baltimore", "Annapolis", "Manhattan"];

/// Cities that are written like other words, at the beginning of a sentence or in a name.
const WORDS: [&str; 11] = [
    "Bend",
    "College",
    "Columbia",
    "Enterprise",
    "Florence",
    "Jackson",
    "Mobile",
    "Normal",
    "Orange",
    "Reading",
    "Sun",
];

/// Names that hold such a word and may stand anywhere, and why.
const ALLOWED: [(&str, &str); 7] = [
    ("Certification Institute", "a body of the whole country"),
    ("Credentials Institute", "the same body"),
    ("American Academy", "bodies of the whole country"),
    ("American College of", "bodies of the whole country"),
    ("Medical College Admission Test", "an exam"),
    ("National Institute of Standards and Technology", "a federal office"),
    ("National Institutes of Health", "a federal office"),
];

/// Pages of the guide that name places, and why.
const PAGES: [(&str, &str); 5] = [
    ("kinds-of-employers", "it says which state our list of employers covers"),
    ("baltimore", "a page about one place, as its title says"),
    ("errors-one-often-reads", "it corrects articles about one place"),
    ("what-moves-pay", "it holds the figures of such an article beside the official ones"),
    ("what-pay-figures-mean", "it speaks of that article too"),
];

/// Fields that hold keys, addresses, and what belongs to one state.
const LEFT_OUT: [&str; 18] = [
    "also_searched_as",
    "by_state",
    "credentials",
    "employers",
    "pages",
    "resources",
    "roles",
    "terms",
    "id",
    "in_states",
    "licence",
    "onet_soc",
    "role",
    "soc",
    "source",
    "sources",
    "states",
    "website",
];

/// What one looks for.
struct Names {
    /// Each with a blank around it.
    places: Vec<String>,
    letters: BTreeSet<String>,
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let inside = Catalogue::bundled(None);
    let states = inside.states().map(|state| state.name.clone());
    let metros = inside.areas().iter().filter(|area| area.kind == AreaKind::Metropolitan);
    let cities = metros.flat_map(|area| area.name.split(", ").next().unwrap_or_default().split(['-', '/']));
    let cities = cities.map(str::trim).filter(|city| !city.is_empty() && !WORDS.contains(city));
    let places: BTreeSet<String> = states.chain(cities.chain(CITIES).map(str::to_owned)).collect();
    // Letters with two meanings are the postal ones of a state, which stand behind a name.
    let one_meaning = inside.glossary().iter().filter(|term| !term.full.contains("; or "));
    let of_schools = one_meaning.filter(|term| !schools_in(&term.full).is_empty());
    Names {
        places: places.iter().map(|place| format!(" {place} ")).collect(),
        letters: of_schools.map(|term| term.term.clone()).collect(),
    }
});

/// The names of states, cities and schools in a text.
pub fn places_in(text: &str) -> Vec<String> {
    let runs = runs(text);
    let mut found = schools_in(text);
    let stands = |place: &&String| runs.iter().any(|run| run.contains(place.as_str()));
    found.extend(NAMES.places.iter().filter(stands).map(|place| place.trim().to_owned()));
    found.extend(words_of(text).filter(|word| NAMES.letters.contains(*word)).map(str::to_owned));
    found
}

/// The names of schools in a text.
fn schools_in(text: &str) -> Vec<String> {
    let named = |run: &String| {
        let words: Vec<&str> = run.split(' ').filter(|word| word.starts_with(char::is_uppercase)).collect();
        let own = words.iter().any(|word| !SCHOOL.contains(word) && !KINDS.contains(word));
        own && words.iter().any(|word| SCHOOL.contains(word)) || words.iter().any(|word| SHORT_NAMES.contains(word))
    };
    runs(text).into_iter().filter(named).map(|run| run.trim().to_owned()).collect()
}

/// Words in a row that look like a name, each with a blank around it, without those that are allowed.
fn runs(text: &str) -> Vec<String> {
    let is_name = |word: &str| word.starts_with(char::is_uppercase) || ["of", "at", "and", "the"].contains(&word);
    let mut found = Vec::new();
    for part in text.split(['.', ',', ';', ':', '(', ')', '?', '!']) {
        let words: Vec<&str> = words_of(part).map(|word| word.trim_end_matches("'s")).collect();
        let parts = words.chunk_by(|one, other| is_name(one) == is_name(other));
        found.extend(parts.map(|run| format!(" {} ", run.join(" "))));
    }
    found.retain(|run| !ALLOWED.iter().any(|(name, _)| run.contains(name)));
    found
}

/// Names every place in what the roles and credentials of a file say everywhere.
pub(super) fn check(records: &FileRecords<'_>, faults: &mut Faults<'_>) {
    for record in &records.roles {
        named(record, faults);
    }
    for record in records.credentials.iter().filter(|record| record.value.issued_in.is_none()) {
        named(record, faults);
    }
    for record in &records.families {
        named(record, faults);
    }
    for record in records.guide.iter().filter(|record| PAGES.iter().all(|(id, _)| record.value.id != *id)) {
        named(record, faults);
    }
}

fn named<T>(record: &Placed<'_, T>, faults: &mut Faults<'_>) {
    let Ok(value) = serde_json::from_str::<Value>(record.raw) else { return };
    walk(&value, "", &mut |field, text| {
        for place in places_in(text) {
            let message = format!("\"{place}\" is said of the job everywhere; put it into a record with the state");
            record.text_breaks_rule(field, text, message, faults);
        }
    });
}

/// Hands every text that is read everywhere with its field to `take`.
fn walk(value: &Value, path: &str, take: &mut impl FnMut(&str, &str)) {
    match value {
        Value::String(text) => take(path, text),
        Value::Array(list) => {
            for (at, value) in list.iter().enumerate() {
                walk(value, &format!("{path}[{at}]"), take);
            }
        }
        Value::Object(map) if map.get("state").is_none_or(Value::is_null) => {
            for (key, value) in map.iter().filter(|(key, _)| !LEFT_OUT.contains(&key.as_str())) {
                walk(value, &join(path, key), take);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_cities_and_schools_are_named() {
        for (text, named) in [
            ("Maryland's rule is not that of Texas.", vec!["Maryland", "Texas"]),
            ("At Howard Community College it takes a year.", vec!["At Howard Community College"]),
            ("CCBC asks for a drug test.", vec!["CCBC"]),
            ("A job with classes, in Baltimore.", vec!["Baltimore"]),
            ("Johns Hopkins has two tracks.", vec!["Johns Hopkins"]),
        ] {
            assert_eq!(places_in(text), named, "{text}");
        }
    }

    #[test]
    fn kinds_of_schools_and_bodies_of_the_country_may_stand() {
        let sound = "College majors and University labs. Community colleges do. The American College of Sports Medicine \
            (ACSM) and the National Institute of Standards and Technology. Reading helps. The Board of Nursing knows.";
        assert_eq!(places_in(sound), Vec::<String>::new());
    }

    #[test]
    fn records_of_a_state_may_name_it() {
        let record = serde_json::json!({
            "checks": [{"what": "age", "text": "In Maryland.", "state": "MD"}, {"what": "age", "text": "In Ohio."}],
            "in_states": [{"state": "MD", "getting_in": "In Maryland."}],
        });
        let mut seen = Vec::new();
        walk(&record, "", &mut |field, text| seen.push(format!("{field}: {text}")));
        assert_eq!(seen, ["checks[1].text: In Ohio.", "checks[1].what: age"]);
    }
}
