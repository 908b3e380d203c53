//! Asks: presses the keys as a student would, counts them and the screens, and looks for the answer on the last screen.

use medpath::text;
use medpath::tui::action::Action;
use medpath::tui::keymap::{Scope, resolve};

use super::MOST_SCREENS;
use super::answers::{Answer, Asked, Whose};
use super::table::Question;
use crate::glass::keys;
use crate::screens::stage::{CATALOGUE, Setting, Stage};

/// What became of a question.
pub(super) struct Try {
    /// The role and the area.
    pub(super) whose: String,
    /// Keys that were pressed.
    pub(super) keys: usize,
    /// Screens that were looked at.
    pub(super) screens: usize,
    /// The last of them.
    pub(super) screen: String,
    /// What it lacks.
    pub(super) fault: Option<String>,
}

/// Somebody at the keys.
struct Stranger {
    stage: Stage,
    keys: usize,
    screens: usize,
}

impl Stranger {
    /// Presses keys. A screen is counted when another one or another part of it comes into sight, and the first one
    /// when something is typed there.
    fn press(&mut self, script: &str) {
        for key in keys(script) {
            let action = resolve(self.stage.app.scope(), key);
            let stays = matches!(
                action,
                Some(
                    Action::Type(_)
                        | Action::EraseLine
                        | Action::NextPart
                        | Action::Search
                        | Action::Up
                        | Action::Down
                        | Action::Compare
                )
            );
            self.keys += 1;
            if !stays {
                self.screens += 1;
            } else if self.screens == 0 {
                self.screens = 1;
            }
            self.stage.press_key(key);
        }
    }
}

/// As somebody types a title: small letters, nothing in brackets.
fn typed(title: &str) -> String {
    title.split(" (").next().unwrap_or(title).to_lowercase()
}

/// Asks a question for a role.
pub(super) fn ask(question: &Question, asked: &Asked) -> Try {
    let setting = Setting { area: asked.area, ..Setting::default() };
    let mut stranger = Stranger { stage: Stage::new(setting, (80, 24)), keys: 0, screens: 0 };
    let mut lost = None;
    for (at, part) in question.keys.split_inclusive('}').enumerate() {
        let (before, role) = match part {
            part if part.ends_with("{role}") => (part.trim_end_matches("{role}"), Some(asked.role)),
            part if part.ends_with("{other}") => (part.trim_end_matches("{other}"), Some(asked.other)),
            part => (part, None),
        };
        stranger.press(before);
        let Some(role) = role else { continue };
        stranger.press(&typed(&role.title));
        let found = stranger.stage.app.role_in_hand();
        if found.as_ref() != Some(&role.id) {
            lost = Some(format!("part {at} leads to {found:?} instead of {}", role.id));
        }
    }
    let mut open = (question.answer)(asked);
    let mut fault = lost.clone().or_else(|| look(&mut stranger, &mut open));
    // A page is read from its top down.
    while fault.is_some()
        && stranger.screens < MOST_SCREENS
        && matches!(stranger.stage.app.scope(), Scope::Role | Scope::Reading | Scope::Paths | Scope::Compare)
    {
        stranger.press("<PgDn>");
        fault = lost.clone().or_else(|| look(&mut stranger, &mut open));
    }
    let screen = stranger.stage.seen().text();
    let whose = format!("{} in {}", asked.role.id, asked.area);
    Try { whose, keys: stranger.keys, screens: stranger.screens, screen, fault }
}

/// Words with single spaces in small letters, without the lines and arrows between them.
fn plain(words: &str) -> String {
    let words = words.replace(['│', '├', '└', '─', '›', '↑', '•', '┌', '┐', '┘'], " ");
    let words: Vec<&str> = words.split_whitespace().filter(|word| *word != "↓").collect();
    words.join(" ").to_lowercase()
}

/// Looks at the screen: strikes out what it answers, and says what it lacks of the first of the rest.
fn look(stranger: &mut Stranger, open: &mut Vec<Answer>) -> Option<String> {
    let lines = stranger.stage.seen().lines();
    open.retain(|answer| missing(&lines, answer).is_some());
    open.first().and_then(|answer| missing(&lines, answer))
}

/// What a screen lacks of an answer and of whose word it is.
fn missing(lines: &[String], answer: &Answer) -> Option<String> {
    let seen = plain(&lines.join(" "));
    if let Some(words) = answer.says.iter().find(|words| !seen.contains(&plain(words))) {
        return Some(format!("no {words:?}"));
    }
    let known = match &answer.whose {
        Whose::Source(id) => is_named(lines, id),
        Whose::Judgment => seen.contains("our own judgment"),
        Whose::Words(words) => words.iter().all(|words| seen.contains(&plain(words))),
    };
    (!known).then(|| format!("{:?} is there without {:?}", answer.says, answer.whose))
}

/// Whether a line names the sources of a page.
fn is_notes(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with('[') || line.starts_with("no [number]")
}

/// Whether the lines under the page name the source with its date, and a mark on the page has its number.
fn is_named(lines: &[String], id: &medpath::model::SourceId) -> bool {
    let source = CATALOGUE.source(id).unwrap();
    let (name, date) = text::source_short(&source);
    let first: String = name.chars().take(8).collect();
    // The years and months of a long date are what counts.
    let date: String = date.unwrap_or_default().chars().take(10).collect();
    let Some(last) = lines.iter().rposition(|line| is_notes(line)) else { return false };
    let at = lines[..last].iter().rposition(|line| !is_notes(line)).map_or(0, |above| above + 1);
    lines[at..=last].iter().flat_map(|line| line.trim_start().split("  ")).any(|note| {
        let Some((number, rest)) = note.strip_prefix('[').and_then(|note| note.split_once("] ")) else { return false };
        let is_mark = |marks: &str| {
            let mut marks = marks.split(']').next().unwrap_or_default().split(',');
            marks.any(|mark| number.split(',').any(|number| mark == number))
        };
        let marked = lines[..at].iter().any(|line| line.split('[').skip(1).any(is_mark));
        rest.starts_with(&first) && rest.contains(&date) && marked
    })
}
