//! What leads to a role and what follows.

pub mod update;
pub mod view;
