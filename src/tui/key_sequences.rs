//! Key sequences that arrive in pieces, and what terminals answer to a question that another program asked.
//!
//! crossterm takes an Esc that nothing follows at once for the key Esc. On a slow line the rest of an arrow key may
//! follow in the next read, and would be typed: `[B`. An answer such as that to a question for the background color is
//! no key at all; crossterm reports each of its characters as one.

use std::collections::VecDeque;
use std::io;
use std::time::Duration;

use ratatui::crossterm::event::{self, Event, KeyCode, KeyEvent, KeyModifiers};

/// How long Esc waits for the rest of a sequence. Nobody presses another key so soon, and nobody notices the delay.
const WAIT: Duration = Duration::from_millis(50);

/// What is read in the place of something that is no key of ours.
const NO_KEY: Event = Event::Key(KeyEvent::new(KeyCode::Null, KeyModifiers::NONE));

/// Where events are read.
pub(super) trait Source {
    /// Waits for the next event.
    ///
    /// # Errors
    /// When the source is gone.
    fn read(&mut self) -> io::Result<Event>;

    /// Whether another event is there, or comes within this time.
    ///
    /// # Errors
    /// When the source is gone.
    fn poll(&mut self, within: Duration) -> io::Result<bool>;
}

/// The terminal.
pub(super) struct Terminal;

impl Source for Terminal {
    fn read(&mut self) -> io::Result<Event> {
        event::read()
    }

    fn poll(&mut self, within: Duration) -> io::Result<bool> {
        event::poll(within)
    }
}

/// Events with sequences put together again and answers left out.
pub(super) struct KeySequences<S> {
    source: S,
    /// Events that were read ahead.
    ahead: VecDeque<Event>,
}

impl<S: Source> KeySequences<S> {
    /// Nothing is read yet.
    pub(super) fn new(source: S) -> Self {
        Self { source, ahead: VecDeque::new() }
    }

    /// Waits for the next event. What is no key of ours comes as a key that means nothing.
    ///
    /// # Errors
    /// When the source is gone.
    pub(super) fn read(&mut self) -> io::Result<Event> {
        let event = match self.ahead.pop_front() {
            Some(event) => event,
            None => self.source.read()?,
        };
        match event {
            Event::Key(KeyEvent { code: KeyCode::Esc, modifiers: KeyModifiers::NONE, .. }) => self.after_escape(event),
            // What follows Esc at once is reported with Alt.
            Event::Key(key) if key.modifiers.contains(KeyModifiers::ALT) && begins_answer(key) => self.drop_answer(),
            event => Ok(event),
        }
    }

    /// Whether another event is there, or comes within this time.
    ///
    /// # Errors
    /// When the source is gone.
    pub(super) fn poll(&mut self, within: Duration) -> io::Result<bool> {
        if self.ahead.is_empty() { self.source.poll(within) } else { Ok(true) }
    }

    /// The event after one that was read, if it is part of the same sequence.
    fn soon(&mut self) -> io::Result<Option<Event>> {
        if let Some(event) = self.ahead.pop_front() {
            return Ok(Some(event));
        }
        if self.source.poll(WAIT)? { self.source.read().map(Some) } else { Ok(None) }
    }

    /// Esc alone, or the key whose sequence goes on.
    fn after_escape(&mut self, escape: Event) -> io::Result<Event> {
        let Some(second) = self.soon()? else { return Ok(escape) };
        if second.as_key_event().is_some_and(begins_answer) {
            return self.drop_answer();
        }
        let mut read = vec![second];
        let mut sequence = String::new();
        while let Some(c) = read.last().and_then(character) {
            sequence.push(c);
            match sequence_of(&sequence) {
                Sequence::Key(code) => return Ok(Event::Key(code.into())),
                Sequence::Unknown => return Ok(NO_KEY),
                Sequence::None => break,
                Sequence::Part => match self.soon()? {
                    Some(next) => read.push(next),
                    None => break,
                },
            }
        }
        // It is none: what was read ahead is read again.
        read.into_iter().rev().for_each(|event| self.ahead.push_front(event));
        Ok(escape)
    }

    /// Leaves out an answer up to its end, a bell or Esc and `\`, or until nothing more follows.
    fn drop_answer(&mut self) -> io::Result<Event> {
        while let Some(next) = self.soon()? {
            let Event::Key(key) = next else {
                self.ahead.push_front(next);
                break;
            };
            let bell = key.code == KeyCode::Char('g') && key.modifiers == KeyModifiers::CONTROL;
            // Where the end is cut in two, its Esc comes alone.
            if bell || key.code == KeyCode::Char('\\') {
                break;
            }
        }
        Ok(NO_KEY)
    }
}

/// The character that a key writes, without Ctrl and Alt.
fn character(event: &Event) -> Option<char> {
    match event {
        Event::Key(KeyEvent { code: KeyCode::Char(c), modifiers, .. })
            if (*modifiers - KeyModifiers::SHIFT).is_empty() =>
        {
            Some(*c)
        }
        _ => None,
    }
}

/// Whether an answer begins with this character behind Esc: OSC, DCS, SOS, PM or APC.
fn begins_answer(key: KeyEvent) -> bool {
    matches!(key.code, KeyCode::Char(']' | 'P' | 'X' | '^' | '_'))
}

/// What the characters behind an Esc are.
enum Sequence {
    /// A key.
    Key(KeyCode),
    /// A whole sequence that is no key of ours.
    Unknown,
    /// The beginning of one.
    Part,
    /// Text.
    None,
}

/// The sequence of these characters, of which there is at least one.
fn sequence_of(characters: &str) -> Sequence {
    let mut rest = characters.chars();
    let is_csi = match rest.next() {
        Some('[') => true,
        Some('O') => false,
        _ => return Sequence::None,
    };
    let Some(last) = rest.next_back().filter(|last| !is_csi || !matches!(last, ' '..='?')) else {
        return Sequence::Part;
    };
    // The first number says which key it is, a second one what is held with it.
    let number = rest.as_str().split(';').next().and_then(|number| number.parse().ok()).unwrap_or(1);
    Sequence::Key(match (last, number) {
        ('A', _) => KeyCode::Up,
        ('B', _) => KeyCode::Down,
        ('C', _) => KeyCode::Right,
        ('D', _) => KeyCode::Left,
        ('H', _) | ('~', 1 | 7) => KeyCode::Home,
        ('F', _) | ('~', 4 | 8) => KeyCode::End,
        ('Z', _) => KeyCode::BackTab,
        ('~', 2) => KeyCode::Insert,
        ('~', 3) => KeyCode::Delete,
        ('~', 5) => KeyCode::PageUp,
        ('~', 6) => KeyCode::PageDown,
        ('P', _) => KeyCode::F(1),
        ('Q', _) => KeyCode::F(2),
        ('R', _) => KeyCode::F(3),
        ('S', _) => KeyCode::F(4),
        ('~', 11..=15) => KeyCode::F(number - 10),
        ('~', 17..=21) => KeyCode::F(number - 11),
        ('~', 23 | 24) => KeyCode::F(number - 12),
        _ => return Sequence::Unknown,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Events with the pause before each.
    struct Script(VecDeque<(Duration, Event)>);

    impl Source for Script {
        fn read(&mut self) -> io::Result<Event> {
            self.0.pop_front().map(|(_, event)| event).ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
        }

        fn poll(&mut self, within: Duration) -> io::Result<bool> {
            Ok(self.0.front().is_some_and(|(pause, _)| *pause <= within))
        }
    }

    /// What is read where these keys come at once, `«` being Alt with the next one and `|` a pause.
    fn read(keys: &str) -> String {
        let (mut events, mut pause, mut held) = (VecDeque::new(), Duration::ZERO, KeyModifiers::NONE);
        for c in keys.chars() {
            let code = match c {
                '|' => {
                    pause = Duration::from_millis(200);
                    continue;
                }
                '\u{1b}' => KeyCode::Esc,
                '«' => {
                    held = KeyModifiers::ALT;
                    continue;
                }
                '\u{7}' => {
                    held = KeyModifiers::CONTROL;
                    KeyCode::Char('g')
                }
                c => KeyCode::Char(c),
            };
            events.push_back((std::mem::take(&mut pause), Event::Key(KeyEvent::new(code, held))));
            held = KeyModifiers::NONE;
        }
        let mut keys = KeySequences::new(Script(events));
        let mut read = Vec::new();
        while let Ok(event) = keys.read() {
            if event != NO_KEY {
                read.push(match event.as_key_event().map(|key| key.code) {
                    Some(KeyCode::Char(c)) => c.to_string(),
                    code => format!("{:?}", code.unwrap()),
                });
            }
        }
        read.join(" ")
    }

    #[test]
    fn a_sequence_in_pieces_is_one_key() {
        for (keys, is) in [
            ("x\u{1b}[By", "x Down y"),
            ("\u{1b}OA", "Up"),
            ("\u{1b}[1;5C", "Right"),
            ("\u{1b}[5~\u{1b}[6~", "PageUp PageDown"),
            ("\u{1b}OP\u{1b}[15~\u{1b}[17~\u{1b}[24~", "F(1) F(5) F(6) F(12)"),
            // Nothing is typed of what is no key of ours, such as the wheel.
            ("\u{1b}[<65;10;5Mx", "x"),
        ] {
            assert_eq!(read(keys), is, "{keys:?}");
        }
    }

    #[test]
    fn esc_is_esc_where_no_sequence_follows_at_once() {
        for (keys, is) in [
            ("\u{1b}", "Esc"),
            ("\u{1b}|[B", "Esc [ B"),
            ("\u{1b}[|B", "Esc [ B"),
            ("\u{1b}[1|x", "Esc [ 1 x"),
            ("\u{1b}q\u{1b}é", "Esc q Esc é"),
            ("\u{1b}[\u{1b}[A", "Esc [ Up"),
        ] {
            assert_eq!(read(keys), is, "{keys:?}");
        }
    }

    #[test]
    fn an_answer_is_no_text() {
        for (keys, is) in [
            ("a«]11;rgb:1c1c/1c1c/1c1c\u{7}b", "a b"),
            ("a«]11;rgb:1c1c/1c1c/1c1c«\\b", "a b"),
            ("a\u{1b}]11;rgb:1c1c/1c1c/1c1c\u{1b}\\b", "a b"),
            ("a«P>xterm(390)«\\b", "a b"),
            ("a«]|b", "a b"),
        ] {
            assert_eq!(read(keys), is, "{keys:?}");
        }
    }
}
