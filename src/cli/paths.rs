//! `medpath paths`

use std::io::Write;

use super::desk::Desk;
use crate::error::{Error, Exit};

pub(super) fn run(_desk: &Desk, _role: &str, _json: bool, _out: &mut dyn Write) -> Result<Exit, Error> {
    Ok(Exit::Done)
}
