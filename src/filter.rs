//! Filters and orders of the catalogue, as plain predicates.
//!
//! Choices inside one facet are alternatives; facets are combined, so that a role has to pass all of them. A value
//! that our sources do not state is refused by a filter on it: nobody is promised a role of which we do not know
//! whether it fits. This room knows roles and the few figures handed to it; it knows no tables, screens or commands.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use crate::model::{Blood, Contact, Education, FamilyId, MonthsUnit, Often, Remote, Role, Track};
use crate::text;

/// What a student can ask for. The default asks for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filters {
    /// Any of these families; empty: all.
    pub families: BTreeSet<FamilyId>,
    /// Any of these tracks; empty: all.
    pub tracks: BTreeSet<Track>,
    /// At most this much schooling.
    pub max_education: Option<Education>,
    /// At most this many months to the job.
    pub max_months: Option<u16>,
    /// At least this median pay, dollars a year.
    pub min_pay: Option<u32>,
    /// Any of these amounts of time with patients; empty: all.
    pub contact: BTreeSet<Contact>,
    /// What is asked of the hours.
    pub nights: Option<NightRule>,
    /// Only roles that never or seldom meet blood.
    pub no_blood: bool,
    /// Only roles of which at least a part can be done from home.
    pub remote: bool,
    /// Only occupations that are projected to grow.
    pub growing: bool,
}

/// What is asked of night work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NightRule {
    /// Nights never, or a few times a year.
    NoNights,
}

/// One of the questions that [`Filters`] can ask, in the order in which they are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// Group of roles.
    Family,
    /// Clinical, research, administrative.
    Track,
    /// Least schooling.
    Education,
    /// Months to the job.
    Time,
    /// Median pay.
    Pay,
    /// Time with patients.
    Contact,
    /// Night work.
    Nights,
    /// Blood, wounds, death.
    Blood,
    /// Work from home.
    Remote,
    /// Projected growth.
    Growth,
}

impl Facet {
    /// All facets, in the order in which they are asked.
    pub const ALL: [Self; 10] = [
        Self::Family,
        Self::Track,
        Self::Education,
        Self::Time,
        Self::Pay,
        Self::Contact,
        Self::Nights,
        Self::Blood,
        Self::Remote,
        Self::Growth,
    ];
}

/// The figures of a role that filters and orders look at, for the area that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Facts {
    /// Median pay, dollars a year: the nearest published one.
    pub median: Option<u32>,
    /// Projected change in jobs, percent.
    pub change_percent: Option<f64>,
    /// Projected openings a year.
    pub openings: Option<f64>,
}

impl Filters {
    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether this facet is asked for.
    pub fn asks(&self, facet: Facet) -> bool {
        match facet {
            Facet::Family => !self.families.is_empty(),
            Facet::Track => !self.tracks.is_empty(),
            Facet::Education => self.max_education.is_some(),
            Facet::Time => self.max_months.is_some(),
            Facet::Pay => self.min_pay.is_some(),
            Facet::Contact => !self.contact.is_empty(),
            Facet::Nights => self.nights.is_some(),
            Facet::Blood => self.no_blood,
            Facet::Remote => self.remote,
            Facet::Growth => self.growing,
        }
    }

    /// The facets that are asked for.
    pub fn active(&self) -> Vec<Facet> {
        Facet::ALL.into_iter().filter(|facet| self.asks(*facet)).collect()
    }

    /// The same without one facet.
    #[must_use]
    pub fn without(&self, facet: Facet) -> Self {
        let mut rest = self.clone();
        match facet {
            Facet::Family => rest.families.clear(),
            Facet::Track => rest.tracks.clear(),
            Facet::Education => rest.max_education = None,
            Facet::Time => rest.max_months = None,
            Facet::Pay => rest.min_pay = None,
            Facet::Contact => rest.contact.clear(),
            Facet::Nights => rest.nights = None,
            Facet::Blood => rest.no_blood = false,
            Facet::Remote => rest.remote = false,
            Facet::Growth => rest.growing = false,
        }
        rest
    }

    /// Whether a role passes every facet.
    pub fn accepts(&self, role: &Role, facts: &Facts) -> bool {
        self.refusal(role, facts).is_none()
    }

    /// The first facet that a role does not pass.
    pub fn refusal(&self, role: &Role, facts: &Facts) -> Option<Facet> {
        Facet::ALL.into_iter().find(|facet| self.asks(*facet) && !self.passes(*facet, role, facts))
    }

    /// Whether a role passes a facet that is asked for.
    fn passes(&self, facet: Facet, role: &Role, facts: &Facts) -> bool {
        match facet {
            Facet::Family => self.families.contains(&role.family),
            Facet::Track => self.tracks.contains(&role.track),
            Facet::Education => role
                .entry_education
                .value()
                .is_some_and(|entry| self.max_education.is_none_or(|max| entry.level <= max)),
            Facet::Time => months(role).is_some_and(|months| self.max_months.is_none_or(|max| months <= max)),
            Facet::Pay => facts.median.is_some_and(|median| self.min_pay.is_none_or(|min| median >= min)),
            Facet::Contact => role.patient_contact.value().is_some_and(|rated| self.contact.contains(&rated.level)),
            Facet::Nights => {
                role.schedule.value().is_some_and(|hours| matches!(hours.nights, Often::Never | Often::Seldom))
            }
            Facet::Blood => {
                role.blood_exposure.value().is_some_and(|rated| matches!(rated.level, Blood::Never | Blood::Seldom))
            }
            Facet::Remote => matches!(role.remote, Remote::Partly | Remote::Yes),
            Facet::Growth => facts.change_percent.is_some_and(|change| change > 0.0),
        }
    }

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
            Facet::Nights => asked(self.nights.is_some(), "nights never or seldom"),
            Facet::Blood => asked(self.no_blood, "blood never or seldom"),
            Facet::Remote => asked(self.remote, "some work from home"),
            Facet::Growth => asked(self.growing, "jobs expected to grow"),
        }
    }
}

/// Months that the time filter compares: the longest time stated, else the shortest; none where other training has to
/// come first, because the time from high school is then unknown.
fn months(role: &Role) -> Option<u16> {
    let time = role.months_to_entry.value()?;
    if time.unit == MonthsUnit::AfterPrerequisite { None } else { time.max.or(time.min) }
}

/// The words if they are asked for.
fn asked(asked: bool, words: &str) -> String {
    if asked { words.to_owned() } else { String::new() }
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

/// In which order roles are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// As the search ranked them.
    #[default]
    Match,
    /// A to Z.
    Title,
    /// Highest median pay first.
    Pay,
    /// Shortest time to the job first.
    Time,
    /// Highest projected growth first.
    Growth,
    /// Most openings a year first.
    Openings,
}

impl Order {
    /// All orders, in the order in which a key steps through them.
    pub const ALL: [Self; 6] = [Self::Match, Self::Title, Self::Pay, Self::Time, Self::Growth, Self::Openings];

    /// Its name.
    pub fn label(self) -> &'static str {
        match self {
            Self::Match => "best match",
            Self::Title => "title",
            Self::Pay => "pay",
            Self::Time => "time",
            Self::Growth => "growth",
            Self::Openings => "openings",
        }
    }

    /// The one after it; the first after the last.
    #[must_use]
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|order| *order == self).unwrap_or(0);
        Self::ALL[(at + 1) % Self::ALL.len()]
    }
}

/// Puts roles into an order. Roles without the value come last; roles that are equal stay as they were.
pub fn sort<'a>(
    roles: &mut [usize],
    order: Order,
    role: impl Fn(usize) -> &'a Role,
    facts: impl Fn(usize) -> &'a Facts,
) {
    match order {
        Order::Match => {}
        Order::Title => roles.sort_by_cached_key(|at| role(*at).title.to_lowercase()),
        Order::Pay => roles.sort_by(|a, b| highest(facts(*a).median, facts(*b).median, u32::cmp)),
        Order::Time => roles.sort_by_key(|at| time_key(role(*at))),
        Order::Growth => {
            roles.sort_by(|a, b| highest(facts(*a).change_percent, facts(*b).change_percent, f64::total_cmp));
        }
        Order::Openings => {
            roles.sort_by(|a, b| highest(facts(*a).openings, facts(*b).openings, f64::total_cmp));
        }
    }
}

/// High values first, missing ones last.
fn highest<T>(a: Option<T>, b: Option<T>, compare: impl Fn(&T, &T) -> Ordering) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => compare(&b, &a),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

/// Short times first, then times that start after other training, then the unknown.
fn time_key(role: &Role) -> (u8, u16, u16) {
    let Some(time) = role.months_to_entry.value() else { return (2, 0, 0) };
    let Some(longest) = time.max.or(time.min) else { return (2, 0, 0) };
    (u8::from(time.unit == MonthsUnit::AfterPrerequisite), longest, time.min.unwrap_or(longest))
}
