//! Where things are: the folders of the user, those of a stick, and the configuration files that may be there.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use super::files;

/// Larger files are no configuration, bytes.
const LARGEST: u64 = 64 << 10;

/// A folder of this name beside the program holds everything: the program is on a stick.
const PORTABLE: &str = "medpath-data";

/// Where the files of this start are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folders {
    /// Themes and the user's configuration file; none without a home directory.
    pub config: Option<PathBuf>,
    /// Settings and lists of the students.
    pub students: Option<PathBuf>,
    /// Imported wages and packs.
    pub data: Option<PathBuf>,
    /// Whether all of it is in a folder that was named or is beside the program.
    pub portable: bool,
}

impl Folders {
    /// The folders that were named; else the one beside the program, if it is there; else the system's own.
    pub fn choose(config: Option<PathBuf>, data: Option<PathBuf>) -> Self {
        let (config, data, portable) = match (config, data) {
            (None, None) => match beside_program(PORTABLE).filter(|folder| folder.is_dir()) {
                Some(folder) => (Some(folder.clone()), Some(folder), true),
                None => {
                    let system = ProjectDirs::from("", "", "medpath");
                    let folders = system.map(|dirs| (dirs.config_dir().to_owned(), dirs.data_dir().to_owned()));
                    let (config, data) = folders.unzip();
                    (config, data, false)
                }
            },
            (Some(config), None) => (Some(config.clone()), Some(config.join("data")), false),
            (config, Some(data)) => (config.or_else(|| Some(data.clone())), Some(data), true),
        };
        Self { students: config.clone(), config, data, portable }
    }
}

/// A path beside the program.
fn beside_program(name: &str) -> Option<PathBuf> {
    Some(program_folder()?.join(name))
}

/// The folder in which the program lies.
pub fn program_folder() -> Option<PathBuf> {
    std::env::current_exe().ok()?.parent().map(Path::to_path_buf)
}

/// A configuration file that may be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigFile {
    /// The file.
    pub file: PathBuf,
    /// Whose it is.
    pub of: ConfigOf,
    /// Its text, `None` if there is no such file, or why it has none.
    pub text: Result<Option<String>, String>,
}

/// Whose a configuration file is, what counts most last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ConfigOf {
    /// The computer.
    Computer,
    /// The program, beside which it lies.
    Program,
    /// The user.
    User,
    /// It was named for this start.
    Named,
}

impl ConfigFile {
    fn read(file: PathBuf, of: ConfigOf) -> Self {
        let text = match files::bytes(&file, LARGEST) {
            Ok(Some(bytes)) => match String::from_utf8(bytes) {
                Ok(text) => Ok(Some(text)),
                Err(_) => Err("it is not UTF-8 text".to_owned()),
            },
            Ok(None) => Err(format!("it is larger than {} KiB", LARGEST >> 10)),
            Err(cause) if is_absent(cause.kind()) && of != ConfigOf::Named => Ok(None),
            Err(cause) => Err(format!("it cannot be read: {cause}")),
        };
        Self { file, of, text }
    }
}

/// Whether there is no such file; of a home that is no folder, there is none either.
fn is_absent(kind: std::io::ErrorKind) -> bool {
    matches!(kind, std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory)
}

/// The configuration files of a start, what counts most last. That of the computer does not count for a program on a
/// stick, which is to be the same everywhere.
pub fn config_files(folders: &Folders, named: Option<&Path>) -> Vec<ConfigFile> {
    let computer = if folders.portable { None } else { of_computer() };
    let files = [
        (computer, ConfigOf::Computer),
        (beside_program("medpath.toml"), ConfigOf::Program),
        (folders.config.as_ref().map(|folder| folder.join("config.toml")), ConfigOf::User),
        (named.map(Path::to_path_buf), ConfigOf::Named),
    ];
    files.into_iter().filter_map(|(file, of)| Some(ConfigFile::read(file?, of))).collect()
}

/// The configuration file of the whole computer.
fn of_computer() -> Option<PathBuf> {
    let folder = match () {
        () if cfg!(windows) => PathBuf::from(std::env::var_os("PROGRAMDATA")?),
        () if cfg!(target_os = "macos") => PathBuf::from("/Library/Application Support"),
        () => PathBuf::from("/etc"),
    };
    Some(folder.join("medpath").join("config.toml"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_is_named_holds_everything() {
        let [one, two] = [PathBuf::from("/one"), PathBuf::from("/two")];
        let config = Folders::choose(Some(one.clone()), None);
        assert_eq!((config.students, config.data, config.portable), (Some(one.clone()), Some(one.join("data")), false));
        let data = Folders::choose(None, Some(two.clone()));
        assert_eq!(
            (data.config, data.students, data.data, data.portable),
            (Some(two.clone()), Some(two.clone()), Some(two.clone()), true)
        );
        let both = Folders::choose(Some(one.clone()), Some(two.clone()));
        assert_eq!((both.students, both.data), (Some(one), Some(two)));
    }
}
