//! The commands, as a shell sees them. Every test has a home of its own.

mod about;
mod budget;
mod check;
mod compare;
mod config;
mod ends;
mod guide;
mod handout;
mod help;
mod import;
mod interests;
mod licenses;
mod linear;
mod lists;
mod manual;
mod map;
mod musts;
mod next;
mod pack;
mod packs;
mod paths;
mod pay;
mod profiles;
mod qr;
mod search;
mod shortlist;
mod show;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A home directory that nothing else uses.
pub(crate) struct Home {
    folder: TempDir,
}

/// How a command ended.
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    /// The result, of a command that did what was asked and had nothing else to say.
    pub(crate) fn done(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (0, ""), "{}", self.out);
        self.out
    }

    /// The message of a command that failed with this code, without a result.
    pub(crate) fn failed(self, code: i32) -> String {
        assert_eq!((self.code, self.out.as_str()), (code, ""), "{}", self.err);
        assert!(self.err.starts_with("medpath: ") || self.err.starts_with("error: "), "{}", self.err);
        self.err
    }

    /// The result as JSON, whatever the code.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|fault| panic!("{fault}: {} {}", self.out, self.err))
    }
}

impl Home {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The program in this home, with nothing of the environment that could change a result.
    pub(crate) fn medpath(&self) -> Command {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("medpath"));
        command.current_dir(self.path()).stdin(Stdio::null());
        for name in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
            command.env(name, self.path().join(name));
        }
        for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "TERM", "MEDPATH_AREA", "MEDPATH_PACK"] {
            command.env_remove(name);
        }
        command
    }

    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        let ended = self.medpath().args(args).output().unwrap();
        Ran {
            code: ended.status.code().expect("no signal"),
            out: String::from_utf8(ended.stdout).unwrap(),
            err: String::from_utf8(ended.stderr).unwrap(),
        }
    }

    /// Runs with the small catalogue of the fixtures, whose words do not change when a record is edited.
    pub(crate) fn small(&self, args: &[&str]) -> Ran {
        let catalogue = fixture("cli/catalogue.json");
        self.run(&[&["--catalogue", catalogue.to_str().unwrap()], args].concat())
    }

    /// Writes a file into the home and answers with its name.
    pub(crate) fn file(&self, name: &str, text: &str) -> String {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

pub(crate) fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

/// Compares with `tests/it/snapshots/cli_NAME.snap`.
pub(crate) fn snapshot(name: &str, text: &str) {
    insta::with_settings!({
        snapshot_path => "../snapshots",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!(format!("cli_{name}"), text);
    });
}
