//! Schools of the country: names and prices by state, places of all in one table, programs by field of study.
//!
//! A role needs the places of all schools, the programs of a few fields, and the names of those that are shown, so each is
//! packed apart. As records they would take a megabyte and a half.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use super::{Result, files_of, json, json_list, list, text};

/// What is packed of the files of `data/schools/`.
pub(super) struct Schools {
    /// Letters of a state, number of its first school, its schools as a JSON list.
    pub(super) states: Vec<(String, u16, String)>,
    /// For each school, four bytes each, the lowest first: its key, ten thousandths of a degree north and east, the code of
    /// the metropolitan area or 0.
    pub(super) places: Vec<u8>,
    /// Code of a field, and for each program in it: number of the school, award (one byte), who finished in the newer and
    /// in the older year. Numbers have two bytes, the lowest first; the largest is for what is not stated.
    pub(super) fields: BTreeMap<String, Vec<u8>>,
    /// The school years of the counts, the newer first, that of the prices, and the key of the source.
    pub(super) years: Vec<String>,
}

/// Reads the files.
pub(super) fn pack(data: &Path) -> Result<Schools> {
    let mut packed = Schools { states: Vec::new(), places: Vec::new(), fields: BTreeMap::new(), years: Vec::new() };
    let mut number = 0;
    for (file, letters) in files_of(&data.join("schools"))? {
        let of_state = json(&file)?;
        let named = |fault: &str| format!("{}: {fault}", file.display());
        let mut years: Vec<String> = super::texts(&of_state, "years")?.into_iter().map(str::to_owned).collect();
        years.push(text(&of_state, "tuition_year")?.to_owned());
        years.push(text(&of_state, "source")?.to_owned());
        if packed.years.is_empty() {
            packed.years.clone_from(&years);
        }
        if packed.years != years {
            return Err(named("other years or another source than in the files before it").into());
        }
        let first = number;
        let mut rows = Vec::new();
        for school in list(&of_state, "schools")? {
            rows.push(row(school).ok_or_else(|| named(&format!("not a school: {school}")))?);
            place(school, &mut packed.places).ok_or_else(|| named(&format!("no place in {school}")))?;
            for program in school[8].as_array().into_iter().flatten() {
                let field = packed.fields.entry(program[0].as_str().unwrap_or_default().to_owned()).or_default();
                self::program(number, program, field).ok_or_else(|| named(&format!("not a program: {program}")))?;
            }
            number += 1;
        }
        packed.states.push((letters, first, Value::Array(rows).to_string()));
    }
    Ok(packed)
}

/// The fields of study with the roles that they lead to: those of the table, and those of `further_fields.json`, a list of
/// our own for roles that the table does not know.
pub(super) fn fields(data: &Path) -> Result<Value> {
    let mut fields = json_list(&data.join("fields_of_study.json"))?;
    for further in json_list(&data.join("further_fields.json"))? {
        let cip = text(&further, "cip")?;
        let field = fields.iter_mut().find(|field| field["cip"] == cip);
        let roles = field.and_then(|field| field["roles"].as_array_mut());
        let roles = roles.ok_or_else(|| format!("further_fields.json: the table has no field {cip}"))?;
        let [role, fit, awards] = ["role", "fit", "awards"].map(|name| further[name].clone());
        roles.push(serde_json::json!({"role": role, "fit": fit, "awards": awards}));
    }
    Ok(fields.into())
}

/// Key, name, city, who runs it, yearly tuition, and the programs with a price of their own: field, award, price, months.
fn row(school: &Value) -> Option<Value> {
    let programs = school[8].as_array()?.iter().filter(|program| !program[4].is_null());
    let priced: Vec<Value> = programs.map(|one| cells([&one[0], &one[1], &one[4], &one[5]])).collect();
    let whole = school.as_array()?.len() == 9 && school[0].is_u64() && school[1].is_string() && school[2].is_string();
    whole.then(|| cells([&school[0], &school[1], &school[2], &school[6], &school[7], &priced.into()]))
}

fn place(school: &Value, places: &mut Vec<u8>) -> Option<()> {
    places.extend(u32::try_from(school[0].as_u64()?).ok()?.to_le_bytes());
    for at in [4, 5] {
        places.extend(((school[at].as_f64()? * 1e4).round() as i32).to_le_bytes());
    }
    let metro = match &school[3] {
        Value::Null => 0u32,
        code => code.as_str()?.parse().ok()?,
    };
    places.extend(metro.to_le_bytes());
    Some(())
}

fn program(school: u16, program: &Value, field: &mut Vec<u8>) -> Option<()> {
    field.extend(school.to_le_bytes());
    field.push(u8::try_from(program[1].as_u64()?).ok()?);
    for at in [2, 3] {
        let count = match &program[at] {
            Value::Null => u16::MAX,
            count => u16::try_from(count.as_u64()?).ok()?,
        };
        field.extend(count.to_le_bytes());
    }
    Some(())
}

fn cells<const COUNT: usize>(cells: [&Value; COUNT]) -> Value {
    cells.into_iter().cloned().collect()
}
