//! Where a role pays best: every area, in an order and a part of the country that one chooses.

mod update;
mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::action::Action;
use super::app::{App, Reply, Screen};
use super::keymap::Scope;
use super::widget::page::reader::Reader;
use crate::catalogue::PayOrder;
use crate::model::{Role, RoleId};

/// The screen.
pub struct BestPayScreen<'c> {
    role: &'c Role,
    order: PayOrder,
    /// Which areas are listed, by its place among those that are offered.
    within: usize,
    reader: Reader,
}

impl<'c> BestPayScreen<'c> {
    /// All areas, the highest median first.
    pub fn new(app: &App<'c>, role: &'c Role) -> Self {
        let mut screen = Self { role, order: PayOrder::Median, within: 0, reader: Reader::default() };
        update::rebuild(&mut screen, app);
        screen
    }
}

impl<'c> Screen<'c> for BestPayScreen<'c> {
    fn scope(&self, _: &App<'c>) -> Scope {
        Scope::BestPay
    }

    fn update(&mut self, app: &mut App<'c>, action: &Action) -> Reply<'c> {
        update::update(self, app, action)
    }

    fn draw(&self, frame: &mut Frame, body: Rect, app: &App<'c>) {
        view::draw(frame, body, app, self);
    }

    fn role_in_hand(&self, _: &App<'c>) -> Option<RoleId> {
        Some(self.role.id.clone())
    }

    fn rebuild(&mut self, app: &mut App<'c>) -> bool {
        update::rebuild(self, app);
        true
    }
}
