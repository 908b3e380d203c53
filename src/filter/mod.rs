//! Filters and orders of the catalogue, as plain predicates.
//!
//! Choices inside one facet are alternatives; facets are combined, so that a role has to pass all of them. A value
//! that our sources do not state is refused by a filter on it: nobody is promised a role of which we do not know
//! whether it fits. This room knows roles and the few figures handed to it; it knows no tables, screens or commands.

mod choice;
mod intent;
mod order;
mod tally;
#[cfg(test)]
mod tests;
mod words;

use std::collections::BTreeSet;

use crate::model::{
    Blood, Contact, Education, FamilyId, Figure, Money, MonthsUnit, Often, PayWorth, Physical, Projection, Remote,
    Role, Track,
};

pub use choice::Choice;
pub use intent::{Recognized, Understood};
pub use order::{Order, sort};
pub use tally::{Counter, Tally};

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
    /// What is asked of night work.
    pub nights: Option<NightRule>,
    /// The facets of one answer that are asked for.
    pub only: BTreeSet<Facet>,
}

/// What is asked of night work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NightRule {
    /// Nights never, or a few times a year.
    NoNights,
    /// Nights are normal for the job.
    Nights,
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
    /// Children among the patients. One answer.
    Children,
    /// Night work.
    Nights,
    /// Weekends never, or a few times a year. One answer.
    Weekends,
    /// Blood, wounds, death never, or a few times a year. One answer.
    Blood,
    /// Light work: mostly sitting. One answer.
    Body,
    /// At least a part of the work from home. One answer.
    Remote,
    /// Jobs that are projected to grow. One answer.
    Growth,
}

impl Facet {
    /// All facets, in the order in which they are asked.
    pub const ALL: [Self; 13] = [
        Self::Family,
        Self::Track,
        Self::Education,
        Self::Time,
        Self::Pay,
        Self::Contact,
        Self::Children,
        Self::Nights,
        Self::Weekends,
        Self::Blood,
        Self::Body,
        Self::Remote,
        Self::Growth,
    ];
}

/// The figures of a role that filters and orders look at, for the area that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Facts {
    /// Median pay, dollars a year: the nearest published one of the wage series.
    pub median: Option<u32>,
    /// What the median is worth for the role.
    pub worth: PayWorth,
    /// Projected change in jobs, percent.
    pub change_percent: Option<f64>,
    /// Projected openings a year, thousands.
    pub openings: Option<f64>,
}

impl Facts {
    /// From the nearest published median, what it is worth, and the projection of the role's occupation.
    pub fn new(median: Option<Figure<Money>>, worth: PayWorth, projection: Option<&Projection>) -> Self {
        Self {
            median: median.and_then(Figure::amount).map(Money::whole_dollars),
            worth,
            change_percent: projection.map(|row| row.change_percent),
            openings: projection.map(|row| row.annual_openings_thousands),
        }
    }
}

impl Facts {
    /// The median, unless it may be more than the role pays.
    pub fn trusted_median(&self) -> Option<u32> {
        self.median.filter(|_| !self.worth.flatters())
    }
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
            only => self.only.contains(&only),
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
        rest.take_over(facet, &Self::default());
        rest
    }

    /// Takes over what others ask of one facet.
    pub fn take_over(&mut self, facet: Facet, others: &Self) {
        match facet {
            Facet::Family => self.families.clone_from(&others.families),
            Facet::Track => self.tracks.clone_from(&others.tracks),
            Facet::Education => self.max_education = others.max_education,
            Facet::Time => self.max_months = others.max_months,
            Facet::Pay => self.min_pay = others.min_pay,
            Facet::Contact => self.contact.clone_from(&others.contact),
            Facet::Nights => self.nights = others.nights,
            only if others.asks(only) => {
                self.only.insert(only);
            }
            only => {
                self.only.remove(&only);
            }
        }
    }

    /// These and others together. Of two limits the stricter holds; of two choices that exclude each other, hours and
    /// time with patients, that of the others.
    #[must_use]
    pub fn and(&self, others: &Self) -> Self {
        let mut both = self.clone();
        both.families.extend(others.families.iter().cloned());
        both.tracks.extend(&others.tracks);
        both.max_education = stricter(self.max_education, others.max_education, Ord::min);
        both.max_months = stricter(self.max_months, others.max_months, Ord::min);
        both.min_pay = stricter(self.min_pay, others.min_pay, Ord::max);
        if !others.contact.is_empty() {
            both.contact.clone_from(&others.contact);
        }
        both.nights = others.nights.or(self.nights);
        both.only.extend(&others.only);
        both
    }

    /// How far a role that passes is from the best answer to what is asked: a job that is done at home stands before one
    /// that is done there on some days, and never before seldom.
    fn distance(&self, role: &Role) -> usize {
        let nights = role.schedule.value().map(|hours| hours.nights);
        let blood = role.blood_exposure.value().map(|rated| rated.level);
        usize::from(self.asks(Facet::Remote) && role.remote != Remote::Yes)
            + usize::from(self.asks(Facet::Blood) && blood != Some(Blood::Never))
            + usize::from(self.nights == Some(NightRule::NoNights) && nights != Some(Often::Never))
    }

    /// Whether figures of the role are looked at, which have to be looked up.
    pub fn need_facts(&self) -> bool {
        self.asks(Facet::Pay) || self.asks(Facet::Growth)
    }

    /// Whether a role passes every facet.
    pub fn accepts(&self, role: &Role, facts: &Facts) -> bool {
        self.refusal(role, facts).is_none()
    }

    /// The first facet that a role does not pass.
    pub fn refusal(&self, role: &Role, facts: &Facts) -> Option<Facet> {
        Facet::ALL.into_iter().find(|facet| self.asks(*facet) && !self.passes(*facet, role, facts))
    }

    /// The facets that a role does not pass, as far as it matters: none, one, several.
    fn missed(&self, role: &Role, facts: &Facts) -> Missed {
        let mut missed = Facet::ALL.into_iter().filter(|facet| self.asks(*facet) && !self.passes(*facet, role, facts));
        match (missed.next(), missed.next()) {
            (None, _) => Missed::Nothing,
            (Some(facet), None) => Missed::Only(facet),
            (Some(_), Some(_)) => Missed::Several,
        }
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
            Facet::Time => {
                months(role).is_some_and(|months| self.max_months.is_none_or(|max| months <= f32::from(max)))
            }
            Facet::Pay => facts.trusted_median().is_some_and(|median| self.min_pay.is_none_or(|min| median >= min)),
            Facet::Contact => role.patient_contact.value().is_some_and(|rated| self.contact.contains(&rated.level)),
            Facet::Children => role.children.is_some(),
            Facet::Nights => role.schedule.value().is_some_and(|hours| match self.nights {
                Some(NightRule::Nights) => hours.nights == Often::Often,
                Some(NightRule::NoNights) | None => is_rare(hours.nights),
            }),
            Facet::Weekends => role.schedule.value().is_some_and(|hours| is_rare(hours.weekends)),
            Facet::Blood => {
                role.blood_exposure.value().is_some_and(|rated| matches!(rated.level, Blood::Never | Blood::Seldom))
            }
            Facet::Body => role.physical_demands.value().is_some_and(|rated| rated.level == Physical::Light),
            Facet::Remote => matches!(role.remote, Remote::Partly | Remote::Yes),
            Facet::Growth => facts.change_percent.is_some_and(|change| change > 0.0),
        }
    }
}

fn is_rare(often: Often) -> bool {
    matches!(often, Often::Never | Often::Seldom)
}

/// The one limit that is set, or of two the one that `pick` takes.
fn stricter<T>(one: Option<T>, other: Option<T>, pick: fn(T, T) -> T) -> Option<T> {
    match (one, other) {
        (Some(one), Some(other)) => Some(pick(one, other)),
        (one, other) => one.or(other),
    }
}

/// The facets that a role does not pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Missed {
    Nothing,
    Only(Facet),
    Several,
}

/// Months that the time filter compares: the longest time stated. None where no end is stated or other training has to
/// come first, because it may then take longer than asked for.
fn months(role: &Role) -> Option<f32> {
    let time = role.months_to_entry.value()?;
    if time.unit == MonthsUnit::AfterPrerequisite { None } else { time.max }
}
