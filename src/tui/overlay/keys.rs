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

/// Every mark that a screen shows.
fn legend(writer: &mut Writer) {
    let glyphs = writer.theme.glyphs;
    let [low, high, open] = glyphs.band.ends;
    let [quarter, three_quarters] = glyphs.band.half;
    writer.heading("Marks");
    writer.text(&format!("{} on your shortlist   {} in the comparison", glyphs.saved, glyphs.compared));
    writer.text(text::GROUP_MARK_MEANS);
    writer.text(text::GROUP_PAY_MEANS);
    writer.text("+ behind pay: that much or more; the publisher gives no figure above it.");
    writer.text("- in place of a figure: none is published.   (a): one exists, but it is not released.");
    writer.text("Two letters behind pay, such as MD or US: no figure for the area, so the state's or the nation's.");
    writer.text("Time to job: months (mo) or weeks from the high school diploma to the first day of paid work.");
    writer.text("Growth: the projected change in the number of jobs, whole nation.   Open/yr: openings a year.");
    writer.text("may fit: our sources leave open whether the role fits what you ask for.");
    writer.text(&format!("{} in Compare: the better value of the row.", glyphs.better));
    writer.text(&format!(
        "Pay band: {low} lowest tenth, {quarter}{}{three_quarters} middle half, {} median, {high} highest tenth; \
         {open} that much or more.",
        glyphs.band.thick, glyphs.band.median
    ));
    writer.text(&format!(
        "Drawn with {} and {}: the band of a wider group, whose pay is not the job's own.",
        glyphs.group_band.thick, glyphs.group_band.median
    ));
    let [sure, open] = glyphs.half_years;
    writer.text(&format!(
        "Time bar: {sure} half a year until the first day of paid work, {open} half a year more that some need, + open \
         or longer than four years."
    ));
    writer.text(&format!(
        "BNP: blood, nights, patients. Capital: every day, often, most of the day. Small: sometimes, some. {}: hardly \
         or never. ?: our sources do not say. Blood and patients are our own judgment.",
        glyphs.none
    ));
    writer
        .text(&format!("{} {} at the right edge: there is more above or below.", glyphs.more_above, glyphs.more_below));
    writer.text("[1] the number of a source: the line under the page names it, and i on a page shows all of it.");
}
