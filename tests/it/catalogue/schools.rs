//! The schools of the country: every figure is that of the table, and every program is found from where one looks.

use std::collections::{BTreeMap, BTreeSet};

use medpath::catalogue::{Catalogue, NearOffer, Offer, Reach, ReportedProgram};
use medpath::model::{Area, AreaKind, Control, Fit, Role};

use super::{CATALOGUE, none, table};

type Row = BTreeMap<String, String>;

fn role(id: &str) -> &'static Role {
    CATALOGUE.role(&id.into()).unwrap()
}

fn near(id: &str, area: &str) -> Vec<NearOffer<'static>> {
    CATALOGUE.programs_near(Some(&role(id).id), &area.into())
}

fn number(cell: &str) -> Option<u32> {
    (!cell.is_empty()).then(|| cell.parse().unwrap())
}

/// The awards that count for a role in a field; empty: all.
fn awards(row: &Row) -> BTreeSet<&str> {
    row["award_levels"].split(';').filter(|level| !level.is_empty()).collect()
}

/// A program with all that is told of it, as one line.
fn told(program: &ReportedProgram, fit: Fit) -> String {
    let school = CATALOGUE.reported_school(program.school);
    let state = Catalogue::state_of_school(program.school);
    let control = match school.control {
        Control::Public => "public",
        Control::PrivateNonprofit => "private nonprofit",
        Control::ForProfit => "for-profit",
    };
    let [newer, older] = program.finished;
    let fit = if fit == Fit::Direct { "direct" } else { "related" };
    format!(
        "{} {} {} {state} {control} {} {} {newer:?} {older:?} {fit} {:?}",
        school.unitid,
        school.name,
        school.city,
        program.cip,
        program.award.code(),
        school.tuition
    )
}

fn tables() -> Option<[Vec<Row>; 4]> {
    let names = ["institutions", "schools_ipeds", "tuition"];
    let mut found: Vec<_> = names.iter().map_while(|name| table(&format!("schools/{name}.csv"))).collect();
    found.push(leads()?);
    found.try_into().ok()
}

/// The rows of the table that say what field leads to which role, and those of our own list.
fn leads() -> Option<Vec<Row>> {
    let mut rows = table("schools/cip_roles.csv")?;
    rows.extend(further_fields());
    Some(rows)
}

/// Our own list of fields that lead to roles which the table does not know, in the columns of the table.
fn further_fields() -> Vec<Row> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/data/further_fields.json");
    let list: Vec<serde_json::Value> = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let row = |lead: &serde_json::Value| {
        let awards: Vec<String> = lead["awards"].as_array().unwrap().iter().map(ToString::to_string).collect();
        let text = |name: &str| lead[name].as_str().unwrap().to_owned();
        let names = [("cip", "cip"), ("role_id", "role"), ("fit", "fit"), ("by", "by")];
        let mut row: Row = names.into_iter().map(|(column, name)| (column.to_owned(), text(name))).collect();
        row.insert("award_levels".to_owned(), awards.join(";"));
        row
    };
    list.iter().map(row).collect()
}

#[test]
fn further_fields_are_those_of_the_official_crosswalk_or_name_the_job() {
    let (Some(crosswalk), Some(known)) = (table("schools/cip2020_soc2018.csv"), table("schools/cip_roles.csv")) else {
        return;
    };
    let fields = further_fields();
    for lead in &fields {
        let role = role(&lead["role_id"]);
        assert!(known.iter().all(|row| role.id != row["role_id"].as_str()), "{} is in the table", role.id);
        let field = CATALOGUE.field_of_study(&lead["cip"]).unwrap();
        let code = role.onet_soc.as_ref().unwrap().as_str();
        let official = crosswalk
            .iter()
            .any(|row| row["CIP2020Code"] == lead["cip"] && code.starts_with(row["SOC2018Code"].as_str()));
        match lead["by"].as_str() {
            "crosswalk" => assert!(official, "{lead:?}"),
            "title" => assert!(field.title.contains(role.title.as_str()) && !official, "{lead:?}"),
            by => panic!("{by}"),
        }
    }
    assert!(fields.len() > 5);
}

#[test]
fn every_program_of_every_role_is_that_of_the_table() {
    let Some([schools, programs, tuition, leads]) = tables() else { return };
    let by_key = |rows: &[Row]| -> BTreeMap<String, Row> {
        rows.iter().map(|row| (row["unitid"].clone(), row.clone())).collect()
    };
    let (schools, tuition) = (by_key(&schools), by_key(&tuition));
    let mut of_field: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in &programs {
        of_field.entry(&row["cip"]).or_default().push(row);
    }
    let mut broken = Vec::new();
    let mut rows = BTreeSet::new();
    for role in CATALOGUE.roles() {
        let mut wanted = BTreeSet::new();
        for lead in leads.iter().filter(|lead| role.id == lead["role_id"].as_str()) {
            let counts = awards(lead);
            for row in of_field.get(&*lead["cip"]).into_iter().flatten() {
                if !counts.is_empty() && !counts.contains(&*row["award_level"]) {
                    continue;
                }
                rows.insert((&row["unitid"], &row["cip"], &row["award_level"]));
                let school = &schools[&row["unitid"]];
                let price = |name: &str| tuition.get(&row["unitid"]).and_then(|prices| number(&prices[name]));
                wanted.insert(format!(
                    "{} {} {} {} {} {} {} {:?} {:?} {} YearTuition({:?}, {:?}, {:?})",
                    row["unitid"],
                    school["name"],
                    school["city"],
                    school["state"],
                    school["control"],
                    row["cip"],
                    row["award_level"],
                    number(&row["completions_2024"]),
                    number(&row["completions_2023"]),
                    lead["fit"],
                    price("in_district"),
                    price("in_state"),
                    price("out_of_state")
                ));
            }
        }
        let held = CATALOGUE.reported_for(Some(&role.id));
        let count = held.len();
        let held: BTreeSet<String> = held.iter().map(|(program, fit)| told(program, *fit)).collect();
        if held.len() != count {
            broken.push(format!("{}: a program stands twice", role.id));
        }
        broken.extend(held.symmetric_difference(&wanted).map(|line| format!("{}: {line}", role.id)));
    }
    broken.truncate(20);
    none(&broken, "programs, counts and prices are those of the table");
    assert!(rows.len() > 25_000, "only {} rows lead to a role", rows.len());
}

#[test]
fn every_price_of_a_whole_program_is_that_of_the_table() {
    let Some(priced) = table("schools/programs_priced.csv") else { return };
    let mut broken = Vec::new();
    let mut count = 0;
    for role in CATALOGUE.roles() {
        for (program, _) in CATALOGUE.reported_for(Some(&role.id)).into_owned() {
            let Some(price) = CATALOGUE.program_price(&program) else { continue };
            let unitid = CATALOGUE.reported_school(program.school).unitid.to_string();
            let level = program.award.code().to_string();
            let same = |row: &&Row| {
                row["unitid"] == unitid
                    && row["cip"] == program.cip
                    && row["award_levels"].split(';').any(|one| one == level)
            };
            let rows: Vec<&Row> = priced.iter().filter(same).collect();
            let fits = |row: &Row| {
                row["check"].is_empty()
                    && number(&row["tuition_fees"]) == Some(price.dollars)
                    && number(&row["months"]) == price.months
            };
            count += 1;
            if !matches!(rows[..], [row] if fits(row)) {
                broken.push(format!("{unitid} {} {level}: {price:?}", program.cip));
            }
        }
    }
    none(&broken, "a price is that of the only row of the program");
    assert!(count > 1000, "{count}");
}

#[test]
fn fields_of_study_are_those_of_the_table() {
    let Some(leads) = leads() else { return };
    let wanted: BTreeSet<_> = leads
        .iter()
        .map(|row| {
            let levels = awards(row).into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
            (row["cip"].clone(), row["role_id"].clone(), row["fit"].clone(), levels)
        })
        .collect();
    let mut held = BTreeSet::new();
    for field in CATALOGUE.fields_of_study() {
        for to in &field.roles {
            assert!(CATALOGUE.role(&to.role).is_some(), "{}", to.role);
            let fit = if to.fit == Fit::Direct { "direct" } else { "related" };
            let levels = to.awards.iter().map(|award| award.code().to_string()).collect();
            held.insert((field.cip.clone(), to.role.0.clone(), fit.to_owned(), levels));
        }
    }
    assert_eq!(held, wanted);
    let strange = CATALOGUE.field_notes().iter().filter(|note| CATALOGUE.field_of_study(&note.cip).is_none());
    none(&strange.map(|note| note.cip.clone()).collect::<Vec<_>>(), "a note is on a field that we use");
}

/// The rows of the table that are named in our own lists.
#[test]
fn what_was_read_one_by_one_stands_once_and_what_is_closed_not_at_all() {
    let rows: Vec<(ReportedProgram, u32)> = CATALOGUE
        .roles()
        .iter()
        .flat_map(|role| CATALOGUE.reported_for(Some(&role.id)).into_owned())
        .map(|(program, _)| (program, CATALOGUE.reported_school(program.school).unitid))
        .collect();
    let is = |row: &medpath::model::ReportedAs, (program, unitid): &(ReportedProgram, u32)| {
        *unitid == row.unitid && program.cip == row.cip && program.award == row.award
    };
    let read = CATALOGUE.schools().iter().flat_map(|school| &school.reported);
    let closed = CATALOGUE.closed_programs().iter().flat_map(|closed| &closed.reported);
    let lost = read.chain(closed).filter(|row| !rows.iter().any(|program| is(row, program)));
    none(&lost.map(|row| format!("{row:?}")).collect::<Vec<_>>(), "every named row is in the table");
    for school in CATALOGUE.schools() {
        for id in &school.roles {
            let offers = CATALOGUE.programs_near(Some(id), &"12580".into());
            let found = offers.iter().filter(|near| matches!(near.offer, Offer::Read(read, _) if read.id == school.id));
            assert_eq!(found.count(), 1, "{} for {id}", school.id);
            let twice = offers.iter().find(|near| match &near.offer {
                Offer::Reported(program) => {
                    let unitid = CATALOGUE.reported_school(program.school).unitid;
                    school.reported.iter().any(|row| is(row, &(*program, unitid)))
                }
                Offer::Read(..) => false,
            });
            assert_eq!(twice, None, "{} for {id}", school.id);
        }
    }
    let baltimore = near("medical-laboratory-scientist", "12580");
    let university = baltimore.iter().find(|near| match &near.offer {
        Offer::Reported(program) => CATALOGUE.reported_school(program.school).unitid == 163_259,
        Offer::Read(..) => false,
    });
    assert_eq!(university, None, "it takes nobody any more");
}

#[test]
fn the_nearest_come_first_across_state_lines() {
    let areas = CATALOGUE.areas();
    let without: Vec<&Role> =
        CATALOGUE.roles().iter().filter(|role| CATALOGUE.reported_for(Some(&role.id)).is_empty()).collect();
    for role in &without {
        // The table holds only the fields of the roles that were there when it was drawn.
        let sheet = medpath::sheet::schools_near(&CATALOGUE, role, &"19740".into(), 6);
        let told = super::rules::to_text(&sheet);
        assert!(told.contains("no field of study for this job"), "{}: {told}", role.id);
    }
    assert!(without.len() < 20, "{}", without.len());
    for area in areas {
        let offers = near("surgical-technologist", &area.code.0);
        assert!(offers.len() > 400, "{}", area.name);
        assert!(offers.is_sorted_by_key(|near| (near.seen.fit, near.seen.reach)), "{}", area.name);
        let direct = offers.iter().filter(|near| near.seen.fit == Fit::Direct);
        let miles: Vec<u16> = direct.filter_map(|near| near.seen.miles).collect();
        assert!(miles.is_sorted(), "{}: {miles:?}", area.name);
        if area.kind != AreaKind::Metropolitan {
            assert!(miles.is_empty(), "{} has no middle", area.name);
            assert!(offers.iter().all(|near| near.seen.reach != Reach::Area), "{}", area.name);
        }
    }
    let states = |id: &str, area: &str| -> BTreeSet<&'static str> {
        let offers = near(id, area).into_iter().filter(|near| near.seen.miles.is_some_and(|miles| miles < 60));
        let reported = offers.filter_map(|near| match near.offer {
            Offer::Reported(program) => Some(Catalogue::state_of_school(program.school)),
            Offer::Read(..) => None,
        });
        reported.collect()
    };
    let around = states("registered-nurse", "12580");
    assert!(around.contains("PA") && around.contains("VA") && around.contains("DC"), "{around:?}");
}

/// Distances between schools whose places are known to everybody.
#[test]
fn miles_are_those_of_a_map() {
    let miles = |area: &str, school: &str| {
        let offers = near("registered-nurse", area);
        let found = offers.into_iter().find(|near| match &near.offer {
            Offer::Reported(program) => CATALOGUE.reported_school(program.school).name == school,
            Offer::Read(..) => false,
        });
        found.unwrap().seen.miles.unwrap()
    };
    // New York to Anchorage, Denver to Honolulu: about 3,370 and 3,340 miles.
    assert!((3300..3430).contains(&miles("35620", "University of Alaska Anchorage")));
    assert!((3280..3410).contains(&miles("19740", "University of Hawaii at Manoa")));
}

#[test]
fn schools_in_the_area_are_those_that_the_table_puts_there() {
    let Some([schools, ..]) = tables() else { return };
    let metro: BTreeMap<u32, &str> = schools
        .iter()
        .filter(|row| row["cbsa_type"] == "metropolitan")
        .map(|row| (row["unitid"].parse().unwrap(), &*row["cbsa"]))
        .collect();
    let of_area = |area: &Area, near: &NearOffer| match &near.offer {
        Offer::Reported(program) => {
            let unitid = CATALOGUE.reported_school(program.school).unitid;
            metro.get(&unitid).is_some_and(|code| area.code == **code)
        }
        Offer::Read(school, _) => school.metro.as_ref() == Some(&area.code),
    };
    for area in CATALOGUE.areas().iter().filter(|area| area.kind == AreaKind::Metropolitan) {
        for near in near("registered-nurse", &area.code.0) {
            assert_eq!(near.seen.reach == Reach::Area, of_area(area, &near), "{}: {near:?}", area.name);
        }
    }
}
