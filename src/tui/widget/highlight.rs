//! Matched characters of a title, set apart.

use ratatui::style::Style;
use ratatui::text::Span;

/// The text as spans, with the characters at `positions` (rising) in the `matched` style.
pub fn highlight(text: &str, positions: &[usize], plain: Style, matched: Style) -> Vec<Span<'static>> {
    let mut spans: Vec<Span<'static>> = Vec::new();
    let mut run = String::with_capacity(text.len());
    let mut in_match = false;
    let mut positions = positions.iter().peekable();
    for (at, c) in text.chars().enumerate() {
        let hit = positions.next_if(|position| **position == at).is_some();
        if hit != in_match && !run.is_empty() {
            spans.push(Span::styled(std::mem::take(&mut run), if in_match { matched } else { plain }));
        }
        in_match = hit;
        run.push(c);
    }
    if !run.is_empty() {
        spans.push(Span::styled(run, if in_match { matched } else { plain }));
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_of_matches_become_one_span() {
        let bold = Style::new().bold();
        let spans = highlight("Surgical Tech", &[0, 1, 2, 9], Style::new(), bold);
        let parts: Vec<(&str, bool)> = spans.iter().map(|span| (span.content.as_ref(), span.style == bold)).collect();
        assert_eq!(parts, [("Sur", true), ("gical ", false), ("T", true), ("ech", false)]);
    }
}
