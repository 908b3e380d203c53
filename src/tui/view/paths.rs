//! The tree of paths.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tui::app::{App, PathsScreen};

pub(super) fn draw(_frame: &mut Frame, _body: Rect, _app: &App, _screen: &PathsScreen) {}
