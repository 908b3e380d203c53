//! Roles and figures against the tables they come from.

use std::collections::{BTreeMap, BTreeSet};

use medpath::catalogue::Catalogue;
use medpath::model::{Money, OnetCode, PaidFor, Role, RoleId, SocCode, SourceId, WageBasis};

use medpath::text::sentences_of;

use super::{CATALOGUE, none, table};

/// Where the table is wrong: in O*NET 29-2011.01 are cytogenetic technologists and 29-2011.02 cytotechnologists; the
/// scope has the two codes the other way round.
const SWAPPED: [&str; 2] = ["cytologist", "cytogenetic-technologist"];

#[test]
fn every_role_of_the_scope_is_there_with_its_codes() {
    let (Some(mut rows), Some(further)) = (table("roles.csv"), table("more_roles/roles_more.csv")) else { return };
    rows.extend(further);
    let mut broken = Vec::new();
    for row in &rows {
        let Some(role) = CATALOGUE.role(&RoleId(row["id"].clone())) else {
            broken.push(format!("{} is missing", row["id"]));
            continue;
        };
        let basis = match role.wage_basis {
            WageBasis::Exact => "exact",
            WageBasis::Broader => "broader",
            WageBasis::None => "none",
        };
        let track = serde_json::to_value(role.track).unwrap();
        let ours = [
            ("title", role.title.as_str()),
            ("family", &role.family.0),
            ("track", track.as_str().unwrap()),
            ("soc", role.soc.as_ref().map_or("", SocCode::as_str)),
            ("onet_soc", role.onet_soc.as_ref().map_or("", OnetCode::as_str)),
            ("wage_basis", basis),
        ];
        for (column, value) in ours {
            if row[column] != value && !(column == "onet_soc" && SWAPPED.contains(&row["id"].as_str())) {
                broken.push(format!("{}: {column} is {value}, the scope has {}", row["id"], row[column]));
            }
        }
    }
    assert_eq!(CATALOGUE.roles().len(), rows.len());
    none(&broken, "the scope is covered");
}

/// A figure of a role with what it is and where it is said to come from.
struct Stated<'a> {
    what: String,
    /// The role that it is about, where that is an earlier one.
    about: &'a RoleId,
    values: Vec<f64>,
    source: &'a SourceId,
}

fn stated(role: &Role) -> Vec<Stated<'_>> {
    let (page, mut found) = (CATALOGUE.page(role), Vec::new());
    let mut about = |about, what: &str, values: [Option<f64>; 2], source| {
        found.push(Stated { what: what.to_owned(), about, values: values.into_iter().flatten().collect(), source });
    };
    if let Some(time) = role.months_to_entry.value() {
        // That nothing need come before is no figure.
        let stated = |months: Option<f32>| months.filter(|months| *months > 0.0).map(f64::from);
        for part in &time.parts {
            about(part.role.as_ref().unwrap_or(&role.id), "months", [part.min, part.max].map(stated), &part.source);
        }
        if let Some(total) = &time.total {
            about(&role.id, "months in all", [total.min, total.max].map(stated), &total.source);
        }
    }
    let mut add = |what: &str, values, source| about(&role.id, what, values, source);
    let own_hours = page.in_states.iter().filter_map(|of| of.training_hours.as_ref());
    for hours in page.training_hours.iter().chain(own_hours) {
        add("hours", [hours.min, hours.max].map(|hours| hours.map(f64::from)), &hours.source);
    }
    let own_ages = page.in_states.iter().filter_map(|of| of.minimum_age.as_ref());
    for age in page.minimum_age.value().into_iter().chain(own_ages) {
        add("age", [Some(f64::from(age.years)), None], &age.source);
    }
    for cost in page.costs.value().into_iter().flatten() {
        add(
            &format!("cost, {}", cost.what),
            [cost.min, cost.max].map(|fee| fee.map(|Money(cents)| f64::from(cents) / 100.0)),
            &cost.source,
        );
    }
    for step in CATALOGUE.steps(role).all() {
        if let Some(months) = &step.months {
            add("step", [months.min, months.max].map(|months| months.map(f64::from)), &months.source);
        }
    }
    found
}

/// Every number of a row: in its two columns and in its words, where the columns hold another one.
fn numbers(row: &BTreeMap<String, String>) -> BTreeSet<String> {
    let text = format!("{} {} {}", row["value_min"], row["value_max"], row["text"]).replace(',', "");
    let is_number = |word: &&str| word.chars().any(|c| c.is_ascii_digit());
    let words = text.split(|c: char| !c.is_ascii_digit() && c != '.').filter(is_number);
    let plainly =
        words.map(|word| word.trim_matches('.').to_owned()).filter_map(|word| word.parse::<f64>().ok()).map(plain);
    plainly.chain(lengths(&text)).collect()
}

fn plain(number: f64) -> String {
    format!("{number}")
}

/// Every length of time that a page of the Handbook states.
fn handbook_lengths(source: &str) -> BTreeSet<String> {
    let Some(folder) = super::shared() else { return BTreeSet::new() };
    let page = folder.join("data/ooh").join(format!("{}.txt", source.trim_start_matches("ooh-")));
    // Older editions are known from copies that are not among the pages.
    std::fs::read_to_string(&page).map_or_else(|_| BTreeSet::new(), |text| lengths(&text))
}

/// Every length of time in a text as months, and every number of hours: "2 to 3 years", "40 or more hours".
fn lengths(text: &str) -> BTreeSet<String> {
    let text = text.replace('-', " ").to_lowercase();
    let words: Vec<&str> = text.split_whitespace().collect();
    let spelled = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    let number = |word: &str| {
        let place = spelled.iter().position(|known| *known == word).map(|at| at + 1);
        word.parse::<f64>().ok().or(place.map(|number| number as f64))
    };
    let near = |at: usize, stem: &str| words[at + 1..].iter().take(4).any(|word| word.starts_with(stem));
    let mut found = BTreeSet::new();
    for (at, count) in words.iter().enumerate().filter_map(|(at, word)| Some((at, number(word)?))) {
        for (stem, months) in [("year", 12.0), ("month", 1.0), ("hour", 1.0)] {
            if near(at, stem) {
                found.insert(plain(count * months));
            }
        }
    }
    found
}

/// The lengths of the programs for a role that schools price as a whole; rows with a doubt do not count.
fn lengths_of_programs(role: &RoleId) -> BTreeSet<String> {
    let programs = table("schools/cip_roles.csv").unwrap_or_default();
    let cips: BTreeSet<&str> =
        programs.iter().filter(|row| row["role_id"] == role.0).map(|row| row["cip"].as_str()).collect();
    let priced = table("schools/programs_priced.csv").unwrap_or_default();
    let sure = priced.iter().filter(|row| cips.contains(row["cip"].as_str()) && row["check"].is_empty());
    sure.map(|row| row["months"].clone()).collect()
}

/// The prices of whole programs for a role at public and at private schools, which differ too much to be told as one.
fn prices_of_programs(role: &RoleId) -> Vec<(&'static str, BTreeMap<String, String>)> {
    let rows = table("schools/role_price_length.csv").unwrap_or_default();
    let of =
        |scope: &str| rows.iter().find(|row| row["role_id"] == role.0 && row["scope"] == scope.to_lowercase()).cloned();
    ["Public", "Private"].into_iter().filter_map(|scope| Some((scope, of(scope)?))).collect()
}

#[test]
fn prices_of_programs_are_told_of_public_and_private_schools_apart() {
    if super::shared().is_none() {
        return;
    }
    let dollars = |amount: &str| amount.parse().map(Money::dollars).ok();
    let (mut broken, mut count) = (Vec::new(), 0);
    for role in CATALOGUE.roles() {
        let costs = CATALOGUE.page(role).costs.value().map_or(&[][..], |costs| costs);
        let told: Vec<_> = costs.iter().filter(|cost| cost.paid_for == PaidFor::Program).collect();
        count += told.len();
        let known = prices_of_programs(&role.id);
        // What only private schools charge would read as if there were no cheaper way.
        let due: &[_] = if known.iter().any(|(scope, _)| *scope == "Public") { &known } else { &[] };
        let same = due.len() == told.len()
            && due.iter().zip(&told).all(|((scope, row), cost)| {
                cost.what == format!("{scope} schools, {}", row["year"])
                    && (cost.min, cost.max) == (dollars(&row["tuition_fees_q1"]), dollars(&row["tuition_fees_q3"]))
                    && cost.text.contains(&format!("of {} programs", row["programs"]))
            });
        if !same {
            broken.push(format!("{}: {told:?} but the table has {due:?}", role.id));
        }
    }
    assert!(count > 10, "{count}");
    none(&broken, "the prices of programs are those of the table");
}

/// The longest that a certificate of each kind takes, by NCES's code of the award, in months.
const CERTIFICATES: [(&str, &str); 3] = [("21", "12"), ("2", "24"), ("4", "48")];

/// The graduates of 2023-24 of the programs that train for a role and for no other, by code of the award.
fn graduates(role: &RoleId) -> BTreeMap<String, u32> {
    let programs = table("schools/cip_roles.csv").unwrap_or_default();
    let direct = programs.iter().filter(|row| row["role_id"] == role.0 && row["fit"] == "direct");
    let cips: BTreeSet<&str> = direct.map(|row| row["cip"].as_str()).collect();
    let mut found = BTreeMap::new();
    for row in table("schools/schools_ipeds.csv").unwrap_or_default() {
        if let (true, Ok(count)) = (cips.contains(row["cip"].as_str()), row["completions_2024"].parse::<u32>()) {
            *found.entry(row["award_level"].clone()).or_default() += count;
        }
    }
    found.retain(|_, count| *count > 0);
    found
}

/// The longest certificates that anyone finished who may work in a role.
fn lengths_of_certificates(role: &RoleId) -> BTreeSet<String> {
    let finished = graduates(role);
    let kinds = CERTIFICATES.iter().filter(|(award, _)| finished.contains_key(*award));
    kinds.map(|(_, months)| (*months).to_owned()).collect()
}

#[test]
fn every_count_of_graduates_stands_in_the_table() {
    if super::shared().is_none() {
        return;
    }
    let (mut broken, mut counts) = (Vec::new(), 0);
    for role in CATALOGUE.roles() {
        let text = role.months_to_entry.value().map_or("", |time| &time.text);
        let begins = "Of the graduates of 2023-24";
        let Some(told) = sentences_of(text).find_map(|sentence| sentence.strip_prefix(begins)) else { continue };
        let finished: BTreeSet<String> = graduates(&role.id).values().map(ToString::to_string).collect();
        // What has one digit is a number of years.
        let numbers = told.split(|c: char| !c.is_ascii_digit()).filter(|word| word.len() > 1);
        for number in numbers {
            counts += 1;
            if !finished.contains(number) {
                broken.push(format!("{}: {number} not in {finished:?}", role.id));
            }
        }
    }
    assert!(counts > 4, "only {counts} counts were compared");
    none(&broken, "every count of graduates is one of the table");
}

/// The projections table gives experience in words; these are its classes, in months.
const EXPERIENCE: &[(&str, f64)] = &[("Less than 5 years", 60.0), ("5 years or more", 60.0)];

#[test]
fn every_figure_of_a_role_stands_in_the_row_of_its_source() {
    let Some(mut rows) = table("training.csv") else { return };
    let further = ["training_more.csv", "more_roles/training_more_roles.csv"].map(table);
    rows.extend(further.into_iter().flatten().flatten());
    let mut broken = Vec::new();
    let mut figures = 0;
    for role in CATALOGUE.roles() {
        for Stated { what, about, values, source } in stated(role) {
            let known = CATALOGUE.source(source).unwrap();
            let handbook = source.0.starts_with("ooh-");
            let from = |row: &&BTreeMap<String, String>| {
                let page = *row["source_url"].trim() == *known.url;
                let slug = source.0.trim_start_matches("ooh-");
                page || handbook && row["source_title"].contains("Occupational Outlook Handbook") && {
                    row["source_url"].contains(slug) || row["source_title"].contains(slug)
                }
            };
            let mut found: BTreeSet<String> = rows.iter().filter(from).flat_map(numbers).collect();
            if handbook {
                found.extend(handbook_lengths(&source.0));
            }
            if source == "nces-ipeds-ic2023-py" {
                found.extend(lengths_of_programs(about));
                found.extend(
                    prices_of_programs(about)
                        .into_iter()
                        .flat_map(|(_, row)| [row["tuition_fees_q1"].clone(), row["tuition_fees_q3"].clone()]),
                );
            }
            if source == "nces-ipeds-c2024" {
                found.extend(lengths_of_certificates(about));
            }
            if let (true, Some(projection)) = (source.0.starts_with("bls-ep-"), CATALOGUE.projection(role)) {
                let classes = EXPERIENCE.iter().filter(|(words, _)| *words == projection.work_experience);
                found.extend(classes.map(|(_, months)| plain(*months)));
            }
            figures += values.len();
            let missing: Vec<f64> = values.into_iter().filter(|value| !found.contains(&plain(*value))).collect();
            if !missing.is_empty() {
                broken.push(format!("{}: {what}: {missing:?} not in {source:?}: {found:?}", role.id));
            }
        }
    }
    assert!(figures > 200, "only {figures} figures were compared");
    none(&broken, "every figure is in the row of its source");
}

#[test]
fn every_source_that_is_named_exists_and_every_source_is_named() {
    let mut named = BTreeSet::new();
    for role in CATALOGUE.roles() {
        let page = CATALOGUE.page(role);
        named.extend(page.sources.iter().chain(page.in_states.iter().flat_map(|of| &of.sources)).cloned());
        named.extend(stated(role).into_iter().map(|figure| figure.source.clone()));
        named.extend(role.pay_direction.as_ref().and_then(|known| known.source.clone()));
        named.extend(CATALOGUE.military_jobs(&role.id).iter().map(|job| job.source.clone()));
        named.extend(CATALOGUE.apprenticeships(&role.id).iter().map(|row| row.source.clone()));
    }
    named.extend(CATALOGUE.guide().iter().flat_map(|page| page.sources.iter().cloned()));
    let unknown: Vec<String> =
        named.iter().filter(|id| CATALOGUE.source(id).is_none()).map(|id| id.0.clone()).collect();
    none(&unknown, "every source that is named exists");
    named.insert(Catalogue::schools_source());
    let tables = ["bls-oews-2025", "bls-ep-2024-34", "onet-30-1", "bea-rpp-2024"];
    let idle = CATALOGUE.sources().iter().filter(|source| !named.contains(&source.id));
    let idle: Vec<String> =
        idle.map(|source| source.id.0.clone()).filter(|id| !tables.contains(&id.as_str())).collect();
    none(&idle, "every source is named somewhere");
}

#[test]
fn military_jobs_are_those_of_the_crosswalk() {
    let Some(rows) = table("military.csv") else { return };
    // The fourth place of an Air Force code is the skill level, which the project leaves open.
    let code = |row: &BTreeMap<String, String>| {
        let mut code = row["code"].clone();
        if row["branch"] == "Air Force" {
            code.replace_range(3..4, "X");
        }
        code
    };
    let theirs: BTreeSet<(String, String)> = rows.iter().map(|row| (code(row), row["role_id"].clone())).collect();
    // Each code is found by the search, and leads to its roles.
    let mut ours = BTreeSet::new();
    for (code, _) in &theirs {
        let job = CATALOGUE.military_job(code).unwrap_or_else(|| panic!("{code} is not found"));
        ours.extend(job.roles.iter().map(|role| (code.clone(), role.0.clone())));
    }
    let differ: Vec<String> = ours.symmetric_difference(&theirs).map(|pair| format!("{pair:?}")).collect();
    none(&differ, "the codes lead to the roles of the crosswalk");
}
