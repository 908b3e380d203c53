//! The screens: draw, wait, resolve, update, run effects.
//!
//! The loop takes its terminal, its events and the outside world as parameters, so that a test drives the real one.

pub mod action;
pub mod app;
pub mod area;
pub mod available;
pub mod best_pay;
pub mod budget;
pub mod compare;
pub mod contents;
pub mod cursor;
mod effects;
pub mod employers;
pub mod explore;
pub mod figures;
pub mod filter_choices;
pub mod guide;
pub mod guide_page;
pub mod idle;
pub mod interests;
pub mod jump;
mod kept;
pub mod key;
mod key_sequences;
pub mod keymap;
pub mod layout;
pub mod leaving;
pub mod map;
pub mod musts;
pub mod now_and_after;
mod opener;
pub mod overlay;
pub mod palette;
pub mod paths;
pub mod picker;
pub mod present;
pub mod qr;
pub mod role;
pub mod saving;
pub mod schools;
pub mod shortlist;
pub mod steps;
pub mod students;
pub mod tabs;
pub mod take_home;
mod taking_turns;
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
use crate::model::{Area, AreaCode, AreaKind, RoleId, StateCode};
use crate::musts::Wants;
use crate::search::SearchIndex;
use crate::shortlist::Shortlist;
use crate::store::{Store, StudentError};
use action::{Action, Effect, Outcome, Roster};
use app::App;
pub use effects::Disk;
use idle::{Idle, Passed};
pub use kept::{Keep, Said};
use key_sequences::KeySequences;
use theme::{Theme, Themes};

/// What the screens start with.
pub struct Setup {
    /// The catalogue.
    pub catalogue: Catalogue,
    /// Whether nothing is written.
    pub is_guest: bool,
    /// After which time without a key everything is forgotten.
    pub reset_after: Option<Duration>,
    /// Whose shortlist it is.
    pub students: Roster,
    /// The area that was chosen; the default one is shown if none was.
    pub area: Option<AreaCode>,
    /// What matters to the student.
    pub wants: Wants,
    /// The roles with whose presentation the screens begin; none without one.
    pub presented: Vec<RoleId>,
    /// Messages to show on the first screen.
    pub notices: Vec<String>,
    /// The themes that there are.
    pub themes: Themes,
    /// The one that is shown at first.
    pub theme: Theme,
}

/// Shows the screens until the user leaves them.
///
/// Returns what could not be written or erased, for the shell's screen.
///
/// # Errors
/// When the terminal cannot be used.
pub fn run(mut setup: Setup, mut store: Store) -> io::Result<Result<(), StudentError>> {
    let (shortlist, notice) = store.shortlist();
    setup.notices.extend(notice.into_iter().chain(store.half_deleted()).map(|notice| notice.to_string()));
    show(&setup, shortlist, &mut Disk { store: &mut store })?;
    // A change that could not be written, because the disk was full for a moment, gets one more try.
    let last = store.save_unsaved().err();
    let unsaved = last.filter(|_| store.has_unsaved()).map_or(Ok(()), |why| Err(why.into()));
    let erased = store.erase_deleted();
    Ok(unsaved.and(erased))
}

/// Shows the screens over a terminal that is given back whatever happens.
///
/// # Errors
/// When the terminal cannot be used.
pub fn show(setup: &Setup, shortlist: Shortlist, outside: &mut impl Outside) -> io::Result<()> {
    let catalogue = &setup.catalogue;
    let index = SearchIndex::new(catalogue.roles(), catalogue);
    let default = AreaCode(DEFAULT_AREA.to_owned());
    let area = area_or_default(catalogue, setup.area.as_ref().unwrap_or(&default));
    let mut held = terminal::Held::take()?;
    let mut app = App::new(catalogue, &index, setup.theme, area, shortlist, held.window);
    app.themes = setup.themes.clone();
    app.wants = setup.wants.clone();
    app.students = setup.students.clone();
    app.is_guest = setup.is_guest;
    app.idle = setup.reset_after.map(Idle::new);
    app.beginning = Some((app.area.clone(), app.theme, app.themes.clone(), app.wants.clone()));
    update::start(&mut app);
    if !setup.presented.is_empty() {
        update::open(&mut app, app::Destination::Present(setup.presented.clone()));
    }
    let faults = catalogue.wages().fault().map(str::to_owned);
    let notices: Vec<String> = setup.notices.iter().cloned().chain(faults).collect();
    if !notices.is_empty() {
        app.complain(notices.join(" "));
    } else {
        let guest = setup.is_guest.then_some(match setup.reset_after {
            Some(_) => update::GUEST_FORGOTTEN,
            None => "Guest: nothing is written. What you save is gone when you leave.",
        });
        let area = (setup.area.is_none() && setup.presented.is_empty()).then(|| {
            format!("Pay, licenses, and schools are for {}. Tab, then a: your own area.", app.area.short_name())
        });
        let said: Vec<&str> = guest.into_iter().chain(area.as_deref()).collect();
        if !said.is_empty() {
            app.say(said.join(" "));
        }
    }
    thread::scope(|scope| {
        if index.is_large() {
            scope.spawn(|| index.prepare());
        }
        let mut keyboard =
            Keyboard { frames: held.frames.clone(), keys: KeySequences::new(key_sequences::Terminal), rested: false };
        drive(&mut held.terminal, &mut keyboard, outside, &mut app)
    })
}

/// The area with this code, or the default area if the catalogue does not have it.
pub fn area_or_default(catalogue: &Catalogue, code: &AreaCode) -> Area {
    let known = catalogue.area(code).or_else(|| catalogue.area(&AreaCode(DEFAULT_AREA.to_owned())));
    known.cloned().unwrap_or_else(|| Area {
        code: AreaCode(AreaCode::NATION.to_owned()),
        name: "United States".to_owned(),
        kind: AreaKind::Nation,
        state: StateCode::NATION.into(),
    })
}

/// Where events come from.
pub trait Events {
    /// Called when a frame is complete: writes it to the terminal.
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

    /// Waits for the next event, but no longer than this.
    ///
    /// # Errors
    /// When the source is gone.
    fn next_within(&mut self, wait: Duration) -> io::Result<Option<Event>>;

    /// Whether another event is there already.
    ///
    /// # Errors
    /// When the source is gone.
    fn pending(&mut self) -> io::Result<bool>;
}

/// The terminal's own events.
struct Keyboard {
    frames: terminal::Frames,
    keys: KeySequences<key_sequences::Terminal>,
    /// Whether the program had to wait for the last event.
    rested: bool,
}

/// An event that arrives sooner than this may be one of a burst: a held key, the wheel, an unmarked paste.
const BURST: Duration = Duration::from_millis(2);

impl Events for Keyboard {
    fn drawn(&mut self) -> io::Result<()> {
        self.frames.present()?;
        // The first poll makes crossterm listen for resizes, which may happen while the index is being built.
        event::poll(Duration::ZERO).map(|_| ())
    }

    fn next(&mut self) -> io::Result<Event> {
        let start = Instant::now();
        let event = self.keys.read();
        self.rested = start.elapsed() > BURST;
        event
    }

    fn next_within(&mut self, wait: Duration) -> io::Result<Option<Event>> {
        if self.keys.poll(wait)? { self.next().map(Some) } else { Ok(None) }
    }

    fn pending(&mut self) -> io::Result<bool> {
        // A key after a pause is alone: answer it at once.
        if self.rested {
            return Ok(false);
        }
        // With a zero timeout crossterm would not look at what it has already read.
        self.keys.poll(Duration::from_micros(20))
    }
}

/// Where effects go to.
pub trait Outside {
    /// Carries out an effect. A failure is reported as an outcome; it never ends the program.
    fn carry_out(&mut self, effect: Effect) -> Outcome;
}

/// The loop: draw, wait for an event, apply it and all others that have arrived, draw again.
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
        if !app.has_recalled {
            app.has_recalled = true;
            let outcome = outside.carry_out(Effect::Recall);
            update::apply_outcome(app, outcome);
        }
        // The first frame does not need the index, and the first key should not have to wait for it.
        if !app.index.is_large() {
            app.index.prepare();
        }
        app.lookup.prepare();
        app.index.expect_more(app.explore.input.value());
        changed = false;
        // Everything that has already arrived is applied before the next frame.
        let mut more = true;
        while more {
            let event = match app.idle.as_ref().and_then(Idle::wait) {
                Some(wait) => events.next_within(wait)?,
                None => Some(events.next()?),
            };
            changed |= match event {
                Some(event) => answer(terminal, outside, app, event)?,
                None => pass(outside, app),
            };
            more = !app.leaving && events.pending()?;
        }
    }
    Ok(())
}

/// Answers an event. Returns whether anything changed.
fn answer<B: Backend<Error = io::Error>>(
    terminal: &mut Terminal<B>,
    outside: &mut impl Outside,
    app: &mut App,
    event: Event,
) -> io::Result<bool> {
    let is_key = matches!(event, Event::Key(_) | Event::Mouse(_) | Event::Paste(_));
    if let Some(idle) = app.idle.as_mut().filter(|_| is_key) {
        idle.touched = true;
        if idle.stay() {
            // It says that somebody is there, and nothing else.
            app.message = None;
            return Ok(true);
        }
    }
    let Some(action) = action_of(app, event) else { return Ok(false) };
    apply(terminal, outside, app, action)?;
    Ok(true)
}

/// Nobody touched a key for a while. Returns whether anything changed.
fn pass(outside: &mut impl Outside, app: &mut App) -> bool {
    match app.idle.as_mut().map(Idle::pass) {
        Some(Passed::Over) => {
            let outcome = outside.carry_out(Effect::Forget);
            update::apply_outcome(app, outcome);
        }
        Some(Passed::Warned) => {
            app.message = None;
            let words = app.idle.as_ref().and_then(Idle::warning_words);
            words.into_iter().for_each(|words| app.say(words));
        }
        None => return false,
    }
    true
}

/// Applies an action and carries out its effects.
fn apply<B: Backend<Error = io::Error>>(
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
            update::apply_outcome(app, outcome);
        }
    }
    Ok(())
}

/// The action that an event stands for on the visible screen.
fn action_of(app: &App, event: Event) -> Option<Action> {
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
