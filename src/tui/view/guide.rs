//! The guide: a list of pages and words, and the page that is read.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tui::app::{App, Picker, Reading};

pub(super) fn draw(_frame: &mut Frame, _body: Rect, _app: &App, _picker: &Picker) {}

pub(super) fn reading(_frame: &mut Frame, _body: Rect, _app: &App, _screen: &Reading) {}
