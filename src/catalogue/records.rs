//! A bundled list: the records that are asked for are read alone, the whole list when all of it is shown.

use std::sync::OnceLock;

use serde::de::DeserializeOwned;

use super::bundled;
use super::key_mark::key_mark;
use crate::model::{PackedLine, PackedList};

/// The records of a list. Each is boxed, because most of them are never asked for.
pub(super) struct Records<T: 'static> {
    packed: &'static PackedList,
    one: OnceLock<Vec<OnceLock<Box<T>>>>,
    all: OnceLock<Vec<T>>,
}

impl<T: DeserializeOwned> Records<T> {
    /// A list of which nothing is read yet.
    pub(super) fn new(packed: &'static PackedList) -> Self {
        Self { packed, one: OnceLock::new(), all: OnceLock::new() }
    }

    /// Puts other records in the place of the bundled ones.
    pub(super) fn replace(&mut self, records: Vec<T>) {
        self.all = OnceLock::from(records);
    }

    /// Puts records of one's own before the bundled ones; those of the same key give way.
    pub(super) fn lay_over(&mut self, mut own: Vec<T>, key: impl Fn(&T) -> &String) {
        if own.is_empty() {
            return;
        }
        let known = self.read_all().into_iter().filter(|record| own.iter().all(|one| key(one) != key(record)));
        let mut others: Vec<T> = known.collect();
        own.append(&mut others);
        self.replace(own);
    }

    /// The whole list.
    pub(super) fn all(&self) -> &[T] {
        self.all.get_or_init(|| self.read_all())
    }

    /// The records that the build script marked with this key and that truly have it, in the order of the list.
    pub(super) fn with<'a, F>(&'a self, key: &str, has: F) -> impl Iterator<Item = &'a T> + use<'a, T, F>
    where
        F: Fn(&T) -> bool,
    {
        // What is read as a whole, or is not bundled, has no use for the marks.
        let (all, marked) = match self.all.get() {
            Some(all) => (all.as_slice(), [].as_slice()),
            None => ([].as_slice(), self.marked(key_mark(key))),
        };
        all.iter().chain(marked.iter().map(|(_, at)| self.at(*at))).filter(move |record| has(record))
    }

    fn marked(&self, mark: u16) -> &'static [(u16, u16)] {
        let keys = self.packed.keys;
        let start = keys.partition_point(|(known, _)| *known < mark);
        let behind = &keys[start..];
        &behind[..behind.partition_point(|(known, _)| *known == mark)]
    }

    /// The record at a place of the list.
    fn at(&self, at: u16) -> &T {
        let one = self.one.get_or_init(|| (0..self.packed.count).map(|_| OnceLock::new()).collect());
        one[usize::from(at)].get_or_init(|| {
            let groups = self.packed.groups;
            let (first, group) = &groups[groups.partition_point(|(first, _)| *first <= at) - 1];
            Box::new(bundled(&PackedLine { group, line: usize::from(at - first) }.text()))
        })
    }

    fn read_all(&self) -> Vec<T> {
        let mut records = Vec::with_capacity(self.packed.count.into());
        for (_, group) in self.packed.groups {
            records.extend(group.text().lines().map(bundled::<T>));
        }
        records
    }
}
