//! A screen on a stage: an `App` that real updates have brought where it is, and its picture.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::LazyLock;

use medpath::catalogue::{Catalogue, DEFAULT_AREA, check_pack};
use medpath::model::{AreaCode, RoleId};
use medpath::search::SearchIndex;
use medpath::shortlist::{Entry, Shortlist};
use medpath::tui::action::Action;
use medpath::tui::app::App;
use medpath::tui::theme::Theme;
use medpath::tui::{area_or_default, keymap, update, view};
use ratatui::Terminal;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use crate::glass::{Glass, Seen, keys, terminal};

/// The catalogue of the program, read once for all tests.
pub(crate) static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::bundled(None));
static INDEX: LazyLock<SearchIndex<'static>> = LazyLock::new(|| SearchIndex::new(CATALOGUE.roles(), &*CATALOGUE));

/// The same with the local pack of the fixtures over it, as of the day of the pack.
pub(crate) static PACKED: LazyLock<Catalogue> = LazyLock::new(|| with_packs(&["lincoln.jsonc"]));

/// The catalogue of the program with packs of the fixtures over it.
pub(crate) fn with_packs(files: &[&str]) -> Catalogue {
    let mut catalogue = Catalogue::bundled(None);
    let read = |file: &&str| {
        let text = std::fs::read_to_string(crate::cli::fixture(&format!("packs/{file}"))).unwrap();
        check_pack(file, &text, &CATALOGUE).unwrap_or_else(|faults| panic!("{faults:#?}"))
    };
    let packs = files.iter().map(read).collect();
    catalogue.lay_over(packs, "2026-11-20".parse().unwrap());
    catalogue
}

/// How a stage is set up; what is left out is as on most terminals.
pub(crate) struct Setting {
    pub(crate) catalogue: &'static Catalogue,
    pub(crate) index: &'static SearchIndex<'static>,
    pub(crate) color: bool,
    /// Another theme than the first.
    pub(crate) theme: Option<Theme>,
    pub(crate) ascii: bool,
    pub(crate) shortlist: Shortlist,
    pub(crate) area: &'static str,
}

impl Default for Setting {
    fn default() -> Self {
        let shortlist = Shortlist::default();
        Self {
            catalogue: &CATALOGUE,
            index: &INDEX,
            color: true,
            theme: None,
            ascii: false,
            shortlist,
            area: DEFAULT_AREA,
        }
    }
}

impl Setting {
    /// A shortlist with these roles and notes.
    pub(crate) fn saved(entries: &[(&str, &str)]) -> Self {
        let entry = |(role, note): &(&str, &str)| Entry::new(RoleId((*role).into()), *note);
        Self { shortlist: Shortlist { entries: entries.iter().map(entry).collect(), target: None }, ..Self::default() }
    }
}

/// An `App` and the glass that it is drawn on.
pub(crate) struct Stage {
    pub(crate) app: App<'static>,
    terminal: Terminal<Glass>,
    seen: Rc<RefCell<Seen>>,
}

impl Stage {
    pub(crate) fn new(setting: Setting, (width, height): (u16, u16)) -> Self {
        let theme = setting.theme.unwrap_or_else(|| Theme::new(setting.color, setting.ascii));
        let area = area_or_default(setting.catalogue, &AreaCode(setting.area.into()));
        let window = Rect::new(0, 0, width, height);
        let mut app = App::new(setting.catalogue, setting.index, theme, area, setting.shortlist, window);
        update::start(&mut app);
        let (terminal, seen) = terminal(width, height);
        Self { app, terminal, seen }
    }

    /// Presses keys. Effects are left alone: no screen waits for the disk. A key that means nothing is a mistake.
    pub(crate) fn press(&mut self, script: &str) -> &mut Self {
        for key in keys(script) {
            self.press_key(key);
        }
        self
    }

    /// Presses one key.
    pub(crate) fn press_key(&mut self, key: KeyEvent) {
        let scope = self.app.scope();
        let action = keymap::resolve(scope, key);
        let action = action.unwrap_or_else(|| panic!("{:?} means nothing on {}", key.code, scope.title()));
        update::update(&mut self.app, action);
    }

    /// Changes the size of the window, and that of the glass with it.
    pub(crate) fn resize(&mut self, (width, height): (u16, u16)) -> &mut Self {
        update::update(&mut self.app, Action::Resize { width, height });
        (self.terminal, self.seen) = terminal(width, height);
        self
    }

    /// Draws a frame.
    pub(crate) fn draw(&mut self) -> &mut Self {
        self.terminal.draw(|frame| view::draw(frame, &self.app)).unwrap();
        self
    }

    /// What is on the glass.
    pub(crate) fn seen(&mut self) -> std::cell::Ref<'_, Seen> {
        self.draw();
        self.seen.borrow()
    }

    /// The picture without what every screen shares: the tab line, and how many roles there are in all. One test holds
    /// those, so that a new tab or role does not change every picture.
    fn body(&mut self) -> String {
        let roles = self.app.catalogue.roles().len();
        let picture = self.seen().with_cursor();
        // Where the window is too small there is no tab line.
        let (first, below) = picture.split_once('\n').unwrap_or_default();
        let below = if first.contains("Explore") { below } else { &picture };
        // Of an own catalogue the count is part of what is tested.
        if !std::ptr::eq(self.app.catalogue, &raw const *CATALOGUE) {
            return below.to_owned();
        }
        let all = format!("{:<width$}", "all", width = roles.to_string().len());
        below
            .replace(&format!(" {roles}/{roles} "), &format!(" {all}/{all} "))
            .replace(&format!("/{roles} "), &format!("/{all} "))
            .replace(&format!("of {roles} roles"), &format!("of {all} roles"))
    }

    /// Compares the body of the picture with the snapshot of this name.
    pub(crate) fn compare_with(&mut self, name: &str) {
        let picture = self.body();
        let mut settings = insta::Settings::new();
        settings.set_snapshot_path("../snapshots");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!(name, picture));
    }
}

/// Takes a picture at each of the two sizes that every screen is looked at.
pub(crate) fn at_both_sizes(name: &str, setting: impl Fn() -> Setting, act: impl Fn(&mut Stage)) {
    for (width, height) in [(80, 24), (120, 36)] {
        let mut stage = Stage::new(setting(), (width, height));
        act(&mut stage);
        stage.compare_with(&format!("{name}_{width}x{height}"));
    }
}

/// The same for a script of keys on the bundled catalogue with an empty shortlist.
pub(crate) fn pictures(name: &str, script: &str) {
    at_both_sizes(name, Setting::default, |stage| {
        stage.press(script);
    });
}
