//! How hard a text is to read.

/// The Flesch-Kincaid grade of a text: the school year in which it is read with ease. 0 for a text without words.
///
/// Syllables are counted by their vowels, which is right for most English words and close for the others.
pub fn reading_grade(text: &str) -> f64 {
    let mut words = 0;
    let mut syllables = 0;
    let mut sentences = 0;
    for sentence in sentences_of(text) {
        let before = words;
        for word in words_of(sentence) {
            words += 1;
            syllables += syllables_of(word);
        }
        sentences += usize::from(words > before);
    }
    if words == 0 {
        return 0.0;
    }
    // Texts are short, so the counts are exact as doubles.
    let (words, syllables, sentences) = (words as f64, syllables as f64, sentences as f64);
    0.39 * words / sentences + 11.8 * syllables / words - 15.59
}

/// The sentences of a text: each ends with a full stop, a question or exclamation mark before a space, or at a line end.
pub fn sentences_of(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').flat_map(|line| {
        let mut rest = line;
        std::iter::from_fn(move || {
            if rest.is_empty() {
                return None;
            }
            let bytes = rest.as_bytes();
            let ends =
                |at: &usize| matches!(bytes[*at], b'.' | b'?' | b'!') && bytes.get(at + 1).is_none_or(|b| *b == b' ');
            let end = (0..bytes.len()).find(ends).map_or(rest.len(), |at| at + 1);
            let (sentence, behind) = rest.split_at(end);
            rest = behind.trim_start();
            Some(sentence)
        })
    })
}

/// The words of a text without marks.
pub fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty())
}

fn syllables_of(word: &str) -> usize {
    let letters: Vec<char> = word.chars().map(|c| c.to_ascii_lowercase()).collect();
    let is_vowel = |c: &char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let groups = letters.chunk_by(|a, b| is_vowel(a) == is_vowel(b)).filter(|group| is_vowel(&group[0])).count();
    let silent = matches!(letters.as_slice(), [.., before, 'e'] if *before != 'l' && !is_vowel(before));
    if silent && groups > 1 { groups - 1 } else { groups.max(1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_words_are_easy_and_long_ones_hard() {
        let easy = reading_grade("You take blood. You mark the tube. The lab tests it.");
        let hard = reading_grade(
            "Phlebotomists systematically accomplish venipuncture procedures necessitating considerable interdisciplinary \
             communication and meticulous documentation.",
        );
        assert!(easy < 3.0 && hard > 15.0, "{easy} {hard}");
        assert_eq!(reading_grade(" ..."), 0.0);
    }

    #[test]
    fn sentences_end_at_marks_and_lines() {
        let found: Vec<&str> = sentences_of("One of 2.5 kinds. Two?\nThree").collect();
        assert_eq!(found, ["One of 2.5 kinds.", "Two?", "Three"]);
        assert_eq!(syllables_of("table") + syllables_of("made") + syllables_of("the"), 4);
    }
}
