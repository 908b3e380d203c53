//! Idea 1 of the house: what there is to say about a subject is said once, as a sheet. Screens, commands and exports
//! only render sheets; see [`Block`] for what one is made of.

mod block;
mod comparison;
mod license;
mod pay_table;
mod section;

mod role;

pub use block::{Block, Body, Column, Link, Mark, QuickFact, Sheet, Table, TableRow};
pub use comparison::{ComparisonSheet, SaidCell, SaidRow};
pub use license::{license_sentence, license_words};
pub use pay_table::{NO_FIGURES, PayLine, PayOf, PayTable, Unusual};
pub use role::{RoleRecord, beyond_employers, program_line, schools_cover};
pub use section::{Section, SectionId};
