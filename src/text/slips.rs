//! Slips of the finger: how many are forgiven in a word, and how many lie between what was typed and what was meant.

use super::folding::letters;

/// A slip is forgiven in a word of so many letters, and two in a longer one.
const ONE_SLIP: usize = 5;
const TWO_SLIPS: usize = 8;

/// A folded word as it was typed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TypedWord<'t> {
    pub(crate) word: &'t str,
    letters: u64,
    allowed: usize,
}

impl<'t> TypedWord<'t> {
    pub(crate) fn new(word: &'t str) -> Self {
        let allowed = match word.chars().count() {
            ..ONE_SLIP => 0,
            ONE_SLIP..TWO_SLIPS => 1,
            _ => 2,
        };
        Self { word, letters: letters(word), allowed }
    }

    /// Slips between what was typed and a word or the beginning of one, one more where it is only a beginning; none if
    /// there are more than are forgiven.
    pub(crate) fn slips(&self, known: &str) -> Option<usize> {
        let (length, allowed) = (self.word.len(), self.allowed);
        if allowed == 0 || known.len() + allowed < length {
            return None;
        }
        let whole = known.len() <= length + allowed;
        // Of a longer word only the beginning can have been typed: as many letters, give or take one.
        let ends = if whole { known.len()..=known.len() } else { length - 1..=length + 1 };
        let beginnings = ends.filter_map(|end| known.get(..end)).filter(|beginning| self.is_near(letters(beginning)));
        let fewest = beginnings.map(|beginning| strsim::osa_distance(self.word, beginning)).min()?;
        (fewest <= allowed).then_some(fewest + usize::from(!whole))
    }

    /// Whether a word of these letters could begin with what was typed, but for the forgiven slips; cheaper than to count
    /// them.
    pub(crate) fn may_begin(&self, others: u64) -> bool {
        self.allowed > 0 && (self.letters & !others).count_ones() as usize <= self.allowed
    }

    /// Whether the forgiven slips could turn one set of letters into the other: each takes out or brings in one at most.
    fn is_near(&self, others: u64) -> bool {
        self.may_begin(others) && (others & !self.letters).count_ones() as usize <= self.allowed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted_and_short_words_have_none() {
        for (typed, known, slips) in [
            ("hopknis", "hopkins", Some(1)),
            ("baltimroe", "baltimore", Some(1)),
            ("denvr", "denver", Some(1)),
            ("tecnolog", "technologist", Some(2)),
            ("hopkins", "hopkins", Some(0)),
            ("cts", "cst", None),
            ("ohio", "oho", None),
            ("denver", "dover", None),
            ("kaiser", "kidneys", None),
        ] {
            assert_eq!(TypedWord::new(typed).slips(known), slips, "{typed} {known}");
        }
    }
}
