//! The integration tests: one binary, one module per subject.

mod architecture;
mod cli;
mod glass;
mod import;
mod saving;
mod screens;
mod series;
mod session;
#[cfg(unix)]
mod terminal;
