//! Records that nobody has tidied: long titles, wide characters, a pack of its own.

use std::fs;

use medpath::catalogue::{Catalogue, read_own_catalogue};
use medpath::search::SearchIndex;
use medpath::shortlist::{Entry, Shortlist};
use serde_json::{Value, json};

use super::stage::{Setting, Stage, at_both_sizes};

const LONG: &str = "Interventional Cardiovascular and Neuroendovascular Radiology Technologist (SNR)";
const WIDE: &str = "臨床検査技師 医療機器技術者 放射線技師";
const COMBINED: &str = "Te\u{301}cnico de Cirugi\u{301}a 👩🏽";

/// A pack of three roles, made from a bundled record, as a counselor would.
fn pack() -> (&'static Catalogue, &'static SearchIndex<'static>) {
    let bundled = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/data/roles/surgical.json")).unwrap();
    let roles: Vec<Value> = serde_json::from_str(&bundled).unwrap();
    let own = |id: &str, title: &str, summary: &str| {
        let mut role = roles[0].clone();
        role["id"] = json!(id);
        role["title"] = json!(title);
        role["summary"] = json!(summary);
        role
    };
    let word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    let own = [
        own("long", LONG, &format!("{} {word}.", LONG.repeat(3))),
        own("wide", WIDE, "手術室を準備し、器具を渡し、すべてを無菌に保ちます。手術室を準備し、器具を渡します。"),
        own("combined", COMBINED, "Prepara el quiro\u{301}fano."),
    ];
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("pack.json");
    fs::write(&file, json!({ "format": 1, "roles": own }).to_string()).unwrap();
    let pack = read_own_catalogue(&file).unwrap_or_else(|fault| panic!("{fault}"));
    let catalogue: &Catalogue = Box::leak(Box::new(Catalogue::with_own(pack, None)));
    (catalogue, Box::leak(Box::new(SearchIndex::new(catalogue.roles(), catalogue))))
}

fn setting() -> Setting {
    let (catalogue, index) = pack();
    let entry = |role: &str, note: &str| Entry::new(medpath::model::RoleId(role.into()), note);
    let entries = vec![entry("long", LONG), entry("wide", WIDE), entry("combined", "e\u{301}")];
    Setting { catalogue, index, shortlist: Shortlist { entries, target: None }, ..Setting::default() }
}

fn strange(name: &str, script: &str) {
    at_both_sizes(name, setting, |stage| {
        stage.press(script);
    });
}

#[test]
fn explore() {
    strange("strange_explore", "");
}

#[test]
fn explore_with_a_wide_query() {
    strange("strange_query", "検査");
}

#[test]
fn a_role() {
    strange("strange_role", "<Enter>");
}

#[test]
fn a_comparison() {
    strange("strange_compare", "<Tab>c<Down>c<Down>c<F2>");
}

#[test]
fn a_shortlist_and_a_wide_note() {
    strange("strange_shortlist", "<F3><Down>");
    strange(
        "strange_note",
        "<F3><Down>n、夜間の検査技師に聞く。病院の検査室を見学する日を決める。学校の先生に相談する。",
    );
}

#[test]
fn nothing_runs_over_the_edge_of_its_column() {
    // The frames of list and preview stay straight whatever stands in them.
    let mut stage = Stage::new(setting(), (200, 50));
    let seen = stage.seen();
    let frames: Vec<u16> = (0..200).filter(|x| seen.buffer[(*x, 10)].symbol() == "│").collect();
    assert_eq!(frames.len(), 4, "{frames:?}");
    for (x, y) in frames.iter().flat_map(|x| (6..20).map(move |y| (*x, y))) {
        assert_eq!(seen.buffer[(x, y)].symbol(), "│", "line {y}");
    }
}
