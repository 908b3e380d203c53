//! The comparison.

pub mod update;
pub mod view;
