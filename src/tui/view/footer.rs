//! The message line and the keys that work right now, the least important left out first.

use std::borrow::Cow;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::sorting;
use crate::text;
use crate::tui::action::Action;
use crate::tui::app::App;
use crate::tui::available::{Offered, offered};
use crate::tui::keymap::{Binding, Scope, bindings_of};
use crate::tui::layout;
use crate::tui::tabs::whose_elsewhere;
use crate::tui::theme::Tone;
use crate::tui::widget::put::{put, put_line};

/// The message and the keys.
pub(super) fn draw(frame: &mut Frame, places: &layout::Frame, app: &App) {
    message(frame, places.message, app);
    if let Some(name) = whose_elsewhere(app, places.tabs).filter(|_| app.message.is_none()) {
        let area = places.message;
        let name = text::cut(name, usize::from(area.width.saturating_sub(2)));
        let x = area.right().saturating_sub(text::width(&name) as u16 + 1);
        put(frame.buffer_mut(), x, area.y, name, app.theme.style(Tone::Heading));
    }
    let (area, buffer) = (places.footer, frame.buffer_mut());
    if area.is_empty() || !app.shows_keys() {
        return;
    }
    put_line(buffer, area.x, area.y, &key_line(app, usize::from(area.width)), area.width);
}

fn message(frame: &mut Frame, area: Rect, app: &App) {
    let failed = app.message.as_ref().is_some_and(|message| message.failed);
    let style = app.theme.style(if failed { Tone::Caution } else { Tone::Accent });
    for (line, y) in app.message_lines().into_iter().zip(area.top()..area.bottom()) {
        put(frame.buffer_mut(), area.x + 1, y, line, style);
    }
}

/// The bindings with the highest priority that fit, in the order of the table.
fn key_line(app: &App, width: usize) -> Line<'static> {
    let mut named: Vec<(&Binding, Cow<'static, str>)> = Vec::new();
    for binding in bindings_of(app.scope()).filter(|binding| binding.priority > 0 && app.offers(&binding.action)) {
        // Each action is named once: as F10 where ? is text, as ? elsewhere.
        if !named.iter().any(|(known, _)| known.action == binding.action) {
            named.push((binding, key_name(binding)));
        }
    }
    let mut by_priority: Vec<usize> = (0..named.len()).collect();
    sorting::by_key(&mut by_priority, |at| std::cmp::Reverse(named[*at].0.priority));
    let mut room = width.saturating_sub(1);
    let mut fits = vec![false; named.len()];
    for at in by_priority {
        let (binding, key) = &named[at];
        let cost = 3 + key.len() + binding.label.len();
        if cost <= room {
            room -= cost;
            fits[at] = true;
        }
    }
    let mut spans = vec![Span::raw(" ")];
    let (accent, quiet) = (app.theme.style(Tone::Accent), app.theme.style(Tone::Quiet));
    for ((binding, key), _) in named.iter().zip(fits).filter(|(_, fits)| *fits) {
        spans.push(Span::styled(key.clone(), accent));
        spans.extend([" ", binding.label, "  "].map(|text| Span::styled(text, quiet)));
    }
    // Room that is left names what works one step away, in the list of Explore.
    let mut before = Some(IN_THE_LIST);
    for binding in one_step_away(app) {
        let key = key_name(binding);
        let cost = 3 + key.len() + binding.label.len() + before.map_or(0, str::len);
        if cost <= room {
            room -= cost;
            spans.extend(before.take().map(|words| Span::styled(words, quiet)));
            spans.push(Span::styled(key, accent));
            spans.extend([" ", binding.label, "  "].map(|text| Span::styled(text, quiet)));
        }
    }
    Line::from(spans)
}

/// Before the keys of the list of Explore, while they are text.
const IN_THE_LIST: &str = "  In the list: ";

/// What works in the list of Explore while its search line has the focus, where single keys are text.
fn one_step_away(app: &App) -> impl Iterator<Item = &'static Binding> {
    let in_search = app.scope() == Scope::ExploreSearch;
    let of_list = move |offered: &Offered| in_search && offered.binding.scope == Scope::ExploreList;
    offered(app).into_iter().filter(of_list).map(|offered| offered.binding).filter(|binding| binding.priority > 0)
}

/// The key as the footer names it; the keys of a pair are named together.
fn key_name(binding: &Binding) -> Cow<'static, str> {
    match binding.action {
        Action::Up => "Up/Down".into(),
        Action::Left => "Left/Right".into(),
        _ => binding.keys.first().map(|key| key.to_string().into()).unwrap_or_default(),
    }
}
