//! What a student must have of a job or would like to have, and what is known of each role about it.
//!
//! Nothing is scored: a role's place in the list follows from answers that stand beside it. It must not know screens,
//! files or commands.

use serde::{Deserialize, Serialize};

use crate::filter::{Choice, Facet, Facts, Filters, Fit};
use crate::model::Role;

/// How much something matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// A job without it is none.
    Must,
    /// A job with it is better.
    Nice,
}

/// What matters to a student. Each facet is a must, or nice to have, or neither.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wants {
    /// What a job must have.
    pub musts: Filters,
    /// What would be nice.
    pub nices: Filters,
}

/// What is known of a role about one thing that matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// How much it matters.
    pub weight: Weight,
    /// What is asked.
    pub facet: Facet,
    /// Whether the role has it.
    pub fit: Fit,
}

/// How many answers of a role are of which kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Count {
    /// What it is known not to have.
    pub failed: usize,
    /// What is not known, or depends.
    pub unsure: usize,
    /// What it has.
    pub met: usize,
}

impl Count {
    /// The answers of one weight.
    pub fn of(answers: &[Answer], weight: Weight) -> Self {
        let mut count = Self::default();
        for answer in answers.iter().filter(|answer| answer.weight == weight) {
            match answer.fit {
                Fit::Fits => count.met += 1,
                Fit::MayFit | Fit::NotKnown => count.unsure += 1,
                Fit::Fails => count.failed += 1,
            }
        }
        count
    }

    /// All of them.
    pub fn all(self) -> usize {
        self.met + self.failed + self.unsure
    }
}

impl Wants {
    /// Whether nothing matters.
    pub fn is_empty(&self) -> bool {
        self.musts.is_empty() && self.nices.is_empty()
    }

    /// How much a facet matters, if it does.
    pub fn weight(&self, facet: Facet) -> Option<Weight> {
        match () {
            () if self.musts.asks(facet) => Some(Weight::Must),
            () if self.nices.asks(facet) => Some(Weight::Nice),
            () => None,
        }
    }

    /// The filters that stand under a weight.
    pub fn of(&self, weight: Weight) -> &Filters {
        match weight {
            Weight::Must => &self.musts,
            Weight::Nice => &self.nices,
        }
    }

    /// Takes over what `asked` asks of each of its facets, in place of what was said of them before.
    pub fn add(&mut self, weight: Weight, asked: &Filters) {
        for facet in asked.active() {
            self.forget(facet);
            match weight {
                Weight::Must => self.musts.take_over(facet, asked),
                Weight::Nice => self.nices.take_over(facet, asked),
            }
        }
    }

    /// Gives a choice its next weight: a must, nice to have, neither. The choices of one facet have one weight.
    pub fn turn(&mut self, choice: &Choice) {
        let facet = choice.facet();
        match self.weight(facet) {
            None => self.add(Weight::Must, &choice.alone()),
            Some(Weight::Must) if choice.is_on(&self.musts) => {
                let asked = self.musts.clone();
                self.forget(facet);
                self.nices.take_over(facet, &asked);
            }
            Some(Weight::Must) => choice.toggle(&mut self.musts),
            Some(Weight::Nice) => choice.toggle(&mut self.nices),
        }
    }

    /// A facet matters no longer.
    pub fn forget(&mut self, facet: Facet) {
        self.musts = self.musts.without(facet);
        self.nices = self.nices.without(facet);
    }

    /// Whether figures and rules of a role are looked at.
    pub fn need_facts(&self) -> bool {
        self.musts.need_facts() || self.nices.need_facts()
    }

    /// What is known of a role: the musts, then what would be nice.
    pub fn answers(&self, role: &Role, facts: &Facts) -> Vec<Answer> {
        let of = |weight: Weight| {
            let filters = self.of(weight);
            let answer = move |facet| Answer { weight, facet, fit: filters.fit_of(facet, role, facts) };
            filters.active().into_iter().map(answer)
        };
        of(Weight::Must).chain(of(Weight::Nice)).collect()
    }
}

/// Where a role stands: first those that fail fewest musts, among them those of which fewest are unsure; then the same
/// with what would be nice.
pub fn standing(answers: &[Answer]) -> [(usize, usize); 2] {
    [Weight::Must, Weight::Nice].map(|weight| {
        let count = Count::of(answers, weight);
        (count.failed, count.unsure)
    })
}

/// How [`standing`] is said.
pub const ORDER: &str = "The order: fewest musts failed, then fewest of them not known; then the same for what would be \
                         nice.";

/// The wants of a student as they are kept: each as [`Filters::written`] writes it. What a later version wrote stays.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct WrittenWants {
    /// What a job must have.
    #[serde(default)]
    pub must: Vec<String>,
    /// What would be nice.
    #[serde(default)]
    pub nice: Vec<String>,
}

impl WrittenWants {
    /// What is understood of it.
    pub fn wants(&self) -> Wants {
        let read = |written: &[String]| {
            let each = written.iter().filter_map(|one| Filters::read(one).ok());
            each.fold(Filters::default(), |all, one| all.and(&one))
        };
        let mut wants = Wants::default();
        wants.add(Weight::Nice, &read(&self.nice));
        wants.add(Weight::Must, &read(&self.must));
        wants
    }

    /// Puts these wants in the place of those that were understood.
    pub fn set(&mut self, wants: &Wants) {
        for (kept, filters) in [(&mut self.must, &wants.musts), (&mut self.nice, &wants.nices)] {
            kept.retain(|one| Filters::read(one).is_err());
            kept.extend(filters.written());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;

    fn wants(must: &[&str], nice: &[&str]) -> Wants {
        let texts = |list: &[&str]| list.iter().map(|one| (*one).to_owned()).collect();
        WrittenWants { must: texts(must), nice: texts(nice) }.wants()
    }

    #[test]
    fn a_facet_matters_in_one_way() {
        let mut wants = wants(&["blood=no", "months<=12"], &["nights=no", "months<=6"]);
        assert_eq!(wants.weight(Facet::Time), Some(Weight::Must));
        assert_eq!((wants.musts.max_months, wants.nices.max_months), (Some(12), None));
        wants.add(Weight::Nice, &Filters::read("blood=no").unwrap());
        assert_eq!(wants.weight(Facet::Blood), Some(Weight::Nice));
        wants.forget(Facet::Blood);
        assert_eq!(wants.weight(Facet::Blood), None);
    }

    #[test]
    fn what_is_kept_comes_back_and_what_is_not_understood_stays() {
        let kept = ["blood=no", "months<=12", "horses=yes"].map(str::to_owned).to_vec();
        let mut written = WrittenWants { must: kept, nice: Vec::new() };
        let mut wants = written.wants();
        wants.add(Weight::Nice, &Filters::read("blood=no").unwrap());
        written.set(&wants);
        assert_eq!(written.must, ["horses=yes", "months<=12"]);
        assert_eq!(written.nice, ["blood=no"]);
        assert_eq!(written.wants(), wants);
    }

    #[test]
    fn the_order_is_that_of_the_answers() {
        let catalogue = Catalogue::bundled(None);
        let wants = wants(&["blood=no", "nights=no", "education<=associate"], &["remote=yes"]);
        let mut roles: Vec<_> = catalogue.roles().iter().map(|role| wants.answers(role, &Facts::default())).collect();
        roles.sort_by_key(|answers| standing(answers));
        let first = Count::of(&roles[0], Weight::Must);
        assert_eq!((first.failed, first.unsure, first.met), (0, 0, 3), "{:?}", roles[0]);
        assert_eq!(Count::of(&roles[0], Weight::Nice).met, 1);
        let failed: Vec<usize> = roles.iter().map(|answers| Count::of(answers, Weight::Must).failed).collect();
        assert!(failed.is_sorted() && failed.last() > Some(&0));
        assert!(roles.iter().all(|answers| answers.len() == 4));
    }
}
