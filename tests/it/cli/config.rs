//! `medpath config`, and what the configuration files and the environment set

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::{Value, json};

use super::{Home, fixture};

/// Where the user's own file is in a home.
const OWN: &str = "XDG_CONFIG_HOME/medpath/config.toml";

fn setting<'v>(report: &'v Value, name: &str) -> &'v Value {
    report["settings"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap()
}

fn report(command: &mut Command) -> (i32, Value) {
    let ended = command.args(["config", "--format", "json"]).output().unwrap();
    let out = String::from_utf8(ended.stdout).unwrap();
    (ended.status.code().unwrap(), serde_json::from_str(&out).unwrap_or_else(|fault| panic!("{fault}: {out}")))
}

#[test]
fn of_the_ways_to_set_something_the_nearest_to_this_start_counts() {
    let home = Home::new();
    let set_by = |command: &mut Command, by: &str, value: &str| {
        let (code, report) = report(command);
        let area = setting(&report, "area");
        assert_eq!((code, area["set_by"].as_str().unwrap()), (0, by), "{report:#}");
        assert!(area["value"].as_str().unwrap().contains(value), "{area}");
    };
    set_by(&mut home.medpath(), "built in", "12580");
    let own = home.file(OWN, "# ours\n\narea = \"Denver\"\n");
    set_by(&mut home.medpath(), &format!("{own}:3"), "19740");
    let named = home.file("lab.toml", "area = \"TX\"\n");
    set_by(home.medpath().args(["--config", &named]), &format!("{named}:1"), "Texas");
    set_by(home.medpath().env("MEDPATH_CONFIG", &named), &format!("{named}:1"), "Texas");
    set_by(home.medpath().args(["--config", &named]).env("MEDPATH_AREA", "Ohio"), "MEDPATH_AREA", "Ohio");
    set_by(home.medpath().args(["--area", "Iowa"]).env("MEDPATH_AREA", "Ohio"), "--area", "Iowa");
    let area = |words: &[&str]| home.run(words).json()["wages"]["area"]["code"].clone();
    assert_eq!(area(&["show", "phlebotomist", "--format", "json"]), "19740", "commands go by it");
    fs::remove_file(own).unwrap();
    let pack = fixture("packs/lincoln.jsonc");
    set_by(home.medpath().args(["--pack", pack.to_str().unwrap()]), "a local pack", "12580");
}

#[test]
fn a_file_names_packs_from_its_own_folder() {
    let home = Home::new();
    fs::create_dir_all(home.path().join("share/packs")).unwrap();
    fs::copy(fixture("packs/lincoln.jsonc"), home.path().join("share/packs/lincoln.jsonc")).unwrap();
    let named =
        home.file("share/lab.toml", "packs = [\"packs/lincoln.jsonc\"]\nguest = true\nprofiles = \"students\"\n");
    let own = home.run(&["show", "pharmacy-helper", "--format", "json", "--config", &named]);
    assert_eq!((own.code, &own.json()["local"]), (0, &json!("Lincoln High")), "{}", own.err);
    let (code, report) = report(home.medpath().args(["--config", &named]));
    assert_eq!((code, &report["packs"][0]["name"]), (0, &json!("Lincoln High")), "{report:#}");
    let guest = setting(&report, "guest");
    assert_eq!((&guest["value"], &guest["line"], &guest["file"]), (&json!("yes"), &json!(2), &json!(named)));
    let kept = report["folders"].as_array().unwrap().iter().find(|row| row["what"] == "settings and lists").unwrap();
    assert_eq!(kept["path"], json!(home.path().join("share/students")));
    home.run(&["shortlist", "add", "phlebotomist", "--config", &named]);
    assert!(!home.path().join("share/students").exists(), "a guest writes nothing");
    let open = home.file("share/open.toml", "profiles = \"students\"\nprofile = \"Ana\"\n");
    home.run(&["shortlist", "add", "phlebotomist", "--config", &open]);
    assert!(home.path().join("share/students/profiles").is_dir());
}

#[test]
fn what_is_wrong_in_a_file_is_named_with_its_line_and_stops_nothing() {
    let home = Home::new();
    let plain = home.run(&["list"]).done();
    for (text, says) in [
        ("\nreset = 1\n", "lab.toml:2: there is no setting \"reset\"; there are area, theme, packs"),
        ("area = 12580\n", "lab.toml:1: area must be a text in quotes"),
        ("\n\nguest = \"yes\"\n", "lab.toml:3: guest must be true or false"),
        ("color = \"red\"\n", "lab.toml:1: color must be \"auto\", \"always\" or \"never\""),
        ("packs = [1]\n", "lab.toml:1: packs must be a list of files"),
        ("profile = \"  \"\n", "lab.toml:1: profile: "),
        ("ascii = true\nascii = false\n", "lab.toml:2: duplicate key"),
        ("area = \"Atlantis\"\n", "lab.toml:1: area: no area is called \"Atlantis\""),
    ] {
        let file = home.file("lab.toml", text);
        let ran = home.run(&["list", "--config", &file]);
        assert_eq!((ran.code, ran.out.as_str()), (0, plain.as_str()), "{text}: {}", ran.err);
        assert!(ran.err.contains(says), "{text}: {}", ran.err);
        let ran = home.run(&["config", "--config", &file]);
        assert!(ran.code == 3 && ran.out.contains(says), "{text}: {} {}", ran.out, ran.err);
    }
    let file = home.file("lab.toml", "theme = \"pink\"\n");
    let ran = home.run(&["config", "--config", &file]);
    assert!(ran.code == 3 && ran.out.contains("lab.toml:1: theme: "), "{}", ran.out);
    let ran = home.run(&["config", "--config", "none.toml"]);
    assert!(ran.code == 3 && ran.out.contains("none.toml is left out: it cannot be read"), "{}", ran.out);
    home.run(&["list", "--area", "Atlantis"]).failed(1);
}

#[test]
fn the_report_is_plain_text_too() {
    let home = Home::new();
    let text = home.run(&["config"]).done();
    for line in [
        "  area      Baltimore-Columbia-Towson, MD (12580)  [built in]",
        "  theme     terminal  [built in]",
        "Local packs\n  none",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    assert!(text.contains("config.toml  [not there]"), "{text}");
}

/// The program in a folder of its own, as on a stick.
fn on_a_stick(home: &Home) -> (PathBuf, Command) {
    let stick = home.path().join("stick");
    fs::create_dir_all(&stick).unwrap();
    let program = stick.join("medpath");
    if !program.exists() {
        let built = assert_cmd::cargo::cargo_bin!("medpath");
        fs::hard_link(built, &program).or_else(|_| fs::copy(built, &program).map(|_| ())).unwrap();
    }
    let here = home.medpath();
    let mut command = Command::new(program);
    command.current_dir(home.path());
    for (name, value) in here.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    (stick, command)
}

#[test]
fn a_folder_beside_the_program_holds_everything() {
    let home = Home::new();
    let (stick, _) = on_a_stick(&home);
    let data = stick.join("medpath-data");
    fs::create_dir_all(data.join("packs")).unwrap();
    fs::copy(fixture("packs/lincoln.jsonc"), data.join("packs/lincoln.jsonc")).unwrap();
    fs::write(data.join("config.toml"), "area = \"Denver\"\n").unwrap();
    // Nothing of the computer's own folders counts.
    home.file(OWN, "area = \"TX\"\n");
    let (code, report) = report(&mut on_a_stick(&home).1);
    assert_eq!((code, &report["packs"][0]["name"]), (0, &json!("Lincoln High")), "{report:#}");
    assert!(setting(&report, "area")["value"].as_str().unwrap().contains("19740"), "{report:#}");
    let saved = on_a_stick(&home).1.args(["shortlist", "add", "pharmacy-helper", "--profile", "Ana"]).output().unwrap();
    assert!(saved.status.success(), "{saved:?}");
    assert!(data.join("profiles").is_dir(), "the lists stay on the stick");
    let mut names: Vec<_> = fs::read_dir(home.path().join("XDG_CONFIG_HOME/medpath")).unwrap().collect();
    assert!(names.len() == 1 && names.remove(0).unwrap().file_name() == "config.toml");
    assert!(!home.path().join("XDG_DATA_HOME").exists() && !home.path().join("HOME").exists());
}

#[test]
fn a_file_beside_the_program_counts_less_than_the_users_own() {
    let home = Home::new();
    let (stick, mut command) = on_a_stick(&home);
    fs::write(stick.join("medpath.toml"), "area = \"Ohio\"\n").unwrap();
    fs::create_dir_all(stick.join("packs")).unwrap();
    fs::copy(fixture("packs/lincoln.jsonc"), stick.join("packs/lincoln.jsonc")).unwrap();
    let (_, beside) = report(&mut command);
    assert!(setting(&beside, "area")["value"].as_str().unwrap().contains("Ohio"), "{beside:#}");
    assert_eq!(beside["packs"][0]["name"], "Lincoln High");
    // What was chosen on the screens counts more than what is set for all.
    let kept = home.file("XDG_CONFIG_HOME/medpath/settings.json", "{\"version\": 1, \"area\": \"48\"}");
    let (_, chosen) = report(&mut on_a_stick(&home).1);
    assert_eq!(setting(&chosen, "area")["set_by"], "chosen on the screens");
    home.file(OWN, "area = \"Denver\"\n");
    let (_, own) = report(&mut on_a_stick(&home).1);
    assert!(setting(&own, "area")["value"].as_str().unwrap().contains("19740"), "{own:#}");
    fs::remove_file(kept).unwrap();
}

#[test]
fn a_data_folder_that_is_named_holds_everything() {
    let home = Home::new();
    let data = home.path().join("mine");
    let data = data.to_str().unwrap();
    home.run(&["--data-dir", data, "shortlist", "add", "phlebotomist"]);
    assert!(home.path().join("mine/shortlist.json").is_file());
    let list = home.run(&["--data-dir", data, "shortlist", "list"]).done();
    assert!(list.contains("Phlebotomist"), "{list}");
    assert!(!home.path().join("XDG_CONFIG_HOME").exists() && !home.path().join("XDG_DATA_HOME").exists());
}
