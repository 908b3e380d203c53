//! Filters and order of `list` and of the map, as words of the command line.

use clap::ValueEnum;

use crate::map::MapAxis;
use crate::model::{Education, Track};

/// Filters of `list` and of `map`.
#[derive(Debug, Default, clap::Args)]
pub struct Wanted {
    /// Any of these families, by id or title
    #[arg(long, value_name = "FAMILY", value_delimiter = ',')]
    pub family: Vec<String>,
    /// Any of these tracks: clinical, research, administrative
    #[arg(long, value_name = "TRACK", value_delimiter = ',', hide_possible_values = true)]
    pub track: Vec<TrackName>,
    /// At most this much schooling: none, high-school, certificate, some-college, associate, bachelor, post-bachelor, master, doctorate
    #[arg(long, value_name = "LEVEL", hide_possible_values = true)]
    pub max_education: Option<EducationName>,
    /// At most this many months from high school to the first day of paid work
    #[arg(long, value_name = "MONTHS")]
    pub max_months: Option<u16>,
    /// Open at this age, years, as far as our sources give an age
    #[arg(long, value_name = "YEARS")]
    pub age: Option<u8>,
    /// Roles that need no license in the state of the area, or roles that need one
    #[arg(long, value_name = "NONE|ANY", hide_possible_values = true)]
    pub license: Option<NoneAny>,
    /// Only roles for which employers, or apprenticeships in the state of the area, take trainees and pay them
    #[arg(long)]
    pub paid_training: bool,
    /// Roles that a military job is mapped to, or roles without one in the table that we read
    #[arg(long, value_name = "YES|NO", hide_possible_values = true)]
    pub military: Option<YesNo>,
    /// At least this median pay, dollars a year
    #[arg(long, value_name = "DOLLARS")]
    pub min_pay: Option<u32>,
    /// With patients, or behind the scenes
    #[arg(long, value_name = "YES|NO", hide_possible_values = true)]
    pub patient_contact: Option<YesNo>,
    /// Only roles with children among the patients, as far as our sources say so
    #[arg(long)]
    pub children: bool,
    /// Only roles without children among the patients: those without patients, as far as we know
    #[arg(long, conflicts_with = "children")]
    pub no_children: bool,
    /// Only roles without night work, or with little
    #[arg(long)]
    pub no_nights: bool,
    /// Only roles in which night work is normal
    #[arg(long, conflicts_with = "no_nights")]
    pub nights: bool,
    /// Only roles without weekend work, or with little
    #[arg(long)]
    pub no_weekends: bool,
    /// Only roles in which weekend work is normal
    #[arg(long, conflicts_with = "no_weekends")]
    pub weekends: bool,
    /// Only roles that never or seldom meet blood
    #[arg(long)]
    pub no_blood: bool,
    /// Only roles that are light on the body: mostly sitting
    #[arg(long)]
    pub light: bool,
    /// Only roles that can be done from home, at least in part
    #[arg(long)]
    pub remote: bool,
    /// Only occupations that are projected to grow
    #[arg(long)]
    pub growing: bool,
    /// Also list, at the end, roles of which it is not known whether they fit
    #[arg(long)]
    pub maybe: bool,
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

/// None or any.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum NoneAny {
    /// None
    #[value(aliases = ["no", "n"])]
    None,
    /// Any
    #[value(aliases = ["yes", "y"])]
    Any,
}

/// What `map` shows across and upward.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum AxisName {
    /// Time to the first day of paid work
    Time,
    /// Median pay here
    Pay,
    /// Projected growth
    Growth,
    /// Projected openings a year
    Openings,
    /// Jobs here
    Jobs,
}

impl From<AxisName> for MapAxis {
    fn from(name: AxisName) -> Self {
        match name {
            AxisName::Time => Self::Time,
            AxisName::Pay => Self::Pay,
            AxisName::Growth => Self::Growth,
            AxisName::Openings => Self::Openings,
            AxisName::Jobs => Self::Jobs,
        }
    }
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
    /// Program after a bachelor's degree
    PostBachelor,
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
            EducationName::PostBachelor => Self::PostBachelor,
            EducationName::Master => Self::Master,
            EducationName::Doctorate => Self::Doctorate,
        }
    }
}
