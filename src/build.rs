//! Packs `data/` into the program: a card of each role as it stands, its page and the other files deflated, the wage
//! tables as short binary rows, deflated state by state. 2.4 MB of wages alone would not fit into a small binary, and
//! what is packed by area and by role needs no parsing before it is asked for.

#[path = "model/fields.rs"]
mod fields;
#[path = "catalogue/key_mark.rs"]
mod key_mark;
#[path = "catalogue/row_code.rs"]
mod row_code;

use std::collections::BTreeSet;
use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use fields::{CARD_FIELDS, PAGE_FIELDS};
use flate2::Compression;
use flate2::write::DeflateEncoder;
use key_mark::key_mark;
use row_code::{CELLS, COLUMNS, Coded, UNITS};
use serde_json::{Map, Value};

/// Texts that are read whole when they are first asked for.
const DEFLATED: [&str; 4] = ["industries", "titles", "words", "years"];

/// Lists that are only ever shown as a whole.
const WHOLE: [&str; 4] = ["glossary", "guide", "resources", "schools_closed"];

/// Lists of which one record is asked for at a time, and how many bytes of them are deflated together. More make the
/// program smaller and a look-up slower; occupations are long and much alike.
const IN_GROUPS: [(&str, usize); 7] = [
    ("areas", 12_000),
    ("credentials", 12_000),
    ("employers", 12_000),
    ("occupations", 40_000),
    ("projections", 12_000),
    ("schools", 12_000),
    ("sources", 12_000),
];

/// Lists of which the first screen shows some: they stand as they are, because inflating would hold it up.
const OPEN: [&str; 2] = ["areas", "projections"];

/// Wage tables of the first start, which stand as they are for the reason of [`OPEN`]: the nation's and that of the area which is
/// shown before anybody has chosen.
const OPEN_TABLES: [&str; 2] = ["md", "us"];

/// Pages of roles that are deflated together.
const PAGES: usize = 4;

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
    println!("cargo::rerun-if-changed=src/model/fields.rs");
    println!("cargo::rerun-if-changed=src/catalogue/key_mark.rs");
    println!("cargo::rerun-if-changed=src/catalogue/row_code.rs");
    let out = env::var_os("OUT_DIR").ok_or("cargo has to name OUT_DIR")?.into();
    let mut bundle = Bundle { out, source: String::new() };
    let data = Path::new("data");
    for name in DEFLATED {
        let whole = json(&data.join(format!("{name}.json")))?;
        let text = if name == "titles" || name == "words" { names_by_code(&whole)? } else { whole.to_string() };
        let packed = bundle.deflated(name, text.as_bytes())?;
        writeln!(bundle.source, "pub static {}: Packed = {packed};", name.to_uppercase())?;
    }
    let topics = bundle.deflated("topics", topic_lines(data)?.as_bytes())?;
    writeln!(bundle.source, "pub static TOPICS: Packed = {topics};")?;
    for name in WHOLE {
        bundle.list(name, &json_list(&data.join(format!("{name}.json")))?, usize::MAX)?;
    }
    for (name, size) in IN_GROUPS {
        bundle.list(name, &json_list(&data.join(format!("{name}.json")))?, size)?;
    }
    bundle.roles(data)?;
    bundle.wages(data)?;
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

fn text<'v>(value: &'v Value, field: &str) -> Result<&'v str> {
    Ok(value[field].as_str().ok_or_else(|| format!("no text \"{field}\" in {value}"))?)
}

fn number(value: &Value, field: &str) -> Result<f64> {
    Ok(value[field].as_f64().ok_or_else(|| format!("no number \"{field}\" in {value}"))?)
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

/// The named fields of a record, in this order.
fn part(record: &Value, fields: &[&str]) -> String {
    let named = fields.iter().filter_map(|name| Some(((*name).to_owned(), record.get(name)?.clone())));
    Value::Object(named.collect::<Map<_, _>>()).to_string()
}

/// What can be looked up in the guide, a line each: what `model::Topic::line` would write, without reading the records.
fn topic_lines(data: &Path) -> Result<String> {
    let mut lines = String::new();
    for page in json_list(&data.join("guide.json"))? {
        write!(lines, "page\t{}", text(&page, "title")?)?;
        for phrase in list(&page, "also_searched_as")? {
            write!(lines, "\t{}", phrase.as_str().ok_or("a hidden phrase of a page is no text")?)?;
        }
        lines.push('\n');
    }
    for word in json_list(&data.join("glossary.json"))? {
        writeln!(lines, "word\t{} = {}", text(&word, "term")?, text(&word, "full")?)?;
    }
    for credential in json_list(&data.join("credentials.json"))? {
        let (letters, name) = (text(&credential, "abbreviation")?, text(&credential, "name")?);
        writeln!(lines, "credential\t{letters} = {name}")?;
    }
    for resource in json_list(&data.join("resources.json"))? {
        let (kind, name) = (text(&resource, "kind")?, text(&resource, "name")?);
        match resource["acronym"].as_str() {
            Some(letters) if letters != name => writeln!(lines, "{kind}\t{letters} = {name}")?,
            _ => writeln!(lines, "{kind}\t{name}")?,
        }
    }
    Ok(lines)
}

/// What a record is looked up by: its key, the roles that it is for, the state of a school; code and state of an area.
fn keys_of(record: &Value) -> impl Iterator<Item = &str> {
    let named = ["id", "onet_soc", "soc", "state"].into_iter().map(|field| &record[field]);
    let roles = record["roles"].as_array().into_iter().flatten();
    let roles = roles.map(|role| if role.is_object() { &role["role"] } else { role });
    let area = [&record[0], if record[2] == "state" || record[2] == "territory" { &record[3] } else { &Value::Null }];
    named.chain(roles).chain(area).filter_map(Value::as_str)
}

/// Names of occupations, a line for each: its code and its names, each behind a tab.
fn names_by_code(whole: &Value) -> Result<String> {
    let mut text = String::new();
    for (code, names) in whole.as_object().ok_or("not names by code")? {
        text.push_str(code);
        for name in names.as_array().ok_or("no list of names")? {
            let name = name.as_str().filter(|name| !name.contains(['\t', '\n'])).ok_or("not a name on one line")?;
            text.extend(["\t", name]);
        }
        text.push('\n');
    }
    Ok(text)
}

impl Bundle {
    /// Writes a file of the program and returns the expression that includes it.
    fn file(&self, name: &str, bytes: &[u8]) -> Result<String> {
        let file = self.out.join(name);
        fs::write(&file, bytes)?;
        Ok(format!("include_bytes!({:?})", file.display().to_string()))
    }

    fn deflated(&self, name: &str, content: &[u8]) -> Result<String> {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(content)?;
        let deflated = encoder.finish()?;
        // What is as long as its content is read as it stands.
        if deflated.len() >= content.len() {
            return self.open(name, content);
        }
        let bytes = self.file(&format!("{name}.deflate"), &deflated)?;
        Ok(format!("Packed {{ bytes: {bytes}, length: {} }}", content.len()))
    }

    fn open(&self, name: &str, content: &[u8]) -> Result<String> {
        let bytes = self.file(&format!("{name}.open"), content)?;
        Ok(format!("Packed {{ bytes: {bytes}, length: {} }}", content.len()))
    }

    /// A list in groups of at least `size` bytes, its records marked with the keys by which they are looked up.
    fn list(&mut self, name: &str, records: &[Value], size: usize) -> Result<()> {
        let (mut keys, mut groups) = (BTreeSet::new(), String::new());
        let (mut first, mut text) = (0, String::new());
        for (at, record) in records.iter().enumerate() {
            if size < usize::MAX {
                keys.extend(keys_of(record).map(|key| (key_mark(key), at)));
            }
            writeln!(text, "{record}")?;
            if text.len() >= size || at + 1 == records.len() {
                let pack = if OPEN.contains(&name) { Self::open } else { Self::deflated };
                write!(groups, "({first}, {}), ", pack(self, &format!("{name}-{first}"), text.as_bytes())?)?;
                (first, text) = (at + 1, String::new());
            }
        }
        let keys: Vec<_> = keys.into_iter().collect();
        let (name, count) = (name.to_uppercase(), records.len());
        let list = format!("PackedList {{ count: {count}, keys: &{keys:?}, groups: &[{groups}] }}");
        Ok(writeln!(self.source, "pub static {name}: PackedList = {list};")?)
    }

    /// The roles, family after family.
    fn roles(&mut self, data: &Path) -> Result<()> {
        let families = json_list(&data.join("families.json"))?;
        let order = families.iter().map(|family| text(family, "id")).collect::<Result<Vec<_>>>()?;
        let files = files_of(&data.join("roles"))?;
        if let Some((file, name)) = files.iter().find(|(_, name)| !order.contains(&name.as_str())) {
            return Err(format!("{}: families.json has no family \"{name}\"", file.display()).into());
        }
        let (mut entries, mut groups, mut pages) = (String::new(), Vec::new(), Vec::new());
        for family in order {
            for (file, _) in files.iter().filter(|(_, name)| name == family) {
                for role in json_list(file)? {
                    let id = text(&role, "id")?;
                    let card = part(&role, &CARD_FIELDS);
                    if pages.len() == PAGES {
                        groups.push(self.deflated(&format!("pages-{}", groups.len()), pages.join("\n").as_bytes())?);
                        pages.clear();
                    }
                    let page = format!("PackedLine {{ group: &PAGES[{}], line: {} }}", groups.len(), pages.len());
                    pages.push(part(&role, &PAGE_FIELDS));
                    writeln!(entries, "PackedRole {{ id: {id:?}, card: {card:?}, page: {page} }},")?;
                }
            }
        }
        groups.push(self.deflated(&format!("pages-{}", groups.len()), pages.join("\n").as_bytes())?);
        writeln!(self.source, "pub static PAGES: [Packed; {}] = [{}];", groups.len(), groups.join(", "))?;
        Ok(writeln!(self.source, "pub static ROLES: &[PackedRole] = &[{entries}];")?)
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
                writeln!(entries, "{code}\t{name}\t{kind}\t{}", rows.len())?;
            }
            let (source, edition, top) = (text(table, "source")?, text(table, "edition")?, &table["top_code"]);
            let (annual, hourly) = (number(top, "annual")?, number(top, "hourly")?);
            let pack = if OPEN_TABLES.contains(&letters.as_str()) { Self::open } else { Self::deflated };
            let rows = pack(self, &format!("wages-{letters}"), &rows)?;
            writeln!(
                states,
                "PackedState {{ letters: {letters:?}, source: {source:?}, edition: {edition:?}, \
                 top_code: TopCode {{ annual: {annual:?}, hourly: {hourly:?} }}, rows: {rows}, areas: {entries:?} }},"
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
        row_code::write(&cells, &mut packed);
        if row_code::read(&packed) != cells {
            return Err(format!("{soc}: a row is not read as it was written").into());
        }
        rows.push(u8::try_from(at)?);
        rows.push(u8::try_from(packed.len())?);
        rows.extend(packed);
    }
    Ok(())
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
