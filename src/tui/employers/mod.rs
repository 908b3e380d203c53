//! The employers.

pub mod update;
pub mod view;
