//! The page of a role: its sheet on a screen.

use super::{Page, whole};
use crate::catalogue::Catalogue;
use crate::model::{Area, Role};
use crate::sheet::RoleRecord;
use crate::tui::theme::Theme;

/// What a page of a role is made of.
#[derive(Clone, Copy)]
pub struct View<'c> {
    /// Where figures and names come from.
    pub catalogue: &'c Catalogue,
    /// The role.
    pub role: &'c Role,
    /// The area whose pay is shown first.
    pub area: &'c Area,
    /// Pay an hour instead of a year.
    pub hourly: bool,
}

/// Builds the page for a width.
pub fn page(view: View, theme: Theme, width: u16) -> Page {
    let View { catalogue, role, area, hourly } = view;
    let sheet = RoleRecord { catalogue, role, area: &area.code }.sheet(hourly);
    whole(&sheet, theme, width)
}
