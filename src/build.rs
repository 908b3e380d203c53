//! Packs `data/` into the program: a card of each role as it stands, its page and the other files deflated, the wage
//! tables as short binary rows. 2.4 MB of wages alone would not fit into a small binary, and what is packed by area
//! and by role needs no parsing before it is asked for.

#[path = "model/fields.rs"]
mod fields;
#[path = "catalogue/row_code.rs"]
mod row_code;

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use fields::{CARD_FIELDS, PAGE_FIELDS};
use flate2::Compression;
use flate2::write::DeflateEncoder;
use row_code::{CELLS, COLUMNS, Coded, UNITS};
use serde_json::{Map, Value};

/// Files that are read whole when they are first asked for.
const DEFLATED: [&str; 12] = [
    "credentials",
    "employers",
    "glossary",
    "guide",
    "industries",
    "resources",
    "schools",
    "schools_closed",
    "sources",
    "titles",
    "words",
    "years",
];

/// Occupations that are deflated together: alone they hardly shrink, all together they take long to read.
const TOGETHER: usize = 8;

/// Where the packed files go, and the source that includes them.
struct Bundle {
    out: PathBuf,
    source: String,
}

fn main() {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=src/build.rs");
    println!("cargo::rerun-if-changed=src/model/fields.rs");
    println!("cargo::rerun-if-changed=src/catalogue/row_code.rs");
    let mut bundle = Bundle { out: env::var_os("OUT_DIR").expect("cargo names it").into(), source: String::new() };
    let data = Path::new("data");
    for name in DEFLATED {
        let packed = bundle.deflated(name, &json(&data.join(format!("{name}.json"))).to_string());
        bundle.line(format_args!("pub static {}: Packed = {packed};", name.to_uppercase()));
    }
    bundle.occupations(data);
    bundle.roles(data);
    bundle.wages(data);
    fs::write(bundle.out.join("bundle.rs"), &bundle.source).expect("the folder is cargo's own");
}

/// Reads a file of `data/`. A fault ends the build with its place.
fn json(file: &Path) -> Value {
    let text = fs::read_to_string(file).unwrap_or_else(|fault| panic!("{}: {fault}", file.display()));
    serde_json::from_str(&text).unwrap_or_else(|fault| panic!("{}: {fault}", file.display()))
}

fn text<'v>(value: &'v Value, field: &str) -> &'v str {
    value[field].as_str().unwrap_or_else(|| panic!("no text \"{field}\" in {value}"))
}

fn list<'v>(value: &'v Value, field: &str) -> &'v [Value] {
    value[field].as_array().unwrap_or_else(|| panic!("no list \"{field}\" in {value}"))
}

impl Bundle {
    fn line(&mut self, line: std::fmt::Arguments) {
        writeln!(self.source, "{line}").expect("a string takes everything");
    }

    /// Writes a file of the program and returns the expression that includes it.
    fn file(&self, name: &str, bytes: &[u8]) -> String {
        let file = self.out.join(name);
        fs::write(&file, bytes).expect("the folder is cargo's own");
        format!("include_bytes!({:?})", file.display().to_string())
    }

    fn deflated(&self, name: &str, text: &str) -> String {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        let bytes =
            encoder.write_all(text.as_bytes()).and_then(|()| encoder.finish()).expect("memory takes everything");
        format!("Packed {{ bytes: {}, length: {} }}", self.file(&format!("{name}.deflate"), &bytes), text.len())
    }

    /// The occupations one by one: a page needs one of them, and all together are the largest file but the wages.
    fn occupations(&mut self, data: &Path) {
        let mut entries = String::new();
        let all = json(&data.join("occupations.json"));
        let all = all.as_array().expect("occupations.json is a list");
        for (at, group) in all.chunks(TOGETHER).enumerate() {
            let codes: Vec<&str> = group.iter().map(|occupation| text(occupation, "onet_soc")).collect();
            let lines: Vec<String> = group.iter().map(Value::to_string).collect();
            let packed = self.deflated(&format!("occupations-{at}"), &lines.join("\n"));
            writeln!(entries, "(&{codes:?}, {packed}),").expect("a string takes everything");
        }
        self.line(format_args!("pub static OCCUPATIONS: &[(&[&str], Packed)] = &[{entries}];"));
    }

    /// The roles, family after family.
    fn roles(&mut self, data: &Path) {
        let mut entries = String::new();
        let families = json(&data.join("families.json"));
        for family in families.as_array().expect("families.json is a list") {
            let file = data.join("roles").join(format!("{}.json", text(family, "id")));
            if file.exists() {
                for role in json(&file).as_array().expect("a file of roles is a list") {
                    let part = |fields: &[&str]| {
                        let named = fields.iter().filter_map(|name| Some((*name, role.get(name)?)));
                        Value::Object(
                            named.map(|(name, value)| (name.to_owned(), value.clone())).collect::<Map<_, _>>(),
                        )
                    };
                    let id = text(role, "id");
                    let card = part(&CARD_FIELDS).to_string();
                    let page = self.deflated(&format!("role-{id}"), &part(&PAGE_FIELDS).to_string());
                    writeln!(entries, "PackedRole {{ id: {id:?}, card: {card:?}, page: {page} }},")
                        .expect("a string takes everything");
                }
            }
        }
        self.line(format_args!("pub static ROLES: &[PackedRole] = &[{entries}];"));
    }

    /// The wage tables, state after state. Rows name their occupation by its place in one list.
    fn wages(&mut self, data: &Path) {
        let mut files: Vec<PathBuf> = fs::read_dir(data.join("wages"))
            .expect("data/wages")
            .map(|entry| entry.expect("an entry").path())
            .collect();
        files.sort();
        let tables: Vec<(String, Value)> = files
            .iter()
            .map(|file| (file.file_stem().expect("a name").to_string_lossy().into_owned(), json(file)))
            .collect();
        let areas = || tables.iter().flat_map(|(_, table)| list(table, "areas"));
        let mut occupations: Vec<&String> =
            areas().flat_map(|area| area["wages"].as_object().expect("rows by occupation").keys()).collect();
        occupations.sort();
        occupations.dedup();
        let (mut rows, mut states) = (Vec::new(), String::new());
        for (letters, table) in &tables {
            let mut entries = String::new();
            for area in list(table, "areas") {
                let start = rows.len();
                pack_rows(&area["wages"], &occupations, &mut rows);
                let (code, name, kind) = (text(area, "code"), text(area, "name"), text(area, "kind"));
                write!(entries, "({code:?}, {name:?}, {kind:?}, {start}, {}), ", rows.len()).expect("a string");
            }
            let (source, edition, top) = (text(table, "source"), text(table, "edition"), &table["top_code"]);
            let bounds = format!("annual: {:?}, hourly: {:?}", top["annual"].as_f64(), top["hourly"].as_f64())
                .replace("Some(", "")
                .replace(')', "");
            writeln!(
                states,
                "PackedState {{ letters: {letters:?}, source: {source:?}, edition: {edition:?}, \
                 top_code: TopCode {{ {bounds} }}, areas: &[{entries}] }},"
            )
            .expect("a string takes everything");
        }
        self.line(format_args!("pub static OCCUPATIONS_OF_WAGES: &[&str] = &{occupations:?};"));
        let bytes = self.file("wages", &rows);
        self.line(format_args!("pub static WAGE_ROWS: &[u8] = {bytes};"));
        self.line(format_args!("pub static WAGES: &[PackedState] = &[{states}];"));
    }
}

/// Columns of a row in the files.
const ALL_COLUMNS: usize = 17;

/// Appends the rows of an area: place of the occupation, length, cells.
fn pack_rows(wages: &Value, occupations: &[&String], rows: &mut Vec<u8>) {
    for (at, soc) in occupations.iter().enumerate() {
        let Some(row) = wages.get(soc.as_str()) else { continue };
        let row = row.as_array().filter(|row| row.len() == ALL_COLUMNS);
        let row = row.unwrap_or_else(|| panic!("{soc}: not {ALL_COLUMNS} cells"));
        let mut cells = [Coded::Absent; CELLS];
        for (at, column) in COLUMNS.into_iter().enumerate() {
            cells[at] = coded(&row[column], at).unwrap_or_else(|| panic!("{soc}: column {column}: {}", row[column]));
        }
        let mut packed = Vec::new();
        row_code::write(&cells, &mut packed);
        assert_eq!(row_code::read(&packed), cells, "{soc}: a row has to be read as it was written");
        rows.push(u8::try_from(at).expect("fewer than 256 occupations"));
        rows.push(u8::try_from(packed.len()).expect("a row is short"));
        rows.extend(packed);
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
