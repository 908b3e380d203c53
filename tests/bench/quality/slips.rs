//! Slips of the finger, the same at every run.

/// Random numbers that start from a seed (xorshift).
pub(crate) struct Random(u64);

impl Random {
    /// Starts at a seed, which must not be zero.
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below the bound.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound as u64) as usize
    }
}

/// One letter missing, extra, wrong or swapped, behind the first of a word of five letters or more.
pub(crate) fn slip(title: &str, random: &mut Random) -> String {
    let letters: Vec<char> = title.chars().collect();
    let mut words = Vec::new();
    let mut start = 0;
    for at in 0..=letters.len() {
        if at == letters.len() || !letters[at].is_ascii_alphabetic() {
            if at >= start + 5 {
                words.push(start..at);
            }
            start = at + 1;
        }
    }
    if words.is_empty() {
        return title.to_owned();
    }
    let word = words[random.below(words.len())].clone();
    let at = word.start + 1 + random.below(word.len() - 1);
    let other = char::from(b'a' + random.below(26) as u8);
    let mut slipped = letters.clone();
    match random.below(4) {
        0 => drop(slipped.remove(at)),
        1 => slipped.insert(at, other),
        2 => slipped[at] = other,
        _ => slipped.swap(at - 1, at),
    }
    slipped.into_iter().collect()
}
