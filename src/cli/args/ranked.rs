//! What can be typed after `medpath pay` to rank areas.

use clap::ValueEnum;

/// Which areas are ranked by what. Any of them means `--by area`.
#[derive(Debug, clap::Args)]
pub struct RankedAreas {
    /// Rank areas by the median at national prices, where a price level is published
    #[arg(long)]
    pub adjusted: bool,
    /// Rank areas by this
    #[arg(long, value_name = "ORDER", conflicts_with = "adjusted")]
    pub sort: Option<PayOrderName>,
    /// Only areas of this state: its letters
    #[arg(long, value_name = "STATE", conflicts_with = "miles")]
    pub state: Option<String>,
    /// Only areas within so many miles of the area of --area
    #[arg(long, value_name = "N")]
    pub miles: Option<u32>,
}

/// By what areas are ranked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PayOrderName {
    /// The median
    Median,
    /// The median at national prices
    Adjusted,
    /// Jobs
    Jobs,
    /// Jobs of a thousand in the area
    Share,
}
