//! A terminal that a test can look at, and keys from a script. It must not know what a screen should show.

use std::cell::RefCell;
use std::convert::Infallible;
use std::io;
use std::rc::Rc;

use medpath::text;
use ratatui::backend::{Backend, ClearType, TestBackend, WindowSize};
use ratatui::buffer::{Buffer, Cell};
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::{Position, Rect, Size};
use ratatui::{Terminal, TerminalOptions, Viewport};

/// What is on the glass after a frame.
#[derive(Default)]
pub(crate) struct Seen {
    /// The cells.
    pub(crate) buffer: Buffer,
    /// Where the text cursor is, if it is shown.
    pub(crate) cursor: Option<Position>,
    /// Frames that were drawn.
    pub(crate) frames: usize,
}

impl Seen {
    /// The lines without the spaces at their ends.
    pub(crate) fn lines(&self) -> Vec<String> {
        let area = self.buffer.area;
        (area.top()..area.bottom())
            .map(|y| {
                let mut line = String::new();
                let mut x = area.left();
                while x < area.right() {
                    let symbol = self.buffer[(x, y)].symbol();
                    line.push_str(symbol);
                    // The cell behind a wide character belongs to it.
                    x += text::width(symbol).max(1) as u16;
                }
                line.trim_end().to_owned()
            })
            .collect()
    }

    /// The lines as one text.
    pub(crate) fn text(&self) -> String {
        self.lines().join("\n")
    }

    /// The lines and the place of the text cursor.
    pub(crate) fn with_cursor(&self) -> String {
        let cursor = self.cursor.map_or("cursor: hidden".to_owned(), |at| format!("cursor: {},{}", at.x, at.y));
        format!("{}\n{cursor}\n", self.text())
    }
}

/// ratatui's test backend with the error type of a real one; what it shows can be read from outside.
pub(crate) struct Glass {
    inner: TestBackend,
    cursor_shown: bool,
    seen: Rc<RefCell<Seen>>,
}

impl Glass {
    /// A terminal of this size, and what is on it.
    fn new(width: u16, height: u16) -> (Self, Rc<RefCell<Seen>>) {
        let seen = Rc::new(RefCell::new(Seen::default()));
        (Self { inner: TestBackend::new(width, height), cursor_shown: true, seen: Rc::clone(&seen) }, seen)
    }
}

/// The library's terminal over a glass, and what is on it.
pub(crate) fn terminal(width: u16, height: u16) -> (Terminal<Glass>, Rc<RefCell<Seen>>) {
    let (glass, seen) = Glass::new(width, height);
    let viewport = Viewport::Fixed(Rect::new(0, 0, width, height));
    (Terminal::with_options(glass, TerminalOptions { viewport }).unwrap(), seen)
}

fn sure<T>(result: Result<T, Infallible>) -> io::Result<T> {
    result.map_err(|never| match never {})
}

impl Backend for Glass {
    type Error = io::Error;

    fn draw<'a, I: Iterator<Item = (u16, u16, &'a Cell)>>(&mut self, content: I) -> io::Result<()> {
        sure(self.inner.draw(content))
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.cursor_shown = false;
        sure(self.inner.hide_cursor())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.cursor_shown = true;
        sure(self.inner.show_cursor())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        sure(self.inner.get_cursor_position())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        sure(self.inner.set_cursor_position(position))
    }

    fn clear(&mut self) -> io::Result<()> {
        sure(self.inner.clear())
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        sure(self.inner.clear_region(clear_type))
    }

    fn size(&self) -> io::Result<Size> {
        sure(self.inner.size())
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        sure(self.inner.window_size())
    }

    /// The last step of a frame.
    fn flush(&mut self) -> io::Result<()> {
        let cursor = self.inner.get_cursor_position().ok().filter(|_| self.cursor_shown);
        let frames = self.seen.borrow().frames + 1;
        *self.seen.borrow_mut() = Seen { buffer: self.inner.buffer().clone(), cursor, frames };
        sure(self.inner.flush())
    }
}

/// Keys as a script writes them: characters for themselves, `<Enter>`, `<Tab>`, `<Ctrl-c>`, `<F2>` and so on.
pub(crate) fn keys(script: &str) -> Vec<KeyEvent> {
    let mut keys = Vec::new();
    let mut rest = script;
    while let Some(c) = rest.chars().next() {
        let named = rest.strip_prefix('<').and_then(|rest| rest.split_once('>'));
        if let Some((name, after)) = named {
            keys.push(named_key(name));
            rest = after;
        } else {
            keys.push(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE));
            rest = &rest[c.len_utf8()..];
        }
    }
    keys
}

fn named_key(name: &str) -> KeyEvent {
    let code = match name {
        "Enter" => KeyCode::Enter,
        "Tab" => KeyCode::Tab,
        "Esc" => KeyCode::Esc,
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "End" => KeyCode::End,
        "PgDn" => KeyCode::PageDown,
        "Shift-Tab" => KeyCode::BackTab,
        "Home" => KeyCode::Home,
        "Space" => KeyCode::Char(' '),
        "Backspace" => KeyCode::Backspace,
        _ => match (name.strip_prefix("Ctrl-"), name.strip_prefix('F')) {
            (Some(c), _) => return KeyEvent::new(KeyCode::Char(c.chars().next().unwrap()), KeyModifiers::CONTROL),
            (None, Some(number)) => KeyCode::F(number.parse().unwrap()),
            (None, None) => panic!("no key is called <{name}>"),
        },
    };
    KeyEvent::new(code, KeyModifiers::NONE)
}
