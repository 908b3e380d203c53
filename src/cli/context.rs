//! What a command works with: the catalogue, the store, the chosen area.

use std::cell::RefCell;

use super::args::{Given, Global, Origin};
use super::packs::{lay_packs, pack_files};
use super::{named, say};
use crate::background::Background;
use crate::budget::Budget;
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
    /// The area that was chosen since it was opened, by whoever walks through the menus.
    chosen: RefCell<Option<AreaCode>>,
}

impl<'g> Context<'g> {
    /// Opens the store, then the catalogue that was asked for.
    pub(super) fn open(global: &'g Global) -> Result<Self, Error> {
        let store = open_store(global)?;
        let catalogue = open_catalogue(global, &store, &mut |notice| say(&format!("medpath: {notice}")))?;
        Ok(Self { catalogue, store, global, chosen: RefCell::default() })
    }

    /// What counts for every command.
    pub(super) fn global(&self) -> &Global {
        self.global
    }

    /// What matters to the student.
    pub(super) fn wants(&self) -> Wants {
        wants_of(&self.store, &mut |notice| say(&format!("medpath: {notice}")))
    }

    /// What the student needs to live, as it was filled in.
    pub(super) fn budget(&self) -> Budget {
        let (kept, fault) = self.store.kept::<Budget>();
        if let Some(fault) = fault {
            say(&format!("medpath: {fault}"));
        }
        kept
    }

    /// What the student has and plans.
    pub(super) fn background(&self) -> Background {
        let (kept, fault) = self.store.kept::<Background>();
        if let Some(fault) = fault {
            say(&format!("medpath: {fault}"));
        }
        kept
    }

    /// Whether an area was named for this command.
    pub(super) fn names_area(&self) -> bool {
        self.global.area.is_some()
    }

    /// Shows the figures of this area from now on, and remembers it.
    pub(super) fn choose_area(&self, area: AreaCode) -> Result<(), Error> {
        *self.chosen.borrow_mut() = Some(area.clone());
        Ok(self.store.save_settings(|settings| settings.area = Some(area))?)
    }

    /// The area of `--area`, otherwise the remembered one, otherwise the first.
    pub(super) fn area(&self) -> Result<AreaCode, Error> {
        if let Some(chosen) = &*self.chosen.borrow() {
            return Ok(chosen.clone());
        }
        let chosen = chosen_area(self.global, &self.catalogue, &self.store, &mut |notice| say(&notice))?;
        Ok(chosen.unwrap_or_else(|| first_area(&self.catalogue)))
    }
}

/// The store of the flags. A profile name that cannot be used is an error here.
pub(super) fn open_store(global: &Global) -> Result<Store, Error> {
    if let Some(name) = &global.profile {
        profile_name(name)?;
    }
    let folders = global.settings.folders.clone();
    let (store, notice) = Store::open_in(folders, global.profile.as_deref(), global.guest);
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
    // For whoever sits down later; a name that means no area is told where the area of this start is chosen.
    let set = global.settings.area.iter().find_map(|given| Some((named::area(&catalogue, &given.value).ok()?, given)));
    if let Some((code, fixed)) = set.map(|(area, given)| (area.code.clone(), given.by.outranks_choices())) {
        catalogue.begin_with(code, fixed);
    }
    Ok(catalogue)
}

/// The area before anybody has chosen one: that of a local pack, or the default one.
pub(super) fn first_area(catalogue: &Catalogue) -> AreaCode {
    catalogue.pack_area().cloned().unwrap_or_else(|| AreaCode(DEFAULT_AREA.into()))
}

/// What matters to the student.
pub(super) fn wants_of(store: &Store, notice: &mut dyn FnMut(String)) -> Wants {
    let (kept, fault) = store.kept::<WrittenWants>();
    if let Some(fault) = fault {
        notice(fault.to_string());
    }
    kept.wants()
}

/// Who chose an area or a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum By {
    /// A flag, a variable, or a configuration file.
    Set(Origin),
    /// The person at the keyboard, on the screens.
    Chosen,
}

/// The area that somebody chose. A remembered area that no longer exists is forgotten silently.
pub(super) fn chosen_area(
    global: &Global,
    catalogue: &Catalogue,
    store: &Store,
    notice: &mut dyn FnMut(String),
) -> Result<Option<AreaCode>, Error> {
    area_and_who(global, catalogue, store, notice).map(|chosen| chosen.map(|(area, _)| area))
}

/// The same with who chose it: what is set outranks what was chosen on the screens, but for what is set for a whole
/// computer. A name that means no area is an error only where it was typed for this start.
pub(super) fn area_and_who(
    global: &Global,
    catalogue: &Catalogue,
    store: &Store,
    notice: &mut dyn FnMut(String),
) -> Result<Option<(AreaCode, By)>, Error> {
    let (first, last): (Vec<_>, Vec<_>) = global.settings.area.iter().partition(|given| given.by.outranks_choices());
    let mut known = |given: &Given<String>| match named::area(catalogue, &given.value) {
        Ok(area) => Ok(Some((area.code.clone(), By::Set(given.by.clone())))),
        Err(fault) if matches!(given.by, Origin::Flag(_)) => Err(fault),
        Err(fault) => {
            let first = fault.to_string().lines().next().unwrap_or_default().to_owned();
            notice(format!("{}: area: {first} It is left out.", given.by));
            Ok(None)
        }
    };
    for given in first {
        if let Some(found) = known(given)? {
            return Ok(Some(found));
        }
    }
    let (settings, fault) = store.settings();
    let is_there = |code: &AreaCode| *code == AreaCode(DEFAULT_AREA.into()) || catalogue.area(code).is_some();
    if let Some(area) = settings.area.filter(is_there) {
        return Ok(Some((area, By::Chosen)));
    }
    let mut found = None;
    for given in last {
        found = found.or(known(given)?);
    }
    if let Some(fault) = fault {
        notice(fault.to_string());
    }
    Ok(found)
}
