//! Explore: the search line, the list, the preview.

pub mod answers;
pub mod filters;
pub mod finding;
pub mod limits;
pub mod narrowing;
pub mod preview;
mod rows;
pub mod selection;
pub mod state;
pub mod update;
pub mod view;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::action::Action;
use super::app::{App, Reply, Screen};
use super::keymap::Scope;
use crate::filter::Fit;
use crate::model::RoleId;
use state::Focus;

/// The first screen, which lies under all others. Its state is in [`App::explore`], because others change it too.
pub struct ExploreScreen;

impl<'c> Screen<'c> for ExploreScreen {
    fn scope(&self, app: &App<'c>) -> Scope {
        match app.explore.focus {
            Focus::Search => Scope::ExploreSearch,
            Focus::List => Scope::ExploreList,
            Focus::Preview => Scope::ExplorePreview,
        }
    }

    fn update(&mut self, app: &mut App<'c>, action: &Action) -> Reply<'c> {
        update::update(app, action)
    }

    fn draw(&self, frame: &mut Frame, body: Rect, app: &App<'c>) {
        view::draw(frame, body, app);
    }

    fn role_in_hand(&self, app: &App<'c>) -> Option<RoleId> {
        app.selected().map(|role| role.id.clone())
    }

    fn offers(&self, app: &App<'c>, action: &Action) -> bool {
        let explore = &app.explore;
        match action {
            Action::Unsure => return explore.narrowing.unsure.count(Fit::NotKnown) > 0,
            Action::Sources => return !explore.preview.cited.is_empty(),
            Action::Paths | Action::Hiring => return app.selected().is_some(),
            _ => {}
        }
        let opens_another = *action == Action::Open && (!explore.nearest.is_empty() || explore.answers.active);
        app.selected().is_some() || opens_another || !action.needs_selection()
    }

    fn rebuild(&mut self, app: &mut App<'c>) -> bool {
        finding::keep_order(app);
        selection::keep_in_sight(app);
        true
    }

    fn click(&mut self, app: &mut App<'c>, at: Position) -> Reply<'c> {
        update::click(app, at)
    }

    fn wheel(&mut self, app: &mut App<'c>, lines: isize) -> Reply<'c> {
        update::wheel(app, lines);
        Reply::Stay
    }
}
