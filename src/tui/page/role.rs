//! The page of a role: seven quick facts on top, seven sections under them.

use ratatui::text::{Line, Span};

use super::{Page, Writer, role_entry, role_pay, role_sections};
use crate::catalogue::{Catalogue, Level};
use crate::export::RoleRecord;
use crate::model::{Area, LicenceNeed, Role, RolePage, WageBasis};
use crate::text;
use crate::tui::theme::{Theme, Tone};

/// What a page of a role is made of.
#[derive(Clone, Copy)]
pub struct View<'c> {
    /// Where figures and names come from.
    pub catalogue: &'c Catalogue,
    /// The role.
    pub role: &'c Role,
    /// The area whose pay is shown first.
    pub area: &'c Area,
    /// Pay an hour instead of a year.
    pub hourly: bool,
}

impl<'c> View<'c> {
    /// What one reads after opening the role.
    pub fn page(&self) -> &'c RolePage {
        self.catalogue.page(self.role)
    }

    /// The same for the exports, which share text with the page.
    pub(super) fn record(&self) -> RoleRecord<'c> {
        RoleRecord { catalogue: self.catalogue, role: self.role, area: &self.area.code }
    }
}

/// Builds the page for a width.
pub fn page(view: View, theme: Theme, width: u16) -> Page {
    let mut writer = Writer::new(theme, width);
    role_sections::overview(view, &mut writer);
    role_sections::a_day(view, &mut writer);
    role_pay::pay(view, &mut writer);
    role_entry::getting_in(view, &mut writer);
    role_sections::moving_up(view, &mut writer);
    role_sections::places(view, &mut writer);
    role_sections::sources(view, &mut writer);
    let mut page = writer.finish();
    page.head = quick_facts(view, theme, usize::from(width));
    page
}

/// Width of the labels of the quick facts.
const LABEL: usize = 16;

/// Label and text of the seven quick facts, in the places that they have for every role.
fn quick_facts(view: View, theme: Theme, width: usize) -> Vec<Line<'static>> {
    let room = width.saturating_sub(LABEL);
    let facts = [
        ("Pay here", pay(view)),
        ("Time to entry", time(view.role).to_vec()),
        ("Schooling", schooling(view.role)),
        ("Exam, license", exam_and_licence(view)),
        ("Hours", vec![text::schedule(&view.role.schedule)]),
        ("Patients, blood", vec![patients_and_blood(view.role)]),
        ("Jobs ahead", jobs_ahead(view)),
    ];
    facts
        .into_iter()
        .map(|(label, wordings)| {
            let tone = if label == "Pay here" { Tone::Money } else { Tone::Plain };
            Line::from(vec![
                Span::styled(text::fit(label, LABEL), theme.style(Tone::Quiet)),
                Span::styled(fitting(&wordings, room), theme.style(tone)),
            ])
        })
        .collect()
}

/// The first wording that fits, or the last one cut: the page below has all of it.
fn fitting(wordings: &[String], room: usize) -> String {
    let fits = wordings.iter().find(|wording| text::width(wording) <= room).or(wordings.last());
    fits.map_or_else(String::new, |wording| text::cut(wording, room))
}

/// Pay from the longest wording to the shortest.
fn pay(view: View) -> Vec<String> {
    let pay = view.catalogue.pay(view.role, &view.area.code);
    let Some((level, row)) = pay.nearest() else {
        return vec![format!("{} for this area, its state or the nation", text::NOT_PUBLISHED)];
    };
    let annual = row.wage.annual;
    let whose = match level {
        Level::Area => "",
        Level::State => &format!("{}'s ", row.name),
        Level::Nation => "nation's ",
    };
    let broader = if pay.basis == WageBasis::Broader { ", broader series" } else { "" };
    let median = format!("{whose}median {}", text::money(annual.p50));
    let span = format!("8 of 10 earn {} to {}", text::money(annual.p10), text::money(annual.p90));
    let when = format!("(BLS {})", row.edition);
    vec![
        format!("{median}; {span}{broader} {when}"),
        format!("{median}; {} to {}{broader} {when}", text::money(annual.p10), text::money(annual.p90)),
        format!("{median}{broader} {when}"),
        format!("{median}{broader}"),
    ]
}

/// Time to the job from the longest wording to the shortest; only what follows other training is ever long.
pub(super) fn time(role: &Role) -> [String; 3] {
    let brief = text::months_brief(&role.months_to_entry);
    let after = format!("{} after other training", brief.strip_prefix("then ").unwrap_or(&brief));
    [text::months(&role.months_to_entry), format!("{after} (see Getting in)"), after]
}

fn schooling(role: &Role) -> Vec<String> {
    role.entry_education.value().map_or_else(
        || vec![text::NOT_STATED.to_owned()],
        |entry| vec![entry.text.clone(), text::education(entry.level).to_owned()],
    )
}

fn exam_and_licence(view: View) -> Vec<String> {
    let name = |id: &str| view.catalogue.credential(id).map_or(id.to_owned(), |known| known.abbreviation.clone());
    let needed: Vec<String> = view
        .role
        .credentials
        .iter()
        .map(|needed| format!("{} ({})", name(&needed.id), text::need(needed.need)))
        .collect();
    let rule = view.role.licence.value().and_then(|rules| rules.iter().find(|rule| rule.state == "MD"));
    let licence = match rule.map(|rule| rule.required) {
        Some(LicenceNeed::Yes) => "Maryland license: yes",
        Some(LicenceNeed::No) => "Maryland license: no",
        Some(LicenceNeed::NotKnown) | None => "Maryland license: not known to us",
    };
    match needed.as_slice() {
        [] => vec![format!("{licence}; no exam named")],
        [one] => vec![format!("{licence}; {one}")],
        [first, second, ..] => vec![format!("{licence}; {first}, {second}"), format!("{licence}; {first}")],
    }
}

fn patients_and_blood(role: &Role) -> String {
    let patients = role.patient_contact.value().map_or(text::NOT_STATED, |patients| text::contact(patients.level));
    let blood = role.blood_exposure.value().map_or(text::NOT_STATED, |blood| text::blood(blood.level));
    format!("{patients}; blood {blood}")
}

fn jobs_ahead(view: View) -> Vec<String> {
    let Some(projection) = view.catalogue.projection(view.role) else { return vec![text::NOT_STATED.to_owned()] };
    let openings = text::openings(projection.annual_openings_thousands);
    let change = text::change(projection.change_percent);
    let (base, target) = (projection.base_year, projection.target_year);
    vec![
        format!("{change} from {base} to {target}, {openings} openings a year in the nation (BLS projections)"),
        format!("{change} from {base} to {target}, {openings} openings a year (nation)"),
        format!("{change} to {target}, {openings} openings a year"),
    ]
}
