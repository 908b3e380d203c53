//! The parts of a large index, and the work on them, side by side. Knows nothing of queries.

use std::num::NonZero;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::fuzzy::{Letters, letters_of_roles};
use super::index::Index;
use super::meet::{Met, meet_in};
use super::openings::Openings;
use super::query::QueryWord;
use super::roles::Roles;
use super::words::Words;
use crate::model::{OtherTitles, Role};

/// Roles of one part. So many are searched faster than a second thread is started.
pub(super) const MOST_ROLES: usize = 1 << 14;

/// Some of the roles, folded.
pub(super) struct Shard {
    /// Place of its first role in the catalogue.
    pub(super) first_role: usize,
    pub(super) index: Index,
    letters: OnceLock<Vec<Letters>>,
    words: OnceLock<Words>,
    openings: OnceLock<Openings>,
}

impl Shard {
    /// The letters of its roles.
    pub(super) fn letters(&self) -> &[Letters] {
        self.letters.get_or_init(|| letters_of_roles(&self.index))
    }

    /// Its words and the roles that have them.
    pub(super) fn words(&self) -> &Words {
        self.words.get_or_init(|| Words::new(&self.index))
    }

    /// How the names of its roles begin.
    pub(super) fn openings(&self) -> &Openings {
        self.openings.get_or_init(|| Openings::new(&self.index))
    }

    /// For each word of a query the roles that have one which it meets.
    pub(super) fn having(&self, words: &[QueryWord]) -> Vec<Roles> {
        let having = |word| self.words().having(word, self.index.entries.len()).anywhere;
        words.iter().map(having).collect()
    }

    /// Every word that is met, in order.
    pub(super) fn meet(&self, word: &QueryWord) -> Vec<Met> {
        let mut met = vec![Vec::new()];
        for role in self.having(std::slice::from_ref(word)).iter().flat_map(Roles::iter) {
            meet_in(&self.index, self.index.range(&self.index.entries[role]), [word], &mut met);
        }
        met.concat()
    }
}

/// Folds roles with the other titles of their occupations, at most so many in a part.
pub(super) fn fold(roles: &[Role], titles: &dyn OtherTitles, most: usize) -> Vec<Shard> {
    let titles = titles.other_titles();
    let parts: Vec<(usize, &[Role])> = roles.chunks(most).enumerate().map(|(at, part)| (at * most, part)).collect();
    side_by_side(&parts, |(first_role, part)| {
        let index = Index::new(part, &titles);
        let (letters, words, openings) = (OnceLock::new(), OnceLock::new(), OnceLock::new());
        Shard { first_role: *first_role, index, letters, words, openings }
    })
}

/// The results of the work on each part, in their order; on all cores where there are several parts.
pub(super) fn side_by_side<P: Sync, R: Send + Sync>(parts: &[P], work: impl Fn(&P) -> R + Sync) -> Vec<R> {
    work_on(true, parts, work)
}

/// The same; on one core if there is not much to do.
pub(super) fn work_on<P: Sync, R: Send + Sync>(much: bool, parts: &[P], work: impl Fn(&P) -> R + Sync) -> Vec<R> {
    let mut results = Vec::with_capacity(parts.len());
    results.resize_with(parts.len(), OnceLock::new);
    let each = |at: usize| {
        if let (Some(part), Some(result)) = (parts.get(at), results.get(at)) {
            result.get_or_init(|| work(part));
        }
    };
    take_turns(if much { parts.len() } else { 1 }, parts.len(), &each);
    results.into_iter().filter_map(OnceLock::into_inner).collect()
}

/// Does numbered pieces of work on at most so many threads; each takes the next one when it is done with one.
fn take_turns(threads: usize, pieces: usize, work: &(dyn Fn(usize) + Sync)) {
    if threads < 2 {
        return (0..pieces).for_each(work);
    }
    let next = AtomicUsize::new(0);
    let some = || {
        while let at = next.fetch_add(1, Ordering::Relaxed)
            && at < pieces
        {
            work(at);
        }
    };
    thread::scope(|scope| {
        for _ in 1..cores().min(threads) {
            scope.spawn(some);
        }
        some();
    });
}

/// How many threads run at once. The system is asked once, because that takes longer than a search.
fn cores() -> usize {
    static CORES: OnceLock<usize> = OnceLock::new();
    *CORES.get_or_init(|| thread::available_parallelism().map_or(1, NonZero::get))
}
