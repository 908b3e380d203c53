//! What a budget is made of, as words of the command line.

use crate::budget::{MOST_DOLLARS, MOST_OFF};

/// What is needed, and for which roles.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "What is not given is taken from what was filled in on the screens with b. Nothing is filled in for you."
)]
pub struct BudgetOf {
    /// Ids, titles or other names of roles [default: the shortlist]
    #[arg(value_name = "ROLE")]
    pub roles: Vec<String>,
    /// What you need a month, dollars, all costs together
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_DOLLARS)))]
    pub need: Option<u32>,
    /// What is taken off the pay, such as taxes, percent
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(0..=i64::from(MOST_OFF)))]
    pub off: Option<u8>,
    /// Another area to look at: a code or a name
    #[arg(long, value_name = "CODE|NAME")]
    pub elsewhere: Option<String>,
    /// What you earn now, dollars a year, 0 if nothing
    #[arg(long, value_name = "DOLLARS", value_parser = clap::value_parser!(u32).range(0..=i64::from(MOST_DOLLARS)))]
    pub earned: Option<u32>,
}
