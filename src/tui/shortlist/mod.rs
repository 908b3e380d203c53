//! The shortlist and its notes.

pub mod update;
pub mod view;
