//! The parts of a workbook, an archive of XML files, as streams of events.

use std::error::Error;
use std::fs::File;
use std::io::{self, BufReader};
use std::path::Path;

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;
use zip::read::ZipFile;

use super::bounds::Metered;
use super::error::{ImportError, Result};

/// Elements stand in each other; those of a table are 6 deep.
const DEEPEST: usize = 64;

/// The archive.
pub(super) type Archive = ZipArchive<BufReader<File>>;

/// A part that is being read.
pub(super) struct Part<'a> {
    file: &'a Path,
    name: String,
    xml: Reader<BufReader<Metered<ZipFile<'a, BufReader<File>>>>>,
    event: Vec<u8>,
    depth: usize,
}

impl<'a> Part<'a> {
    /// Opens a part within bounds: bytes of it, and of a row.
    pub(super) fn open(
        file: &'a Path,
        archive: &'a mut Archive,
        name: &str,
        (most, in_a_row): (u64, u64),
    ) -> Result<Self> {
        let source = archive.by_name(name).map_err(|fault| ImportError::damaged(file, name, fault))?;
        if source.size() > most {
            return Err(ImportError::too_large(file, name));
        }
        let mut xml = Reader::from_reader(BufReader::new(Metered::new(source, in_a_row)));
        xml.config_mut().expand_empty_elements = true;
        Ok(Self { file, name: name.to_owned(), xml, event: Vec::new(), depth: 0 })
    }

    /// The next event.
    pub(super) fn next(&mut self) -> Result<Event<'_>> {
        self.event.clear();
        let event = match self.xml.read_event_into(&mut self.event) {
            Ok(event) => event,
            Err(quick_xml::Error::Io(fault)) if fault.kind() == io::ErrorKind::FileTooLarge => {
                return Err(ImportError::too_large(self.file, &self.name));
            }
            Err(fault) => return Err(ImportError::damaged(self.file, &self.name, fault)),
        };
        match event {
            Event::Start(_) if self.depth == DEEPEST => return Err(ImportError::too_large(self.file, &self.name)),
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            Event::Eof if self.depth > 0 => {
                return Err(ImportError::damaged(self.file, &self.name, "it ends too early"));
            }
            _ => {}
        }
        Ok(event)
    }

    /// Another row begins.
    pub(super) fn next_row(&mut self) {
        self.xml.get_mut().get_mut().next_row();
    }

    /// The error about this part.
    pub(super) fn damaged(&self, cause: impl Into<Box<dyn Error + Send + Sync>>) -> ImportError {
        ImportError::damaged(self.file, &self.name, cause)
    }
}

/// The value of an attribute, whatever the name space; empty if it is not there.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> String {
    let mut attributes = element.attributes();
    let found = attributes.with_checks(false).flatten().find(|attribute| attribute.key.local_name().as_ref() == name);
    found.map_or_else(String::new, |found| {
        quick_xml::escape::unescape(&found.value).map_or_else(|_| found.value.to_string(), std::borrow::Cow::into_owned)
    })
}

/// Gathers the text of a cell.
#[derive(Default)]
pub(super) struct CellText {
    pub(super) text: String,
    /// The element that holds it.
    element: &'static str,
    inside: bool,
    /// How a text is spoken stands beside texts in Chinese characters.
    phonetic: bool,
}

impl CellText {
    /// Another cell begins.
    pub(super) fn begin(&mut self, element: &'static str) {
        self.text.clear();
        self.element = element;
    }

    /// Takes in what is text.
    pub(super) fn take(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(e) => self.enter(e.local_name().as_ref(), true),
            Event::End(e) => self.enter(e.local_name().as_ref(), false),
            _ if !self.inside || self.phonetic => {}
            Event::Text(part) => self.text.push_str(&part.xml10_content()),
            Event::CData(part) => self.text.push_str(&part.xml10_content()),
            Event::GeneralRef(name) => match name.resolve_char_ref() {
                Ok(Some(letter)) => self.text.push(letter),
                _ => self.text.push_str(resolve_xml_entity(name).unwrap_or("\u{fffd}")),
            },
            _ => {}
        }
    }

    fn enter(&mut self, element: &str, inside: bool) {
        if element == self.element {
            self.inside = inside;
        } else if element == "rPh" {
            self.phonetic = inside;
        }
    }
}
