//! The steps around roles that are put into small catalogues.

use serde_json::{Value, json};

use super::*;
use crate::catalogue::OwnCatalogue;
use crate::model::WholeRole;

/// A bundled record with another name and other steps.
fn role(id: &str, next: &Value, sideways: &Value) -> WholeRole {
    let bundled = Catalogue::bundled(None);
    let mut whole = bundled.whole_role(&bundled.roles()[0]);
    whole.role.id = RoleId(id.into());
    whole.role.title = id.to_uppercase();
    whole.steps.next = serde_json::from_value(next.clone()).expect("steps");
    whole.steps.sideways = serde_json::from_value(sideways.clone()).expect("steps");
    whole
}

fn catalogue(roles: &[(&str, Value, Value)]) -> Catalogue {
    let roles = roles.iter().map(|(id, next, sideways)| role(id, next, sideways)).collect();
    Catalogue::with_own(OwnCatalogue { roles, ..OwnCatalogue::default() }, None)
}

fn step(role: &str) -> Value {
    json!({ "role": role, "adds": format!("what {role} asks for"), "builds": "builds" })
}

fn paths<'c>(catalogue: &'c Catalogue, id: &str) -> Paths<'c> {
    Paths::of(catalogue, catalogue.role(&RoleId(id.into())).expect(id))
}

fn titles<'c>(ways: &[Way<'c>]) -> Vec<&'c str> {
    ways.iter().map(|way| way.target.title()).collect()
}

#[test]
fn a_step_is_seen_from_both_ends() {
    let catalogue = catalogue(&[("a", json!([step("b")]), json!([])), ("b", json!([]), json!([]))]);
    let (a, b) = (paths(&catalogue, "a"), paths(&catalogue, "b"));
    assert_eq!((titles(&a.follows), titles(&b.leads_here)), (vec!["B"], vec!["A"]));
    assert!(a.leads_here.is_empty() && b.follows.is_empty());
    assert_eq!((a.follows[0].adds(), b.leads_here[0].adds()), ("what b asks for", "what b asks for"));
    assert_eq!((a.follows[0].direction, b.leads_here[0].direction), (Direction::FromHere, Direction::ToHere));
}

#[test]
fn what_follows_has_one_more_level_and_no_loop() {
    let catalogue = catalogue(&[
        ("a", json!([step("b")]), json!([])),
        ("b", json!([step("a"), step("b"), step("c")]), json!([])),
        ("c", json!([step("d")]), json!([])),
        ("d", json!([]), json!([])),
    ]);
    let a = paths(&catalogue, "a");
    assert_eq!((titles(&a.follows), titles(&a.follows[0].follows)), (vec!["B"], vec!["C"]));
    assert!(a.follows[0].follows[0].follows.is_empty());
    // A loop of two is still told, once on each side.
    assert_eq!(titles(&a.leads_here), ["B"]);
    assert_eq!(
        (titles(&paths(&catalogue, "b").follows), titles(&paths(&catalogue, "b").leads_here)),
        (vec!["A", "C"], vec!["A"])
    );
}

#[test]
fn a_neighbor_is_named_once_and_its_own_words_come_first() {
    let back = json!({ "role": "a", "adds": "the way back", "builds": "restarts" });
    let catalogue = catalogue(&[
        ("a", json!([]), json!([step("b"), step("b")])),
        ("b", json!([]), json!([back])),
        ("c", json!([]), json!([step("a")])),
    ]);
    let a = paths(&catalogue, "a");
    assert_eq!(titles(&a.sideways), ["B", "C"]);
    assert_eq!(a.sideways[0].adds(), "what b asks for");
    assert_eq!((a.sideways[0].direction, a.sideways[1].direction), (Direction::FromHere, Direction::ToHere));
    let b = paths(&catalogue, "b");
    assert_eq!((b.sideways[0].adds(), b.sideways[0].builds()), ("the way back", false));
}

#[test]
fn a_job_outside_is_named_and_has_no_role() {
    let outside = json!({ "title": "Firefighter", "adds": "an academy", "builds": "restarts",
        "months": { "min": 6, "max": 8, "source": "page" } });
    let catalogue = catalogue(&[("a", json!([outside, step("gone")]), json!("not_stated"))]);
    let a = paths(&catalogue, "a");
    assert_eq!(titles(&a.follows), ["Firefighter", "gone"]);
    assert!(a.follows.iter().all(|way| way.target.role().is_none() && way.follows.is_empty()));
    assert_eq!((a.follows[0].builds(), a.follows[0].months().and_then(|months| months.max)), (false, Some(8)));
    assert!(a.sideways.is_empty());
}
