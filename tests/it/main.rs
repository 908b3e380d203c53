//! The integration tests: one binary, one module per subject.

mod answers;
mod architecture;
mod catalogue;
mod cli;
mod glass;
mod group_pay;
mod guide;
mod handout;
mod import;
mod intents;
mod names;
#[path = "../phrases/mod.rs"]
mod phrases;
mod questions;
mod saving;
mod screens;
mod series;
mod session;
mod sheets;
mod subjects;
#[cfg(unix)]
mod terminal;
mod words;
