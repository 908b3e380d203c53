//! The preview of the selected role: what it is, pay on an axis, how one gets in, what is hard.

use ratatui::text::{Line, Span};

use crate::search::{Field, FoundBy};
use crate::sheet::RoleRecord;
use crate::text;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widget::page::{Page, Writer};

/// Builds the preview. `found` says why the role is listed, where something was asked for, and `passes` what it has of
/// what the filters ask for.
pub fn page(
    record: RoleRecord,
    found: Option<&FoundBy>,
    passes: &[String],
    extent: Extent,
    theme: Theme,
    width: u16,
) -> Page {
    let mut writer = Writer::new(theme, width);
    let whole = extent != Extent::Beginning;
    if extent == Extent::Framed {
        why_listed(found.and_then(found_by).as_deref(), passes, &mut writer);
    } else {
        title(record, found, passes, whole, &mut writer);
    }
    writer.blocks(&record.preview(whole));
    writer.finish()
}

/// Where the role leads, is learned and is done.
pub fn beyond(record: RoleRecord, theme: Theme, width: u16) -> Page {
    let mut writer = Writer::new(theme, width);
    writer.blocks(&record.beyond());
    writer.finish()
}

/// How much of a preview is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Its first lines.
    Beginning,
    /// All of it.
    Whole,
    /// All of it but the title, which stands in the frame.
    Framed,
}

/// Why the role is listed, and its value for each filter.
fn why_listed(reason: Option<&str>, passes: &[String], writer: &mut Writer) {
    let reasons: Vec<&str> = reason.into_iter().chain(passes.iter().map(String::as_str)).collect();
    if !reasons.is_empty() {
        writer.styled(&format!("Why listed: {}", reasons.join("; ")), Tone::Accent);
    }
}

/// Where the words were found.
fn found_by(found: &FoundBy) -> Option<String> {
    let text = &found.text;
    Some(match found.field {
        Field::Nothing => return None,
        Field::Title => "your words are in its title".to_owned(),
        Field::Alias => format!("other name \"{text}\""),
        Field::Hidden => format!("\"{text}\""),
        Field::Credential => format!("credential \"{text}\""),
        Field::Family => format!("family \"{text}\""),
        Field::Names => "names much like it".to_owned(),
    })
}

/// The title, and why the role is listed: at the right end of the title if that is all there is to say, otherwise in a
/// line of its own with the role's value for each filter.
fn title(record: RoleRecord, found: Option<&FoundBy>, passes: &[String], whole: bool, writer: &mut Writer) {
    let reason = found.and_then(found_by);
    let in_title = found.is_none_or(|found| matches!(found.field, Field::Nothing | Field::Title));
    let room = writer.width().saturating_sub(text::width(&record.role.title) + 2);
    let short = reason.as_ref().map(|reason| format!("found by: {reason}"));
    let beside = !whole && passes.is_empty() && short.as_ref().is_some_and(|short| text::width(short) <= room);
    let family = record.catalogue.family_title(&record.role.family);
    let right = short.as_deref().filter(|_| beside && !in_title).unwrap_or(family);
    let heading = writer.theme.style(Tone::Heading);
    let quiet = writer.theme.style(Tone::Quiet);
    let mut spans = vec![Span::styled(text::cut(&record.role.title, writer.width()), heading)];
    if !right.is_empty() && text::width(right) <= room {
        spans.push(Span::styled(format!("{right:>width$}", width = room + 2), quiet));
    }
    writer.line(Line::from(spans));
    // That the words stand in the title is seen on the title.
    let told = beside || (in_title && passes.is_empty() && !whole);
    why_listed(reason.as_deref().filter(|_| !told), passes, writer);
}
