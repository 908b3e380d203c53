//! What matters to a student, held against roles.

use super::{Mark, Section, SectionId, Sheet};
use crate::catalogue::Catalogue;
use crate::filter::{Facet, Facts, Filters, Fit};
use crate::model::{FamilyId, Role, RolePlace, SourceId};
use crate::musts::{Answer, Count, ORDER, Wants, Weight, standing};
use crate::sorting;

/// One thing that matters, held against a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MustRow {
    /// How much it matters.
    pub weight: Weight,
    /// What is asked: "nights never or seldom".
    pub asked: String,
    /// Whether the role has it.
    pub fit: Fit,
    /// What is known of the role: "nights: sometimes".
    pub known: String,
    /// Whether that is our own judgment.
    pub is_judged: bool,
    /// Where it was read.
    pub sources: Vec<SourceId>,
}

/// What matters, in the words of the filters: "blood never or seldom".
fn asked(catalogue: &Catalogue, filters: &Filters, answer: Answer) -> String {
    describe(catalogue, filters, answer.facet)
}

fn describe(catalogue: &Catalogue, filters: &Filters, facet: Facet) -> String {
    filters.describe(facet, |id: &FamilyId| catalogue.family_title(id).to_owned())
}

/// What matters, held against a role: the musts, then what would be nice.
pub fn must_rows(catalogue: &Catalogue, role: &Role, wants: &Wants, facts: &Facts) -> Vec<MustRow> {
    let row = |answer: Answer| MustRow {
        weight: answer.weight,
        asked: asked(catalogue, wants.of(answer.weight), answer),
        fit: answer.fit,
        known: answer.facet.of_role(role, facts, catalogue.family_title(&role.family)),
        is_judged: answer.facet.is_judged(),
        sources: answer.facet.read_in(role).into_iter().cloned().collect(),
    };
    wants.answers(role, facts).into_iter().map(row).collect()
}

impl MustRow {
    /// What is asked, with its weight: "Must, nights never or seldom".
    pub fn label(&self) -> String {
        format!("{}, {}", weight_word(self.weight), self.asked)
    }

    /// Whether it is met, and what is known: "not met (nights: sometimes)".
    pub fn words(&self) -> String {
        let whose = if self.is_judged { ", our own judgment" } else { "" };
        format!("{} ({}{whose})", met_word(self.fit), self.known)
    }
}

/// What matters in a sentence, for lines that only name it.
pub(super) fn asked_in_brief(catalogue: &Catalogue, wants: &Wants) -> String {
    let of = |weight| {
        let filters: &Filters = wants.of(weight);
        let words = filters.active().into_iter().map(|facet| describe(catalogue, filters, facet));
        let words: Vec<String> = words.collect();
        (!words.is_empty()).then(|| format!("{}: {}.", weight_word(weight), words.join("; ")))
    };
    [Weight::Must, Weight::Nice].into_iter().filter_map(of).collect::<Vec<_>>().join(" ")
}

/// A role in a line: how many musts it has, and of what else it is not sure: "2 of 3 musts met; not met: nights".
pub(super) fn in_a_line(role: &Role, wants: &Wants, facts: &Facts) -> String {
    let answers = wants.answers(role, facts);
    let count = Count::of(&answers, Weight::Must);
    let named = |weight, fit: Fit| {
        let those = answers.iter().filter(|answer| answer.weight == weight && answer.fit == fit);
        let names: Vec<&str> = those.map(|answer| answer.facet.name()).collect();
        let nice = if weight == Weight::Nice { "nice to have, " } else { "" };
        (!names.is_empty()).then(|| format!("; {nice}{}: {}", met_word(fit), names.join(", ")))
    };
    let must = [Fit::Fails, Fit::NotKnown, Fit::MayFit].into_iter().filter_map(|fit| named(Weight::Must, fit));
    let rest: String = must.chain(named(Weight::Nice, Fit::Fits)).collect();
    format!("{}: {} of {} musts met{rest}", role.title, count.met, count.all())
}

/// How a weight stands before what is asked.
pub(super) fn weight_word(weight: Weight) -> &'static str {
    match weight {
        Weight::Must => "Must",
        Weight::Nice => "Nice to have",
    }
}

/// Puts what matters to the student at the top of a role's sheet.
pub fn add_musts(sheet: &mut Sheet, rows: &[MustRow]) {
    let Some(top) = sheet.sections.first_mut().filter(|_| !rows.is_empty()) else { return };
    let mut section = Section::new(top.id);
    section.heading("What matters to you");
    for row in rows {
        section.fact(row.label(), row.words()).from(&row.sources);
    }
    section.gap();
    top.blocks.splice(0..0, section.blocks);
}

/// The word of an answer beside what was asked.
pub fn met_word(fit: Fit) -> &'static str {
    match fit {
        Fit::Fits => "met",
        Fit::MayFit => "it depends",
        Fit::NotKnown => "not known",
        Fit::Fails => "not met",
    }
}

/// A role with what is known of it about everything that matters.
#[derive(Debug, Clone)]
pub struct Matched<'c> {
    /// The role.
    pub role: &'c Role,
    /// The answers.
    pub answers: Vec<Answer>,
}

/// All roles, those that meet most first; see [`ORDER`].
pub fn matched<'c>(catalogue: &'c Catalogue, wants: &Wants, facts: impl Fn(RolePlace) -> Facts) -> Vec<Matched<'c>> {
    let facts = |at| if wants.need_facts() { facts(RolePlace(at)) } else { Facts::default() };
    let one = |(at, role): (usize, &'c Role)| Matched { role, answers: wants.answers(role, &facts(at)) };
    let mut roles: Vec<Matched> = catalogue.roles().iter().enumerate().map(one).collect();
    sorting::by_key(&mut roles, |one| standing(&one.answers));
    roles
}

/// What a group of roles has in common.
fn group(answers: &[Answer]) -> String {
    let Count { failed, unsure, .. } = Count::of(answers, Weight::Must);
    match (failed, unsure) {
        (0, 0) => "Every must is met".to_owned(),
        (0, _) => "No must fails, some are not known or depend".to_owned(),
        (1, _) => "One must fails".to_owned(),
        (failed, _) => format!("{failed} musts fail"),
    }
}

/// What a role does not surely have, in words.
fn open(catalogue: &Catalogue, wants: &Wants, answers: &[Answer]) -> String {
    let of = |weight, fit: Fit| {
        let those = answers.iter().filter(|answer| answer.weight == weight && answer.fit == fit);
        let names: Vec<String> = those.map(|answer| asked(catalogue, wants.of(weight), *answer)).collect();
        (!names.is_empty()).then(|| {
            let whose = if weight == Weight::Nice { "nice to have, " } else { "" };
            format!("{whose}{} - {}", met_word(fit), names.join("; "))
        })
    };
    let fits = [Fit::Fails, Fit::NotKnown, Fit::MayFit];
    let all = [Weight::Must, Weight::Nice].into_iter().flat_map(|weight| fits.map(|fit| of(weight, fit)));
    all.flatten().collect::<Vec<_>>().join(". ")
}

/// All roles by what they meet.
pub fn matches(catalogue: &Catalogue, wants: &Wants, roles: &[Matched], area: &str) -> Sheet {
    let mut section = Section::new(SectionId::Card);
    for weight in [Weight::Must, Weight::Nice] {
        let filters = wants.of(weight);
        let words = filters
            .active()
            .into_iter()
            .map(|facet| filters.describe(facet, |id| catalogue.family_title(id).to_owned()));
        let words: Vec<String> = words.collect();
        if !words.is_empty() {
            section.fact(if weight == Weight::Must { "Must" } else { "Nice to have" }, words.join("; "));
        }
    }
    section.text(format!("Pay and rules as in {area}. {ORDER} A group's pay that may be too high meets no must."));
    let mut last = None;
    for one in roles {
        let group = group(&one.answers);
        if last.as_ref() != Some(&group) {
            let many = roles.iter().filter(|other| self::group(&other.answers) == group).count();
            section.heading(&format!("{group}: {many} of {} roles", roles.len()));
            last = Some(group);
        }
        section.entry(&one.role.title);
        let open = open(catalogue, wants, &one.answers);
        if !open.is_empty() {
            section.note(open);
        }
    }
    section.gap();
    section
        .text("Patients, blood, hard on the body, and work from home are our own judgment. \"medpath show ROLE\" has the sources of the rest.")
        .marked(Mark::Quiet);
    Sheet {
        title: "What matters to you, and what is known of each role".to_owned(),
        sections: vec![section],
        ..Sheet::default()
    }
}
