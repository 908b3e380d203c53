//! `medpath import`

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::Format;
use super::args::{BuildTarget, Global, ImportCommand, Target};
use super::context::{catalogue_without_packs, open_store};
use crate::catalogue::Catalogue;
use crate::error::{Error, Exit};
use crate::export::write_json;
use crate::import::{self, EarnWanted, LicenseWanted, Report};
use crate::model::Role;
use crate::store::{self, BUNDLED_YEAR, Store, newest_wages, projections_begin, wage_year};
use crate::text;

#[derive(Serialize)]
struct Record<'a> {
    edition: &'a str,
    areas: usize,
    occupations: usize,
    rows: usize,
    written: Vec<String>,
    notes: &'a [String],
}

/// Where an import writes.
enum Place {
    /// The data folder of a checkout, or the one that was named.
    Folder(PathBuf),
    /// The user's own folder, from which the screens read wages.
    Own(PathBuf),
}

/// Imports, and prints what was written.
pub(super) fn run(
    command: &ImportCommand,
    global: &Global,
    format: Format,
    out: &mut dyn Write,
) -> Result<Exit, Error> {
    let store = open_store(global)?;
    let catalogue = catalogue_without_packs(global, &store)?;
    let place = place(command, &store)?;
    let (Place::Folder(folder) | Place::Own(folder)) = &place;
    let report = import(command, &catalogue, &place)?;
    let mut notes = report.notes.clone();
    notes.extend(remark(command, &place, &report));
    if let ImportCommand::Wages { .. } = command {
        notes.extend(if let Place::Own(_) = place { store.wage_faults() } else { store::wage_faults(folder) });
    }
    if format == Format::Json {
        let written = report.written.iter().map(|path| path.display().to_string()).collect();
        let Report { edition, areas, occupations, rows, .. } = &report;
        let (areas, occupations, rows) = (*areas, *occupations, *rows);
        write_json(&Record { edition, areas, occupations, rows, written, notes: &notes }, out)?;
    } else {
        tell(&report, folder, &notes, out)?;
    }
    Ok(Exit::Done)
}

fn import(command: &ImportCommand, catalogue: &Catalogue, place: &Place) -> Result<Report, Error> {
    let (Place::Folder(folder) | Place::Own(folder)) = place;
    let roles = catalogue.roles().iter();
    let socs =
        || roles.clone().filter_map(|role| role.soc.as_ref()).map(|soc| soc.0.clone()).collect::<BTreeSet<String>>();
    let done = match command {
        ImportCommand::Wages { files, year, older, .. } => {
            let bundled = matches!(place, Place::Own(_)).then_some(BUNDLED_YEAR);
            let held = newest_wages(folder).max(bundled).filter(|_| !older);
            import::wages(files, &socs(), *year, held, folder)
        }
        ImportCommand::Industries { files, year, older, .. } => {
            let held = wage_year(&folder.join("industries.json")).filter(|_| !older);
            import::industries(files, &socs(), *year, held, folder)
        }
        ImportCommand::Years { files, year, .. } => import::years(files, &socs(), *year, folder),
        ImportCommand::Projections { files, older, .. } => {
            let held = projections_begin(&folder.join("projections.json")).filter(|_| !older);
            import::projections(files, &socs(), held, folder)
        }
        ImportCommand::Schools { dir, .. } => {
            import::schools(dir, &roles.clone().map(|role| role.id.0.clone()).collect(), folder)
        }
        ImportCommand::Facilities { dir, .. } => import::facilities(dir, folder),
        ImportCommand::Licenses { file, .. } => import::licenses(file, &licenses_wanted(catalogue), folder),
        ImportCommand::Apprenticeships { file, .. } => import::apprenticeships(file, &earn_wanted(catalogue), folder),
        ImportCommand::Military { file, .. } => import::military(file, &earn_wanted(catalogue), folder),
        ImportCommand::Prices { file, .. } => import::prices(file, folder),
        ImportCommand::Onet { dirs, .. } => import::onet(
            dirs,
            &roles.clone().filter_map(|role| role.onet_soc.as_ref()).map(|code| code.0.clone()).collect(),
            folder,
        ),
    };
    Ok(done?)
}

/// The roles and states of the catalogue, and the rules that the records of the roles have.
fn licenses_wanted(catalogue: &Catalogue) -> LicenseWanted {
    let rules = |role: &Role| {
        let rules = role.license.value().into_iter().flatten();
        rules.map(|rule| (role.id.0.clone(), rule.state.0.clone())).collect::<Vec<_>>()
    };
    LicenseWanted {
        roles: catalogue.roles().iter().map(|role| role.id.0.clone()).collect(),
        states: catalogue.states().map(|area| area.state.0.clone()).collect(),
        held: catalogue.roles().iter().flat_map(rules).collect(),
    }
}

/// The roles, states and sources of the catalogue.
fn earn_wanted(catalogue: &Catalogue) -> EarnWanted {
    EarnWanted {
        roles: catalogue.roles().iter().map(|role| role.id.0.clone()).collect(),
        states: catalogue.states().map(|area| (area.name.clone(), area.state.0.clone())).collect(),
        sources: catalogue.sources().to_vec(),
    }
}

/// The folder of `--to`, the checkout's, or the user's own.
///
/// The tables that only a build reads go to a checkout or a named folder, because nothing in the user's own would be
/// seen.
fn place(command: &ImportCommand, store: &Store) -> Result<Place, Error> {
    let (to, only_built) = match command {
        ImportCommand::Wages { target: Target { to }, .. }
        | ImportCommand::Projections { target: Target { to }, .. }
        | ImportCommand::Onet { target: Target { to }, .. } => (to, false),
        ImportCommand::Industries { target: BuildTarget { to }, .. }
        | ImportCommand::Schools { target: BuildTarget { to }, .. }
        | ImportCommand::Facilities { target: BuildTarget { to }, .. }
        | ImportCommand::Licenses { target: BuildTarget { to }, .. }
        | ImportCommand::Apprenticeships { target: BuildTarget { to }, .. }
        | ImportCommand::Military { target: BuildTarget { to }, .. }
        | ImportCommand::Prices { target: BuildTarget { to }, .. }
        | ImportCommand::Years { target: BuildTarget { to }, .. } => (to, true),
    };
    if let Some(folder) = to {
        return Ok(Place::Folder(folder.clone()));
    }
    if is_checkout(Path::new(".")) {
        return Ok(Place::Folder(PathBuf::from("data")));
    }
    if only_built {
        return Err(Error::Usage(
            "The program reads this table only when it is built, so nothing was written. Import it in a checkout of \
             medpath and build that, or name a folder with --to."
                .into(),
        ));
    }
    if store.is_guest() {
        return Err(Error::Usage("--guest writes nothing, so name a folder with --to.".into()));
    }
    let own = store.data_dir().map(Place::Own);
    own.ok_or(Error::NoHome)
}

/// Whether a folder is the source of this program.
fn is_checkout(folder: &Path) -> bool {
    let manifest = std::fs::read_to_string(folder.join("Cargo.toml")).unwrap_or_default();
    folder.join("data/roles").is_dir() && manifest.lines().any(|line| line.trim() == "name = \"medpath\"")
}

/// What the person has to know about where it went.
fn remark(command: &ImportCommand, place: &Place, report: &Report) -> Option<String> {
    match (command, place) {
        (_, Place::Folder(_)) => None,
        (ImportCommand::Wages { .. }, Place::Own(_)) => {
            let year: u16 = report.edition.split_whitespace().next_back()?.parse().ok()?;
            (year < BUNDLED_YEAR).then(|| {
                format!(
                    "The program holds newer figures (May {BUNDLED_YEAR}); the screens keep showing those, not these."
                )
            })
        }
        (_, Place::Own(_)) => Some(
            "Only wages are read from this folder. To use this table, import it in a checkout of medpath and build it \
             again."
                .into(),
        ),
    }
}

fn tell(report: &Report, folder: &Path, notes: &[String], out: &mut dyn Write) -> std::io::Result<()> {
    let clean = |path: &Path| text::sanitise(&path.display().to_string());
    let areas = if report.areas > 0 { format!(", areas {}", report.areas) } else { String::new() };
    let edition = if report.edition.is_empty() { "Imported" } else { &report.edition };
    let (rows, occupations) = (report.rows, report.occupations);
    writeln!(out, "{}: rows {rows}, occupations {occupations}{areas}.", text::sanitise(edition))?;
    writeln!(out, "Written to {}:", clean(folder))?;
    for path in &report.written {
        writeln!(out, "  {}", clean(path.strip_prefix(folder).unwrap_or(path)))?;
    }
    notes.iter().try_for_each(|note| writeln!(out, "{}", text::sanitise(note)))
}
