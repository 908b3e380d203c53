//! Text from outside, made safe for a terminal.

/// Whether a character could move the cursor, hide text or turn its direction.
pub fn is_control(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The text with every control and direction character taken out; line ends and tabs become one space.
pub fn sanitise(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\t' => clean.push(' '),
            c if is_control(c) => {}
            c => clean.push(c),
        }
    }
    clean
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_sequences_lose_their_teeth() {
        assert_eq!(sanitise("a\u{1b}[2Jb\nc\td\u{202e}e\u{9b}f"), "a[2Jb c def");
        assert_eq!(sanitise("José 検査"), "José 検査");
    }
}
