//! What can be typed after `medpath handout`.

use std::path::PathBuf;

/// What a page to take home is about.
#[derive(Debug, clap::Args)]
pub struct HandoutOf {
    /// Ids, titles or other names of roles
    #[arg(conflicts_with = "shortlist", value_name = "ROLE")]
    pub roles: Vec<String>,
    /// The saved roles
    #[arg(long)]
    pub shortlist: bool,
    /// The schools for the role, the nearest first
    #[arg(long, conflicts_with_all = ["shortlist", "paths"])]
    pub schools: bool,
    /// What leads to the role and what follows
    #[arg(long, conflicts_with = "shortlist")]
    pub paths: bool,
    /// Write it to this file, or into this folder, and say where it is
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Whose page it is [default: the name of --profile]
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
}
