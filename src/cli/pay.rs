//! `medpath pay`

use std::io::Write;

use super::args::By;
use super::desk::Desk;
use crate::error::{Error, Exit};

pub(super) fn run(_desk: &Desk, _role: &str, _by: By, _json: bool, _out: &mut dyn Write) -> Result<Exit, Error> {
    Ok(Exit::Done)
}
