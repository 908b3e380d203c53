//! Draws the state: the tabs, the screens, the message, the keys. A view changes nothing, reads no file and knows no keys
//! but those of the table.

mod footer;
mod tabs;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::app::App;
use super::layout;
use super::theme::Tone;
use super::widget::put::put;
use crate::text;

/// Draws a frame.
pub fn draw(frame: &mut Frame, app: &App) {
    let window = frame.area();
    frame.buffer_mut().set_style(window, app.theme.ground());
    if layout::too_small(app.window) {
        return too_small(frame, app);
    }
    let places = app.frame();
    if !places.tabs.is_empty() {
        tabs::draw(frame, places.tabs, app);
    }
    // Overlays are drawn over the screen under them.
    let lowest = app.stack.iter().rposition(|screen| !screen.is_overlay()).unwrap_or(0);
    for (over, screen) in app.stack[lowest..].iter().enumerate() {
        if over > 0 {
            fade(frame, places.body, app);
        }
        screen.draw(frame, places.body, app);
    }
    footer::draw(frame, &places, app);
}

/// Makes what stands under an overlay quiet, so that only the overlay has a selection and a focus.
fn fade(frame: &mut Frame, body: Rect, app: &App) {
    let quiet = app.theme.ground().patch(app.theme.style(Tone::Quiet));
    frame.buffer_mut().set_style(body, Style::reset());
    frame.buffer_mut().set_style(body, quiet);
}

fn too_small(frame: &mut Frame, app: &App) {
    let (area, (width, height)) = (app.window, layout::SMALLEST);
    let text = format!(
        "medpath needs a window of {width} columns and {height} lines; this one has {} and {}. Make it larger, or leave \
         with Ctrl-C and use: medpath search WORDS, medpath show ROLE",
        area.width, area.height
    );
    for (line, y) in text::wrap(&text, usize::from(area.width)).into_iter().zip(area.top()..area.bottom()) {
        put(frame.buffer_mut(), area.x, y, line, Style::new());
    }
}
