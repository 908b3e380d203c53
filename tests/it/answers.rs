//! What people typed is answered rightly, by kind; see `tests/phrases`.

use std::collections::BTreeMap;

use medpath::search::SearchIndex;

use crate::phrases::{Judge, phrases};
use crate::screens::stage::CATALOGUE;

/// The share of phrases that a right answer came first for when this was written, in percent; it must not fall.
const FLOOR: usize = 97;

#[test]
fn the_first_answer_is_mostly_right() {
    let index = SearchIndex::new(CATALOGUE.roles(), &*CATALOGUE);
    let judge = Judge::new(&CATALOGUE, &index);
    let phrases = phrases(include_str!("../fixtures/phrases.csv"));
    let mut kinds: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
    let mut wrong = Vec::new();
    for phrase in &phrases {
        let first = judge.first(&phrase.typed);
        let [right, asked] = kinds.entry(&phrase.kind).or_default();
        (*right, *asked) = (*right + usize::from(first.is_right(phrase)), *asked + 1);
        if !first.is_right(phrase) {
            wrong.push(format!("{}: {}", phrase.typed, first.written()));
        }
    }
    let right = phrases.len() - wrong.len();
    assert!(right * 100 >= FLOOR * phrases.len(), "{right} of {}: {kinds:?}\n{}", phrases.len(), wrong.join("\n"));
}
