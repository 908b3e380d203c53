//! The page of a role.

pub mod update;
pub mod view;
