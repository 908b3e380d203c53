//! A configuration file: what it says, key by key, each with its line. What is wrong in it is named and left out.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::ValueEnum;
use toml::{Spanned, Value};

use crate::cli::args::{Color, Given, Origin, Settings, time_of_minutes};
use crate::sorting;
use crate::store::{ConfigFile, ConfigOf};

/// The keys that a file can have.
pub(super) const KEYS: [&str; 9] =
    ["area", "theme", "packs", "profiles", "profile", "guest", "reset_after", "ascii", "color"];

/// A file that is being read.
struct Reading<'f> {
    file: &'f Path,
    of: ConfigOf,
    text: &'f str,
    settings: &'f mut Settings,
}

/// Reads a file into the settings; it counts more than what is there.
pub(super) fn read(file: &ConfigFile, settings: &mut Settings) {
    let named = file.file.display();
    match &file.text {
        Ok(None) => {}
        Err(why) => settings.faults.push(format!("The configuration {named} is left out: {why}.")),
        Ok(Some(text)) => {
            // Some editors put a mark in front.
            let text = text.strip_prefix('\u{feff}').unwrap_or(text);
            Reading { file: &file.file, of: file.of, text, settings }.read();
        }
    }
}

impl Reading<'_> {
    fn read(&mut self) {
        match toml::from_str::<BTreeMap<String, Spanned<Value>>>(self.text) {
            Ok(keys) => {
                let mut keys: Vec<_> = keys.into_iter().collect();
                sorting::by_key(&mut keys, |(_, value)| value.span().start);
                for (key, value) in keys {
                    let line = self.line(value.span().start);
                    self.set(&key, value.into_inner(), line);
                }
            }
            Err(fault) => {
                let line = fault.span().map_or(1, |span| self.line(span.start));
                self.fault(line, &format!("{}. The file is left out", fault.message()));
            }
        }
    }

    fn line(&self, at: usize) -> usize {
        1 + self.text.bytes().take(at).filter(|byte| *byte == b'\n').count()
    }

    fn fault(&mut self, line: usize, what: &str) {
        self.settings.faults.push(format!("{}:{line}: {what}.", self.file.display()));
    }

    fn set(&mut self, key: &str, value: Value, line: usize) {
        let by = Origin::File { file: self.file.to_owned(), line, of: self.of };
        let settings = &mut *self.settings;
        let time = minutes_of(&value);
        let wanted = match (key, value) {
            ("area", Value::String(value)) => return settings.area.insert(0, Given { value, by }),
            ("theme", Value::String(value)) => {
                let is_file = value.ends_with(".toml") || value.contains(std::path::is_separator);
                let value = if is_file { beside(self.file, &value).display().to_string() } else { value };
                return settings.theme.insert(0, Given { value, by });
            }
            ("profile", Value::String(value)) => return settings.profile = Some(Given { value, by }),
            ("guest", Value::Boolean(value)) => return settings.guest = Some(Given { value, by }),
            ("reset_after", Value::Integer(_) | Value::Float(_)) if time.is_some() => {
                return settings.reset_after = time.map(|value| Given { value, by });
            }
            ("ascii", Value::Boolean(value)) => return settings.ascii = Some(Given { value, by }),
            ("profiles", Value::String(folder)) => {
                let value = beside(self.file, &folder);
                return settings.profiles = Some(Given { value, by });
            }
            ("packs", Value::String(one)) => return self.packs(vec![Value::String(one)], &by, line),
            ("packs", Value::Array(several)) => return self.packs(several, &by, line),
            ("color", Value::String(name)) => match Color::from_str(&name, false) {
                Ok(value) => return settings.color = Some(Given { value, by }),
                Err(_) => "\"auto\", \"always\" or \"never\"",
            },
            ("area" | "theme" | "profile" | "profiles", _) => "a text in quotes",
            ("guest" | "ascii", _) => "true or false",
            ("reset_after", _) => "a number of minutes up to 1440",
            ("packs", _) => "a list of files: [\"one.jsonc\", \"two.jsonc\"]",
            ("color", _) => "\"auto\", \"always\" or \"never\"",
            (unknown, _) => {
                return self.fault(line, &format!("there is no setting \"{unknown}\"; there are {}", KEYS.join(", ")));
            }
        };
        self.fault(line, &format!("{key} must be {wanted}; it is left out"));
    }

    fn packs(&mut self, files: Vec<Value>, by: &Origin, line: usize) {
        for file in files {
            match file {
                Value::String(file) => {
                    let value = beside(self.file, &file);
                    self.settings.packs.push(Given { value, by: by.clone() });
                }
                _ => self.fault(line, "packs must be a list of files in quotes; this one is left out"),
            }
        }
    }
}

/// A time in minutes.
fn minutes_of(value: &Value) -> Option<Duration> {
    let whole = value.as_integer().and_then(|minutes| u32::try_from(minutes).ok()).map(f64::from);
    whole.or_else(|| value.as_float()).and_then(time_of_minutes)
}

/// A path of a configuration file, which is meant from the folder of that file.
fn beside(file: &Path, path: &str) -> PathBuf {
    file.parent().map_or_else(|| PathBuf::from(path), |folder| folder.join(path))
}
