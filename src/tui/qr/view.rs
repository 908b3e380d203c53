//! A code, what is in it, and how to read it.
//!
//! With colors every module is black or white by itself. Without them only the letters can be told from the ground, and
//! nobody knows which of the two is the lighter one: the light modules are drawn, as on a dark ground, until a key swaps
//! them.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::{QrScreen, Shown};
use crate::export::qr::{QrCodes, half_block};
use crate::text;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widget::put::put;

pub(super) fn draw(frame: &mut Frame, body: Rect, app: &App, screen: &QrScreen) {
    match &screen.shown {
        Shown::Codes(codes) => {
            let region = layout::code(body).code;
            let end = modules(frame, region, &app.theme, codes, screen);
            words(frame, Rect { x: end, width: body.right().saturating_sub(end), ..body }, app, codes, screen);
        }
        Shown::Pages { pages, needs } => instead(frame, body, app, pages, screen, *needs),
    }
}

/// Draws the modules and answers with the column behind them.
fn modules(frame: &mut Frame, region: Rect, theme: &Theme, codes: &QrCodes, screen: &QrScreen) -> u16 {
    let (side, wide) = (codes.side(), if theme.ascii { 2 } else { 1 });
    let is_dark = |x: usize, y: usize| codes.is_dark(screen.at, x / wide, y);
    // The last row of an odd number of modules has only light ones below it.
    let per_row = if theme.ascii { 1 } else { 2 };
    for (row, y) in (region.top()..region.bottom()).enumerate().take(side.div_ceil(per_row)) {
        for (column, x) in (region.left()..region.right()).enumerate().take(side * wide) {
            let (upper, lower) = match theme.ascii {
                true => (is_dark(column, row), is_dark(column, row)),
                false => (is_dark(column, 2 * row), is_dark(column, 2 * row + 1)),
            };
            let (c, style) = cell(theme, [upper, lower], screen.swapped);
            frame.buffer_mut()[(x, y)].set_char(c).set_style(Style::reset().patch(style));
        }
    }
    region.x + (side * wide) as u16
}

/// A cell with a dark or a light module in its upper and in its lower half.
fn cell(theme: &Theme, dark: [bool; 2], swapped: bool) -> (char, Style) {
    let [upper, lower] = dark;
    if let Some([black, white]) = theme.code() {
        let color = |is_dark| if is_dark { black } else { white };
        let c = if upper == lower { ' ' } else { half_block(true, false) };
        return (c, Style::new().fg(color(upper)).bg(color(lower)));
    }
    let ink = |is_dark: bool| is_dark == swapped;
    if theme.ascii {
        // A blank is the same everywhere, and reversed it is all ink.
        let style = if ink(upper) { Style::new().add_modifier(Modifier::REVERSED) } else { Style::new() };
        return (' ', style);
    }
    (half_block(ink(upper), ink(lower)), Style::new())
}

/// What stands beside a code.
fn words(frame: &mut Frame, area: Rect, app: &App, codes: &QrCodes, screen: &QrScreen) {
    let (theme, count) = (&app.theme, codes.texts.len());
    let mut said = vec![(title(app, screen), Tone::Heading)];
    if count > 1 {
        said.push((format!("Code {} of {count}: Left and Right walk.", screen.at + 1), Tone::Accent));
    }
    said.push((
        "Point the camera of a phone at the code. It shows the text below. No network needed.".into(),
        Tone::Text,
    ));
    if theme.code().is_none() {
        said.push(("If the phone sees nothing, press i: that swaps dark and light.".into(), Tone::Text));
    }
    let text = codes.texts.get(screen.at).map_or("", String::as_str);
    let (mut y, width) = (area.y + 1, usize::from(area.width.saturating_sub(3)));
    let mut write = |words: &str, tone: Tone, gap: u16| {
        for line in text::wrap(words, width) {
            if y < area.bottom() {
                put(frame.buffer_mut(), area.x + 2, y, line, theme.style(tone));
            }
            y += 1;
        }
        y += gap;
    };
    for (words, tone) in &said {
        write(words, *tone, 1);
    }
    for line in text.lines() {
        write(line, Tone::Quiet, 0);
    }
}

/// Whose code it is.
fn title(app: &App, screen: &QrScreen) -> String {
    match screen.roles.as_slice() {
        [id] => app.catalogue.role(id).map_or_else(|| id.to_string(), |role| role.title.clone()),
        many => format!("Your shortlist: {} roles", many.len()),
    }
}

/// The text in place of a code, and why.
fn instead(frame: &mut Frame, body: Rect, app: &App, pages: &[Vec<String>], screen: &QrScreen, needs: (usize, usize)) {
    let (theme, at, (columns, lines)) = (&app.theme, screen.at, needs);
    let place =
        if pages.len() > 1 { format!(" Page {} of {}, Right goes on.", at + 1, pages.len()) } else { String::new() };
    let reason = format!(
        "A QR code needs a window of {columns} columns and {lines} lines. Make this one larger or its letters smaller \
         (often Ctrl and -). Or take a photo of this text.{place}"
    );
    put(frame.buffer_mut(), body.x + 2, body.y, title(app, screen), theme.style(Tone::Heading));
    let width = usize::from(body.width.saturating_sub(4));
    for (line, y) in text::wrap(&reason, width).into_iter().zip(body.y + 1..body.bottom()) {
        put(frame.buffer_mut(), body.x + 2, y, line, theme.style(Tone::Text));
    }
    let text = layout::text_of_code(body);
    for (line, y) in pages.get(at).into_iter().flatten().zip(text.top()..text.bottom()) {
        put(frame.buffer_mut(), text.x, y, line, theme.style(Tone::Text));
    }
}
