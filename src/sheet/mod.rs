//! Idea 1 of the house: what there is to say about a subject is said once, as a sheet. Screens, commands and exports
//! only render sheets; see [`Block`] for what one is made of.

mod about;
mod answer;
mod background;
mod best_pay;
mod block;
mod budget;
mod comparison;
mod employer;
mod facilities;
mod group_pay;
mod guide_page;
mod handout;
mod interests;
mod license;
mod living;
mod map;
mod musts;
mod paths;
mod pay_table;
mod program;
mod role;
mod schools;
mod section;
mod shortlist;
mod steps;
mod topic;
mod who_hires;

pub use about::{about, tables};
pub use answer::{AnswerLine, answer, answer_card, code_words};
pub use background::{background_words, now_and_after, reasons};
pub use best_pay::{best_pay, no_median, pay_order};
pub use block::{Block, Body, Column, Link, Mark, QuickFact, Sheet, Table, TableRow};
pub use budget::{budget, cost_name, enough_words};
pub use comparison::{CitedSource, ComparisonSheet, SaidCell, SaidRow};
pub use employer::employer;
pub use facilities::{area_of_places, counted_places, facility};
pub use group_pay::ListedPay;
pub use guide_page::{guide_page, passage};
pub use handout::{Handout, Layout, MOST_SIDE_BY_SIDE, Own};
pub use interests::{
    NO_CLEAR_RESULT, about_interests, because, correlation, highest_scores, interest_fit, interest_ranking,
    interests_unknown,
};
pub use license::{LicenseTable, license_sentence, license_table, license_words, licenses};
pub use living::{Living, LivingPlace, PERCENTILES, PayHeld, RoleLiving, Training, living};
pub use map::{about_map, map_axis, map_rows, map_table, map_tick, map_value};
pub use musts::{Matched, MustRow, add_musts, matched, matches, met_word, must_rows};
pub use paths::{PathStep, paths};
pub use pay_table::{NO_FIGURES, PayLine, PayOf, PayTable, Unusual};
pub use program::program;
pub use role::{RoleRecord, Slide, SlidePart, in_brief, schools_cover};
pub use schools::{control, distance, reported_program, schools_found, schools_near};
pub use section::{JUDGMENT, JUDGMENT_BRIEF, Section, SectionId, short_name};
pub use shortlist::{SavedRole, SavedRoles, shortlist};
pub use steps::{OWN_STEPS, StepRow, steps};
pub use topic::topic;
pub use who_hires::{PlacesWanted, places_in};
