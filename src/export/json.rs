//! JSON for scripts: the record as it stands in the data files, and the figures with whose they are.

mod answers;
mod best_pay;
mod budget;
mod guide;
mod licenses;
mod local;
mod paths;
mod pay_series;
mod schools;

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use super::Export;
use crate::catalogue::{Pay, PayRow};
use crate::model::{
    Apprenticeship, AreaCode, Direction, FacilityGroup, Figure, LicenseNeed, MilitaryMapping, Occupation, Percentiles,
    Projection, Role, RoleId, SocCode, SourceId, Wage, WageBasis, WholeRole,
};
use crate::sheet::{ComparisonSheet, RoleRecord, SaidRow};
use crate::text;

pub use answers::{AnswerRecord, AnswersRecord, AskedRecord, Matched, PayRecord, answer};
pub use best_pay::best_pay;
pub use budget::budget;
pub use guide::guide_page;
pub use licenses::licenses;
pub use paths::paths;
pub use pay_series::pay_series;
pub use schools::{NearSchool, near_school};

/// How many of the schools near an area stand in the record of a role; the command of the schools has all.
const MOST_SCHOOLS: usize = 25;

/// JSON, two spaces an indent.
#[derive(Debug, Clone, Copy)]
pub struct Json;

impl Export<ComparisonSheet<'_>> for Json {
    fn export(&self, comparison: &ComparisonSheet<'_>, out: &mut dyn Write) -> io::Result<()> {
        #[derive(Serialize)]
        struct Table<'a> {
            area: Place<'a>,
            roles: Vec<Column<'a>>,
            rows: &'a [SaidRow],
            notes: Vec<String>,
        }
        #[derive(Serialize)]
        struct Place<'a> {
            code: &'a AreaCode,
            name: &'a str,
        }
        #[derive(Serialize)]
        struct Column<'a> {
            id: &'a RoleId,
            title: &'a str,
            wages: Wages<'a>,
            projection: Option<&'a Projection>,
        }
        let ComparisonSheet { of, rows, .. } = comparison;
        let roles = of.columns.iter().map(|of| Column {
            id: &of.role.id,
            title: &of.role.title,
            wages: Wages::new(of.role, &of.pay),
            projection: of.projection,
        });
        let area = Place { code: &of.area, name: &of.area_name };
        write_json(&Table { area, roles: roles.collect(), rows, notes: comparison.notes() }, out)
    }
}

impl Export<RoleRecord<'_>> for Json {
    fn export(&self, record: &RoleRecord<'_>, out: &mut dyn Write) -> io::Result<()> {
        #[derive(Serialize)]
        struct Whole<'a> {
            #[serde(flatten)]
            role: WholeRole,
            #[serde(flatten)]
            said: local::Said<'a>,
            employers: Vec<&'a str>,
            places_here: BTreeMap<FacilityGroup, u32>,
            /// The nearest ones.
            schools: Vec<NearSchool<'a>>,
            license_here: License<'a>,
            apprenticeships: &'a [Apprenticeship],
            military: &'a [MilitaryMapping],
            wages: Wages<'a>,
            #[serde(flatten)]
            series: pay_series::Fields<'a>,
            projection: Option<&'a Projection>,
            occupation: Option<&'a Occupation>,
        }
        #[derive(Serialize)]
        struct License<'a> {
            state: Option<&'a str>,
            required: LicenseNeed,
            body: Option<&'a str>,
            text: Option<&'a str>,
            source: Option<&'a SourceId>,
            in_general: Option<&'a str>,
            ask: &'a str,
        }
        let RoleRecord { catalogue, role, area } = record;
        let here = catalogue.license_in(role, area);
        let license_here = License {
            state: here.state,
            required: here.need(),
            body: here.rule.and_then(|rule| rule.body.as_deref()),
            text: here.rule.map(|rule| rule.text.as_str()),
            source: here.rule.and_then(|rule| rule.source.as_ref()),
            in_general: here.general.map(|rule| rule.text.as_str()),
            ask: here.board,
        };
        let pay = catalogue.pay(role, area);
        let near = catalogue.programs_near(Some(&role.id), area);
        let employers = catalogue.employers_for(role).into_iter().map(|(employer, _)| employer.id.as_str());
        let places_here = catalogue
            .area(area)
            .map(|area| catalogue.facility_group_counts(area, &catalogue.facility_groups(role)).into_iter().collect());
        let whole = Whole {
            role: catalogue.whole_role_in(role, area),
            said: local::said(catalogue, role),
            employers: employers.collect(),
            places_here: places_here.unwrap_or_default(),
            schools: near.iter().take(MOST_SCHOOLS).map(|near| near_school(catalogue, near)).collect(),
            license_here,
            apprenticeships: catalogue.apprenticeships(&role.id),
            military: catalogue.military_jobs(&role.id),
            wages: Wages::new(role, &pay),
            series: pay_series::Fields::new(record),
            projection: catalogue.projection(role),
            occupation: catalogue.occupation(role),
        };
        write_json(&whole, out)
    }
}

/// The wages of a role: one row each for area, state and nation, `null` where the table has none.
#[derive(Serialize)]
pub(super) struct Wages<'a> {
    soc: Option<&'a SocCode>,
    basis: WageBasis,
    direction: Option<Direction>,
    source: Option<&'a SourceId>,
    area: Option<WageRow<'a>>,
    state: Option<WageRow<'a>>,
    nation: Option<WageRow<'a>>,
}

/// One row with its own source: an imported state can be of another year than the nation.
#[derive(Serialize)]
struct WageRow<'a> {
    code: &'a AreaCode,
    name: &'a str,
    source: &'a SourceId,
    employment: Figure<u32>,
    annual: Percentiles,
    hourly: Percentiles,
}

impl<'a> Wages<'a> {
    pub(super) fn new(role: &'a Role, pay: &Pay<'a>) -> Self {
        let source = pay.rows().first().map(|(_, row)| row.source);
        let [area, state, nation] = [pay.area, pay.state, pay.nation].map(|row| row.map(WageRow::new));
        let direction = role.pay_worth().direction();
        Self { soc: role.soc.as_ref(), basis: role.wage_basis, direction, source, area, state, nation }
    }
}

impl<'a> WageRow<'a> {
    fn new(row: PayRow<'a>) -> Self {
        let Wage { employment, annual, hourly, .. } = row.wage;
        Self { code: row.code, name: row.name, source: row.source, employment, annual, hourly }
    }
}

/// Writes a value as indented JSON and a line end.
///
/// # Errors
/// When `out` refuses.
pub fn write_json(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let compact = serde_json::to_string(value)?;
    writeln!(out, "{}", pretty(&compact))
}

/// Indents JSON, whatever its spacing was, and writes characters that could steer a terminal as `\u` escapes.
///
/// Records keep their long fields as the text of their file, which has line breaks of its own; this evens them out.
pub(super) fn pretty(json: &str) -> String {
    let mut out = String::with_capacity(json.len() * 2);
    let mut depth = 0;
    let mut chars = json.chars().peekable();
    let newline = |out: &mut String, depth: usize| {
        out.push('\n');
        out.extend(std::iter::repeat_n("  ", depth));
    };
    while let Some(c) = chars.next() {
        match c {
            '"' => string(&mut out, &mut chars),
            '{' | '[' => {
                let end = if c == '{' { '}' } else { ']' };
                out.push(c);
                while chars.next_if(char::is_ascii_whitespace).is_some() {}
                if chars.next_if_eq(&end).is_some() {
                    out.push(end);
                } else {
                    depth += 1;
                    newline(&mut out, depth);
                }
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                newline(&mut out, depth);
                out.push(c);
            }
            ',' => {
                out.push(c);
                newline(&mut out, depth);
            }
            ':' => out.push_str(": "),
            c if c.is_ascii_whitespace() => {}
            c => out.push(c),
        }
    }
    out
}

/// Copies the rest of a string, its closing quote included.
fn string(out: &mut String, chars: &mut std::iter::Peekable<std::str::Chars>) {
    out.push('"');
    while let Some(c) = chars.next() {
        match c {
            // Whatever follows a backslash belongs to it.
            '\\' => out.extend(std::iter::once(c).chain(chars.next())),
            c if text::is_control(c) => {
                let mut units = [0; 2];
                c.encode_utf16(&mut units).iter().for_each(|unit| out.push_str(&format!("\\u{unit:04x}")));
            }
            c => out.push(c),
        }
        if c == '"' {
            break;
        }
    }
}
