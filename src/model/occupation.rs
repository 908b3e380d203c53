//! What the projections and the O*NET tables say about an occupation.

use serde::{Deserialize, Serialize};

use super::{OnetCode, SocCode, SourceId};

/// Employment projection of one SOC occupation (BLS, Table 1.2).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Projection {
    /// SOC code.
    pub soc: SocCode,
    /// Title in the table.
    pub title: String,
    /// Jobs in the base year, thousands.
    pub employment_base_thousands: f64,
    /// Jobs in the target year, thousands.
    pub employment_target_thousands: f64,
    /// Change over the period, percent.
    pub change_percent: f64,
    /// Openings a year on average, thousands.
    pub annual_openings_thousands: f64,
    /// Typical entry education in the publisher's words.
    pub entry_education: String,
    /// Work experience in a related occupation, in the publisher's words.
    pub work_experience: String,
    /// On-the-job training, in the publisher's words.
    pub on_the_job_training: String,
    /// First year of the projection.
    pub base_year: u16,
    /// Last year.
    pub target_year: u16,
}

impl Projection {
    /// The table that the row comes from: `bls-ep-2024-34`.
    pub fn source(&self) -> SourceId {
        SourceId(format!("bls-ep-{}-{:02}", self.base_year, self.target_year % 100))
    }
}

/// A named element with its rating.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RatedElement {
    /// O*NET's name of the element.
    pub name: Box<str>,
    /// Importance 1-5 (skills, knowledge) or frequency 1-5 (work context).
    pub rating: f64,
}

/// How many of the workers who were asked say that a new hire needs this schooling.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SchoolingShare {
    /// O*NET's level: 1 (less than high school) to 12 (post-doctoral training).
    pub level: u8,
    /// Percent of the answers.
    pub percent: f64,
}

/// Software that adverts for the occupation ask for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Technology {
    /// Product.
    pub name: Box<str>,
    /// Kind of product.
    pub kind: Box<str>,
    /// Asked for in many adverts of all occupations.
    pub hot: bool,
    /// Asked for often in adverts for this one.
    pub in_demand: bool,
}

/// Another occupation that O*NET calls related.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RelatedOccupation {
    /// O*NET-SOC code.
    pub onet_soc: OnetCode,
    /// Title, where the occupation is among the imported ones.
    pub title: Option<String>,
    /// 1 is the nearest of 20.
    pub rank: u8,
}

/// Scores 1-7 in the six Holland interest areas.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Interests {
    /// Hands, tools, machines.
    pub realistic: f64,
    /// Finding things out.
    pub investigative: f64,
    /// Making and designing.
    pub artistic: f64,
    /// Helping and teaching.
    pub social: f64,
    /// Leading and selling.
    pub enterprising: f64,
    /// Order, records, numbers.
    pub conventional: f64,
}

/// One of the six interest areas of Holland.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum InterestArea {
    /// Hands, tools, machines.
    Realistic,
    /// Finding things out.
    Investigative,
    /// Making and designing.
    Artistic,
    /// Helping and teaching.
    Social,
    /// Leading and selling.
    Enterprising,
    /// Order, records, numbers.
    Conventional,
}

impl InterestArea {
    /// All of them, in the usual order.
    pub const ALL: [Self; 6] =
        [Self::Realistic, Self::Investigative, Self::Artistic, Self::Social, Self::Enterprising, Self::Conventional];
}

impl Interests {
    /// The score in an area.
    pub fn of(&self, area: InterestArea) -> f64 {
        match area {
            InterestArea::Realistic => self.realistic,
            InterestArea::Investigative => self.investigative,
            InterestArea::Artistic => self.artistic,
            InterestArea::Social => self.social,
            InterestArea::Enterprising => self.enterprising,
            InterestArea::Conventional => self.conventional,
        }
    }
}

impl Occupation {
    /// Whether it collects the jobs of its group that have no code of their own: O*NET writes their codes `xx-xxx9.00`.
    pub fn collects_the_rest(&self) -> bool {
        self.onet_soc.0.ends_with("9.00")
    }
}

/// One O*NET occupation. Empty lists and `None` mean that O*NET has no rating for it.
///
/// All occupations are kept, so their lists are boxed: a `Vec` would hold room to grow that nobody needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Occupation {
    /// O*NET-SOC code.
    pub onet_soc: OnetCode,
    /// Title.
    pub title: String,
    /// 1 (little preparation) to 5 (extensive).
    pub job_zone: Option<u8>,
    /// Schooling that workers say a new hire needs, lowest level first. What O*NET advises against using is left out;
    /// `None` where so much is left out that the rest would mislead.
    pub schooling: Option<Box<[SchoolingShare]>>,
    /// Interest profile.
    pub interests: Option<Interests>,
    /// Most important skills, highest first.
    pub skills: Box<[RatedElement]>,
    /// Most important fields of knowledge, highest first.
    pub knowledge: Box<[RatedElement]>,
    /// Work context (frequency scale), in O*NET's order.
    pub work_context: Box<[RatedElement]>,
    /// Technology, in demand first.
    pub technology: Box<[Technology]>,
    /// Related occupations by rank.
    pub related: Box<[RelatedOccupation]>,
}
