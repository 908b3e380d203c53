//! The students: names, how much each has saved, and where that is.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{DETAIL_LINES, StudentsScreen, selected};
use crate::text;
use crate::tui::action::shown;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::picker::view::{column_behind, named, row_room, rows, text_line};
use crate::tui::theme::Tone;
use crate::tui::widget::panel;
use crate::tui::widget::put::put;

/// Cells for what stands behind a name.
const BEHIND: usize = 24;

pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, screen: &StudentsScreen) {
    let parts = layout::listing(body, DETAIL_LINES);
    let listed = &app.students.listed;
    let present = selected(screen, app);
    let title = present.map_or("", |listed| shown(&listed.student));
    panel::listing_under_heading(frame, &parts, &app.theme, ["Students", "Who there is", title]);
    let head = "Students on this computer: each has a list, notes and settings of their own";
    let room = usize::from(parts.head.width);
    put(frame.buffer_mut(), parts.head.x, parts.head.y, text::cut(head, room), app.theme.style(Tone::Heading));
    match &screen.name {
        Some(line) => {
            let label = if line.of.is_some() { "New name: " } else { "Name or pseudonym: " };
            text_line(frame, parts.under, app, label, &line.input);
        }
        None => {
            let words = format!("In use: {}", shown(&app.students.present));
            put(
                frame.buffer_mut(),
                parts.under.x,
                parts.under.y,
                text::cut(&words, room),
                app.theme.style(Tone::Quiet),
            );
        }
    }
    let room = row_room(parts.list);
    let longest = listed.iter().map(|listed| text::width(shown(&listed.student))).max().unwrap_or(0);
    let column = column_behind(longest, BEHIND, room);
    rows(frame, parts.list, app, screen.cursor, listed.len(), |at| {
        let student = &listed[at].student;
        let roles = listed[at].roles.map_or_else(|| "list cannot be read".to_owned(), text::roles);
        let in_use = if student.is(&app.students.present) { ", in use" } else { "" };
        named(shown(student), &format!("{roles}{in_use}"), column, room)
    });
    if let Some(listed) = present {
        let folder = text::sanitise(&listed.folder.display().to_string());
        let [first, second] = parts.detail_columns();
        about(frame, if second.is_empty() { first } else { first.union(second) }, app, listed.student.name(), &folder);
    }
}

/// Where the files of a student are, how to erase them, and what a name may be.
fn about(frame: &mut Frame, area: Rect, app: &App, name: Option<&str>, folder: &str) {
    let (start, erase) = match name {
        Some(name) => (
            format!("Start with it: medpath --profile \"{name}\""),
            "x erases them when you leave medpath. Or delete that folder yourself.",
        ),
        None => (
            "The list of whoever starts medpath without --profile.".to_owned(),
            "To erase them, delete shortlist.json and settings.json there.",
        ),
    };
    let paragraphs = [
        (Tone::Text, format!("Files: {folder}")),
        (Tone::Text, erase.to_owned()),
        (Tone::Quiet, start),
        (Tone::Quiet, "A name only keeps the lists apart: a first name, a number or a pseudonym will do.".to_owned()),
        (Tone::Quiet, "A page to print for each: medpath profiles export FOLDER".to_owned()),
        (Tone::Quiet, "Whoever uses this computer with this login can read every list.".to_owned()),
    ];
    let mut lines = area.top()..area.bottom();
    for (tone, paragraph) in paragraphs {
        let wrapped = text::wrap(&paragraph, usize::from(area.width));
        for (line, y) in wrapped.into_iter().zip(lines.by_ref()) {
            put(frame.buffer_mut(), area.x, y, line, app.theme.style(tone));
        }
    }
}
