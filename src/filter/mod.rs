//! Filters and orders of the catalogue, as plain predicates.
//!
//! Choices inside one facet are alternatives; facets are combined, so that a role has to pass all of them. A role of
//! which it is not known whether it fits is not listed, because nobody is promised what may be untrue; it is counted,
//! see [`Unsure`], and can be listed below the others. This room knows roles and the few figures handed to it; it knows
//! no tables, screens or commands.

mod choice;
mod fit;
mod intent;
mod order;
mod tally;
#[cfg(test)]
mod tests;
mod words;

use std::collections::BTreeSet;

use fit::Verdict;

use crate::model::{
    Blood, Contact, Direction, Education, FamilyId, Figure, Money, MonthsToEntry, Often, PayWorth, Physical,
    Projection, Remote, Role, Track,
};

pub use choice::Choice;
pub use fit::{Fit, Unsure};
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

    /// How well a role fits all that is asked for.
    pub fn fit(&self, role: &Role, facts: &Facts) -> Fit {
        self.verdict(role, facts).fit
    }

    /// Holds a role against every facet that is asked for.
    fn verdict(&self, role: &Role, facts: &Facts) -> Verdict {
        let mut verdict = Verdict { fit: Fit::Fits, because: None, misses: 0 };
        for facet in Facet::ALL.into_iter().filter(|facet| self.asks(*facet)) {
            let fit = self.fit_of(facet, role, facts);
            if fit > verdict.fit {
                (verdict.fit, verdict.because) = (fit, Some(facet));
            }
            verdict.misses += usize::from(fit != Fit::Fits);
        }
        verdict
    }

    /// How well a role fits a facet that is asked for.
    fn fit_of(&self, facet: Facet, role: &Role, facts: &Facts) -> Fit {
        let hours = role.schedule.value();
        Fit::known(match facet {
            Facet::Family => Some(self.families.contains(&role.family)),
            Facet::Track => Some(self.tracks.contains(&role.track)),
            Facet::Education => {
                role.entry_education.value().map(|entry| self.max_education.is_none_or(|max| entry.level <= max))
            }
            Facet::Time => return self.fit_of_time(role),
            Facet::Pay => return self.fit_of_pay(facts),
            Facet::Contact => role.patient_contact.value().map(|rated| self.contact.contains(&rated.level)),
            Facet::Children => role.children.as_ref().map(|_| true),
            Facet::Nights => hours.map(|hours| hours.nights).and_then(stated).map(|nights| match self.nights {
                Some(NightRule::Nights) => nights == Often::Often,
                Some(NightRule::NoNights) | None => is_rare(nights),
            }),
            Facet::Weekends => hours.map(|hours| hours.weekends).and_then(stated).map(is_rare),
            Facet::Blood => {
                role.blood_exposure.value().map(|rated| matches!(rated.level, Blood::Never | Blood::Seldom))
            }
            Facet::Body => role.physical_demands.value().map(|rated| rated.level == Physical::Light),
            Facet::Remote => Some(matches!(role.remote, Remote::Partly | Remote::Yes)),
            Facet::Growth => facts.change_percent.map(|change| change > 0.0),
        })
    }

    /// The figure of a wider group answers only as far as the role is known to pay no less, or no more, than the group.
    fn fit_of_pay(&self, facts: &Facts) -> Fit {
        let Some(median) = facts.median else { return Fit::NotKnown };
        let enough = self.min_pay.is_none_or(|min| median >= min);
        match (facts.worth.direction(), enough) {
            (None | Some(Direction::AboutSame | Direction::UsuallyAbove), true) => Fit::Fits,
            (None | Some(Direction::AboutSame | Direction::UsuallyBelow), false) => Fit::Fails,
            (Some(Direction::UsuallyAbove), false)
            | (Some(Direction::UsuallyBelow), true)
            | (Some(Direction::Unknown), _) => Fit::NotKnown,
        }
    }

    /// A role fits if the longest time is short enough, and may fit if the shortest is, or if the end that would tell is
    /// not stated.
    fn fit_of_time(&self, role: &Role) -> Fit {
        let Some(whole) = role.months_to_entry.value().and_then(MonthsToEntry::whole) else { return Fit::NotKnown };
        let asked = self.max_months.map_or(f32::INFINITY, f32::from);
        match (whole.min, whole.max) {
            (Some(min), _) if min > asked => Fit::Fails,
            (_, Some(max)) if max <= asked => Fit::Fits,
            _ => Fit::MayFit,
        }
    }
}

/// How often something happens, where a source says so.
fn stated(often: Often) -> Option<Often> {
    Some(often).filter(|often| *often != Often::NotStated)
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
