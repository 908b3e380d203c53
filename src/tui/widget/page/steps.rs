//! Steps from role to role, drawn as a tree.

use ratatui::text::{Line, Span};

use super::Writer;
use crate::sheet::{Link, PathStep};
use crate::text;
use crate::tui::theme::Tone;

/// Cells before the tree, where the cursor stands.
const MARGIN: usize = 2;
/// Cells of a level of the tree.
const LEVEL: usize = 3;
/// Where the pay begins; longer titles put it on a line of its own.
const TITLE: usize = 46;
/// Cells of the pay, its marks, and the mark of its source.
const PAY: usize = 17;

impl Writer {
    /// Steps behind `trunk`, the lines of the levels above.
    pub(super) fn steps(&mut self, steps: &[PathStep], trunk: &str) {
        let glyphs = self.theme.glyphs;
        for (at, step) in steps.iter().enumerate() {
            let last = at + 1 == steps.len();
            let (branch, bar) = if last { (glyphs.branch[1], " ") } else { (glyphs.branch[0], glyphs.bar) };
            let from = self.page.lines.len();
            let under = format!("{trunk}{bar}  ");
            // The line down to what follows after it begins under the title.
            let down = if step.follows.is_empty() { " " } else { glyphs.bar };
            let beside = format!("{under}{down} ");
            self.step(step, &format!("{trunk}{branch} "), &beside);
            let (marks, numbers) = self.marks(step.time_source.as_slice());
            self.beside(&beside, &format!("{}{marks}", step.adds), &numbers, Tone::Text);
            if let Some(role) = &step.role {
                self.page.links.push((Link::Role(role.clone()), from..self.page.lines.len()));
            }
            self.steps(&step.follows, &under);
        }
    }

    /// Title, pay and kind, in columns where they fit.
    fn step(&mut self, step: &PathStep, lead: &str, beside: &str) {
        let (marks, numbers) = self.marks(step.pay_source.as_slice());
        let theme = self.theme;
        let style = |tone| theme.style(tone);
        let known = step.role.is_some();
        let (name, tone) = if known { (Tone::Heading, Tone::Money) } else { (Tone::Quiet, Tone::Quiet) };
        let pay = step.pay.as_deref().unwrap_or_default();
        let used = MARGIN + text::width(lead);
        let lead = Span::styled(format!("{}{lead}", " ".repeat(MARGIN)), style(Tone::Line));
        let column = TITLE.min(self.measure() / 2 + LEVEL);
        let sourced = format!("{pay}{marks}");
        let fits = text::width(&step.title) < column.saturating_sub(used) && text::width(&sourced) < PAY;
        if fits && column + PAY + text::width(&step.kind) + 4 <= self.width() {
            let title = Span::styled(text::pad(&step.title, column - used), style(name));
            let pay = Span::styled(text::pad(&sourced, PAY), style(tone));
            self.page.lines.push(Line::from(vec![
                lead,
                title,
                pay,
                Span::styled(step.kind.clone(), style(Tone::Text)),
            ]));
            return self.page.marks.push(numbers);
        }
        let name = style(name);
        let mut lead = Some(lead);
        for part in text::wrap(&step.title, self.measure().saturating_sub(used + 4)) {
            let before = lead.take().unwrap_or_else(|| Span::raw(" ".repeat(used)));
            self.line(Line::from(vec![before, Span::styled(part, name)]));
        }
        let facts = if pay.is_empty() { step.kind.clone() } else { format!("{sourced}; {}", step.kind) };
        self.beside(beside, &facts, &numbers, tone);
    }

    /// Text under a title, with the lines of the tree before it; `numbers` are those of its sources.
    fn beside(&mut self, lead: &str, text: &str, numbers: &[usize], tone: Tone) {
        let (tree, style) = (self.theme.style(Tone::Line), self.theme.style(tone));
        let lead = format!("{}{lead}", " ".repeat(MARGIN));
        for part in text::wrap(text, self.measure().saturating_sub(text::width(&lead))) {
            self.page.lines.push(Line::from(vec![Span::styled(lead.clone(), tree), Span::styled(part, style)]));
            self.page.marks.push(numbers.to_vec());
        }
    }
}
