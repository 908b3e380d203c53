//! Puts lists in order with one copy of the library's sort.
//!
//! The compiler writes a sort of the standard library anew for every list and key, about 6 kB each; with seventy of them
//! that was a twentieth of the program. Here only the places of the entries are sorted, which are numbers whatever the
//! list holds. What is sorted at every key, in `search` and `names`, calls the library itself.

use std::cmp::Ordering;

/// Sorts a list. Equal entries keep their order.
pub fn all<T: Ord>(list: &mut [T]) {
    by(list, Ord::cmp);
}

/// Sorts a list by a key, which is asked once for each entry. Entries with equal keys keep their order.
pub fn by_key<T, K: Ord>(list: &mut [T], key: impl FnMut(&T) -> K) {
    let keys: Vec<K> = list.iter().map(key).collect();
    let places = places(list.len(), &mut |one, other| keys[one].cmp(&keys[other]));
    arrange(list, places);
}

/// Sorts a list by comparing its entries. Equal entries keep their order.
pub fn by<T>(list: &mut [T], order: impl Fn(&T, &T) -> Ordering) {
    let places = places(list.len(), &mut |one, other| order(&list[one], &list[other]));
    arrange(list, places);
}

/// For each place, where the entry that belongs there stands now.
fn places(length: usize, order: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..length).collect();
    places.sort_by(|one, other| order(*one, *other));
    places
}

/// Moves each entry to its place: from one place to the next along a ring of moves, until the ring is closed.
fn arrange<T>(list: &mut [T], mut places: Vec<usize>) {
    for start in 0..places.len() {
        let mut at = start;
        while places[at] != start {
            let from = places[at];
            list.swap(at, from);
            places[at] = at;
            at = from;
        }
        places[at] = at;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lists_are_in_the_order_of_the_library(list: Vec<(u8, u16)>) {
            let mut wanted = list.clone();
            wanted.sort_by_key(|(key, _)| key % 5);
            let mut found = list.clone();
            super::by_key(&mut found, |(key, _)| key % 5);
            prop_assert_eq!(&found, &wanted);
            found = list.clone();
            super::by(&mut found, |one, other| (one.0 % 5).cmp(&(other.0 % 5)));
            prop_assert_eq!(&found, &wanted);
            (found, wanted) = (list.clone(), list);
            super::all(&mut found);
            wanted.sort();
            prop_assert_eq!(found, wanted);
        }
    }
}
