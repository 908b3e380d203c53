//! The right answers: what the catalogue knows of a role, and whose word it is.

use medpath::catalogue::{Pay, PayRow};
use medpath::model::{AreaCode, PageHere, Rated, Role, RoleId, RolePage, SourceId, Stated};
use medpath::paths::Paths;
use medpath::sheet::{license_sentence, license_words};
use medpath::text;

use crate::screens::stage::CATALOGUE;

/// For whom and where a question is asked.
pub(super) struct Asked {
    pub(super) role: &'static Role,
    pub(super) other: &'static Role,
    pub(super) area: &'static str,
}

/// What has to be on the screen.
pub(super) struct Answer {
    /// These words.
    pub(super) says: Vec<String>,
    pub(super) whose: Whose,
}

/// Whose word it is.
#[derive(Debug)]
pub(super) enum Whose {
    /// The source stands under the page with its date.
    Source(SourceId),
    /// "our own judgment" stands there.
    Judgment,
    /// These words stand there: a source in words, or whom to ask.
    Words(Vec<String>),
}

impl Asked {
    fn code(&self) -> AreaCode {
        AreaCode(self.area.into())
    }

    fn page(&self) -> &'static RolePage {
        CATALOGUE.page(self.role)
    }

    /// The page, seen from the state of the area.
    fn here(&self) -> PageHere<'static> {
        CATALOGUE.page_in(self.role, &self.code())
    }
}

fn answer(says: impl IntoIterator<Item = String>, whose: Whose) -> Vec<Answer> {
    vec![Answer { says: says.into_iter().collect(), whose }]
}

fn from(words: impl Into<String>, source: &SourceId) -> Vec<Answer> {
    answer([words.into()], Whose::Source(source.clone()))
}

fn judged(words: impl Into<String>) -> Vec<Answer> {
    answer([words.into()], Whose::Judgment)
}

/// Fixed words of a page that have a source.
pub(super) fn said_in(words: &str, source: &str) -> Vec<Answer> {
    from(words, &SourceId(source.to_owned()))
}

/// An honest gap: the words, and whom to ask.
fn gap() -> Vec<Answer> {
    answer([text::NOT_STATED.to_owned()], Whose::Words(vec!["ask".to_owned()]))
}

/// Fixed words of a page, with marks or as our own judgment.
pub(super) fn said(words: &[&str]) -> Vec<Answer> {
    answer(words.iter().map(|words| (*words).to_owned()), Whose::Judgment)
}

/// Fixed words, and words that say where they come from.
pub(super) fn said_by(words: &[&str], whose: &[&str]) -> Vec<Answer> {
    let owned = |words: &[&str]| words.iter().map(|words| (*words).to_owned()).collect::<Vec<_>>();
    answer(owned(words), Whose::Words(owned(whose)))
}

fn beginning(words: &str) -> String {
    text::sentences_of(words).next().unwrap_or(words).trim().to_owned()
}

fn prose(value: Option<&String>) -> Vec<Answer> {
    value.map_or_else(gap, |words| judged(beginning(words)))
}

fn listed(value: &Stated<Vec<String>>) -> Vec<Answer> {
    value.value().and_then(|list| list.first()).map_or_else(gap, |first| judged(beginning(first)))
}

fn rated<L: Copy>(value: &Stated<Rated<L>>, words: fn(L) -> &'static str) -> Vec<Answer> {
    value
        .value()
        .map_or_else(gap, |rate| answer([words(rate.level).to_owned(), beginning(&rate.text)], Whose::Judgment))
}

pub(super) fn time(asked: &Asked) -> Vec<Answer> {
    let known = asked.role.months_to_entry.value().filter(|time| time.whole().is_some());
    known.map_or_else(gap, |time| from(text::months_of(time), time.whole_from()[0]))
}

pub(super) fn schooling(asked: &Asked) -> Vec<Answer> {
    let entry = asked.role.entry_education.value();
    entry.map_or_else(gap, |entry| from(text::education(entry.level), &entry.sources[0]))
}

pub(super) fn age(asked: &Asked) -> Vec<Answer> {
    let age = asked.here().minimum_age();
    age.map_or_else(gap, |age| from(format!("Youngest age {}", age.years), &age.source))
}

/// Each fee with its source.
pub(super) fn fees(asked: &Asked) -> Vec<Answer> {
    let Some(costs) = asked.here().costs().filter(|costs| !costs.is_empty()) else { return gap() };
    let fee =
        |cost: &medpath::model::Cost| from(format!("{}: {}", cost.what, text::fee(cost.min, cost.max)), &cost.source);
    costs.iter().take(2).flat_map(|cost| fee(cost)).collect()
}

pub(super) fn paid_training(asked: &Asked) -> Vec<Answer> {
    prose(asked.here().paid_training())
}

pub(super) fn subjects(asked: &Asked) -> Vec<Answer> {
    listed(&asked.page().school_subjects)
}

pub(super) fn seat(asked: &Asked) -> Vec<Answer> {
    prose(asked.here().getting_in())
}

/// Whether a license is needed here, who gives it, and the first exam.
pub(super) fn license(asked: &Asked) -> Vec<Answer> {
    let here = CATALOGUE.license_in(asked.role, &asked.code());
    let exams = CATALOGUE.credentials_in(asked.role, &asked.code());
    let exam = exams.first().and_then(|needed| CATALOGUE.credential(&needed.id));
    let none = if asked.role.credentials.is_empty() { "name none for this job" } else { "know of none" };
    let exam = exam.map_or_else(|| none.to_owned(), |known| known.abbreviation.clone());
    let sentence = license_sentence(here);
    match here.rule {
        None => answer([sentence, exam], Whose::Words(vec!["ask".to_owned()])),
        Some(rule) => {
            let body = rule.body.as_ref().map(|body| format!(", {body}")).unwrap_or_default();
            let whose = rule.source.clone().map_or(Whose::Judgment, Whose::Source);
            answer([sentence + &body, exam], whose)
        }
    }
}

/// The first of the checks, whichever it is: records, drugs, vaccines.
pub(super) fn checks(asked: &Asked) -> Vec<Answer> {
    let checks = asked.here().checks();
    let first = checks.as_ref().and_then(|checks| checks.first());
    first.map_or_else(gap, |check| from(format!("{}: {}", check.what, beginning(&check.text)), &check.source))
}

pub(super) fn course_hours(asked: &Asked) -> Vec<Answer> {
    let hours = asked.here().training_hours();
    hours.map_or_else(gap, |hours| from(text::hours_range(hours.min, hours.max, &hours.unit), &hours.source))
}

pub(super) fn day(asked: &Asked) -> Vec<Answer> {
    judged(beginning(&asked.page().a_day))
}

pub(super) fn blood(asked: &Asked) -> Vec<Answer> {
    rated(&asked.page().blood_exposure, text::blood)
}

pub(super) fn patients(asked: &Asked) -> Vec<Answer> {
    rated(&asked.page().patient_contact, text::contact)
}

pub(super) fn body(asked: &Asked) -> Vec<Answer> {
    rated(&asked.page().physical_demands, text::physical)
}

pub(super) fn hours(asked: &Asked) -> Vec<Answer> {
    asked.role.schedule.value().map_or_else(gap, |hours| {
        let whose = hours.sources.first().cloned().map_or(Whose::Judgment, Whose::Source);
        answer([beginning(&hours.text)], whose)
    })
}

pub(super) fn risks(asked: &Asked) -> Vec<Answer> {
    prose(asked.page().hazards.value())
}

pub(super) fn places(asked: &Asked) -> Vec<Answer> {
    listed(&asked.page().settings)
}

pub(super) fn wear(asked: &Asked) -> Vec<Answer> {
    prose(asked.page().what_you_wear.value())
}

pub(super) fn hard_parts(asked: &Asked) -> Vec<Answer> {
    listed(&asked.page().downsides)
}

fn pay(asked: &Asked) -> Pay<'static> {
    CATALOGUE.pay(asked.role, &asked.code())
}

/// Lowest and highest tenth, and the median, of the nearest area that has one; of a wider group the median, with the
/// word that it is that of a group.
pub(super) fn pay_here(asked: &Asked) -> Vec<Answer> {
    let pay = pay(asked);
    let Some((_, PayRow { wage, source, .. })) = pay.nearest() else {
        return said_by(&["No wage table has this occupation"], &["ask"]);
    };
    let group = pay.worth.is_group();
    let own = [wage.annual.p10, wage.annual.p50, wage.annual.p90];
    let shown = if group { &own[1..2] } else { &own[..] };
    let amounts = shown.iter().map(|amount| text::money(*amount));
    answer(amounts.chain(group.then(|| "group pay".to_owned())), Whose::Source(source.clone()))
}

/// What the figure leaves out, and the release of the table.
pub(super) fn overtime(asked: &Asked) -> Vec<Answer> {
    match pay(asked).nearest() {
        Some((_, row)) => said_by(&["overtime"], &[row.edition, "Bureau of Labor Statistics"]),
        None => said_by(&["No wage table has this occupation"], &[]),
    }
}

/// The medians of two roles, and their times.
pub(super) fn difference(asked: &Asked) -> Vec<Answer> {
    let mut answers = Vec::new();
    for role in [asked.role, asked.other] {
        match CATALOGUE.pay(role, &asked.code()).nearest() {
            Some((_, row)) => {
                let told = text::money(row.wage.annual.p50);
                answers.extend(from(told.split(' ').next().unwrap_or(&told), row.source));
            }
            None => answers.extend(said_by(&[text::NOT_PUBLISHED], &[])),
        }
        answers.extend(time_read(role));
    }
    answers
}

/// The first words of the time of a role, and its source.
fn time_read(role: &Role) -> Vec<Answer> {
    let Some(time) = role.months_to_entry.value().filter(|time| time.whole().is_some()) else {
        return said_by(&[text::NOT_STATED], &[]);
    };
    let words = text::months_of(time);
    let first: Vec<&str> = words.split(' ').take(2).collect();
    from(first.join(" "), time.whole_from()[0])
}

/// The publisher of the wages and their date.
pub(super) fn who_says(asked: &Asked) -> Vec<Answer> {
    match pay(asked).nearest() {
        Some((_, row)) => said_by(&["Bureau of Labor Statistics"], &[row.edition]),
        None => said_by(&["no wage table has"], &[]),
    }
}

/// The first employer of the page that is in the area, or that our list names none; and how many places of the first kind
/// that employs the role are there.
pub(super) fn employers(asked: &Asked) -> Vec<Answer> {
    let area = CATALOGUE.area(&asked.code()).unwrap();
    let mut here = CATALOGUE.employers_for(asked.role);
    here.retain(|(employer, _)| employer.is_in(area));
    let mut answers = match here.iter().find(|(_, evidence)| evidence.is_read()) {
        Some((employer, evidence)) => said_by(&[&employer.name], &[text::evidence(*evidence)]),
        None if here.is_empty() => said_by(&["names none for it"], &["ask"]),
        None => said_by(&["None in our list"], &["ask"]),
    };
    let groups = CATALOGUE.facility_groups(asked.role);
    let counted = CATALOGUE.facility_group_counts(area, &groups);
    match counted.first() {
        Some((group, count)) => {
            let source =
                CATALOGUE.facility_sources().iter().find(|table| table.kinds.iter().any(|kind| kind.group() == *group));
            answers.extend(from(text::facility_count(*group, *count), &source.unwrap().source.id));
        }
        None if groups.is_empty() => answers.extend(said_by(&["hold no kind of place"], &["Look for"])),
        None => answers.extend(said_by(&["have none of these"], &["Medicare"])),
    }
    answers
}

fn around(asked: &Asked) -> Paths<'static> {
    Paths::of(&CATALOGUE, asked.role)
}

/// The first step that follows.
pub(super) fn next_steps(asked: &Asked) -> Vec<Answer> {
    let paths = around(asked);
    match paths.follows.first() {
        Some(way) => judged(text::cut(way.target.title(), 24).replace("..", "")),
        None => said_by(&["── Follows"], &["ask"]),
    }
}

/// A step is told with whether it builds on the job.
pub(super) fn what_builds(asked: &Asked) -> Vec<Answer> {
    let paths = around(asked);
    let Some(way) = paths.follows.first() else { return said_by(&["── Follows"], &["ask"]) };
    let kind = if way.builds() { "builds on" } else { "starts again" };
    answer([text::cut(way.target.title(), 24).replace("..", ""), kind.to_owned()], Whose::Judgment)
}

/// The first step sideways.
pub(super) fn sideways(asked: &Asked) -> Vec<Answer> {
    let paths = around(asked);
    match paths.sideways.first() {
        Some(way) => judged(text::cut(way.target.title(), 24).replace("..", "")),
        None => said_by(&["Sideways"], &["ask"]),
    }
}

/// What a reader of "within a year" sees: what is asked for, and why the selected role is listed.
pub(super) fn within_a_year(_: &Asked) -> Vec<Answer> {
    let first = CATALOGUE.role(&RoleId("ambulance-attendant".into())).unwrap();
    let time = first.months_to_entry.value().unwrap();
    let source = text::source_brief(&CATALOGUE.source(time.whole_from()[0]).unwrap());
    let why = format!("Why listed: time: {}", text::months_of(time));
    said_by(&["[time: 12 months or less]", &first.title, &why], &[&source])
}

/// Schooling and license of two roles.
pub(super) fn must_haves(asked: &Asked) -> Vec<Answer> {
    let mut answers = Vec::new();
    for role in [asked.role, asked.other] {
        let here = CATALOGUE.license_in(role, &asked.code());
        match here.rule.and_then(|rule| rule.source.as_ref()) {
            Some(source) => answers.extend(from(license_words(here), source)),
            None => answers.extend(said_by(&[license_words(here)], &[])),
        }
        if let Some(entry) = role.entry_education.value() {
            answers.extend(from(text::education(entry.level), &entry.sources[0]));
        }
    }
    answers
}
