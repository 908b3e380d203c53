//! How well one phrase of a role answers a query: the rules behind the table in [`super::rank`].
//!
//! Each rule gives a tier, a class inside the tier and a fit inside the class; higher is better.

use super::index::{Entry, Index};
use super::query::{Opening, Query};
use super::{Field, Tier};
use crate::text::folding::Span;

/// Classes inside a tier; a better class outranks everything that is compared after it.
pub(super) mod class {
    // Exact.
    pub(in crate::search) const TITLE_WHOLE: u8 = 3;
    pub(in crate::search) const ALIAS_WHOLE: u8 = 2;
    pub(in crate::search) const BEST_KNOWN: u8 = 1;
    // Prefix.
    pub(in crate::search) const TITLE_BEGINS: u8 = 3;
    pub(in crate::search) const HIDDEN_WHOLE: u8 = 2;
    pub(in crate::search) const TITLE_UNFINISHED: u8 = 1;
    // Alias.
    pub(in crate::search) const TITLE_KIN: u8 = 10;
    pub(in crate::search) const ALIAS_BEGINS: u8 = 9;
    pub(in crate::search) const HIDDEN_BEGINS: u8 = 8;
    pub(in crate::search) const ALIAS_HAS: u8 = 7;
    pub(in crate::search) const HIDDEN_HAS: u8 = 6;
    pub(in crate::search) const NAMES_SPREAD: u8 = 5;
    pub(in crate::search) const SPREAD: u8 = 4;
    pub(in crate::search) const FAMILY: u8 = 3;
}

/// Most places of a role's own hidden phrases that are told apart; shared ones come behind them.
const OWN: u8 = 250;

/// Tier, class, fit.
type Judgement = (Tier, u8, u8);

/// One phrase of a role beside a query.
pub(super) struct Phrase<'a> {
    pub(super) index: &'a Index,
    pub(super) entry: &'a Entry,
    pub(super) query: &'a Query,
    /// Its place among the phrases of the role.
    pub(super) at: usize,
    /// Its place among the phrases of its field.
    pub(super) place: usize,
    /// How well it holds all words of the query; see `Marks::level`.
    pub(super) level: Option<u8>,
    /// How well the title holds the query; see [`title_strength`].
    pub(super) in_title: u8,
}

/// How much of the query the title holds, so that of two roles called the same by students the one whose title says
/// it too comes first.
pub(super) fn title_strength(tier: Tier, class: u8) -> u8 {
    match tier {
        Tier::Exact => 4,
        Tier::Prefix if class == class::TITLE_BEGINS => 3,
        Tier::Prefix => 2,
        Tier::Word => 1,
        _ => 0,
    }
}

/// A number in a few bits; larger ones count as the largest.
fn capped(number: usize, most: u8) -> u8 {
    u8::try_from(number).unwrap_or(most).min(most)
}

impl Phrase<'_> {
    /// How well the phrase answers the query.
    pub(super) fn judge(&self, field: Field) -> Option<Judgement> {
        match field {
            Field::Title => self.title(),
            Field::Alias => self.alias(),
            Field::Hidden => self.hidden(),
            Field::Credential => self.credential(),
            // These count only for words that are found nowhere else.
            Field::Family | Field::Names | Field::Nothing => None,
        }
    }

    fn title(&self) -> Option<Judgement> {
        let opening = self.opening();
        if opening == Some(Opening::All) || self.is_bracket_name() {
            return Some((Tier::Exact, class::TITLE_WHOLE, 0));
        }
        match (opening, self.level) {
            (Some(Opening::Unfinished), _) => Some((Tier::Prefix, class::TITLE_UNFINISHED, 0)),
            (Some(_), _) => Some((Tier::Prefix, class::TITLE_BEGINS, 0)),
            (None, Some(0)) => Some((Tier::Alias, class::TITLE_KIN, 0)),
            (None, Some(level)) => Some((Tier::Word, 0, level)),
            (None, None) => None,
        }
    }

    fn alias(&self) -> Option<Judgement> {
        let opening = self.opening();
        if opening == Some(Opening::All) || self.is_bracket_name() {
            return Some((Tier::Exact, class::ALIAS_WHOLE, self.in_title));
        }
        let shortness = 63 - capped(self.text().len(), 63);
        match opening {
            Some(Opening::Unfinished) => Some((Tier::Alias, class::ALIAS_BEGINS, shortness)),
            Some(_) => Some((Tier::Alias, class::ALIAS_BEGINS, 64 + shortness)),
            None => Some((Tier::Alias, class::ALIAS_HAS, 64 * self.level? + shortness)),
        }
    }

    fn hidden(&self) -> Option<Judgement> {
        let opening = self.opening();
        match (opening, self.place) {
            (Some(Opening::All), 0) => Some((Tier::Exact, class::BEST_KNOWN, self.in_title)),
            (Some(Opening::All), place) if self.entry.is_own(place) => {
                Some((Tier::Prefix, class::HIDDEN_WHOLE, u8::MAX - capped(place, OWN)))
            }
            // All roles of an occupation share its other titles.
            (Some(Opening::All), _) => Some((Tier::Prefix, class::HIDDEN_WHOLE, self.in_title)),
            _ => self.begins_or_has(opening),
        }
    }

    fn credential(&self) -> Option<Judgement> {
        self.begins_or_has(self.opening())
    }

    /// A phrase that stands early in the record says more about the role than a late one.
    fn begins_or_has(&self, opening: Option<Opening>) -> Option<Judgement> {
        match opening {
            Some(Opening::Unfinished) => Some((Tier::Alias, class::HIDDEN_BEGINS, 127 - capped(self.place, 127))),
            Some(_) => Some((Tier::Alias, class::HIDDEN_BEGINS, u8::MAX - capped(self.place, 127))),
            None => Some((Tier::Alias, class::HIDDEN_HAS, 64 * self.level? + 63 - capped(self.place, 63))),
        }
    }

    /// Whether the title or alias ends in brackets, and the query is what stands before or inside them.
    fn is_bracket_name(&self) -> bool {
        let names = self.index.bracket_names(self.entry, self.at);
        let is_query = |name: &Span| self.query.opens(name.bytes(&self.index.text)) == Some(Opening::All);
        names.is_some_and(|names| names.iter().any(is_query))
    }

    /// How the phrase begins with the query.
    fn opening(&self) -> Option<Opening> {
        self.query.opens(self.text())
    }

    fn text(&self) -> &[u8] {
        self.index.phrase(self.entry, self.at)
    }
}
