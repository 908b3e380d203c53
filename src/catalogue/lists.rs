//! A list of records, bundled or the user's own.

use std::sync::OnceLock;

use serde::de::DeserializeOwned;

use super::bundle::Packed;

/// Records over a list, and which of them are the same.
type Laid<T> = (Box<[T]>, fn(&T, &T) -> bool);

/// The records of a list, read when they are first asked for.
pub(super) struct List<T> {
    packed: &'static Packed,
    /// Boxed: a `Vec` would keep room to grow that nobody needs.
    records: OnceLock<Box<[T]>>,
    /// Records that are laid over it, and which are the same.
    laid: Option<Laid<T>>,
}

/// Records over others, of which those that are the same give way.
fn over<T>(mut own: Vec<T>, mut others: Vec<T>, same: fn(&T, &T) -> bool) -> Vec<T> {
    others.retain(|record| own.iter().all(|one| !same(one, record)));
    own.append(&mut others);
    own
}

impl<T: DeserializeOwned + Clone> List<T> {
    /// A bundled list of which nothing is read yet.
    pub(super) fn new(packed: &'static Packed) -> Self {
        Self { packed, records: OnceLock::new(), laid: None }
    }

    /// Puts other records in the place of the bundled ones.
    pub(super) fn replace(&mut self, records: Vec<T>) {
        self.records = OnceLock::from(records.into_boxed_slice());
    }

    /// Puts records of one's own before the bundled ones; those of the same key give way.
    pub(super) fn put_before<K: PartialEq>(&mut self, mut own: Vec<T>, key: impl Fn(&T) -> &K) {
        if own.is_empty() {
            return;
        }
        let mut others: Vec<T> = self.packed.json();
        others.retain(|record| own.iter().all(|one| key(one) != key(record)));
        own.append(&mut others);
        self.replace(own);
    }

    /// Lays records over the list, before it; those that are the same give way. The list itself is still read only when
    /// it is asked for.
    pub(super) fn lay(&mut self, own: Vec<T>, same: fn(&T, &T) -> bool) {
        if own.is_empty() {
            return;
        }
        match self.records.take() {
            Some(records) => self.replace(over(own, records.into_vec(), same)),
            None => self.laid = Some((own.into(), same)),
        }
    }

    /// The whole list.
    pub(super) fn all(&self) -> &[T] {
        self.records.get_or_init(|| match &self.laid {
            Some((own, same)) => over(own.to_vec(), self.packed.json(), *same).into(),
            None => self.packed.json(),
        })
    }
}
