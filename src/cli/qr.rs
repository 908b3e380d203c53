//! `medpath qr ROLE...`

use std::io::{self, IsTerminal, Write};

use serde::Serialize;

use super::context::Context;
use super::{Format, named, say, screens, width};
use crate::error::{Error, Exit};
use crate::export::qr::{QUIET, QrCodes};
use crate::export::write_json;
use crate::model::RoleId;
use crate::sheet;
use crate::text;

/// Light modules around a code in plain characters, of which two make a module.
const QUIET_PLAIN: usize = 2;

/// Black on a white ground, and back.
const COLORS: [&str; 2] = ["\x1b[30;107m", "\x1b[0m"];

/// What is made into codes, and how they are drawn.
pub(super) struct Wanted<'a> {
    pub(super) roles: &'a [String],
    pub(super) shortlist: bool,
    pub(super) invert: bool,
}

#[derive(Serialize)]
struct CodeRecord<'a> {
    number: usize,
    of: usize,
    text: &'a str,
}

/// Prints roles as codes that the camera of a phone reads.
pub(super) fn run(context: &Context, wanted: &Wanted, format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let roles = roles(context, wanted)?;
    let lines = sheet::in_brief(&context.catalogue, &roles, &context.area()?);
    let lines: Vec<String> = lines.iter().map(|line| text::sanitise(line)).collect();
    let ascii = context.global().ascii;
    let (room, quiet) = if ascii { (width() / 2, QUIET_PLAIN) } else { (width(), QUIET) };
    let codes =
        QrCodes::new(&lines, room, quiet).ok_or_else(|| Error::Usage("the window is too narrow for a code".into()))?;
    let of = codes.texts.len();
    if format == Format::Json {
        let texts = codes.texts.iter().enumerate();
        let records: Vec<CodeRecord> = texts.map(|(at, text)| CodeRecord { number: at + 1, of, text }).collect();
        write_json(&records, out)?;
        return Ok(Exit::Done);
    }
    let color = screens::has_color(context.global()) && io::stdout().is_terminal();
    for at in 0..of {
        // In colors the letters are black. Without them they are taken for the lighter of the two, as on most terminals.
        let dark_is_ink = color || wanted.invert;
        let drawn = if ascii { codes.pairs(at, dark_is_ink) } else { codes.half_blocks(at, dark_is_ink) };
        if of > 1 {
            writeln!(out, "Code {} of {of}:", at + 1)?;
        }
        for line in drawn {
            let [on, off] = if color { COLORS } else { ["", ""] };
            writeln!(out, "{on}{line}{off}")?;
        }
    }
    if !color && !wanted.invert {
        say("Drawn for light letters on a dark ground. On a light one, or on paper: --invert.");
    }
    Ok(Exit::Done)
}

/// The roles that were named, or those of the shortlist.
fn roles(context: &Context, wanted: &Wanted) -> Result<Vec<RoleId>, Error> {
    if !wanted.shortlist {
        return wanted.roles.iter().map(|name| Ok(named::role(&context.catalogue, name)?.id.clone())).collect();
    }
    let (list, notice) = context.store.shortlist();
    if let Some(notice) = notice {
        say(&format!("medpath: {notice}"));
    }
    if list.entries.is_empty() {
        return Err(Error::NotFound(
            "your shortlist is empty. \"medpath shortlist add ROLE\" saves a role.".to_owned(),
        ));
    }
    Ok(list.entries.into_iter().map(|entry| entry.role).collect())
}
