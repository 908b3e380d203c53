//! What can be typed after `medpath`. Types and help texts only.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use crate::model::{Education, Track};

const AFTER_HELP: &str = "\
Without a command the screens open.

ROLE is an id, a title or another name of a role: surgical-technologist, \"Scrub Tech\".
Exit codes: 0 done, 1 nothing found or the check failed, 2 wrong usage, 3 bad data in a file, 4 could not read or write.";

/// Offline explorer of medical-technology careers: what a job is, what it pays here, how to get in, what comes after.
#[derive(Debug, Default, Parser)]
#[command(name = "medpath", version, after_help = AFTER_HELP, disable_help_subcommand = true)]
pub struct Args {
    /// What counts for every command.
    #[command(flatten)]
    pub global: Global,
    /// The command; none opens the screens.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What counts for every command.
#[derive(Debug, Default, clap::Args)]
#[command(next_help_heading = "Everywhere")]
pub struct Global {
    /// text or json; compare also writes md, html and csv [default: text]
    #[arg(long, global = true, value_name = "FORMAT", hide_possible_values = true)]
    pub format: Option<Format>,
    /// Area whose pay is shown: a code or a name [default: the one chosen last on the screens, at first Baltimore]
    #[arg(long, global = true, value_name = "CODE|NAME")]
    pub area: Option<String>,
    /// Folder for shortlist, settings and imported wages instead of the system's own
    #[arg(long, global = true, value_name = "DIR")]
    pub config_dir: Option<PathBuf>,
    /// Shortlist and settings of this name
    #[arg(long, global = true, value_name = "NAME")]
    pub profile: Option<String>,
    /// Write nothing
    #[arg(long, global = true)]
    pub guest: bool,
    /// Roles, employers and sources of this file instead of the bundled ones
    #[arg(long, global = true, value_name = "FILE")]
    pub catalogue: Option<PathBuf>,
    /// Colors on the screens and in the help: auto, always or never [default: auto]
    #[arg(long, global = true, value_name = "WHEN", hide_possible_values = true)]
    pub color: Option<Color>,
    /// Draw the screens with plain characters
    #[arg(long, global = true)]
    pub ascii: bool,
}

/// How a result is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Plain text.
    Text,
    /// JSON.
    Json,
    /// Markdown.
    Md,
    /// A web page of its own.
    Html,
    /// Comma-separated values.
    Csv,
}

/// Whether to use color.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// Where the output is a terminal and `NO_COLOR` is not set
    Auto,
    /// Everywhere
    Always,
    /// Nowhere
    Never,
}

/// What the pay of a role is sorted apart by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum By {
    /// Areas, the best paid first
    Area,
    /// Kinds of employers in the nation, and the last years
    Industry,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Find roles by any word: titles, other names, lay words, credentials
    Search {
        /// What to look for
        #[arg(required = true, value_name = "WORDS")]
        words: Vec<String>,
        /// Print at most this many roles
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
        limit: Option<u32>,
    },
    /// List roles, all or those that pass every filter
    #[command(after_help = "A role of which our sources do not say whether it fits a filter is left out.")]
    List(Wanted),
    /// Print one role: work, pay, ways in, what comes after, employers, sources
    Show {
        /// Id, title or another name of a role; it needs no quotes
        #[arg(required = true, value_name = "ROLE")]
        role: Vec<String>,
    },
    /// Put two to four roles side by side
    Compare {
        /// Ids, titles or other names of roles
        #[arg(required = true, num_args = 2..=4, value_name = "ROLE")]
        roles: Vec<String>,
    },
    /// List employers and the roles they hire for
    Employers {
        /// Only employers with all of these words in name, kind, place or roles
        #[arg(value_name = "WORDS")]
        words: Vec<String>,
    },
    /// List schools and their programs
    Schools {
        /// Only programs with all of these words in school, name, award, place or roles
        #[arg(value_name = "WORDS")]
        words: Vec<String>,
    },
    /// Print what leads to a role and what follows
    Paths {
        /// Id, title or another name of a role; it needs no quotes
        #[arg(required = true, value_name = "ROLE")]
        role: Vec<String>,
    },
    /// Print the pay of a role by area or by kind of employer, and over the years
    Pay {
        /// Id, title or another name of a role; it needs no quotes
        #[arg(required = true, value_name = "ROLE")]
        role: Vec<String>,
        /// What to sort apart
        #[arg(long, value_name = "WHAT", default_value = "industry")]
        by: By,
    },
    /// Print a page of the guide, or list the pages
    Guide {
        /// Key or title of a page, or a word of the glossary
        #[arg(value_name = "PAGE")]
        page: Vec<String>,
    },
    /// List the areas for which pay is published
    Areas {
        /// Only areas with all of these words in code, name or state
        #[arg(value_name = "WORDS")]
        words: Vec<String>,
    },
    /// Read and change the shortlist, the same that the screens show
    #[command(subcommand)]
    Shortlist(ShortlistCommand),
    /// Check catalogue files: every fault with file, line and field
    Check {
        /// The files
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// Turn published tables into data files
    #[command(subcommand)]
    Import(ImportCommand),
}

/// Filters and order of `list`.
#[derive(Debug, Default, clap::Args)]
pub struct Wanted {
    /// Any of these families, by id or title
    #[arg(long, value_name = "FAMILY", value_delimiter = ',')]
    pub family: Vec<String>,
    /// Any of these tracks: clinical, research, administrative
    #[arg(long, value_name = "TRACK", value_delimiter = ',', hide_possible_values = true)]
    pub track: Vec<TrackName>,
    /// At most this much schooling: none, high-school, certificate, some-college, associate, bachelor, master, doctorate
    #[arg(long, value_name = "LEVEL", hide_possible_values = true)]
    pub max_education: Option<EducationName>,
    /// At most this many months from high school or of training
    #[arg(long, value_name = "MONTHS")]
    pub max_months: Option<u16>,
    /// At least this median pay, dollars a year
    #[arg(long, value_name = "DOLLARS")]
    pub min_pay: Option<u32>,
    /// With patients, or behind the scenes
    #[arg(long, value_name = "YES|NO", hide_possible_values = true)]
    pub patient_contact: Option<YesNo>,
    /// Only roles without night work, or with little
    #[arg(long)]
    pub no_nights: bool,
    /// Only roles that never or seldom meet blood
    #[arg(long)]
    pub no_blood: bool,
    /// Only roles that can be done from home, at least in part
    #[arg(long)]
    pub remote: bool,
    /// Only occupations that are projected to grow
    #[arg(long)]
    pub growing: bool,
    /// Order of the list: pay, growth, time, title or openings [default: by family]
    #[arg(long, value_name = "ORDER", hide_possible_values = true)]
    pub sort: Option<SortName>,
}

/// Yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum YesNo {
    /// Yes
    #[value(aliases = ["y", "Y"])]
    Yes,
    /// No
    #[value(aliases = ["n", "N"])]
    No,
}

/// Orders of `list`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SortName {
    /// Highest median first
    Pay,
    /// Fastest growth first
    Growth,
    /// Shortest time first
    Time,
    /// By name
    Title,
    /// Most openings first
    Openings,
}

/// Tracks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TrackName {
    /// Patients, samples, machines
    Clinical,
    /// Finding out
    Research,
    /// Organizing
    Administrative,
}

impl From<TrackName> for Track {
    fn from(name: TrackName) -> Self {
        match name {
            TrackName::Clinical => Self::Clinical,
            TrackName::Research => Self::Research,
            TrackName::Administrative => Self::Administrative,
        }
    }
}

/// Levels of schooling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum EducationName {
    /// No diploma
    None,
    /// High school
    HighSchool,
    /// Certificate
    Certificate,
    /// College courses without a degree
    SomeCollege,
    /// Two-year degree
    Associate,
    /// Four-year degree
    Bachelor,
    /// Degree after the bachelor's
    Master,
    /// Doctorate
    Doctorate,
}

impl From<EducationName> for Education {
    fn from(name: EducationName) -> Self {
        match name {
            EducationName::None => Self::None,
            EducationName::HighSchool => Self::HighSchool,
            EducationName::Certificate => Self::Certificate,
            EducationName::SomeCollege => Self::SomeCollege,
            EducationName::Associate => Self::Associate,
            EducationName::Bachelor => Self::Bachelor,
            EducationName::Master => Self::Master,
            EducationName::Doctorate => Self::Doctorate,
        }
    }
}

/// Commands of the shortlist.
#[derive(Debug, Subcommand)]
pub enum ShortlistCommand {
    /// Print the saved roles in their order, with notes
    List,
    /// Save roles
    Add {
        /// Ids, titles or other names of roles
        #[arg(required = true, value_name = "ROLE")]
        roles: Vec<String>,
    },
    /// Take roles out
    Remove {
        /// Ids, titles or other names of roles
        #[arg(required = true, value_name = "ROLE")]
        roles: Vec<String>,
    },
    /// Write a note to a saved role
    Note {
        /// Id, title or another name of a role
        #[arg(value_name = "ROLE")]
        role: String,
        /// The note; without one the old note is deleted
        #[arg(value_name = "NOTE")]
        words: Vec<String>,
    },
    /// Move a saved role to a place
    Move {
        /// Id, title or another name of a role
        #[arg(value_name = "ROLE")]
        role: String,
        /// The place, 1 being the first
        #[arg(value_name = "PLACE", value_parser = clap::value_parser!(u32).range(1..))]
        place: u32,
    },
    /// Take all roles out
    Clear,
}

/// What can be imported.
#[derive(Debug, Subcommand)]
pub enum ImportCommand {
    /// Pay tables (OEWS) of the Bureau of Labor Statistics as downloaded: national, state, metropolitan, all areas
    Wages {
        /// The tables, .xlsx or .csv, all of one year
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// Year of the tables, if neither the files nor their names tell it
        #[arg(long, value_name = "YEAR")]
        year: Option<u16>,
        /// Where to
        #[command(flatten)]
        target: Target,
    },
    /// Pay by kind of employer: the national tables by industry (OEWS) as downloaded
    Industries {
        /// The tables of three and of four digits, .xlsx or .csv, all of one year
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// Year of the tables, if neither the files nor their names tell it
        #[arg(long, value_name = "YEAR")]
        year: Option<u16>,
        /// Where to
        #[command(flatten)]
        target: BuildTarget,
    },
    /// Pay over time: national tables (OEWS) of several years; other years that are there stay
    Years {
        /// The tables, .xlsx or .csv
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// Year of the tables of which neither the file nor its name tells it
        #[arg(long, value_name = "YEAR")]
        year: Option<u16>,
        /// Where to
        #[command(flatten)]
        target: BuildTarget,
    },
    /// The table of employment projections (Table 1.2) of the Bureau of Labor Statistics
    Projections {
        /// The table
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Where to
        #[command(flatten)]
        target: Target,
    },
    /// The tables of O*NET in a folder
    Onet {
        /// The folder
        #[arg(value_name = "DIR")]
        dir: PathBuf,
        /// Where to
        #[command(flatten)]
        target: Target,
    },
}

/// Where an import writes.
#[derive(Debug, clap::Args)]
pub struct Target {
    /// Data folder to write to [default: data in a checkout of medpath, otherwise the user's own]
    #[arg(long, value_name = "DIR")]
    pub to: Option<PathBuf>,
}

/// Where an import writes that only a build of the program reads.
#[derive(Debug, clap::Args)]
pub struct BuildTarget {
    /// Data folder to write to [default: data in a checkout of medpath; elsewhere it has to be named]
    #[arg(long, value_name = "DIR")]
    pub to: Option<PathBuf>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_arguments_are_the_default() {
        let parsed = Args::try_parse_from(["medpath"]).unwrap();
        assert_eq!(format!("{parsed:?}"), format!("{:?}", Args::default()));
    }
}
