//! The words of a catalogue, folded once, and what a query finds in them. It must not weigh what a query means.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::found::{By, Hit};
use super::fuzzy::{Candidate, Fuzzy, Loose, Sought};
use super::index::Entry;
use super::large::{self, Answer};
use super::meet::{Met, meet, meet_among, meet_in};
use super::query::{Query, QueryWord};
use super::rank::{self, keep_best, score};
use super::roles::Tail;
use super::shards::{self, Shard, side_by_side};
use super::vocabulary::Vocabulary;
use super::{Field, Tier};
use crate::model::{OtherTitles, Role};
use crate::text::folding::words;

/// The words that a word of the query meets, in each part of the index.
pub(super) type Meetings = Arc<[Vec<Met>]>;

/// A catalogue of more roles is large.
const FEW: usize = 512;

/// Words of so many letters are mostly met without a look at the text, see [`meet`].
const TOLD_BY_HEADS: usize = 3;

/// What is remembered of a word that meets more is not worth its room.
const MOST_KEPT: usize = 1 << 20;

/// The catalogue folded for searching.
pub(super) struct Folded {
    shards: Vec<Shard>,
    /// The words of a large catalogue are gathered beforehand; those of a small one are found as fast without.
    large: bool,
    fuzzy: Fuzzy,
    /// Made when a search has found nothing for the first time.
    vocabulary: OnceLock<Vocabulary>,
    /// What the words of the last query met: of the next one, a letter longer, only one word is new.
    recent: Mutex<Vec<(String, Meetings)>>,
}

/// What a query finds in every tier but the fuzzy one.
pub(super) struct Clean {
    /// One hit per role, in the order of the catalogue unless there is a tail.
    pub(super) hits: Vec<Hit>,
    /// What comes behind them.
    pub(super) tail: Tail,
    /// The words of the query in all its readings, and whether each of them meets something.
    words: Vec<String>,
    is_met: Vec<bool>,
    /// What they meet in a small catalogue.
    met: Vec<Meetings>,
}

impl Clean {
    /// Whether nothing was found.
    pub(super) fn is_empty(&self) -> bool {
        self.hits.is_empty() && self.tail.len() == 0
    }

    fn place_of(&self, word: &QueryWord) -> Option<usize> {
        self.words.iter().position(|known| *known == word.text)
    }

    /// Which words of the query meet something.
    pub(super) fn is_met(&self, query: &Query) -> Vec<bool> {
        let is_met = |word| self.place_of(word).is_some_and(|at| self.is_met[at]);
        query.words().iter().map(is_met).collect()
    }

    /// What each word of the query meets in one part of a small catalogue.
    fn in_part(&self, query: &Query, part: usize) -> Vec<&[Met]> {
        let in_part = |word| self.place_of(word).map_or(&[][..], |at| self.met[at][part].as_slice());
        query.words().iter().map(in_part).collect()
    }
}

impl Folded {
    /// Folds the roles with the other titles of their occupations, at most so many in a part.
    pub(super) fn new(roles: &[Role], titles: &dyn OtherTitles, most: usize) -> Self {
        let shards = shards::fold(roles, titles, most);
        let large = shards.len() > 1 || roles.len() > FEW;
        Self { shards, large, fuzzy: Fuzzy::new(), vocabulary: OnceLock::new(), recent: Mutex::default() }
    }

    /// Makes what the first keys need. In a large catalogue that is everything, because each part takes long.
    pub(super) fn prepare(&self) {
        side_by_side(&self.shards, |shard| {
            if self.large {
                shard.words();
                shard.letters();
                shard.openings();
            } else {
                shard.index.heads();
            }
        });
        if self.large {
            self.vocabulary();
        }
    }

    pub(super) fn shards(&self) -> &[Shard] {
        &self.shards
    }

    /// How many roles there are.
    pub(super) fn roles(&self) -> usize {
        self.shards.last().map_or(0, |last| last.first_role + last.index.entries.len())
    }

    /// The part of the index that holds a role.
    pub(super) fn shard_of(&self, role: usize) -> &Shard {
        &self.shards[self.place_of(role)]
    }

    fn place_of(&self, role: usize) -> usize {
        self.shards.partition_point(|shard| shard.first_role <= role).saturating_sub(1)
    }

    /// What is known of a role.
    pub(super) fn entry(&self, role: usize) -> &Entry {
        let shard = self.shard_of(role);
        &shard.index.entries[role - shard.first_role]
    }

    pub(super) fn vocabulary(&self) -> &Vocabulary {
        self.vocabulary.get_or_init(|| {
            if self.large {
                return Vocabulary::new(&mut self.shards.iter().flat_map(|shard| shard.words().in_order()));
            }
            Vocabulary::new(&mut self.shards.iter().flat_map(|shard| words(&shard.index.text)))
        })
    }

    /// What words meet, each in every part.
    pub(super) fn meet(&self, words: &[&QueryWord]) -> Vec<Meetings> {
        if self.large {
            let meet = |word: &&QueryWord| side_by_side(&self.shards, |shard| shard.meet(word)).into();
            return words.iter().map(meet).collect();
        }
        let recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        let known = |word: &&QueryWord| recent.iter().find(|(text, _)| *text == word.text).map(|(_, met)| met.clone());
        let met: Vec<Option<Meetings>> = words.iter().map(known).collect();
        // What a word meets is met by its beginning too; but of few letters, heads alone tell it faster.
        let begun = |word: &QueryWord| {
            let begins = |(text, _): &&(String, Meetings)| word.text.starts_with(text.as_str());
            let longest = recent.iter().filter(begins).max_by_key(|(text, _)| text.len());
            longest
                .filter(|_| word.is_met_by_beginnings() && word.text.len() > TOLD_BY_HEADS)
                .map(|(_, met)| met.clone())
        };
        let wanted: Vec<(&QueryWord, Option<Meetings>)> =
            words.iter().zip(&met).filter(|(_, met)| met.is_none()).map(|(word, _)| (*word, begun(word))).collect();
        drop(recent);
        let places: Vec<usize> = (0..self.shards.len()).collect();
        let found = places.iter().map(|place| {
            let index = &self.shards[*place].index;
            let meet_here = |(word, begun): &(&QueryWord, Option<Meetings>)| match begun {
                Some(known) => meet_among(index, word, &known[*place]),
                None => meet(index, word),
            };
            wanted.iter().map(meet_here).collect::<Vec<_>>()
        });
        // From what each part has of all words to what each word has in all parts.
        let mut columns: Vec<_> = found.map(Vec::into_iter).collect();
        let mut one_word = || columns.iter_mut().filter_map(Iterator::next).collect::<Meetings>();
        met.into_iter().map(|met| met.unwrap_or_else(&mut one_word)).collect()
    }

    /// What a query finds in every tier but the fuzzy one.
    pub(super) fn clean(&self, query: &Query) -> Clean {
        // The readings share most of their words.
        let mut words: Vec<&QueryWord> = Vec::new();
        for word in query.readings.iter().flatten() {
            if words.iter().all(|known| known.text != word.text) {
                words.push(word);
            }
        }
        if self.large {
            let Answer { hits, tail, is_met } = large::answer(&self.shards, query, &words);
            let words = words.iter().map(|word| word.text.clone()).collect();
            return Clean { hits, tail, words, is_met, met: Vec::new() };
        }
        let met = self.meet(&words);
        let is_met = met.iter().map(|met| met.iter().any(|met| !met.is_empty())).collect();
        let met_by = |word: &QueryWord| words.iter().position(|known| known.text == word.text).map(|at| &met[at]);
        let places: Vec<usize> = (0..self.shards.len()).collect();
        let parts = places.iter().map(|place| {
            let Shard { index, first_role, .. } = &self.shards[*place];
            let mut hits = Vec::new();
            for (at, reading) in query.readings.iter().enumerate() {
                let met: Vec<&[Met]> = reading.iter().filter_map(met_by).map(|met| met[*place].as_slice()).collect();
                hits.append(&mut rank::hits(index, *first_role, query, at, &met));
            }
            if query.readings.len() > 1 {
                keep_best(&mut hits);
            }
            hits
        });
        let words: Vec<String> = words.iter().map(|word| word.text.clone()).collect();
        Clean { hits: parts.flatten().collect(), tail: Tail::default(), words, is_met, met }
    }

    /// Keeps what the words of a query met, for the next one; what was kept before is forgotten.
    pub(super) fn remember(&self, clean: &Clean) {
        let worth = |met: &&Meetings| met.iter().map(Vec::len).sum::<usize>() <= MOST_KEPT;
        let all = clean.words.iter().zip(&clean.met).filter(|(_, met)| worth(met));
        let mut recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        *recent = all.map(|(word, met)| (word.clone(), met.clone())).collect();
    }

    /// Hits of what the query may have meant.
    pub(super) fn corrected(&self, query: &Query, clean: &Clean) -> (Vec<Hit>, Tail, Vec<Query>) {
        let corrections = self.vocabulary().corrections(query, &clean.is_met(query));
        let (mut hits, mut tails) = (Vec::new(), Vec::new());
        for (at, meant) in corrections.iter().enumerate() {
            // The number tells which of the queries found the role.
            let by = By::Corrected(u8::try_from(at).unwrap_or(u8::MAX));
            let clean = self.clean(meant);
            hits.extend(clean.hits.into_iter().map(|mut hit| {
                hit.by = by;
                hit
            }));
            tails.extend(clean.tail.into_runs());
        }
        keep_best(&mut hits);
        for (_, first_role, roles) in &mut tails {
            let from = hits.partition_point(|hit| hit.role < *first_role);
            let to = from + hits[from..].partition_point(|hit| hit.role < *first_role + roles.places());
            hits[from..to].iter().for_each(|hit| roles.drop(hit.role - *first_role));
        }
        for hit in &mut hits {
            // They stand in the fuzzy tier before those of the matcher, in the order of the tiers that they reach.
            let tier: u64 = match hit.tier() {
                Tier::Exact => 64,
                Tier::Prefix => 48,
                Tier::Word => 32,
                Tier::Alias | Tier::All | Tier::Fuzzy => 16,
            };
            hit.rate(Tier::Fuzzy, hit.score() + (tier << 32));
        }
        (hits, Tail::new(tails).rated(Tier::Fuzzy), corrections)
    }

    /// The hits of the fuzzy tier among the roles that have no better one; `hits` are in the order of the roles.
    pub(super) fn loose(&self, query: &Query, clean: &Clean, hits: &[Hit]) -> Vec<Hit> {
        let places: Vec<usize> = (0..self.shards.len()).collect();
        let sought = Sought::all(query.words());
        let parts = side_by_side(&places, |place| {
            let shard = &self.shards[*place];
            let met = if self.large { Vec::new() } else { clean.in_part(query, *place) };
            let having = if self.large { shard.having(query.words()) } else { Vec::new() };
            let first = hits.partition_point(|hit| hit.role < shard.first_role);
            let mut known = hits[first..].iter().map(|hit| hit.role - shard.first_role).peekable();
            let mut found = Vec::new();
            for (role, (entry, letters)) in shard.index.entries.iter().zip(shard.letters()).enumerate() {
                if known.next_if_eq(&role).is_some() {
                    continue;
                }
                let candidate = Candidate { index: &shard.index, entry, letters: *letters };
                let is_met =
                    |word: usize| having.get(word).map_or_else(|| candidate.is_met(met[word]), |roles| roles.has(role));
                let Some(loose) = self.fuzzy.hit(candidate, &sought, is_met) else { continue };
                let field = if loose.phrase == 0 { Field::Title } else { Field::Alias };
                let role = shard.first_role + role;
                let mut hit = Hit::new(role, Tier::Fuzzy, score(0, loose.fit, entry), field, By::Letters);
                hit.phrase = u16::try_from(loose.phrase).unwrap_or(u16::MAX);
                found.push(hit);
            }
            found
        });
        joined(parts)
    }

    /// The hit of a query or of a correction on one role, weighed as the best ones are.
    pub(super) fn weighed(&self, query: &Query, corrections: &[Query], role: usize) -> Option<Hit> {
        let shard = self.shard_of(role);
        large::hit_on(shard, query, role).or_else(|| {
            let hit = |(at, meant)| {
                let by = By::Corrected(u8::try_from(at).unwrap_or(u8::MAX));
                large::hit_on(shard, meant, role).map(|mut hit| {
                    hit.by = by;
                    hit
                })
            };
            corrections.iter().enumerate().find_map(hit)
        })
    }

    /// How the fuzzy tier finds a role.
    pub(super) fn loose_on(&self, query: &Query, role: usize) -> Option<Loose> {
        let shard = self.shard_of(role);
        let at = role - shard.first_role;
        let entry = &shard.index.entries[at];
        let mut met = vec![Vec::new(); query.words().len()];
        meet_in(&shard.index, shard.index.range(entry), query.words(), &mut met);
        let candidate = Candidate { index: &shard.index, entry, letters: shard.letters()[at] };
        self.fuzzy.hit(candidate, &Sought::all(query.words()), |word| !met[word].is_empty())
    }

    /// The query with each word that meets nothing replaced by the nearest known one, and whether one was.
    pub(super) fn likely(&self, query: &Query, is_met: &[bool]) -> (String, bool) {
        let mut corrected = false;
        let words: Vec<&str> = query
            .words()
            .iter()
            .zip(is_met)
            .map(|(word, is_met)| {
                let meant = if *is_met { None } else { self.vocabulary().nearest(word).first().copied() };
                corrected |= meant.is_some();
                meant.unwrap_or(&word.text)
            })
            .collect();
        if corrected { (words.join(" "), true) } else { (query.typed.clone(), false) }
    }
}

/// The lists one after the other; one alone is not copied.
fn joined(mut parts: Vec<Vec<Hit>>) -> Vec<Hit> {
    if parts.len() == 1 { parts.swap_remove(0) } else { parts.concat() }
}
