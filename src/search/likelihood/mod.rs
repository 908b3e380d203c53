//! What a query means as a whole: which role its words and pieces of words speak for.
//!
//! A role is what it is called: its title, other names, hidden words, the names that O*NET lists for its occupation.
//! Each name gives features: its words, its last word once more (a lab manager is a manager) and its kind, pairs of
//! neighbors, and runs of three letters, which carry over to unknown words. The score of a role is the likelihood of the
//! query's features among its own against those of all roles (naive Bayes with Dirichlet smoothing): rare words count
//! for much, words that all roles share for nothing. To this comes how much the name of a role that is most like the
//! query is like it: the whole says what many names have in common, the one name what goes together.
//!
//! Roles that share no feature with a query change nothing about it, however many there are.

mod closest;
mod features;
mod postings;

use closest::Closest;
use features::{Kind, each_feature};
use postings::Postings;

/// Weight of the features of all roles in those of one; more makes rare words of a small role count for less.
const SMOOTHING: f32 = 380.0;

/// How much roles with many names are expected to be asked for.
const PRIOR: f32 = 0.7;

/// How much the name counts that is most like the query, and how much is granted to a role without any such name.
const CLOSEST: f32 = 4.0;
const NONE_CLOSE: f32 = 0.03;

/// A word is counted as itself, in its pairs, by its letters and perhaps as the head: the same evidence, told several
/// times. So the scores are taken back by half.
const RETOLD: f32 = 2.0;

/// Weight of the kinds of features.
fn weight_of(kind: Kind) -> f32 {
    match kind {
        Kind::Word | Kind::Head | Kind::Run => 1.0,
        Kind::Pair => 0.5,
        Kind::Class => 0.3,
    }
}

/// A name of a role and how much it says about it.
pub(super) struct Name<'a> {
    pub(super) text: &'a str,
    pub(super) weight: f32,
    /// How much it says where it is what the query is most like; nothing if it is a sentence.
    pub(super) alone: f32,
}

/// Of so many roles the rarity of a word is told, whatever the size of the catalogue.
const USUAL: f32 = 106.0;

/// How much a word counts that so many roles have.
pub(super) fn rarity(having: usize) -> f32 {
    (1.0 + USUAL / having.max(1) as f32).ln()
}

/// How often a role has a feature.
struct Count {
    role: u32,
    times: f32,
}

/// The features of all roles.
pub(super) struct Likelihood {
    having: Postings<Count>,
    /// How much all features of each role weigh.
    totals: Vec<f32>,
    prior: Vec<f32>,
    closest: Closest,
}

impl Likelihood {
    /// Reads the names of every role; `each_name` calls back for each of one with how much it says about the role.
    pub(super) fn new<R>(named: &[R], each_name: impl Fn(&R, &mut dyn FnMut(Name))) -> Self {
        let mut counts: Vec<(u32, Count)> = Vec::new();
        let (mut totals, mut prior) = (Vec::with_capacity(named.len()), Vec::with_capacity(named.len()));
        let mut closest = closest::Builder::default();
        let mut own: Vec<(u32, f32)> = Vec::new();
        for (role, named) in (0..).zip(named) {
            let mut count = 0.0;
            own.clear();
            each_name(named, &mut |name| {
                count += name.weight;
                let is_name = name.alone > 0.0;
                if is_name {
                    closest.name(role, name.alone);
                }
                each_feature(name.text, |kind, feature, share| {
                    own.push((feature, share * weight_of(kind) * name.weight));
                    if is_name {
                        closest.feature(kind, feature);
                    }
                });
            });
            totals.push(own.iter().map(|(_, weight)| weight).sum());
            prior.push(PRIOR * (count + 1.0).ln());
            own.sort_unstable_by_key(|(feature, _)| *feature);
            let same = own.chunk_by(|(one, _), (other, _)| one == other);
            let times = |same: &[(u32, f32)]| same.iter().map(|(_, weight)| weight).sum();
            counts.extend(same.map(|same| (same[0].0, Count { role, times: times(same) })));
        }
        counts.sort_unstable_by_key(|(feature, count)| (*feature, count.role));
        Self { having: Postings::new(counts.into_iter()), totals, prior, closest: closest.done() }
    }

    /// Whether a name has this word.
    pub(super) fn knows(&self, word: &str) -> bool {
        let mut known = true;
        each_feature(word, |kind, feature, _| known &= kind != Kind::Word || !self.having.of(feature).is_empty());
        known
    }

    /// The score of every role, negative infinity of one that has nothing of the query. None if the roles together have
    /// hardly anything of it.
    pub(super) fn scores(&self, query: &str) -> Option<Vec<f32>> {
        let mut features = Vec::new();
        each_feature(query, |kind, feature, share| features.push((kind, feature, share * weight_of(kind))));
        let mut scores = vec![f32::NEG_INFINITY; self.prior.len()];
        let mut all = 0.0;
        for count in features.iter().flat_map(|(_, feature, _)| self.having.of(*feature)) {
            let role = count.role as usize;
            if scores[role] == f32::NEG_INFINITY {
                scores[role] = self.prior[role];
                all += self.totals[role];
            }
        }
        let (mut known, mut asked) = (0.0, 0.0);
        for (_, feature, weight) in &features {
            asked += weight;
            let having = self.having.of(*feature);
            if !having.is_empty() {
                known += weight;
            }
            let common = SMOOTHING * having.iter().map(|count| count.times).sum::<f32>() / all;
            for count in having {
                scores[count.role as usize] += weight * (1.0 + count.times / common).ln();
            }
        }
        let likeness = self.closest.likeness(features.iter().map(|(kind, feature, _)| (*kind, *feature)), scores.len());
        for ((score, total), alike) in scores.iter_mut().zip(&self.totals).zip(likeness) {
            // Long roles dilute what each feature adds.
            let diluted = known * (SMOOTHING / (total + SMOOTHING)).ln();
            *score = (*score + diluted + CLOSEST * (alike * alike + NONE_CLOSE).ln()) / RETOLD;
        }
        (known > 0.3 * asked).then_some(scores)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likelihood() -> Likelihood {
        let roles: [&[&str]; 3] = [
            &["Laboratory Manager", "lab director"],
            &["Medical Laboratory Technician (MLT)", "lab tech"],
            &["Phlebotomist", "blood draw", "needles"],
        ];
        Likelihood::new(&roles, |names, note| {
            names.iter().for_each(|text| note(Name { text, weight: 1.0, alone: 1.0 }));
        })
    }

    fn best(query: &str) -> Option<usize> {
        let scores = likelihood().scores(query)?;
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
        assert!(likelihood().scores("xyzzy").is_none());
    }
}
