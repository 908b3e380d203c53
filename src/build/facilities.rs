//! Hospitals and other places of care: column by column, because names beside names and kinds beside kinds deflate best.
//! As records they would take a third more room.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Value, json};

use super::{Bundle, Result, files_of, json as read, list};

/// The kinds of nursing homes, agencies and hospices, which are twice as many as all others and packed apart.
const CARE: [&str; 3] = ["nursing_home", "home_health", "hospice"];

/// The letter of a place that belongs to no chain. The first chain has `A`.
const NO_CHAIN: char = '-';

/// What is packed of the files of `data/facilities/`.
struct Facilities {
    /// Letters of a state, its cities, its places, its places of care.
    states: Vec<(String, [String; 3])>,
    /// The chains that places name by their letter.
    chains: Vec<String>,
    /// Letters of a state, metropolitan area or 0, then kinds with how many places of it are there.
    counts: String,
}

/// A place as it stands in the file.
struct Place<'v> {
    name: &'v str,
    city: &'v str,
    metro: u32,
    kind: &'v str,
    control: &'v str,
    chain: Option<&'v str>,
    size: u64,
}

impl<'v> Place<'v> {
    fn read(row: &'v Value) -> Option<Self> {
        let row = row.as_array().filter(|row| row.len() == 8)?;
        Some(Self {
            name: row[1].as_str()?,
            city: row[2].as_str()?,
            metro: row[3].as_str().map_or(Some(0), |code| code.parse().ok())?,
            kind: row[4].as_str()?,
            control: match row[5].as_str() {
                None => "-",
                Some("public") => "g",
                Some("private_nonprofit") => "n",
                Some("for_profit") => "p",
                Some(_) => return None,
            },
            chain: row[6].as_str(),
            // A place without beds says no more than one whose beds are not known.
            size: row[7].as_u64().unwrap_or(0),
        })
    }
}

impl Bundle {
    /// Adds them.
    pub(super) fn facilities(&mut self, data: &Path) -> Result<()> {
        let facilities = pack(data)?;
        let mut states = String::new();
        for (letters, [cities, places, care]) in &facilities.states {
            let cities = self.packed(&format!("facility-cities-{letters}"), cities.as_bytes())?;
            let places = self.packed(&format!("facilities-{letters}"), places.as_bytes())?;
            let care = self.packed(&format!("care-{letters}"), care.as_bytes())?;
            writeln!(states, "({:?}, {cities}, [{places}, {care}]),", letters.to_uppercase())?;
        }
        writeln!(self.source, "pub static FACILITIES: &[(&str, Packed, [Packed; 2])] = &[{states}];")?;
        writeln!(self.source, "pub static FACILITY_CHAINS: &[&str] = &{:?};", facilities.chains)?;
        self.add("facility_counts", facilities.counts.as_bytes())
    }
}

/// Reads the files.
fn pack(data: &Path) -> Result<Facilities> {
    let mut files = Vec::new();
    for (file, letters) in files_of(&data.join("facilities"))? {
        files.push((letters, read(&file)?));
    }
    let mut states = Vec::new();
    for (letters, of_state) in &files {
        let places = list(of_state, "places")?.iter().map(|row| Place::read(row).ok_or(row));
        let places = places.collect::<std::result::Result<Vec<Place>, &Value>>();
        states.push((letters, places.map_err(|row| format!("{letters}.json: not a place: {row}"))?));
    }
    let chains: BTreeSet<&str> = states.iter().flat_map(|(_, places)| places).filter_map(|place| place.chain).collect();
    let chains: Vec<&str> = chains.into_iter().collect();
    let mut packed = Facilities { states: Vec::new(), chains: Vec::new(), counts: String::new() };
    let mut counts: Vec<Value> = Vec::new();
    for (letters, places) in &states {
        let (care, others): (Vec<&Place>, Vec<&Place>) = places.iter().partition(|place| CARE.contains(&place.kind));
        let cities: BTreeSet<(u32, &str)> = places.iter().map(|place| (place.metro, place.city)).collect();
        let cities: Vec<(u32, &str)> = cities.into_iter().collect();
        let names = lines(cities.iter().map(|(_, city)| *city));
        let parts = [names, columns(&others, &cities, &chains), columns(&care, &cities, &chains)];
        packed.states.push(((*letters).clone(), parts));
        for of_metro in places.chunk_by(|one, other| one.metro == other.metro) {
            let kinds: Vec<Value> = of_metro
                .chunk_by(|one, other| one.kind == other.kind)
                .map(|of_kind| json!([of_kind[0].kind, of_kind.len()]))
                .collect();
            counts.push(json!([letters.to_uppercase(), of_metro[0].metro, kinds]));
        }
    }
    packed.chains = chains.into_iter().map(str::to_owned).collect();
    packed.counts = Value::Array(counts).to_string();
    Ok(packed)
}

/// Texts, a line each.
fn lines<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    texts.collect::<Vec<&str>>().join("\n")
}

/// The columns of some places of a state, in their order. The beds of nursing homes are left out: they are 20 kB that no
/// screen needs.
fn columns(places: &[&Place<'_>], cities: &[(u32, &str)], chains: &[&str]) -> String {
    let mut before = 0;
    let mut steps = Vec::with_capacity(places.len());
    for place in places {
        let at = cities.binary_search(&(place.metro, place.city)).unwrap_or_default() as i64;
        steps.push(at - before);
        before = at;
    }
    let groups = places.chunk_by(|one, other| (one.metro, one.kind) == (other.metro, other.kind));
    let groups: Vec<Value> = groups.map(|group| json!([group[0].metro, group[0].kind, group.len()])).collect();
    let chain = |place: &&Place| match place.chain.and_then(|chain| chains.iter().position(|one| *one == chain)) {
        Some(at) => char::from(b'A' + at as u8),
        None => NO_CHAIN,
    };
    let sizes = places.iter().filter(|place| !CARE.contains(&place.kind)).map(|place| place.size);
    json!({
        "groups": groups,
        "names": lines(places.iter().map(|place| place.name)),
        "city_steps": steps,
        "control": places.iter().map(|place| place.control).collect::<String>(),
        "chains": places.iter().map(chain).collect::<String>(),
        "sizes": sizes.collect::<Vec<u64>>(),
    })
    .to_string()
}
