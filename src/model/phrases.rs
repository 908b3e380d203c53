//! Many short texts in one.

use std::fmt;

use serde::de::{DeserializeSeed, Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Phrases in their order, each on a line of one text: the roles have thousands, and all are read before the first frame.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Phrases(Box<str>);

impl Phrases {
    /// The phrases in their order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.lines()
    }
}

impl<'a> FromIterator<&'a str> for Phrases {
    fn from_iter<I: IntoIterator<Item = &'a str>>(phrases: I) -> Self {
        Self(phrases.into_iter().flat_map(|phrase| [phrase, "\n"]).collect())
    }
}

impl Serialize for Phrases {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for Phrases {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(List)
    }
}

/// Reads a list of texts.
struct List;

impl<'de> Visitor<'de> for List {
    type Value = Phrases;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of phrases")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Phrases, A::Error> {
        let mut lines = String::new();
        while list.next_element_seed(Line(&mut lines))?.is_some() {}
        Ok(Phrases(lines.into()))
    }
}

/// Appends a text as a line.
struct Line<'l>(&'l mut String);

impl<'de> DeserializeSeed<'de> for Line<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Line<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a phrase")
    }

    fn visit_str<E: Error>(self, phrase: &str) -> Result<(), E> {
        if phrase.contains('\n') {
            return Err(E::custom("a phrase stands on one line"));
        }
        self.0.extend([phrase, "\n"]);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_read_and_written_as_a_list() {
        for list in ["[]", r#"["x ray"]"#, r#"["","b \"c\"",""]"#] {
            let phrases: Phrases = serde_json::from_str(list).unwrap();
            assert_eq!(serde_json::to_string(&phrases).unwrap(), list);
            assert_eq!(phrases.iter().collect::<Phrases>(), phrases);
        }
        for list in [r#""x ray""#, r#"["a\nb"]"#, "[5]", "{}"] {
            assert!(serde_json::from_str::<Phrases>(list).is_err(), "{list}");
        }
    }
}
