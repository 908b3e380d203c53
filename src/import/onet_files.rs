//! Which files of a folder hold which table of O*NET.

use std::path::{Path, PathBuf};

use super::error::{ImportError, Result};

/// A table and the files that can hold it.
pub(super) struct Names {
    /// The comma-separated file of the plain layout.
    plain: &'static str,
    /// O*NET's own file up to release 30.2.
    own: &'static str,
    /// O*NET's own files since release 30.3, which renamed some tables and divided the skills.
    newer: &'static [&'static str],
}

pub(super) const OCCUPATIONS: Names = names("occupations.csv", "Occupation Data.txt", &["Occupation Data.txt"]);
pub(super) const JOB_ZONES: Names = names("job_zones.csv", "Job Zones.txt", &["Job Zones.txt"]);
pub(super) const SCHOOLING: Names =
    names("education_training.csv", "Education, Training, and Experience.txt", &["Education.txt"]);
pub(super) const INTERESTS: Names = names("interests.csv", "Interests.txt", &["Career Interest Types.txt"]);
pub(super) const SKILLS: Names =
    names("skills.csv", "Skills.txt", &["Essential Skills.txt", "Transferable Skills.txt"]);
pub(super) const KNOWLEDGE: Names = names("knowledge.csv", "Knowledge.txt", &["Knowledge.txt"]);
pub(super) const WORK_CONTEXT: Names = names("work_context.csv", "Work Context.txt", &["Work Context.txt"]);
pub(super) const TECHNOLOGY: Names = names("technology_skills.csv", "Technology Skills.txt", &["Software Skills.txt"]);
pub(super) const TITLES: Names = names("alternate_titles.csv", "Alternate Titles.txt", &["Job Titles.txt"]);
pub(super) const RELATED: Names =
    names("related_occupations.csv", "Related Occupations.txt", &["Related Occupations.txt"]);

const ALL: [&Names; 10] = [
    &OCCUPATIONS,
    &JOB_ZONES,
    &SCHOOLING,
    &INTERESTS,
    &SKILLS,
    &KNOWLEDGE,
    &WORK_CONTEXT,
    &TECHNOLOGY,
    &TITLES,
    &RELATED,
];

const fn names(plain: &'static str, own: &'static str, newer: &'static [&'static str]) -> Names {
    Names { plain, own, newer }
}

impl Names {
    /// The files that hold the table, the newest naming first; nothing where none is complete.
    pub(super) fn files(&self, dir: &Path) -> Option<Vec<PathBuf>> {
        [self.newer, &[self.own], &[self.plain]].into_iter().find_map(|names| {
            let files: Vec<PathBuf> = names.iter().map(|name| dir.join(name)).collect();
            files.iter().all(|file| file.is_file()).then_some(files)
        })
    }

    /// The names of an edition of the folder.
    fn of(&self, edition: Edition) -> Vec<&'static str> {
        match edition {
            Edition::Plain => vec![self.plain],
            Edition::Own => vec![self.own],
            Edition::Newer => self.newer.to_vec(),
        }
    }

    fn renamed(&self) -> bool {
        self.newer != [self.own]
    }
}

/// How the tables of a folder are named.
#[derive(Clone, Copy)]
enum Edition {
    Plain,
    Own,
    Newer,
}

impl Edition {
    fn of(dir: &Path) -> Self {
        let is_there = |name: &&str| dir.join(name).is_file();
        if ALL.iter().any(|names| names.renamed() && names.newer.iter().any(is_there)) {
            Self::Newer
        } else if ALL.iter().any(|names| is_there(&names.plain)) {
            Self::Plain
        } else {
            Self::Own
        }
    }
}

/// Whether a folder that only adds occupations names them.
///
/// # Errors
/// Says so where it does not.
pub(super) fn check_further(dir: &Path) -> Result<()> {
    match OCCUPATIONS.files(dir) {
        Some(_) => Ok(()),
        None => {
            Err(ImportError::not_a_table(dir, "a folder that adds occupations has to hold the table that names them"))
        }
    }
}

/// Whether every table is there.
///
/// # Errors
/// Names all the missing files at once, and says where the folder is the Excel edition or no folder.
pub(super) fn check(dir: &Path) -> Result<()> {
    if dir.is_file() {
        let why = "this is a file; unpack O*NET's text edition and name the folder with its tables";
        return Err(ImportError::not_a_table(dir, why));
    }
    let edition = Edition::of(dir);
    let without = ALL.iter().filter(|names| names.files(dir).is_none());
    let missing: Vec<&str> =
        without.flat_map(|names| names.of(edition)).filter(|name| !dir.join(name).is_file()).collect();
    let Some((last, others)) = missing.split_last() else { return Ok(()) };
    let is_excel = |name: &str| dir.join(name).with_extension("xlsx").is_file();
    let advice = if ALL.iter().any(|names| is_excel(names.own) || names.newer.iter().any(|name| is_excel(name))) {
        "this is the Excel edition; take the text edition of O*NET"
    } else {
        "take the whole folder of O*NET's text edition"
    };
    let named = match others {
        [] => format!("{last} is missing"),
        _ => format!("{} and {last} are missing", others.join("; ")),
    };
    Err(ImportError::not_a_table(dir, format!("{named}; {advice}")))
}
