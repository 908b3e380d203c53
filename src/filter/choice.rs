//! A single choice of a filter: what a line of the filter panel is, and what a phrase such as "no blood" asks for.

use std::collections::BTreeSet;

use super::{Facet, Filters, Wish};
use crate::model::{Contact, Education, FamilyId, Track};

/// One answer to a question of [`Filters`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// A family.
    Family(FamilyId),
    /// A track.
    Track(Track),
    /// At most this schooling.
    Education(Education),
    /// At most so many months.
    Months(u16),
    /// At least this median pay.
    Pay(u32),
    /// Time with patients.
    Contact(Contact),
    /// At most this age to begin.
    Age(u8),
    /// Wanted, or not wanted.
    Wish(Facet, Wish),
    /// The one answer of a facet that has no other.
    Only(Facet),
}

impl Choice {
    /// The facet that it belongs to.
    pub fn facet(&self) -> Facet {
        match self {
            Self::Family(_) => Facet::Family,
            Self::Track(_) => Facet::Track,
            Self::Education(_) => Facet::Education,
            Self::Months(_) => Facet::Time,
            Self::Pay(_) => Facet::Pay,
            Self::Contact(_) => Facet::Contact,
            Self::Age(_) => Facet::Age,
            Self::Wish(facet, _) | Self::Only(facet) => *facet,
        }
    }

    /// The filters with only this choice on, to describe it.
    pub fn alone(&self) -> Filters {
        self.instead(&Filters::default())
    }

    /// The filters with this choice as the only one of its facet.
    pub fn instead(&self, filters: &Filters) -> Filters {
        let mut filters = filters.without(self.facet());
        self.toggle(&mut filters);
        filters
    }

    /// Whether it is on.
    pub fn is_on(&self, filters: &Filters) -> bool {
        match self {
            Self::Family(id) => filters.families.contains(id),
            Self::Track(track) => filters.tracks.contains(track),
            Self::Education(level) => filters.max_education == Some(*level),
            Self::Months(months) => filters.max_months == Some(*months),
            Self::Pay(pay) => filters.min_pay == Some(*pay),
            Self::Contact(contact) => filters.contact.contains(contact),
            Self::Age(years) => filters.age == Some(*years),
            Self::Wish(facet, wish) => filters.wishes.get(facet) == Some(wish),
            Self::Only(facet) => filters.asks(*facet),
        }
    }

    /// Turns it on or off. Of schooling, time and pay one choice is on at a time.
    pub fn toggle(&self, filters: &mut Filters) {
        match self {
            Self::Family(id) => flip(&mut filters.families, id),
            Self::Track(track) => flip(&mut filters.tracks, track),
            Self::Contact(contact) => flip(&mut filters.contact, contact),
            Self::Education(level) => swap(&mut filters.max_education, *level),
            Self::Months(months) => swap(&mut filters.max_months, *months),
            Self::Pay(pay) => swap(&mut filters.min_pay, *pay),
            Self::Age(years) => swap(&mut filters.age, *years),
            Self::Wish(facet, wish) => {
                if filters.wishes.insert(*facet, *wish) == Some(*wish) {
                    filters.wishes.remove(facet);
                }
            }
            Self::Only(facet) => flip(&mut filters.only, facet),
        }
    }
}

fn flip<T: Ord + Clone>(set: &mut BTreeSet<T>, value: &T) {
    if !set.remove(value) {
        set.insert(value.clone());
    }
}

fn swap<T: PartialEq>(slot: &mut Option<T>, value: T) {
    *slot = if slot.as_ref() == Some(&value) { None } else { Some(value) };
}
