//! What can be typed after `medpath shortlist` and `medpath profiles`.

use std::path::PathBuf;

use clap::Subcommand;

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
    /// Write what speaks against a saved role
    WhyNot {
        /// Id, title or another name of a role
        #[arg(value_name = "ROLE")]
        role: String,
        /// The words; without any the old ones are deleted
        #[arg(value_name = "TEXT")]
        words: Vec<String>,
    },
    /// Make a saved role the target; without a role there is none any longer
    Target {
        /// Id, title or another name of a role; it needs no quotes
        #[arg(value_name = "ROLE")]
        role: Vec<String>,
    },
    /// Print the first steps towards a saved role, tick one off, set its day, or add one
    Steps {
        /// Id, title or another name of a role [default: the target]
        #[arg(value_name = "ROLE")]
        role: Vec<String>,
        /// Tick this step off, by its number
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
        done: Option<u32>,
        /// Take the tick of this step away
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..), conflicts_with = "done")]
        open: Option<u32>,
        /// Set the day of the step that --done, --open or --step names
        #[arg(long, value_name = "YYYY-MM-DD")]
        by: Option<String>,
        /// The step that --by is about
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..), conflicts_with_all = ["done", "open"])]
        step: Option<u32>,
        /// Add a step of your own
        #[arg(long, value_name = "TEXT", conflicts_with_all = ["done", "open", "step"])]
        add: Option<String>,
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
    /// Print the saved roles with their notes as a file that import reads
    Export {
        /// Write it to this file, or into this folder, and say where it is; a file that is there is never replaced
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Add the roles and notes of a file that export or handout wrote as JSON
    Import {
        /// The file
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
}

/// Commands of the students.
#[derive(Debug, Subcommand)]
pub enum ProfilesCommand {
    /// Print who there is, with the number of saved roles and the folder
    List,
    /// Make a student
    New {
        /// The name, or a pseudonym
        #[arg(value_name = "NAME")]
        name: String,
    },
    /// Give a student another name
    Rename {
        /// The name until now
        #[arg(value_name = "NAME")]
        old: String,
        /// The new name
        #[arg(value_name = "NEW")]
        new: String,
    },
    /// Put the roles and notes of one student at the end of another's list
    Copy {
        /// Whose list
        #[arg(value_name = "FROM")]
        from: String,
        /// Who gets it
        #[arg(value_name = "TO")]
        to: String,
    },
    /// Write the list of everybody as a page to print and as JSON to be read again
    Export {
        /// The folder to write into; what is there already stays
        #[arg(value_name = "DIR")]
        dir: PathBuf,
    },
    /// Erase a student with everything that was saved
    Delete {
        /// The name
        #[arg(value_name = "NAME")]
        name: String,
        /// Also if there are roles on the list
        #[arg(long)]
        yes: bool,
    },
}
