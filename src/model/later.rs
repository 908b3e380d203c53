//! A field that is parsed when it is first read.

use std::ops::Deref;
use std::sync::OnceLock;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

/// A value kept as the JSON it was written in until somebody reads it.
///
/// A catalogue holds far more prose than the first screen shows. Scanning past a paragraph costs a tenth of building
/// it, so the long fields of a role wait in this wrapper. Reading one is plain dereferencing.
///
/// Whoever loads a file that is not bundled calls [`Later::read`] on every field first (the catalogue's checks do);
/// a faulty value is then reported and never reaches a reader.
#[derive(Debug, Clone)]
pub struct Later<T> {
    raw: Box<RawValue>,
    parsed: OnceLock<T>,
}

impl<T: DeserializeOwned> Later<T> {
    /// Parses the value now.
    ///
    /// # Errors
    /// The JSON error with the path below this field, when the text does not have the shape of `T`.
    pub fn read(&self) -> Result<&T, serde_path_to_error::Error<serde_json::Error>> {
        if let Some(value) = self.parsed.get() {
            return Ok(value);
        }
        let mut json = serde_json::Deserializer::from_str(self.raw.get());
        let value = serde_path_to_error::deserialize(&mut json)?;
        Ok(self.parsed.get_or_init(|| value))
    }

    /// The JSON text of the value, as it stands in the file.
    pub fn json(&self) -> &str {
        self.raw.get()
    }
}

impl<T: DeserializeOwned> Deref for Later<T> {
    type Target = T;

    fn deref(&self) -> &T {
        match self.read() {
            Ok(value) => value,
            // Bundled records are read through by a test, foreign ones when they are loaded.
            Err(fault) => panic!("an unchecked record was read: {fault}"),
        }
    }
}

impl<'de, T> Deserialize<'de> for Later<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self { raw: Box::<RawValue>::deserialize(deserializer)?, parsed: OnceLock::new() })
    }
}

impl<T> Serialize for Later<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.raw.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Deserialize)]
    struct Record {
        tasks: Later<Vec<String>>,
    }

    #[test]
    fn a_field_is_parsed_when_it_is_read() {
        let record: Record = serde_json::from_str(r#"{"tasks": ["one", "two"]}"#).unwrap();
        assert!(record.tasks.parsed.get().is_none());
        assert_eq!(record.tasks.len(), 2);
        assert!(record.tasks.parsed.get().is_some());
    }

    #[test]
    fn a_fault_names_its_place() {
        let record: Record = serde_json::from_str(r#"{"tasks": ["one", 2]}"#).unwrap();
        assert!(record.tasks.read().unwrap_err().to_string().starts_with("[1]"));
    }
}
