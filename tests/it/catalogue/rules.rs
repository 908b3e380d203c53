//! Licenses, employers and credentials: what was read is told, and nothing that nobody read.

use std::collections::BTreeSet;

use medpath::catalogue::DEFAULT_AREA;
use medpath::export::{Export, Text};
use medpath::model::{AreaCode, Evidence, License, LicenseNeed, RoleId};
use medpath::sheet::{self, Sheet};

use super::{CATALOGUE, none, table};

/// A sheet as text in one long line for each block.
pub(super) fn to_text(sheet: &Sheet) -> String {
    let mut out = Vec::new();
    Text { width: 1000 }.export(sheet, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// The rules of a role for Maryland; an assistant may have one for each kind of work.
fn maryland(id: &str) -> Vec<&'static License> {
    let role = CATALOGUE.role(&RoleId(id.to_owned()));
    let rules = role.and_then(|role| role.license.value()).into_iter().flatten();
    rules.filter(|rule| rule.state == "MD").collect()
}

#[test]
fn what_the_lists_say_of_maryland_is_told() {
    let Some(rows) = table("licence_states.csv") else { return };
    let told = |row: &str, need: LicenseNeed| match row {
        "yes" | "registration" | "certification" | "delegated" => need == LicenseNeed::Yes,
        "no" => matches!(need, LicenseNeed::No | LicenseNeed::NoLicenseFound),
        "not authorised" => need == LicenseNeed::NotAuthorized,
        _ => true,
    };
    let wanted = rows.iter().filter(|row| row["state"] == "MD" && row["kind"] != "background");
    let mut count = 0;
    let wrong: Vec<String> = wanted
        .inspect(|_| count += 1)
        .filter(|row| !maryland(&row["role_id"]).iter().any(|rule| told(&row["required"], rule.required)))
        .map(|row| format!("{}: the list says {}", row["role_id"], row["required"]))
        .collect();
    assert!(count > 20, "{count}");
    none(&wrong, "every rule that was read is told");
}

#[test]
fn no_license_found_names_what_was_read() {
    let mut count = 0;
    let vague: Vec<String> = CATALOGUE
        .roles()
        .iter()
        .flat_map(|role| role.license.value().into_iter().flatten().map(move |rule| (role, rule)))
        .filter(|(_, rule)| rule.required == LicenseNeed::NoLicenseFound)
        .inspect(|_| count += 1)
        .filter(|(_, rule)| {
            let names = ["list", "Handbook", "page", "names", "guides", "counts"];
            rule.source.is_none() || !names.iter().any(|name| rule.text.contains(name))
        })
        .map(|(role, rule)| format!("{}: {}", role.id, rule.text))
        .collect();
    assert!(count > 50, "{count}");
    none(&vague, "no license found names the lists that were read");
}

#[test]
fn kinds_of_employer_are_kinds_of_the_list() {
    let kinds: BTreeSet<&str> = CATALOGUE.employers().iter().map(|employer| employer.kind.as_str()).collect();
    let unknown: Vec<String> = CATALOGUE
        .roles()
        .iter()
        .flat_map(|role| role.employer_kinds.iter().map(move |kind| (role, kind)))
        .filter(|(_, kind)| !kinds.contains(kind.as_str()))
        .map(|(role, kind)| format!("{}: {kind}", role.id))
        .collect();
    none(&unknown, "a kind of employer leads to employers");
}

#[test]
fn who_is_known_to_hire_stands_apart_from_who_may() {
    let area = AreaCode(DEFAULT_AREA.to_owned());
    let mut silent = 0;
    for role in CATALOGUE.roles() {
        let mut found = CATALOGUE.employers_for(role);
        found.retain(|(employer, _)| employer.is_in(CATALOGUE.area(&area).unwrap()));
        silent += usize::from(found.is_empty());
        let record = sheet::RoleRecord { catalogue: &CATALOGUE, role, area: &area };
        let text = to_text(&record.sheet(false));
        let (_, known) = text.split_once("Employers that hire for it, as a page says").unwrap();
        let (known, _) = known.split_once("Places here of the kinds that employ this role").unwrap();
        let (known, may) = known.split_once("Employers that may hire for it: ask them").unwrap_or((known, ""));
        let line = |evidence: Evidence| format!("({})", medpath::text::evidence(evidence));
        for (evidence, part, other) in [
            (Evidence::Advert, known, may),
            (Evidence::ClinicalSite, known, may),
            (Evidence::Inferred, may, known),
            (Evidence::OfItsKind, may, known),
        ] {
            let words = line(evidence);
            let first = found.iter().position(|(_, found)| *found == evidence);
            assert!(!other.contains(&words), "{}: {words}", role.id);
            assert!(first.is_none_or(|at| at > 5 || part.contains(&words)), "{}: {words}", role.id);
        }
    }
    assert!(silent < 16, "{silent} roles without an employer to ask");
}

#[test]
fn a_credential_tells_the_rule_of_the_chosen_state_only() {
    let cst = CATALOGUE.topics_called("CST").into_iter().next().unwrap();
    let credential = CATALOGUE.topics().find(|topic| topic.kind() == "credential" && topic.title() == cst.title());
    let shown = |area: &str| to_text(&sheet::topic(&CATALOGUE, &credential.unwrap(), &AreaCode(area.to_owned())));
    assert!(shown(DEFAULT_AREA).contains("Maryland: We found no Maryland license rule."), "{}", shown(DEFAULT_AREA));
    let denver = shown("19740");
    assert!(denver.contains("Colorado: Our sources do not say.") && !denver.contains("Maryland"), "{denver}");
    let nation = shown(AreaCode::NATION);
    assert!(!nation.contains("Maryland") && !nation.contains("state's board"), "{nation}");
}

#[test]
fn no_two_areas_have_the_same_short_name() {
    let mut names: Vec<String> = CATALOGUE.areas().iter().map(|area| area.short_name().into_owned()).collect();
    names.sort_unstable();
    let same: Vec<String> = names.windows(2).filter(|two| two[0] == two[1]).map(|two| two[0].clone()).collect();
    none(&same, "a short name means one area");
    let named = |code: &str| CATALOGUE.area(&AreaCode(code.to_owned())).unwrap().short_name();
    assert_eq!([named("47900"), named("53"), named(AreaCode::NATION)], ["Washington, DC", "Washington", "Nation"]);
    assert_eq!([named(DEFAULT_AREA), named("2400006")], ["Baltimore, MD", "Maryland nonmetro"]);
}
