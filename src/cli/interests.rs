//! `medpath interests`

use std::io::Write;

use serde::Serialize;

use super::context::Context;
use super::{Format, say, width};
use crate::error::{Error, Exit};
use crate::export::{Export, Lines, Text, write_json};
use crate::interests::{Answers, Scores, rank, statements};
use crate::model::{InterestArea, RoleId};
use crate::sheet::{NO_CLEAR_RESULT, about_interests, interest_ranking};
use crate::text;

#[derive(Serialize)]
struct Record<'a> {
    id: &'a RoleId,
    /// `null` where no interests are published.
    correlation: Option<f64>,
    because: &'a [InterestArea],
}

/// Ranks roles by six scores, or by the answers that the student keeps; without either prints the statements.
pub(super) fn run(
    context: &Context,
    scores: Option<&[f64]>,
    format: Format,
    out: &mut dyn Write,
) -> Result<Exit, Error> {
    let Some(scores) = (match scores {
        Some(scores) => Some(given(scores)?),
        None => kept(context).scores(),
    }) else {
        return ask(context, format, out);
    };
    let ranking = rank(&context.catalogue, &scores).ok_or_else(|| Error::NotFound(NO_CLEAR_RESULT.to_owned()))?;
    if format == Format::Json {
        let fits = ranking.fits.iter();
        let fits =
            fits.map(|fit| Record { id: &fit.role.id, correlation: Some(fit.correlation), because: &fit.because });
        let unrated = ranking.unrated.iter().map(|role| Record { id: &role.id, correlation: None, because: &[] });
        let records: Vec<Record> = fits.chain(unrated).collect();
        write_json(&records, out)?;
    } else {
        Text { width: width() }.export(&interest_ranking(&context.catalogue, &scores, &ranking), out)?;
    }
    Ok(Exit::Done)
}

/// The scores of the command line.
fn given(scores: &[f64]) -> Result<Scores, Error> {
    let scores: [f64; 6] = scores.try_into().map_err(|_| wrong(scores.len()))?;
    if scores.iter().any(|score| !score.is_finite() || *score < 0.0) {
        return Err(Error::Usage("a score is a number from 0 on.".to_owned()));
    }
    Ok(Scores(scores))
}

/// The answers of the student.
fn kept(context: &Context) -> Answers {
    let (answers, fault) = context.store.kept::<Answers>();
    fault.iter().for_each(|fault| say(&format!("medpath: {fault}")));
    answers
}

fn wrong(count: usize) -> Error {
    Error::Usage(format!(
        "--scores needs six numbers, one each for Realistic, Investigative, Artistic, Social, Enterprising, Conventional, \
         such as 9,4,1,3,2,8; there are {count}."
    ))
}

/// The statements with how to count them, for paper.
fn ask(context: &Context, format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    if format == Format::Json {
        return Err(Error::Usage(format!(
            "{} of {} statements are answered (F6 on the screens). Answer all of them, or give --scores 9,4,1,3,2,8.",
            kept(context).count(),
            statements().len()
        )));
    }
    Text { width: width() }.export(&about_interests(&context.catalogue), out)?;
    let mut lines = Lines::new(width());
    lines.blank();
    lines.section("The statements");
    lines.text(
        "F6 on the screens asks them one by one. On paper: yes is 2, maybe is 1, no is 0. Add up each area, then: \
         medpath interests --scores 9,4,1,3,2,8",
    );
    for area in InterestArea::ALL {
        lines.blank();
        lines.line(&format!("{}:", text::interest(area).0));
        statements()
            .iter()
            .filter(|statement| statement.area == area)
            .for_each(|statement| lines.bullet(&statement.text));
    }
    out.write_all(lines.finish().as_bytes())?;
    Ok(Exit::Done)
}
