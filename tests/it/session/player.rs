//! Plays a script of keys and looks to the real loop, over a store in a folder of its own.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use medpath::catalogue::{Catalogue, DEFAULT_AREA};
use medpath::model::AreaCode;
use medpath::search::SearchIndex;
use medpath::shortlist::Shortlist;
use medpath::store::Store;
use medpath::tui::action::Roster;
use medpath::tui::app::App;
use medpath::tui::theme::Theme;
use medpath::tui::{Disk, Events, area_or_default, drive};
use ratatui::crossterm::event::Event;
use ratatui::layout::Rect;

use crate::glass::{Seen, keys, terminal};
use crate::screens::stage::CATALOGUE;

type Look = Box<dyn FnOnce(&str)>;

enum Step {
    Event(Event),
    Look(Look),
}

/// A script in the making.
pub(super) struct Player {
    folder: PathBuf,
    steps: VecDeque<Step>,
    /// Whose files are in use; `None` for those without a name.
    pub(super) student: Option<String>,
    /// Whether all keys are there from the start, as when somebody types ahead.
    pub(super) at_once: bool,
    catalogue: &'static Catalogue,
}

/// What is left after a script.
pub(super) struct Played {
    /// The last screen.
    pub(super) last: String,
    /// Frames that were drawn.
    pub(super) frames: usize,
    /// The shortlist in the file.
    pub(super) list: Shortlist,
}

/// The roles of a list.
pub(super) fn ids(list: &Shortlist) -> Vec<String> {
    list.entries.iter().map(|entry| entry.role.0.clone()).collect()
}

impl Player {
    /// A script over the files of a folder, on 80x24.
    pub(super) fn at(folder: &Path) -> Self {
        let steps = VecDeque::new();
        Self { folder: folder.to_owned(), steps, student: None, at_once: false, catalogue: &CATALOGUE }
    }

    /// The same with the files of a student.
    pub(super) fn of(folder: &Path, student: &str) -> Self {
        Self { student: Some(student.to_owned()), ..Self::at(folder) }
    }

    /// Over another catalogue than that of the program.
    pub(super) fn over(self, catalogue: &'static Catalogue) -> Self {
        Self { catalogue, ..self }
    }

    /// Presses keys.
    pub(super) fn keys(mut self, script: &str) -> Self {
        self.steps.extend(keys(script).into_iter().map(|key| Step::Event(Event::Key(key))));
        self
    }

    /// Pastes a text.
    pub(super) fn paste(mut self, text: &str) -> Self {
        self.steps.push_back(Step::Event(Event::Paste(text.to_owned())));
        self
    }

    /// Looks at the screen that the keys before have led to.
    pub(super) fn look(mut self, look: impl FnOnce(&str) + 'static) -> Self {
        self.steps.push_back(Step::Look(Box::new(look)));
        self
    }

    /// Expects a text on the screen. Messages break into lines, so line ends count as spaces.
    pub(super) fn see(self, text: &'static str) -> Self {
        self.look(move |screen| {
            let words = screen.split_whitespace().collect::<Vec<_>>().join(" ");
            let wanted = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(words.contains(&wanted), "no \"{text}\" in\n{screen}");
        })
    }

    /// Expects that the list says how many roles of all it has.
    pub(super) fn see_roles(self, listed: usize) -> Self {
        self.see(format!("{listed}/{}", CATALOGUE.roles().len()).leak())
    }

    /// Expects that the list has every role.
    pub(super) fn see_every_role(self) -> Self {
        self.see_roles(CATALOGUE.roles().len())
    }

    /// Expects that a text is not on the screen.
    pub(super) fn miss(self, text: &'static str) -> Self {
        self.look(move |screen| assert!(!screen.contains(text), "there is \"{text}\" in\n{screen}"))
    }

    /// Expects a line on the screen.
    pub(super) fn see_line(self, is_it: impl Fn(&str) -> bool + 'static) -> Self {
        self.look(move |screen| assert!(screen.lines().any(is_it), "no line is the one in\n{screen}"))
    }

    /// Does something outside, such as what another program would do.
    pub(super) fn meanwhile(self, act: impl FnOnce() + 'static) -> Self {
        self.look(move |_| act())
    }

    /// Plays the script, whose last key must leave the program. Answers with the list in the file.
    pub(super) fn play(self) -> Shortlist {
        self.play_to_the_end().list
    }

    pub(super) fn play_to_the_end(self) -> Played {
        let (mut store, notice) = Store::open(Some(self.folder.clone()), self.student.as_deref(), false);
        assert_eq!(notice, None);
        let (shortlist, notice) = store.shortlist();
        assert_eq!(notice, None);
        let area = store.settings().0.area.unwrap_or(AreaCode(DEFAULT_AREA.into()));
        let index = SearchIndex::new(self.catalogue.roles(), self.catalogue);
        let window = Rect::new(0, 0, 80, 24);
        let area = area_or_default(self.catalogue, &area);
        let mut app = App::new(self.catalogue, &index, Theme::new(true, false), area, shortlist, window);
        let present = store.student().clone();
        app.students = Roster { present, has_names: store.has_students(), ..Roster::default() };
        medpath::tui::update::start(&mut app);
        let (mut terminal, seen) = terminal(80, 24);
        let mut queue = Queue { steps: self.steps, at_once: self.at_once, seen: Rc::clone(&seen) };
        drive(&mut terminal, &mut queue, &mut Disk { store: &mut store }, &mut app).unwrap();
        assert!(queue.steps.is_empty(), "the program ended before the script");
        // What a script has blocked stays blocked.
        let _ = store.save_unsaved();
        store.erase_deleted().unwrap();
        let (last, frames) = (seen.borrow().text(), seen.borrow().frames);
        let list = Store::open(Some(self.folder), self.student.as_deref(), false).0.shortlist().0;
        Played { last, frames, list }
    }
}

/// The script as events. Each look happens when the loop waits, which is when the screen is up to date.
struct Queue {
    steps: VecDeque<Step>,
    at_once: bool,
    seen: Rc<RefCell<Seen>>,
}

impl Events for Queue {
    fn next(&mut self) -> io::Result<Event> {
        loop {
            match self.steps.pop_front() {
                Some(Step::Event(event)) => return Ok(event),
                Some(Step::Look(look)) => {
                    let screen = self.seen.borrow().text();
                    look(&screen);
                }
                None => panic!("the script has ended and the program goes on:\n{}", self.seen.borrow().text()),
            }
        }
    }

    fn pending(&mut self) -> io::Result<bool> {
        Ok(self.at_once && matches!(self.steps.front(), Some(Step::Event(_))))
    }
}
