//! What a filter asks for, in plain words.

use super::{Facet, Facts, Filters, Fit, NightRule};
use crate::model::{Contact, Education, FamilyId, Physical, Role};
use crate::text;

impl Filters {
    /// What a facet asks for in plain words, for a sentence such as "hidden by: at most an associate degree".
    ///
    /// Empty when the facet is not asked for.
    pub fn describe(&self, facet: Facet, family_title: impl Fn(&FamilyId) -> String) -> String {
        match facet {
            Facet::Family => either(self.families.iter().map(family_title)),
            Facet::Track => {
                let tracks = either(self.tracks.iter().map(|track| text::track(*track).to_owned()));
                if tracks.is_empty() { tracks } else { format!("{tracks} work") }
            }
            Facet::Education => self.max_education.map_or_else(String::new, |most| schooling(most).to_owned()),
            Facet::Time => match self.max_months {
                Some(1) => "at most 1 month to the job".to_owned(),
                Some(most) => format!("at most {most} months to the job"),
                None => String::new(),
            },
            Facet::Pay => {
                self.min_pay.map_or_else(String::new, |least| format!("at least ${} a year", text::thousands(least)))
            }
            Facet::Contact => either(self.contact.iter().map(|level| with_patients(*level).to_owned())),
            Facet::Nights => match self.nights {
                Some(NightRule::NoNights) => "nights never or seldom".to_owned(),
                Some(NightRule::Nights) => "nights often".to_owned(),
                None => String::new(),
            },
            only if !self.asks(only) => String::new(),
            only => only.sentence().to_owned(),
        }
    }
}

impl Filters {
    /// What a facet asks for as a label and a value: "schooling: certificate or less". Empty when it asks for nothing.
    pub fn label(&self, facet: Facet, family_title: impl Fn(&FamilyId) -> String) -> String {
        let value = self.value(facet, family_title);
        if value.is_empty() { value } else { format!("{}: {value}", facet.name()) }
    }

    /// What a facet asks for, without its name: "certificate or less".
    pub fn value(&self, facet: Facet, family_title: impl Fn(&FamilyId) -> String) -> String {
        match facet {
            Facet::Family => either(self.families.iter().map(family_title)),
            Facet::Track => either(self.tracks.iter().map(|track| text::track(*track).to_owned())),
            Facet::Education => self.max_education.map_or_else(String::new, |most| match most {
                Education::None => text::education(most).to_owned(),
                most => format!("{} or less", text::education(most)),
            }),
            Facet::Time => match self.max_months {
                Some(1) => "1 month or less".to_owned(),
                Some(most) => format!("{most} months or less"),
                None => String::new(),
            },
            Facet::Pay => self.min_pay.map_or_else(String::new, |least| format!("${} or more", text::thousands(least))),
            Facet::Contact => either(self.contact.iter().map(|level| text::contact(*level).to_owned())),
            Facet::Nights => match self.nights {
                Some(NightRule::NoNights) => "never or seldom".to_owned(),
                Some(NightRule::Nights) => "often".to_owned(),
                None => String::new(),
            },
            only if !self.asks(only) => String::new(),
            only => only.answer().to_owned(),
        }
    }
}

impl Facet {
    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Family => "family",
            Self::Track => "track",
            Self::Education => "schooling",
            Self::Time => "time",
            Self::Pay => "pay",
            Self::Contact => "patients",
            Self::Children => "children",
            Self::Nights => "nights",
            Self::Weekends => "weekends",
            Self::Blood => "blood",
            Self::Body => "on the body",
            Self::Remote => "from home",
            Self::Growth => "jobs ahead",
        }
    }

    /// The answer of a facet that has only one, behind its name.
    fn answer(self) -> &'static str {
        match self {
            Self::Children => "among the patients",
            Self::Weekends | Self::Blood => "never or seldom",
            Self::Body => text::physical(Physical::Light),
            Self::Remote => "partly or usual",
            _ => "growing",
        }
    }

    /// The same without the name.
    fn sentence(self) -> &'static str {
        match self {
            Self::Children => "children among the patients",
            Self::Weekends => "weekends never or seldom",
            Self::Blood => "blood never or seldom",
            Self::Body => "light on the body",
            Self::Remote => "some work from home",
            _ => "jobs expected to grow",
        }
    }

    /// What leaves it open whether roles fit, for a sentence such as "31 not known: nothing we read gives the hours".
    pub(super) fn open(self, fit: Fit) -> &'static str {
        match (self, fit) {
            (Self::Time, Fit::MayFit) => "it may take longer",
            (Self::Time, _) => "nothing we read gives the time",
            (Self::Education, _) => "nothing we read gives the schooling",
            (Self::Pay, _) => "no pay of their own is published, and that of a wider group may be too high or too low",
            (Self::Contact, _) => "nothing we read gives the time with patients",
            (Self::Children, _) => "nothing we read speaks of children",
            (Self::Nights | Self::Weekends, _) => "nothing we read gives the hours",
            (Self::Blood, _) => "nothing we read speaks of blood",
            (Self::Body, _) => "nothing we read says how hard it is on the body",
            (Self::Growth, _) => "no outlook is published",
            (Self::Family | Self::Track | Self::Remote, _) => "nothing we read says it",
        }
    }

    /// A role's own value, with the name of the facet: "nights: seldom".
    pub fn of_role(self, role: &Role, facts: &Facts, family_title: &str) -> String {
        let value = match self {
            Self::Family => family_title.to_owned(),
            Self::Track => text::track(role.track).to_owned(),
            Self::Education => {
                role.entry_education.value().map_or(text::NOT_STATED, |entry| text::education(entry.level)).to_owned()
            }
            Self::Time => text::months(&role.months_to_entry),
            Self::Pay => own_pay(facts),
            Self::Contact => {
                role.patient_contact.value().map_or(text::NOT_STATED, |rated| text::contact(rated.level)).to_owned()
            }
            Self::Children => role.children.as_ref().map_or(text::NOT_STATED, |_| "among the patients").to_owned(),
            Self::Nights => {
                role.schedule.value().map_or(text::NOT_STATED, |hours| text::often(hours.nights)).to_owned()
            }
            Self::Weekends => {
                role.schedule.value().map_or(text::NOT_STATED, |hours| text::often(hours.weekends)).to_owned()
            }
            Self::Body => {
                role.physical_demands.value().map_or(text::NOT_STATED, |rated| text::physical(rated.level)).to_owned()
            }
            Self::Blood => {
                role.blood_exposure.value().map_or(text::NOT_STATED, |rated| text::blood(rated.level)).to_owned()
            }
            Self::Remote => text::remote(role.remote).to_owned(),
            Self::Growth => facts.change_percent.map_or_else(|| text::NOT_PUBLISHED.to_owned(), text::change),
        };
        format!("{}: {value}", self.name())
    }
}

/// The pay of a role, with what it is worth for the role.
fn own_pay(facts: &Facts) -> String {
    let amount =
        facts.median.map_or_else(|| text::NOT_PUBLISHED.to_owned(), |pay| format!("${}", text::thousands(pay)));
    match facts.worth.direction() {
        Some(direction) => format!("group pay {amount} ({})", text::direction_brief(direction)),
        None => amount,
    }
}

/// Choices joined with "or".
fn either(choices: impl Iterator<Item = String>) -> String {
    let choices: Vec<_> = choices.collect();
    match choices.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
        None => String::new(),
    }
}

/// The most schooling that is wanted.
fn schooling(most: Education) -> &'static str {
    match most {
        Education::None => "no diploma needed",
        Education::HighSchool => "at most a high school diploma",
        Education::Certificate => "at most a certificate",
        Education::SomeCollege => "at most some college",
        Education::Associate => "at most an associate degree",
        Education::Bachelor => "at most a bachelor's degree",
        Education::PostBachelor => "at most a program after a bachelor's degree",
        Education::Master => "at most a master's degree",
        Education::Doctorate => "at most a doctorate",
    }
}

/// Time with patients.
fn with_patients(level: Contact) -> &'static str {
    match level {
        Contact::None => "behind the scenes",
        Contact::Some => "short meetings with patients",
        Contact::Most => "with patients most of the day",
    }
}
