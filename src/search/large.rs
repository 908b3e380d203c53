//! The search over a large catalogue: which roles have all words is a matter of sets, and of a broad query only those
//! are weighed that could be among the best. The roles whose titles have the query, of which there are several screens,
//! stand as if all were weighed; those that have it elsewhere come behind them in the order of the catalogue.

use std::cell::OnceCell;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use super::found::{Hit, SETTLED};
use super::meet::{Met, meet_in};
use super::openings::Openings;
use super::query::{MOST_WORDS, Query, QueryWord};
use super::rank::{Read, keep_best};
use super::roles::{Roles, Tail};
use super::shards::{Shard, side_by_side, work_on};
use super::words::Having;
use super::{Field, Tier};

/// So many roles are gathered, or weighed, faster than a second thread is started.
const FEW_GATHERED: usize = 1 << 15;
const FEW_WEIGHED: usize = 1 << 7;

/// So many titles that have the query are several screens; roles that have it elsewhere come behind them unweighed.
const ENOUGH: usize = 256;

/// What a query finds.
pub(super) struct Answer {
    /// In the order of the catalogue, unless there is a tail.
    pub(super) hits: Vec<Hit>,
    pub(super) tail: Tail,
    /// Which of the words meet something.
    pub(super) is_met: Vec<bool>,
}

/// What one part of the catalogue has of a query.
struct Part<'s> {
    shard: &'s Shard,
    /// The roles that have all words of a reading; the others are left out.
    readings: Vec<(usize, Having)>,
}

impl<'s> Part<'s> {
    /// `counts` tells how many roles have each of the words at most.
    fn new(shard: &'s Shard, query: &Query, words: &[&QueryWord], counts: &[usize]) -> Self {
        let place = |word: &QueryWord| words.iter().position(|known| known.text == word.text);
        let count = |word: &QueryWord| place(word).map_or(0, |at| counts[at]);
        let of = shard.index.entries.len();
        // Each once, though several readings have it.
        let known = vec![OnceCell::new(); words.len()];
        let of_word = |word: &QueryWord| Some(known.get(place(word)?)?.get_or_init(|| shard.words().having(word, of)));
        let having = |reading: &Vec<QueryWord>| {
            // The rarest first: most queries of several words end there in most parts.
            let rarest = (0..reading.len()).min_by_key(|at| count(&reading[*at]))?;
            if count(&reading[rarest]) == 0 {
                return None;
            }
            let mut all = of_word(&reading[rarest])?.clone();
            for (_, word) in reading.iter().enumerate().filter(|(at, _)| *at != rarest) {
                all.keep(of_word(word)?);
                if all.anywhere.is_empty() {
                    return None;
                }
            }
            Some(all)
        };
        let readings = query.readings.iter().enumerate();
        let readings = readings.filter_map(|(at, reading)| Some((at, having(reading)?))).collect();
        Self { shard, readings }
    }

    /// The roles of one kind in all readings.
    fn joined(&self, kind: impl Fn(&Having) -> &Roles) -> Roles {
        let mut sets = self.readings.iter().map(|(_, having)| kind(having));
        let mut joined = sets.next().cloned().unwrap_or_default();
        sets.for_each(|set| joined.join(set));
        joined
    }

    /// The hits on all roles, each weighed in every reading that it has the words of.
    fn all(&self, query: &Query, words: &[&QueryWord]) -> Vec<Hit> {
        let mut weighing = Weighing::new(self.shard, query, words);
        let weighed = |role| {
            weighing.look(role);
            let readings = self.readings.iter().filter(|(_, having)| having.anywhere.has(role));
            readings.filter_map(|(reading, _)| weighing.hit(role, *reading)).min_by_key(Hit::rank)
        };
        self.joined(|having| &having.anywhere).iter().filter_map(weighed).collect()
    }

    /// The best hits, where at least [`ENOUGH`] titles have the query, and the tiers of the other roles. If as many
    /// titles begin with its only word, those behind them are not weighed either.
    /// `enough` tells that the titles are as many as anybody looks at.
    fn best(
        &self,
        query: &Query,
        words: &[&QueryWord],
        [enough, begin]: [bool; 2],
        bar: &Bar,
    ) -> (Vec<Hit>, Vec<(Tier, usize, Roles)>) {
        let Shard { index, first_role, .. } = self.shard;
        let of = index.entries.len();
        let of_query = Openings::of(query);
        let mut hits = Vec::new();
        let mut weighing = Weighing::new(self.shard, query, words);
        for (reading, having) in &self.readings {
            let read = Read { query, reading: *reading };
            // Only a name as a whole outranks a title that has the query.
            let openings = self.shard.openings();
            let may_be_named = having.whole.iter().filter(|role| openings.may_open(*role, of_query));
            let before = hits.len();
            hits.extend(may_be_named.filter_map(|role| weighing.named_hit(role, read, enough)));
            let mut titles = having.in_title.clone();
            if begin {
                titles.keep(&having.could_begin);
                // Whatever begins with an unfinished word is as good as the next, whatever follows.
                let mut unfinished = having.begin.clone();
                unfinished.without(&having.whole);
                titles.without(&unfinished);
                hits.extend(unfinished.iter().map(|role| read.unfinished_hit(index, *first_role, role)));
            }
            hits[before..].iter().for_each(|hit| titles.drop(hit.role - first_role));
            let could_count = |role: &usize| read.best_title(index, *role, having.whole.has(*role)) <= bar.rank();
            hits.extend(titles.iter().filter(could_count).filter_map(|role| read.title_hit(index, *first_role, role)));
        }
        if self.readings.len() > 1 {
            keep_best(&mut hits);
        }
        let left = split_best(&mut hits);
        bar.raise(&hits);
        let mut tiers: [(Tier, Roles); 4] =
            [Tier::Exact, Tier::Prefix, Tier::Word, Tier::Alias].map(|tier| (tier, Roles::none(of)));
        for hit in left {
            tiers
                .iter_mut()
                .filter(|(tier, _)| *tier == hit.tier())
                .for_each(|(_, set)| set.add(hit.role - first_role));
        }
        tiers[2].1.join(&self.joined(|having| &having.in_title));
        tiers[3].1.join(&self.joined(|having| &having.anywhere));
        for hit in &hits {
            tiers.iter_mut().for_each(|(_, set)| set.drop(hit.role - first_role));
        }
        (hits, tiers.into_iter().map(|(tier, set)| (tier, *first_role, set)).collect())
    }
}

/// What a hit has to reach to be among the best of all parts, as far as they are weighed.
struct Bar {
    rank: AtomicU64,
    /// Ranks of the best hits.
    best: Mutex<Vec<u64>>,
}

impl Bar {
    fn new() -> Self {
        Self { rank: AtomicU64::new(u64::MAX), best: Mutex::default() }
    }

    /// No worse one is among the best.
    fn rank(&self) -> u64 {
        self.rank.load(Ordering::Relaxed)
    }

    /// Takes the best hits of a part, one on each role.
    fn raise(&self, hits: &[Hit]) {
        let mut best = self.best.lock().unwrap_or_else(PoisonError::into_inner);
        best.extend(hits.iter().map(Hit::rank));
        if best.len() >= SETTLED {
            let (_, last, _) = best.select_nth_unstable(SETTLED - 1);
            self.rank.store(*last, Ordering::Relaxed);
            best.truncate(SETTLED);
        }
    }
}

/// Weighs roles of one part.
struct Weighing<'a> {
    shard: &'a Shard,
    query: &'a Query,
    /// The different words of all readings, and where among them those of each reading are.
    words: &'a [&'a QueryWord],
    places: Vec<Vec<usize>>,
    /// What each of them meets in the role that was looked at.
    lists: Vec<Vec<Met>>,
}

impl<'a> Weighing<'a> {
    fn new(shard: &'a Shard, query: &'a Query, words: &'a [&'a QueryWord]) -> Self {
        let place = |word: &QueryWord| words.iter().position(|known| known.text == word.text);
        let places = query.readings.iter().map(|reading| reading.iter().filter_map(place).collect()).collect();
        Self { shard, query, words, places, lists: vec![Vec::new(); words.len()] }
    }

    /// Looks what the words meet in a role.
    fn look(&mut self, role: usize) {
        let index = &self.shard.index;
        self.lists.iter_mut().for_each(Vec::clear);
        meet_in(index, index.range(&index.entries[role]), self.words.iter().copied(), &mut self.lists);
    }

    /// The hit on the role that was looked at.
    fn hit(&self, role: usize, reading: usize) -> Option<Hit> {
        let places = &self.places[reading];
        let mut met: [&[Met]; MOST_WORDS] = [&[]; MOST_WORDS];
        for (met, place) in met.iter_mut().zip(places) {
            *met = &self.lists[*place];
            if met.is_empty() {
                return None;
            }
        }
        let read = Read { query: self.query, reading };
        read.hit(&self.shard.index, self.shard.first_role, role, &met[..places.len()])
    }

    /// The hit on a role that is called so, in whatever name beside its title. A family or a credential of that name
    /// does not outrank a title: roles that have no more are passed over if that is `enough`.
    fn named_hit(&mut self, role: usize, read: Read, enough: bool) -> Option<Hit> {
        let (index, first_role) = (&self.shard.index, self.shard.first_role);
        let entry = &index.entries[role];
        let counts = |phrase: &usize| !enough || matches!(entry.field(*phrase).0, Field::Alias | Field::Hidden);
        let mut names = index.names_like(entry, self.query).filter(counts).peekable();
        names.peek()?;
        let named = read.named_hit(index, first_role, role, names);
        if named.is_some() || enough {
            return named;
        }
        self.look(role);
        self.hit(role, read.reading)
    }
}

/// The hit of a query on one role, if there is one.
pub(super) fn hit_on(shard: &Shard, query: &Query, role: usize) -> Option<Hit> {
    let words: Vec<&QueryWord> = query.readings.iter().flatten().collect();
    let mut weighing = Weighing::new(shard, query, &words);
    weighing.look(role - shard.first_role);
    (0..query.readings.len()).filter_map(|reading| weighing.hit(role - shard.first_role, reading)).min_by_key(Hit::rank)
}

/// Keeps the best hits and gives those behind them.
fn split_best(hits: &mut Vec<Hit>) -> Vec<Hit> {
    if hits.len() <= SETTLED {
        return Vec::new();
    }
    hits.select_nth_unstable_by_key(SETTLED - 1, Hit::place);
    hits.split_off(SETTLED)
}

/// What a query finds in every tier but the fuzzy one. `words` are the different words of all its readings.
pub(super) fn answer(shards: &[Shard], query: &Query, words: &[&QueryWord]) -> Answer {
    let counts = |shard: &Shard| words.iter().map(|word| shard.words().count(word)).collect();
    let counts: Vec<(&Shard, Vec<usize>)> = shards.iter().map(|shard| (shard, counts(shard))).collect();
    let is_met = (0..words.len()).map(|word| counts.iter().any(|(_, counts)| counts[word] > 0)).collect();
    let gathered: usize = counts.iter().flat_map(|(_, counts)| counts).sum();
    let parts = work_on(gathered > FEW_GATHERED, &counts, |(shard, counts)| Part::new(shard, query, words, counts));
    let count = |kind: fn(&Having) -> &Roles| -> usize { parts.iter().map(|part| part.joined(kind).count()).sum() };
    let in_title = count(|having| &having.in_title);
    if query.denies() || in_title < ENOUGH {
        let many = count(|having| &having.anywhere) > FEW_WEIGHED;
        let hits = work_on(many, &parts, |part| part.all(query, words)).concat();
        return Answer { hits, tail: Tail::default(), is_met };
    }
    let begin = words.len() == 1 && count(|having| &having.begin) >= SETTLED;
    let (known, bar) = ([in_title >= SETTLED, begin], Bar::new());
    let (best, rest): (Vec<_>, Vec<_>) =
        side_by_side(&parts, |part| part.best(query, words, known, &bar)).into_iter().unzip();
    let (mut hits, mut rest) = (best.concat(), rest.concat());
    for hit in split_best(&mut hits) {
        let shard = shards[..shards.partition_point(|shard| shard.first_role <= hit.role)].last();
        let Some(Shard { first_role, .. }) = shard else { continue };
        let here = rest.iter_mut().find(|(tier, first, _)| *tier == hit.tier() && first == first_role);
        here.into_iter().for_each(|(_, _, roles)| roles.add(hit.role - first_role));
    }
    Answer { hits, tail: Tail::new(rest), is_met }
}
