//! How well a role fits what is asked for, and the count of those of which it is not sure.

use std::collections::BTreeMap;

use super::Facet;

/// How well a role fits; of several facets the worst answer counts, so the order is that of the worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// What is known of it fits.
    Fits,
    /// It fits in some cases and not in others, or only an end of a range is known.
    MayFit,
    /// Nothing that was read says whether it fits.
    NotKnown,
    /// What is known of it does not fit.
    Fails,
}

impl Fit {
    /// The fit of a value of which it is known, or not, whether it is what is asked for.
    pub(super) fn known(fits: Option<bool>) -> Self {
        match fits {
            Some(true) => Self::Fits,
            Some(false) => Self::Fails,
            None => Self::NotKnown,
        }
    }

    /// Whether a list holds it: what may fit stands below what fits, and what is not known only where that was asked for.
    pub fn is_listed(self, with_not_known: bool) -> bool {
        self <= if with_not_known { Self::NotKnown } else { Self::MayFit }
    }

    /// Whether it is neither known to fit nor known to fail.
    pub fn is_unsure(self) -> bool {
        matches!(self, Self::MayFit | Self::NotKnown)
    }

    /// The word of a role in a list that also holds what is not sure.
    pub fn word(self) -> &'static str {
        match self {
            Self::Fits => "yes",
            Self::MayFit => "may fit",
            Self::NotKnown => "not known",
            Self::Fails => "no",
        }
    }
}

/// What came of holding a role against every facet that is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Verdict {
    /// The worst answer.
    pub fit: Fit,
    /// The first facet that gave it, where it is not the best one.
    pub because: Option<Facet>,
    /// How many facets are not known to fit.
    pub misses: usize,
}

/// The roles that may fit and those of which it is not known, counted by the facet that leaves it open.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unsure(BTreeMap<(Fit, Facet), usize>);

impl Unsure {
    /// Counts a role if its verdict leaves it open.
    pub(super) fn add(&mut self, verdict: Verdict) {
        if let Some(facet) = verdict.because.filter(|_| verdict.fit.is_unsure()) {
            *self.0.entry((verdict.fit, facet)).or_default() += 1;
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many roles have this fit.
    pub fn count(&self, fit: Fit) -> usize {
        self.0.iter().filter(|((of, _), _)| *of == fit).map(|(_, roles)| roles).sum()
    }

    /// How many there are and what leaves it open, in words: `9 may fit: it can take longer`.
    pub fn reasons(&self) -> Vec<String> {
        self.0.iter().map(|((fit, facet), roles)| format!("{roles} {}: {}", fit.word(), facet.open(*fit))).collect()
    }

    /// The same from the longest wording to the shortest: with all reasons, with the facets, numbers alone.
    pub fn wordings(&self) -> [String; 3] {
        let each = |fit| {
            let facets: Vec<&str> = self.0.keys().filter(|(of, _)| *of == fit).map(|(_, facet)| facet.name()).collect();
            let number = format!("{} {}", self.count(fit), fit.word());
            (!facets.is_empty()).then(|| (format!("{number} ({})", facets.join(", ")), number))
        };
        let (facets, numbers): (Vec<_>, Vec<_>) = [Fit::MayFit, Fit::NotKnown].into_iter().filter_map(each).unzip();
        [self.reasons().join("; "), facets.join(", "), numbers.join(", ")]
    }
}
