//! Questions: "what does CST mean" asks about CST.

/// Words with which one asks for the meaning of others, before and behind these.
const BEFORE: [&str; 17] = [
    " what", " whats", " who", " whos", " is", " are", " does", " do", " a", " an", " the", " define", " explain",
    " meaning", " of", " tell me", " about",
];
const BEHIND: [&str; 6] = [" mean", " means", " meaning", " stand", " stands", " for"];

/// What a question is about: " caahep" of " what does caahep mean". Nothing where nothing is asked.
pub(crate) fn subject(phrase: &str) -> Option<&str> {
    let strip = |text: &str, word: &str| text.strip_prefix(word).is_some_and(|rest| rest.starts_with(' '));
    let mut rest = phrase;
    while let Some(word) = BEFORE.iter().find(|word| strip(rest, word)) {
        rest = &rest[word.len()..];
    }
    while let Some(word) = BEHIND.iter().find(|word| rest.ends_with(**word) && rest.len() > word.len()) {
        rest = &rest[..rest.len() - word.len()];
    }
    (rest.len() < phrase.len()).then_some(rest)
}
