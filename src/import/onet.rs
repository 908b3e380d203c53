//! The O*NET tables -> `occupations.json`, `titles.json` and `absent.json`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::Report;
use super::absent::absent;
use super::error::{ImportError, Result};
use serde_json::json;

use super::onet_files::{self, KNOWLEDGE, SKILLS};
use super::onet_tables::{ByCode, Tables};
use super::write::{self, Output, lines};
use crate::model::{Occupation, OnetCode, RatedElement, RelatedOccupation, Technology};
use crate::sorting;

/// How many skills and fields of knowledge are kept.
const TOP: usize = 10;

/// How many technologies are kept.
const TECHNOLOGIES: usize = 12;

/// Imports the tables in `dirs` for the occupations of `onet_socs` into `into/occupations.json`, and their other
/// titles into `into/titles.json`; all other occupations into `into/absent.json` if the table of all titles is there.
///
/// A folder holds either comma-separated tables (`skills.csv`, ...) or O*NET's own (`Skills.txt`, ...), under the
/// names before or since release 30.3. The first one holds every table. A further one adds occupations, and where it
/// lacks a table these have nothing of it.
///
/// # Errors
/// All the files that are missing, or the first thing that is wrong, with its place; nothing is written then.
pub fn onet(dirs: &[PathBuf], onet_socs: &BTreeSet<String>, into: &Path) -> Result<Report> {
    let Some((dir, further)) = dirs.split_first() else {
        return Err(ImportError::nothing(into, "no folder was given"));
    };
    onet_files::check(dir)?;
    further.iter().try_for_each(|dir| onet_files::check_further(dir))?;
    let tables = Tables { dirs, wanted: onet_socs };
    let records = occupations(&tables)?;
    let titles = tables.other_titles()?;
    if records.is_empty() {
        return Err(ImportError::nothing(dir, "none of the occupations of the catalogue is in the tables"));
    }
    let found: BTreeSet<&str> = records.iter().map(|record| record.onet_soc.as_str()).collect();
    let without = super::missing(onet_socs, |code| found.contains(code));
    let mut notes = Vec::new();
    if !without.is_empty() {
        notes.push(format!("O*NET has no occupation {without}"));
    }
    let unrated: Vec<&str> =
        records.iter().filter(|record| record.skills.is_empty()).map(|record| record.onet_soc.as_str()).collect();
    if !unrated.is_empty() {
        notes.push(format!("O*NET has no skill ratings for {}", unrated.join(", ")));
    }
    let mut outputs = Vec::new();
    match absent(&tables)? {
        Some(absent) => outputs.push(Output { path: into.join("absent.json"), text: write::lines(&absent) }),
        None => notes.push("without occupation_titles.csv the names of other occupations stay as they are".to_owned()),
    }
    let occupations = Output { path: into.join("occupations.json"), text: lines(&records) };
    let titles = Output { path: into.join("titles.json"), text: by_code(&titles) };
    outputs.splice(0..0, [occupations, titles]);
    Ok(Report {
        written: write::all(&outputs, into)?,
        areas: 0,
        occupations: records.len(),
        rows: records.len(),
        edition: edition(dir),
        notes,
    })
}

/// One occupation a line.
fn by_code(titles: &ByCode<String>) -> String {
    let line = |(code, titles): (&String, &Vec<String>)| format!("{}:{}", json!(code), json!(titles));
    format!("{{\n{}\n}}\n", titles.iter().map(line).collect::<Vec<_>>().join(",\n"))
}

fn occupations(tables: &Tables<'_>) -> Result<Vec<Occupation>> {
    let titles = tables.titles()?;
    let mut job_zones = tables.job_zones()?;
    let mut interests = tables.interests()?;
    let mut schooling = tables.schooling()?;
    let mut skills = tables.importance(&SKILLS)?;
    let mut knowledge = tables.importance(&KNOWLEDGE)?;
    let mut work_context = tables.work_context()?;
    let mut technology = tables.technology()?;
    let mut related = tables.related()?;
    let mut records = Vec::new();
    for code in tables.wanted {
        let Some(title) = titles.get(code) else { continue };
        let mut related: Vec<RelatedOccupation> = related.remove(code).unwrap_or_default();
        sorting::by_key(&mut related, |other| other.rank);
        for other in &mut related {
            other.title = titles.get(other.onet_soc.as_str()).cloned();
        }
        records.push(Occupation {
            onet_soc: OnetCode(code.clone()),
            title: title.clone(),
            job_zone: job_zones.remove(code).and_then(|zones| zones.first().copied()),
            schooling: match schooling.remove(code) {
                Some(answers) => answers.map(Into::into),
                None => Some(Box::default()),
            },
            interests: interests.remove(code),
            skills: most_important(skills.remove(code).unwrap_or_default()).into(),
            knowledge: most_important(knowledge.remove(code).unwrap_or_default()).into(),
            work_context: work_context.remove(code).unwrap_or_default().into(),
            technology: most_wanted(believable(technology.remove(code).unwrap_or_default())).into(),
            related: related.into(),
        });
    }
    Ok(records)
}

/// Highest first; equal ones stay in O*NET's order.
fn most_important(mut rated: Vec<RatedElement>) -> Vec<RatedElement> {
    sorting::by(&mut rated, |a, b| b.rating.total_cmp(&a.rating));
    rated.truncate(TOP);
    rated
}

/// Programs for statistics, one of which an occupation that works with the language R uses too.
const STATISTICS: [&str; 4] = ["IBM SPSS Statistics", "Python", "SAS", "The MathWorks MATLAB"];

/// Leaves out R where nothing else for statistics is named. O*NET finds it in adverts for radiographers and paramedics,
/// which ask for the credential R.T.(R), and not for the language.
fn believable(mut technology: Vec<Technology>) -> Vec<Technology> {
    let counts = technology.iter().any(|product| STATISTICS.contains(&&*product.name));
    technology.retain(|product| counts || &*product.name != "R");
    technology
}

/// In demand first, then hot ones; equal ones stay in O*NET's order.
fn most_wanted(mut technology: Vec<Technology>) -> Vec<Technology> {
    sorting::by_key(&mut technology, |product| (!product.in_demand, !product.hot));
    technology.truncate(TECHNOLOGIES);
    technology
}

/// The release that the note in O*NET's own folder names; the plain tables do not say.
fn edition(dir: &Path) -> String {
    let note = fs::read_to_string(dir.join("Read Me.txt")).unwrap_or_default();
    let line = note.lines().map(str::trim).find(|line| line.starts_with("O*NET") && line.ends_with("Database"));
    line.unwrap_or_default().to_owned()
}
