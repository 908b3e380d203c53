//! Catalogue files of any size: roles with names such as people give them, everything else as short as the check allows.
//!
//! The jobs, their other names and hidden words are those of the bundled roles; around them stand a grade, a field of
//! medicine, a setting and a place. The same seed gives the same file.

use std::collections::HashSet;
use std::io::{self, Write};

use medpath::catalogue::Catalogue;
use serde_json::json;

use crate::slips::{Random, slip};

const SEED: u64 = 20_261_122;

/// Longest title that the check allows, chars.
const LONGEST: usize = 80;

const GRADES: [&str; 16] = [
    "Senior",
    "Lead",
    "Junior",
    "Chief",
    "Trainee",
    "Certified",
    "Registered",
    "Supervising",
    "Traveling",
    "Per Diem",
    "Charge",
    "Staff",
    "Principal",
    "Assistant",
    "Advanced",
    "Float Pool",
];

const FIELDS: [&str; 40] = [
    "Pediatric",
    "Neonatal",
    "Geriatric",
    "Cardiac",
    "Orthopedic",
    "Oncology",
    "Trauma",
    "Burn Unit",
    "Transplant",
    "Maternity",
    "Neurology",
    "Urology",
    "Outpatient",
    "Bariatric",
    "Vascular",
    "Thoracic",
    "Plastic Surgery",
    "Sports",
    "Wound Care",
    "Infection Control",
    "Behavioral Health",
    "Fertility",
    "Allergy",
    "Dermatology",
    "Endocrine",
    "Gastroenterology",
    "Hematology",
    "Hospice",
    "Home Health",
    "Occupational Health",
    "Pain Clinic",
    "Primary Care",
    "Pulmonary",
    "Rehabilitation",
    "Rheumatology",
    "School Health",
    "Stroke Unit",
    "Telemetry",
    "Robotic Surgery",
    "Women's Health",
];

const SETTINGS: [&str; 24] = [
    "Night Shift",
    "Evening Shift",
    "Weekends",
    "On Call",
    "Part Time",
    "Mobile Unit",
    "Teaching Hospital",
    "Community Hospital",
    "Children's Hospital",
    "Veterans Hospital",
    "Surgery Center",
    "Imaging Center",
    "Urgent Care",
    "Reference Lab",
    "Research Institute",
    "University Clinic",
    "Nursing Home",
    "Blood Center",
    "Cancer Center",
    "Heart Institute",
    "Manufacturer",
    "Health Department",
    "Insurance Company",
    "Remote",
];

const PLACES: [&str; 48] = [
    "Baltimore",
    "Towson",
    "Annapolis",
    "Frederick",
    "Hagerstown",
    "Salisbury",
    "Rockville",
    "Bethesda",
    "Columbia",
    "Dover",
    "Wilmington",
    "Philadelphia",
    "Pittsburgh",
    "Richmond",
    "Norfolk",
    "Boston",
    "Hartford",
    "Albany",
    "Buffalo",
    "Cleveland",
    "Columbus",
    "Detroit",
    "Chicago",
    "Milwaukee",
    "Minneapolis",
    "Des Moines",
    "St. Louis",
    "Kansas City",
    "Omaha",
    "Denver",
    "Salt Lake City",
    "Boise",
    "Spokane",
    "Seattle",
    "Portland",
    "Sacramento",
    "Oakland",
    "Fresno",
    "San Diego",
    "Phoenix",
    "Tucson",
    "El Paso",
    "Houston",
    "Dallas",
    "New Orleans",
    "Atlanta",
    "Charlotte",
    "Miami",
];

/// What the check wants beside the names.
const REST: &str = r#""entry_education":"not_stated","months_to_entry":"not_stated","schedule":"not_stated","patient_contact":"not_stated","blood_exposure":"not_stated","physical_demands":"not_stated","remote":"no","licence":"not_stated","next":"not_stated","sideways":"not_stated","tasks":["Ask."],"a_day":"Ask.","tools":"not_stated","settings":"not_stated","hazards":"not_stated","what_you_wear":"not_stated","upsides":"not_stated","downsides":"not_stated","fits_you_if":"not_stated","may_not_fit_if":"not_stated","technology_change":"not_stated","minimum_age":"not_stated","routes":"not_stated","school_subjects":"not_stated","checks":"not_stated","costs":"not_stated","getting_in":"not_stated","paid_training":"not_stated","first_steps":"not_stated","sources":[],"last_reviewed":"2026-11-22""#;

/// A bundled role, of which many are made.
struct Job {
    title: String,
    family: String,
    soc: Option<String>,
    aliases: Vec<String>,
    hidden: Vec<String>,
    credentials: Vec<String>,
}

/// A name without its brackets.
fn bare(name: &str) -> String {
    name.split(" (").next().unwrap_or(name).to_owned()
}

fn jobs() -> Vec<Job> {
    let catalogue = Catalogue::bundled(None);
    let made = catalogue.roles().iter().map(|role| Job {
        title: bare(&role.title),
        family: role.family.0.clone(),
        soc: role.soc.as_ref().map(ToString::to_string),
        aliases: role.aliases.iter().map(|alias| bare(alias)).collect(),
        hidden: role.also_searched_as.iter().map(str::to_owned).collect(),
        credentials: role.credentials.iter().map(|credential| credential.id.to_string()).collect(),
    });
    made.collect()
}

/// One of a list, or nothing in `rarely` of ten cases.
fn perhaps<'a>(list: &[&'a str], rarely: usize, random: &mut Random) -> Option<&'a str> {
    let at = random.below(list.len());
    (random.below(10) >= rarely).then(|| list[at])
}

/// The parts of a title around the job.
struct Around<'a> {
    before: String,
    setting: Option<&'a str>,
    place: Option<&'a str>,
}

impl Around<'_> {
    fn new(random: &mut Random) -> Self {
        let parts = [perhaps(&GRADES, 5, random), perhaps(&FIELDS, 4, random)];
        let before: String = parts.into_iter().flatten().flat_map(|part| [part, " "]).collect();
        Around { before, setting: perhaps(&SETTINGS, 5, random), place: perhaps(&PLACES, 3, random) }
    }

    fn title(&self, job: &str) -> String {
        let setting = self.setting.map_or_else(String::new, |setting| format!(", {setting}"));
        let place = self.place.map_or_else(String::new, |place| format!(" ({place})"));
        format!("{}{job}{setting}{place}", self.before)
    }
}

/// Writes a catalogue file with so many roles.
pub(crate) fn write(count: usize, out: &mut impl Write) -> io::Result<()> {
    let (jobs, mut random) = (jobs(), Random::new(SEED));
    let mut titles = HashSet::with_capacity(count);
    write!(out, "{{\"format\":1,\"roles\":[")?;
    while titles.len() < count {
        let (job, around) = (&jobs[random.below(jobs.len())], Around::new(&mut random));
        let title = around.title(&job.title);
        if title.len() > LONGEST || !titles.insert(title.clone()) {
            continue;
        }
        let comma = if titles.len() > 1 { "," } else { "" };
        let head = head(titles.len(), &title, job, &around, &mut random).to_string();
        write!(out, "{comma}\n{},{REST}}}", head.strip_suffix('}').unwrap_or(&head))?;
    }
    writeln!(out, "\n]}}")
}

/// The fields by which a role is found.
fn head(number: usize, title: &str, job: &Job, around: &Around, random: &mut Random) -> serde_json::Value {
    let mut aliases = Vec::new();
    for _ in 0..1 + random.below(2) {
        let alias = job.aliases.get(random.below(job.aliases.len().max(1))).unwrap_or(&job.title);
        aliases.push(format!("{}{alias}", around.before));
    }
    aliases.dedup();
    // What students write: a slip, and words that name the place too.
    let mut hidden = vec![slip(&job.title, random).to_lowercase()];
    for _ in 0..1 + random.below(3) {
        let word = job.hidden.get(random.below(job.hidden.len().max(1))).unwrap_or(&job.title);
        // "No nights" is a phrase of its own.
        let place = around.place.filter(|_| !word.starts_with("no "));
        hidden.push(place.map_or_else(|| word.clone(), |place| format!("{place} {word}")).to_lowercase());
    }
    hidden.sort();
    hidden.dedup();
    let credential = job.credentials.first().filter(|_| random.below(2) == 0);
    let credentials: Vec<_> = credential.map(|id| json!({ "id": id, "need": "preferred" })).into_iter().collect();
    let summary = format!("{} ({}).", job.title, around.setting.unwrap_or("hospital"));
    let basis = if job.soc.is_some() { "exact" } else { "none" };
    let mut head = json!({
        "id": format!("role-{number}"), "title": title, "family": job.family, "track": "clinical", "soc": job.soc,
        "onet_soc": null, "wage_basis": basis, "aliases": aliases, "also_searched_as": hidden, "summary": summary,
        "credentials": credentials,
    });
    if job.soc.is_none() {
        head["wage_note"] = "Not counted.".into();
    }
    head
}
