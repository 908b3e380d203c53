//! The schools and their programs.

pub mod update;
pub mod view;
