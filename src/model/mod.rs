//! The nouns of the field: role, area, wage, employer, credential, source.
//!
//! Types here mirror the records in `data/` and know nothing of files, screens or commands. Behaviour stops at
//! accessors; ranking, comparing and formatting live in rooms of their own.

mod area;
mod credential;
mod day;
mod earn;
mod employer;
mod entry;
mod facility;
mod guide;
mod ids;
mod in_state;
mod industry;
mod industry_kinds;
mod level;
mod license_table;
mod months;
mod occupation;
mod pack;
mod page_fields;
mod pay_direction;
mod phrases;
mod places;
mod price_level;
mod role;
mod role_page;
mod school;
mod school_table;
mod source;
mod stated;
mod titles;
mod topic;
mod wage;
mod years;

pub use area::{Area, AreaKind, short_area_name};
pub use credential::{CitedPage, Confidence, Credential, StateNote};
pub use day::Day;
pub use earn::{Apprenticeship, ApprenticeshipStanding, MilitaryMapping, MilitaryMatch, Pace};
pub use employer::{Employer, Evidence, Hires, Standing};
pub use entry::{
    Basis, Check, Cost, EntryEducation, FirstSteps, License, LicenseNeed, MinimumAge, Need, NeededCredential, PaidFor,
    PaidWay, PaidWays, ReadOn, Route, Step, StepKind, StepMonths, TextInState, TrainingHours,
};
pub use facility::{FacilityGroup, FacilityKind, FacilityRow, FacilitySource, JudgedKinds};
pub use guide::{Block, GuidePage};
pub use ids::{
    AreaCode, CredentialId, EmployerId, FamilyId, OnetCode, PageId, ResourceId, RoleId, SchoolId, SocCode, SourceId,
    StateCode,
};
pub use in_state::{AgeInState, InState, PageHere, RulesHere, TimeDetails};
pub(crate) use industry::INDUSTRY_COLUMNS;
pub use industry::{IndustryCell, IndustryKind, IndustryPay};
pub use level::{Blood, Contact, Education, OfChildren, Often, Physical, Rated, Remote, Schedule};
pub use license_table::{LicenseBoard, RoleLicense};
pub use months::{MonthsToEntry, TimePart, TimeSpent, TimeTotal, WholeTime};
pub use occupation::{
    InterestArea, Interests, Occupation, Projection, RatedElement, RelatedOccupation, SchoolingShare, Technology,
};
pub use pack::{HiddenRole, LOCAL_MARK, LocalContact, LocalEmployer, LocalEvent, LocalSchool, PackAbout, RoleNote};
pub(crate) use page_fields::{PAGE_FIELDS, STEP_FIELDS};
pub use pay_direction::{Direction, DirectionEvidence, PayDirection, PayWorth};
pub use phrases::Phrases;
pub use places::{AreaPlace, EmployerPlace, ProgramPlace, RolePlace, TopicPlace};
pub use price_level::{PriceLevel, price_code};
pub(crate) use role::ROLE_FIELDS;
pub use role::{Family, Role, RoleSteps, Track, WageBasis, WholeRole};
pub use role_page::RolePage;
pub use school::{Certainty, ClosedProgram, Program, ProgramMonths, Resource, School};
pub use school_table::{
    Award, Control, FieldNote, FieldOfStudy, Fit, ProgramRow, ReportedAs, SchoolRow, TrainsFor, YearTuition,
};
pub use source::{Source, Term};
pub use stated::Stated;
pub use titles::{OtherTitles, Titles};
pub use topic::{Phrase, Topic, TopicLine};
pub use wage::{AreaWages, Figure, Money, Percentiles, StateWages, Wage, WageRows};
pub(crate) use wage::{Cell, WAGE_COLUMNS};
pub(crate) use years::YEAR_COLUMNS;
pub use years::{PayYear, PayYears};

#[cfg(test)]
mod schema;
