//! The overlay that says where a role pays best.

use ratatui::text::Line;

use super::{Page, Writer};
use crate::export::BestPayRecord;
use crate::text;
use crate::tui::theme::{Theme, Tone};

/// Builds the list for a width.
pub fn page(record: &BestPayRecord, theme: Theme, width: u16) -> Page {
    let mut writer = Writer::new(theme, width);
    let mut summary = record.summary().into_iter();
    if let Some(first) = summary.next() {
        writer.styled(&first, Tone::Heading);
    }
    summary.for_each(|said| writer.text(&said));
    record.remarks().iter().for_each(|said| writer.styled(said, Tone::Quiet));
    for (id, _) in record.best.editions() {
        if let Some(source) = record.role.catalogue.source(id) {
            writer.styled(&format!("{}.", text::source_line(&source)), Tone::Quiet);
        }
    }
    // The last cells are for the arrows that say that there is more.
    let cells = writer.measure() - 2;
    for (heading, ranking) in record.rankings() {
        if ranking.rows.is_empty() {
            continue;
        }
        writer.blank();
        writer.heading(heading);
        writer.line(Line::styled(BestPayRecord::head(cells), writer.theme.style(Tone::Quiet)));
        for ranked in &ranking.rows {
            let tone = if record.is_chosen(ranked) { Tone::Selected } else { Tone::Plain };
            for line in record.lines(ranked, writer.theme.glyphs.cursor, cells) {
                writer.line(Line::styled(text::fit(&line, cells), writer.theme.style(tone)));
            }
        }
    }
    writer.finish()
}
