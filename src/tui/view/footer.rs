//! The message line and the keys that work right now, the least important left out first.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::tui::action::Action;
use crate::tui::app::App;
use crate::tui::keymap::{Binding, bindings_of};
use crate::tui::possible::works;
use crate::tui::theme::Tone;
use crate::tui::widget::put::{put, put_line};

/// Draws the message and the keys.
pub(super) fn draw(frame: &mut Frame, message: Rect, footer: Rect, app: &App) {
    let failed = app.message.as_ref().is_some_and(|message| message.failed);
    let style = app.theme.style(if failed { Tone::Caution } else { Tone::Accent });
    for (line, y) in app.message_lines().into_iter().zip(message.top()..message.bottom()) {
        put(frame.buffer_mut(), message.x + 1, y, line, style);
    }
    let line = keys(app, usize::from(footer.width));
    put_line(frame.buffer_mut(), footer.x, footer.y, &line, footer.width);
}

/// The bindings with the highest priority that fit, in the order of the table.
fn keys(app: &App, width: usize) -> Line<'static> {
    let mut named: Vec<&Binding> = Vec::new();
    for binding in bindings_of(app.scope()).filter(|binding| binding.priority > 0 && works(app, binding)) {
        // One key for one thing: where ? is text, F10 is named, and the other way round.
        if !named.iter().any(|known| known.action == binding.action) {
            named.push(binding);
        }
    }
    let cost = |binding: &Binding| 3 + shown(binding).len() + binding.label.len();
    let mut by_priority: Vec<usize> = (0..named.len()).collect();
    by_priority.sort_by_key(|at| std::cmp::Reverse(named[*at].priority));
    let mut room = width.saturating_sub(1);
    let mut kept = Vec::new();
    for at in by_priority {
        let cost = cost(named[at]);
        if cost <= room {
            room -= cost;
            kept.push(at);
        }
    }
    kept.sort_unstable();
    let mut spans = vec![Span::raw(" ")];
    for at in kept {
        spans.push(Span::styled(shown(named[at]), app.theme.style(Tone::Accent)));
        spans.push(Span::styled(format!(" {}  ", named[at].label), app.theme.style(Tone::Quiet)));
    }
    Line::from(spans)
}

/// The key that the footer names; keys that belong together stand together.
fn shown(binding: &Binding) -> String {
    match binding.action {
        Action::Up => "Up/Down".to_owned(),
        Action::Left => "Left/Right".to_owned(),
        _ => binding.keys.first().map(ToString::to_string).unwrap_or_default(),
    }
}
