//! The local packs that lie over the catalogue: found, checked, and laid. A bad one is left out and named.

use std::path::{Path, PathBuf};

use super::args::Global;
use super::today::today;
use crate::catalogue::{Catalogue, Pack, check_pack};
use crate::store::{PackFile, Store, packs_below, program_folder};

/// The files of the packs, in the order in which they are laid: beside the program, among the user's data, named.
pub(super) fn pack_files(global: &Global, store: &Store) -> Vec<PathBuf> {
    let folders = [program_folder(), store.data_dir()];
    let mut files: Vec<PathBuf> = folders.into_iter().flatten().flat_map(|folder| packs_below(&folder)).collect();
    for given in &global.settings.packs {
        if !files.contains(&given.value) {
            files.push(given.value.clone());
        }
    }
    files
}

/// Lays the packs over the catalogue; what is wrong with one is told.
pub(super) fn lay_packs(catalogue: &mut Catalogue, files: &[PathBuf], tell: &mut dyn FnMut(String)) {
    if files.is_empty() {
        return;
    }
    let mut packs: Vec<Pack> = Vec::new();
    for file in files {
        match read_pack(catalogue, file) {
            Ok(pack) => packs.push(pack),
            Err(why) => tell(why),
        }
    }
    catalogue.lay_over(packs, today());
}

/// A pack that is sound, or what is wrong with it and what to do.
pub(super) fn read_pack(catalogue: &Catalogue, file: &Path) -> Result<Pack, String> {
    let named = file.display();
    let text = PackFile::at(file)
        .text
        .map_err(|why| format!("The local pack {named} is left out: {why}. Mend the file or take it away."))?;
    check_pack(&named.to_string(), &text, catalogue).map_err(|faults| {
        let more = match faults.len() {
            0 | 1 => String::new(),
            2 => " There is 1 more fault.".to_owned(),
            many => format!(" There are {} more faults.", many - 1),
        };
        let first = faults.first().map(ToString::to_string).unwrap_or_default();
        format!("A local pack is left out: {first}.{more} To see all: medpath check {named}")
    })
}
