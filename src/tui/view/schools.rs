//! The schools: a list of programs, and what is known of the selected one.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tui::app::{App, Picker};

pub(super) fn draw(_frame: &mut Frame, _body: Rect, _app: &App, _picker: &Picker) {}
