//! What can be typed after `medpath`. Types and help texts only.

mod budget;
mod given;
mod import;
mod kept;
mod next;
mod ranked;
mod taken_home;
mod wanted;

use std::path::PathBuf;
use std::time::Duration;

use clap::{Parser, Subcommand, ValueEnum};

pub use budget::BudgetOf;
pub use given::Settings;
pub(super) use given::{Given, Origin};
pub use import::{BuildTarget, ImportCommand, Target};
pub use kept::{ProfilesCommand, ShortlistCommand};
pub use next::NextOf;
pub use ranked::{PayOrderName, RankedAreas};
pub use taken_home::HandoutOf;
pub use wanted::{AxisName, EducationName, NoneAny, SortName, TrackName, Wanted, YesNo};

const EXAMPLES: &str = "\
Examples:
  medpath                                     the screens
  medpath search imaging no nights over 80k   roles that fit, best first
  medpath show surgical technologist          one role: work, pay, ways in
  medpath compare mri-technologist ct-technologist
  medpath schools radiography --area denver   programs, the nearest first
  medpath handout --shortlist --out DIR       a page to print and take home";

const COMPLETIONS_HELP: &str = "\
bash: medpath completions bash > ~/.local/share/bash-completion/completions/medpath
zsh: medpath completions zsh > FOLDER/_medpath, a FOLDER of $fpath
fish: medpath completions fish > ~/.config/fish/completions/medpath.fish
PowerShell: medpath completions powershell >> $PROFILE";

const AFTER_HELP: &str = "\
ROLE is an id, a title or another name of a role: surgical-technologist, \"Scrub Tech\".
Exit codes: 0 done, 1 nothing found or the check failed, 2 wrong usage, 3 bad data in a file, 4 could not read or write.";

const CONFIG_HELP: &str = "\
A configuration file is TOML, a line each: area = \"Denver\", theme = \"night\", packs = [\"ours.jsonc\"], \
profiles = \"FOLDER\", profile = \"Ana\", guest = true, ascii = true, color = \"never\". Paths are meant from the folder of \
the file.

The variables MEDPATH_AREA, MEDPATH_THEME, MEDPATH_PACK, MEDPATH_PROFILE, MEDPATH_GUEST, MEDPATH_CONFIG, and \
MEDPATH_DATA_DIR set the same.

What counts, first to last: a flag, a variable, --config, your own file, what you chose on the screens, the file beside the \
program, the file of the computer, a local pack.";

/// Offline explorer of medical-technology careers: what a job is, what it pays here, how to get in, what comes after.
#[derive(Debug, Default, Parser)]
#[command(name = "medpath", version, before_help = EXAMPLES, after_help = AFTER_HELP, disable_help_subcommand = true)]
pub struct Args {
    /// What counts for every command.
    #[command(flatten)]
    pub global: Global,
    /// The command; none opens the screens.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What counts for every command.
#[derive(Debug, Default, Clone, clap::Args)]
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
    /// Files of this student: a name, or a pseudonym
    #[arg(long, global = true, value_name = "NAME")]
    pub profile: Option<String>,
    /// Write nothing
    #[arg(long, global = true)]
    pub guest: bool,
    /// With --guest, for a public machine: after N minutes without a key the screens forget everything
    #[arg(long, global = true, value_name = "N", value_parser = minutes)]
    pub reset_after: Option<Duration>,
    /// Roles, employers and sources of this file instead of the bundled ones
    #[arg(long, global = true, value_name = "FILE")]
    pub catalogue: Option<PathBuf>,
    /// Folder for everything that is kept, for a program on a stick: settings, lists, imported wages, packs
    #[arg(long, global = true, value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    /// A configuration file that counts more than the others; "medpath config" shows what is set, and by what
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// A local pack to lay over the catalogue: schools, employers, contacts, and notes of your own; can be repeated
    #[arg(long, global = true, value_name = "FILE")]
    pub pack: Vec<PathBuf>,
    /// Colors on the screens and in the help: auto, always or never [default: auto]
    #[arg(long, global = true, value_name = "WHEN", hide_possible_values = true)]
    pub color: Option<Color>,
    /// Colors of the screens this time: terminal, night, day, contrast, colorblind, none, or a theme file [default: the
    /// ones chosen last]
    #[arg(long, global = true, value_name = "NAME")]
    pub theme: Option<String>,
    /// Numbered menus, line by line, instead of the screens: for a screen reader, or a terminal that only prints. By
    /// itself where TERM is dumb
    #[arg(long)]
    pub linear: bool,
    /// Draw the screens with plain characters
    #[arg(long, global = true)]
    pub ascii: bool,
    /// What the environment and the configuration files say.
    #[arg(skip)]
    pub settings: Settings,
}

/// A time of so many minutes, which need not be whole.
pub(in crate::cli) fn time_of_minutes(minutes: f64) -> Option<Duration> {
    (0.02..=1440.0).contains(&minutes).then(|| Duration::from_secs_f64(minutes * 60.0))
}

fn minutes(typed: &str) -> Result<Duration, String> {
    let time = typed.parse().ok().and_then(time_of_minutes);
    time.ok_or_else(|| "a number of minutes up to 1440, such as 5".to_owned())
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
    List {
        /// Which roles
        #[command(flatten)]
        wanted: Wanted,
        /// Order of the list: pay, growth, time, title or openings [default: by family]
        #[arg(long, value_name = "ORDER", hide_possible_values = true)]
        sort: Option<SortName>,
    },
    /// Print where every role stands on two axes, such as time to the job and pay
    Map {
        /// What is shown across: time, pay, growth, openings or jobs
        #[arg(long, value_name = "AXIS", default_value = "time", hide_possible_values = true)]
        x: AxisName,
        /// What is shown upward
        #[arg(long, value_name = "AXIS", default_value = "pay", hide_possible_values = true)]
        y: AxisName,
        /// Which roles
        #[command(flatten)]
        wanted: Wanted,
    },
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
        /// Which areas
        #[command(flatten)]
        areas: RankedAreas,
    },
    /// Print roles as QR codes: a phone reads them from the screen as plain text, without a network
    Qr {
        /// Ids, titles or other names of roles
        #[arg(required_unless_present = "shortlist", value_name = "ROLE")]
        roles: Vec<String>,
        /// The saved roles instead
        #[arg(long, conflicts_with = "roles")]
        shortlist: bool,
        /// Draw the dark parts: for a light ground, or for paper
        #[arg(long)]
        invert: bool,
    },
    /// Rank roles by what you like to do, or print the statements that ask for it
    Interests {
        /// Six scores: Realistic, Investigative, Artistic, Social, Enterprising, Conventional
        #[arg(long, value_name = "R,I,A,S,E,C", value_delimiter = ',', allow_negative_numbers = true)]
        scores: Option<Vec<f64>>,
    },
    /// Show roles in large letters on a projector: what it is, a day, guess the pay, getting in, moving up
    Present {
        /// Ids, titles or other names of roles; two of them are put head to head
        #[arg(required = true, value_name = "ROLE")]
        roles: Vec<String>,
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
    /// List all roles by what they meet of what matters to you
    #[command(
        after_help = "F is a filter: blood=no, nights=no, weekends=no, children=yes, patient_contact=no, body=light, remote=yes,\neducation<=associate, months<=12, age<=17, pay>=50000, license=no, paid_training=yes, military=yes, growing=yes,\ntrack=clinical, family=imaging. Put those with < or > into quotes.\nWithout any, what was chosen on the screens."
    )]
    Match {
        /// What a job must have
        #[arg(long, value_name = "F")]
        must: Vec<String>,
        /// What would be nice
        #[arg(long, value_name = "F")]
        nice: Vec<String>,
    },
    /// Hold the pay of roles against what you need a month: is that enough to live on?
    Budget(BudgetOf),
    /// List what you can do with what you have now, and after the school that you plan
    #[command(
        after_help = "EDUCATION: none, high-school, certificate, some-college, associate, bachelor, post-bachelor, master, doctorate.\nWithout any, what was chosen on the screens with N."
    )]
    Next(NextOf),
    /// Read and change the shortlist, the same that the screens show
    #[command(subcommand)]
    Shortlist(ShortlistCommand),
    /// Keep several students apart: each has a shortlist, notes and settings of their own
    #[command(subcommand)]
    Profiles(ProfilesCommand),
    /// Local packs: what a school or an office adds of its own
    #[command(subcommand)]
    Pack(PackCommand),
    /// Print every setting with its value and what set it, and the folders and files in use
    #[command(after_help = CONFIG_HELP)]
    Config,
    /// Check local packs and catalogue files: every fault with file, line and field
    Check {
        /// The files, or a data folder to check the wages that were imported into it
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// Turn published tables into data files
    #[command(subcommand)]
    Import(ImportCommand),
    /// Print the version, the tables inside with their editions and terms, and where the files are
    #[command(after_help = "Every source that a figure or a sentence names: medpath about --format json.")]
    About,
    /// Print the script that lets a shell complete commands and options
    #[command(after_help = COMPLETIONS_HELP)]
    Completions {
        /// Which shell
        #[arg(value_name = "SHELL")]
        shell: Shell,
    },
    /// Print the manual: every command, every key
    #[command(after_help = "To read it: medpath man | man -l -. To keep it: medpath man > medpath.1.")]
    Man,
}

/// The shells that complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Shell {
    /// bash
    Bash,
    /// zsh
    Zsh,
    /// fish
    Fish,
    /// PowerShell
    #[value(name = "powershell")]
    PowerShell,
}

/// Commands for local packs.
#[derive(Debug, Subcommand)]
pub enum PackCommand {
    /// Write an example with comments, to be changed in an editor
    New {
        /// The file, which must not be there yet
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
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
