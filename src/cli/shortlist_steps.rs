//! `medpath shortlist steps`

use std::io::Write;

use serde::Serialize;

use super::context::Context;
use super::shortlist::{before, save, saved, title};
use super::{Format, say, width};
use crate::error::{Error, Exit};
use crate::export::{Lines, write_json};
use crate::model::RoleId;
use crate::sheet::{self, StepRow};
use crate::shortlist::{LONGEST_STEP, Op, Shortlist, StepState, day};
use crate::text::sanitise;

/// What a command changes of the steps.
pub(super) struct Change<'a> {
    pub(super) done: Option<u32>,
    pub(super) open: Option<u32>,
    pub(super) step: Option<u32>,
    pub(super) by: Option<&'a str>,
    pub(super) add: Option<&'a str>,
}

#[derive(Serialize)]
struct StepRecord<'a> {
    role: &'a RoleId,
    number: usize,
    when: &'a str,
    text: &'a str,
    done: bool,
    by: Option<&'a str>,
    own: bool,
}

/// Prints the steps towards a role of the list, after what is to be changed.
pub(super) fn run(
    context: &Context,
    name: &str,
    change: &Change,
    format: Format,
    out: &mut dyn Write,
) -> Result<Exit, Error> {
    let list = &before(context, change.is_none())?;
    let role = match (name.is_empty(), &list.target) {
        (false, _) => saved(context, name, list)?,
        (true, Some(target)) => target.clone(),
        (true, None) => {
            let advice = "there is no target. Name a saved role, or choose one with \"medpath shortlist target ROLE\"";
            return Err(Error::Usage(advice.to_owned()));
        }
    };
    let area = context.area()?;
    let rows = |list: &Shortlist| {
        list.entry(&role).map(|entry| sheet::steps(&context.catalogue, entry, &area)).unwrap_or_default()
    };
    let op = change.op(&role, &rows(list))?;
    let after = match &op {
        Some(op) => save(context, std::slice::from_ref(op))?,
        None => list.clone(),
    };
    let rows = rows(&after);
    if format == Format::Json {
        let records: Vec<StepRecord> = rows
            .iter()
            .enumerate()
            .map(|(at, row)| StepRecord {
                role: &role,
                number: at + 1,
                when: row.group,
                text: &row.text,
                done: row.state.done,
                by: row.state.date.as_deref(),
                own: row.is_own,
            })
            .collect();
        write_json(&records, out)?;
    } else {
        out.write_all(text(title(context, &role), &rows).as_bytes())?;
    }
    if context.store.is_guest() && op.is_some() {
        say("medpath: --guest, so nothing was written.");
    }
    Ok(Exit::Done)
}

fn text(title: &str, rows: &[StepRow]) -> String {
    let mut lines = Lines::new(width());
    let done = rows.iter().filter(|row| row.state.done).count();
    lines.text(&format!("First steps, {title}: {done} of {} done", rows.len()));
    let mut group = "";
    for (at, row) in rows.iter().enumerate() {
        if row.group != group {
            lines.blank();
            lines.text(row.group);
            group = row.group;
        }
        lines.hanging(&format!("{:>3}. {} ", at + 1, row.tick()), "         ", &row.words());
    }
    lines.finish()
}

impl Change<'_> {
    fn is_none(&self) -> bool {
        self.done.or(self.open).or(self.step).is_none() && self.add.is_none()
    }

    /// The change of the list, if there is one.
    fn op(&self, role: &RoleId, rows: &[StepRow]) -> Result<Option<Op>, Error> {
        let date = match self.by.map(str::trim) {
            None | Some("") => None,
            Some(typed) => Some(day(typed).ok_or_else(|| {
                Error::Usage(format!("\"{}\" is not a day. Write it as year-month-day: 2027-03-15", sanitise(typed)))
            })?),
        };
        if let Some(add) = self.add {
            let text = sanitise(add.trim());
            let length = text.chars().count();
            if length == 0 || length > LONGEST_STEP {
                return Err(Error::Usage(format!("a step has 1 to {LONGEST_STEP} characters, and this one {length}")));
            }
            return Ok(Some(Op::Step { role: role.clone(), text, to: Some(StepState { done: false, date }) }));
        }
        let Some(number) = self.done.or(self.open).or(self.step) else {
            if self.by.is_some() {
                return Err(Error::Usage("--by needs the step: add --step N".to_owned()));
            }
            return Ok(None);
        };
        let Some(row) = rows.get(number as usize - 1) else {
            return Err(Error::NotFound(format!("there are {} steps, so none has the number {number}.", rows.len())));
        };
        let done = if self.step.is_some() { row.state.done } else { self.done.is_some() };
        let date = if self.by.is_some() { date } else { row.state.date.clone() };
        let to = Some(StepState { done, date }).filter(|state| row.is_own || *state != StepState::default());
        Ok(Some(Op::Step { role: role.clone(), text: row.text.clone(), to }))
    }
}
