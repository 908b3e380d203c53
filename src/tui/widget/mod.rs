//! Widgets that several screens use.

pub mod band;
pub mod footnotes;
pub mod highlight;
pub mod large;
pub mod lines;
pub mod page;
pub mod panel;
pub mod put;
