//! Filters and orders of the catalogue, as plain predicates.
//!
//! Choices inside one facet are alternatives; facets are combined, so that a role has to pass all of them. A role of
//! which it is not known whether it fits is not listed, because nobody is promised what may be untrue; it is counted,
//! see [`Unsure`], and can be listed below the others. This room knows roles and the few figures handed to it; it knows
//! no tables, screens or commands.

mod choice;
mod facts;
mod fit;
mod intent;
mod order;
mod tally;
#[cfg(test)]
mod tests;
mod words;
mod written;

use std::collections::{BTreeMap, BTreeSet};

use fit::Verdict;

use crate::model::{
    Blood, Contact, Direction, Education, FamilyId, LicenseNeed, MilitaryMatch, MonthsToEntry, Often, PaidWay,
    Physical, Remote, Role, Track,
};

pub use choice::Choice;
pub use facts::Facts;
pub use fit::{Fit, Unsure};
pub use intent::{Recognized, Understood};
pub use order::{Order, sort};
pub use tally::{Counter, Tally};
pub use written::BadFilter;

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
    /// How old somebody is who wants to begin, years.
    pub age: Option<u8>,
    /// What is wanted or not wanted: military jobs, children, nights, weekends, a license.
    pub wishes: BTreeMap<Facet, Wish>,
    /// The facets of one answer that are asked for.
    pub only: BTreeSet<Facet>,
}

/// What is asked of something that some jobs have and others have not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wish {
    /// Never, or a few times a year.
    No,
    /// It is normal for the job.
    Yes,
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
    /// The age from which one may begin.
    Age,
    /// A license of the state that is shown. Wanted or not.
    License,
    /// A way in that pays while one learns. One answer.
    PaidTraining,
    /// A military job that is mapped to it. Wanted or not.
    Military,
    /// Median pay.
    Pay,
    /// Time with patients.
    Contact,
    /// Children among the patients. Wanted or not.
    Children,
    /// Night work. Wanted or not.
    Nights,
    /// Weekend work. Wanted or not.
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
    pub const ALL: [Self; 17] = [
        Self::Family,
        Self::Track,
        Self::Education,
        Self::Time,
        Self::Age,
        Self::License,
        Self::PaidTraining,
        Self::Military,
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

impl Facet {
    /// Whether one can want it or want to be without it.
    fn has_two_answers(self) -> bool {
        matches!(self, Self::License | Self::Military | Self::Children | Self::Nights | Self::Weekends)
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
            Facet::Age => self.age.is_some(),
            wished if wished.has_two_answers() => self.wishes.contains_key(&wished),
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
            Facet::Age => self.age = others.age,
            wished if wished.has_two_answers() => {
                self.wishes.remove(&wished);
                self.wishes.extend(others.wishes.get(&wished).map(|wish| (wished, *wish)));
            }
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
        both.age = stricter(self.age, others.age, Ord::min);
        both.wishes.extend(&others.wishes);
        both.only.extend(&others.only);
        both
    }

    /// How far a role that passes is from the best answer to what is asked: a job that is done at home stands before one
    /// that is done there on some days, and never before seldom.
    fn distance(&self, role: &Role) -> usize {
        let nights = role.schedule.value().map(|hours| hours.nights);
        let blood = role.blood_exposure.value().copied();
        usize::from(self.asks(Facet::Remote) && role.remote != Remote::Yes)
            + usize::from(self.asks(Facet::Blood) && blood != Some(Blood::Never))
            + usize::from(self.wishes.get(&Facet::Nights) == Some(&Wish::No) && nights != Some(Often::Never))
    }

    /// Whether [`Facts`] of the role are looked at, which have to be looked up.
    pub fn need_facts(&self) -> bool {
        [Facet::Pay, Facet::Growth, Facet::License, Facet::Age, Facet::PaidTraining, Facet::Military]
            .into_iter()
            .any(|facet| self.asks(facet))
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
    pub fn fit_of(&self, facet: Facet, role: &Role, facts: &Facts) -> Fit {
        let hours = role.schedule.value();
        Fit::known(match facet {
            Facet::Family => Some(self.families.contains(&role.family)),
            Facet::Track => Some(self.tracks.contains(&role.track)),
            Facet::Education => {
                role.entry_education.value().map(|entry| self.max_education.is_none_or(|max| entry.level <= max))
            }
            Facet::Time => return self.fit_of_time(role),
            Facet::Pay => return self.fit_of_pay(facts),
            Facet::Contact => role.patient_contact.value().map(|level| self.contact.contains(level)),
            Facet::Age => facts.rules.lowest_age.map(|lowest| self.age.is_none_or(|age| lowest <= age)),
            Facet::License => return fit_of_license(self.wishes.get(&facet), facts.rules.license),
            Facet::PaidTraining => return fit_of_paid_training(facts.rules.paid_way),
            Facet::Military => return fit_of_military(self.wishes.get(&facet), facts.rules.military),
            Facet::Children => has_children(role).map(|has| has == (self.wishes.get(&facet) == Some(&Wish::Yes))),
            Facet::Nights => return fit_of_hours(self.wishes.get(&facet), hours.map(|hours| hours.nights)),
            Facet::Weekends => return fit_of_hours(self.wishes.get(&facet), hours.map(|hours| hours.weekends)),
            Facet::Blood => role.blood_exposure.value().map(|level| matches!(level, Blood::Never | Blood::Seldom)),
            Facet::Body => role.physical_demands.value().map(|level| *level == Physical::Light),
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

/// Who does not want such hours wants them never or seldom. Who wants them may find them where only some employers or
/// shifts have them.
fn fit_of_hours(wish: Option<&Wish>, often: Option<Often>) -> Fit {
    match (often, wish) {
        (None | Some(Often::NotStated), _) => Fit::NotKnown,
        (Some(Often::Sometimes), Some(Wish::Yes)) => Fit::MayFit,
        (Some(often), wish) => {
            let wanted = if wish == Some(&Wish::Yes) { often == Often::Often } else { is_rare(often) };
            Fit::known(Some(wanted))
        }
    }
}

/// That the lists which were read name no license is less than a rule: it may fit who wants none, and promises nothing
/// to who wants one. What may not be done at all fits neither.
fn fit_of_license(wish: Option<&Wish>, need: LicenseNeed) -> Fit {
    let wants_one = wish == Some(&Wish::Yes);
    match need {
        LicenseNeed::Yes | LicenseNeed::Registration | LicenseNeed::Certification => Fit::known(Some(wants_one)),
        LicenseNeed::No => Fit::known(Some(!wants_one)),
        LicenseNeed::NoLicenseFound | LicenseNeed::Delegated if !wants_one => Fit::MayFit,
        LicenseNeed::NotAuthorized => Fit::Fails,
        LicenseNeed::NoLicenseFound | LicenseNeed::Delegated | LicenseNeed::Unclear | LicenseNeed::NotKnown => {
            Fit::NotKnown
        }
    }
}

/// That no paid way in is named does not mean that there is none.
fn fit_of_paid_training(way: PaidWay) -> Fit {
    match way {
        PaidWay::Trainee => Fit::Fits,
        PaidWay::AtWork => Fit::MayFit,
        PaidWay::NoneNamed => Fit::NotKnown,
    }
}

/// A job that covers more or less than the role, or only has its title, may lead to it. That the table which was read maps
/// none promises nothing to who wants one, and may suit who wants none.
fn fit_of_military(wish: Option<&Wish>, best: Option<MilitaryMatch>) -> Fit {
    match (best, wish == Some(&Wish::Yes)) {
        (Some(MilitaryMatch::Exact), true) => Fit::Fits,
        (Some(_), true) | (None, false) => Fit::MayFit,
        (Some(_), false) => Fit::Fails,
        (None, true) => Fit::NotKnown,
    }
}

/// Whether there are children among the patients, where that is known: who meets no patients meets none.
fn has_children(role: &Role) -> Option<bool> {
    let unseen = || role.patient_contact.value().filter(|level| **level == Contact::None).map(|_| false);
    role.children.as_ref().map(|_| true).or_else(unseen)
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
