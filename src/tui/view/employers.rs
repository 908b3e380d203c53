//! The employers: a list, and what is known of the selected one.

use std::collections::BTreeMap;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::picker::{rows, text_line_with};
use crate::model::{Employer, Evidence};
use crate::text;
use crate::tui::app::{App, Picker};
use crate::tui::layout;
use crate::tui::theme::Tone;
use crate::tui::widget::put::put;

pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, picker: &Picker) {
    let parts = layout::listing(body, layout::EMPLOYER_LINES);
    let head = Rect { x: parts.head.x + 1, height: 1, ..parts.head };
    let employers = app.catalogue.employers();
    let count = format!("{}/{}", picker.found.len(), employers.len());
    text_line_with(frame, head, app, "Employer > ", &picker.input, &count);
    if picker.found.is_empty() {
        let text = "No employer fits. Type a name, a kind (hospital, dialysis, laboratory) or a city.";
        let lines = text::wrap(text, usize::from(body.width.saturating_sub(4)));
        for (line, y) in lines.iter().zip(parts.list.top()..parts.list.bottom()) {
            put(frame.buffer_mut(), parts.list.x + 3, y, line, app.theme.style(Tone::Plain));
        }
        return;
    }
    let kind_width = 18;
    let name_width = usize::from(parts.list.width).saturating_sub(kind_width + 4);
    rows(frame, parts.list, app, picker.cursor, picker.found.len(), |at| {
        let employer = &employers[picker.found[at]];
        format!("{} {}", text::fit(&employer.name, name_width), text::cut(&employer.kind, kind_width))
    });
    if let Some(at) = picker.found.get(picker.cursor.selected) {
        detail(frame, parts.detail, app, &employers[*at]);
    }
}

fn detail(frame: &mut Frame, area: Rect, app: &App, employer: &Employer) {
    // Under each other by how we know, the surest first: the words are not said again for every role.
    let mut roles: BTreeMap<Evidence, Vec<&str>> = BTreeMap::new();
    for hires in &employer.roles {
        if let Some(role) = app.catalogue.role(&hires.role) {
            roles.entry(hires.evidence).or_default().push(&role.title);
        }
    }
    let mut parts = vec![
        (format!("{} - {}, {}", employer.name, employer.kind, employer.city), Tone::Heading),
        (employer.what.clone(), Tone::Plain),
    ];
    if let Some(note) = &employer.note {
        parts.push((format!("Note: {note}"), Tone::Caution));
    }
    for (evidence, titles) in &roles {
        parts.push((format!("Roles ({}): {}", text::evidence(*evidence), titles.join("; ")), Tone::Plain));
    }
    let page = employer.careers_page.as_ref().or(employer.website.as_ref());
    let page = page.map_or("no address known to us", String::as_str);
    parts.push((format!("Web: {page} - {}", text::standing(employer.confidence)), Tone::Plain));
    parts.push((format!("Read: {} ({})", employer.source.title, employer.source.date), Tone::Quiet));
    let width = usize::from(area.width.saturating_sub(2));
    let lines: Vec<(String, Tone)> =
        parts.iter().flat_map(|(text, tone)| text::wrap(text, width).into_iter().map(|line| (line, *tone))).collect();
    let height = usize::from(area.height);
    let cut = lines.len() > height;
    for (at, ((line, tone), y)) in lines.into_iter().zip(area.top()..area.bottom()).enumerate() {
        let line = if cut && at + 1 == height { text::cut(&format!("{line} .."), width) } else { line };
        put(frame.buffer_mut(), area.x + 1, y, line, app.theme.style(tone));
    }
}
