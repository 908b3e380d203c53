//! Highlights the matched characters of a title.

use ratatui::style::Style;
use ratatui::text::Span;

/// The text as spans: characters at `positions` (rising) in the style `matched`, the others in the style `plain`.
pub fn highlight(text: &str, positions: &[usize], plain: Style, matched: Style) -> Vec<Span<'static>> {
    let span = |(run, is_match): (&str, bool)| Span::styled(run.to_owned(), if is_match { matched } else { plain });
    runs(text, positions).map(span).collect()
}

/// Splits the text into runs of characters that are all at `positions` (rising) or all not, and says which.
pub fn runs<'t>(text: &'t str, mut positions: &[usize]) -> impl Iterator<Item = (&'t str, bool)> {
    let (mut rest, mut at) = (text, 0);
    std::iter::from_fn(move || {
        let matched = positions.first() == Some(&at);
        let mut letters = rest.char_indices();
        let end = letters.find(|_| {
            let ends = (positions.first() == Some(&at)) != matched;
            if !ends {
                positions = &positions[usize::from(matched)..];
                at += 1;
            }
            ends
        });
        let (run, others) = rest.split_at(end.map_or(rest.len(), |(end, _)| end));
        rest = others;
        (!run.is_empty()).then_some((run, matched))
    })
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
        assert_eq!(runs("検査", &[1]).collect::<Vec<_>>(), [("検", false), ("査", true)]);
        assert_eq!(runs("", &[]).count(), 0);
    }
}
