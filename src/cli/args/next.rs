//! What can be typed after `medpath next`.

use super::EducationName;

/// What one has and plans.
#[derive(Debug, clap::Args)]
pub struct NextOf {
    /// The highest level that you have finished
    #[arg(long, value_name = "EDUCATION", hide_possible_values = true)]
    pub have: Option<EducationName>,
    /// A certificate that you hold; can be repeated
    #[arg(long, value_name = "CREDENTIAL")]
    pub hold: Vec<String>,
    /// A role that you work in; can be repeated
    #[arg(long, value_name = "ROLE")]
    pub work_as: Vec<String>,
    /// The level that you plan
    #[arg(long, value_name = "EDUCATION", hide_possible_values = true)]
    pub after: Option<EducationName>,
}
