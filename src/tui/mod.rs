//! The screens: draw, wait, resolve, update, run effects.
//!
//! The loop takes its terminal, its events and the outside world as parameters, so that a test drives the real one.

pub mod action;
pub mod app;
pub mod area;
pub mod available;
pub mod compare;
pub mod cursor;
mod effects;
pub mod employers;
pub mod explore;
pub mod figures;
pub mod guide;
pub mod guide_page;
pub mod key;
pub mod keymap;
pub mod layout;
pub mod overlay;
pub mod page;
pub mod palette;
pub mod paths;
pub mod picker;
pub mod reader;
pub mod role;
pub mod saving;
pub mod schools;
pub mod shortlist;
pub mod tabs;
mod terminal;
pub mod theme;
pub mod typing;
pub mod update;
pub mod view;
pub mod widget;

use std::io;
use std::thread;
use std::time::{Duration, Instant};

use ratatui::Terminal;
use ratatui::backend::Backend;
use ratatui::crossterm::event::{self, Event, KeyEventKind, MouseButton, MouseEventKind};

use crate::catalogue::{Catalogue, DEFAULT_AREA};
use crate::model::{Area, AreaCode, AreaKind};
use crate::search::SearchIndex;
use crate::shortlist::Shortlist;
use crate::store::{Store, StoreError};
use action::{Action, Effect, Outcome};
use app::App;
pub use effects::Disk;
use theme::Theme;

/// What the screens start with.
pub struct Setup {
    /// The catalogue.
    pub catalogue: Catalogue,
    /// Where the shortlist and the settings are kept.
    pub store: Store,
    /// The area whose pay is shown.
    pub area: AreaCode,
    /// What the user should know at once.
    pub notices: Vec<String>,
    /// Plain characters only.
    pub ascii: bool,
    /// Whether colours may be used.
    pub colour: bool,
}

/// Shows the screens until the user leaves them.
///
/// Returns what could not be written, for the shell's screen.
///
/// # Errors
/// When the terminal cannot be used.
pub fn run(mut setup: Setup) -> io::Result<Option<StoreError>> {
    let (shortlist, notice) = setup.store.shortlist();
    setup.notices.extend(notice.map(|notice| notice.to_string()));
    show(&setup, shortlist, &mut Disk { store: &setup.store })?;
    // A change that could not be written, because the disk was full for a moment, gets one more try.
    let last = setup.store.save_unsaved().err();
    Ok(if setup.store.has_unsaved() { last } else { None })
}

/// Shows the screens over a terminal that is given back whatever happens.
///
/// # Errors
/// When the terminal cannot be used.
pub fn show(setup: &Setup, shortlist: Shortlist, outside: &mut impl Outside) -> io::Result<()> {
    let catalogue = &setup.catalogue;
    let index = SearchIndex::new(catalogue.roles(), catalogue);
    let area = area_or_default(catalogue, &setup.area);
    let mut held = terminal::Held::take()?;
    let theme = Theme::new(setup.colour, setup.ascii);
    let mut app = App::new(catalogue, &index, theme, area, shortlist, held.window);
    update::start(&mut app);
    let faults = catalogue.wages().fault().map(str::to_owned);
    let notices: Vec<String> = setup.notices.iter().cloned().chain(faults).collect();
    if !notices.is_empty() {
        app.complain(notices.join(" "));
    } else if setup.store.is_guest() {
        app.say("Guest: nothing is written. What you save is gone when you leave.");
    }
    thread::scope(|scope| {
        if index.is_large() {
            scope.spawn(|| index.prepare());
        }
        let mut keyboard = Keyboard { frames: held.frames.clone(), rested: false };
        drive(&mut held.terminal, &mut keyboard, outside, &mut app)
    })
}

/// The area with this code, or the one that is shown before anybody has chosen.
pub fn area_or_default(catalogue: &Catalogue, code: &AreaCode) -> Area {
    let known = catalogue.area(code).or_else(|| catalogue.area(&AreaCode(DEFAULT_AREA.to_owned())));
    known.cloned().unwrap_or_else(|| Area {
        code: AreaCode(AreaCode::NATION.to_owned()),
        name: "United States".to_owned(),
        kind: AreaKind::Nation,
        state: "US".to_owned(),
    })
}

/// Where events come from.
pub trait Events {
    /// What was drawn is complete: show it.
    ///
    /// # Errors
    /// When it cannot be written.
    fn drawn(&mut self) -> io::Result<()> {
        Ok(())
    }

    /// Waits for the next event.
    ///
    /// # Errors
    /// When the source is gone.
    fn next(&mut self) -> io::Result<Event>;

    /// Whether another event is there already.
    ///
    /// # Errors
    /// When the source is gone.
    fn pending(&mut self) -> io::Result<bool>;
}

/// The terminal's own events.
struct Keyboard {
    frames: terminal::Frames,
    /// The last event had to be waited for.
    rested: bool,
}

/// An event that was there sooner may be one of many: a held key, a wheel, a paste that the terminal does not mark.
const BURST: Duration = Duration::from_millis(2);

impl Events for Keyboard {
    fn drawn(&mut self) -> io::Result<()> {
        self.frames.present()?;
        // The first look makes the library listen for changes of the window, which may come while the index is made.
        event::poll(Duration::ZERO).map(|_| ())
    }

    fn next(&mut self) -> io::Result<Event> {
        let start = Instant::now();
        let event = event::read();
        self.rested = start.elapsed() > BURST;
        event
    }

    fn pending(&mut self) -> io::Result<bool> {
        // After a rest there is one key, which is answered at once.
        if self.rested {
            return Ok(false);
        }
        // With no time at all crossterm does not even look at what it has read already.
        event::poll(Duration::from_micros(20))
    }
}

/// Where effects go to.
pub trait Outside {
    /// Carries out an effect. A failure is an outcome and never an end.
    fn carry_out(&mut self, effect: Effect) -> Outcome;
}

/// The loop: draw, wait, take in all events that are there, draw again.
///
/// # Errors
/// When the terminal fails.
pub fn drive<B: Backend<Error = io::Error>>(
    terminal: &mut Terminal<B>,
    events: &mut impl Events,
    outside: &mut impl Outside,
    app: &mut App,
) -> io::Result<()> {
    let mut changed = true;
    while !app.leaving {
        if changed {
            terminal.draw(|frame| view::draw(frame, app))?;
            events.drawn()?;
        }
        // The first frame need not wait for the index, the first key should not.
        if !app.index.is_large() {
            app.index.prepare();
        }
        app.topics();
        app.figures.prepare();
        app.index.expect_more(app.explore.input.value());
        changed = false;
        // Whatever is there already is taken in before the next frame.
        let mut more = true;
        while more {
            if let Some(action) = meaning(app, events.next()?) {
                take_in(terminal, outside, app, action)?;
                changed = true;
            }
            more = !app.leaving && events.pending()?;
        }
    }
    Ok(())
}

/// Applies an action and carries its effects out.
fn take_in<B: Backend<Error = io::Error>>(
    terminal: &mut Terminal<B>,
    outside: &mut impl Outside,
    app: &mut App,
    action: Action,
) -> io::Result<()> {
    for effect in update::update(app, action) {
        if effect == Effect::Redraw {
            terminal.resize(app.window)?;
        } else {
            let outcome = outside.carry_out(effect);
            update::learn(app, outcome);
        }
    }
    Ok(())
}

/// What an event means on the present screen.
fn meaning(app: &App, event: Event) -> Option<Action> {
    match event {
        // Some terminals also report releases.
        Event::Key(key) if key.kind != KeyEventKind::Release => keymap::resolve(app.scope(), key),
        Event::Paste(text) if app.scope().is_typing() => Some(Action::Paste(text)),
        Event::Mouse(mouse) => match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => Some(Action::Click { x: mouse.column, y: mouse.row }),
            MouseEventKind::ScrollDown => Some(Action::Wheel(1)),
            MouseEventKind::ScrollUp => Some(Action::Wheel(-1)),
            _ => None,
        },
        Event::Resize(width, height) => Some(Action::Resize { width, height }),
        _ => None,
    }
}
