//! What holds in one state only, and the page of a role as it is seen from a state.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize};

use super::{
    Check, Cost, LicenseNeed, MilitaryMatch, MinimumAge, MonthsToEntry, PaidWay, RolePage, Route, SourceId, StateCode,
    Stated, TextInState, TrainingHours, WholeRole,
};
use crate::sorting;

/// What holds in one state, each in place of what the record says in general. Ways in, checks and costs of a state stand
/// among the others, with the letters of the state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InState {
    /// Postal letters of the state.
    pub state: StateCode,
    /// Details of the time to the job.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<TimeDetails>,
    /// Course hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub training_hours: Option<TrainingHours>,
    /// Lowest age.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum_age: Option<MinimumAge>,
    /// How hard it is to get a seat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub getting_in: Option<String>,
    /// Whether training is paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid_training: Option<String>,
    /// What was read for this state alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceId>,
}

/// Details of a time, with their sources.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TimeDetails {
    /// What differs between schools.
    pub text: String,
    /// Where its figures were read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceId>,
}

/// The lowest age that a state's record gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgeInState {
    /// Postal letters of the state.
    pub state: StateCode,
    /// Years.
    pub years: u8,
}

/// Reads the ages in the records of states and leaves the rest to the page.
pub(super) fn only_ages<'de, D: Deserializer<'de>>(states: D) -> Result<Box<[AgeInState]>, D::Error> {
    #[derive(Deserialize)]
    struct Age {
        years: u8,
    }
    #[derive(Deserialize)]
    struct State {
        state: StateCode,
        #[serde(default)]
        minimum_age: Option<Age>,
    }
    let states = Vec::<State>::deserialize(states)?;
    let ages = states.into_iter().filter_map(|of| Some(AgeInState { state: of.state, years: of.minimum_age?.years }));
    Ok(ages.collect())
}

/// What filters ask of the rules and ways in of a role, for the state of an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RulesHere {
    /// Whether a license is needed.
    pub license: LicenseNeed,
    /// Lowest age in years that something we read gives.
    pub lowest_age: Option<u8>,
    /// Whether one can be paid while one learns, by the ways in and the apprenticeships.
    pub paid_way: PaidWay,
    /// How well the best military job fits; nothing where none is mapped to the role.
    pub military: Option<MilitaryMatch>,
}

/// An entry of a list that may belong to one state, or be told in other words there.
trait OfState: Clone {
    /// The state that it belongs to; none where it holds everywhere.
    fn state(&self) -> Option<&StateCode>;

    /// Its words in single states.
    fn by_state(&self) -> &[TextInState];

    /// Its words everywhere else.
    fn text(&self) -> &str;

    /// The same with other words.
    fn with_text(&self, text: &str) -> Self;
}

macro_rules! of_state {
    ($($kind:ident),*) => {$(
        impl OfState for $kind {
            fn state(&self) -> Option<&StateCode> {
                self.state.as_ref()
            }

            fn by_state(&self) -> &[TextInState] {
                &self.by_state
            }

            fn text(&self) -> &str {
                &self.text
            }

            fn with_text(&self, text: &str) -> Self {
                Self { text: text.to_owned(), by_state: Vec::new(), ..self.clone() }
            }
        }
    )*};
}

of_state!(Route, Check, Cost);

/// The page of a role as it is seen from a state, or from no state. All that is shown of a role asks this.
#[derive(Debug, Clone, Copy)]
pub struct PageHere<'a> {
    page: &'a RolePage,
    state: Option<&'a StateCode>,
}

impl<'a> PageHere<'a> {
    /// The page, seen from a state.
    pub fn new(page: &'a RolePage, state: Option<&'a StateCode>) -> Self {
        Self { page, state }
    }

    /// What the record has of this state.
    fn own(self) -> Option<&'a InState> {
        self.page.in_states.iter().find(|of| Some(&of.state) == self.state)
    }

    /// Details of the time to the job, and where they were read.
    pub fn time_details(self, time: &'a MonthsToEntry) -> (&'a str, &'a [SourceId]) {
        let own = self.own().and_then(|own| own.time.as_ref());
        own.map_or((&time.text, &time.sources), |own| (&own.text, &own.sources))
    }

    /// Course hours.
    pub fn training_hours(self) -> Option<&'a TrainingHours> {
        let own = self.own().and_then(|own| own.training_hours.as_ref());
        own.or(self.page.training_hours.as_ref())
    }

    /// Lowest age.
    pub fn minimum_age(self) -> Option<&'a MinimumAge> {
        let own = self.own().and_then(|own| own.minimum_age.as_ref());
        own.or(self.page.minimum_age.value())
    }

    /// How hard it is to get a seat.
    pub fn getting_in(self) -> Option<&'a String> {
        let own = self.own().and_then(|own| own.getting_in.as_ref());
        own.or(self.page.getting_in.value())
    }

    /// Whether training is paid.
    pub fn paid_training(self) -> Option<&'a String> {
        let own = self.own().and_then(|own| own.paid_training.as_ref());
        own.or(self.page.paid_training.value())
    }

    /// Ways in.
    pub fn routes(self) -> Option<Vec<Cow<'a, Route>>> {
        self.entries(&self.page.routes)
    }

    /// What is checked before one may start.
    pub fn checks(self) -> Option<Vec<Cow<'a, Check>>> {
        self.entries(&self.page.checks)
    }

    /// Fees and prices.
    pub fn costs(self) -> Option<Vec<Cow<'a, Cost>>> {
        self.entries(&self.page.costs)
    }

    /// Everything that was read for what stands here.
    pub fn sources(self) -> Vec<SourceId> {
        let own = self.own().map_or(&[][..], |own| &own.sources);
        self.page.sources.iter().chain(own).cloned().collect()
    }

    /// The states whose rules, fees or ways in the record has, if this one is not among them. What is told of their
    /// schools in general words is no rule.
    pub fn only_other_states(self) -> Vec<&'a StateCode> {
        let page = self.page;
        let rules = page.in_states.iter().filter(|of| {
            let age = of.minimum_age.is_some() && page.minimum_age.value().is_none();
            age || (of.training_hours.is_some() && page.training_hours.is_none())
        });
        let mut states: Vec<&StateCode> = rules.map(|of| &of.state).collect();
        states.extend(page.routes.value().into_iter().flatten().filter_map(OfState::state));
        states.extend(page.checks.value().into_iter().flatten().filter_map(OfState::state));
        states.extend(page.costs.value().into_iter().flatten().filter_map(OfState::state));
        sorting::all(&mut states);
        states.dedup();
        if self.state.is_some_and(|here| states.contains(&here)) { Vec::new() } else { states }
    }

    /// The entries that hold here, in the words that are read here.
    fn entries<T: OfState>(self, list: &'a Stated<Vec<T>>) -> Option<Vec<Cow<'a, T>>> {
        let all = list.value()?;
        let holds = |entry: &&T| entry.state().is_none_or(|state| Some(state) == self.state);
        let worded = |entry: &'a T| {
            let own = entry.by_state().iter().find(|own| Some(&own.state) == self.state);
            match own {
                Some(own) => Cow::Owned(entry.with_text(&own.text)),
                None if entry.by_state().is_empty() => Cow::Borrowed(entry),
                None => Cow::Owned(entry.with_text(entry.text())),
            }
        };
        let here: Vec<Cow<T>> = all.iter().filter(holds).map(worded).collect();
        // Where a list is empty it says that nothing is needed; where all belongs to other states it says nothing.
        (all.is_empty() || !here.is_empty()).then_some(here)
    }
}

impl WholeRole {
    /// The record as it is seen from a state: what holds there stands in its field, what holds elsewhere is left out.
    pub fn seen_from(&self, state: Option<&StateCode>) -> Self {
        fn stated<T>(value: Option<T>) -> Stated<T> {
            value.map_or(Stated::NotStated, Stated::Is)
        }
        fn owned<T: Clone>(entries: Option<Vec<Cow<'_, T>>>) -> Stated<Vec<T>> {
            stated(entries.map(|entries| entries.into_iter().map(Cow::into_owned).collect()))
        }
        let here = PageHere::new(&self.page, state);
        let mut seen = self.clone();
        if let Stated::Is(time) = &mut seen.role.months_to_entry {
            let (text, sources) = self.role.months_to_entry.value().map_or(("", &[][..]), |of| here.time_details(of));
            (time.text, time.sources) = (text.to_owned(), sources.into());
        }
        let page = &mut seen.page;
        page.training_hours = here.training_hours().cloned();
        page.minimum_age = stated(here.minimum_age().cloned());
        page.getting_in = stated(here.getting_in().cloned());
        page.paid_training = stated(here.paid_training().cloned());
        page.routes = owned(here.routes());
        page.checks = owned(here.checks());
        page.costs = owned(here.costs());
        page.sources = here.sources();
        page.in_states.clear();
        seen
    }
}
