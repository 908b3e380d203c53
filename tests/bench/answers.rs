//! How often the first answer is right for what people typed, by kind of answer, and every phrase for which it is not.
//!
//! `cargo bench --bench answers`

use std::collections::BTreeMap;

use medpath::catalogue::Catalogue;
use medpath::search::SearchIndex;

#[path = "../phrases/mod.rs"]
mod phrases;

use phrases::{Judge, phrases};

fn main() {
    let catalogue = Catalogue::bundled(None);
    let index = SearchIndex::new(catalogue.roles(), &catalogue);
    let judge = Judge::new(&catalogue, &index);
    let phrases = phrases(include_str!("../fixtures/phrases.csv"));
    let mut kinds: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
    for phrase in &phrases {
        let first = judge.first(&phrase.typed);
        let right = first.is_right(phrase);
        let [sum, asked] = kinds.entry(&phrase.kind).or_default();
        (*sum, *asked) = (*sum + usize::from(right), *asked + 1);
        if !right {
            println!("{}\n    came    {}\n    wanted  {}", phrase.typed, first.written(), phrase.accept.join(" | "));
        }
    }
    for (kind, [right, asked]) in &kinds {
        println!("{kind:10} {right:4} of {asked}");
    }
    let right: usize = kinds.values().map(|[right, _]| right).sum();
    println!("{right} of {} phrases, {:.3}", phrases.len(), right as f64 / phrases.len() as f64);
}
