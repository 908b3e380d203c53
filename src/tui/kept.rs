//! What is kept of a student besides the shortlist and the settings. A further kind is a type with
//! [`Kept`], a field of [`Said`] and a way of [`Keep`]; it is then read after the first frame,
//! changed when the student changes, and erased with the student.

use crate::background::{self, Background};
use crate::budget::{self, Budget};
use crate::interests::{Answers, Like};
use crate::model::AreaCode;
use crate::musts::{Wants, WrittenWants};
use crate::shortlist::Shortlist;
use crate::store::{Kept, Store, StoreError};

/// What a student has said that the first frame does not show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// The answers to the statements.
    pub interests: Answers,
    /// What is needed to live.
    pub budget: Budget,
    /// What is there now, and the school that is planned.
    pub background: Background,
}

impl Said {
    /// What is in the files of whoever is at the keyboard. Tells what is wrong with one of them.
    pub(super) fn read(store: &Store, faults: &mut Vec<String>) -> Self {
        Self { interests: read(store, faults), budget: read(store, faults), background: read(store, faults) }
    }
}

/// One kind of it.
fn read<K: Kept>(store: &Store, faults: &mut Vec<String>) -> K {
    let (kept, fault) = store.kept();
    faults.extend(fault.map(|fault| fault.to_string()));
    kept
}

/// What is kept of a student.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// The shortlist.
    pub shortlist: Shortlist,
    /// The chosen area, if one was chosen.
    pub area: Option<AreaCode>,
    /// What matters.
    pub wants: Wants,
    /// What else the student has said.
    pub said: Said,
}

/// Something to keep. It says what was changed, so that what another window has written meanwhile stays.
#[derive(Debug, Clone, PartialEq)]
pub enum Keep {
    /// What matters.
    Wants(Box<Wants>),
    /// The answer to the statement at a place.
    Like(usize, Like),
    /// No answer to any statement.
    NoLikes,
    /// A line of the budget.
    Budget(budget::Change),
    /// A change of what is there now or planned.
    Background(background::Change),
}

impl Keep {
    /// Writes it.
    pub(super) fn write(self, store: &Store) -> Result<(), StoreError> {
        match self {
            Self::Wants(wants) => store.keep(move |kept: &mut WrittenWants| kept.set(&wants)).map(drop),
            Self::Like(at, like) => store.keep(move |kept: &mut Answers| kept.set(at, like)).map(drop),
            Self::Background(change) => store.keep(move |kept: &mut Background| kept.change(&change)).map(drop),
            Self::NoLikes => store.keep(|kept: &mut Answers| *kept = Answers::default()).map(drop),
            Self::Budget(change) => store.keep(move |kept: &mut Budget| kept.change(change.clone())).map(drop),
        }
    }
}
