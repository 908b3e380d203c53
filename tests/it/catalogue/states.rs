//! What holds in one state is read in that state, and nowhere else.

use std::collections::BTreeSet;

use medpath::catalogue::DEFAULT_AREA;
use medpath::catalogue::check::places::places_in;
use medpath::export::{Export, Text};
use medpath::model::{Area, AreaCode, Role, StateCode, TextInState};
use medpath::sheet::{RoleRecord, Section, SectionId, Sheet};

use super::{CATALOGUE, none};

/// Areas outside of Maryland, each in another state or territory: Denver, Fresno, rural Kansas, San Juan, Guam, ...
const AREAS: [&str; 12] =
    ["19740", "23420", "2000006", "41980", "66", "11260", "26420", "16980", "35620", "42660", "12060", "14460"];

fn area(code: &str) -> &'static Area {
    CATALOGUE.area(&AreaCode(code.to_owned())).unwrap_or_else(|| panic!("no area {code}"))
}

/// The parts of a role's sheet that speak of the job and the way in, seen from an area.
fn sections(role: &Role, area: &Area) -> Vec<Section> {
    let mut sheet = RoleRecord { catalogue: &CATALOGUE, role, area: &area.code }.sheet(false);
    use SectionId::{Day, GettingIn, MovingUp, Overview};
    sheet.sections.retain(|section| [Overview, Day, GettingIn, MovingUp].contains(&section.id));
    sheet.sections
}

/// Sections as lines, one for each block.
fn lines(sections: Vec<Section>) -> Vec<String> {
    let mut out = Vec::new();
    Text { width: 5_000 }.export(&Sheet { sections, ..Sheet::default() }, &mut out).unwrap();
    String::from_utf8(out).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn what_a_role_says_elsewhere_names_no_place_of_maryland() {
    let schools = CATALOGUE.schools().iter().filter(|school| school.state == "MD");
    let cities = schools.clone().flat_map(|school| school.city.trim_end_matches(", MD").split(['/', '(', ')']));
    let of_maryland: BTreeSet<&str> = schools
        .map(|school| school.school.as_str())
        .chain(cities.map(str::trim).filter(|city| !city.is_empty()))
        .chain(["Maryland", "Hopkins"])
        .collect();
    assert!(of_maryland.contains("Baltimore") && of_maryland.contains("Howard Community College"));
    let mut broken = BTreeSet::new();
    let mut states = BTreeSet::new();
    for area in AREAS.map(area) {
        states.insert(&area.state);
        for role in CATALOGUE.roles() {
            let mut notices = 0;
            for line in lines(sections(role, area)) {
                // One line says that rules of another state were read.
                if line.contains("Some rules and fees that we read are those of") {
                    notices += 1;
                    continue;
                }
                // Where a credential was read; and where else there are apprenticeships, which is said with the state.
                if line.starts_with("  Read: ") || line.contains("Apprenticeships that we read of in other states") {
                    continue;
                }
                let named = of_maryland.iter().find(|name| line.replace("District of Columbia", "").contains(**name));
                broken.extend(named.map(|name| format!("{} in {}: {name}: {line}", role.id, area.name)));
            }
            assert!(notices <= 1, "{}: {notices}", role.id);
        }
    }
    assert_eq!((states.len(), states.contains(&StateCode("MD".into()))), (12, false));
    none(&broken.into_iter().collect::<Vec<_>>(), "nothing of Maryland is told elsewhere");
}

/// Every text of a role that belongs to a state.
fn texts_of(role: &Role, state: &str) -> Vec<String> {
    let page = CATALOGUE.page(role);
    let own = |of: &Option<StateCode>, by: &[TextInState], text: &String| {
        let worded = by.iter().find(|own| own.state == state).map(|own| own.text.clone());
        worded.or_else(|| of.as_ref().filter(|of| **of == state).map(|_| text.clone()))
    };
    let mut texts: Vec<String> = Vec::new();
    texts.extend(page.routes.value().into_iter().flatten().filter_map(|one| own(&one.state, &one.by_state, &one.text)));
    texts.extend(page.checks.value().into_iter().flatten().filter_map(|one| own(&one.state, &one.by_state, &one.text)));
    texts.extend(page.costs.value().into_iter().flatten().filter_map(|one| own(&one.state, &one.by_state, &one.text)));
    for of in page.in_states.iter().filter(|of| of.state == state) {
        texts.extend(of.time.iter().map(|time| time.text.clone()));
        texts.extend(of.training_hours.iter().map(|hours| hours.text.clone()));
        texts.extend(of.minimum_age.iter().map(|age| format!("{}. {}", age.years, age.text)));
        texts.extend(of.getting_in.iter().chain(&of.paid_training).cloned());
    }
    texts
}

#[test]
fn what_a_state_has_of_its_own_is_read_there_and_only_there() {
    let (mut count, mut broken) = (0, Vec::new());
    for role in CATALOGUE.roles() {
        for (code, state) in [(DEFAULT_AREA, "MD"), ("12060", "GA"), ("31080", "CA")] {
            let (here, there) = (lines(sections(role, area(code))), lines(sections(role, area("19740"))));
            for text in texts_of(role, state) {
                count += 1;
                let says = |lines: &[String]| lines.iter().any(|line| line.contains(&text));
                if !says(&here) {
                    broken.push(format!("{}: {state} does not say: {text}", role.id));
                }
                if says(&there) && places_in(&text).contains(&"Maryland".to_owned()) {
                    broken.push(format!("{}: Colorado says: {text}", role.id));
                }
            }
        }
    }
    assert!(count > 200, "{count}");
    none(&broken, "each state reads its own");
}
