//! Long lists are checked by all cores, each a run of them.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::thread;

/// Records from which on a thread is worth its start.
const MANY: usize = 100;

/// Hands runs of a list, with the place of their first record, to threads; the answers come in the order of the list.
pub(super) fn in_runs<T: Sync, R: Send>(list: &[T], work: impl Fn(usize, &[T]) -> R + Sync) -> Vec<R> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(list.len() / MANY);
    if threads < 2 {
        return vec![work(0, list)];
    }
    let (length, work) = (list.len().div_ceil(threads), &work);
    thread::scope(|scope| {
        let runs = list.chunks(length).enumerate();
        let started: Vec<_> = runs.map(|(at, run)| scope.spawn(move || work(at * length, run))).collect();
        started.into_iter().map(|run| run.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_come_in_the_order_of_the_list() {
        for length in [0, 1, MANY - 1, 4 * MANY + 3] {
            let list: Vec<usize> = (0..length).collect();
            let runs = in_runs(&list, |first, run| {
                assert_eq!(run.first().copied().unwrap_or_default(), first);
                run.to_vec()
            });
            assert_eq!(runs.concat(), list);
        }
    }
}
