//! Hospitals and other places of care: every row and every count is that of the tables, and what a role's page says of an
//! area is what the tables say.

use std::collections::{BTreeMap, BTreeSet};

use medpath::catalogue::Facility;
use medpath::model::{Area, AreaKind, Control, FacilityGroup, FacilityKind, Role, WageBasis};
use medpath::{sheet, text};

use super::rules::to_text;
use super::{CATALOGUE, none, table};
use crate::screens::stage::{Setting, Stage};

type Row = BTreeMap<String, String>;

/// The kinds as the tables call them.
const KINDS: [(&str, FacilityKind); 13] = [
    ("hospital: Acute Care Hospitals", FacilityKind::AcuteCare),
    ("hospital: Childrens", FacilityKind::Childrens),
    ("hospital: Acute Care - Veterans Administration", FacilityKind::Veterans),
    ("hospital: Acute Care - Department of Defense", FacilityKind::Military),
    ("hospital: Critical Access Hospitals", FacilityKind::CriticalAccess),
    ("hospital: Rural Emergency Hospital", FacilityKind::RuralEmergency),
    ("hospital: Psychiatric", FacilityKind::Psychiatric),
    ("inpatient rehabilitation", FacilityKind::Rehabilitation),
    ("long-term care hospital", FacilityKind::LongTermCare),
    ("dialysis center", FacilityKind::Dialysis),
    ("nursing home", FacilityKind::NursingHome),
    ("home health agency", FacilityKind::HomeHealth),
    ("hospice", FacilityKind::Hospice),
];

fn kind(row: &Row) -> FacilityKind {
    KINDS.iter().find(|(name, _)| *name == row["kind"]).unwrap().1
}

/// All rows of both tables.
fn rows() -> Option<Vec<Row>> {
    let mut rows = table("facilities/facilities.csv")?;
    rows.extend(table("facilities/facilities_care.csv")?);
    Some(rows)
}

/// Whether a row is in an area, as a reader of the tables would say.
fn is_in(row: &Row, area: &Area) -> bool {
    match area.kind {
        AreaKind::Nation => true,
        AreaKind::Metropolitan => row["metro"] == area.code.0,
        AreaKind::State | AreaKind::Territory => row["state"] == area.state.0,
        AreaKind::Nonmetropolitan => row["state"] == area.state.0 && row["metro"].is_empty(),
    }
}

/// A row in one line, names in capitals.
fn published(row: &Row) -> String {
    let name = row["name"].strip_prefix(&row["ccn"]).unwrap_or(&row["name"]).to_uppercase();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let chain = row.get("chain").map_or("", |chain| chain.as_str());
    let chain = if ["Other", "State Owned"].contains(&chain) { "" } else { chain };
    let size: u16 = row["size"].parse().unwrap_or(0);
    let size = if kind(row) == FacilityKind::NursingHome { 0 } else { size };
    let [state, metro, ownership] = ["state", "metro", "ownership"].map(|column| &row[column]);
    format!("{name} | {state} | {metro} | {:?} | {ownership} | {chain} | {size}", kind(row))
}

/// The same of what the catalogue gives.
fn held(place: &Facility) -> String {
    let metro = if place.metro == 0 { String::new() } else { place.metro.to_string() };
    let ownership = match place.control {
        None => "",
        Some(Control::Public) => "government",
        Some(Control::PrivateNonprofit) => "nonprofit",
        Some(Control::ForProfit) => "for-profit",
    };
    let (name, state, kind) = (place.name.to_uppercase(), place.state, place.kind);
    let (chain, size) = (place.chain.unwrap_or(""), place.size.unwrap_or(0));
    format!("{name} | {state} | {metro} | {kind:?} | {ownership} | {chain} | {size}")
}

/// Lines with how often each stands.
fn tally(lines: impl Iterator<Item = String>) -> BTreeMap<String, usize> {
    let mut tally = BTreeMap::new();
    lines.for_each(|line| *tally.entry(line).or_default() += 1);
    tally
}

#[test]
fn every_place_is_that_of_the_tables() {
    let Some(rows) = rows() else { return };
    let mut seen = 0;
    for state in CATALOGUE.states() {
        let found = CATALOGUE.facilities_in(state, &FacilityGroup::ALL);
        let found: Vec<&Facility> = found.into_iter().map(|number| CATALOGUE.facility(number)).collect();
        let of_state: Vec<&Row> = rows.iter().filter(|row| row["state"] == state.state.0).collect();
        let held = tally(found.iter().map(|place| held(place)));
        let wanted = tally(of_state.iter().map(|row| published(row)));
        let strange: Vec<String> = held
            .iter()
            .filter(|(line, count)| wanted.get(*line) != Some(count))
            .map(|(line, _)| line.clone())
            .collect();
        none(&strange, "a place is a row of the tables");
        assert_eq!(held.len(), wanted.len(), "{}", state.name);
        // A city is the beginning of what the table has.
        let cities: BTreeSet<&str> = of_state.iter().map(|row| row["city"].as_str()).collect();
        let strange: Vec<String> = found
            .iter()
            .filter(|place| !cities.iter().any(|city| city.starts_with(&*place.city)))
            .map(|place| place.city.to_string())
            .collect();
        none(&strange, "a city is one of the tables");
        seen += found.len();
    }
    // Two territories have no pay, so they are no areas here.
    let elsewhere = rows.iter().filter(|row| ["AS", "MP"].contains(&&*row["state"])).count();
    assert_eq!(seen + elsewhere, rows.len());
}

#[test]
fn every_count_is_that_of_the_table_of_counts() {
    let Some(counts) = table("facilities/facility_counts.csv") else { return };
    let groups = [
        ("dialysis center", vec![FacilityGroup::Dialysis]),
        ("home health agency", vec![FacilityGroup::HomeHealth]),
        ("hospice", vec![FacilityGroup::Hospice]),
        ("hospital", vec![FacilityGroup::Hospital, FacilityGroup::SmallHospital, FacilityGroup::PsychiatricHospital]),
        ("inpatient rehabilitation", vec![FacilityGroup::Rehabilitation]),
        ("long-term care hospital", vec![FacilityGroup::LongTermCare]),
        ("nursing home", vec![FacilityGroup::NursingHome]),
    ];
    let (mut broken, mut areas) = (Vec::new(), 0);
    for row in &counts {
        let is_row = |area: &&Area| match area.kind {
            AreaKind::State | AreaKind::Territory => row["area_type"] == "state" && row["area"] == area.state.0,
            AreaKind::Metropolitan => row["area_type"] == "metro" && row["area"] == area.code.0,
            AreaKind::Nation | AreaKind::Nonmetropolitan => false,
        };
        let Some(area) = CATALOGUE.areas().iter().find(is_row) else { continue };
        areas += 1;
        for (column, groups) in &groups {
            let count: u32 = CATALOGUE.facility_group_counts(area, groups).iter().map(|(_, count)| count).sum();
            if row[*column] != count.to_string() {
                broken.push(format!("{} {column}: {count} instead of {}", area.name, row[*column]));
            }
        }
    }
    none(&broken, "a count is that of the table");
    assert_eq!(areas, 447, "all but American Samoa and the Northern Marianas");
}

#[test]
fn the_names_of_every_area_are_as_many_as_its_counts() {
    let mut broken = Vec::new();
    for area in CATALOGUE.areas().iter().filter(|area| area.kind != AreaKind::Nation) {
        let found = CATALOGUE.facilities_in(area, &FacilityGroup::ALL);
        let mut counts = BTreeMap::new();
        for number in &found {
            *counts.entry(CATALOGUE.facility(*number).kind.group()).or_insert(0) += 1;
        }
        if counts != CATALOGUE.facility_group_counts(area, &FacilityGroup::ALL).into_iter().collect() {
            broken.push(format!("{}: {counts:?}", area.name));
        }
    }
    none(&broken, "an area lists as many places as it counts");
}

/// Twelve different numbers below a bound, drawn by lot from a fixed seed.
fn lot(mut seed: u64, bound: usize) -> BTreeSet<usize> {
    let mut drawn = BTreeSet::new();
    while drawn.len() < 12 {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        drawn.insert((seed >> 33) as usize % bound);
    }
    drawn
}

#[test]
fn twelve_roles_in_twelve_areas_say_what_the_tables_say() {
    let Some(rows) = rows() else { return };
    let employed = |role: &&Role| !CATALOGUE.facility_groups(role).is_empty();
    let roles: Vec<&Role> = CATALOGUE.roles().iter().filter(employed).collect();
    let roles: Vec<&Role> = lot(7, roles.len()).into_iter().map(|at| roles[at]).collect();
    let areas: Vec<&Area> = lot(11, CATALOGUE.areas().len()).into_iter().map(|at| &CATALOGUE.areas()[at]).collect();
    let here: Vec<Vec<&Row>> = areas.iter().map(|area| rows.iter().filter(|row| is_in(row, area)).collect()).collect();
    for role in &roles {
        let mut stage = Stage::new(Setting::default(), (200, 50));
        stage.press(role.title.split(" (").next().unwrap_or(&role.title)).press("<Tab>e");
        let groups = CATALOGUE.facility_groups(role);
        for (area, here) in areas.iter().zip(&here) {
            let of_group = |group| here.iter().filter(|row| kind(row).group() == group).count();
            let counts = FacilityGroup::ALL.into_iter().filter(|group| groups.contains(group));
            let counts: Vec<_> = counts.map(|group| (group, of_group(group))).filter(|(_, count)| *count > 0).collect();
            let counted: Vec<String> =
                counts.iter().map(|(group, count)| text::facility_count(*group, *count as u32)).collect();
            // The page.
            let record = sheet::RoleRecord { catalogue: &CATALOGUE, role, area: &area.code };
            let page = to_text(&record.sheet(false));
            let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
            let said = match counted.is_empty() {
                true => "have none of these in".to_owned(),
                false => format!("{} in {}.", text::and_list(&counted), sheet::area_of_places(&CATALOGUE, area)),
            };
            assert!(page.contains(&said), "{} in {}: {said}\n{page}", role.id, area.name);
            // The list of those who could hire.
            stage.app.area = (*area).clone();
            stage.press("x<Backspace>");
            let seen = stage.seen().text();
            let all: usize = counts.iter().map(|(_, count)| count).sum();
            let listed = if area.kind == AreaKind::Nation { 0 } else { all };
            let listed = text::thousands((listed + CATALOGUE.employers_for(role).len()) as u32);
            let head = seen.lines().find(|line| line.contains("Who could hire")).unwrap_or_default();
            assert!(head.contains(&format!(" {listed} ")), "{} in {}: {listed}\n{seen}", role.id, area.name);
            if (1..=3).contains(&counted.len()) && area.kind != AreaKind::Nation {
                assert!(seen.contains(&format!("{} in ", text::and_list(&counted))), "{}\n{seen}", role.id);
            }
        }
    }
}

/// Jobs of BLS's own table: a group that is named for its industry has a tenth of them, or one for each of its places.
#[test]
fn the_groups_of_a_role_with_a_series_of_its_own_rest_on_its_jobs() {
    let Some(mut jobs) = table("oews/oesm25_health_national_industries.csv") else { return };
    let Some(mut areas) = table("oews/oesm25_health_areas.csv") else { return };
    // Those of the roles that came later.
    jobs.extend(table("more_roles/oesm25_more_national_industries.csv").unwrap());
    areas.extend(table("more_roles/oesm25_more_areas.csv").unwrap());
    let Some(rows) = rows() else { return };
    let number = |row: Option<&Row>| row.and_then(|row| row["TOT_EMP"].replace(',', "").parse::<f64>().ok());
    let mut rest_on_jobs = 0;
    for role in CATALOGUE.roles().iter().filter(|role| role.wage_basis == WageBasis::Exact) {
        let Some(soc) = &role.soc else { continue };
        let Some(all) = number(areas.iter().find(|row| row["AREA"] == "99" && row["OCC_CODE"] == soc.0)) else {
            continue;
        };
        let mut wanted = Vec::new();
        for (naics, groups) in [
            ("622100", vec![FacilityGroup::Hospital, FacilityGroup::SmallHospital]),
            ("622200", vec![FacilityGroup::PsychiatricHospital]),
            ("623100", vec![FacilityGroup::NursingHome]),
            ("621600", vec![FacilityGroup::HomeHealth]),
        ] {
            let Some(here) = number(jobs.iter().find(|row| row["NAICS"] == naics && row["OCC_CODE"] == soc.0)) else {
                continue;
            };
            let places = rows.iter().filter(|row| groups.contains(&kind(row).group())).count() as f64;
            if here / all >= 0.1 || here >= places {
                wanted.push(groups[0]);
            }
            if naics == "622100" && here >= 8.0 * places {
                wanted.push(FacilityGroup::SmallHospital);
            }
        }
        wanted.sort_unstable();
        let mut found = CATALOGUE.groups_by_industry(role);
        found.sort_unstable();
        assert_eq!(found, wanted, "{}", role.id);
        rest_on_jobs += usize::from(!found.is_empty());
        let groups = CATALOGUE.facility_groups(role);
        assert!(found.iter().all(|group| groups.contains(group)), "{}", role.id);
    }
    assert!(rest_on_jobs > 30, "{rest_on_jobs}");
}

#[test]
fn kinds_that_we_judge_are_those_of_roles_that_are_there() {
    let judged = CATALOGUE.judged_kinds();
    let strange = judged.iter().filter(|judged| CATALOGUE.role(&judged.role).is_none());
    none(&strange.map(|judged| judged.role.0.clone()).collect::<Vec<_>>(), "a judgment is on a role");
    let roles: BTreeSet<&str> = judged.iter().map(|judged| judged.role.0.as_str()).collect();
    assert_eq!(roles.len(), judged.len(), "a role stands once");
    let groups = |id: &str| CATALOGUE.facility_groups(CATALOGUE.role(&id.into()).unwrap());
    assert_eq!(groups("dialysis-technician"), [FacilityGroup::Dialysis, FacilityGroup::Hospital], "most work there");
    assert_eq!(groups("dental-hygienist"), []);
    assert!(groups("registered-nurse").contains(&FacilityGroup::NursingHome));
}

/// An employer is shown as one of an area only where it is in that area.
#[test]
fn employers_that_were_read_are_here_only_where_they_are() {
    for employer in CATALOGUE.employers() {
        for code in &employer.metros {
            let metro = CATALOGUE.area(code).unwrap();
            let states = metro.name.rsplit(", ").next().unwrap_or_default();
            let state = employer.state.as_ref().unwrap();
            assert!(states.split('-').any(|letters| *state == *letters), "{}: {}", employer.id, metro.name);
        }
        let city = employer.city.split_once(", ").map_or("", |(_, behind)| behind);
        let letters = city.get(..2).unwrap_or_default();
        let told = letters.len() == 2 && letters.bytes().all(|letter| letter.is_ascii_uppercase());
        assert!(!told || employer.state.as_ref().is_some_and(|state| *state == *letters), "{}", employer.id);
    }
    let denver = CATALOGUE.area(&"19740".into()).unwrap();
    let rural = CATALOGUE.areas().iter().find(|area| area.kind == AreaKind::Nonmetropolitan).unwrap();
    assert!(!CATALOGUE.employers().iter().any(|one| CATALOGUE.is_here(one, denver) || CATALOGUE.is_here(one, rural)));
}
