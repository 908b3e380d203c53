//! Every role as a point between two axes.

mod update;
mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::action::Action;
use super::app::{App, Reply, Screen};
use super::keymap::Scope;
use crate::map::{Cell, Map, MapAxis};
use crate::model::RoleId;

/// The screen.
pub struct MapScreen {
    map: Map,
    /// The selected role, by its place among the points.
    selected: usize,
    /// The cell of each point in the present window.
    cells: Vec<Cell>,
    /// Whether each point fails a filter or a must.
    dim: Vec<bool>,
    /// The marks on both axes.
    marks: [Vec<f64>; 2],
    /// Where names stand: the point, the name, its first cell.
    names: Vec<(usize, String, Cell)>,
}

impl MapScreen {
    /// Time across, pay upward; the role in hand is selected.
    pub fn new(app: &App) -> Self {
        let map = Map::new(app.catalogue, &app.area.code, [MapAxis::Time, MapAxis::Pay]);
        let mut screen = Self {
            map,
            selected: 0,
            cells: Vec::new(),
            dim: Vec::new(),
            marks: [Vec::new(), Vec::new()],
            names: Vec::new(),
        };
        update::select(&mut screen, app, app.role_in_hand().as_ref());
        update::lay_out(&mut screen, app);
        screen
    }
}

impl<'c> Screen<'c> for MapScreen {
    fn scope(&self, _: &App<'c>) -> Scope {
        Scope::Map
    }

    fn update(&mut self, app: &mut App<'c>, action: &Action) -> Reply<'c> {
        update::update(self, app, action)
    }

    fn draw(&self, frame: &mut Frame, body: Rect, app: &App<'c>) {
        view::draw(frame, body, app, self);
    }

    fn role_in_hand(&self, app: &App<'c>) -> Option<RoleId> {
        self.map.points.get(self.selected).map(|point| app.catalogue.role_at(point.at).id.clone())
    }

    fn rebuild(&mut self, app: &mut App<'c>) -> bool {
        let role = self.role_in_hand(app);
        self.map = Map::new(app.catalogue, &app.area.code, self.map.axes);
        update::select(self, app, role.as_ref());
        update::lay_out(self, app);
        true
    }
}

/// Cells at the left for the marks, and lines around the points: above the head, below marks, names and three of the
/// selected role.
const GUTTER: u16 = 9;
const ABOVE: u16 = 2;
const BELOW: u16 = 5;

/// Where the points are drawn.
fn grid(body: Rect) -> Rect {
    Rect {
        x: body.x + GUTTER + 1,
        y: body.y + ABOVE,
        width: body.width.saturating_sub(GUTTER + 3),
        height: body.height.saturating_sub(ABOVE + BELOW),
    }
}
