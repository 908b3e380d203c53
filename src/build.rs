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
#[path = "build/wages.rs"]
mod wages;

use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use flate2::{Compress, Compression, FlushCompress, Status};
use lines::{absent_lines, place_lines, topic_lines};
use page_fields::{PAGE_FIELDS, SHARED_FIELDS, STEP_FIELDS};
use serde_json::{Map, Value};

/// Files that are read whole when they are first asked for.
const LISTS: [&str; 20] = [
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
    "price_levels",
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

/// Length of the sample of files that are alike, bytes: deflate looks no further back.
const SAMPLE: usize = 32 * 1024;

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
    println!("cargo::rerun-if-changed=src/build/wages.rs");
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
        self.packed_like(name, content, None)
    }

    /// The same for a file that repeats much of a sample, which is named by its constant.
    fn packed_like(&self, name: &str, content: &[u8], sample: Option<(&str, &[u8])>) -> Result<String> {
        let mut bytes = content.to_vec();
        if !OPEN.contains(&name) {
            let mut compress = Compress::new(Compression::best(), false);
            if let Some((_, sample)) = sample {
                compress.set_dictionary(sample)?;
            }
            // One byte less than the content: what does not fit is read as it stands.
            let mut deflated = Vec::with_capacity(content.len().saturating_sub(1));
            if compress.compress_vec(content, &mut deflated, FlushCompress::Finish)? == Status::StreamEnd {
                bytes = deflated;
            }
        }
        let file = self.out.join(name);
        fs::write(&file, bytes)?;
        let like = sample.map_or("None".to_owned(), |(constant, _)| format!("Some(&{constant})"));
        let (file, length) = (file.display().to_string(), content.len());
        Ok(format!("Packed {{ bytes: include_bytes!({file:?}), length: {length}, like: {like} }}"))
    }

    /// Packs files of which each repeats much of the others: alone they would take four times the room.
    fn alike(&mut self, kind: &str, files: &[(String, String)]) -> Result<Vec<String>> {
        let longest = files.iter().map(|(_, content)| content.as_bytes()).max_by_key(|content| content.len());
        let sample = longest.unwrap_or_default();
        let sample = &sample[sample.len().saturating_sub(SAMPLE)..];
        let (constant, packed) =
            (format!("LIKE_{}", kind.to_uppercase()), self.packed(&format!("like-{kind}"), sample)?);
        writeln!(self.source, "static {constant}: Packed = {packed};")?;
        let pack = |(name, content): &(String, String)| {
            self.packed_like(&format!("{kind}-{name}"), content.as_bytes(), Some((&constant, sample)))
        };
        files.iter().map(pack).collect()
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
        let chunks = list.chunks(PIECE).enumerate();
        let files: Vec<_> = chunks.map(|(at, piece)| (at.to_string(), Value::from(piece).to_string())).collect();
        let mut pieces = String::new();
        for (piece, packed) in list.chunks(PIECE).zip(self.alike("occupations", &files)?) {
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
        let mut files = Vec::new();
        for (file, letters) in files_of(&data.join("licenses"))? {
            files.push((letters, Value::from(json_list(&file)?).to_string()));
        }
        let mut states = String::new();
        for ((letters, _), packed) in files.iter().zip(self.alike("licenses", &files)?) {
            writeln!(states, "({letters:?}, {packed}),")?;
        }
        Ok(writeln!(self.source, "pub static LICENSES: &[(&str, Packed)] = &[{states}];")?)
    }
}
