//! What a query means as a whole: which role its words and pieces of words speak for.
//!
//! A role is what it is called: its title, other names, hidden words, the names that O*NET lists for its occupation.
//! Each name gives features: its words, its last word once more (a lab manager is a manager) and its kind, pairs of
//! neighbors, and runs of three letters, which carry over to unknown words. The score of a role is the likelihood of the
//! query's features among its own against all roles' (naive Bayes with Dirichlet smoothing): rare words count for much,
//! words that all roles share for nothing. To this comes how much the name of a role that is most like the query is
//! like it: the whole says what many names have in common, the one name what goes together.

mod closest;
mod features;

use super::ln::ln;
use closest::Closest;
use features::{Kind, each_feature};

/// Weight of the features of all roles in those of one; more makes rare words of a small role count for less.
const SMOOTHING: f64 = 400.0;

/// How much roles with many names are expected to be asked for.
const PRIOR: f64 = 0.7;

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

/// What a feature adds to the score of a role is kept in steps of this size, in so many bits beside those of the role.
const STEP: f32 = 1.0 / 12.0;
const STEPS: u32 = 7;

/// The most roles that are told apart.
pub(super) const MOST_ROLES: usize = 1 << (u16::BITS - STEPS);

/// How often a role has a feature, while its names are read. There are many of these at once, so they are small.
struct Count {
    feature: u32,
    role: u16,
    /// In 256ths; more than 255 times counts for no more.
    times: u16,
}

impl Count {
    fn new(feature: u32, role: u16, weight: f32) -> Self {
        Self { feature, role, times: (weight * 256.0).ceil() as u16 }
    }

    fn weight(&self) -> f64 {
        f64::from(self.times) / 256.0
    }
}

/// The features of all roles.
pub(super) struct Meaning {
    /// Features in rising order, each with where its roles begin in the list.
    features: Vec<(u32, u32)>,
    /// Roles in the upper bits, in the lower what the feature adds to their score, in steps.
    roles: Vec<u16>,
    /// What each weight of the query adds to the score of a role, whatever the feature: long roles dilute theirs.
    base: Vec<f32>,
    prior: Vec<f32>,
    closest: Closest,
}

impl Meaning {
    /// Reads the names of every role; `each_name` calls back for each of one with how much it says about the role.
    pub(super) fn new<R>(named: &[R], each_name: impl Fn(&R, &mut dyn FnMut(Name))) -> Self {
        let mut counts: Vec<Count> = Vec::new();
        let (mut totals, mut prior, mut all) = (Vec::new(), Vec::new(), 0.0_f64);
        let mut closest = closest::Builder::default();
        let mut own: Vec<(u32, f32)> = Vec::new();
        for (role, named) in (0_u16..).zip(named) {
            let mut count = 0.0_f64;
            own.clear();
            each_name(named, &mut |name| {
                count += f64::from(name.weight);
                let entry = if name.alone > 0.0 { closest.name(role.into(), name.alone) } else { None };
                each_feature(name.text, |kind, feature, share| {
                    own.push((feature, share * weight_of(kind) * name.weight));
                    if let Some(entry) = entry {
                        closest.feature(entry, kind, feature);
                    }
                });
            });
            let total: f64 = own.iter().map(|(_, weight)| f64::from(*weight)).sum();
            own.sort_unstable_by_key(|(feature, _)| *feature);
            let same = own.chunk_by(|(one, _), (other, _)| one == other);
            counts.extend(same.map(|same| Count::new(same[0].0, role, same.iter().map(|(_, weight)| weight).sum())));
            all += total;
            totals.push(total);
            prior.push((PRIOR * ln(count + 1.0)) as f32);
        }
        counts.sort_unstable_by_key(|count| (count.feature, count.role));
        let base = totals.iter().map(|total| ln(SMOOTHING / (total + SMOOTHING)) as f32).collect();
        let closest = closest.done(prior.len());
        let mut meaning = Self { features: Vec::new(), roles: Vec::with_capacity(counts.len()), base, prior, closest };
        for roles in counts.chunk_by(|one, other| one.feature == other.feature) {
            let common = roles.iter().map(Count::weight).sum::<f64>() / all.max(1.0);
            meaning.features.push((roles[0].feature, meaning.roles.len() as u32));
            meaning.roles.extend(roles.iter().map(|count| {
                let added = ln(1.0 + count.weight() / (SMOOTHING * common)) as f32;
                (count.role << STEPS) | ((added / STEP).round() as u16).min((1 << STEPS) - 1)
            }));
        }
        meaning.features.shrink_to_fit();
        meaning
    }

    /// The roles that have a feature.
    fn having(&self, feature: u32) -> &[u16] {
        let Ok(at) = self.features.binary_search_by_key(&feature, |(known, _)| *known) else { return &[] };
        let end = self.features.get(at + 1).map_or(self.roles.len(), |(_, start)| *start as usize);
        &self.roles[self.features[at].1 as usize..end]
    }

    /// Whether a name has this word.
    pub(super) fn knows(&self, word: &str) -> bool {
        let mut known = true;
        each_feature(word, |kind, feature, _| known &= kind != Kind::Word || !self.having(feature).is_empty());
        known
    }

    /// The score of every role. None if the roles have hardly anything of the query.
    pub(super) fn scores(&self, query: &str) -> Option<Vec<f32>> {
        let mut scores = self.prior.clone();
        let (mut known, mut asked) = (0.0, 0.0);
        let mut own = Vec::new();
        each_feature(query, |kind, feature, share| {
            own.push((kind, feature));
            let weight = share * weight_of(kind);
            asked += weight;
            let roles = self.having(feature);
            if !roles.is_empty() {
                known += weight;
            }
            for role in roles {
                scores[usize::from(role >> STEPS)] += weight * STEP * f32::from(role & ((1 << STEPS) - 1));
            }
        });
        for (score, base) in scores.iter_mut().zip(&self.base) {
            *score += known * base;
        }
        for (score, alike) in scores.iter_mut().zip(self.closest.likeness(&own)) {
            *score = (*score + CLOSEST * ln(f64::from(alike * alike + NONE_CLOSE)) as f32) / RETOLD;
        }
        (known > 0.3 * asked).then_some(scores)
    }
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
        Meaning::new(&roles, |names, note| {
            names.iter().for_each(|text| note(Name { text, weight: 1.0, alone: 1.0 }));
        })
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
