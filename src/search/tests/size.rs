//! However large a catalogue is and whatever was typed before, the answer is the same.

use super::*;

/// What a search gives, with the reasons.
fn answer(index: &SearchIndex, query: &str) -> Vec<(usize, Tier, u64, Reason)> {
    let hits = index.search(query);
    hits.iter().map(|hit| (hit.role, hit.tier(), hit.score(), index.reason(&hits, hit))).collect()
}

#[test]
fn what_names_mean_is_learned_when_a_second_word_is_near() {
    let index = SearchIndex::new(CATALOGUE.roles(), &*CATALOGUE);
    for typed in ["", " ", "lab", " lab"] {
        index.search(typed);
        index.expect_more(typed);
        assert!(!index.has_meaning(), "{typed:?}");
    }
    index.search("lab ");
    assert!(!index.has_meaning());
    index.expect_more("lab ");
    assert!(index.has_meaning());
}

#[test]
fn what_was_typed_before_changes_nothing() {
    let typing = SearchIndex::new(CATALOGUE.roles(), &*CATALOGUE);
    for text in ["technicians in the lab", "x-ray tech", "babies heart", "phlebotomst", "radiologic technologist mri"] {
        for end in 1..=text.len() {
            let typed = answer(&typing, &text[..end]);
            // Nothing that is kept of another query helps with this one.
            INDEX.search("0");
            assert_eq!(typed, answer(&INDEX, &text[..end]), "{}", &text[..end]);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn parts_find_what_the_whole_finds(query in queries(), most in 1..40_usize) {
        let parts = SearchIndex::new(CATALOGUE.roles(), &*CATALOGUE);
        prop_assert!(parts.folded.set(Folded::new(CATALOGUE.roles(), &*CATALOGUE, most)).is_ok());
        prop_assert_eq!(answer(&parts, &query), answer(&INDEX, &query));
        prop_assert_eq!(parts.nearest(&query, 4), INDEX.nearest(&query, 4));
    }
}

#[test]
fn the_best_come_first_however_many_there_are() {
    let roles: Vec<Role> = (0..3000).map(|at| made(&format!("Care Aide {}", "x".repeat(at % 40)), &[], &[])).collect();
    let index = SearchIndex::new(&roles, &NoTitles);
    let mut whole = index.search("care");
    whole.settle(usize::MAX);
    let mut some = index.search("care");
    let roles = |found: &Found| found.iter().map(|hit| hit.role).collect::<Vec<_>>();
    assert!(roles(&some)[..500] == roles(&whole)[..500]);
    some.settle(2100);
    assert!(roles(&some)[..2100] == roles(&whole)[..2100]);
    some.retain(|hit| hit.role % 2 == 0);
    let even: Vec<_> = roles(&whole).into_iter().filter(|role| role % 2 == 0).collect();
    assert!(roles(&some)[..500] == even[..500]);
    some.arrange(&(0..3000).filter(|role| role % 2 == 0).collect::<Vec<_>>());
    assert!(roles(&some).is_sorted());
}

#[test]
fn behind_the_titles_a_role_still_knows_why_it_is_listed() {
    let mut roles: Vec<Role> = (0..1500).map(|_| made("Care Aide", &[], &["bedside"])).collect();
    roles.push(made("Orderly", &["Helper"], &["gentle care"]));
    roles.push(made("Nurse", &["Care Helper"], &["care"]));
    let index = SearchIndex::new(&roles, &NoTitles);
    let mut hits = index.search("care");
    assert_eq!(hits.len(), 1502);
    // What it is called as a whole brings a role to the front, wherever it stands in the catalogue.
    assert_eq!(hits.first().map(|hit| (hit.role, hit.tier())), Some((1501, Tier::Exact)));
    hits.settle(usize::MAX);
    let last = hits[1501];
    assert_eq!((last.role, last.tier()), (1500, Tier::Alias));
    assert_eq!(index.reason(&hits, &last).found_by, FoundBy { field: Field::Hidden, text: "care".to_owned() });
}

#[test]
fn what_nobody_has_looked_at_yet_is_there_all_the_same() {
    let named = |at: usize| if at.is_multiple_of(3) { "Nurse" } else { "Care Aide" };
    let roles: Vec<Role> = (0..5000).map(|at| made(named(at), &[], &["gentle care"])).collect();
    let index = SearchIndex::new(&roles, &NoTitles);
    for query in ["care", "c", "care gentle", "caer"] {
        let found = index.search(query);
        let all = |found: &Found| found.iter().map(|hit| hit.role).collect::<Vec<_>>();
        let mut known = all(&found);
        assert_eq!(known.len(), found.len(), "{query}");
        assert!(found.iter().map(Hit::tier).is_sorted());
        assert_eq!(found.get(4000).map(|hit| hit.role), known.get(4000).copied());
        let mut settled = found.clone();
        settled.settle(3000);
        assert_eq!((settled.len(), all(&settled).len()), (known.len(), known.len()), "{query}");
        settled.settle(usize::MAX);
        assert_eq!(settled.len(), known.len());
        let mut some = found.clone();
        some.retain(|hit| hit.role % 2 == 0);
        assert_eq!(some.len(), known.iter().filter(|role| *role % 2 == 0).count());
        assert!(all(&some).iter().all(|role| role % 2 == 0));
        known.sort_unstable();
        known.dedup();
        assert_eq!(known.len(), found.len(), "a role twice for {query}");
        some.arrange(&(0..5000).filter(|role| role % 2 == 0).collect::<Vec<_>>());
        assert!(all(&some).is_sorted());
        for hit in found.iter().step_by(997) {
            assert_ne!(index.reason(&found, hit).found_by.field, Field::Nothing, "{query}");
        }
    }
}
