//! Explore: the search line, the list, the preview.

pub mod filters;
pub mod guide_hits;
pub mod narrow;
pub mod narrowing;
pub mod state;
pub mod update;
pub mod view;
