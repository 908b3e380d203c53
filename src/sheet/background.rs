//! What a student can do with what is there now, and after the school that is planned: why each role stands where it does.

use super::{Link, Mark, RoleRecord, Section, SectionId, Sheet, license_sentence};
use crate::background::{Background, Place, Schooling, Standing};
use crate::catalogue::Catalogue;
use crate::model::{Area, CredentialId, MonthsToEntry, SourceId};
use crate::text;

/// What the field of a degree has to do with it.
const FIELD: &str = "A level alone is not enough where a job asks for a field of study: a degree in something else does \
    not count for it.";

impl Standing {
    /// What the roles that stand there have in common.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Yours => "Where you work",
            Self::Open => "Hires with what you have; we know of nothing more that is required",
            Self::Builds => "Builds on what you have",
            Self::StillNeeds => "Your level of school is enough; something else is still needed",
            Self::NotKnown => "Not known: our sources do not say what schooling it asks for",
            Self::MoreSchool => "Asks for more school",
        }
    }
}

/// What was said, in a line: "high school; holds NREMT; works as Emergency Medical Technician".
pub fn background_words(catalogue: &Catalogue, background: &Background) -> String {
    if background.is_empty() {
        return "nothing said yet".to_owned();
    }
    let school = background.education.map_or("no school named, so none is counted", text::education);
    let mut said = vec![school.to_owned()];
    let held: Vec<&str> = background.held.iter().map(|id| letters(catalogue, id)).collect();
    if !held.is_empty() {
        said.push(format!("holds {}", held.join(", ")));
    }
    let works: Vec<&str> = background
        .works_as
        .iter()
        .map(|id| catalogue.role(id).map_or(id.as_str(), |role| role.title.as_str()))
        .collect();
    if !works.is_empty() {
        said.push(format!("works as {}", works.join(", ")));
    }
    said.join("; ")
}

fn letters<'c>(catalogue: &'c Catalogue, id: &'c CredentialId) -> &'c str {
    catalogue.credential(id).map_or(id.as_str(), |known| &known.abbreviation)
}

/// The two lists.
pub fn now_and_after(catalogue: &Catalogue, background: &Background, area: &Area) -> Sheet {
    let now = background.places(catalogue, area);
    let mut sections = vec![list(catalogue, SectionId::Now, background, &now, &now, area)];
    match background.after() {
        Some(after) => {
            let later = after.places(catalogue, area);
            let stood = |place: &Place| now.iter().find(|one| one.role.id == place.role.id).map(|one| one.standing);
            let (nearer, same): (Vec<Place>, Vec<Place>) =
                later.iter().cloned().partition(|place| stood(place) != Some(place.standing));
            let mut section = list(catalogue, SectionId::After, &after, &nearer, &later, area);
            section.gap();
            let kept = same.iter().filter(|place| place.standing != Standing::MoreSchool).count();
            section.text(format!("{kept} more roles stand as they do now, in the list above."));
            sections.push(section);
        }
        None => {
            let mut section = Section::new(SectionId::After);
            section.text("No school is planned that leads higher than what you have.").marked(Mark::Missing);
            sections.push(section);
        }
    }
    let intro = vec![
        format!("Rules as in {}. By level of school, then by time. {FIELD}", area.name),
        "What builds on a job is our own judgment, no source.".to_owned(),
    ];
    let title = "Now and after: what I can do with what I have".to_owned();
    let mut sheet = Sheet { title, intro, sections, ..Sheet::default() };
    let cited: Vec<SourceId> = sheet.cited().into_iter().cloned().collect();
    let mut sources = Section::new(SectionId::Sources);
    sources.sources(catalogue, &cited);
    sheet.sections.push(sources);
    sheet
}

/// The roles that are listed, under what they have in common, and the count of those that ask for more school.
fn list(
    catalogue: &Catalogue,
    id: SectionId,
    background: &Background,
    listed: &[Place],
    all: &[Place],
    area: &Area,
) -> Section {
    let mut section = Section::new(id);
    section.fact("With", background_words(catalogue, background));
    let mut last = None;
    for place in listed.iter().filter(|place| place.standing != Standing::MoreSchool) {
        if last != Some(place.standing) {
            let many = listed.iter().filter(|other| other.standing == place.standing).count();
            section.heading(&format!("{} ({many})", place.standing.heading()));
            last = Some(place.standing);
        }
        section.link(&place.role.title, Link::Role(place.role.id.clone()));
        let role = place.role;
        let schooling = role.entry_education.value().map(|entry| &*entry.sources).unwrap_or_default();
        let time = role.months_to_entry.value().map(MonthsToEntry::whole_from).unwrap_or_default();
        let step = place.builds_on.and_then(|(_, step)| step.months.as_ref()).map(|months| &months.source);
        let rule = catalogue.license_in(role, &area.code).rule.and_then(|rule| rule.source.as_ref());
        let mut sources: Vec<&SourceId> = Vec::new();
        for source in schooling.iter().chain(time).chain(step).chain(rule) {
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        section.note(reasons(catalogue, place, area)).from(sources);
    }
    let more = all.iter().filter(|place| place.standing == Standing::MoreSchool).count();
    section.gap();
    section.text(format!("{more} of {} roles ask for more school than that and are not listed here.", all.len()));
    section
}

/// Why a role stands where it does, and what is still needed.
pub fn reasons(catalogue: &Catalogue, place: &Place, area: &Area) -> String {
    let Place { role, .. } = place;
    if place.standing == Standing::Yours {
        return "You said that you work in it.".to_owned();
    }
    let mut said = Vec::new();
    if let Some((from, step)) = place.builds_on {
        let time = step.months.as_ref().map(|months| text::hours_range(months.min, months.max, "months"));
        let time = time.map(|time| format!(" ({time})")).unwrap_or_default();
        said.push(format!("Builds on {}: adds {}{time}", from.title, step.adds.trim_end_matches('.')));
    }
    let level = role.entry_education.value().map_or("", |entry| text::education(entry.level));
    said.push(match place.schooling {
        Schooling::Met => format!("School: {level}, which you have"),
        Schooling::MetIfInField => format!("School: {level}, which you have if it is in this field"),
        Schooling::NotMet => format!("School: still needs {level}"),
        Schooling::NotKnown => "School: not known; ask an employer".to_owned(),
    });
    let named = |ids: &[&CredentialId]| ids.iter().map(|id| letters(catalogue, id)).collect::<Vec<_>>().join(", ");
    if !place.held.is_empty() {
        said.push(format!("Needs {}, which you hold", named(&place.held)));
    }
    if !place.missing.is_empty() {
        said.push(format!("Still needs {}", named(&place.missing)));
    }
    let record = RoleRecord { catalogue, role, area: &area.code };
    if place.held.is_empty() && place.missing.is_empty() {
        said.push("No required certificate named by what we read".to_owned());
    }
    said.push(text::capital(&license_sentence(record.license())));
    said.push(format!("Time: {}", text::months(&role.months_to_entry)));
    if let Some(age) = place.lowest_age {
        said.push(format!("From age {age}"));
    }
    format!("{}.", said.join(". "))
}
