//! However large a catalogue is and whatever was typed before, the answer is the same.

use super::*;
use crate::model::RolePlace;

/// A role of a result: its title, tier and score, and why it is listed.
type Answer = (String, Tier, u64, Reason);

/// What a search gives over the bundled roles between others.
fn answer(index: &SearchIndex, query: &str) -> Vec<Answer> {
    let hits = index.search(query);
    let title = |hit: &Hit| index.roles[hit.role.0].title.clone();
    hits.iter().map(|hit| (title(hit), hit.tier(), hit.score(), index.reason(&hits, hit))).collect()
}

/// The bundled roles between others of which nothing that is typed in Latin letters can find one.
fn among(count: usize) -> Vec<Role> {
    let greek = |at: usize| char::from_u32(0x3b1 + at as u32 % 17).unwrap_or_default();
    let word = |at: usize| -> String { [at, at / 17, at / 5, at / 3].map(greek).into_iter().collect() };
    let other = |at: usize| {
        let mut role = made(&format!("{} {}", word(at), word(at / 7)), &[&word(3 * at)], &[&word(5 * at), &word(at)]);
        (role.credentials, role.family, role.summary) = (Box::default(), FamilyId(word(at)), word(at));
        role.onet_soc = None;
        role
    };
    let others = count - ROLES.len();
    (0..others / 2).map(other).chain(ROLES.iter().cloned()).chain((others / 2..others).map(other)).collect()
}

/// Asks much over the bundled roles alone and among so many.
fn ask_among(count: usize) {
    let sentences =
        ["heart pictures technician", "Director of Nursing", "lab manager, night shift", "hospital xray hlper"];
    let others =
        ["s", "te", "no blood", "lab tech", "technicians in the lab", "babies heart", "phlebotmist tech", "qqzzk"];
    let queries: Vec<&str> = RANKING.iter().map(|(query, ..)| *query).chain(sentences).chain(others).collect();
    let roles = among(count);
    let index = SearchIndex::new(&roles, &*CATALOGUE);
    for query in &queries {
        assert_eq!(answer(&index, query), answer(&INDEX, query), "{query} among {count}");
        let suggested = index.nearest(query, 5).into_iter().map(|role| &roles[role.0].id);
        let alone = INDEX.nearest(query, 5).into_iter().map(|role| &ROLES[role.0].id);
        assert!(suggested.eq(alone), "{query} among {count}");
    }
}

#[test]
fn other_roles_change_nothing() {
    [512, 513, 2000, 10_000].into_iter().for_each(ask_among);
}

#[test]
#[ignore = "takes a minute without optimization"]
fn a_hundred_thousand_other_roles_change_nothing() {
    ask_among(100_000);
}

static PADDED: LazyLock<Vec<Role>> = LazyLock::new(|| among(600));
static PADDED_INDEX: LazyLock<SearchIndex> = LazyLock::new(|| SearchIndex::new(&PADDED, &*CATALOGUE));

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn other_roles_change_nothing_whatever_is_typed(query in phrases_with_slips()) {
        if !letters_of(&query).is_empty() {
            prop_assert_eq!(answer(&PADDED_INDEX, &query), answer(&INDEX, &query));
        }
    }
}

#[test]
fn what_names_mean_is_read_when_a_second_word_is_near() {
    let index = SearchIndex::new(CATALOGUE.roles(), &*CATALOGUE);
    for typed in ["", " ", "lab", " lab"] {
        index.search(typed);
        index.expect_more(typed);
        assert!(!index.has_likelihood(), "{typed:?}");
    }
    index.search("lab ");
    assert!(!index.has_likelihood());
    index.expect_more("lab ");
    assert!(index.has_likelihood());
}

#[test]
fn what_a_role_is_called_brings_it_to_the_front_of_many() {
    let mut roles: Vec<Role> =
        (0..1500).map(|at| made(&format!("Care Aide {}", "x".repeat(at % 40)), &[], &[])).collect();
    roles.push(made("Orderly", &["Helper"], &["gentle care"]));
    roles.push(made("Nurse", &["Care Helper"], &["care"]));
    let index = SearchIndex::new(&roles, &NoTitles);
    let hits = index.search("care");
    assert_eq!(hits.len(), 1502);
    assert_eq!(hits.first().map(|hit| (hit.role.0, hit.tier())), Some((1501, Tier::Exact)));
    let Some(last) = hits.get(1501) else { panic!("the last role is there") };
    assert_eq!((last.role.0, last.tier()), (1500, Tier::Alias));
    assert_eq!(index.reason(&hits, last).found_by, FoundBy { field: Field::Hidden, text: "care".to_owned() });
    let mut even = hits.clone();
    even.retain(|hit| hit.role.0 % 2 == 0);
    assert!(even.iter().map(|hit| hit.role.0).eq(hits.iter().map(|hit| hit.role.0).filter(|role| role % 2 == 0)));
    even.arrange(&(0..1502).filter(|role| role % 2 == 0).map(RolePlace).collect::<Vec<_>>());
    assert!(even.iter().map(|hit| hit.role.0).is_sorted());
}
