//! The tables of O*NET, in the plain layout (`skills.csv`) and in O*NET's own (`Skills.txt`).

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::columns::{Columns, Row};
use super::error::{ImportError, Result};
use super::onet_files::{self as files, Names};
use super::table;
use crate::model::{Interests, OnetCode, RatedElement, RelatedOccupation, SchoolingShare, Technology};
use crate::sorting;

/// The column of the occupation in both layouts.
const CODE: [&str; 2] = ["ONET_SOC", "O*NET-SOC_CODE"];

/// Percent of the answers about schooling that must be left for any of them to be shown.
const LEAST_ANSWERS: f64 = 80.0;

/// Records of the wanted occupations in the order of the file.
pub(super) type ByCode<T> = BTreeMap<String, Vec<T>>;

/// Folders of tables. What a table says of an occupation is taken from the first folder that has it.
pub(super) struct Tables<'a> {
    /// The folders.
    pub(super) dirs: &'a [PathBuf],
    /// The occupations that are wanted.
    pub(super) wanted: &'a BTreeSet<String>,
}

/// A title of an occupation.
pub(super) struct Title {
    /// O*NET-SOC code.
    pub(super) code: String,
    /// The title.
    pub(super) title: String,
    /// The title in letters, empty if it has none.
    pub(super) short: String,
    /// Whether it is the occupation's own.
    pub(super) official: bool,
}

impl Tables<'_> {
    fn read<L, T>(
        &self,
        names: &Names,
        layout: impl Fn(&Columns) -> Result<L>,
        record: impl Fn(&L, &Row<'_>) -> Result<Option<T>>,
    ) -> Result<ByCode<T>> {
        let mut records = ByCode::new();
        for dir in self.dirs {
            let mut of_dir = ByCode::new();
            for file in names.files(dir).unwrap_or_default() {
                let begin = |columns: &Columns| Ok((columns.need(&CODE)?, layout(columns)?));
                table::read(&file, &CODE, begin, |(code, layout), row| {
                    let code = row.word(*code)?;
                    if self.wanted.contains(code)
                        && !records.contains_key(code)
                        && let Some(record) = record(layout, row)?
                    {
                        of_dir.entry(code.to_owned()).or_insert_with(Vec::new).push(record);
                    }
                    Ok(())
                })?;
            }
            records.append(&mut of_dir);
        }
        Ok(records)
    }

    /// The title of every occupation in the table, wanted or not.
    pub(super) fn titles(&self) -> Result<BTreeMap<String, String>> {
        let mut titles = BTreeMap::new();
        for file in self.dirs.iter().filter_map(|dir| files::OCCUPATIONS.files(dir)).flatten() {
            let begin = |columns: &Columns| Ok((columns.need(&CODE)?, columns.need(&["TITLE"])?));
            table::read(&file, &CODE, begin, |(code, title), row| {
                let title = row.word(*title)?;
                titles.entry(row.word(*code)?.to_owned()).or_insert_with(|| title.to_owned());
                Ok(())
            })?;
        }
        Ok(titles)
    }

    /// Job zones 1 to 5.
    pub(super) fn job_zones(&self) -> Result<ByCode<u8>> {
        let layout = |columns: &Columns| columns.need(&["JOB_ZONE"]);
        self.read(&files::JOB_ZONES, layout, |&zone, row| whole(row, zone, 5).map(Some))
    }

    /// Shares of the answers about the schooling that is needed, suppressed and empty ones left out. Where what remains
    /// is too little, it is nothing: the rest of the answers would say something else than all of them.
    pub(super) fn schooling(&self) -> Result<BTreeMap<String, Option<Vec<SchoolingShare>>>> {
        let layout = |columns: &Columns| {
            Ok((
                columns.need(&["SCALE", "SCALE_ID"])?,
                columns.need(&["CATEGORY"])?,
                columns.need(&["PERCENT", "DATA_VALUE"])?,
                columns.find(&["SUPPRESS", "RECOMMEND_SUPPRESS"]),
            ))
        };
        let answers = self.read(&files::SCHOOLING, layout, |&(scale, level, percent, suppress), row| {
            // The other scales are experience and training.
            if row.text(scale) != "RL" {
                return Ok(None);
            }
            let share = SchoolingShare { level: whole(row, level, 12)?, percent: row.decimal(percent, 0.0, 100.0)? };
            Ok(Some((share, suppress.is_none_or(|at| row.text(at) != "Y"))))
        })?;
        let usable = |answers: Vec<(SchoolingShare, bool)>| {
            let good = answers.into_iter().filter(|(_, usable)| *usable).map(|(share, _)| share);
            let shares: Vec<SchoolingShare> = good.filter(|share| share.percent > 0.0).collect();
            (shares.iter().map(|share| share.percent).sum::<f64>() >= LEAST_ANSWERS).then_some(shares)
        };
        Ok(answers.into_iter().map(|(code, answers)| (code, usable(answers))).collect())
    }

    /// The six interest scores.
    pub(super) fn interests(&self) -> Result<BTreeMap<String, Interests>> {
        let scores = self.read(&files::INTERESTS, InterestColumns::of, InterestColumns::scores)?;
        let mut interests = BTreeMap::new();
        for (code, scores) in scores {
            let score = |name: &str| {
                scores
                    .iter()
                    .flatten()
                    .find(|(area, _)| area.eq_ignore_ascii_case(name))
                    .map(|(_, score)| *score)
                    .ok_or_else(|| {
                        let why = format!("{code} has no score for the interest {name}; download it again");
                        ImportError::not_a_table(self.dirs[0].as_path(), why)
                    })
            };
            let profile = Interests {
                realistic: score("realistic")?,
                investigative: score("investigative")?,
                artistic: score("artistic")?,
                social: score("social")?,
                enterprising: score("enterprising")?,
                conventional: score("conventional")?,
            };
            interests.insert(code, profile);
        }
        Ok(interests)
    }

    /// Importance of skills (or fields of knowledge), suppressed ratings left out.
    pub(super) fn importance(&self, names: &Names) -> Result<ByCode<RatedElement>> {
        self.read(names, |columns| RatingColumns::of(columns, "IMPORTANCE", "IM"), RatingColumns::rating)
    }

    /// How often a circumstance of work occurs, suppressed ratings left out.
    pub(super) fn work_context(&self) -> Result<ByCode<RatedElement>> {
        self.read(&files::WORK_CONTEXT, |columns| RatingColumns::of(columns, "VALUE", "CX"), RatingColumns::rating)
    }

    /// Software.
    pub(super) fn technology(&self) -> Result<ByCode<Technology>> {
        let layout = |columns: &Columns| {
            Ok([
                columns.need(&["EXAMPLE", "WORKPLACE_EXAMPLE"])?,
                columns.need(&["COMMODITY_TITLE", "ELEMENT_NAME"])?,
                columns.need(&["HOT_TECHNOLOGY"])?,
                columns.need(&["IN_DEMAND"])?,
            ])
        };
        self.read(&files::TECHNOLOGY, layout, |&[name, kind, hot, in_demand], row| {
            Ok(Some(Technology {
                name: row.word(name)?.into(),
                kind: row.word(kind)?.into(),
                hot: yes(row, hot)?,
                in_demand: yes(row, in_demand)?,
            }))
        })
    }

    /// Other titles under which an occupation is known.
    pub(super) fn other_titles(&self) -> Result<ByCode<String>> {
        let layout = |columns: &Columns| columns.need(&["ALTERNATE_TITLE", "JOB_TITLE"]);
        self.read(&files::TITLES, layout, |&title, row| Ok(Some(row.word(title)?.to_owned())))
    }

    /// Titles of all occupations, an occupation's own before its others; nothing where the folder has no such table.
    pub(super) fn all_titles(&self) -> Result<Option<Vec<Title>>> {
        let mut files = self.dirs.iter().map(|dir| dir.join("occupation_titles.csv"));
        let Some(file) = files.find(|file| file.exists()) else { return Ok(None) };
        let begin = |columns: &Columns| {
            let named = [&["ONET_SOC"], &["TITLE"], &["SHORT_TITLE"], &["KIND"]].map(|name| columns.need(name));
            let [code, title, short, kind] = named;
            Ok(([code?, title?, short?, kind?], Vec::<Title>::new()))
        };
        let (_, mut titles) = table::read(&file, &CODE, begin, |([code, title, short, kind], titles), row| {
            titles.push(Title {
                code: row.word(*code)?.to_owned(),
                title: row.word(*title)?.to_owned(),
                short: row.text(*short).to_owned(),
                official: row.text(*kind) == "title",
            });
            Ok(())
        })?;
        sorting::by_key(&mut titles, |title| !title.official);
        Ok(Some(titles))
    }

    /// Related occupations, without their titles.
    pub(super) fn related(&self) -> Result<ByCode<RelatedOccupation>> {
        let layout = |columns: &Columns| {
            Ok((columns.need(&["RELATED_ONET_SOC", "RELATED_O*NET-SOC_CODE"])?, columns.need(&["RANK", "INDEX"])?))
        };
        self.read(&files::RELATED, layout, |&(code, rank), row| {
            let onet_soc = row.word(code)?.to_owned();
            Ok(Some(RelatedOccupation { onet_soc: OnetCode(onet_soc), title: None, rank: whole(row, rank, 99)? }))
        })
    }
}

fn yes(row: &Row<'_>, at: usize) -> Result<bool> {
    match row.text(at) {
        "Y" => Ok(true),
        "N" => Ok(false),
        _ => Err(row.fault(at, "Y or N was expected")),
    }
}

fn whole(row: &Row<'_>, at: usize, most: u8) -> Result<u8> {
    row.text(at)
        .parse()
        .ok()
        .filter(|number| (1..=most).contains(number))
        .ok_or_else(|| row.fault(at, format!("a whole number from 1 to {most} was expected")))
}

/// A rating: in a column of its own, or in rows that name the scale, or both.
struct RatingColumns {
    element: usize,
    scale: Option<(usize, &'static str)>,
    value: usize,
    suppress: Option<usize>,
}

impl RatingColumns {
    /// `value` is the column of the plain layout, `scale` the one that is wanted where the table has several.
    fn of(columns: &Columns, value: &str, scale: &'static str) -> Result<Self> {
        Ok(Self {
            element: columns.need(&["ELEMENT", "ELEMENT_NAME"])?,
            scale: columns.find(&["SCALE", "SCALE_ID"]).map(|at| (at, scale)),
            value: columns.need(&[value, "DATA_VALUE"])?,
            suppress: columns.find(&["SUPPRESS", "RECOMMEND_SUPPRESS"]),
        })
    }

    fn rating(&self, row: &Row<'_>) -> Result<Option<RatedElement>> {
        let suppressed = self.suppress.is_some_and(|at| row.text(at) == "Y");
        if suppressed || self.scale.is_some_and(|(at, scale)| row.text(at) != scale) {
            return Ok(None);
        }
        Ok(Some(RatedElement { name: row.word(self.element)?.into(), rating: row.decimal(self.value, 1.0, 5.0)? }))
    }
}

/// The six areas of interest.
const INTERESTS: [&str; 6] = ["REALISTIC", "INVESTIGATIVE", "ARTISTIC", "SOCIAL", "ENTERPRISING", "CONVENTIONAL"];

/// Interest scores: six columns, or one row for each.
enum InterestColumns {
    Wide([usize; 6]),
    Long { element: usize, scale: usize, value: usize },
}

impl InterestColumns {
    fn of(columns: &Columns) -> Result<Self> {
        if columns.find(&["ELEMENT_NAME"]).is_some() {
            return Ok(Self::Long {
                element: columns.need(&["ELEMENT_NAME"])?,
                scale: columns.need(&["SCALE_ID"])?,
                value: columns.need(&["DATA_VALUE"])?,
            });
        }
        let mut wide = [0; 6];
        for (at, name) in wide.iter_mut().zip(INTERESTS) {
            *at = columns.need(&[name])?;
        }
        Ok(Self::Wide(wide))
    }

    fn scores(&self, row: &Row<'_>) -> Result<Option<Vec<(String, f64)>>> {
        let score = |name: &str, at: usize| Ok((name.to_owned(), row.decimal(at, 1.0, 7.0)?));
        match self {
            Self::Wide(columns) => {
                INTERESTS.iter().zip(columns).map(|(name, at)| score(name, *at)).collect::<Result<Vec<_>>>().map(Some)
            }
            // The other scale ranks the highest three.
            Self::Long { scale, .. } if row.text(*scale) != "OI" => Ok(None),
            Self::Long { element, value, .. } => Ok(Some(vec![score(row.word(*element)?, *value)?])),
        }
    }
}
