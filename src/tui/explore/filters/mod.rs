//! The choice of filters, a panel of Explore.

pub mod filter_choices;
pub mod update;
pub mod view;
