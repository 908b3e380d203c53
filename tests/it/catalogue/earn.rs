//! Apprenticeships and military jobs: what a role says is what the tables say, row by row.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use medpath::export::{Export, Json};
use medpath::filter::{Choice, Facet, Facts, Fit, Wish};
use medpath::model::{Area, AreaCode, AreaKind, MilitaryMatch, PaidWay, Role, RoleId, SourceId};
use medpath::sheet::{Body, RoleRecord, SectionId};

use super::{CATALOGUE, none, table};

type Row = BTreeMap<String, String>;

/// The rows of a table that are not shown, with the reason of each, as they lie in the project.
fn left_out(file: &str) -> Vec<serde_json::Value> {
    let file = format!("{}/data/{file}", env!("CARGO_MANIFEST_DIR"));
    let table: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    table["left_out"].as_array().unwrap().clone()
}

/// Whether a row is in the list of those that are not shown, with a reason.
fn is_left_out(left_out: &[serde_json::Value], row: &Row, text: &str) -> bool {
    let same = |one: &&serde_json::Value| one["role"] == row["role_id"] && one["text"] == row[text];
    left_out.iter().find(same).is_some_and(|one| one["reason"].as_str().is_some_and(|reason| reason.len() > 10))
}

fn role(id: &str) -> &'static Role {
    CATALOGUE.role(&RoleId(id.to_owned())).unwrap_or_else(|| panic!("no role {id}"))
}

/// The texts of Getting in, with the addresses of their sources.
fn said(role: &'static Role, area: &AreaCode) -> Vec<(String, Vec<String>)> {
    let sheet = RoleRecord { catalogue: &CATALOGUE, role, area }.sheet(false);
    let section = sheet.sections.into_iter().find(|section| section.id == SectionId::GettingIn).unwrap();
    let address = |id: &SourceId| CATALOGUE.source(id).unwrap_or_else(|| panic!("no source {id}")).url.to_string();
    let entry = |block: medpath::sheet::Block| match block.body {
        Body::Entry(text) | Body::Text(text) => Some((text, block.sources.iter().map(address).collect())),
        _ => None,
    };
    section.blocks.into_iter().filter_map(entry).collect()
}

/// Areas of a few states, and the nation.
static AREAS: LazyLock<Vec<&Area>> = LazyLock::new(|| {
    let codes = ["12580", "19740", "31080", "06", "08", "24", "2000006", "41980", "99"];
    codes.map(|code| CATALOGUE.area(&AreaCode(code.to_owned())).unwrap()).to_vec()
});

/// The letters of the state that a row of the table is for; none for the whole country.
fn state_of(place: &str) -> Option<&'static str> {
    match place {
        "national" | "USA" => None,
        // The two places of the table that are parts of a state.
        "Baltimore" | "Howard County" => Some("MD"),
        state => CATALOGUE.states().find(|area| area.name == state).map(|area| area.state.as_str()),
    }
}

#[test]
fn every_apprenticeship_is_shown_where_it_holds_or_left_out_with_a_reason() {
    let Some(rows) = table("apprenticeships.csv") else { return };
    let left_out = left_out("apprenticeships.json");
    let mut broken = Vec::new();
    for row in &rows {
        if is_left_out(&left_out, row, "text") {
            continue;
        }
        let (role, state) = (role(&row["role_id"]), state_of(&row["where"]));
        let title = row["us_occupation_title"].split(" (").next().unwrap().replace("/ ", "/");
        for area in AREAS.iter() {
            let is_nation = area.kind == AreaKind::Nation;
            let holds = state.is_none_or(|state| !is_nation && area.state == *state);
            let said = said(role, &area.code);
            let is_it = |(text, urls): &&(String, Vec<String>)| {
                let facts = [&row["bulletin"], &row["rapids_code"], &row["related_instruction_hours"]];
                text.starts_with("Apprenticeship, ")
                    && text.contains(&title)
                    && facts.iter().all(|fact| text.contains(fact.as_str()))
                    && (state.is_none() || text.contains(&row["where"]))
                    && (urls.contains(&row["source_url"]) || !row["source_url"].contains("://"))
            };
            let shown = said.iter().any(|entry| is_it(&entry));
            let told = CATALOGUE.page_in(role, &area.code).routes().into_iter().flatten().any(|way| {
                let source = way.source.as_ref().and_then(|id| CATALOGUE.source(id));
                way.kind == "apprenticeship"
                    && source.is_some_and(|source| {
                        *source.url == *row["source_url"] || row["source_title"].contains(source.id.as_str())
                    })
            });
            let counted = state.is_some_and(|state| {
                let name = CATALOGUE.state_name(&state.into()).to_owned();
                said.iter().any(|(text, _)| text.contains("in other states") && text.contains(&format!("{name} (")))
            });
            if holds && !(shown || told) {
                broken.push(format!("{} in {}: {title} is missing", role.id, area.name));
            }
            if !holds && (shown || !counted) {
                broken.push(format!(
                    "{} in {}: {title} of {} shown: {shown}, counted: {counted}",
                    role.id, area.name, row["where"]
                ));
            }
        }
    }
    none(&broken, "each row is shown for its state or the country, and counted elsewhere");
    let reasons = rows.iter().filter(|row| is_left_out(&left_out, row, "text")).count();
    assert_eq!(reasons, left_out.len(), "no other row is left out");
}

#[test]
fn every_military_job_is_shown_with_how_well_it_fits() {
    let Some(rows) = table("military.csv") else { return };
    assert!(left_out("military.json").is_empty());
    let mut broken = Vec::new();
    let mut entries: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for row in &rows {
        let role = role(&row["role_id"]);
        let mut code = row["code"].clone();
        if row["branch"] == "Air Force" {
            code.replace_range(3..4, "X");
        }
        let said = said(role, &AreaCode("19740".to_owned()));
        let unsure = if row["confidence"] == "low" { " (not sure)" } else { "" };
        let begin = format!("{} {code}{unsure}, ", row["branch"]);
        let entry = said.iter().position(|(text, _)| text.starts_with(&begin));
        let Some(at) = entry else {
            broken.push(format!("{}: {begin} is missing", role.id));
            continue;
        };
        let (text, urls) = &said[at];
        let fits = match row["match"].split(':').next().unwrap() {
            "exact" => "mapped to this job",
            "broader" => "it covers more or less than this job",
            _ => "only its title is like this job",
        };
        if !text.contains(fits) || !text.contains(&row["crosswalk_title"]) || !urls.contains(&row["source_url"]) {
            broken.push(format!("{}: {text}", role.id));
        }
        // What nobody read of a title, and what is only believed, is said of it.
        let unread = row["military_title"].is_empty();
        let is_doubtful = row["confidence"] == "low" || row["note"].contains("background knowledge");
        let noted = said.iter().any(|(text, _)| text.contains("Nothing that we read says"));
        if unread != text.contains("title not read") || is_doubtful && !noted {
            broken.push(format!("{}: {text}: what is not sure is not said", role.id));
        }
        if row["category"].contains("Officer") != text.contains("an officer's job") {
            broken.push(format!("{}: {text}: {}", role.id, row["category"]));
        }
        entries.entry(&row["role_id"]).or_default().insert(begin);
    }
    for (id, shown) in entries {
        let jobs = CATALOGUE.military_jobs(&RoleId(id.to_owned())).len();
        if jobs != shown.len() {
            broken.push(format!("{id}: {jobs} jobs, {} in the table", shown.len()));
        }
    }
    none(&broken, "every military job is shown as the table has it");
}

#[test]
fn a_role_of_which_nothing_was_read_says_so_and_a_mapping_is_called_no_license() {
    for role in CATALOGUE.roles() {
        let area = AreaCode("19740".to_owned());
        let sheet = RoleRecord { catalogue: &CATALOGUE, role, area: &area }.sheet(false);
        let section = sheet.sections.iter().find(|section| section.id == SectionId::GettingIn).unwrap();
        let says = |words: &str| {
            section
                .blocks
                .iter()
                .any(|block| matches!(&block.body, Body::Entry(text) | Body::Text(text) if text.contains(words)))
        };
        let mapped = !CATALOGUE.military_jobs(&role.id).is_empty();
        assert_eq!(mapped, says("A mapping is not a license"), "{}", role.id);
        assert_eq!(mapped, !says("maps no job to this one"), "{}", role.id);
        let named = CATALOGUE.apprenticeships_in(role, &area);
        let unnamed = named.here.is_empty() && named.elsewhere.is_empty() && !named.told;
        assert_eq!(unnamed, says("the lists that we read do not name this job"), "{}", role.id);
    }
}

#[test]
fn the_filters_follow_the_tables_and_json_holds_them() {
    let (mut exact, mut near, mut none) = (0, 0, 0);
    for role in CATALOGUE.roles() {
        let jobs = CATALOGUE.military_jobs(&role.id);
        let best = jobs.iter().map(|job| job.fit).min();
        for area in AREAS.iter() {
            let rules = CATALOGUE.rules_in(role, Some(area));
            assert_eq!(rules.military, best, "{}", role.id);
            let facts = Facts { rules, ..Facts::default() };
            let fit = Choice::Wish(Facet::Military, Wish::Yes).alone().fit(role, &facts);
            let wanted = match best {
                Some(MilitaryMatch::Exact) => Fit::Fits,
                Some(_) => Fit::MayFit,
                None => Fit::NotKnown,
            };
            assert_eq!(fit, wanted, "{}", role.id);
            let here = CATALOGUE.apprenticeships(&role.id).iter().filter(|row| row.state.as_ref() == Some(&area.state));
            let runs = here.filter(|row| row.paid_way(Some(&area.state)) == PaidWay::Trainee).count();
            let is_paid = Choice::Only(Facet::PaidTraining).alone().fit(role, &facts) == Fit::Fits;
            let state = (area.kind != AreaKind::Nation).then_some(&area.state);
            let takes = role.paid_ways.seen_from(state) == PaidWay::Trainee;
            assert_eq!(is_paid, takes || runs > 0 && area.kind != AreaKind::Nation, "{} in {}", role.id, area.name);
        }
        *match best {
            Some(MilitaryMatch::Exact) => &mut exact,
            Some(_) => &mut near,
            None => &mut none,
        } += 1;
        let mut json = Vec::new();
        let record = RoleRecord { catalogue: &CATALOGUE, role, area: &AREAS[0].code };
        Json.export(&record, &mut json).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
        assert_eq!(json["military"].as_array().unwrap().len(), jobs.len(), "{}", role.id);
        let trained = CATALOGUE.apprenticeships(&role.id).len();
        assert_eq!(json["apprenticeships"].as_array().unwrap().len(), trained, "{}", role.id);
    }
    assert!(exact > 20 && near > 20 && none > 20, "{exact} {near} {none}");
}
