//! Pictures of every screen, drawn through the real view on an `App` that real updates have built.
//!
//! The snapshots are for reading: a student must find nothing cut off, crooked, empty or unexplained in them.

mod budget;
mod compare;
mod employers;
mod explore;
mod figures;
mod guide;
mod in_guide;
mod interests;
mod leaving;
mod lists;
mod map;
mod marks;
mod musts;
mod packs;
mod palette;
mod paths;
mod pay;
mod present;
mod qr;
mod role;
mod room;
pub(crate) mod stage;
mod steps;
mod strange;
mod students;
mod tabs;
mod take_home;
mod themes;
mod windows;
