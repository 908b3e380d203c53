//! The steps between the roles of the bundled catalogue: each leads somewhere, and every role has some.

use std::collections::BTreeSet;

use medpath::model::RoleId;
use medpath::paths::{Paths, Way};

use super::{CATALOGUE, none};

#[test]
fn no_step_leads_nowhere_or_back_to_its_own_role() {
    let mut broken = Vec::new();
    for role in CATALOGUE.roles() {
        for step in CATALOGUE.steps(role).all() {
            match (&step.role, &step.title) {
                (Some(id), None) if *id == role.id => broken.push(format!("{}: a step to itself", role.id)),
                (Some(id), None) if CATALOGUE.role(id).is_none() => {
                    broken.push(format!("{}: no role {id}", role.id));
                }
                (Some(_), None) => {}
                (None, Some(title)) if !title.trim().is_empty() => {}
                _ => broken.push(format!("{}: a step needs a role or a title: {}", role.id, step.adds)),
            }
            if let Some(months) = &step.months
                && CATALOGUE.source(&months.source).is_none()
            {
                broken.push(format!("{}: no source {}", role.id, months.source.0));
            }
        }
    }
    none(&broken, "every step leads to another role");
}

#[test]
fn every_role_has_a_way_on() {
    let stuck = CATALOGUE.roles().iter().filter(|role| CATALOGUE.steps(role).all().next().is_none());
    none(&stuck.map(|role| role.id.to_string()).collect::<Vec<_>>(), "every role has a next or a sideways step");
}

#[test]
fn every_role_is_named_by_a_step_of_another() {
    let named: BTreeSet<&RoleId> = CATALOGUE
        .roles()
        .iter()
        .flat_map(|role| CATALOGUE.steps(role).all().filter_map(|step| step.role.as_ref()).filter(|id| **id != role.id))
        .collect();
    let unnamed = CATALOGUE.roles().iter().filter(|role| !named.contains(&role.id));
    none(&unnamed.map(|role| role.id.to_string()).collect::<Vec<_>>(), "every role is named by a step of another role");
}

#[test]
fn no_tree_comes_back_to_where_it_starts() {
    let id = |way: &Way| way.target.role().map(|role| role.id.clone());
    for role in CATALOGUE.roles() {
        let paths = Paths::of(&CATALOGUE, role);
        for way in paths.leads_here.iter().chain(&paths.follows).chain(&paths.sideways) {
            assert_ne!(id(way), Some(role.id.clone()), "{}", role.id);
            assert!(!way.target.title().is_empty() && !way.adds().is_empty(), "{}", role.id);
            for second in &way.follows {
                assert_ne!(id(second), Some(role.id.clone()), "{}", role.id);
                assert!(id(second).is_none() || id(second) != id(way), "{}", role.id);
            }
        }
        let beside: Vec<_> = paths.sideways.iter().filter_map(id).collect();
        assert_eq!(beside.iter().collect::<BTreeSet<_>>().len(), beside.len(), "{}", role.id);
    }
}
