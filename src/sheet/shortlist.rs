//! What there is to say of the saved roles, in the order of whoever saved them.

use super::ListedPay;
use super::steps::{steps, steps_done};
use crate::catalogue::{Catalogue, Level};
use crate::model::{AreaCode, Role, SourceId};
use crate::shortlist::{Entry, Shortlist};
use crate::text;

/// The saved roles, as a screen and a command list them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SavedRoles {
    /// How many there are.
    pub heading: String,
    /// Whose pay is shown, and what the marks behind it mean, as far as there are any.
    pub legend: Vec<String>,
    /// The roles.
    pub roles: Vec<SavedRole>,
}

/// A saved role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedRole {
    /// Its title, or its id if the catalogue lacks it.
    pub title: String,
    /// Its pay; empty for a role that the catalogue lacks.
    pub pay: ListedPay,
    /// Time to the job in few words; empty for a role that the catalogue lacks.
    pub time: String,
    /// Whether it is the target, and how far its steps are; empty where neither was begun.
    pub standing: String,
    /// The note on it.
    pub note: String,
    /// What speaks against it, in the student's words.
    pub why_not: String,
}

impl SavedRole {
    /// Everything that the student did about it, in the order in which it is told.
    pub fn said(&self) -> impl Iterator<Item = String> + '_ {
        let why_not = (!self.why_not.is_empty()).then(|| format!("Why not: {}", self.why_not));
        let texts = [&self.standing, &self.note].into_iter().filter(|text| !text.is_empty()).cloned();
        texts.chain(why_not)
    }
}

/// The saved roles, with the pay of an area.
pub fn shortlist(catalogue: &Catalogue, list: &Shortlist, area: &AreaCode) -> SavedRoles {
    let heading = match list.entries.len() {
        0 => "Your shortlist is empty.".to_owned(),
        1 => "1 role on your shortlist".to_owned(),
        many => format!("{many} roles on your shortlist, in your own order"),
    };
    let known: Vec<&Role> = list.entries.iter().filter_map(|entry| catalogue.role(&entry.role)).collect();
    let roles = list.entries.iter().map(|entry| saved(catalogue, list, entry, area)).collect();
    SavedRoles { heading, legend: legend(catalogue, &known, area), roles }
}

fn saved(catalogue: &Catalogue, list: &Shortlist, entry: &Entry, area: &AreaCode) -> SavedRole {
    let (note, why_not) = (entry.note.clone(), entry.why_not.clone());
    let begun = (!entry.steps.is_empty()).then(|| steps_done(&steps(catalogue, entry, area)));
    let target = (list.target.as_ref() == Some(&entry.role)).then(|| "My target".to_owned());
    let standing: Vec<String> = target.into_iter().chain(begun).collect();
    let standing = if standing.is_empty() { String::new() } else { format!("{}.", standing.join(", ")) };
    let Some(role) = catalogue.role(&entry.role) else {
        let why = if catalogue.is_hidden(&entry.role) { "hidden by a local pack" } else { "not in this catalogue" };
        let title = format!("{} ({why})", entry.role);
        return SavedRole { title, pay: ListedPay::default(), time: String::new(), standing, note, why_not };
    };
    let pay = ListedPay::new(&catalogue.pay(role, area), catalogue.area(area));
    let time = text::months_brief(&role.months_to_entry);
    SavedRole { title: role.title.clone(), pay, time, standing, note, why_not }
}

fn legend(catalogue: &Catalogue, roles: &[&Role], area: &AreaCode) -> Vec<String> {
    let Some(here) = catalogue.area(area) else { return Vec::new() };
    let pays = roles.iter().map(|role| catalogue.pay(role, area));
    let known = pays.filter_map(|pay| pay.median().map(|(level, _)| (pay.worth, level)));
    let (flattering, medians): (Vec<_>, Vec<_>) = known.partition(|(worth, _)| worth.flatters());
    let mut tables: Vec<&SourceId> = Vec::new();
    for (_, row) in roles.iter().filter_map(|role| catalogue.pay(role, area).nearest()) {
        if !tables.contains(&row.source) {
            tables.push(row.source);
        }
    }
    let mut said: Vec<String> =
        tables.into_iter().filter_map(|id| catalogue.source(id)).map(|source| text::source_brief(&source)).collect();
    if medians.iter().any(|(worth, _)| worth.is_group()) {
        said.push("~ group pay".to_owned());
    }
    if !flattering.is_empty() {
        said.push(format!("{} maybe too high", text::GROUP_PAY));
    }
    if medians.iter().any(|(_, level)| *level == Level::State) {
        said.push(format!("{}: the state's", here.state));
    }
    if !area.is_nation() && medians.iter().any(|(_, level)| *level == Level::Nation) {
        said.push("US: the nation's".to_owned());
    }
    said
}
