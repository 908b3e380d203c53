//! What a name is made of: words, its head, pairs of neighbors, runs of letters. It must not know what they are worth.

use crate::text::folding::{BLANK, fold, phrase};

/// Letters of a run.
const LETTERS: usize = 3;

/// Heads that name the same kind of work.
const CLASSES: [&[&str]; 11] = [
    &[
        "manager",
        "director",
        "supervisor",
        "administrator",
        "superintendent",
        "chief",
        "head",
        "executive",
        "president",
        "vp",
        "lead",
        "leader",
        "coordinator",
    ],
    &["assistant", "helper", "attendant", "orderly", "worker", "companion", "sitter"],
    &["tech", "operator", "tester"],
    &["analyst", "scientist", "specialist", "consultant", "advisor"],
    &["maker", "grinder", "polisher", "finisher", "cutter", "assembler", "molder", "caster", "mounter", "fabricator"],
    &["clerk", "secretary", "receptionist", "registrar", "scheduler", "typist", "transcriptionist", "coder", "biller"],
    &["representative", "agent", "seller", "salesperson", "salesman", "salesworker"],
    &["engineer", "developer", "architect", "designer"],
    &["driver", "chauffeur", "transporter", "courier", "escort"],
    &["counselor", "educator", "coach", "instructor", "teacher"],
    &["mechanic", "repairer", "installer", "servicer", "repairman"],
];

/// Words that say nothing.
const EMPTY: [&str; 7] = ["a", "and", "for", "in", "of", "or", "the"];

/// The kinds of features.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word.
    Word,
    /// The word that says what somebody is.
    Head,
    /// What kind of work the head names: a director leads as a manager does.
    Class,
    /// Two neighbors.
    Pair,
    /// Letters of a word that stand side by side.
    Run,
}

/// Calls back for each feature of a name with its kind and its share in it. What stands in brackets is a name of its own.
pub(super) fn each_feature(text: &str, mut found: impl FnMut(Kind, u32, f32)) {
    match text.split_once('(').and_then(|(before, rest)| Some((before, rest.split_once(')')?))) {
        Some((before, (inside, behind))) => {
            if !before.trim().is_empty() || !behind.trim().is_empty() {
                each_of_one(&format!("{before}{behind}"), &mut found);
            }
            each_of_one(inside, &mut found);
        }
        None => each_of_one(text, &mut found),
    }
}

fn each_of_one(text: &str, found: &mut impl FnMut(Kind, u32, f32)) {
    // British spelling: an orthopaedic ward is an orthopedic one.
    let phrase = phrase(text).replace("ae", "e");
    let phrase = phrase.as_str();
    let words = || phrase.split(char::from(BLANK)).filter(|word| !word.is_empty() && !EMPTY.contains(word));
    let mut before: Option<u32> = None;
    for word in words() {
        let meant = hash(b'w', kin(word).as_bytes());
        found(Kind::Word, meant, 1.0);
        if let Some(before) = before {
            found(Kind::Pair, before.rotate_left(7) ^ meant, 1.0);
        }
        before = Some(meant);
        runs(word, found);
    }
    // "Director of Nursing" is a director.
    let head_end = [" of ", " for "].iter().filter_map(|joint| phrase.find(joint)).min().unwrap_or(phrase.len());
    let comma = text.find(',').map_or(usize::MAX, |at| fold(&text[..at]).trim_end().len());
    // Folding can shift where a char ends; the whole phrase then does.
    let main = phrase.get(..head_end.min(comma)).unwrap_or(phrase);
    let head = main.split(char::from(BLANK)).rfind(|word| !word.is_empty());
    if let Some(head) = head.or_else(|| words().next_back()) {
        let head = kin(head);
        found(Kind::Head, hash(b'h', head.as_bytes()), 1.0);
        if let Some(class) = CLASSES.iter().position(|class| class.contains(&head)) {
            // There are few classes.
            found(Kind::Class, hash(b'c', &[class as u8]), 1.0);
        }
    }
}

/// Runs of three letters, the ends of the word marked.
fn runs(word: &str, found: &mut impl FnMut(Kind, u32, f32)) {
    let bytes: Vec<u8> = [b'^'].into_iter().chain(word.bytes()).chain([b'$']).collect();
    let count = bytes.len().saturating_sub(LETTERS - 1).max(1);
    // Words are short, so the count is exact.
    let share = (count as f32).sqrt().recip();
    for run in bytes.windows(LETTERS.min(bytes.len())) {
        found(Kind::Run, hash(b'g', run), share);
    }
}

/// The word that stands for others of its kind: singular for plural, one word for all with technical training.
fn kin(word: &str) -> &str {
    match word {
        "technician" | "technicians" | "technologist" | "technologists" | "techs" => return "tech",
        "aide" | "aides" | "asst" | "assistants" => return "assistant",
        "rep" | "reps" | "representatives" => return "representative",
        // Who works in a field is named for it.
        "mgr" | "managers" | "management" => return "manager",
        "engineers" | "engineering" => return "engineer",
        _ => {}
    }
    match word.strip_suffix('s') {
        Some(stem) if stem.len() > 2 && !stem.ends_with(['s', 'u', 'i']) => stem,
        _ => word,
    }
}

/// FNV-1a: short keys, no attacker. Two features of one hash would only blur each other.
fn hash(kind: u8, bytes: &[u8]) -> u32 {
    [kind].iter().chain(bytes).fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
