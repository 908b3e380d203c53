//! The choice of the area.

pub mod update;
pub mod view;
