//! The bundled catalogue, compared with the facts that it rests on and with the promises that are made for it.
//!
//! The facts lie beside the checkout at `../shared`; a test that needs them says so where they are absent.

mod earn;
mod facilities;
mod facts;
mod licenses;
mod packs;
mod paths;
mod prose;
mod rules;
mod schools;
mod seeds;
mod states;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::LazyLock;

use medpath::catalogue::Catalogue;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::bundled(None));

/// The folder of the facts, if it is there.
fn shared() -> Option<PathBuf> {
    let shared = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared");
    if shared.is_dir() {
        return Some(shared);
    }
    eprintln!("SKIPPED: ../shared is absent");
    None
}

/// The rows of a table of the facts, by column.
fn table(name: &str) -> Option<Vec<BTreeMap<String, String>>> {
    let mut reader = csv::Reader::from_path(shared()?.join("data").join(name)).unwrap();
    Some(reader.deserialize().map(|row| row.unwrap()).collect())
}

/// Fails with every line that breaks a promise.
fn none(broken: &[String], promise: &str) {
    assert!(broken.is_empty(), "{promise}:\n  {}", broken.join("\n  "));
}
