//! What was set for this start, by whom, and what counts: a flag, then a variable of the environment, then the
//! configuration files.
//!
//! What is chosen on the screens and remembered stands between the user's own files and those of the computer.

mod file;

use std::env;
use std::path::PathBuf;

use super::args::{Given, Global, Origin, Settings};
use crate::store::{Folders, config_files, profile_name};

/// A variable of the environment that has a value.
fn variable(name: &'static str) -> Option<(String, Origin)> {
    let value = env::var(name).ok().filter(|value| !value.is_empty())?;
    Some((value, Origin::Variable(name)))
}

impl Settings {
    /// Looks through the environment and the configuration files, and puts what no flag says into the flags.
    pub(super) fn resolve(global: &mut Global) {
        let mut settings = Self::default();
        settings.find_folders(global);
        let named = global.config.clone().or_else(|| variable("MEDPATH_CONFIG").map(|(file, _)| file.into()));
        settings.files = config_files(&settings.folders, named.as_deref());
        for file in std::mem::take(&mut settings.files) {
            file::read(&file, &mut settings);
            settings.files.push(file);
        }
        settings.read_environment();
        settings.take_flags(global);
        global.settings = settings;
    }

    fn find_folders(&mut self, global: &Global) {
        let of_environment = || variable("MEDPATH_DATA_DIR").map(|(folder, by)| (PathBuf::from(folder), by));
        let (data, by) = match (&global.data_dir, &global.config_dir) {
            (Some(folder), _) => (Some(folder.clone()), Some(Origin::Flag("--data-dir"))),
            (None, Some(_)) => (None, Some(Origin::Flag("--config-dir"))),
            (None, None) => of_environment().unzip(),
        };
        self.folders = Folders::choose(global.config_dir.clone(), data);
        self.folders_by = by;
    }

    fn read_environment(&mut self) {
        if let Some((value, by)) = variable("MEDPATH_AREA") {
            self.area.insert(0, Given { value, by });
        }
        if let Some((value, by)) = variable("MEDPATH_THEME") {
            self.theme.insert(0, Given { value, by });
        }
        if let Some((value, by)) = variable("MEDPATH_PROFILE") {
            self.profile = Some(Given { value, by });
        }
        if let Some((value, by)) = variable("MEDPATH_GUEST") {
            match value.as_str() {
                "1" | "true" | "yes" => self.guest = Some(Given { value: true, by }),
                "0" | "false" | "no" => self.guest = Some(Given { value: false, by }),
                _ => self.faults.push(format!("MEDPATH_GUEST must be 1 or 0; \"{value}\" is left out.")),
            }
        }
        if let Some((files, by)) = variable("MEDPATH_PACK") {
            let files = env::split_paths(&files).filter(|file| !file.as_os_str().is_empty());
            self.packs.extend(files.map(|value| Given { value, by: by.clone() }));
        }
    }

    /// A flag counts more than all others; where there is none the others become it.
    fn take_flags(&mut self, global: &mut Global) {
        let flag = |name| Origin::Flag(name);
        if let Some(value) = global.area.clone() {
            self.area.insert(0, Given { value, by: flag("--area") });
        }
        if let Some(value) = global.theme.clone() {
            self.theme.insert(0, Given { value, by: flag("--theme") });
        }
        self.packs.extend(global.pack.iter().map(|file| Given { value: file.clone(), by: flag("--pack") }));
        if let Some(given) = self.profile.take_if(|given| profile_name(&given.value).is_err()) {
            let fault = profile_name(&given.value).err().map_or_else(String::new, |fault| fault.to_string());
            self.faults.push(format!("{}: profile: {fault}. It is left out.", given.by));
        }
        if let Some(value) = global.profile.clone() {
            self.profile = Some(Given { value, by: flag("--profile") });
        }
        if let Some(value) = global.color {
            self.color = Some(Given { value, by: flag("--color") });
        }
        if global.guest {
            self.guest = Some(Given { value: true, by: flag("--guest") });
        }
        if global.ascii {
            self.ascii = Some(Given { value: true, by: flag("--ascii") });
        }
        global.profile = self.profile.as_ref().map(|given| given.value.clone());
        global.color = self.color.as_ref().map(|given| given.value);
        global.guest = self.guest.as_ref().is_some_and(|given| given.value);
        global.ascii = self.ascii.as_ref().is_some_and(|given| given.value);
        // Whoever names folders for this start means them for the students too.
        if let Some(profiles) = self.profiles.as_ref().filter(|_| self.folders_by.is_none()) {
            self.folders.students = Some(profiles.value.clone());
        }
    }
}
