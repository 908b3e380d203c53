//! The keys that work on a screen, as a text over it.

use ratatui::text::{Line, Span};

use crate::text;
use crate::tui::keymap::{Scope, bindings_of};
use crate::tui::theme::{Theme, Tone};
use crate::tui::widget::page::{Page, Writer};

/// Width of the column of keys.
const KEYS: usize = 20;

/// The keys that work on a screen, drawn from the table.
pub fn help(scope: Scope, theme: Theme, width: u16) -> Page {
    let mut writer = Writer::new(theme, width);
    let mut last = None;
    for binding in bindings_of(scope) {
        if last != Some(binding.scope) {
            if last.is_some() {
                writer.blank();
            }
            writer.heading(binding.scope.title());
            last = Some(binding.scope);
        }
        let keys: Vec<String> = binding.keys.iter().map(ToString::to_string).collect();
        let style = writer.theme.style(Tone::Accent);
        let room = writer.width().saturating_sub(KEYS);
        for (at, part) in text::wrap(binding.help, room).into_iter().enumerate() {
            let keys = if at == 0 { keys.join(" ") } else { String::new() };
            writer.line(Line::from(vec![Span::styled(text::fit(&keys, KEYS), style), Span::raw(part)]));
        }
    }
    writer.blank();
    legend(&mut writer);
    writer.finish()
}

fn legend(writer: &mut Writer) {
    let glyphs = writer.theme.glyphs;
    writer.heading("Marks");
    writer.text(&format!("{} on your shortlist   {} in the comparison", glyphs.saved, glyphs.compared));
    writer.text(text::GROUP_MARK_MEANS);
    writer.text(text::GROUP_PAY_MEANS);
    writer.text("Two letters behind pay, such as MD or US: no figure for the area, so the state's or the nation's");
    writer.text("Time to job: months (mo) or weeks from the high school diploma to the first day of paid work");
    writer.text("[1] the number of a source; press i on a role to see it");
}
