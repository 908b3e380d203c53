//! A role for a projector: one thing at a time, in few words. Everything here is said on the page of the role too.

use super::{RoleRecord, pay, prose};
use crate::catalogue::Level;
use crate::compare::{RowKind, compare};
use crate::model::{Area, Role, SourceId};
use crate::sheet::group_pay::group_sentence;
use crate::sheet::license::not_authorized;
use crate::sheet::{Body, ComparisonSheet, Mark, PayTable, SaidCell, license_sentence};
use crate::text;

/// What is seen at once.
#[derive(Debug, Clone, PartialEq)]
pub struct Slide {
    /// What it is about.
    pub name: String,
    /// Whom it is about.
    pub of: String,
    /// What it says, from top to bottom.
    pub parts: Vec<SlidePart>,
    /// Where it was read.
    pub sources: Vec<SourceId>,
    /// Whether what has no source on it is our own judgment.
    pub judged: bool,
}

/// A part of a slide.
#[derive(Debug, Clone, PartialEq)]
pub enum SlidePart {
    /// A name or a question, as large as there is room.
    Title(String),
    /// A figure, as large as there is room, and what it is.
    Figure(String, String),
    /// A sentence.
    Text(String),
    /// What may be left out where there is no room.
    Aside(String),
    /// What must be kept in mind.
    Caution(String),
    /// That nothing is known.
    Missing(String),
    /// A label and what is known, from the longest wording to the shortest.
    Fact(&'static str, Vec<String>),
    /// An entry of a list.
    Entry(String),
    /// Pay of several areas on one axis.
    Pay(PayTable),
    /// The titles of two roles side by side.
    Against([String; 2]),
    /// What the two have in one respect.
    Versus(String, [SaidCell; 2]),
}

/// Most letters of a day on one slide.
const DAY: usize = 150;

/// How many steps are named.
const MOST_STEPS: usize = 5;

/// The rows in which two roles are put against each other.
const AGAINST: [RowKind; 4] = [RowKind::Median, RowKind::Time, RowKind::Schooling, RowKind::License];

impl RoleRecord<'_> {
    /// The role on slides.
    pub fn slides(&self) -> Vec<Slide> {
        let mut slides = vec![self.title_slide(), self.what_it_is()];
        slides.extend(self.day());
        slides.extend(self.guess());
        slides.extend([self.pay_slide(), self.getting_in(), self.moving_up()]);
        slides
    }

    /// The role beside another one.
    pub fn against(&self, other: &Role) -> Slide {
        let compared = compare(self.catalogue, &[self.role, other], self.area);
        let sheet = ComparisonSheet::new(self.catalogue, compared);
        let mut slide = self.slide("Head to head");
        slide.of = format!("{} or {}?", self.role.title, other.title);
        slide.parts.push(SlidePart::Against([self.role.title.clone(), other.title.clone()]));
        for (row, said) in sheet.of.rows.iter().zip(&sheet.rows).filter(|(row, _)| AGAINST.contains(&row.kind)) {
            let [one, two] = &said.cells[..] else { continue };
            let of_what = if row.kind == RowKind::Median {
                format!("{} a year, {}", said.label, sheet.of.area_name)
            } else {
                said.label.clone()
            };
            slide.parts.push(SlidePart::Versus(of_what, [one.clone(), two.clone()]));
            slide.sources.extend([one, two].into_iter().flat_map(|cell| cell.sources.iter().cloned()));
        }
        for role in [self.role, other] {
            let words = group_sentence(self.catalogue, role);
            slide.parts.extend(words.map(|words| SlidePart::Caution(format!("{}: {words}", role.title))));
        }
        slide
    }

    fn slide(&self, name: &str) -> Slide {
        Slide {
            name: name.to_owned(),
            of: self.role.title.clone(),
            parts: Vec::new(),
            sources: Vec::new(),
            judged: false,
        }
    }

    fn title_slide(&self) -> Slide {
        let mut slide = self.slide("");
        let family = self.catalogue.family_title(&self.role.family);
        slide.parts.push(SlidePart::Title(self.role.title.clone()));
        slide.parts.push(SlidePart::Text(format!("{family} ({})", text::track(self.role.track))));
        slide.parts.push(SlidePart::Aside(format!("Pay and licenses: {}", self.area_name())));
        slide.parts.extend(not_authorized(self.license()).map(SlidePart::Caution));
        slide
    }

    fn what_it_is(&self) -> Slide {
        let mut slide = Slide { judged: true, ..self.slide("What it is") };
        slide.parts.push(SlidePart::Text(self.role.summary.clone()));
        slide
    }

    /// One shift, a few sentences at a time.
    fn day(&self) -> Vec<Slide> {
        let mut told: Vec<String> = Vec::new();
        for sentence in text::sentences_of(&self.page().a_day).map(str::trim).filter(|sentence| !sentence.is_empty()) {
            match told.last_mut() {
                Some(last) if last.len() + sentence.len() < DAY => {
                    last.push(' ');
                    last.push_str(sentence);
                }
                _ => told.push(sentence.to_owned()),
            }
        }
        let of = told.len();
        let slide = |(at, words): (usize, String)| {
            let name = if of > 1 { format!("A day, {} of {of}", at + 1) } else { "A day".to_owned() };
            let mut slide = Slide { judged: true, ..self.slide(&name) };
            slide.parts.push(SlidePart::Text(words));
            slide
        };
        told.into_iter().enumerate().map(slide).collect()
    }

    /// A question about the pay, and its answer. There is none where the figure is that of a wider group or missing.
    fn guess(&self) -> Vec<Slide> {
        let pay = self.catalogue.pay(self.role, self.area);
        let Some((level, row)) = pay.nearest().filter(|_| !pay.worth.is_group()) else { return Vec::new() };
        let place = match (level, self.catalogue.area(self.area)) {
            (Level::Nation, _) => "the nation",
            (Level::Area, Some(area)) => &Area::short_name(area),
            _ => row.name,
        };
        let mut question = self.slide("Guess the pay");
        question.parts.push(SlidePart::Title("What does it pay a year?".to_owned()));
        question.parts.push(SlidePart::Text(format!("In {place}. Half earn more, half earn less.")));
        let mut answer = self.slide("The pay");
        let annual = row.wage.annual;
        let words = format!("a year in {place}: half earn more, half earn less");
        answer.parts.push(SlidePart::Figure(text::money(annual.p50), words));
        answer.parts.push(SlidePart::Text(format!("{}.", text::capital(&text::eight_of_ten(annual.p10, annual.p90)))));
        answer.parts.push(SlidePart::Aside(text::PAY_LEAVES_OUT.to_owned()));
        answer.sources.push(row.source.clone());
        vec![question, answer]
    }

    /// What the page of the role says of pay before its first heading, without what a reader may skip.
    fn pay_slide(&self) -> Slide {
        let mut slide = self.slide("Pay here, in the state, in the nation");
        let section = pay::pay(self, false);
        for block in section.blocks.into_iter().take_while(|block| !matches!(block.body, Body::Heading(_))) {
            let part = match (block.body, block.mark) {
                (Body::Pay(table), _) => {
                    slide.sources.extend(table.rows.iter().filter_map(|row| row.source.clone()));
                    SlidePart::Pay(table)
                }
                (Body::Text(words), Mark::Caution) => SlidePart::Caution(words),
                (Body::Text(words), Mark::Missing) => SlidePart::Missing(words),
                _ => continue,
            };
            slide.parts.push(part);
        }
        slide
    }

    fn getting_in(&self) -> Slide {
        let mut slide = self.slide("Getting in");
        let here = self.license();
        slide.parts.extend(not_authorized(here).map(SlidePart::Caution));
        slide.parts.push(SlidePart::Fact("How long", text::months_wordings(&self.role.months_to_entry)));
        slide.parts.push(SlidePart::Fact("Schooling", self.schooling()));
        let exams: Vec<String> = self.credentials().into_iter().map(|needed| self.needed_credential(needed)).collect();
        let exams = match &exams[..] {
            [] => vec![self.no_credential()],
            [one] => vec![one.clone()],
            [first, second, ..] => vec![format!("{first}, {second}"), first.clone()],
        };
        slide.parts.push(SlidePart::Fact("Exam", exams));
        slide.parts.push(SlidePart::Fact("License here", vec![license_sentence(here)]));
        slide.sources.extend(self.time_sources());
        slide.sources.extend(self.role.entry_education.value().into_iter().flat_map(|entry| entry.sources.to_vec()));
        slide.sources.extend(self.license_sources());
        slide
    }

    fn moving_up(&self) -> Slide {
        let mut slide = Slide { judged: true, ..self.slide("Moving up") };
        let next = self.catalogue.steps(self.role).next.value();
        let Some(steps) = next.filter(|steps| !steps.is_empty()) else {
            slide.parts.push(SlidePart::Missing(format!("{}.", text::capital(text::NOT_STATED))));
            return slide;
        };
        for step in steps.iter().take(MOST_STEPS) {
            slide.parts.push(SlidePart::Entry(prose::step_words(self, step)));
            slide.sources.extend(step.months.iter().map(|time| time.source.clone()));
        }
        if let Some(more) = steps.len().checked_sub(MOST_STEPS).filter(|more| *more > 0) {
            slide.parts.push(SlidePart::Aside(format!("{more} more on the page of the role.")));
        }
        slide
    }
}
