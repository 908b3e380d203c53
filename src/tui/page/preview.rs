//! The preview of the selected role: what it is, pay on an axis, how one gets in, what is hard.

use ratatui::text::{Line, Span};

use super::role::{self, View};
use super::{Page, Writer};
use crate::catalogue::Level;
use crate::compare::{Axis, Band};
use crate::model::{LicenceNeed, WageBasis, short_area_name};
use crate::search::{Field, FoundBy};
use crate::text;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widget::band;

/// Longest wording of the time to the job that does not push the rest aside.
const LONGEST_TIME: usize = 45;

/// Width of the names before the bands.
const LABEL: usize = 13;

/// Builds the preview. `found` says why the role is listed, where something was asked for, and `passes` what it has of
/// what the filters ask for; `whole` adds what only a wide or scrolled preview shows.
pub fn page(view: View, found: Option<&FoundBy>, passes: &[String], whole: bool, theme: Theme, width: u16) -> Page {
    let mut writer = Writer::new(theme, width);
    title(view, found, passes, whole, &mut writer);
    writer.text(&view.role.summary);
    pay(view, &mut writer);
    let licence = view.role.licence.value().and_then(|rules| rules.iter().find(|rule| rule.state == "MD"));
    let schooling = view.role.entry_education.value().map_or(text::NOT_STATED, |entry| text::education(entry.level));
    let licence = match licence.map(|rule| rule.required) {
        Some(LicenceNeed::Yes) => "Maryland license: yes",
        Some(LicenceNeed::No) => "Maryland license: no",
        Some(LicenceNeed::NotKnown) | None => "Maryland license: not known to us",
    };
    let [long, _, short] = role::time(view.role);
    let time = if text::width(&long) <= LONGEST_TIME { long } else { short };
    writer.text(&format!("Entry: {schooling}; time: {time}; {licence}"));
    writer.text(&format!("Hours: {}", text::schedule(&view.role.schedule)));
    let contact = view.role.patient_contact.value().map_or(text::NOT_STATED, |rated| text::contact(rated.level));
    let blood = view.role.blood_exposure.value().map_or(text::NOT_STATED, |rated| text::blood(rated.level));
    let body = view.role.physical_demands.value().map_or(text::NOT_STATED, |rated| text::physical(rated.level));
    writer.text(&format!("Patients: {contact}; blood: {blood}; hard on the body: {body}"));
    if whole {
        more(view, &mut writer);
    }
    writer.finish()
}

/// Where the words were found.
fn found_by(found: &FoundBy) -> Option<String> {
    let text = &found.text;
    Some(match found.field {
        Field::Nothing => return None,
        Field::Title => "your words are in its title".to_owned(),
        Field::Alias => format!("other name \"{text}\""),
        Field::Hidden | Field::Summary => format!("\"{text}\""),
        Field::Credential => format!("credential {text}"),
        Field::Family => format!("family {text}"),
        Field::Names => "names much like it".to_owned(),
    })
}

/// The title, and why the role is listed: at the right end of the title if that is all there is to say, otherwise in a
/// line of its own with the role's value for each filter.
fn title(view: View, found: Option<&FoundBy>, passes: &[String], whole: bool, writer: &mut Writer) {
    let reason = found.and_then(found_by);
    let in_title = found.is_none_or(|found| matches!(found.field, Field::Nothing | Field::Title));
    let room = writer.width().saturating_sub(text::width(&view.role.title) + 2);
    let short = reason.as_ref().map(|reason| format!("found by: {reason}"));
    let beside = !whole && passes.is_empty() && short.as_ref().is_some_and(|short| text::width(short) <= room);
    let family = view.catalogue.family_title(&view.role.family);
    let right = short.as_deref().filter(|_| beside && !in_title).unwrap_or(family);
    let heading = writer.theme.style(Tone::Heading);
    let quiet = writer.theme.style(Tone::Quiet);
    let mut spans = vec![Span::styled(text::cut(&view.role.title, writer.width()), heading)];
    if !right.is_empty() && text::width(right) <= room {
        spans.push(Span::styled(format!("{right:>width$}", width = room + 2), quiet));
    }
    writer.line(Line::from(spans));
    // That the words stand in the title is seen on the title.
    let told = beside || (in_title && passes.is_empty() && !whole);
    let reasons: Vec<&str> =
        reason.as_deref().filter(|_| !told).into_iter().chain(passes.iter().map(String::as_str)).collect();
    if !reasons.is_empty() {
        writer.styled(&format!("Why listed: {}", reasons.join("; ")), Tone::Accent);
    }
}

fn pay(view: View, writer: &mut Writer) {
    let pay = view.catalogue.pay(view.role, &view.area.code);
    let rows = pay.rows();
    if rows.is_empty() {
        writer.styled("Pay: no wage table has this occupation.", Tone::Caution);
        return;
    }
    // The state is left to the role's own page, unless it has to stand in for the area.
    let nearest = pay.nearest().map(|(level, _)| level);
    let shown = |level: Level| nearest == Some(level) || level == Level::Nation;
    let rows: Vec<_> = rows.into_iter().filter(|(level, _)| shown(*level)).collect();
    let band_of = |level, percentiles| Band { percentiles, level };
    let axis = Axis::around(rows.iter().map(|(level, row)| band_of(*level, row.wage.annual.rising())));
    let width = writer.width();
    // On a narrow preview the words stand under the band, so that the band keeps a readable length.
    let below = width < 70;
    let words = if below { 0 } else { 31 };
    let cells = width.saturating_sub(LABEL + words + 1).clamp(12, 60);
    let quiet = writer.theme.style(Tone::Quiet);
    writer.line(Line::styled(format!("{}{}", text::fit("Pay a year", LABEL), band::axis_line(&axis, cells)), quiet));
    for (_, row) in &rows {
        let name = short_area_name(row.kind, row.name);
        let words =
            format!("median {}, {} jobs", text::money_brief(row.wage.annual.p50), text::count(row.wage.employment));
        let mut line =
            vec![Span::raw(text::fit(name, LABEL)), band::band(&writer.theme, &row.wage.annual.rising(), &axis, cells)];
        if below {
            writer.line(Line::from(line));
            writer.line(Line::from(format!("{}{words}", " ".repeat(LABEL))));
        } else {
            line.push(Span::raw(format!(" {words}")));
            writer.line(Line::from(line));
        }
    }
    let mut remark =
        format!("{} wages, U.S. Bureau of Labor Statistics; no overtime or night extra", rows[0].1.edition);
    if pay.basis == WageBasis::Broader {
        remark = format!("Broader series, counts other jobs too. {remark}");
    }
    if nearest != Some(Level::Area) {
        remark = format!("No median is published for {}. {remark}", view.area.short_name());
    }
    writer.styled(&remark, if pay.basis == WageBasis::Broader { Tone::Caution } else { Tone::Quiet });
}

/// What a wide preview has room for: it scrolls.
fn more(view: View, writer: &mut Writer) {
    writer.blank();
    writer.heading("What they do");
    writer.bullets(view.page().tasks.iter());
    if let Some(downsides) = view.page().downsides.value() {
        writer.blank();
        writer.heading("Hard parts");
        writer.bullets(downsides);
    }
}
