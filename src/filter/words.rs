//! What a filter asks for, in plain words.

use super::{Facet, Facts, Filters, Fit, Wish, has_children};
use crate::model::{
    Contact, Education, FamilyId, LicenseNeed, MilitaryMatch, MonthsToEntry, PaidWay, Physical, Role, SourceId,
};
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
            Facet::Age => self.age.map_or_else(String::new, |years| format!("open at the age of {years}")),
            only if !self.asks(only) => String::new(),
            only => only.sentence(self.wishes.get(&only).copied()).to_owned(),
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
            Facet::Age => self.age.map_or_else(String::new, |years| format!("{years} or under")),
            only if !self.asks(only) => String::new(),
            only => only.answer(self.wishes.get(&only).copied()).to_owned(),
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
            Self::Age => "lowest age",
            Self::License => "license here",
            Self::PaidTraining => "training",
            Self::Military => "military",
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

    /// The answer of a facet that has one or two, behind its name.
    fn answer(self, wish: Option<Wish>) -> &'static str {
        match (self, wish) {
            (Self::License, Some(Wish::Yes)) => "needed",
            (Self::License, _) => "none needed or found",
            (Self::Children, Some(Wish::No)) => "none, as no patients",
            (Self::Children, _) => "among the patients",
            (Self::Nights | Self::Weekends, Some(Wish::Yes)) => "often",
            (Self::Nights | Self::Weekends | Self::Blood, _) => "never or seldom",
            (Self::Body, _) => text::physical(Physical::Light),
            (Self::Remote, _) => "partly or usual",
            (Self::PaidTraining, _) => "paid by some employers",
            (Self::Military, Some(Wish::Yes)) => "a job is mapped to it",
            (Self::Military, _) => "no job mapped to it",
            _ => "growing",
        }
    }

    /// The same without the name.
    fn sentence(self, wish: Option<Wish>) -> &'static str {
        match (self, wish) {
            (Self::License, Some(Wish::Yes)) => "a license is needed here",
            (Self::License, _) => "no license needed or found here",
            (Self::Children, Some(Wish::No)) => "no children, as there are no patients",
            (Self::Children, _) => "children among the patients",
            (Self::Nights, Some(Wish::Yes)) => "nights often",
            (Self::Nights, _) => "nights never or seldom",
            (Self::Weekends, Some(Wish::Yes)) => "weekends often",
            (Self::Weekends, _) => "weekends never or seldom",
            (Self::Blood, _) => "blood never or seldom",
            (Self::Body, _) => "light on the body",
            (Self::Remote, _) => "some work from home",
            (Self::PaidTraining, _) => "some employers pay while one learns",
            (Self::Military, Some(Wish::Yes)) => "a military job is mapped to it",
            (Self::Military, _) => "no military job is mapped to it",
            _ => "jobs expected to grow",
        }
    }

    /// What leaves it open whether roles fit, for a sentence such as "31 not known: nothing we read gives the hours".
    pub(super) fn open(self, fit: Fit) -> &'static str {
        match (self, fit) {
            (Self::Time, Fit::MayFit) => "it may take longer",
            (Self::Time, _) => "nothing we read gives the time",
            (Self::Age, _) => "nothing we read gives an age",
            (Self::License, Fit::MayFit) => "what we read names no license of its own; ask the state's board",
            (Self::License, _) => "nothing we read says whether a license is needed here",
            (Self::PaidTraining, Fit::MayFit) => {
                "some learn at work, often after another job or school, or an apprenticeship may exist"
            }
            (Self::PaidTraining, _) => "no way in that takes trainees is named",
            (Self::Military, Fit::MayFit) => "the table that we read maps no military job that is just this one",
            (Self::Military, _) => "the table that we read maps no military job to it",
            (Self::Education, _) => "nothing we read gives the schooling",
            (Self::Pay, _) => "no pay of their own is published, and that of a wider group may be too high or too low",
            (Self::Contact, _) => "nothing we read gives the time with patients",
            (Self::Children, _) => "nothing we read speaks of children",
            (Self::Nights | Self::Weekends, Fit::MayFit) => "some employers or shifts have such hours",
            (Self::Nights | Self::Weekends, _) => "nothing we read gives the hours",
            (Self::Blood, _) => "nothing we read speaks of blood",
            (Self::Body, _) => "nothing we read says how hard it is on the body",
            (Self::Growth, _) => "no outlook is published",
            (Self::Family | Self::Track | Self::Remote, _) => "nothing we read says it",
        }
    }

    /// What one asks the guide who wants to know more of what a facet asks for; nothing where no page speaks of it.
    pub fn explained_by(self) -> Option<&'static str> {
        match self {
            Self::Age => Some("minimum age"),
            Self::License => Some("do i need a license"),
            Self::PaidTraining => Some("earn while you learn"),
            Self::Military => Some("military training"),
            _ => None,
        }
    }

    /// Where a role's own value was read; nothing for what is our own judgment, and for pay and growth, which have tables.
    pub fn read_in(self, role: &Role) -> Vec<&SourceId> {
        let hours = || role.schedule.value().map(|hours| hours.sources.iter().collect());
        let sources = match self {
            Self::Education => role.entry_education.value().map(|entry| entry.sources.iter().collect()),
            Self::Time => role.months_to_entry.value().map(MonthsToEntry::whole_from),
            Self::Children => role.children.as_ref().map(|children| vec![&children.source]),
            Self::Nights | Self::Weekends => hours(),
            _ => None,
        };
        sources.unwrap_or_default()
    }

    /// Whether its values are our own judgment.
    pub fn is_judged(self) -> bool {
        matches!(self, Self::Contact | Self::Blood | Self::Body | Self::Remote)
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
                role.patient_contact.value().map_or(text::NOT_STATED, |level| text::contact(*level)).to_owned()
            }
            Self::Age => facts.rules.lowest_age.map_or_else(|| text::NOT_STATED.to_owned(), |years| years.to_string()),
            Self::License => license_word(facts.rules.license).to_owned(),
            Self::PaidTraining => match facts.rules.paid_way {
                PaidWay::Trainee => "paid by some employers",
                PaidWay::AtWork => "some learn at work, or an apprenticeship may exist",
                PaidWay::NoneNamed => text::NOT_STATED,
            }
            .to_owned(),
            Self::Military => match facts.rules.military {
                Some(MilitaryMatch::Exact) => "a job is mapped to it",
                Some(MilitaryMatch::Broader) => "a job covers more or less",
                Some(MilitaryMatch::TitleOnly) => "a job has a title like it",
                None => text::NOT_STATED,
            }
            .to_owned(),
            Self::Children => match has_children(role) {
                Some(true) => "among the patients",
                Some(false) => "no patients",
                None => text::NOT_STATED,
            }
            .to_owned(),
            Self::Nights => {
                role.schedule.value().map_or(text::NOT_STATED, |hours| text::often(hours.nights)).to_owned()
            }
            Self::Weekends => {
                role.schedule.value().map_or(text::NOT_STATED, |hours| text::often(hours.weekends)).to_owned()
            }
            Self::Body => {
                role.physical_demands.value().map_or(text::NOT_STATED, |level| text::physical(*level)).to_owned()
            }
            Self::Blood => role.blood_exposure.value().map_or(text::NOT_STATED, |level| text::blood(*level)).to_owned(),
            Self::Remote => text::remote(role.remote).to_owned(),
            Self::Growth => facts.change_percent.map_or_else(|| text::NOT_PUBLISHED.to_owned(), text::change),
        };
        format!("{}: {value}", self.name())
    }
}

/// Whether a license is needed, in a word or two.
fn license_word(need: LicenseNeed) -> &'static str {
    match need {
        LicenseNeed::Yes => "needed",
        LicenseNeed::Registration => "registration needed",
        LicenseNeed::Certification => "certificate needed",
        LicenseNeed::Delegated => "none of its own",
        LicenseNeed::No => "not needed",
        LicenseNeed::NoLicenseFound => "none found",
        LicenseNeed::NotAuthorized => "the job may not be done",
        LicenseNeed::Unclear => "not clear",
        LicenseNeed::NotKnown => text::NOT_STATED,
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
