//! Labels and texts under a title: a word, a credential, a resource, a school's program.

use super::{Page, Writer};
use crate::export::Fact;
use crate::text;
use crate::tui::theme::{Theme, Tone};

/// From this width on the texts stand in a column of their own.
const COLUMN_FROM: usize = 70;

/// Builds the page. `tight` leaves out the column of labels, for a place that is seen without scrolling.
pub fn page(title: &str, facts: &[Fact], tight: bool, theme: Theme, width: u16) -> Page {
    let mut writer = Writer::new(theme, width);
    writer.heading(title);
    for fact in facts {
        let tone = if fact.label == "Closed" { Tone::Caution } else { Tone::Plain };
        let label = text::width(fact.label) + 2;
        if tight && fact.is_address && label + text::width(&fact.text) > writer.measure() {
            // It begins a line of its own anyway; the label would only take another one.
            writer.styled(&fact.text, tone);
        } else if tight || writer.width() < COLUMN_FROM {
            writer.styled(&format!("{}: {}", fact.label, fact.text), tone);
        } else if fact.is_address && text::width(&fact.text) > writer.measure() - LABEL {
            // An address can be copied only where it is not broken.
            writer.styled(&format!("{}:", fact.label), Tone::Quiet);
            writer.styled(&fact.text, tone);
        } else {
            writer.fact(fact.label, &fact.text, &[]);
        }
    }
    writer.finish()
}

/// Cells of the labels.
const LABEL: usize = 18;
