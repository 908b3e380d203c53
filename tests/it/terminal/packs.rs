//! The real program with a local pack, a bad one beside it, and a bad line in the configuration.

use std::fs;

use super::{Start, home, key};
use crate::cli::fixture;

#[test]
fn a_bad_pack_and_a_bad_setting_are_named_and_the_screens_open() {
    let home = home();
    let config = home.path().join("config/medpath");
    fs::create_dir_all(&config).expect("a folder");
    fs::write(config.join("config.toml"), "area = \"Denver\"\ncolour = 1\n").expect("a file");
    let bad = home.path().join("bad.json");
    fs::write(&bad, "{\"pack\": {\"name\": \"A\"}}").expect("a file");
    let both = std::env::join_paths([fixture("packs/lincoln.jsonc"), bad]).expect("a list of files");
    let mut pty = Start::medpath(home.path()).env("MEDPATH_PACK", both.to_str().expect("text")).open();
    pty.wait_for("config.toml:2");
    pty.wait_for("bad.json:1");
    pty.wait_for("Denver, CO");
    pty.type_and_wait("pill counter", "› Pharmacy Helper (local)");
    pty.type_keys(key::LEAVE);
    pty.wait_for_end();
    pty.assert_given_back();
}
