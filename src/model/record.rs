//! The text of a role's record, of which the long part is parsed when it is first read.

use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

use memchr::memmem;
use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use super::RolePage;

/// Every field that a record may have. `wage_note` and `training_hours` may be missing, all others must stand in it.
pub(crate) const FIELDS: [&str; 44] = [
    "id",
    "title",
    "family",
    "track",
    "soc",
    "onet_soc",
    "wage_basis",
    "wage_note",
    "aliases",
    "also_searched_as",
    "summary",
    "entry_education",
    "months_to_entry",
    "schedule",
    "patient_contact",
    "blood_exposure",
    "physical_demands",
    "remote",
    "credentials",
    "licence",
    "tasks",
    "a_day",
    "tools",
    "settings",
    "hazards",
    "what_you_wear",
    "upsides",
    "downsides",
    "fits_you_if",
    "may_not_fit_if",
    "technology_change",
    "training_hours",
    "minimum_age",
    "routes",
    "school_subjects",
    "checks",
    "costs",
    "getting_in",
    "paid_training",
    "first_steps",
    "next",
    "sideways",
    "sources",
    "last_reviewed",
];

/// The record of a role as it stands in its file.
#[derive(Debug, Clone, Default)]
pub struct Record {
    text: Cow<'static, str>,
    /// Length of the text up to the page, where the card stands first.
    card: Option<usize>,
    page: OnceLock<RolePage>,
}

/// The first field of the page in the bundled files.
const PAGE_BEGINS: &str = ",\n  \"tasks\":";

impl Record {
    /// A bundled record, in which the fields of the card stand before those of the page.
    pub(crate) fn bundled(text: &'static str) -> Self {
        Self {
            text: Cow::Borrowed(text),
            card: memmem::find(text.as_bytes(), PAGE_BEGINS.as_bytes()),
            page: OnceLock::new(),
        }
    }

    /// A record from a file of the user's, in any order of fields, with its page parsed.
    pub(crate) fn checked(text: String, page: RolePage) -> Self {
        Self { text: Cow::Owned(text), card: None, page: OnceLock::from(page) }
    }

    /// JSON that holds the fields of the card, and the others too where they are mixed.
    pub(super) fn card(&self) -> Cow<'_, str> {
        match self.card {
            // The page is most of the text, and stepping over it costs more than reading the card.
            Some(length) => Cow::Owned(format!("{}}}", &self.text[..length])),
            None => Cow::Borrowed(&self.text),
        }
    }

    /// The long part.
    pub(super) fn page(&self) -> &RolePage {
        self.page.get_or_init(|| match serde_json::from_str(&self.text) {
            Ok(page) => page,
            // Only bundled records come here unparsed, and a test reads them all.
            Err(fault) => panic!("a bundled record cannot be read: {fault}"),
        })
    }
}

impl Serialize for Record {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fields: Fields = serde_json::from_str(&self.text).map_err(serde::ser::Error::custom)?;
        let mut map = serializer.serialize_map(Some(fields.0.len()))?;
        for (name, value) in &fields.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// The fields of a record in the order of the text, their values unread.
pub(crate) struct Fields<'a>(pub(crate) Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Fields<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct FieldsVisitor<'a>(std::marker::PhantomData<&'a ()>);
        impl<'de: 'a, 'a> Visitor<'de> for FieldsVisitor<'a> {
            type Value = Fields<'a>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a record in braces")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut fields = Vec::new();
                while let Some(name) = map.next_key::<String>()? {
                    fields.push((Cow::Owned(name), map.next_value::<&'de RawValue>()?));
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(FieldsVisitor(std::marker::PhantomData))
    }
}
