//! The two formats that every command writes.

use std::io::{self, Write};

use serde::Serialize;

use super::args::FormatName;
use super::width;
use crate::error::Error;
use crate::export::{Export, Text, write_json};

/// How a command writes its result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// Plain text, as wide as the terminal.
    Text,
    /// JSON.
    Json,
}

impl Format {
    /// Writes a record as text, or what of it is for scripts.
    pub(super) fn write<T: ?Sized>(self, record: &T, json: &impl Serialize, out: &mut dyn Write) -> io::Result<()>
    where
        Text: Export<T>,
    {
        match self {
            Self::Text => Text { width: width() }.export(record, out),
            Self::Json => write_json(json, out),
        }
    }
}

impl TryFrom<FormatName> for Format {
    type Error = Error;

    fn try_from(name: FormatName) -> Result<Self, Error> {
        match name {
            FormatName::Text => Ok(Self::Text),
            FormatName::Json => Ok(Self::Json),
            FormatName::Md | FormatName::Html | FormatName::Csv => {
                Err(Error::Usage("only compare, handout and licenses write md, these and map csv, and only compare and handout html. Use --format text or --format json.".into()))
            }
        }
    }
}
