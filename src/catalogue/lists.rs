//! A list of records, bundled or the user's own.

use std::sync::OnceLock;

use serde::de::DeserializeOwned;

use super::bundle::Packed;

/// The records of a list, read when they are first asked for.
pub(super) struct List<T> {
    packed: &'static Packed,
    /// Boxed: a `Vec` would keep room to grow that nobody needs.
    records: OnceLock<Box<[T]>>,
}

impl<T: DeserializeOwned> List<T> {
    /// A bundled list of which nothing is read yet.
    pub(super) fn new(packed: &'static Packed) -> Self {
        Self { packed, records: OnceLock::new() }
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

    /// The whole list.
    pub(super) fn all(&self) -> &[T] {
        self.records.get_or_init(|| self.packed.json())
    }
}
