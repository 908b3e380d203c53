//! Pieces of text that the exports write too, onto a page.

use ratatui::text::{Line, Span};

use super::Writer;
use crate::export::Block;
use crate::text;
use crate::tui::theme::Tone;
use crate::tui::widget::band;

/// Cells for the name before a band.
const NAME: usize = 16;

impl Writer {
    /// Writes pieces, a free line before each heading.
    pub fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading(heading) => {
                    self.blank();
                    self.heading(heading);
                }
                Block::Text { text, sources } => self.sourced(text, &sources.iter().collect::<Vec<_>>()),
                Block::Fact { label, text, sources } => self.fact(label, text, &sources.iter().collect::<Vec<_>>()),
                Block::Entry { text, sources } => self.bullet(text, &sources.iter().collect::<Vec<_>>()),
                Block::Address(address) => self.styled(address, Tone::Quiet),
                Block::Bands { named, axis } => {
                    let cells = self.measure().saturating_sub(NAME);
                    for (name, percentiles) in named {
                        let drawn = band::band(&self.theme, percentiles, axis, cells);
                        self.line(Line::from(vec![Span::raw(text::fit(name, NAME)), drawn]));
                    }
                }
            }
        }
    }
}
