//! What a command works with: the catalogue, the store, the chosen area.

use super::args::Global;
use super::packs::{lay_packs, pack_files};
use super::{named, say};
use crate::catalogue::{Catalogue, DEFAULT_AREA, read_own_catalogue};
use crate::error::Error;
use crate::model::AreaCode;
use crate::musts::{Wants, WrittenWants};
use crate::store::{Store, profile_name};
use crate::text::sanitise;

/// What one command works with.
pub(super) struct Context<'g> {
    pub(super) catalogue: Catalogue,
    pub(super) store: Store,
    global: &'g Global,
}

impl<'g> Context<'g> {
    /// Opens the store, then the catalogue that was asked for.
    pub(super) fn open(global: &'g Global) -> Result<Self, Error> {
        let store = open_store(global)?;
        let catalogue = open_catalogue(global, &store, &mut |notice| say(&format!("medpath: {notice}")))?;
        Ok(Self { catalogue, store, global })
    }

    /// What counts for every command.
    pub(super) fn global(&self) -> &Global {
        self.global
    }

    /// What matters to the student.
    pub(super) fn wants(&self) -> Wants {
        let (kept, fault) = self.store.kept::<WrittenWants>();
        if let Some(fault) = fault {
            say(&format!("medpath: {fault}"));
        }
        kept.wants()
    }

    /// Whether an area was named for this command.
    pub(super) fn names_area(&self) -> bool {
        self.global.area.is_some()
    }

    /// The area of `--area`, otherwise the remembered one, otherwise the first.
    pub(super) fn area(&self) -> Result<AreaCode, Error> {
        let chosen = chosen_area(self.global, &self.catalogue, &self.store, &mut |notice| say(&notice))?;
        Ok(chosen.unwrap_or_else(|| first_area(&self.catalogue)))
    }
}

/// The store of the flags. A profile name that cannot be used is an error here.
pub(super) fn open_store(global: &Global) -> Result<Store, Error> {
    if let Some(name) = &global.profile {
        profile_name(name)?;
    }
    let (store, notice) = Store::open(global.config_dir.clone(), global.profile.as_deref(), global.guest);
    if let Some(notice) = notice {
        say(&format!("medpath: {notice}"));
    }
    Ok(store)
}

/// The bundled catalogue or the one of `--catalogue`, with the wages that were imported.
pub(super) fn catalogue_without_packs(global: &Global, store: &Store) -> Result<Catalogue, Error> {
    let imported = store.imported_wages();
    match &global.catalogue {
        Some(file) => Ok(Catalogue::with_own(read_own_catalogue(file)?, imported)),
        None => Ok(Catalogue::bundled(imported)),
    }
}

/// The same with the local packs over it; what is wrong with one of them is told.
pub(super) fn open_catalogue(global: &Global, store: &Store, tell: &mut dyn FnMut(String)) -> Result<Catalogue, Error> {
    let mut catalogue = catalogue_without_packs(global, store)?;
    lay_packs(&mut catalogue, &pack_files(global, store), &mut |notice| tell(sanitise(&notice)));
    Ok(catalogue)
}

/// The area before anybody has chosen one: that of a local pack, or the default one.
pub(super) fn first_area(catalogue: &Catalogue) -> AreaCode {
    catalogue.pack_area().cloned().unwrap_or_else(|| AreaCode(DEFAULT_AREA.into()))
}

/// The area that somebody chose. A remembered area that no longer exists is forgotten silently.
pub(super) fn chosen_area(
    global: &Global,
    catalogue: &Catalogue,
    store: &Store,
    notice: &mut dyn FnMut(String),
) -> Result<Option<AreaCode>, Error> {
    if let Some(name) = &global.area {
        return named::area(catalogue, name).map(|area| Some(area.code.clone()));
    }
    let (settings, fault) = store.settings();
    if let Some(fault) = fault {
        notice(fault.to_string());
    }
    Ok(settings.area.filter(|code| *code == AreaCode(DEFAULT_AREA.into()) || catalogue.area(code).is_some()))
}
