//! Who has a feature: a list for each.

/// Lists by feature, back to back.
pub(super) struct Postings<T> {
    /// Features in rising order, each with where its list begins.
    features: Vec<(u32, u32)>,
    all: Vec<T>,
}

impl<T> Postings<T> {
    /// From features, in rising order, each with one that has it.
    pub(super) fn new(sorted: impl ExactSizeIterator<Item = (u32, T)>) -> Self {
        let mut postings = Self { features: Vec::new(), all: Vec::with_capacity(sorted.len()) };
        for (feature, having) in sorted {
            if postings.features.last().is_none_or(|(last, _)| *last != feature) {
                postings.features.push((feature, postings.all.len() as u32));
            }
            postings.all.push(having);
        }
        postings.features.shrink_to_fit();
        postings
    }

    /// Those that have a feature.
    pub(super) fn of(&self, feature: u32) -> &[T] {
        let Ok(at) = self.features.binary_search_by_key(&feature, |(known, _)| *known) else { return &[] };
        let end = self.features.get(at + 1).map_or(self.all.len(), |(_, start)| *start as usize);
        &self.all[self.features[at].1 as usize..end]
    }
}
