//! Packs `data/` into the program: lists and roles as deflated JSON, the wage tables as short binary rows, deflated state
//! by state. 2.4 MB of wages alone would not fit into a small binary.

#[path = "build/earn.rs"]
mod earn;
#[path = "build/facilities.rs"]
mod facilities;
#[path = "build/lines.rs"]
mod lines;
#[path = "model/page_fields.rs"]
mod page_fields;
#[path = "build/schools.rs"]
mod schools;
#[path = "catalogue/wage_codec.rs"]
mod wage_codec;

use std::collections::BTreeSet;
use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::DeflateEncoder;
use lines::{absent_lines, place_lines, topic_lines};
use page_fields::{PAGE_FIELDS, SHARED_FIELDS, STEP_FIELDS};
use serde_json::{Map, Value};
use wage_codec::{CELLS, COLUMNS, Coded, UNITS, expected};

/// Files that are read whole when they are first asked for.
const LISTS: [&str; 19] = [
    "credentials",
    "employers",
    "facility_kinds",
    "facility_sources",
    "families",
    "field_notes",
    "glossary",
    "guide",
    "industries",
    "license_boards",
    "license_sources",
    "projections",
    "resources",
    "schools",
    "schools_closed",
    "sources",
    "titles",
    "words",
    "years",
];

/// What the first screen shows stands as it is, because inflating would hold it up: these lists, the roles, and the wages
/// of the nation and of the area that is shown before anybody has chosen.
/// The names of other occupations are looked through at a key, and are too many to be held.
const OPEN: [&str; 10] = [
    "absent",
    "absent_names",
    "families",
    "military",
    "places",
    "projections",
    "roles",
    "topics",
    "wages-md",
    "wages-us",
];

/// Occupations in a piece.
const PIECE: usize = 8;

/// Why the data cannot be packed, with its place. Cargo prints it and ends the build.
type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Where the packed files go, and the source that includes them.
struct Bundle {
    out: PathBuf,
    source: String,
}

fn main() -> Result<()> {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=src/build.rs");
    println!("cargo::rerun-if-changed=src/build/earn.rs");
    println!("cargo::rerun-if-changed=src/build/facilities.rs");
    println!("cargo::rerun-if-changed=src/build/lines.rs");
    println!("cargo::rerun-if-changed=src/build/schools.rs");
    println!("cargo::rerun-if-changed=src/model/page_fields.rs");
    println!("cargo::rerun-if-changed=src/catalogue/wage_codec.rs");
    let out = env::var_os("OUT_DIR").ok_or("cargo has to name OUT_DIR")?.into();
    let mut bundle = Bundle { out, source: String::new() };
    let data = Path::new("data");
    for name in LISTS {
        let list = json(&data.join(format!("{name}.json")))?;
        bundle.add(name, list.to_string().as_bytes())?;
    }
    bundle.add("fields_of_study", schools::fields(data)?.to_string().as_bytes())?;
    bundle.add("topics", topic_lines(data)?.as_bytes())?;
    let (occupations, names) = absent_lines(data)?;
    bundle.add("absent", occupations.as_bytes())?;
    bundle.add("absent_names", names.as_bytes())?;
    bundle.add("military", earn::military_lines(data)?.as_bytes())?;
    bundle.add("military_jobs", earn::table(data, "military.json", "jobs")?.as_bytes())?;
    bundle.add("apprenticeships", earn::table(data, "apprenticeships.json", "apprenticeships")?.as_bytes())?;
    bundle.add("places", place_lines(data)?.as_bytes())?;
    bundle.roles(data)?;
    bundle.occupations(data)?;
    bundle.licenses(data)?;
    bundle.wages(data)?;
    bundle.schools(data)?;
    bundle.facilities(data)?;
    Ok(fs::write(bundle.out.join("bundle.rs"), &bundle.source)?)
}

/// Reads a file of `data/`.
fn json(file: &Path) -> Result<Value> {
    let named = |fault: &dyn Error| format!("{}: {fault}", file.display());
    let text = fs::read_to_string(file).map_err(|fault| named(&fault))?;
    Ok(serde_json::from_str(&text).map_err(|fault| named(&fault))?)
}

/// Reads a file that is one list.
fn json_list(file: &Path) -> Result<Vec<Value>> {
    match json(file)? {
        Value::Array(list) => Ok(list),
        _ => Err(format!("{}: not a list", file.display()).into()),
    }
}

/// Takes the fields of a list out of a record.
fn split(record: Map<String, Value>, fields: &str) -> (Map<String, Value>, Map<String, Value>) {
    record.into_iter().partition(|(name, _)| fields.split(' ').any(|field| field == name))
}

/// What [`page_fields::SHARED_FIELDS`] leave out of what they hold: texts, where they were read, and what only the page
/// shows.
const LEFT_OUT: [&str; 8] =
    ["text", "by_state", "source", "sources", "time", "training_hours", "getting_in", "paid_training"];

/// A value without what only the page shows.
fn brief(value: &Value) -> Value {
    match value {
        Value::Array(list) => list.iter().map(brief).collect(),
        Value::Object(fields) => {
            let kept = fields.iter().filter(|(name, _)| !LEFT_OUT.contains(&name.as_str()));
            kept.map(|(name, value)| (name.clone(), brief(value))).collect::<Map<_, _>>().into()
        }
        plain => plain.clone(),
    }
}

fn text<'v>(value: &'v Value, field: &str) -> Result<&'v str> {
    Ok(value[field].as_str().ok_or_else(|| format!("no text \"{field}\" in {value}"))?)
}

/// An amount of dollars in cents.
fn cents(value: &Value, field: &str) -> Result<u64> {
    let cents = coded(&value[field], 2);
    match cents {
        Some(Coded::Number(cents)) => Ok(cents),
        _ => Err(format!("no amount \"{field}\" in {value}").into()),
    }
}

fn list<'v>(value: &'v Value, field: &str) -> Result<&'v [Value]> {
    Ok(value[field].as_array().ok_or_else(|| format!("no list \"{field}\" in {value}"))?)
}

/// Paths and names, without `.json`, of the files of a folder, in order.
fn files_of(folder: &Path) -> Result<Vec<(PathBuf, String)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(|fault| format!("{}: {fault}", folder.display()))? {
        let file = entry?.path();
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        files.push((file, name));
    }
    files.sort();
    Ok(files)
}

fn texts<'v>(value: &'v Value, field: &str) -> Result<Vec<&'v str>> {
    let text = |one: &'v Value| one.as_str().ok_or_else(|| format!("no text in \"{field}\" of {value}").into());
    list(value, field)?.iter().map(text).collect()
}

impl Bundle {
    /// Writes a file of the program and returns the expression that includes it.
    fn packed(&self, name: &str, content: &[u8]) -> Result<String> {
        let mut bytes = content.to_vec();
        if !OPEN.contains(&name) {
            let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
            encoder.write_all(content)?;
            let deflated = encoder.finish()?;
            // What is as long as its content is read as it stands.
            if deflated.len() < content.len() {
                bytes = deflated;
            }
        }
        let file = self.out.join(name);
        fs::write(&file, bytes)?;
        Ok(format!("Packed {{ bytes: include_bytes!({:?}), length: {} }}", file.display().to_string(), content.len()))
    }

    /// Adds a file under its name in capitals.
    fn add(&mut self, name: &str, content: &[u8]) -> Result<()> {
        let packed = self.packed(name, content)?;
        Ok(writeln!(self.source, "pub static {}: Packed = {packed};", name.to_uppercase())?)
    }

    /// The roles, family after family: what is read at the start and the steps in a list each, the pages in one for each
    /// family.
    fn roles(&mut self, data: &Path) -> Result<()> {
        let families = json_list(&data.join("families.json"))?;
        let order = families.iter().map(|family| text(family, "id")).collect::<Result<Vec<_>>>()?;
        let files = files_of(&data.join("roles"))?;
        if let Some((file, name)) = files.iter().find(|(_, name)| !order.contains(&name.as_str())) {
            return Err(format!("{}: families.json has no family \"{name}\"", file.display()).into());
        }
        let (mut roles, mut steps, mut pages) = (Vec::new(), Vec::new(), String::new());
        for family in order {
            let Some((file, _)) = files.iter().find(|(_, name)| name == family) else { continue };
            let mut of_family = Vec::new();
            for role in json_list(file)? {
                let Value::Object(fields) = role else { return Err(format!("{family}: not a role").into()) };
                let (page, rest) = split(fields, PAGE_FIELDS);
                let (of_steps, mut role) = split(rest, STEP_FIELDS);
                let shared =
                    SHARED_FIELDS.split(' ').filter_map(|name| Some((name.to_owned(), brief(page.get(name)?))));
                role.extend(shared);
                steps.push(Value::Object(of_steps));
                of_family.push(Value::Object(page));
                roles.push(Value::Object(role));
            }
            let packed = self.packed(&format!("pages-{family}"), Value::Array(of_family).to_string().as_bytes())?;
            writeln!(pages, "({}, {packed}),", roles.len())?;
        }
        let packed = self.packed("steps", Value::Array(steps).to_string().as_bytes())?;
        writeln!(self.source, "pub static STEPS: &[(usize, Packed)] = &[({}, {packed})];", roles.len())?;
        writeln!(self.source, "pub static PAGES: &[(usize, Packed)] = &[{pages}];")?;
        self.add("roles", Value::Array(roles).to_string().as_bytes())
    }

    /// The ratings of the occupations, in pieces: a role needs those of one. Each piece is found by its first code.
    fn occupations(&mut self, data: &Path) -> Result<()> {
        let list = json_list(&data.join("occupations.json"))?;
        if !list.is_sorted_by_key(|occupation| occupation["onet_soc"].to_string()) {
            return Err("occupations.json: not in the order of the codes".into());
        }
        let mut pieces = String::new();
        for (at, piece) in list.chunks(PIECE).enumerate() {
            let packed = self.packed(&format!("occupations-{at}"), Value::from(piece).to_string().as_bytes())?;
            writeln!(pieces, "({:?}, {packed}),", text(&piece[0], "onet_soc")?)?;
        }
        Ok(writeln!(self.source, "pub static OCCUPATIONS: &[(&str, Packed)] = &[{pieces}];")?)
    }

    /// The schools of the country, see `build/schools.rs`.
    fn schools(&mut self, data: &Path) -> Result<()> {
        let schools = schools::pack(data)?;
        let (mut states, mut fields) = (String::new(), String::new());
        for (letters, first, rows) in &schools.states {
            let packed = self.packed(&format!("schools-{letters}"), rows.as_bytes())?;
            writeln!(states, "({:?}, {first}, {packed}),", letters.to_uppercase())?;
        }
        for (cip, rows) in &schools.fields {
            let packed = self.packed(&format!("programs-{cip}"), rows)?;
            writeln!(fields, "({cip:?}, {packed}),")?;
        }
        writeln!(self.source, "pub static SCHOOLS_BY_STATE: &[(&str, u16, Packed)] = &[{states}];")?;
        writeln!(self.source, "pub static PROGRAMS_BY_FIELD: &[(&str, Packed)] = &[{fields}];")?;
        writeln!(self.source, "pub static SCHOOL_YEARS: [&str; 4] = {:?};", schools.years)?;
        self.add("school_places", &schools.places)
    }

    /// The rules about licenses, state by state.
    fn licenses(&mut self, data: &Path) -> Result<()> {
        let mut states = String::new();
        for (file, letters) in files_of(&data.join("licenses"))? {
            let rules = Value::from(json_list(&file)?);
            let packed = self.packed(&format!("licenses-{letters}"), rules.to_string().as_bytes())?;
            writeln!(states, "({letters:?}, {packed}),")?;
        }
        Ok(writeln!(self.source, "pub static LICENSES: &[(&str, Packed)] = &[{states}];")?)
    }

    /// The wage tables, state after state. Rows name their occupation by its place in one list.
    fn wages(&mut self, data: &Path) -> Result<()> {
        let mut tables = Vec::new();
        for (file, letters) in files_of(&data.join("wages"))? {
            tables.push((letters, json(&file)?));
        }
        let mut occupations = BTreeSet::new();
        for (_, table) in &tables {
            for area in list(table, "areas")? {
                let wages = area["wages"].as_object().ok_or_else(|| format!("no wages in {area}"))?;
                occupations.extend(wages.keys());
            }
        }
        let mut states = String::new();
        for (letters, table) in &tables {
            let (mut entries, mut rows) = (String::new(), Vec::new());
            for area in list(table, "areas")? {
                pack_rows(&area["wages"], &occupations, &mut rows)?;
                let (code, name, kind) = (text(area, "code")?, text(area, "name")?, text(area, "kind")?);
                // The variants are called as the data calls the kinds; another one does not compile.
                let (kind, end) = (kind[..1].to_uppercase() + &kind[1..], rows.len());
                write!(
                    entries,
                    "PackedArea {{ code: {code:?}, name: {name:?}, kind: AreaKind::{kind}, end: {end} }},"
                )?;
            }
            let (source, edition, top) = (text(table, "source")?, text(table, "edition")?, &table["top_code"]);
            let (annual, hourly) = (cents(top, "annual")?, cents(top, "hourly")?);
            let rows = self.packed(&format!("wages-{letters}"), &rows)?;
            writeln!(
                states,
                "PackedState {{ letters: {letters:?}, source: {source:?}, edition: {edition:?}, \
                 top_code: TopCode {{ annual: Money({annual}), hourly: Money({hourly}) }}, rows: {rows}, areas: &[{entries}] }},"
            )?;
        }
        let occupations: Vec<&String> = occupations.into_iter().collect();
        writeln!(self.source, "pub static OCCUPATIONS_OF_WAGES: &[&str] = &{occupations:?};")?;
        Ok(writeln!(self.source, "pub static WAGES: &[PackedState] = &[{states}];")?)
    }
}

/// Columns of a row in the files.
const ALL_COLUMNS: usize = 17;

/// Appends the rows of an area: place of the occupation, length, cells.
fn pack_rows(wages: &Value, occupations: &BTreeSet<&String>, rows: &mut Vec<u8>) -> Result<()> {
    for (at, soc) in occupations.iter().enumerate() {
        let Some(row) = wages.get(soc.as_str()) else { continue };
        let row = row.as_array().filter(|row| row.len() == ALL_COLUMNS);
        let row = row.ok_or_else(|| format!("{soc}: not {ALL_COLUMNS} cells"))?;
        let mut cells = [Coded::Absent; CELLS];
        for (at, column) in COLUMNS.into_iter().enumerate() {
            cells[at] = coded(&row[column], at).ok_or_else(|| format!("{soc}: column {column}: {}", row[column]))?;
        }
        let mut packed = Vec::new();
        write_row(&cells, &mut packed);
        if wage_codec::read(&packed) != cells {
            return Err(format!("{soc}: a row is not read as it was written").into());
        }
        rows.push(u8::try_from(at)?);
        rows.push(u8::try_from(packed.len())?);
        rows.extend(packed);
    }
    Ok(())
}

/// Appends a row.
fn write_row(cells: &[Coded; CELLS], out: &mut Vec<u8>) {
    for (at, cell) in cells.iter().enumerate() {
        let mut code = match *cell {
            Coded::Absent => 0,
            Coded::Withheld => 1,
            Coded::Top => 2,
            Coded::Number(number) => {
                let base = expected(cells, at);
                let from_base = if number >= base { (number - base) << 1 } else { ((base - number) << 1) - 1 };
                3 + if base > 0 { from_base } else { number }
            }
        };
        while code >= 0x80 {
            out.push(code as u8 | 0x80);
            code >>= 7;
        }
        out.push(code as u8);
    }
}

/// A cell in whole units of its column; nothing if that would change it.
fn coded(value: &Value, column: usize) -> Option<Coded> {
    match value {
        Value::Null => Some(Coded::Absent),
        Value::String(mark) if mark == "#" => Some(Coded::Top),
        Value::String(mark) if mark == "*" || mark == "**" => Some(Coded::Withheld),
        Value::Number(number) => {
            let number = number.as_f64()?;
            let units = (number * UNITS[column]).round();
            (units >= 0.0 && units / UNITS[column] == number).then_some(Coded::Number(units as u64))
        }
        _ => None,
    }
}
