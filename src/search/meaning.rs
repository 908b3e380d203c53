//! What a query means as a whole: which role its words and pieces of words speak for.
//!
//! A role is what it is called: its title, other names, hidden words, the names that O*NET lists for its occupation.
//! Each name gives features: its words, its last word once more (a lab manager is a manager), pairs of neighbors,
//! and runs of three letters, which carry over to words that are unknown. The score of a role is the likelihood of the
//! query's features among its own against all roles' (naive Bayes with Dirichlet smoothing): rare words count for much,
//! words that all roles share for nothing.

use super::fold::{BLANK, JOINED, fold};
use super::ln::ln;

/// Weight of the features of all roles in those of one; more makes rare words of a small role count for less.
const SMOOTHING: f64 = 100.0;

/// How much roles with many names are expected to be asked for.
const PRIOR: f64 = 0.5;

/// Weight of the kinds of features.
const WORD: f32 = 1.0;
const HEAD: f32 = 1.0;
const PAIR: f32 = 0.5;
const RUN: f32 = 1.0;

/// Letters of a run.
const LETTERS: usize = 3;

/// Words that say nothing.
const EMPTY: [&str; 7] = ["a", "and", "for", "in", "of", "or", "the"];

/// What a feature adds to the score of a role is kept in steps of this size; the most is 255 of them.
const STEP: f32 = 1.0 / 24.0;

/// The features of all roles.
pub(super) struct Meaning {
    /// Features in rising order, each with where its roles begin in the list.
    features: Vec<(u32, u32)>,
    /// Roles in the upper three bytes, in the lowest what the feature adds to their score, in steps.
    roles: Vec<u32>,
    /// What each weight of the query adds to the score of a role, whatever the feature: long roles dilute theirs.
    base: Vec<f32>,
    prior: Vec<f32>,
}

impl Meaning {
    /// Reads the names of every role; `each_name` calls back for each of one with how much it says about the role.
    pub(super) fn new<R>(named: &[R], each_name: impl Fn(&R, &mut dyn FnMut(&str, f32))) -> Self {
        let mut counts: Vec<(u32, u32, f32)> = Vec::new();
        let (mut totals, mut prior, mut all) = (Vec::new(), Vec::new(), 0.0_f64);
        let mut own: Vec<(u32, f32)> = Vec::new();
        for (role, named) in (0_u32..).zip(named) {
            let mut count = 0.0_f64;
            own.clear();
            each_name(named, &mut |text, worth| {
                count += f64::from(worth);
                each_feature(text, |feature, weight| own.push((feature, weight * worth)));
            });
            let total: f64 = own.iter().map(|(_, weight)| f64::from(*weight)).sum();
            own.sort_unstable_by_key(|(feature, _)| *feature);
            let same = own.chunk_by(|(one, _), (other, _)| one == other);
            counts.extend(same.map(|same| (same[0].0, role, same.iter().map(|(_, weight)| weight).sum())));
            all += total;
            totals.push(total);
            prior.push((PRIOR * ln(count + 1.0)) as f32);
        }
        counts.sort_unstable_by_key(|(feature, role, _)| (*feature, *role));
        let base = totals.iter().map(|total| ln(SMOOTHING / (total + SMOOTHING)) as f32).collect();
        let mut meaning = Self { features: Vec::new(), roles: Vec::with_capacity(counts.len()), base, prior };
        for roles in counts.chunk_by(|(one, ..), (other, ..)| one == other) {
            let common = roles.iter().map(|(.., weight)| f64::from(*weight)).sum::<f64>() / all.max(1.0);
            meaning.features.push((roles[0].0, meaning.roles.len() as u32));
            meaning.roles.extend(roles.iter().map(|(_, role, weight)| {
                let added = ln(1.0 + f64::from(*weight) / (SMOOTHING * common)) as f32;
                (role << 8) | (added / STEP).round().min(255.0) as u32
            }));
        }
        meaning.features.shrink_to_fit();
        meaning
    }

    /// The roles that have a feature.
    fn having(&self, feature: u32) -> &[u32] {
        let Ok(at) = self.features.binary_search_by_key(&feature, |(known, _)| *known) else { return &[] };
        let end = self.features.get(at + 1).map_or(self.roles.len(), |(_, start)| *start as usize);
        &self.roles[self.features[at].1 as usize..end]
    }

    /// The score of every role. None if the roles have hardly anything of the query.
    pub(super) fn scores(&self, query: &str) -> Option<Vec<f32>> {
        let mut scores = self.prior.clone();
        let (mut known, mut asked) = (0.0, 0.0);
        each_feature(query, |feature, weight| {
            asked += weight;
            let roles = self.having(feature);
            if !roles.is_empty() {
                known += weight;
            }
            for role in roles {
                scores[(role >> 8) as usize] += weight * STEP * (role & 0xff) as f32;
            }
        });
        for (score, base) in scores.iter_mut().zip(&self.base) {
            *score += known * base;
        }
        (known > 0.3 * asked).then_some(scores)
    }
}

/// Calls back for each feature of a name. What stands in brackets is a name of its own.
fn each_feature(text: &str, mut found: impl FnMut(u32, f32)) {
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

fn each_of_one(text: &str, found: &mut impl FnMut(u32, f32)) {
    let folded = fold(text);
    let phrase = folded.split(char::from(JOINED)).next().unwrap_or_default();
    let words = || phrase.split(char::from(BLANK)).filter(|word| !word.is_empty() && !EMPTY.contains(word));
    let mut before: Option<u32> = None;
    for word in words() {
        let meant = hash(b'w', kin(word).as_bytes());
        found(meant, WORD);
        if let Some(before) = before {
            found(before.rotate_left(7) ^ meant, PAIR);
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
        found(hash(b'h', kin(head).as_bytes()), HEAD);
    }
}

/// Runs of three letters, the ends of the word marked.
fn runs(word: &str, found: &mut impl FnMut(u32, f32)) {
    let bytes: Vec<u8> = [b'^'].into_iter().chain(word.bytes()).chain([b'$']).collect();
    let count = bytes.len().saturating_sub(LETTERS - 1).max(1);
    // Words are short, so the count is exact.
    let weight = RUN / (count as f32).sqrt();
    for run in bytes.windows(LETTERS.min(bytes.len())) {
        found(hash(b'g', run), weight);
    }
}

/// The word that stands for others of its kind: singular for plural, one word for all with technical training.
fn kin(word: &str) -> &str {
    match word {
        "technician" | "technicians" | "technologist" | "technologists" | "techs" => return "tech",
        "aide" | "aides" | "asst" | "assistants" => return "assistant",
        "rep" | "reps" | "representatives" => return "representative",
        "mgr" | "managers" => return "manager",
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

#[cfg(test)]
mod tests {
    use super::*;

    fn meaning() -> Meaning {
        let roles: [&[&str]; 3] = [
            &["Laboratory Manager", "lab director"],
            &["Medical Laboratory Technician (MLT)", "lab tech"],
            &["Phlebotomist", "blood draw", "needles"],
        ];
        Meaning::new(&roles, |names, note| names.iter().for_each(|text| note(text, 1.0)))
    }

    fn best(query: &str) -> Option<usize> {
        let scores = meaning().scores(query)?;
        (0..scores.len()).max_by(|a, b| scores[*a].total_cmp(&scores[*b]))
    }

    #[test]
    fn the_last_word_says_what_somebody_is() {
        assert_eq!(best("Director of Medical Tests"), Some(0));
        assert_eq!(best("Laboratory Technologist"), Some(1));
        assert_eq!(best("venipuncture and blood"), Some(2));
    }

    #[test]
    fn pieces_of_words_carry_over() {
        assert_eq!(best("phlebotomy"), Some(2));
        assert!(meaning().scores("xyzzy").is_none());
    }
}
