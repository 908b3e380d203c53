//! # medpath: an offline explorer of medical-technology careers
//!
//! > Data is loaded once and never changes. A key becomes an `Action` through one table; `update` turns state and
//! > action into new state and a list of `Effect`s; `view` draws the state; only `store`, `cli` and the effect runner
//! > touch the outside world.
//!
//! Imports point down: `model <- text <- names <- catalogue <- search, filter, answers, compare, paths, map, interests, musts,
//! budget, background, shortlist <- sheet <- export <- cli, tui`; `sorting` is for all. What there is to say of a subject is
//! built once, in `sheet`; screens, commands and exports render it.

pub mod answers;
pub mod background;
pub mod budget;
pub mod catalogue;
pub mod cli;
pub mod compare;
pub mod error;
pub mod export;
pub mod filter;
pub mod import;
pub mod interests;
pub mod map;
pub mod model;
pub mod musts;
pub mod names;
pub mod paths;
pub mod search;
pub mod sheet;
pub mod shortlist;
pub mod sorting;
pub mod store;
pub mod text;
pub mod tui;
