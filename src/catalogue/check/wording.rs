//! Words that have no place in the running text: foreign to an American student, or about our sources and not about the
//! thing. Where a fact comes from stands behind its mark.

use serde_json::Value;

use super::Faults;
use super::record::{FileRecords, Placed, join};
use crate::text::{sentences_of, words_of};

/// What to say where a sentence is about a source.
const ACTOR: &str = "name the school, board, or employer instead; where it was read stands behind the mark";

/// Words in a row, small and without marks, each with the better words. In the order of the alphabet.
const WORDS: [(&str, &str); 82] = [
    ("a copy of maryland", ACTOR),
    ("a post often", "a job often"),
    ("a post that", "a job that"),
    ("a source", ACTOR),
    ("advert", "job ad"),
    ("adverts", "job ads"),
    ("an older copy", ACTOR),
    ("are cross", "are upset"),
    ("at the chemist", "at the pharmacy"),
    ("centre", "center"),
    ("centres", "centers"),
    ("chemist's", "pharmacy"),
    ("copy of the law", ACTOR),
    ("copy of the rule", ACTOR),
    ("copy of the state", ACTOR),
    ("exam papers", "exam"),
    ("facts of today", "current facts"),
    ("first post", "first job"),
    ("fortnight", "two weeks"),
    ("get cross", "get upset"),
    ("gets cross", "gets upset"),
    ("handbook adds", ACTOR),
    ("handbook asks", ACTOR),
    ("handbook calls", ACTOR),
    ("handbook does", ACTOR),
    ("handbook expects", ACTOR),
    ("handbook gives", ACTOR),
    ("handbook lists", ACTOR),
    ("handbook names", ACTOR),
    ("handbook says", ACTOR),
    ("hang on", "depend on"),
    ("hangs on", "depends on"),
    ("holds today", "applies today"),
    ("in the house", "in the hospital"),
    ("is a must", "is required"),
    ("is cross", "is upset"),
    ("night post", "night job"),
    ("not paid back", "not refunded"),
    ("old page", ACTOR),
    ("old pages", ACTOR),
    ("older page", ACTOR),
    ("older pages", ACTOR),
    ("or cross", "or upset"),
    ("our school list", ACTOR),
    ("our sources", ACTOR),
    ("page adds", ACTOR),
    ("page asks", ACTOR),
    ("page calls", ACTOR),
    ("page gives", ACTOR),
    ("page lists", ACTOR),
    ("page names", ACTOR),
    ("page says", ACTOR),
    ("pages ask", ACTOR),
    ("pages say", ACTOR),
    ("posts", "jobs"),
    ("programme", "program"),
    ("programmes", "programs"),
    ("rota", "schedule"),
    ("rotas", "schedules"),
    ("rules of today", "current rules"),
    ("says the handbook", ACTOR),
    ("scheme", "program"),
    ("schemes", "programs"),
    ("site says", ACTOR),
    ("sources differ", ACTOR),
    ("sources do not", ACTOR),
    ("sources say", ACTOR),
    ("state papers", "state certificate"),
    ("such post", "such job"),
    ("the lift", "the elevator"),
    ("the post", "the job"),
    ("theatre", "operating room"),
    ("theatres", "operating rooms"),
    ("undated", ACTOR),
    ("ward", "unit"),
    ("ward sister", "charge nurse"),
    ("wards", "units"),
    ("web guide", ACTOR),
    ("web guides", ACTOR),
    ("web page says", ACTOR),
    ("whilst", "while"),
    ("your papers", "your certificate"),
];

/// Fields that hold names, keys, and addresses, and no sentences.
const NAMES: [&str; 22] = [
    "aliases",
    "also_searched_as",
    "award",
    "evidence",
    "family",
    "href",
    "id",
    "issuer",
    "kind",
    "name",
    "onet_soc",
    "program",
    "publisher",
    "role",
    "roles",
    "school",
    "soc",
    "source",
    "sources",
    "title",
    "track",
    "url",
];

/// Names every such word in every record of a file.
pub(super) fn check(records: &FileRecords<'_>, faults: &mut Faults<'_>) {
    fn all<T>(records: &[Placed<'_, T>], faults: &mut Faults<'_>) {
        for record in records {
            let Ok(value) = serde_json::from_str::<Value>(record.raw) else { continue };
            walk(&value, "", &mut |field, text| {
                for (words, better) in misused(text) {
                    record.text_breaks_rule(field, text, format!("\"{words}\" does not belong here: {better}"), faults);
                }
            });
        }
    }
    all(&records.families, faults);
    all(&records.roles, faults);
    all(&records.employers, faults);
    all(&records.credentials, faults);
    all(&records.glossary, faults);
    all(&records.guide, faults);
    all(&records.schools, faults);
    all(&records.resources, faults);
}

/// Hands every running text of a record with its field to `take`.
fn walk(value: &Value, path: &str, take: &mut impl FnMut(&str, &str)) {
    match value {
        Value::String(text) => take(path, text),
        Value::Array(list) => {
            for (at, value) in list.iter().enumerate() {
                walk(value, &format!("{path}[{at}]"), take);
            }
        }
        Value::Object(map) => {
            for (key, value) in map.iter().filter(|(key, _)| !NAMES.contains(&key.as_str())) {
                walk(value, &join(path, key), take);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The words of a text that have no place there, each with the better words. Sentences are looked at one by one.
fn misused(text: &str) -> Vec<(&'static str, &'static str)> {
    let spaced =
        |sentence: &str| words_of(sentence).fold(" ".to_owned(), |line, word| line + &word.to_lowercase() + " ");
    let sentences: Vec<String> = sentences_of(text).map(spaced).collect();
    let stands = |words: &str| sentences.iter().any(|sentence| sentence.contains(&format!(" {words} ")));
    WORDS.into_iter().filter(|(words, _)| stands(words)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::prose::prose;
    use super::*;

    fn named(text: &str) -> Vec<&'static str> {
        misused(text).into_iter().map(|(words, _)| words).collect()
    }

    #[test]
    fn foreign_words_and_talk_of_sources_are_named() {
        assert_eq!(named("You take the lift to the Wards."), ["the lift", "wards"]);
        assert_eq!(named("An undated page says that posts exist."), ["page says", "posts", "undated"]);
        assert_eq!(named("Shifts are long, says the Handbook."), ["says the handbook"]);
        assert_eq!(named("Our sources do not say."), ["our sources", "sources do not"]);
    }

    #[test]
    fn words_that_only_look_like_them_are_left_alone() {
        let sound = "Lift with your legs, toward the Red Cross. A patient lift helps. Ask your school. Says who? \
            Hold the forward rail. Look at the page. Lists help. Nothing we read gives an age.";
        assert_eq!(named(sound), Vec::<&str>::new());
    }

    #[test]
    fn the_list_is_in_order_and_each_of_its_words_is_found() {
        assert!(WORDS.is_sorted());
        for (words, better) in WORDS {
            assert!(named(&format!("Here: {words}.")).contains(&words), "{words}");
            assert!(misused(better).is_empty(), "{better}");
        }
    }

    #[test]
    fn a_fault_has_its_file_line_field_and_the_better_word() {
        let text = "{\"glossary\": [\n{\"term\": \"X\",\n\"full\": \"ward\",\n\"plain\": \"Work on a ward.\"}]}";
        let faults: Vec<String> = prose("my.json", text).iter().map(ToString::to_string).collect();
        let expected = [
            "my.json:3: glossary[0].full: \"ward\" does not belong here: unit",
            "my.json:4: glossary[0].plain: \"ward\" does not belong here: unit",
        ];
        assert_eq!(faults, expected);
    }

    #[test]
    fn names_keys_and_addresses_may_hold_them() {
        let text = "{\"glossary\": [{\"term\": \"X\", \"full\": \"x\", \"plain\": \"y\"}], \"resources\": []}";
        assert_eq!(prose("my.json", text), []);
        let mut seen = Vec::new();
        let record = serde_json::json!({"title": "Ward", "source": {"title": "undated"}, "what": "Work."});
        walk(&record, "", &mut |field, text| seen.push(format!("{field}: {text}")));
        assert_eq!(seen, ["what: Work."]);
    }
}
