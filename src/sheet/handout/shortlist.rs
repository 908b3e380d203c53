//! Pages about the saved roles.

use super::comparison::{first_steps, near, pay, table_row};
use super::{Own, notes};
use crate::catalogue::Catalogue;
use crate::compare::compare;
use crate::model::{AreaCode, MonthsToEntry, Role};
use crate::sheet::steps::{steps, steps_done};
use crate::sheet::{Body, Column, JUDGMENT, RoleRecord, Section, SectionId, Sheet, Table, TableRow};
use crate::sheet::{license_words, shortlist as saved_roles};
use crate::shortlist::Entry;
use crate::text;

/// How many roles two pages have room for, how many bands a picture, and for how many the first steps fit as well.
const MOST_ROLES: usize = 30;
const MOST_BANDS: usize = 8;
const MOST_WITH_STEPS: usize = 6;

/// Up to so many roles leave room for two steps each.
const FEW: usize = 3;

/// Lines that two pages have for the rows and the notes, lines that a row takes, and characters of a note in a line.
const LINES_OF_TWO_PAGES: f32 = 95.0;
const LINES_OF_A_ROW: f32 = 2.4;
const CHARACTERS_OF_A_LINE: f32 = 110.0;

/// How many further roles are named.
const MOST_NAMED: usize = 40;

pub(super) fn page(catalogue: &Catalogue, own: Own, area: &AreaCode, all: bool) -> Sheet {
    let list = own.list;
    let saved = saved_roles(catalogue, list, area);
    let entries = if all { &list.entries[..] } else { &list.entries[..on_two_pages(&list.entries)] };
    let known: Vec<&Role> = entries.iter().filter_map(|entry| catalogue.role(&entry.role)).collect();
    let mut sections: Vec<Section> = target(catalogue, own, area).into_iter().collect();
    if !known.is_empty() && known.len() <= MOST_BANDS {
        sections.push(pay(&compare(catalogue, &known, area).columns));
    }
    let mut section = Section::new(SectionId::Saved);
    let letters = catalogue.area(area).map_or("", |area| area.state.as_str());
    let names = ["", "pay here", "time to entry", "schooling", "license", "nearest program"];
    let columns = names.map(|name| Column { name: name.into(), numbers: false });
    let rows = entries.iter().enumerate().map(|(at, entry)| match catalogue.role(&entry.role) {
        Some(role) => row(at, &RoleRecord { catalogue, role, area }, &saved.roles[at].pay.whole()),
        None => {
            table_row(&numbered(at, &saved.roles[at].title), (1..columns.len()).map(|_| (String::new(), Vec::new())))
        }
    });
    let rows = rows.collect();
    section.push(Body::Table(Table { columns: columns.to_vec(), rows }));
    if let Some(legend) = legend(&saved.legend, letters) {
        section.text(legend).marked(crate::sheet::Mark::Quiet);
    }
    if list.entries.len() > entries.len() {
        section.text(others(&saved.roles[entries.len()..].iter().map(|role| role.title.as_str()).collect::<Vec<_>>()));
    }
    sections.push(section);
    if known.len() <= MOST_BANDS {
        sections.extend(own.musts_of(catalogue, &known));
        sections.extend(own.living(catalogue, &known, area));
    }
    let written = entries.iter().zip(&saved.roles);
    sections.extend(notes(written.map(|(entry, role)| (Some(role.title.as_str()), entry))));
    if known.len() <= MOST_WITH_STEPS {
        let most = if known.len() > FEW { 1 } else { 2 };
        sections.extend(first_steps(known.iter().map(|role| RoleRecord { catalogue, role, area }), most));
    }
    let name = catalogue.area(area).map_or(area.0.as_str(), |area| &area.name);
    let intro = vec![format!("{}. Seen from {name}. {JUDGMENT}", saved.heading)];
    let mut sheet = Sheet { title: "My shortlist".to_owned(), intro, sections, ..Sheet::default() };
    let reviewed = known.iter().map(|role| catalogue.page(role).last_reviewed.as_str()).min().unwrap_or_default();
    sheet.add_sources(catalogue, &[], reviewed);
    sheet
}

/// The role that the student works towards, with the steps that are still to do.
fn target(catalogue: &Catalogue, own: Own, area: &AreaCode) -> Option<Section> {
    let entry = own.list.entry(own.list.target.as_ref()?)?;
    let rows = steps(catalogue, entry, area);
    let mut section = Section::new(SectionId::Target);
    let title = catalogue.role(&entry.role).map_or(entry.role.as_str(), |role| &role.title);
    section.text(format!("{title}: {}.", steps_done(&rows)));
    for row in rows.iter().filter(|row| !row.state.done) {
        section.task(row.words());
    }
    Some(section)
}

/// How many of the roles two pages have room for: fewer where notes are long.
fn on_two_pages(entries: &[Entry]) -> usize {
    let mut lines = 0.0;
    let fits = |entry: &&Entry| {
        lines +=
            LINES_OF_A_ROW + (entry.note.chars().count() + entry.why_not.chars().count()) as f32 / CHARACTERS_OF_A_LINE;
        lines < LINES_OF_TWO_PAGES
    };
    entries.iter().take(MOST_ROLES).take_while(fits).count()
}

/// A role of the list in a row.
fn row(at: usize, record: &RoleRecord, pay: &str) -> TableRow {
    let RoleRecord { catalogue, role, area } = record;
    let schooling = role.entry_education.value();
    let level = schooling.map_or(text::NOT_STATED, |entry| text::education(entry.level));
    let table = catalogue.pay(role, area).nearest().map(|(_, row)| row.source.clone());
    let time = role.months_to_entry.value().map(MonthsToEntry::whole_from).unwrap_or_default();
    let license = record.license();
    let cells = [
        (pay.to_owned(), table.into_iter().collect()),
        (text::months_brief(&role.months_to_entry), time.into_iter().cloned().collect()),
        (level.to_owned(), Vec::new()),
        (license_words(license).to_owned(), license.rule.and_then(|rule| rule.source.clone()).into_iter().collect()),
        near(catalogue, role, area),
    ];
    table_row(&numbered(at, &role.title), cells.into_iter())
}

fn numbered(at: usize, title: &str) -> String {
    format!("{}. {title}", at + 1)
}

/// Whose pay it is and what the marks mean.
fn legend(said: &[String], letters: &str) -> Option<String> {
    (!said.is_empty()).then(|| format!("Pay: median a year; {}. License: in {letters}.", said.join("; ")))
}

/// The roles for which there is no room.
fn others(titles: &[&str]) -> String {
    let named = titles.iter().take(MOST_NAMED).copied().collect::<Vec<_>>().join("; ");
    let more = titles.len().saturating_sub(MOST_NAMED);
    let more = if more == 0 { String::new() } else { format!("; and {more} more") };
    format!("Also on the list: {named}{more}. \"medpath handout --shortlist --format csv\" has the whole list.")
}
