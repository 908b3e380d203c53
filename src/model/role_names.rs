//! What a role is called and found by, read for a moment: the search needs the names of every role once, and nobody needs
//! the card of every role.

use std::borrow::Cow;
use std::ops::Deref;

use serde::Deserialize;

use super::{RoleCard, WageBasis};

/// A text of a record, taken from it without copying where it has no escapes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct NameText<'a>(#[serde(borrow)] pub(super) Cow<'a, str>);

impl<'a> From<&'a str> for NameText<'a> {
    fn from(text: &'a str) -> Self {
        Self(Cow::Borrowed(text))
    }
}

impl Deref for NameText<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

/// The fields of a role by which it is found.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct RoleNames<'a> {
    /// Key.
    #[serde(borrow)]
    pub id: NameText<'a>,
    /// Name.
    #[serde(borrow)]
    pub title: NameText<'a>,
    /// Its family.
    #[serde(borrow)]
    pub family: NameText<'a>,
    /// O*NET-SOC code, if there is one.
    #[serde(borrow)]
    pub onet_soc: Option<NameText<'a>>,
    /// Whether the wage series is this role alone.
    pub wage_basis: WageBasis,
    /// Other names, shown.
    #[serde(borrow)]
    pub aliases: Vec<NameText<'a>>,
    /// Words to be found by, never shown.
    #[serde(borrow)]
    pub also_searched_as: Vec<NameText<'a>>,
    /// One sentence.
    #[serde(borrow)]
    pub summary: NameText<'a>,
    /// Its credentials.
    #[serde(borrow)]
    pub credentials: Vec<CredentialName<'a>>,
}

/// A credential by its key.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct CredentialName<'a> {
    /// Key.
    #[serde(borrow)]
    pub id: NameText<'a>,
}

impl<'a> RoleNames<'a> {
    /// The names on a card that is read already.
    pub(super) fn of(id: &'a str, card: &'a RoleCard) -> Self {
        fn texts(texts: &[String]) -> Vec<NameText<'_>> {
            texts.iter().map(|one| one.as_str().into()).collect()
        }
        Self {
            id: id.into(),
            title: card.title.as_str().into(),
            family: card.family.0.as_str().into(),
            onet_soc: card.onet_soc.as_deref().map(NameText::from),
            wage_basis: card.wage_basis,
            aliases: texts(&card.aliases),
            also_searched_as: texts(&card.also_searched_as),
            summary: card.summary.as_str().into(),
            credentials: card.credentials.iter().map(|one| CredentialName { id: one.id.as_str().into() }).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;

    #[test]
    fn a_text_and_its_card_give_the_same_names() {
        for role in Catalogue::bundled(None).roles() {
            let (unread, occupation) = (role.names(), role.occupation().map(|soc| soc.to_string()));
            assert_eq!(occupation, role.soc);
            assert_eq!(unread, RoleNames::of(&role.id.0, role), "{}", role.id);
            assert_eq!(role.names(), unread);
            assert_eq!(role.occupation().as_deref(), role.soc.as_deref());
        }
    }
}
