//! The beginning of a role: what it is, pay on an axis, how one gets in, what is hard.

use super::{RoleRecord, pay, places, prose};
use crate::catalogue::Level;
use crate::model::{Area, Role, SourceId};
use crate::sheet::group_pay::group_sentence;
use crate::sheet::license::not_authorized;
use crate::sheet::{Block, Body, Mark, PayOf, PayTable, Section, SectionId, license_sentence};
use crate::text;

/// Longest wording of the time to the job that does not push the rest aside.
const LONGEST_TIME: usize = 60;

impl RoleRecord<'_> {
    /// What is said of a role before it is opened; `whole` adds what only a place that scrolls has room for.
    pub fn preview(&self, whole: bool) -> Vec<Block> {
        let role = self.role;
        let mut section = Section::new(SectionId::Overview);
        if let Some(words) = not_authorized(self.license()) {
            section.text(words).marked(Mark::Caution).from(&self.license_sources());
        }
        section.text(&role.summary);
        if let Some(pack) = self.catalogue.pack_of(&role.id) {
            let words = format!("A local pack adds this role; we did not check it. {}.", text::who_says(&pack.about));
            section.text(words).marked(Mark::Caution).from([&pack.source]);
        }
        pay_at_a_glance(self, &mut section);
        let schooling = role.entry_education.value().map_or(text::NOT_STATED, |entry| text::education(entry.level));
        let license = license_sentence(self.license());
        let times = text::months_wordings(&role.months_to_entry);
        let fits = times.iter().find(|time| text::width(time) <= LONGEST_TIME);
        let time = fits.or(times.last()).map_or("", String::as_str);
        let read = role.entry_education.value().map(|entry| &*entry.sources).unwrap_or_default();
        let entry = format!("Entry: {schooling}; time: {time}; {license}");
        section.text(entry).from(read).from(&self.time_sources()).from(&self.license_sources());
        let read = role.schedule.value().map(|hours| &*hours.sources).unwrap_or_default();
        section.text(format!("Hours: {}", text::schedule(&role.schedule))).from(read);
        rated(role, &mut section);
        if let (Some(jobs), Some(read)) = (self.jobs_ahead().get(1), self.projected_in()) {
            section.text(format!("Jobs ahead: {jobs}")).from([&read]);
        }
        if whole {
            section.heading("What they do");
            section.entries(&self.page().tasks);
            for (heading, told) in [("People like", &self.page().upsides), ("Hard parts", &self.page().downsides)] {
                if let Some(told) = told.value() {
                    section.heading(heading);
                    section.entries(told);
                }
            }
        }
        section.blocks
    }
}

/// What is our own judgment; nothing where nobody judged.
fn rated(role: &Role, section: &mut Section) {
    let (patients, blood, body) = (&role.patient_contact, &role.blood_exposure, &role.physical_demands);
    if patients.value().is_none() && blood.value().is_none() && body.value().is_none() {
        section.text(format!("Patients, blood, hard on the body: {}", text::NOT_STATED)).marked(Mark::Missing);
        return;
    }
    let contact = patients.value().map_or(text::NOT_STATED, |level| text::contact(*level));
    let blood = blood.value().map_or(text::NOT_STATED, |level| text::blood(*level));
    let body = body.value().map_or(text::NOT_STATED, |level| text::physical(*level));
    section.text(format!("Patients: {contact}; blood: {blood}; hard on the body: {body} (our own judgment)"));
}

impl RoleRecord<'_> {
    /// Where the role leads, is learned and is done, for a place beside its preview.
    pub fn beyond(&self) -> Vec<Block> {
        let mut leads = prose::moving_up(self);
        leads.gap();
        [leads.blocks, places::places(self).blocks].concat()
    }
}

/// The nearest figures beside those of the nation; the state is left to the role's own page, unless it has to stand in
/// for the area.
fn pay_at_a_glance(record: &RoleRecord, section: &mut Section) {
    let pay = record.catalogue.pay(record.role, record.area);
    let rows = pay.rows();
    let Some((_, first)) = rows.first() else {
        section.text("Pay: no wage table has this occupation.").marked(Mark::Missing);
        return;
    };
    let nearest = pay.nearest().map(|(level, _)| level);
    let mut remark = format!("{} wages, Bureau of Labor Statistics; no overtime or night extra", first.edition);
    let shown: Vec<_> =
        rows.into_iter().filter(|(level, _)| nearest == Some(*level) || *level == Level::Nation).collect();
    // Before the figures, which would be read as the role's own.
    if let Some(sentence) = group_sentence(record.catalogue, record.role) {
        section.text(sentence).marked(Mark::Caution);
    }
    section.push(Body::Pay(PayTable::new(PayOf::Glance, pay::lines(&shown, record.role))));
    if nearest != Some(Level::Area) {
        let area = record.catalogue.area(record.area);
        let name = area.map_or(record.area.0.as_str().into(), Area::short_name);
        remark = format!("No median is published for {name}. {remark}");
    }
    let tables: Vec<SourceId> = shown.iter().map(|(_, row)| row.source.clone()).collect();
    section.text(remark).marked(Mark::Quiet).from(&tables);
}
