//! What can be imported, as words of the command line.

use std::path::PathBuf;

use clap::Subcommand;

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
    /// The table of price levels (regional price parities), one row an area
    Prices {
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
