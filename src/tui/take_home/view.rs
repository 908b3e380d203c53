//! Draws the line for the place of a page to take home.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::widgets::Clear;

use super::{TakeHomeScreen, WrittenPage};
use crate::export::handout::Format;
use crate::text;
use crate::tui::app::App;
use crate::tui::layout;
use crate::tui::picker::view::text_line;
use crate::tui::theme::Tone;
use crate::tui::widget::panel::panel;
use crate::tui::widget::put::put;

/// Before the place.
const LABEL: &str = "File: ";

pub(super) fn draw(frame: &mut Frame, app: &App, screen: &TakeHomeScreen) {
    let area = layout::take_home(frame.area());
    frame.render_widget(Clear, area);
    frame.buffer_mut().set_style(area, app.theme.ground());
    panel(frame, area, &app.theme, "Take home", "", true);
    let inside = layout::inside_of(area).inner(Margin::new(1, 0));
    let mut rest = Rest { inside, y: inside.y };
    rest.say(frame, app, &screen.handout.sheet.title, Tone::Heading);
    match &screen.written {
        Some(written) => draw_written(frame, app, written, &mut rest),
        None => ask(frame, app, screen, &mut rest),
    }
}

fn ask(frame: &mut Frame, app: &App, screen: &TakeHomeScreen, rest: &mut Rest) {
    rest.say(frame, app, format_words(screen.format), Tone::Text);
    rest.y += 1;
    if rest.y >= rest.inside.bottom() {
        return;
    }
    let line = Rect { y: rest.y, height: 1, ..rest.inside };
    text_line(frame, line, app, LABEL, &screen.input);
    rest.y += 1;
    // A line that is too long scrolls; all of it stands below.
    let place = screen.input.value();
    if text::width(LABEL) + text::width(place) + 1 > usize::from(line.width) {
        rest.say(frame, app, place, Tone::Quiet);
    }
    rest.y += 1;
    let words =
        "Enter writes it. A file that is there stays as it is: the page then gets a number. Tab: another format.";
    rest.say(frame, app, words, Tone::Quiet);
}

fn draw_written(frame: &mut Frame, app: &App, written: &WrittenPage, rest: &mut Rest) {
    rest.y += 1;
    rest.say(frame, app, "Written:", Tone::Text);
    rest.say(frame, app, &written.file, Tone::Accent);
    if let Some(kept) = &written.kept {
        rest.say(frame, app, &format!("{kept} was there already and stays as it is."), Tone::Caution);
    }
    rest.y += 1;
    let next = if written.can_show {
        "Enter opens it. Print it from there, or copy it to a USB stick. Esc: back."
    } else {
        "Open it in a browser to print it, or copy it to a USB stick. Esc: back."
    };
    rest.say(frame, app, next, Tone::Quiet);
}

/// What a format is good for.
fn format_words(format: Format) -> &'static str {
    match format {
        Format::Html => "A page to print (HTML): opens in every browser.",
        Format::Markdown => "A text with headings (Markdown), for an editor or a website.",
        Format::Text => "A plain text.",
        Format::Csv => "A table (CSV), for a spreadsheet.",
        Format::Json => "Data (JSON), for other programs and for \"medpath shortlist import\".",
    }
}

/// What is left of the frame.
struct Rest {
    inside: Rect,
    y: u16,
}

impl Rest {
    /// Writes a paragraph, as far as there is room.
    fn say(&mut self, frame: &mut Frame, app: &App, words: &str, tone: Tone) {
        for line in text::wrap(&text::sanitise(words), usize::from(self.inside.width)) {
            if self.y < self.inside.bottom() {
                put(frame.buffer_mut(), self.inside.x, self.y, line, app.theme.style(tone));
                self.y += 1;
            }
        }
    }
}
