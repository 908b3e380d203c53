//! The sheet of the steps around a role: what leads to it, the role, what follows, what lies beside it.

use super::{Body, ListedPay, Mark, Section, SectionId, Sheet};
use crate::catalogue::Catalogue;
use crate::model::{Area, AreaCode, MonthsToEntry, Role, RoleId, SourceId, StepMonths};
use crate::paths::{Direction, Paths, Way};
use crate::text;

const NO_MONTHS: &str = "Where a step has no months, our sources do not say how long it takes: ask a school that \
    teaches it, or an employer.";

/// A step from role to role, and those that follow after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathStep {
    /// The title at the other end.
    pub title: String,
    /// The role, if the catalogue has it.
    pub role: Option<RoleId>,
    /// Its median pay with the marks of the lists, if the catalogue has it.
    pub pay: Option<String>,
    /// The table in which the pay was read.
    pub pay_source: Option<SourceId>,
    /// Whether what one has learned counts.
    pub kind: String,
    /// What has to be added, and how long that takes where a source says so.
    pub adds: String,
    /// Where the time was read.
    pub time_source: Option<SourceId>,
    /// The steps after it.
    pub follows: Vec<PathStep>,
}

impl PathStep {
    /// The sources of the step and of those after it.
    pub(super) fn cited(&self) -> Vec<&SourceId> {
        let own = self.pay_source.iter().chain(&self.time_source);
        own.chain(self.follows.iter().flat_map(Self::cited)).collect()
    }
}

/// The steps around a role, with the pay of an area.
pub fn paths(catalogue: &Catalogue, paths: &Paths, area: &AreaCode) -> Sheet {
    let view = View { catalogue, code: area, area: catalogue.area(area) };
    let mut sideways = view.steps(SectionId::Sideways, &paths.sideways);
    sideways.gap();
    sideways.text(NO_MONTHS).marked(Mark::Quiet);
    let sections = vec![
        view.steps(SectionId::LeadsHere, &paths.leads_here),
        view.this_role(paths.role),
        view.steps(SectionId::Follows, &paths.follows),
        sideways,
    ];
    let mut intro =
        vec!["Builds on it: what you learned counts. Starts again: train from the start.".to_owned(), view.legend()];
    if all_roles(paths).any(|role| role.pay_worth().flatters()) {
        intro.push(text::GROUP_PAY_MEANS.to_owned());
    }
    let mut sheet = Sheet { title: format!("Paths: {}", paths.role.title), intro, sections, ..Sheet::default() };
    let cited: Vec<SourceId> = sheet.cited().into_iter().cloned().collect();
    let mut sources = Section::new(SectionId::Sources);
    sources.sources(catalogue, &cited);
    sheet.sections.push(sources);
    sheet
}

struct View<'c> {
    catalogue: &'c Catalogue,
    code: &'c AreaCode,
    area: Option<&'c Area>,
}

impl View<'_> {
    fn legend(&self) -> String {
        let here = self.area.map_or(self.code.0.as_str().into(), Area::short_name);
        let instead = match self.area.filter(|_| !self.code.is_nation()) {
            Some(area) => format!("; {}, US: pay there instead", area.state),
            None => String::new(),
        };
        format!("Median pay in {here}; ~ is group pay{instead}.")
    }

    fn steps(&self, id: SectionId, ways: &[Way]) -> Section {
        let mut section = Section::new(id);
        if ways.is_empty() {
            section.text(nothing(id)).marked(Mark::Missing);
        } else {
            let steps = ways.iter().map(|way| self.step(way, id == SectionId::Sideways)).collect();
            section.push(Body::Steps(steps));
        }
        section
    }

    fn this_role(&self, role: &Role) -> Section {
        let mut section = Section::new(SectionId::ThisRole);
        section.heading(&role.title);
        section.fact("Pay", self.own_pay(role)).marked(Mark::Money).from(self.pay_source(role).as_ref());
        let time = role.months_to_entry.value();
        let read = time.map(MonthsToEntry::whole_from).unwrap_or_default();
        section.fact("Time to entry", text::months(&role.months_to_entry)).from(read);
        section
    }

    fn step(&self, way: &Way, sideways: bool) -> PathStep {
        let role = way.target.role();
        // What lies beside it may be told from the other side only; then it counts for the way back.
        let back = sideways && way.direction == Direction::ToHere;
        let label = if back { "Coming from there adds" } else { "Adds" };
        let time = way.months().map(|months| format!(". {}", self.months(months))).unwrap_or_default();
        let time_source = way.months().map(|months| months.source.clone());
        let kind = if way.builds() { "builds on it" } else { "starts again" };
        PathStep {
            title: way.target.title().to_owned(),
            role: role.map(|role| role.id.clone()),
            pay: role.map(|role| self.pay(role)),
            pay_source: role.and_then(|role| self.pay_source(role)),
            kind: format!("{kind}{}", if role.is_none() { "; not in this catalogue" } else { "" }),
            adds: format!("{label}: {}{time}", way.adds().trim_end_matches('.')),
            time_source,
            follows: way.follows.iter().map(|way| self.step(way, sideways)).collect(),
        }
    }

    /// The months of a step, and what kind of source says so.
    fn months(&self, months: &StepMonths) -> String {
        let source = self.catalogue.source(&months.source);
        let basis = source.map_or_else(String::new, |source| format!(" ({})", text::basis(source.kind)));
        format!("Takes {}{basis}", text::hours_range(months.min, months.max, "months"))
    }

    /// The pay of the role in the middle: that of a wider group in words, with which way the role differs.
    fn own_pay(&self, role: &Role) -> String {
        let pay = self.catalogue.pay(role, self.code);
        match (pay.worth.direction(), pay.median()) {
            (Some(direction), Some((_, median))) => {
                format!("group pay {}; {}", text::money(median), text::direction(direction))
            }
            _ => self.pay(role),
        }
    }

    /// The pay as the lists show it.
    fn pay(&self, role: &Role) -> String {
        let pay = self.catalogue.pay(role, self.code);
        if pay.median().is_none() { "no figure".to_owned() } else { ListedPay::new(&pay, self.area).whole() }
    }

    /// The table from which the pay is.
    fn pay_source(&self, role: &Role) -> Option<SourceId> {
        self.catalogue.pay(role, self.code).nearest().map(|(_, row)| row.source.clone())
    }
}

/// Every role of the tree.
fn all_roles<'c>(paths: &Paths<'c>) -> impl Iterator<Item = &'c Role> {
    let ways = [&paths.leads_here, &paths.follows, &paths.sideways].into_iter().flatten();
    let roles = ways.flat_map(|way| [way].into_iter().chain(&way.follows)).filter_map(|way| way.target.role());
    roles.chain([paths.role])
}

fn nothing(id: SectionId) -> &'static str {
    match id {
        SectionId::LeadsHere => {
            "No role of the catalogue names this one as its next step. Getting in, on the role's page, says how to start."
        }
        SectionId::Follows => {
            "Our sources do not say what follows. Ask people who do the job, or an employer who hires for it."
        }
        _ => "Our sources do not say what lies beside it. Ask people who do the job, or a school counselor.",
    }
}
