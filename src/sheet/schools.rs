//! Schools of the country with a program for a role, as seen from an area.

use super::program::program_line;
use super::section::short_name;
use super::{Link, Mark, Section, SectionId, Sheet};
use crate::catalogue::{Catalogue, NearOffer, Offer, Reach, ReportedProgram, Seen};
use crate::model::{Area, AreaCode, AreaKind, Award, Control, Fit, Role, YearTuition};
use crate::sorting;
use crate::text;

/// What the table does not hold; said once wherever it is shown.
fn not_in_the_table(catalogue: &Catalogue) -> String {
    let (name, _) = short_name(catalogue, &Catalogue::schools_source());
    format!(
        "The list ({name}) holds schools in federal student aid. Hospital schools, fire academies, apprenticeships and \
         short courses of employers are missing, so there can be more. It counts who finished in the past: ask the \
         school whether the program still takes students."
    )
}

/// What to know of prices.
fn about_prices() -> String {
    format!(
        "Prices are tuition and fees of {}, for college students who begin; they are a few percent more now. A \
         full-time year can be 24 to 36 credits, so ask each school for the price of a credit.",
        Catalogue::tuition_year()
    )
}

/// Said of a role for which the table has no field of study.
const NO_FIELD: &str = "Our list of the country's schools has no field of study for this job, so it can name no program \
                        near you. There can be some all the same: ask a college, or the groups that give the certificates.";

/// What to know of miles.
const MILES: &str = "Miles are counted in a straight line from the middle of the area's schools. The road is longer.";

/// The programs of a role near an area, the nearest ones of each kind.
pub fn schools_near(catalogue: &Catalogue, role: &Role, area: &AreaCode, most: usize) -> Sheet {
    let name = catalogue.area(area).map_or_else(|| area.0.clone(), |area| area.short_name().into_owned());
    let mut section = Section::new(SectionId::Card);
    near(catalogue, role, area, most, &mut section);
    Sheet { title: format!("{}: schools near {name}", role.title), sections: vec![section], ..Sheet::default() }
}

/// How many programs are not listed.
fn farther(rest: usize) -> String {
    format!("And {} more, farther away", text::thousands(u32::try_from(rest).unwrap_or(u32::MAX)))
}

/// Programs that somebody looked for, the nearest ones, whatever they lead to.
pub fn schools_found(catalogue: &Catalogue, offers: &[NearOffer<'_>], area: &AreaCode, most: usize) -> Sheet {
    let name = catalogue.area(area).map_or_else(|| area.0.clone(), |area| area.short_name().into_owned());
    let mut section = Section::new(SectionId::Card);
    for near in offers.iter().take(most) {
        section.entry(entry(catalogue, near, true, true));
    }
    if offers.len() > most {
        section.text(format!("{}. More words list fewer.", farther(offers.len() - most)));
    }
    section.gap();
    section.text(not_in_the_table(catalogue)).marked(Mark::Quiet);
    section.text(about_prices()).marked(Mark::Quiet);
    section.link("How to look up others", Link::Elsewhere);
    Sheet { title: format!("Schools, the nearest to {name} first"), sections: vec![section], ..Sheet::default() }
}

/// Writes the nearest programs: those in fields that train for the role, then those in fields near to it.
pub(super) fn near(catalogue: &Catalogue, role: &Role, area: &AreaCode, most: usize, section: &mut Section) {
    let offers = catalogue.programs_near(Some(&role.id), area);
    let (direct, related): (Vec<_>, Vec<_>) = offers.iter().partition(|near| near.seen.fit == Fit::Direct);
    let Some(area) = catalogue.area(area) else { return };
    let list = Nearest { catalogue, role, area, most };
    list.write(TRAINING, &direct, section);
    // A short list has room for both only where few or far ones train for the role.
    let near_by = direct.first().is_some_and(|near| near.seen.reach < Reach::Beyond || near.seen.miles < Some(FAR));
    let both = most > SHORT || direct.len() < SHORT || !near_by;
    if both {
        list.write(NEAR_FIELDS, &related, section);
    }
    let in_table = catalogue.has_field_of_study(&role.id);
    if in_table {
        let of_role = section.id == SectionId::Where;
        let said = section.text(not_in_the_table(catalogue)).marked(Mark::Quiet);
        if of_role {
            said.from([&Catalogue::schools_source()]);
        }
    } else {
        if offers.is_empty() {
            section.heading(TRAINING);
        }
        section.text(NO_FIELD).marked(Mark::Caution);
    }
    if offers.iter().any(|near| near.seen.miles.is_some()) {
        section.text(MILES).marked(Mark::Quiet);
    }
    if in_table {
        section.text(about_prices()).marked(Mark::Quiet);
    }
    section.link("How to look up others", Link::Elsewhere);
}

/// Writes the nearest few, with what has to be known of them in short.
pub(super) fn few(catalogue: &Catalogue, role: &Role, area: &AreaCode, section: &mut Section) {
    let offers = catalogue.programs_near(Some(&role.id), area);
    let Some(area) = catalogue.area(area) else { return };
    let (direct, related): (Vec<_>, Vec<_>) = offers.iter().partition(|near| near.seen.fit == Fit::Direct);
    let list = Nearest { catalogue, role, area, most: FEW };
    if direct.is_empty() {
        list.write(NEAR_FIELDS, &related, section);
    } else {
        list.write(TRAINING, &direct, section);
    }
    if !catalogue.has_field_of_study(&role.id) {
        section.text(NO_FIELD).marked(Mark::Caution);
        return;
    }
    let (name, _) = short_name(catalogue, &Catalogue::schools_source());
    let words = format!(
        "There can be more near you: the list ({name}) holds schools in federal student aid only. Ask whether the \
         program still takes students, and for the price now. Miles are straight lines."
    );
    section.text(words).marked(Mark::Quiet).from([&Catalogue::schools_source()]);
}

/// The nearest program in a few words.
pub(super) fn nearest(catalogue: &Catalogue, role: &Role, area: &AreaCode) -> Option<String> {
    let offers = catalogue.programs_near(Some(&role.id), area);
    let near = offers.first().filter(|near| near.seen.fit == Fit::Direct)?;
    let away = distance(near.seen).map(|words| format!(", {words}")).unwrap_or_default();
    Some(match &near.offer {
        Offer::Read(school, _) => format!("{}, {}{away}", school.school, school.city),
        Offer::Reported(program) => {
            let school = catalogue.reported_school(program.school);
            format!("{}, {}, {}{away}", school.name, school.city, Catalogue::state_of_school(program.school))
        }
    })
}

/// The heading over programs that train for the role.
const TRAINING: &str = "Schools with a program for it";

/// The heading over programs in fields that are only near to the role.
const NEAR_FIELDS: &str = "Schools for fields near to it";

/// From so many miles on, a school is far for somebody who lives at home.
const FAR: u16 = 60;

/// As many entries as a page of paper has room for.
pub(super) const FEW: usize = 3;

/// As many entries as a part of a role's sheet shows.
pub(super) const SHORT: usize = 6;

/// The nearest programs of a role.
struct Nearest<'a> {
    catalogue: &'a Catalogue,
    role: &'a Role,
    area: &'a Area,
    most: usize,
}

impl Nearest<'_> {
    /// Writes so many of them, in their order.
    fn write(&self, heading: &str, offers: &[&NearOffer<'_>], section: &mut Section) {
        let Self { catalogue, role, area, most } = *self;
        let Some(first) = offers.first() else { return };
        if area.kind == AreaKind::Nation {
            section.heading(heading);
            let words =
                format!("Our list has {} in the whole nation. Choose an area to see the nearest.", offers.len());
            section.text(words);
            return;
        }
        let by_miles = first.seen.reach == Reach::Area || first.seen.miles.is_some();
        section.heading(&if by_miles { format!("{heading}, the nearest first") } else { heading.to_owned() });
        if first.seen.fit == Fit::Related {
            section.text("Ask the school whether the program leads to this job.").marked(Mark::Caution);
        }
        let here = area.short_name();
        match first.seen.reach {
            Reach::Beyond => {
                section.text(none_here(catalogue, area, offers)).marked(Mark::Caution);
            }
            Reach::State if area.kind != AreaKind::State => {
                let state = catalogue.state_name(&area.state);
                section
                    .text(format!("Those in {state} come first. Our list cannot say which of them are near {here}."));
            }
            Reach::State | Reach::Area => {}
        }
        // Where all are of one field, its name would stand in every line.
        let mut fields: Vec<&str> = offers.iter().take(most).flat_map(|near| fields_of(near)).collect();
        sorting::all(&mut fields);
        fields.dedup();
        let one_field = if let [only] = fields[..] { Some(only) } else { None };
        if let Some(only) = one_field {
            section.text(format!("Field of study: {}", field(catalogue, only)));
        }
        for note in notes(catalogue, offers.iter().take(most).flat_map(|near| fields_of(near))) {
            section.text(note).marked(Mark::Caution);
        }
        for near in offers.iter().take(most) {
            section.entry(entry(catalogue, near, one_field.is_none(), most > FEW));
        }
        if offers.len() > most {
            section.link(farther(offers.len() - most), Link::SchoolsOf(role.id.clone()));
        }
    }
}

/// That none is in the area, or not even in its state, and how far the nearest is.
fn none_here(catalogue: &Catalogue, area: &Area, offers: &[&NearOffer<'_>]) -> String {
    let letters = |near: &NearOffer<'_>| match &near.offer {
        Offer::Read(school, _) => school.state.clone(),
        Offer::Reported(program) => Catalogue::state_of_school(program.school).into(),
    };
    let in_state = offers.iter().any(|near| letters(near) == area.state);
    let here = if in_state { area.short_name() } else { catalogue.state_name(&area.state).into() };
    let Some(first) = offers.first() else { return format!("Our list has none in {here}.") };
    let nearest = letters(first);
    let there = catalogue.state_name(&nearest);
    match first.seen.miles {
        Some(miles) => {
            let miles = text::thousands(miles.into());
            format!("No program in {here} is in our list. The nearest is about {miles} miles away, in {there}:")
        }
        None => format!("No program in {here} is in our list. The nearest is in {there}:"),
    }
}

/// The fields of study under which a program is reported.
fn fields_of(near: &NearOffer<'_>) -> Vec<&'static str> {
    match &near.offer {
        Offer::Read(_, rows) => rows.iter().map(|row| row.cip).collect(),
        Offer::Reported(program) => vec![program.cip],
    }
}

/// The notes on these fields of study, each once and under the name of its field.
fn notes(catalogue: &Catalogue, cips: impl Iterator<Item = &'static str>) -> Vec<String> {
    let mut notes: Vec<String> = Vec::new();
    let named = |cip| catalogue.field_note(cip).map(|note| format!("{}: {note}", field(catalogue, cip)));
    for note in cips.filter_map(named) {
        if !notes.contains(&note) {
            notes.push(note);
        }
    }
    notes
}

/// A program in one entry.
fn entry(catalogue: &Catalogue, near: &NearOffer<'_>, with_field: bool, both_years: bool) -> String {
    let away = distance(near.seen).map(|words| format!("; {words}")).unwrap_or_default();
    match &near.offer {
        Offer::Read(school, rows) => {
            let counts: Vec<String> = rows.iter().map(|row| finished(row, both_years)).collect();
            let counts = if counts.is_empty() { String::new() } else { format!("; {}", counts.join("; ")) };
            format!("{}{away}{counts}", program_line(school))
        }
        Offer::Reported(program) => {
            let school = catalogue.reported_school(program.school);
            let state = Catalogue::state_of_school(program.school);
            let (name, city, run) = (&school.name, &school.city, control(school.control));
            let field = if with_field { format!("{}, ", field(catalogue, program.cip)) } else { String::new() };
            let (award, counts) = (program.award.name(), finished(program, both_years));
            format!("{name}, {city}, {state}: {field}{award}; {run}{away}; {counts}; {}", price(catalogue, program))
        }
    }
}

/// What is known of a program of the table.
pub fn reported_program(catalogue: &Catalogue, program: &ReportedProgram, seen: Seen) -> Sheet {
    let school = catalogue.reported_school(program.school);
    let state = Catalogue::state_of_school(program.school);
    Sheet::card(format!("{}, {}, {state}", school.name, school.city), |card| {
        card.fact("Field, award", format!("{}; {}", field(catalogue, program.cip), program.award.name()));
        if seen.fit == Fit::Related {
            card.text("This field is near to the job. Ask the school whether it leads there.").marked(Mark::Caution);
        }
        if let Some(note) = catalogue.field_note(program.cip) {
            card.text(note).marked(Mark::Caution);
        }
        let away = distance(seen).map(|words| format!("; {words}")).unwrap_or_default();
        card.fact("School", format!("{}{away}", control(school.control)));
        card.fact("Graduates", finished(program, true));
        card.fact("Tuition, fees", price(catalogue, program));
        card.text(not_in_the_table(catalogue)).marked(Mark::Quiet);
        card.text(about_prices()).marked(Mark::Quiet);
    })
}

/// The title of a field of study.
fn field<'a>(catalogue: &'a Catalogue, cip: &'a str) -> &'a str {
    catalogue.field_of_study(cip).map_or(cip, |field| &field.title)
}

/// Where it is, seen from the area.
pub fn distance(seen: Seen) -> Option<String> {
    match (seen.reach, seen.miles) {
        (Reach::Area, _) => Some("in your area".to_owned()),
        (_, Some(1)) => Some("about 1 mile away".to_owned()),
        (_, Some(miles)) => Some(format!("about {} miles away", text::thousands(miles.into()))),
        (_, None) => None,
    }
}

/// Who runs a school.
pub fn control(control: Control) -> &'static str {
    match control {
        Control::Public => "public",
        Control::PrivateNonprofit => "private, nonprofit",
        Control::ForProfit => "private, for profit",
    }
}

/// How many finished in the last two years, or in the last for which there is a count.
fn finished(program: &ReportedProgram, both: bool) -> String {
    let [newer, older] = Catalogue::finished_years();
    let count = |count: u16| text::thousands(count.into());
    match program.finished {
        [Some(now), _] if !both => format!("{} finished in {newer}", count(now)),
        [Some(now), Some(before)] => format!("{} finished in {newer}, {} in {older}", count(now), count(before)),
        [Some(now), None] => format!("{} finished in {newer}, no count for {older}", count(now)),
        [None, Some(before)] => format!("{} finished in {older}, no count for {newer}", count(before)),
        [None, None] => "no count of graduates".to_owned(),
    }
}

/// What it costs, with the year; where the table has no price for this award, whom to ask.
fn price(catalogue: &Catalogue, program: &ReportedProgram) -> String {
    let year = Catalogue::tuition_year();
    if let Some(price) = catalogue.program_price(program) {
        let months = price.months.map(|months| format!(" ({months} months)")).unwrap_or_default();
        return format!("${} for the whole program{months} in {year}", text::thousands(price.dollars));
    }
    // The yearly price is that of college students who begin.
    let tuition = is_first_study(program.award).then(|| catalogue.reported_school(program.school).tuition);
    match tuition.and_then(yearly) {
        Some(words) => format!("{words} ({year})"),
        None => "price: ask the school".to_owned(),
    }
}

/// Whether one begins a study with it, rather than after a degree.
fn is_first_study(award: Award) -> bool {
    matches!(award.code(), 2..=5 | 20 | 21)
}

/// Tuition and fees of a year for whom they differ.
fn yearly(YearTuition(district, state, others): YearTuition) -> Option<String> {
    let dollars = |amount: u32| format!("${}", text::thousands(amount));
    match (district, state, others) {
        (_, Some(state), Some(others)) if district.is_none_or(|near| near == state) => Some(if state == others {
            format!("{} a year", dollars(state))
        } else {
            format!("{} a year if you live in the state, {} from outside", dollars(state), dollars(others))
        }),
        (Some(district), Some(state), Some(others)) => Some(format!(
            "{} a year if you live in its district, {} elsewhere in the state, {} from outside",
            dollars(district),
            dollars(state),
            dollars(others)
        )),
        _ => None,
    }
}
