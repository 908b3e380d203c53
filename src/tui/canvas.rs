//! The window, kept from one frame to the next in parts.
//!
//! The library's own `Terminal` clears, draws and compares every cell of every frame. A key mostly changes a few lines,
//! and after a rest everything that is touched has to come from slow memory: a part that shows what it showed before is
//! neither drawn nor compared.

use std::hash::{DefaultHasher, Hash, Hasher};

use ratatui::backend::Backend;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use super::app::App;
use super::view;

/// A part of the window. Parts do not overlap.
pub struct Part {
    /// Where it stands.
    pub area: Rect,
    /// Stands for all that it shows; nothing for a part that is drawn every time. See [`shows`].
    pub shows: Option<u64>,
    /// Draws it.
    pub draw: fn(&mut Frame, Rect, &App),
}

/// What stands for all that a part shows: equal only where the part looks the same.
pub fn shows(all: impl Hash) -> Option<u64> {
    let mut hasher = DefaultHasher::new();
    all.hash(&mut hasher);
    Some(hasher.finish())
}

/// What a part is drawn on.
pub struct Frame<'a> {
    buffer: &'a mut Buffer,
    cursor: &'a mut Option<Position>,
    window: Rect,
}

impl Frame<'_> {
    /// The whole window.
    pub fn area(&self) -> Rect {
        self.window
    }

    /// The cells of the part.
    pub fn buffer_mut(&mut self) -> &mut Buffer {
        self.buffer
    }

    /// Draws a widget of the library.
    pub fn render_widget(&mut self, widget: impl Widget, area: Rect) {
        widget.render(area, self.buffer);
    }

    /// Shows the text cursor there; without this it is hidden.
    pub fn set_cursor_position(&mut self, at: impl Into<Position>) {
        *self.cursor = Some(at.into());
    }
}

/// A part as it was drawn last.
struct Kept {
    shows: Option<u64>,
    cursor: Option<Position>,
    /// What the terminal shows.
    shown: Buffer,
    /// What it is to show.
    drawn: Buffer,
    changed: bool,
}

impl Kept {
    fn new(part: &Part) -> Self {
        let blank = Buffer::empty(part.area);
        Self { shows: None, cursor: None, shown: blank.clone(), drawn: blank, changed: true }
    }

    fn draw(&mut self, part: &Part, window: Rect, app: &App) {
        self.changed = part.shows.is_none() || part.shows != self.shows;
        // A part that left out something of what it shows is found by every test that comes past it.
        if self.changed || cfg!(debug_assertions) {
            self.drawn.reset();
            self.cursor = None;
            (part.draw)(&mut Frame { buffer: &mut self.drawn, cursor: &mut self.cursor, window }, part.area, app);
            debug_assert!(self.changed || self.drawn == self.shown, "a part at {} shows more than it says", part.area);
        }
        self.shows = part.shows;
    }
}

/// The window.
pub struct Canvas<B> {
    backend: B,
    window: Rect,
    parts: Vec<Kept>,
    /// Whether the text cursor is shown; not known before the first frame and after somebody else had the terminal.
    cursor: Option<bool>,
}

impl<B: Backend> Canvas<B> {
    /// A window that is blank.
    pub fn new(backend: B, window: Rect) -> Self {
        Self { backend, window, parts: Vec::new(), cursor: None }
    }

    /// Draws what has changed.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn draw(&mut self, app: &App) -> Result<(), B::Error> {
        let parts: Vec<Part> = view::parts(app).into_iter().filter(|part| !part.area.is_empty()).collect();
        let mut before = None;
        if !self.parts.iter().map(|kept| kept.shown.area).eq(parts.iter().map(|part| part.area)) {
            if !self.parts.is_empty() {
                before = Some(whole(self.window, self.parts.iter().map(|kept| &kept.shown)));
                // Both windows at once would be the most memory that is ever needed.
                self.parts.clear();
            }
            self.parts.extend(parts.iter().map(Kept::new));
        }
        for (kept, part) in self.parts.iter_mut().zip(&parts) {
            kept.draw(part, self.window, app);
        }
        if let Some(before) = before {
            // Other parts in other places: compared as a whole, once.
            let after = whole(self.window, self.parts.iter().map(|kept| &kept.drawn));
            self.backend.draw(before.diff_iter(&after))?;
        } else {
            let changed = self.parts.iter().filter(|kept| kept.changed);
            self.backend.draw(changed.flat_map(|kept| kept.shown.diff_iter(&kept.drawn)))?;
        }
        for kept in self.parts.iter_mut().filter(|kept| kept.changed) {
            std::mem::swap(&mut kept.shown, &mut kept.drawn);
        }
        self.place_cursor()?;
        self.backend.flush()
    }

    fn place_cursor(&mut self) -> Result<(), B::Error> {
        let wanted = self.parts.iter().find_map(|kept| kept.cursor);
        if self.cursor != Some(wanted.is_some()) {
            let done = if wanted.is_some() { self.backend.show_cursor() } else { self.backend.hide_cursor() };
            done?;
            self.cursor = Some(wanted.is_some());
        }
        wanted.map_or(Ok(()), |at| self.backend.set_cursor_position(at))
    }

    /// Makes the window blank, of this size, so that the next frame is drawn as a whole.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn clear(&mut self, window: Rect) -> Result<(), B::Error> {
        self.window = window;
        self.parts.clear();
        self.cursor = None;
        self.backend.clear()
    }
}

/// The parts as one buffer.
fn whole<'a>(window: Rect, parts: impl Iterator<Item = &'a Buffer>) -> Buffer {
    let mut whole = Buffer::empty(window);
    for part in parts {
        let area = part.area.intersection(window);
        for y in area.top()..area.bottom() {
            let (to, from) = (whole.index_of(area.x, y), part.index_of(area.x, y));
            let cells = usize::from(area.width);
            whole.content[to..to + cells].clone_from_slice(&part.content[from..from + cells]);
        }
    }
    whole
}
