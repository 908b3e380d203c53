//! A page of the guide that is read.

pub mod update;
pub mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::action::Action;
use super::app::{App, Reply, Screen};
use super::keymap::Scope;
use super::widget::page::reader::Reader;
use crate::model::GuidePage;

/// The page.
pub struct GuidePageScreen<'c> {
    /// The page.
    pub guide: &'c GuidePage,
    /// Its text.
    pub reader: Reader,
    /// The selected link, once one is selected.
    pub selected: Option<usize>,
}

impl<'c> GuidePageScreen<'c> {
    /// The page from its beginning.
    pub fn new(app: &App<'c>, guide: &'c GuidePage) -> Self {
        let mut screen = Self { guide, reader: Reader::default(), selected: None };
        update::rebuild(&mut screen, app);
        screen
    }

    /// The page from the heading of one of its blocks on.
    pub fn at(app: &App<'c>, guide: &'c GuidePage, block: usize) -> Self {
        let mut screen = Self::new(app, guide);
        let state = app.catalogue.state_at(&app.area.code);
        let shown = guide.blocks.iter().take(block).filter(|block| block.holds_in(state));
        let before = shown.filter(|block| block.heading.is_some()).count();
        if let Some((_, line)) = screen.reader.page.headings.get(before) {
            screen.reader.show(*line, app.frame().body);
        }
        screen
    }
}

impl<'c> Screen<'c> for GuidePageScreen<'c> {
    fn scope(&self, _: &App<'c>) -> Scope {
        Scope::Reading
    }

    fn tab(&self) -> Action {
        Action::GoGuide
    }

    fn update(&mut self, app: &mut App<'c>, action: &Action) -> Reply<'c> {
        update::update(self, app, action)
    }

    fn draw(&self, frame: &mut Frame, body: Rect, app: &App<'c>) {
        view::draw(frame, body, app, self);
    }

    fn rebuild(&mut self, app: &mut App<'c>) -> bool {
        update::rebuild(self, app);
        true
    }
}
