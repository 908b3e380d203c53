//! `medpath config`: what is set, by whom, and where things are.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Serialize;

use super::Format;
use super::args::{Color, Given, Global, Origin, Settings};
use super::context::{By, area_and_who, catalogue_without_packs, open_store};
use super::packs::{pack_files, read_pack};
use super::screens::{left_out, named_theme};
use super::today::today;
use crate::catalogue::{Catalogue, DEFAULT_AREA, Pack};
use crate::error::{Error, Exit};
use crate::export::write_json;
use crate::model::AreaCode;
use crate::store::{ConfigFile, ConfigOf, Store, program_folder};
use crate::text::{pad, sanitise};
use crate::tui::theme::Themes;

/// Everything that is printed.
#[derive(Serialize)]
struct Report {
    settings: Vec<Row>,
    folders: Vec<Place>,
    files: Vec<Place>,
    packs: Vec<PackRow>,
    faults: Vec<String>,
}

/// A setting.
#[derive(Serialize)]
struct Row {
    name: &'static str,
    value: String,
    set_by: String,
    /// The configuration file, and its line.
    file: Option<PathBuf>,
    line: Option<usize>,
}

/// A folder or file in use.
#[derive(Serialize)]
pub(super) struct Place {
    what: &'static str,
    path: Option<PathBuf>,
    state: &'static str,
}

impl Place {
    /// It as a line.
    pub(super) fn line(&self) -> String {
        let path = self.path.as_ref().map(|path| path.display().to_string()).unwrap_or_default();
        format!("  {} {path}  [{}]", pad(self.what, 33), self.state)
    }
}

/// A file of a local pack.
#[derive(Serialize)]
struct PackRow {
    file: PathBuf,
    name: Option<String>,
    left_out: Option<String>,
}

/// What stands where nobody has set anything.
const BUILT_IN: &str = "built in";

/// Prints the settings; faults in what sets them make it end with the code for bad data.
pub(super) fn run(global: &Global, format: Format, out: &mut dyn Write) -> Result<Exit, Error> {
    let store = open_store(global)?;
    let mut catalogue = catalogue_without_packs(global, &store)?;
    let mut faults = global.settings.faults.clone();
    let (packs, rows) = packs(&catalogue, &pack_files(global, &store));
    catalogue.lay_over(packs, today());
    let settings = settings(global, &catalogue, &store, &mut faults)?;
    let report = Report { settings, folders: folders(global), files: files(global, &store), packs: rows, faults };
    match format {
        Format::Json => write_json(&report, out)?,
        Format::Text => out.write_all(text(&report).as_bytes())?,
    }
    Ok(if report.faults.is_empty() { Exit::Done } else { Exit::Faulty })
}

fn packs(catalogue: &Catalogue, files: &[PathBuf]) -> (Vec<Pack>, Vec<PackRow>) {
    let (mut packs, mut rows) = (Vec::new(), Vec::new());
    for file in files {
        let (name, left_out) = match read_pack(catalogue, file) {
            Ok(pack) => {
                let name = pack.about.name.clone();
                packs.push(pack);
                (Some(name), None)
            }
            Err(why) => (None, Some(sanitise(&why))),
        };
        rows.push(PackRow { file: file.clone(), name, left_out });
    }
    (packs, rows)
}

fn row(name: &'static str, value: String, by: Option<&Origin>) -> Row {
    let (file, line) = match by {
        Some(Origin::File { file, line, .. }) => (Some(file.clone()), Some(*line)),
        _ => (None, None),
    };
    Row { name, value, set_by: by.map_or_else(|| BUILT_IN.to_owned(), ToString::to_string), file, line }
}

/// A setting that is what it is given to be, or this.
fn given<T>(name: &'static str, given: Option<&Given<T>>, say: impl Fn(&T) -> String, otherwise: &str) -> Row {
    row(name, given.map_or_else(|| otherwise.to_owned(), |given| say(&given.value)), given.map(|given| &given.by))
}

fn settings(
    global: &Global,
    catalogue: &Catalogue,
    store: &Store,
    faults: &mut Vec<String>,
) -> Result<Vec<Row>, Error> {
    let Settings { profiles, profile, guest, reset_after, ascii, color, packs, .. } = &global.settings;
    let yes_no = |value: &bool| if *value { "yes" } else { "no" }.to_owned();
    let color_name = |color: &Color| format!("{color:?}").to_lowercase();
    let shown = |path: &PathBuf| path.display().to_string();
    let area = area_and_who(global, catalogue, store, &mut |fault| faults.push(fault))?;
    faults.extend(faulty_themes(global, store));
    let mut rows = vec![area_row(catalogue, area), theme_row(global, store)];
    if packs.is_empty() {
        rows.push(row("packs", "those of the folders below".to_owned(), None));
    }
    rows.extend(packs.iter().map(|pack| given("packs", Some(pack), shown, "")));
    rows.push(given("profiles", profiles.as_ref(), shown, "in the folder of the settings"));
    rows.push(given("profile", profile.as_ref(), Clone::clone, "no name"));
    rows.push(given("guest", guest.as_ref(), yes_no, "no"));
    let minutes = |time: &Duration| format!("{} minutes", time.as_secs_f64() / 60.0);
    rows.push(given("reset_after", reset_after.as_ref(), minutes, "never"));
    rows.push(given("ascii", ascii.as_ref(), yes_no, "no"));
    rows.push(given("color", color.as_ref(), color_name, "auto"));
    Ok(rows)
}

/// What was chosen on the screens has no file of its own to be mended.
fn chosen(name: &'static str, value: String) -> Row {
    Row { set_by: "chosen on the screens".to_owned(), ..row(name, value, None) }
}

fn area_row(catalogue: &Catalogue, area: Option<(AreaCode, By)>) -> Row {
    let named = |code: &AreaCode| {
        catalogue.area(code).map_or_else(|| code.0.clone(), |area| format!("{} ({})", area.name, area.code))
    };
    match area {
        Some((code, By::Set(by))) => row("area", named(&code), Some(&by)),
        Some((code, By::Chosen)) => chosen("area", named(&code)),
        None => match catalogue.pack_area() {
            Some(code) => Row { set_by: "a local pack".to_owned(), ..row("area", named(code), None) },
            None => row("area", named(&AreaCode(DEFAULT_AREA.to_owned())), None),
        },
    }
}

fn theme_row(global: &Global, store: &Store) -> Row {
    let (first, last): (Vec<_>, Vec<_>) = global.settings.theme.iter().partition(|given| given.by.outranks_choices());
    let remembered = || store.settings().0.theme.map(|name| chosen("theme", name));
    let set = |given: Option<&&Given<String>>| given.map(|one| row("theme", one.value.clone(), Some(&one.by)));
    let row_of = set(first.first()).or_else(remembered).or_else(|| set(last.first()));
    row_of.unwrap_or_else(|| row("theme", "terminal".to_owned(), None))
}

/// The themes that are set and are none.
fn faulty_themes(global: &Global, store: &Store) -> Vec<String> {
    let set = &global.settings.theme;
    if set.is_empty() {
        return Vec::new();
    }
    let mut themes = Themes::new(store.own_themes(), None, false);
    let fault = |given: &Given<String>| named_theme(&given.value, &mut themes).err().map(|why| left_out(given, &why));
    set.iter().filter_map(fault).collect()
}

fn state(path: Option<&Path>) -> &'static str {
    match path {
        None => "there is no home directory",
        Some(path) if path.exists() => "in use",
        Some(_) => "not there yet",
    }
}

/// The folders in use.
pub(super) fn folders(global: &Global) -> Vec<Place> {
    let folders = &global.settings.folders;
    let below = |folder: &Option<PathBuf>, name: &str| folder.as_ref().map(|folder| folder.join(name));
    let places = [
        ("program", program_folder()),
        ("settings and lists", folders.students.clone()),
        ("students", below(&folders.students, "profiles")),
        ("themes", below(&folders.config, "themes")),
        ("data", folders.data.clone()),
        ("packs", below(&folders.data, "packs")),
        ("packs", below(&program_folder(), "packs")),
    ];
    places.into_iter().map(|(what, path)| Place { what, state: state(path.as_deref()), path }).collect()
}

fn files(global: &Global, store: &Store) -> Vec<Place> {
    let config = |file: &ConfigFile| Place {
        what: match file.of {
            ConfigOf::Computer => "configuration of the computer",
            ConfigOf::Program => "configuration beside the program",
            ConfigOf::User => "configuration of the user",
            ConfigOf::Named => "configuration that was named",
        },
        path: Some(file.file.clone()),
        state: match &file.text {
            Ok(Some(_)) => "in use",
            Ok(None) => "not there",
            Err(_) => "left out",
        },
    };
    let listed = store.students().into_iter().find(|listed| listed.student == *store.student());
    let own = listed.map(|listed| listed.folder).or_else(|| global.settings.folders.students.clone());
    let kept = [("shortlist", "shortlist.json"), ("settings", "settings.json")].map(|(what, name)| {
        let path = own.as_ref().map(|folder| folder.join(name));
        Place { what, state: state(path.as_deref()), path }
    });
    global.settings.files.iter().map(config).chain(kept).collect()
}

fn text(report: &Report) -> String {
    let mut lines = vec!["Settings".to_owned()];
    for Row { name, value, set_by, .. } in &report.settings {
        lines.push(format!("  {} {value}  [{set_by}]", pad(name, 9)));
    }
    for (heading, places) in [("Folders", &report.folders), ("Files", &report.files)] {
        lines.push(format!("\n{heading}"));
        lines.extend(places.iter().map(Place::line));
    }
    lines.push("\nLocal packs".to_owned());
    if report.packs.is_empty() {
        lines.push("  none".to_owned());
    }
    for PackRow { file, name, left_out } in &report.packs {
        let what = name.as_ref().map(|name| format!("\"{name}\"")).or_else(|| left_out.clone()).unwrap_or_default();
        lines.push(format!("  {}  {what}", file.display()));
    }
    if !report.faults.is_empty() {
        lines.push("\nTo be mended".to_owned());
        lines.extend(report.faults.iter().map(|fault| format!("  {fault}")));
    }
    let safe = |line: &String| line.split('\n').map(sanitise).collect::<Vec<_>>().join("\n");
    lines.iter().map(safe).collect::<Vec<_>>().join("\n") + "\n"
}
