//! What can be typed after `medpath`. Types and help texts only.

mod taken_home;
mod wanted;

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

pub use taken_home::HandoutOf;
pub use wanted::{EducationName, NoneAny, SortName, TrackName, Wanted, YesNo};

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
    /// text or json; licenses also writes md and csv, compare and handout md, html and csv [default: text, of a handout html]
    #[arg(long, global = true, value_name = "FORMAT", hide_possible_values = true)]
    pub format: Option<FormatName>,
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
    /// Colors of the screens this time: terminal, night, day, contrast, colorblind, none, or a theme file [default: the
    /// ones chosen last]
    #[arg(long, global = true, value_name = "NAME")]
    pub theme: Option<String>,
    /// Draw the screens with plain characters
    #[arg(long, global = true)]
    pub ascii: bool,
}

/// How a result is written, as it can be typed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum FormatName {
    /// Plain text.
    #[default]
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
        /// Search every word as it is; "no nights" or "six months" is not taken as a filter
        #[arg(long)]
        literal: bool,
        /// Also list, at the end, roles of which it is not known whether they fit
        #[arg(long)]
        maybe: bool,
    },
    /// List roles, all or those that pass every filter
    #[command(
        after_help = "Roles that may fit a filter stand below the others; of those of which it is not known, --maybe lists them."
    )]
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
    /// List who could hire: with --area or for a role the hospitals and other places there, otherwise the employers that
    /// were read one by one
    Employers {
        /// Id, title or another name of a role. Other words: employers and places that have all of them in name, kind,
        /// place or roles
        #[arg(value_name = "ROLE or WORDS")]
        words: Vec<String>,
        /// Only who could hire for this role
        #[arg(long, value_name = "ROLE")]
        role: Option<String>,
    },
    /// List schools with a program for a role, the nearest to the area first
    Schools {
        /// Id, title or another name of a role. Other words: programs read on schools' own pages that have all of them
        /// in school, name, award, place or roles
        #[arg(value_name = "ROLE or WORDS")]
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
    /// Print whether a role needs a license, state by state
    Licenses {
        /// Id, title or another name of a role; it needs no quotes
        #[arg(required = true, value_name = "ROLE")]
        role: Vec<String>,
    },
    /// Print a page of the guide, or list the pages
    Guide {
        /// Key or title of a page, a word, a credential, or a group, board or website
        #[arg(value_name = "PAGE")]
        page: Vec<String>,
    },
    /// List the areas for which pay is published
    Areas {
        /// Only areas with all of these words in code, name or state
        #[arg(value_name = "WORDS")]
        words: Vec<String>,
    },
    /// Print a page to take home: a role, up to four side by side, or the shortlist
    #[command(after_help = "Without --out the page is printed as it is; a file that is there is never replaced.")]
    Handout(HandoutOf),
    /// Read and change the shortlist, the same that the screens show
    #[command(subcommand)]
    Shortlist(ShortlistCommand),
    /// Check catalogue files: every fault with file, line and field
    Check {
        /// The files, or a data folder to check the wages that were imported into it
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// Turn published tables into data files
    #[command(subcommand)]
    Import(ImportCommand),
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
        /// Import a table that is older than the figures that are there
        #[arg(long)]
        older: bool,
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
        /// Import a table that is older than the figures that are there
        #[arg(long)]
        older: bool,
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
        /// The table, or tables of one edition that add up
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// Import a table that is older than the figures that are there
        #[arg(long)]
        older: bool,
        /// Where to
        #[command(flatten)]
        target: Target,
    },
    /// Schools of the country, their programs, graduates and prices: the tables of NCES (IPEDS) in a folder
    Schools {
        /// The folder
        #[arg(value_name = "DIR")]
        dir: PathBuf,
        /// Where to
        #[command(flatten)]
        target: BuildTarget,
    },
    /// Hospitals, dialysis centers and other places of care: the tables of Medicare (CMS) in a folder
    Facilities {
        /// The folder
        #[arg(value_name = "DIR")]
        dir: PathBuf,
        /// Where to
        #[command(flatten)]
        target: BuildTarget,
    },
    /// The table of licenses: role by state, with sources
    Licenses {
        /// The table
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Where to
        #[command(flatten)]
        target: BuildTarget,
    },
    /// The table of registered apprenticeships, with sources
    Apprenticeships {
        /// The table
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Where to
        #[command(flatten)]
        target: BuildTarget,
    },
    /// The table of military jobs and the roles that they are mapped to, with sources
    Military {
        /// The table
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Where to
        #[command(flatten)]
        target: BuildTarget,
    },
    /// The tables of O*NET in a folder
    Onet {
        /// The folder, and further ones with tables of more occupations
        #[arg(required = true, value_name = "DIR")]
        dirs: Vec<PathBuf>,
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
