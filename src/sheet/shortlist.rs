//! What there is to say of the saved roles, in the order of whoever saved them.

use crate::catalogue::{Catalogue, Level};
use crate::model::{AreaCode, Figure, Role, WageBasis};
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
    /// Its nearest published median pay a year; `-` where there is none.
    pub pay: String,
    /// What stands behind the amount.
    pub pay_marks: String,
    /// The note on it.
    pub note: String,
}

/// The saved roles, with the pay of an area.
pub fn shortlist(catalogue: &Catalogue, list: &Shortlist, area: &AreaCode) -> SavedRoles {
    let heading = match list.entries.len() {
        0 => "Your shortlist is empty.".to_owned(),
        1 => "1 role on your shortlist".to_owned(),
        many => format!("{many} roles on your shortlist, in your own order"),
    };
    let known: Vec<&Role> = list.entries.iter().filter_map(|entry| catalogue.role(&entry.role)).collect();
    let roles = list.entries.iter().map(|entry| saved(catalogue, entry, area)).collect();
    SavedRoles { heading, legend: legend(catalogue, &known, area), roles }
}

fn saved(catalogue: &Catalogue, entry: &Entry, area: &AreaCode) -> SavedRole {
    let note = entry.note.clone();
    let Some(role) = catalogue.role(&entry.role) else {
        let title = format!("{} (not in this catalogue)", entry.role);
        return SavedRole { title, pay: String::new(), pay_marks: String::new(), note };
    };
    let [pay, pay_marks] = median(catalogue, role, area);
    SavedRole { title: role.title.clone(), pay, pay_marks, note }
}

/// The nearest median in short, and the marks behind it.
fn median(catalogue: &Catalogue, role: &Role, area: &AreaCode) -> [String; 2] {
    let Some((level, median)) = catalogue.pay(role, area).median() else { return ["-".to_owned(), String::new()] };
    let (amount, above) = match median {
        Figure::AtLeast(bound) => (Figure::Is(bound), "+"),
        figure => (figure, ""),
    };
    let marks = catalogue.area(area).map(|area| level.marks(role.wage_basis, area)).unwrap_or_default();
    [text::money_brief(amount), [above, &marks].concat()]
}

fn legend(catalogue: &Catalogue, roles: &[&Role], area: &AreaCode) -> Vec<String> {
    let Some(here) = catalogue.area(area) else { return Vec::new() };
    let medians: Vec<(WageBasis, Level)> = roles
        .iter()
        .filter_map(|role| catalogue.pay(role, area).median().map(|(level, _)| (role.wage_basis, level)))
        .collect();
    let mut said = Vec::new();
    if medians.iter().any(|(basis, _)| *basis == WageBasis::Broader) {
        said.push("~: counts other jobs too".to_owned());
    }
    if medians.iter().any(|(_, level)| *level == Level::State) {
        said.push(format!("{}: pay of the state", here.state));
    }
    if !area.is_nation() && medians.iter().any(|(_, level)| *level == Level::Nation) {
        said.push("US: pay of the nation".to_owned());
    }
    said
}
