//! The text of a role's record.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use super::{NameText, PackedRole};

/// The record of a role.
#[derive(Debug, Clone)]
pub(super) enum Record {
    /// In the program.
    Bundled(&'static PackedRole),
    /// From a file, as it stands there.
    Own(RecordText),
}

impl Record {
    /// The text that lists and the search read. That of a file holds the page too.
    pub(super) fn card(&self) -> &str {
        match self {
            Self::Bundled(packed) => packed.card,
            Self::Own(text) => text.as_str(),
        }
    }

    /// The text of the page.
    pub(super) fn page(&self) -> Cow<'_, str> {
        match self {
            Self::Bundled(packed) => packed.page.text(),
            Self::Own(text) => text.as_str().into(),
        }
    }
}

/// A record in the text of a file. All records of a file share its one text, however many they are.
#[derive(Clone)]
pub struct RecordText {
    file: Arc<String>,
    start: usize,
    end: usize,
}

impl RecordText {
    /// The record that stands at these bytes, if they are a part of the text.
    pub fn new(file: &Arc<String>, bytes: Range<usize>) -> Option<Self> {
        let Range { start, end } = bytes;
        file.get(start..end)?;
        Some(Self { file: Arc::clone(file), start, end })
    }

    /// The record.
    pub fn as_str(&self) -> &str {
        &self.file[self.start..self.end]
    }
}

impl fmt::Debug for RecordText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Record {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let parts: [Cow<'_, str>; 2] = match self {
            Self::Bundled(_) => [self.card().into(), self.page()],
            Self::Own(text) => [text.as_str().into(), "{}".into()],
        };
        let mut map = serializer.serialize_map(None)?;
        for part in &parts {
            let fields: Fields = serde_json::from_str(part).map_err(serde::ser::Error::custom)?;
            for (name, value) in &fields.0 {
                map.serialize_entry(name, value)?;
            }
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
                while let Some(NameText(name)) = map.next_key()? {
                    fields.push((name, map.next_value::<&'de RawValue>()?));
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(FieldsVisitor(std::marker::PhantomData))
    }
}
