//! The guide: its list, and the page that is read.

pub mod update;
pub mod view;
