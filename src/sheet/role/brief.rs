//! Roles in a few lines of plain text that stand alone: on a phone nobody can ask what "here" means.

use super::RoleRecord;
use crate::catalogue::{Catalogue, Level};
use crate::model::{Area, AreaCode, RoleId, SourceId};
use crate::sheet::license::not_authorized;
use crate::sheet::{license_sentence, short_name};
use crate::text;

/// Roles in a few lines each, with an empty line between them, then where it was read.
pub fn in_brief<'r>(
    catalogue: &Catalogue,
    roles: impl IntoIterator<Item = &'r RoleId>,
    area: &AreaCode,
) -> Vec<String> {
    let (mut lines, mut tables, mut reviewed): (Vec<String>, Vec<SourceId>, Option<&str>) = Default::default();
    for id in roles {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        let Some(role) = catalogue.role(id) else {
            lines.push(format!("{id} (not in this catalogue)"));
            continue;
        };
        let record = RoleRecord { catalogue, role, area };
        record.brief(&mut lines);
        let table = catalogue.pay(role, area).nearest().map(|(_, row)| row.source.clone());
        tables.extend(table.filter(|id| !tables.contains(id)));
        // The day that all of it has been read since.
        let day = record.page().last_reviewed.as_str();
        reviewed = Some(reviewed.map_or(day, |earliest| earliest.min(day)));
    }
    let Some(reviewed) = reviewed else { return lines };
    let named = tables.iter().map(|id| short_name(catalogue, id));
    let named: Vec<String> =
        named.map(|(name, date)| name + &date.map_or_else(String::new, |day| format!(", {day}"))).collect();
    let pay = if named.is_empty() { String::new() } else { format!("Pay: {}. ", named.join(" and ")) };
    lines.push(String::new());
    lines.push(format!("{pay}The rest: medpath, reviewed {reviewed}. Rules change: ask before you pay."));
    lines
}

impl RoleRecord<'_> {
    /// Title, pay, time, schooling, license, the first step.
    fn brief(&self, lines: &mut Vec<String>) {
        let shortest = |wordings: Vec<String>| wordings.into_iter().next_back().unwrap_or_default();
        lines.push(self.role.title.clone());
        lines.extend(not_authorized(self.license()));
        let nearest = self.catalogue.pay(self.role, self.area).nearest().map(|(level, _)| level);
        // The figures of a state or of the nation say so themselves.
        let place = self.catalogue.area(self.area).filter(|_| nearest == Some(Level::Area)).map(Area::short_name);
        let place = place.map_or_else(String::new, |name| format!(" in {name}"));
        lines.push(format!("Pay a year{place}: {}", shortest(self.pay_here())));
        lines.push(format!("Time to entry: {}", shortest(text::months_wordings(&self.role.months_to_entry))));
        lines.push(format!("School: {}", shortest(self.schooling())));
        lines.push(text::capital(&license_sentence(self.license())));
        let steps = self.page().first_steps.value();
        lines.extend(steps.and_then(|steps| steps.this_week.first()).map(|step| format!("First step: {step}")));
    }
}
