//! What is seen of a topic of the guide before it is opened.

use super::{Page, facts, guide};
use crate::catalogue::Catalogue;
use crate::export::topic_facts;
use crate::model::{Area, Topic};
use crate::tui::theme::Theme;

/// The beginning of a page, or what is known of anything else.
pub fn taste(catalogue: &Catalogue, topic: Topic, area: &Area, theme: Theme, width: u16) -> Page {
    match topic {
        Topic::Page(page) => guide::beginning(guide::View { catalogue, guide: page, area }, theme, width),
        other => facts::page(&other.title(), &topic_facts(catalogue, &other), true, theme, width),
    }
}
