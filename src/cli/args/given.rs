//! What was set for this start besides the arguments, and who set it.

use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

use super::Color;
use crate::store::{ConfigFile, ConfigOf, Folders};

/// A value, and who gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) struct Given<T> {
    /// The value.
    pub(in crate::cli) value: T,
    /// Who gave it.
    pub(in crate::cli) by: Origin,
}

/// Who gave a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) enum Origin {
    /// An argument of the command line.
    Flag(&'static str),
    /// A variable of the environment.
    Variable(&'static str),
    /// A line of a configuration file.
    File {
        /// The file.
        file: PathBuf,
        /// The line, from 1.
        line: usize,
        /// Whose file it is.
        of: ConfigOf,
    },
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(name) | Self::Variable(name) => f.write_str(name),
            Self::File { file, line, .. } => write!(f, "{}:{line}", file.display()),
        }
    }
}

impl Origin {
    /// Whether it counts more than what was chosen on the screens.
    pub(in crate::cli) fn outranks_choices(&self) -> bool {
        !matches!(self, Self::File { of: ConfigOf::Computer | ConfigOf::Program, .. })
    }
}

/// Everything that was set, what counts most first.
#[derive(Debug, Default, Clone)]
pub struct Settings {
    /// Areas by code or name.
    pub(in crate::cli) area: Vec<Given<String>>,
    /// Themes by name or file.
    pub(in crate::cli) theme: Vec<Given<String>>,
    /// Files of local packs, what counts most last.
    pub(in crate::cli) packs: Vec<Given<PathBuf>>,
    pub(in crate::cli) profiles: Option<Given<PathBuf>>,
    pub(in crate::cli) profile: Option<Given<String>>,
    pub(in crate::cli) guest: Option<Given<bool>>,
    pub(in crate::cli) reset_after: Option<Given<Duration>>,
    pub(in crate::cli) ascii: Option<Given<bool>>,
    pub(in crate::cli) color: Option<Given<Color>>,
    /// Where the files of this start are, and who said so.
    pub(in crate::cli) folders: Folders,
    pub(in crate::cli) folders_by: Option<Origin>,
    /// The configuration files that were looked for.
    pub(in crate::cli) files: Vec<ConfigFile>,
    /// What is wrong in them, in sentences.
    pub(in crate::cli) faults: Vec<String>,
}
