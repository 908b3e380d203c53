//! Draws the question before leaving, over the screen that is left.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::widgets::Clear;

use super::{LeavingScreen, may_be_student};
use crate::text;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::picker::view::text_line;
use crate::tui::theme::Tone;
use crate::tui::widget::panel::panel;
use crate::tui::widget::put::put;

pub(super) fn draw(frame: &mut Frame, app: &App, screen: &LeavingScreen) {
    let width = usize::from(layout::overlay_text_width(frame.area()));
    let mut lines: Vec<(Tone, String)> =
        text::wrap(&question(app), width).into_iter().map(|line| (Tone::Heading, line)).collect();
    lines.push((Tone::Text, String::new()));
    for way in ways(app) {
        lines.extend(text::wrap(&way, width).into_iter().map(|line| (Tone::Text, line)));
    }
    let area = layout::overlay(frame.area(), lines.len() + 2);
    frame.render_widget(Clear, area);
    frame.buffer_mut().set_style(area, app.theme.ground());
    panel(frame, area, &app.theme, "Before you leave", "", true);
    let inside = layout::inside_of(area).inner(Margin::new(1, 0));
    for ((tone, line), y) in lines.into_iter().zip(inside.top()..inside.bottom()) {
        put(frame.buffer_mut(), inside.x, y, line, app.theme.style(tone));
    }
    if let Some(input) = &screen.name {
        let line = Rect { y: inside.bottom().saturating_sub(1), height: 1, ..inside };
        text_line(frame, line, app, "Name or pseudonym: ", input);
    }
}

/// What would be lost, or that nothing is any more.
fn question(app: &App) -> String {
    let roles = text::roles(app.shortlist.entries.len());
    match (app.list_is_at_risk(), app.is_guest) {
        (false, _) => "Your list is kept. You can leave.".to_owned(),
        (true, true) => format!("You are a guest: your list of {roles} is gone when you leave."),
        (true, false) => format!("Your list of {roles} could not be saved as it is now. Leaving tries once more."),
    }
}

fn ways(app: &App) -> Vec<String> {
    let student = may_be_student(app).then(|| "k: keep it on this computer, as the list of a student".to_owned());
    let rest = ["t: write it on a page to take home", "r: show it as a QR code for a phone", "q: leave", "Esc: stay"];
    student.into_iter().chain(rest.map(str::to_owned)).collect()
}
