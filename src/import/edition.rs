//! Of which May a table is, and from which wage on it gives no figure.

use std::path::{Path, PathBuf};

use super::columns::{cents, number};
use super::error::{ImportError, Result};
use crate::model::Money;

/// Tables before this one use other occupation codes.
pub(super) const FIRST_YEAR: u16 = 2021;

/// Bounds above which BLS gives no figure: year, dollars a year, dollars an hour.
///
/// From the sheets "Field Descriptions" of 2021 to 2024 and, for 2025, from the description of the data.
const BOUNDS: [(u16, u32, u32); 5] =
    [(2021, 208_000, 100), (2022, 239_200, 115), (2023, 239_200, 115), (2024, 239_200, 115), (2025, 239_200, 115)];

/// The bound that `#` stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TopCode {
    /// A year.
    pub(super) annual: Money,
    /// An hour.
    pub(super) hourly: Money,
}

/// The release that all files of an import belong to.
pub(super) struct Release {
    pub(super) year: u16,
    pub(super) top: TopCode,
}

impl Release {
    /// Key of the source.
    pub(super) fn source(&self) -> String {
        format!("bls-oews-{}", self.year)
    }

    /// The name that is shown.
    pub(super) fn edition(&self) -> String {
        format!("May {}", self.year)
    }
}

/// What one file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stated {
    pub(super) file: PathBuf,
    pub(super) year: Option<u16>,
    pub(super) top: Option<TopCode>,
}

impl Stated {
    /// From the sheet "Field Descriptions" (empty for a text file) or else the name of the file.
    pub(super) fn of(file: &Path, descriptions: &[String]) -> Self {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Self {
            file: file.to_owned(),
            year: descriptions.iter().find_map(|text| year_in_title(text)).or_else(|| year_in_name(&name)),
            top: descriptions.iter().find_map(|text| bound(text)),
        }
    }
}

/// `May 2024 OEWS Estimates` -> 2024.
fn year_in_title(text: &str) -> Option<u16> {
    let mut words = text.split_whitespace();
    let year = (words.next()? == "May").then(|| words.next()).flatten()?;
    let survey = words.next()?;
    ((survey == "OEWS" || survey == "OES") && year.len() == 4).then(|| year.parse().ok()).flatten()
}

/// `national_M2024_dl.xlsx`, `all_data_M_2024.xlsx`, `oesm25nat.csv` -> the year.
fn year_in_name(name: &str) -> Option<u16> {
    let name = name.to_lowercase();
    let digits_at = |at: usize| -> &str {
        let rest = name[at..].trim_start_matches('_');
        &rest[..rest.bytes().take_while(u8::is_ascii_digit).count()]
    };
    name.match_indices('m').find_map(|(at, _)| match digits_at(at + 1) {
        digits if digits.len() == 4 && digits.starts_with("20") => digits.parse().ok(),
        digits if digits.len() == 2 && name[..at].ends_with("oes") => {
            digits.parse::<u16>().ok().map(|year| 2000 + year)
        }
        _ => None,
    })
}

/// `#  = indicates a wage equal to or greater than $115.00 per hour or $239,200 per year`.
fn bound(text: &str) -> Option<TopCode> {
    let text = text.trim().strip_prefix('#')?;
    let mut hourly = None;
    let mut annual = None;
    for piece in text.split('$').skip(1) {
        let (amount, unit) = piece.split_once(' ')?;
        let amount = number(amount).as_deref().and_then(cents)?;
        let unit = unit.trim_start();
        if unit.starts_with("per hour") {
            hourly = Some(amount);
        } else if unit.starts_with("per year") {
            annual = Some(amount);
        }
    }
    Some(TopCode { annual: annual?, hourly: hourly? })
}

/// The one year of all files. `asked` is the year that the user gave.
pub(super) fn year(stated: &[Stated], asked: Option<u16>) -> Result<u16> {
    let mut known: Option<(u16, &Path)> = None;
    for Stated { file, year: said, .. } in stated {
        let why = match (said.or(asked), known) {
            (None, _) => "neither the table nor its name says of which year it is; give it with --year".to_owned(),
            (Some(year), _) if asked.is_some_and(|asked| asked != year) => {
                format!("the table is of May {year}, not of {}", asked.unwrap_or(year))
            }
            (Some(year), Some((other, first))) if year != other => format!(
                "the table is of May {year}, but {} of May {other}; import each year by itself",
                first.display()
            ),
            (Some(year), _) if year < FIRST_YEAR => format!(
                "the table is of May {year}, which is too old: tables before May {FIRST_YEAR} use other occupation \
                 codes, so their figures would stand under the wrong jobs. Take a newer table"
            ),
            (Some(year), _) if year > 2099 => {
                format!("there is no table of May {year} yet; give the year with four digits")
            }
            (Some(year), _) => {
                known = Some((year, file));
                continue;
            }
        };
        return Err(ImportError::edition(file, why));
    }
    // There is a file: callers refuse an empty list.
    Ok(known.map_or(FIRST_YEAR, |(year, _)| year))
}

/// Refuses a May before that of the figures which would be replaced.
pub(super) fn not_before(stated: &[Stated], year: u16, held: Option<u16>) -> Result<()> {
    let of_may = |verb: &str, year| format!("{verb} of May {year}");
    match stated.first() {
        Some(first) => not_older(&first.file, year, held, [of_may("is", year), of_may("are", held.unwrap_or(year))]),
        None => Ok(()),
    }
}

/// Refuses a table of a year before `held`, that of the figures which would be replaced. `said` says of the table and
/// of the figures of which year they are.
pub(super) fn not_older(file: &Path, year: u16, held: Option<u16>, said: [String; 2]) -> Result<()> {
    if held.is_none_or(|held| year >= held) {
        return Ok(());
    }
    let [table, figures] = said;
    let why =
        format!("the table {table}, and the figures that are there {figures}; add --older to import it all the same");
    Err(ImportError::edition(file, why))
}

/// The bound of `#`: what a file says, else what is known of the year.
///
/// `needed` is the file that uses the mark, if one does.
pub(super) fn top_code(stated: &[Stated], year: u16, needed: Option<&Path>) -> Result<TopCode> {
    let mut said: Option<&TopCode> = None;
    for file in stated {
        let Some(top) = &file.top else { continue };
        if said.is_some_and(|other| other != top) {
            return Err(ImportError::edition(&file.file, "the files state different bounds for the mark #"));
        }
        said = Some(top);
    }
    if let Some(top) = said {
        return Ok(top.clone());
    }
    let known = BOUNDS.iter().find(|(known, ..)| *known == year);
    match (known, needed) {
        (None, Some(file)) => {
            let why = format!(
                "the mark # occurs, but nothing says what it stands for in {year}; \
                 import the .xlsx, whose sheet \"Field Descriptions\" says it"
            );
            Err(ImportError::edition(file, why))
        }
        // Without the mark the bound is never looked at, so the newest known one does no harm.
        (known, _) => {
            let &(_, annual, hourly) = known.unwrap_or(&BOUNDS[BOUNDS.len() - 1]);
            Ok(TopCode { annual: Money::dollars(annual), hourly: Money::dollars(hourly) })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_is_read_in_titles_and_names() {
        assert_eq!(year_in_title("May 2024 OEWS Estimates"), Some(2024));
        assert_eq!(year_in_title("May 2024 is a month"), None);
        assert_eq!(year_in_title("Estimates of May 2024"), None);
        for (name, year) in [
            ("national_M2024_dl.xlsx", Some(2024)),
            ("all_data_M_2023.xlsx", Some(2023)),
            ("MSA_M2022_dl.xlsx", Some(2022)),
            ("oesm25_health_areas.csv", Some(2025)),
            ("oesm25nat.zip", Some(2025)),
            ("my table 2024.csv", None),
            ("m20245.csv", None),
            ("Möbel_m.csv", None),
        ] {
            assert_eq!(year_in_name(name), year, "{name}");
        }
    }

    #[test]
    fn the_bound_is_read_in_its_sentence() {
        let top =
            bound("#  = indicates a wage equal to or greater than $100.00 per hour or $208,000 per year ").unwrap();
        assert_eq!((top.annual, top.hourly), (Money::dollars(208_000), Money::dollars(100)));
        assert_eq!(bound("*  = indicates that a wage estimate is not available"), None);
    }

    #[test]
    fn an_unknown_bound_is_refused_only_where_it_is_used() {
        let stated = [Stated { file: "t.csv".into(), year: Some(2030), top: None }];
        assert!(top_code(&stated, 2030, None).is_ok());
        let fault = top_code(&stated, 2030, Some(Path::new("t.csv"))).unwrap_err().to_string();
        assert!(fault.starts_with("t.csv: the mark # occurs"), "{fault}");
    }
}
