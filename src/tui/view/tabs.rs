//! The tab line.
//!
//! ```text
//!  medpath  F1 Explore  F2 Compare 2  F3 Shortlist 3  F4 Employers  F5 Paths  F7 Guide        Baltimore
//! ```

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::text;
use crate::tui::app::App;
use crate::tui::tabs::{Tab, tabs, whose_elsewhere};
use crate::tui::theme::Tone;
use crate::tui::widget::put::put;

/// Draws the line.
pub(super) fn draw(frame: &mut Frame, area: Rect, app: &App) {
    let theme = &app.theme;
    let (name, tabs) = tabs(app, area);
    put(frame.buffer_mut(), area.x, area.y, name, theme.style(Tone::Heading));
    let mut end = area.x + name.len() as u16;
    for Tab { title, active, region, .. } in tabs {
        let style =
            if active { theme.style(Tone::Accent).patch(theme.style(Tone::Selected)) } else { theme.style(Tone::Text) };
        let label = text::fit(&[" ", &title].concat(), usize::from(region.width));
        put(frame.buffer_mut(), region.x, area.y, label, style);
        end = region.right();
    }
    let room = usize::from(area.right().saturating_sub(end + 2));
    // A name that does not fit is left out; Explore also shows it in the search line.
    let place = app.area.short_name();
    let whose = app.students.whose().filter(|_| whose_elsewhere(app, area).is_none());
    let Some(whose) = whose else {
        let x = area.right().saturating_sub(text::width(&place) as u16 + 1);
        if text::width(&place) <= room {
            put(frame.buffer_mut(), x, area.y, place, theme.style(Tone::Quiet));
        }
        return;
    };
    let both = format!("{whose}  {place}");
    let shown = if text::width(&both) <= room { both } else { text::cut(whose, room) };
    let x = area.right().saturating_sub(text::width(&shown) as u16 + 1);
    put(frame.buffer_mut(), x, area.y, shown, theme.style(Tone::Heading));
}
