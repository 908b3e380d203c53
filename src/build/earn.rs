//! Apprenticeships and military jobs: what a role's page says of them, and the codes that the search looks through.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::Value;

use super::{Result, json, list, text};

/// A table with its sources, without the rows that are not shown.
pub(super) fn table(data: &Path, file: &str, rows: &str) -> Result<String> {
    let whole = json(&data.join(file))?;
    let rows = list(&whole, rows)?;
    if !rows.is_sorted_by_key(|row| row["role"].to_string()) {
        return Err(format!("{file}: not in the order of the roles").into());
    }
    let mut packed = serde_json::Map::new();
    packed.insert("sources".to_owned(), list(&whole, "sources")?.into());
    packed.insert("rows".to_owned(), rows.into());
    Ok(Value::Object(packed).to_string())
}

/// The codes of military jobs, a line each: code, branch, title, keys of roles, those that fit best first.
pub(super) fn military_lines(data: &Path) -> Result<String> {
    let whole = json(&data.join("military.json"))?;
    let rows = list(&whole, "jobs")?;
    // The rows of a code stand where its first one stands.
    let mut jobs: Vec<[&str; 3]> = Vec::new();
    for row in rows {
        let job = [text(row, "code")?, text(row, "branch")?, text(row, "title")?];
        if !jobs.contains(&job) {
            jobs.push(job);
        }
    }
    let mut lines = String::new();
    for job in jobs {
        let [code, branch, title] = job;
        let mut roles = Vec::new();
        for fit in ["exact", "broader", "title_only"] {
            let of_job =
                rows.iter().filter(|row| row["match"] == fit && row["code"] == code && row["branch"] == branch);
            for row in of_job {
                roles.push(text(row, "role")?);
            }
        }
        writeln!(lines, "{code}\t{branch}\t{title}\t{}", roles.join(" "))?;
    }
    Ok(lines)
}
