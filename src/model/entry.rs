//! Getting in and moving on: training, rules, costs, steps.

use serde::{Deserialize, Deserializer, Serialize};

use super::{CredentialId, Education, Money, RoleId, SourceId, StateCode, Stated};

/// How near a source is to the rule itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// The body that makes the rule.
    Official,
    /// A copy or summary of the rule.
    NearOfficial,
    /// A school's own page.
    SchoolPage,
    /// Anything else.
    Other,
    /// A local pack. No record of the catalogue rests on one.
    #[serde(skip_deserializing)]
    LocalPack,
}

/// Hours of a course, where a source counts hours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TrainingHours {
    /// Fewest hours stated.
    pub min: Option<u16>,
    /// Most hours stated.
    pub max: Option<u16>,
    /// `hours of ...`
    pub unit: String,
    /// How near the source is to a rule.
    pub kind: Basis,
    /// Where it was read.
    pub source: SourceId,
    /// Who says what.
    pub text: String,
}

/// Least schooling in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EntryEducation {
    /// The level that filters use.
    pub level: Education,
    /// What a student reads.
    pub text: String,
    /// Where it was read.
    pub sources: Box<[SourceId]>,
}

/// Lowest age at which a rule or a school lets one in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MinimumAge {
    /// Years.
    pub years: u8,
    /// Where it was read.
    pub source: SourceId,
    /// Who asks for it, exceptions.
    pub text: String,
}

/// A text that is read in one state in place of the general one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TextInState {
    /// Postal letters of the state.
    pub state: StateCode,
    /// What is read there.
    pub text: String,
}

/// One way in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// Kind of route, for example `certificate` or `employer_trained`.
    pub kind: String,
    /// What it is.
    pub text: String,
    /// The state that it belongs to; none where it holds everywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<StateCode>,
    /// The same with the names that mean something in a state: of its schools, of its places.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by_state: Vec<TextInState>,
    /// Where it was read, if it states a rule or a figure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
}

/// Whether one can be paid while one learns, as far as the kinds of the ways in tell; see [`Route::kind`]. The best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum PaidWay {
    /// An employer or an apprenticeship takes trainees.
    Trainee,
    /// Some learn at work, often after another job or school.
    AtWork,
    /// No such way in is named.
    #[default]
    NoneNamed,
}

impl PaidWay {
    /// What the kinds of the ways in tell.
    pub fn of<'k>(kinds: impl IntoIterator<Item = &'k str>) -> Self {
        let of_kind = |kind| match kind {
            "apprenticeship" | "employer_trained" | "academy" => Self::Trainee,
            "on_the_job" | "military" => Self::AtWork,
            _ => Self::NoneNamed,
        };
        kinds.into_iter().map(of_kind).min().unwrap_or_default()
    }
}

/// Whether one can be paid while one learns, everywhere and in single states.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PaidWays {
    everywhere: PaidWay,
    in_states: Box<[(StateCode, PaidWay)]>,
}

impl PaidWays {
    /// What is known for a state: its own ways in count beside those that are open everywhere.
    pub fn seen_from(&self, state: Option<&StateCode>) -> PaidWay {
        let own = self.in_states.iter().filter(|(of, _)| Some(of) == state).map(|(_, way)| *way);
        own.chain([self.everywhere]).min_by_key(|way| *way as u8).unwrap_or_default()
    }

    /// Reads the kinds of ways in and leaves their texts to the page.
    pub(super) fn from_routes<'de, D: Deserializer<'de>>(routes: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Kind {
            kind: String,
            #[serde(default)]
            state: Option<StateCode>,
        }
        let routes = Stated::<Vec<Kind>>::deserialize(routes)?;
        let routes = || routes.value().into_iter().flatten();
        let general = routes().filter(|route| route.state.is_none()).map(|route| route.kind.as_str());
        let own = routes().filter_map(|route| Some((route.state.clone()?, PaidWay::of([route.kind.as_str()]))));
        let in_states = own.filter(|(_, way)| *way != PaidWay::NoneNamed).collect();
        Ok(Self { everywhere: PaidWay::of(general), in_states })
    }
}

/// Reads the years of a lowest age and leaves its text to the page.
pub(super) fn only_years<'de, D: Deserializer<'de>>(age: D) -> Result<Option<u8>, D::Error> {
    #[derive(Deserialize)]
    struct Years {
        years: u8,
    }
    Ok(Stated::<Years>::deserialize(age)?.value().map(|age| age.years))
}

/// Something that is checked before one may start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// Background check, drug test, vaccines, ...
    pub what: String,
    /// Who asks for it.
    pub text: String,
    /// The state that it belongs to; none where it holds everywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<StateCode>,
    /// The same with the names that mean something in a state: of its schools, of its places.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by_state: Vec<TextInState>,
    /// Where it was read.
    pub source: SourceId,
}

/// What a student pays for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PaidFor {
    /// An exam, an application, a license.
    #[default]
    Fee,
    /// A whole program: tuition and fees of the school.
    Program,
}

impl PaidFor {
    fn is_fee(&self) -> bool {
        *self == Self::Fee
    }
}

/// A fee or the price of a program, US dollars.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// What is paid for; a fee where nothing is said.
    #[serde(default, skip_serializing_if = "PaidFor::is_fee")]
    pub paid_for: PaidFor,
    /// What the fee is for, or at which schools the program has this price.
    pub what: String,
    /// Lowest amount stated.
    pub min: Option<Money>,
    /// Highest amount stated.
    pub max: Option<Money>,
    /// How old, for whom.
    pub text: String,
    /// The state that it belongs to; none where it holds everywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<StateCode>,
    /// The same with the names that mean something in a state: of its schools, of its places.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by_state: Vec<TextInState>,
    /// Where it was read.
    pub source: SourceId,
}

/// How much a credential matters for a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// No work without it.
    Required,
    /// Many employers ask for it.
    Preferred,
    /// Helps.
    Optional,
}

/// A credential that a role asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NeededCredential {
    /// Key of the credential.
    pub id: CredentialId,
    /// How much it matters.
    pub need: Need,
}

/// Whether a state wants a license.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LicenseNeed {
    /// A license is needed, or what the state calls so.
    Yes,
    /// One has to be on a register of the state.
    Registration,
    /// A rule asks for a certificate, of the state or of a national body.
    Certification,
    /// There is no license of its own: a physician hands the work on and answers for it.
    Delegated,
    /// A source says that none is needed.
    No,
    /// The lists or pages that the text names were read, and none of them has a license for this job. That is less than
    /// [`LicenseNeed::No`] and more than [`LicenseNeed::NotKnown`].
    NoLicenseFound,
    /// By a list that was read, the job may not be done there at all.
    NotAuthorized,
    /// What was read contradicts itself, or leaves this job open.
    Unclear,
    /// Our sources do not say.
    #[default]
    NotKnown,
}

impl LicenseNeed {
    /// Whether the state wants a paper before one may work.
    pub fn is_needed(self) -> bool {
        matches!(self, Self::Yes | Self::Registration | Self::Certification)
    }
}

/// What kind of page a rule was read on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReadOn {
    /// A page or law of those who make the rule, or a copy of it.
    Official,
    /// A page of a professional group.
    ProfessionalBody,
    /// A school's list of the rules of states.
    SchoolPage,
    /// A list that somebody else made.
    List,
    /// Another page.
    Other,
}

/// A state's rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct License {
    /// Postal letters of the state.
    pub state: StateCode,
    /// Whether one is needed.
    pub required: LicenseNeed,
    /// Who gives it.
    pub body: Option<String>,
    /// The rule in plain words, or whom to ask.
    pub text: String,
    /// Where it was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
    /// What kind of page that is, where the text does not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_on: Option<ReadOn>,
}

/// Things one can do now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FirstSteps {
    /// Within days.
    pub this_week: Vec<String>,
    /// Within weeks.
    pub this_month: Vec<String>,
    /// Before the next school year.
    pub this_year: Vec<String>,
}

/// Whether a step uses what one already has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// Training and experience count.
    Builds,
    /// One starts again.
    Restarts,
}

/// Months that a source gives for a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StepMonths {
    /// Shortest time stated.
    pub min: Option<u16>,
    /// Longest time stated.
    pub max: Option<u16>,
    /// Where it was read.
    pub source: SourceId,
}

/// A step to another role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The role, if it is in the catalogue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<RoleId>,
    /// Its name, if it is not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What has to be added.
    pub adds: String,
    /// How long that takes, where a source says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<StepMonths>,
    /// Whether it builds on this role.
    pub builds: StepKind,
}
