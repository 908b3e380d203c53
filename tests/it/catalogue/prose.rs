//! The prose: easy to read, our own, explained.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::Path;

use medpath::catalogue::check::prose::{HARDEST_PAGE, MOST_ALIKE, abbreviations, prose, prose_of, sentences};
use medpath::model::GuidePage;
use medpath::text::{reading_grade, words_of};
use serde_json::Value;

use super::{CATALOGUE, none, shared};

/// The text of a page of the guide.
pub(super) fn page_text(page: &GuidePage) -> Vec<String> {
    let mut texts = Vec::new();
    for block in &page.blocks {
        texts.extend(block.heading.iter().chain(&block.text).chain(&block.claim).cloned());
        texts.extend(block.list.iter().flatten().cloned());
    }
    texts
}

/// Everything that a student reads: where, and its texts.
fn pages() -> Vec<(String, Vec<String>)> {
    let roles = CATALOGUE.roles().iter().map(|role| {
        (format!("role {}", role.id), prose_of(&CATALOGUE.whole_role(role)).into_iter().map(|(_, text)| text).collect())
    });
    let guide = CATALOGUE.guide().iter().map(|page| (format!("guide {}", page.id), page_text(page)));
    roles.chain(guide).collect()
}

#[test]
fn students_can_read_it() {
    let grades: Vec<(String, f64)> =
        pages().into_iter().map(|(name, texts)| (name, reading_grade(&texts.join("\n")))).collect();
    let hard = grades.iter().filter(|(_, grade)| *grade > HARDEST_PAGE);
    none(&hard.map(|(name, grade)| format!("{name}: grade {grade:.1}")).collect::<Vec<_>>(), "no page above grade 11");
    let average = grades.iter().map(|(_, grade)| grade).sum::<f64>() / grades.len() as f64;
    assert!(average <= 9.0, "grade {average:.1} on average");
    println!("reading grade: {average:.1} on average over {} pages", grades.len());
}

#[test]
fn no_role_repeats_another() {
    let roles: Vec<_> =
        CATALOGUE.roles().iter().map(|role| (&role.id, sentences(&CATALOGUE.whole_role(role)))).collect();
    let mut broken = Vec::new();
    for (at, (id, ours)) in roles.iter().enumerate() {
        for (other, theirs) in &roles[at + 1..] {
            let shared = ours.intersection(theirs).count();
            if shared as f64 > MOST_ALIKE * ours.len().min(theirs.len()) as f64 {
                broken.push(format!("{id} and {other}: {shared} sentences"));
            }
        }
    }
    none(&broken, "no two roles share more than a fifth of their sentences");
}

/// The files of running text beside the roles; each is one section of a catalogue.
const SECTIONS: [&str; 7] = ["credentials", "employers", "families", "glossary", "guide", "resources", "schools"];

#[test]
fn the_check_of_prose_finds_nothing_in_the_bundled_files() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let mut broken = Vec::new();
    for section in SECTIONS {
        let text = fs::read_to_string(data.join(format!("{section}.json"))).unwrap();
        broken.extend(prose(&format!("{section}.json"), &format!("{{\"{section}\": {text}}}")));
    }
    for entry in fs::read_dir(data.join("roles")).unwrap() {
        let path = entry.unwrap().path();
        broken.extend(prose(&path.file_name().unwrap().to_string_lossy(), &fs::read_to_string(&path).unwrap()));
    }
    none(
        &broken.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "no word is foreign and no sentence about a source",
    );
}

/// Words in a row that make a sentence somebody else's.
const TAKEN: usize = 8;

#[test]
fn nothing_is_taken_from_the_handbook_or_the_articles() {
    let Some(shared) = shared() else { return };
    let mut theirs: HashMap<String, String> = HashMap::new();
    for folder in ["data/ooh", "seeds"] {
        for entry in fs::read_dir(shared.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).to_lowercase();
            let words: Vec<&str> = words_of(&text).collect();
            for run in words.windows(TAKEN) {
                theirs.insert(run.join(" "), path.file_name().unwrap().to_string_lossy().into_owned());
            }
        }
    }
    assert!(theirs.len() > 50_000);
    let mut all = pages();
    for role in CATALOGUE.roles() {
        let mut texts = Vec::new();
        strings(&serde_json::to_value(CATALOGUE.whole_role(role)).unwrap(), &mut texts);
        all.push((format!("record {}", role.id), texts));
    }
    let places =
        CATALOGUE.employers().iter().map(|employer| (format!("employer {}", employer.id), employer.what.clone()));
    let resources = CATALOGUE.resources().iter().map(|found| (format!("resource {}", found.id), found.what.clone()));
    all.extend(places.chain(resources).map(|(name, text)| (name, vec![text])));
    let mut broken = Vec::new();
    for (name, texts) in all {
        for text in texts {
            let text = text.to_lowercase();
            let words: Vec<&str> = words_of(&text).collect();
            let taken = words.windows(TAKEN).map(|run| run.join(" ")).find(|run| theirs.contains_key(run));
            broken.extend(taken.map(|run| format!("{name}: \"{run}\" is in {}", theirs[&run])));
        }
    }
    none(&broken, "no eight words in a row are somebody else's");
}

/// The texts of a record, without keys of sources and titles of occupations.
fn strings(value: &Value, texts: &mut Vec<String>) {
    match value {
        // A key is one word with hyphens.
        Value::String(text) if text.contains(' ') => texts.push(text.clone()),
        Value::Array(list) => list.iter().for_each(|value| strings(value, texts)),
        Value::Object(map) => map.values().for_each(|value| strings(value, texts)),
        _ => {}
    }
}

#[test]
fn every_abbreviation_is_explained() {
    let mut known: BTreeSet<String> = BTreeSet::new();
    let mut add = |term: &str| known.extend(words_of(term).map(str::to_owned));
    CATALOGUE.glossary().iter().for_each(|term| add(&term.term));
    let mut all = pages();
    for role in CATALOGUE.roles() {
        let mut texts = vec![role.title.clone(), CATALOGUE.page(role).wage_note.clone().unwrap_or_default()];
        texts.extend(role.aliases.iter().cloned());
        strings(&serde_json::to_value(CATALOGUE.whole_role(role)).unwrap(), &mut texts);
        all.push((format!("record {}", role.id), texts));
    }
    for credential in CATALOGUE.credentials() {
        let mut texts = vec![credential.abbreviation.clone(), credential.what.clone(), credential.issuer.clone()];
        texts.extend(credential.exam.iter().chain(credential.states.iter().map(|note| &note.text)).cloned());
        all.push((format!("credential {}", credential.id), texts));
    }
    for school in CATALOGUE.schools() {
        let texts = [Some(&school.school), Some(&school.program), school.award.as_ref(), school.accreditor.as_ref()];
        all.push((format!("school {}", school.id), texts.into_iter().flatten().cloned().collect()));
    }
    for found in CATALOGUE.resources() {
        all.push((format!("resource {}", found.id), found.acronym.iter().chain([&found.what]).cloned().collect()));
    }
    for employer in CATALOGUE.employers() {
        all.push((
            format!("employer {}", employer.id),
            employer.note.iter().chain([&employer.what]).cloned().collect(),
        ));
    }
    let mut missing: BTreeSet<String> = BTreeSet::new();
    for (name, texts) in &all {
        for word in texts.iter().flat_map(|text| abbreviations(text)).filter(|word| !known.contains(*word)) {
            missing.insert(format!("{word} ({name})"));
        }
    }
    none(&missing.into_iter().collect::<Vec<_>>(), "every abbreviation is in the glossary");
}
