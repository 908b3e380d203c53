//! Names that lead elsewhere than to a role: occupations that are not here, codes of military jobs, employers and schools.
//! They are looked through at a key, so they are read as they lie in the program, without making records of them.

use std::fmt::Write;

use super::{Catalogue, bundle};
use crate::model::{OnetCode, RoleId};

/// An occupation that the catalogue does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AbsentOccupation {
    /// What one who does it is called.
    pub title: String,
    /// Occupations to which O*NET says it is related, the nearest first.
    pub near: Vec<OnetCode>,
    /// Whether the name was chosen for this occupation by hand: a word of everyday speech for it.
    pub own: bool,
}

/// A military job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MilitaryJob {
    /// Its code: `68P`.
    pub code: String,
    /// Army, Navy, ...
    pub branch: String,
    /// Its title; empty where it was not read.
    pub title: String,
    /// Civilian roles like it, those first that match exactly.
    pub roles: Vec<RoleId>,
}

impl Catalogue {
    /// The occupation with this name, in small letters with one blank between words, if it is known and not here.
    pub fn absent(&self, name: &str) -> Option<AbsentOccupation> {
        let names = bundle::ABSENT_NAMES.content();
        let found = line_of(&names, name)?;
        let own = found.ends_with('!');
        let at: usize = found.trim_end_matches('!').parse().ok()?;
        let occupations = bundle::ABSENT.content();
        let line = occupations.split(|byte| *byte == b'\n').nth(at)?;
        let (title, near) = std::str::from_utf8(line).ok()?.split_once('\t')?;
        let near = near.split(' ').filter(|code| !code.is_empty()).map(OnetCode::from).collect();
        Some(AbsentOccupation { title: title.to_owned(), near, own })
    }

    /// The military job with this code. In codes of the Air Force the fourth place is the skill level: any digit is an X.
    pub fn military_job(&self, code: &str) -> Option<MilitaryJob> {
        let code = code.to_ascii_uppercase();
        let same = |known: &str| {
            let level = |at: usize| at == 3 && known.as_bytes()[at] == b'X';
            let pairs = known.bytes().zip(code.bytes()).enumerate();
            known.len() == code.len()
                && pairs.into_iter().all(|(at, (one, other))| one == other || level(at) && other.is_ascii_digit())
        };
        military_job_where(|known, _, _| same(known))
    }

    /// The military job of a branch, or of any, with this title in small letters, with or without its last word.
    pub fn military_title(&self, typed: &str, branch: Option<&str>) -> Option<MilitaryJob> {
        let is_last = |word: &str| ["specialist", "technician", "(basic)"].contains(&word);
        let same = |title: &str| {
            let title = title.to_lowercase();
            title == typed || title.rsplit_once(' ').is_some_and(|(first, last)| is_last(last) && first == typed)
        };
        military_job_where(|_, of, title| branch.is_none_or(|branch| branch == of) && same(title))
    }

    /// Employers and programs of schools by name, a line each: kind, place in its list, name, with tabs between. The
    /// bundled ones stand ready, without reading any record.
    pub fn place_lines(&self) -> String {
        if !self.rest.own_places && !self.lays_places() {
            return String::from_utf8_lossy(&bundle::PLACES.content()).into_owned();
        }
        let mut lines = String::new();
        let employers = self.employers().iter().map(|employer| ("employer", &employer.name)).enumerate();
        let schools = self.schools().iter().map(|school| ("school", &school.school)).enumerate();
        for (at, (kind, name)) in employers.chain(schools) {
            // Writing to a text cannot fail.
            let _ = writeln!(lines, "{kind}\t{at}\t{name}");
        }
        lines
    }
}

/// The first military job whose code, branch and title are as wanted.
fn military_job_where(is_it: impl Fn(&str, &str, &str) -> bool) -> Option<MilitaryJob> {
    let jobs = bundle::MILITARY.content();
    std::str::from_utf8(&jobs).ok()?.lines().find_map(|line| {
        let mut parts = line.split('\t');
        let [code, branch, title, roles] = [parts.next()?, parts.next()?, parts.next()?, parts.next()?];
        is_it(code, branch, title).then(|| MilitaryJob {
            code: code.to_owned(),
            branch: branch.to_owned(),
            title: title.to_owned(),
            roles: roles.split(' ').map(RoleId::from).collect(),
        })
    })
}

/// What stands behind a key and a tab in the sorted lines of a text.
fn line_of<'t>(text: &'t [u8], key: &str) -> Option<&'t str> {
    let (mut from, mut to) = (0, text.len());
    while from < to {
        let middle = from + (to - from) / 2;
        let start = text[..middle].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1).max(from);
        let end = text[middle..].iter().position(|byte| *byte == b'\n').map_or(text.len(), |at| middle + at);
        let line = &text[start..end];
        let tab = line.iter().position(|byte| *byte == b'\t')?;
        match line[..tab].cmp(key.as_bytes()) {
            std::cmp::Ordering::Equal => return std::str::from_utf8(&line[tab + 1..]).ok(),
            std::cmp::Ordering::Less => from = end + 1,
            std::cmp::Ordering::Greater => to = start,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::OnetCode;

    #[test]
    fn lines_are_found_by_their_key() {
        let text = b"a\t0\nab\t1\nb\t2\nbc d\t3\n";
        let found = ["a", "ab", "b", "bc d", "", "aa", "c", "bc"].map(|key| line_of(text, key));
        assert_eq!(found, [Some("0"), Some("1"), Some("2"), Some("3"), None, None, None, None]);
        assert_eq!(line_of(b"", "a"), None);
    }

    #[test]
    fn who_is_not_here_is_known_by_name() {
        let catalogue = Catalogue::bundled(None);
        let nurse = catalogue.absent("nurse midwife").unwrap();
        assert_eq!((nurse.title.as_str(), &nurse.near[0]), ("Nurse Midwife", &OnetCode::from("29-1141.00")));
        assert_eq!(catalogue.absent("druggist").map(|found| found.title), Some("Pharmacist".to_owned()));
        for here in ["registered nurse", "nurse practitioner", "pa"] {
            assert_eq!(catalogue.absent(here), None, "{here}");
        }
    }

    #[test]
    fn military_jobs_are_known_by_code_at_every_level() {
        let catalogue = Catalogue::bundled(None);
        let job = |code: &str| catalogue.military_job(code).map(|job| job.roles[0].0.clone());
        assert_eq!(job("68p").as_deref(), Some("radiologic-technologist"));
        assert_eq!(job("4N071"), job("4N0X1"));
        assert!(job("4N0X1").is_some());
        assert_eq!((job("68"), job("99Z"), job("68PX")), (None, None, None));
    }

    #[test]
    fn every_military_job_leads_to_roles() {
        let catalogue = Catalogue::bundled(None);
        let lines = bundle::MILITARY.content();
        for line in std::str::from_utf8(&lines).unwrap().lines() {
            let job = catalogue.military_job(line.split('\t').next().unwrap()).unwrap();
            assert!(job.roles.iter().all(|id| catalogue.role(id).is_some()), "{line}");
        }
    }

    #[test]
    fn the_build_script_writes_the_places_as_the_catalogue_does() {
        let mut catalogue = Catalogue::bundled(None);
        let bundled = catalogue.place_lines();
        catalogue.rest.own_places = true;
        assert_eq!(bundled, catalogue.place_lines());
    }
}
