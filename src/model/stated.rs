//! `not_stated`: the honest value of a field for which nothing was read.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{self, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A value, or the plain statement that our sources do not say.
///
/// In JSON the second is the string `"not_stated"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stated<T> {
    /// Our sources do not say.
    #[default]
    NotStated,
    /// What they say.
    Is(T),
}

/// How [`Stated::NotStated`] is written in the data files.
const NOT_STATED: &str = "not_stated";

impl<T> Stated<T> {
    /// The value, if there is one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::NotStated => None,
            Self::Is(value) => Some(value),
        }
    }

    /// The same, with another value made of the one there is.
    pub(super) fn map<U>(self, change: impl FnOnce(T) -> U) -> Stated<U> {
        match self {
            Self::NotStated => Stated::NotStated,
            Self::Is(value) => Stated::Is(change(value)),
        }
    }
}

impl<T: Serialize> Serialize for Stated<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::NotStated => serializer.serialize_str(NOT_STATED),
            Self::Is(value) => value.serialize(serializer),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Stated<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(StatedVisitor(PhantomData))
    }
}

/// Hands everything but `"not_stated"` on to `T`, so that a fault keeps its place in the file.
struct StatedVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for StatedVisitor<T> {
    type Value = Stated<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a value or \"{NOT_STATED}\"")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        if text == NOT_STATED {
            return Ok(Stated::NotStated);
        }
        T::deserialize(text.into_deserializer()).map(Stated::Is)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Self::Value, A::Error> {
        T::deserialize(SeqAccessDeserializer::new(seq)).map(Stated::Is)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(Stated::Is)
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Self::Value, E> {
        T::deserialize(number.into_deserializer()).map(Stated::Is)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_texts_lists_and_the_missing_value() {
        let text: Stated<String> = serde_json::from_str("\"scrubs\"").unwrap();
        assert_eq!(text, Stated::Is("scrubs".to_owned()));
        let list: Stated<Vec<u8>> = serde_json::from_str("[1, 2]").unwrap();
        assert_eq!(list, Stated::Is(vec![1, 2]));
        let none: Stated<Vec<u8>> = serde_json::from_str("\"not_stated\"").unwrap();
        assert_eq!(none, Stated::NotStated);
        assert!(serde_json::from_str::<Stated<Vec<u8>>>("\"unknown\"").is_err());
    }
}
