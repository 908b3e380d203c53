//! The schema of the records in `data/` and of local packs, made of the types: `data/catalogue.schema.json`.
//!
//! Editors complete fields by it and show what they mean. `MEDPATH_WRITE_SCHEMA=1 cargo test schema` writes it anew.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::*;

impl<T: JsonSchema> JsonSchema for Stated<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("Stated_{}", T::schema_name()).into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let value = generator.subschema_for::<T>();
        json_schema!({ "anyOf": [value, { "const": "not_stated" }] })
    }
}

impl JsonSchema for Phrases {
    fn schema_name() -> Cow<'static, str> {
        "Phrases".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "array", "items": { "type": "string" } })
    }
}

impl JsonSchema for Day {
    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
    }
}

impl JsonSchema for Money {
    fn schema_name() -> Cow<'static, str> {
        "Money".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number", "minimum": 0 })
    }
}

/// The fields that a role of a pack must have; all others may be left out there.
const PACK_ROLE: [&str; 7] = ["id", "title", "family", "track", "summary", "tasks", "remote"];

/// Files of `data/` that are a list of records of one kind.
const LISTS: [(&str, &str); 17] = [
    ("employers.json", "Employer"),
    ("schools.json", "School"),
    ("schools_closed.json", "ClosedProgram"),
    ("credentials.json", "Credential"),
    ("resources.json", "Resource"),
    ("guide.json", "GuidePage"),
    ("glossary.json", "Term"),
    ("sources.json", "Source"),
    ("families.json", "Family"),
    ("license_boards.json", "LicenseBoard"),
    ("license_sources.json", "Source"),
    ("projections.json", "Projection"),
    ("occupations.json", "Occupation"),
    ("fields_of_study.json", "FieldOfStudy"),
    ("field_notes.json", "FieldNote"),
    ("facility_kinds.json", "JudgedKinds"),
    ("facility_sources.json", "FacilitySource"),
];

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

fn list_of(name: &str) -> Value {
    json!({ "type": "array", "items": reference(name) })
}

/// A file made of sections, of which these must be there.
fn file(sections: &[(&str, Value)], required: &[&str]) -> Value {
    let mut properties: Map<String, Value> =
        sections.iter().map(|(name, schema)| ((*name).to_owned(), schema.clone())).collect();
    properties.insert("$schema".into(), json!({ "type": "string" }));
    properties.insert("format".into(), json!({ "const": 1 }));
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

/// One object of the fields of several; of fields of the same name the last counts.
fn joined(parts: &[Schema]) -> Value {
    let (mut properties, mut required) = (Map::new(), Vec::new());
    for part in parts {
        let part = part.as_value();
        properties.extend(part["properties"].as_object().cloned().unwrap_or_default());
        required.extend(part["required"].as_array().cloned().unwrap_or_default());
    }
    json!({
        "description": "A role: what lists need, where one can go from it, its page.",
        "type": "object", "properties": properties, "required": required, "additionalProperties": false,
    })
}

/// The whole schema.
fn schema() -> Value {
    let mut generator = SchemaGenerator::default();
    macro_rules! define {
        ($($record:ident)*) => { $(generator.subschema_for::<$record>();)* };
    }
    define!(Employer School ClosedProgram Credential Resource GuidePage Term Source Family LicenseBoard Projection);
    define!(PackAbout LocalSchool LocalEmployer LocalContact LocalEvent RoleNote HiddenRole);
    define!(Apprenticeship MilitaryMapping Occupation FieldOfStudy FieldNote RoleLicense JudgedKinds FacilitySource);
    let role = joined(&[
        Role::json_schema(&mut generator),
        RoleSteps::json_schema(&mut generator),
        RolePage::json_schema(&mut generator),
    ]);
    let mut definitions = generator.take_definitions(true);
    let mut of_pack = role.clone();
    of_pack["required"] = json!(PACK_ROLE);
    definitions.insert("RoleRecord".into(), role);
    definitions.insert("PackRole".into(), of_pack);
    let catalogue = [
        ("families", "Family"),
        ("roles", "RoleRecord"),
        ("employers", "Employer"),
        ("credentials", "Credential"),
        ("sources", "Source"),
        ("glossary", "Term"),
        ("guide", "GuidePage"),
        ("schools", "School"),
        ("resources", "Resource"),
    ];
    let pack = [
        ("families", "Family"),
        ("roles", "PackRole"),
        ("sources", "Source"),
        ("schools", "LocalSchool"),
        ("employers", "LocalEmployer"),
        ("contacts", "LocalContact"),
        ("events", "LocalEvent"),
        ("notes", "RoleNote"),
        ("hide", "HiddenRole"),
    ];
    let lists = |sections: &[(&'static str, &str)]| -> Vec<(&'static str, Value)> {
        sections.iter().map(|(name, record)| (*name, list_of(record))).collect()
    };
    let mut pack = lists(&pack);
    pack.push(("pack", reference("PackAbout")));
    definitions.insert("CatalogueFile".into(), file(&lists(&catalogue), &[]));
    definitions.insert("PackFile".into(), file(&pack, &["pack"]));
    let kinds = ["RoleRecord", "RoleLicense"].into_iter().chain(LISTS.iter().map(|(_, record)| *record));
    let mut any = vec![reference("PackFile"), reference("CatalogueFile")];
    for list in kinds.map(list_of) {
        if !any.contains(&list) {
            any.push(list);
        }
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Records of medpath: local packs, catalogue files, and the lists in data/",
        "anyOf": any,
        "$defs": definitions,
    })
}

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name)
}

fn read(file: &Path) -> Value {
    serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}

/// Faults of a file by the definition of its records.
fn faults(records: &Value, definition: &Value) -> Vec<String> {
    let mut schema = schema();
    schema.as_object_mut().unwrap().remove("anyOf");
    schema.as_object_mut().unwrap().extend(definition.as_object().unwrap().clone());
    let validator = jsonschema::validator_for(&schema).unwrap();
    let place = |fault: jsonschema::ValidationError| format!("{}: {:.200}", fault.instance_path(), fault.to_string());
    validator.iter_errors(records).map(place).collect()
}

#[test]
fn the_file_is_that_of_the_types() {
    let file = data("catalogue.schema.json");
    let text = serde_json::to_string_pretty(&schema()).unwrap() + "\n";
    if std::env::var_os("MEDPATH_WRITE_SCHEMA").is_some() {
        std::fs::write(&file, &text).unwrap();
    }
    let written = std::fs::read_to_string(file).unwrap();
    assert!(written == text, "data/catalogue.schema.json is old: MEDPATH_WRITE_SCHEMA=1 cargo test schema");
}

#[test]
fn the_bundled_records_fit_the_schema() {
    for (name, record) in LISTS {
        assert_eq!(faults(&read(&data(name)), &list_of(record)), Vec::<String>::new(), "{name}");
    }
    for (folder, record) in [("roles", "RoleRecord"), ("licenses", "RoleLicense")] {
        for entry in std::fs::read_dir(data(folder)).unwrap() {
            let file = entry.unwrap().path();
            assert_eq!(faults(&read(&file), &list_of(record)), Vec::<String>::new(), "{}", file.display());
        }
    }
    for (name, section, record) in
        [("apprenticeships.json", "apprenticeships", "Apprenticeship"), ("military.json", "jobs", "MilitaryMapping")]
    {
        let rows = &read(&data(name))[section];
        assert!(!rows.as_array().unwrap().is_empty(), "{name}");
        assert_eq!(faults(rows, &list_of(record)), Vec::<String>::new(), "{name}");
    }
    let catalogue = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/cli/catalogue.json");
    assert_eq!(faults(&read(&catalogue), &reference("CatalogueFile")), Vec::<String>::new());
}

#[test]
fn packs_fit_the_schema_and_what_is_none_does_not() {
    let pack = json!({
        "$schema": "../data/catalogue.schema.json",
        "pack": { "name": "A", "says": "B", "date": "2026-11-30" },
        "roles": [{ "id": "x", "title": "X", "family": "laboratory", "track": "clinical", "summary": "S.",
                    "tasks": ["T."], "remote": "no" }],
        "events": [{ "title": "Open house", "date": "2026-12-05" }],
    });
    let pack_file = reference("PackFile");
    assert_eq!(faults(&pack, &pack_file), Vec::<String>::new());
    for (pointer, wrong) in [
        ("/pack/date", json!("soon")),
        ("/roles/0/track", json!("clinic")),
        ("/roles/0/tasks", json!("T.")),
        ("/events/0", json!({ "title": "Open house" })),
        ("/events/0", json!({ "title": "Open house", "date": "2026-12-05", "day": "Friday" })),
    ] {
        let mut spoiled = pack.clone();
        *spoiled.pointer_mut(pointer).unwrap() = wrong;
        assert!(!faults(&spoiled, &pack_file).is_empty(), "{pointer}");
    }
}
