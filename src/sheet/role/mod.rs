//! The sheet of a role: seven quick facts, seven sections.

mod at_a_glance;
mod brief;
mod earn;
mod entry;
mod local;
mod pay;
mod places;
mod preview;
mod prose;
mod ratings;
mod series;
mod slides;
mod take_home;

use super::license::not_authorized_wordings;
use super::{Mark, QuickFact, Section, SectionId, Sheet, group_pay, license_sentence};
use crate::catalogue::{Catalogue, Level, LicenseHere};
use crate::model::{AreaCode, NeededCredential, PageHere, Projection, Role, RolePage, SourceId};
use crate::text;

pub use brief::in_brief;
pub use places::schools_cover;
pub use slides::{Slide, SlidePart};

/// A role, and the area from which it is seen.
#[derive(Clone, Copy)]
pub struct RoleRecord<'a> {
    /// Where figures, employers and sources come from.
    pub catalogue: &'a Catalogue,
    /// The role.
    pub role: &'a Role,
    /// The area whose pay comes first.
    pub area: &'a AreaCode,
}

impl<'a> RoleRecord<'a> {
    /// What one reads after opening the role.
    pub(super) fn page(&self) -> &'a RolePage {
        self.catalogue.page(self.role)
    }

    /// The same, seen from the state of the area.
    pub(super) fn here(&self) -> PageHere<'a> {
        self.catalogue.page_in(self.role, self.area)
    }

    /// Everything that is said of the role; amounts of its areas in dollars an hour instead of a year if `hourly`.
    pub fn sheet(&self, hourly: bool) -> Sheet {
        let mut sections = vec![prose::overview(self), prose::a_day(self), pay::pay(self, hourly)];
        sections.extend([entry::getting_in(self), prose::moving_up(self), places::places(self)]);
        let mut sheet =
            Sheet { title: self.role.title.clone(), head: self.quick_facts(), sections, ..Sheet::default() };
        sheet.add_sources(self.catalogue, &self.here().sources(), &self.page().last_reviewed);
        sheet
    }

    /// One section of it, with its own sources.
    pub fn section(&self, id: SectionId) -> Sheet {
        let mut sheet = self.sheet(false);
        sheet.head.clear();
        sheet.sections.retain(|section| section.id == id);
        sheet.add_sources(self.catalogue, &[], &self.page().last_reviewed);
        sheet
    }

    /// The facts that stay in sight, each in the longest wording.
    pub fn head(&self) -> impl Iterator<Item = (&'static str, String)> {
        self.quick_facts().into_iter().map(|fact| (fact.label, fact.wordings.into_iter().next().unwrap_or_default()))
    }

    /// Whether any table has its pay by kind of employer or over the years.
    pub fn has_pay_series(&self) -> bool {
        let RoleRecord { catalogue, role, .. } = self;
        catalogue.industries(role).is_some_and(|pay| !pay.cells.is_empty())
            || catalogue.years(role).is_some_and(|pay| !pay.years.is_empty())
    }

    /// Only the pay by kind of employer, all of them, and over the years.
    pub fn pay_series(&self) -> Sheet {
        let mut section = Section::new(SectionId::Pay);
        group_pay::remarks(self.catalogue, self.role, &mut section);
        series::by_employer(self, usize::MAX, &mut section);
        series::by_year(self, &mut section);
        let mut sheet = Sheet { title: self.role.title.clone(), sections: vec![section], ..Sheet::default() };
        sheet.add_sources(self.catalogue, &[], &self.page().last_reviewed);
        sheet
    }

    /// The license in the state of the area.
    pub fn license(&self) -> LicenseHere<'a> {
        self.catalogue.license_in(self.role, self.area)
    }

    /// Name of the area as published, its code if no list has it.
    pub(super) fn area_name(&self) -> &str {
        self.catalogue.area(self.area).map_or(&self.area.0, |area| &area.name)
    }

    fn quick_facts(&self) -> Vec<QuickFact> {
        let fact = |label, wordings, sources: Vec<SourceId>| QuickFact { label, wordings, mark: Mark::Plain, sources };
        let role = self.role;
        let pay = self.catalogue.pay(role, self.area).nearest().map(|(_, row)| row.source.clone());
        let entry = role.entry_education.value().map(|entry| entry.sources.to_vec());
        let hours = role.schedule.value().map(|hours| hours.sources.to_vec());
        let pay = QuickFact { mark: Mark::Money, ..fact("Pay here", self.pay_here(), pay.into_iter().collect()) };
        let not_here = not_authorized_wordings(self.license())
            .map(|wordings| QuickFact { mark: Mark::Caution, ..fact("Not here", wordings, self.license_sources()) });
        let facts = vec![
            pay,
            fact("Time to entry", text::months_wordings(&role.months_to_entry), self.time_sources()),
            fact("Schooling", self.schooling(), entry.unwrap_or_default()),
            fact("Exam, license", self.exam_and_license(), self.license_sources()),
            fact("Hours", vec![text::schedule(&role.schedule)], hours.unwrap_or_default()),
            fact("Patients, blood", self.patients_and_blood(), Vec::new()),
            fact("Jobs ahead", self.jobs_ahead(), self.projected_in().into_iter().collect()),
        ];
        not_here.into_iter().chain(facts).collect()
    }

    /// Where the time to the job was read.
    fn time_sources(&self) -> Vec<SourceId> {
        self.role
            .months_to_entry
            .value()
            .map(|time| time.whole_from().into_iter().cloned().collect())
            .unwrap_or_default()
    }

    /// Where the rule of the area's state was read.
    fn license_sources(&self) -> Vec<SourceId> {
        self.license().rule.and_then(|rule| rule.source.clone()).into_iter().collect()
    }

    fn pay_here(&self) -> Vec<String> {
        let pay = self.catalogue.pay(self.role, self.area);
        let Some((level, row)) = pay.nearest() else {
            return vec![format!("{} for this area, its state or the nation", text::NOT_PUBLISHED)];
        };
        let annual = row.wage.annual;
        let whose = match level {
            Level::Area => "",
            Level::State => &format!("{}'s ", row.name),
            Level::Nation => "nation's ",
        };
        let amount = text::money(annual.p50);
        let when = format!("(BLS {})", row.edition);
        let Some(direction) = pay.worth.direction() else {
            let median = format!("{whose}median {amount}");
            return vec![
                format!("{median}; {} {when}", text::eight_of_ten(annual.p10, annual.p90)),
                format!("{median}; {} {when}", text::ends(annual.p10, annual.p90)),
                format!("{median}; {}", text::ends(annual.p10, annual.p90)),
                format!("{median} {when}"),
                median,
            ];
        };
        let group = group_pay::group_name(self.catalogue, self.role);
        let says = text::direction(direction);
        vec![
            format!("group pay: {group}, {whose}median {amount}; {says} {when}"),
            format!("group pay: {group}, {whose}median {amount}; {says}"),
            format!("{whose}group pay {amount}; {says} {when}"),
            format!("{whose}group pay {amount}; {says}"),
        ]
    }

    fn schooling(&self) -> Vec<String> {
        self.role.entry_education.value().map_or_else(
            || vec![text::NOT_STATED.to_owned()],
            |entry| vec![entry.text.clone(), text::education(entry.level).to_owned()],
        )
    }

    fn exam_and_license(&self) -> Vec<String> {
        let license = license_sentence(self.license());
        let needed: Vec<String> = self.credentials().into_iter().map(|needed| self.needed_credential(needed)).collect();
        match needed.as_slice() {
            [] => vec![format!("{license}; no exam named")],
            [one] => vec![format!("{license}; {one}")],
            [first, second, ..] => vec![format!("{license}; {first}, {second}"), format!("{license}; {first}")],
        }
    }

    /// The credentials that count here, most needed first.
    pub(in crate::sheet) fn credentials(&self) -> Vec<&'a NeededCredential> {
        self.catalogue.credentials_in(self.role, self.area)
    }

    /// What stands in their place where there are none.
    fn no_credential(&self) -> String {
        if self.role.credentials.is_empty() {
            return "our sources name none for this job".to_owned();
        }
        format!("we know of none for the whole country. A state can have its own: ask its {}", self.license().board)
    }

    /// A credential in a few letters, and how much it matters. One that the catalogue lacks is named by its key.
    fn needed_credential(&self, needed: &NeededCredential) -> String {
        let known = self.catalogue.credential(&needed.id);
        format!("{} ({})", known.map_or(needed.id.as_str(), |known| &known.abbreviation), self.need(needed))
    }

    /// How much a credential matters, and in which state if it is that of one state.
    fn need(&self, needed: &NeededCredential) -> String {
        let state = self.catalogue.credential(&needed.id).and_then(|known| known.issued_in.as_ref());
        text::need(needed.need, state.map(|state| self.catalogue.state_name(state)))
    }

    fn patients_and_blood(&self) -> Vec<String> {
        if self.role.patient_contact.value().is_none() && self.role.blood_exposure.value().is_none() {
            return vec![text::NOT_STATED.to_owned()];
        }
        let patients = self.role.patient_contact.value().map_or(text::NOT_STATED, |level| text::contact(*level));
        let blood = self.role.blood_exposure.value().map_or(text::NOT_STATED, |level| text::blood(*level));
        let words = format!("{patients}; blood {blood}");
        vec![format!("{words} (our own judgment)"), words]
    }

    /// The table of the projections, if it lists the role.
    fn projected_in(&self) -> Option<SourceId> {
        self.catalogue.projection(self.role).map(Projection::source)
    }

    fn jobs_ahead(&self) -> Vec<String> {
        let Some(projection) = self.catalogue.projection(self.role) else {
            return vec![text::NOT_STATED.to_owned()];
        };
        let openings = text::openings(projection.annual_openings_thousands);
        let change = text::change(projection.change_percent);
        let (base, target) = (projection.base_year, projection.target_year);
        vec![
            format!("{change} from {base} to {target}, {openings} openings a year in the nation (BLS projections)"),
            format!("{change} from {base} to {target}, {openings} openings a year (nation)"),
            format!("{change} to {target}, {openings} openings a year"),
        ]
    }
}
