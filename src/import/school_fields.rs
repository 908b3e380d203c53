//! What field of study leads to which role, and the codes that the tables of NCES share.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::columns::{Columns, Row};
use super::error::{ImportError, Result};
use super::table;
use crate::model::{Award, FieldOfStudy, Fit, RoleId, TrainsFor};

/// The code of a field of study, six digits. Tables that were saved as numbers have lost zeros at the end.
pub(super) fn cip(row: &Row<'_>, at: usize) -> Result<String> {
    let text = row.word(at)?;
    let digits = |part: &str| part.bytes().all(|digit| digit.is_ascii_digit());
    match text.split_once('.') {
        Some((series, field))
            if series.len() == 2 && (1..=4).contains(&field.len()) && digits(series) && digits(field) =>
        {
            Ok(format!("{series}.{field:0<4}"))
        }
        _ => Err(row.fault(at, "a code such as 51.0909 was expected")),
    }
}

/// An award by its code.
pub(super) fn award(row: &Row<'_>, at: usize, code: &str) -> Result<Award> {
    let known = code.parse().ok().and_then(Award::of);
    known.ok_or_else(|| row.fault(at, format!("no award has the code {code:?}")))
}

/// Awards with `;` between them.
pub(super) fn awards(row: &Row<'_>, at: usize) -> Result<Vec<Award>> {
    let codes = row.text(at).split(';').filter(|code| !code.is_empty());
    codes.map(|code| award(row, at, code.trim())).collect()
}

/// Where the fields lead, by code.
pub(super) fn read(file: &Path, roles: &BTreeSet<String>) -> Result<Vec<FieldOfStudy>> {
    let begin = |columns: &Columns| {
        let need = |name| columns.need(&[name]);
        let found = [need("CIP")?, need("CIP_TITLE")?, need("ROLE_ID")?, need("FIT")?, need("AWARD_LEVELS")?];
        Ok((found, BTreeMap::<String, FieldOfStudy>::new()))
    };
    let (_, fields) = table::read(file, &["CIP"], begin, |(columns, fields), row| {
        let [code, title, role, fit, levels] = *columns;
        let id = row.word(role)?;
        if !roles.contains(id) {
            return Err(row.fault(role, "no role of the catalogue has this key"));
        }
        let cip = cip(row, code)?;
        let to = TrainsFor { role: RoleId::from(id), fit: fits(row, fit)?, awards: awards(row, levels)? };
        let title = row.word(title)?.split_whitespace().collect::<Vec<_>>().join(" ");
        let field = fields.entry(cip.clone()).or_insert_with(|| FieldOfStudy { cip, title, roles: Vec::new() });
        if field.roles.iter().any(|known| known.role == to.role) {
            return Err(row.fault(role, "the second row of this role in this field"));
        }
        field.roles.push(to);
        Ok(())
    })?;
    if fields.is_empty() {
        return Err(ImportError::nothing(file, "the table has a header but no row"));
    }
    Ok(fields.into_values().collect())
}

fn fits(row: &Row<'_>, at: usize) -> Result<Fit> {
    match row.text(at) {
        "direct" => Ok(Fit::Direct),
        "related" => Ok(Fit::Related),
        _ => Err(row.fault(at, "direct or related was expected")),
    }
}
