//! BM25, the usual ranking of documents by the rarity of the terms they share with a query: here an occupation is a
//! document, and all its names are the text.

use std::collections::{BTreeMap, HashMap};

/// How soon a term that comes again counts for no more; how much long documents are held back. The usual figures.
const SATURATION: f64 = 1.2;
const LENGTH: f64 = 0.75;

/// What a text is cut into.
pub(crate) type Cut = fn(&str, &mut dyn FnMut(&str));

/// The documents, counted.
pub(crate) struct Bm25 {
    cut: Cut,
    /// For each term how often each document has it.
    terms: HashMap<String, BTreeMap<usize, f64>>,
    lengths: Vec<f64>,
}

impl Bm25 {
    /// Counts the terms of lines, each of which belongs to a document.
    pub(crate) fn new<'a>(documents: usize, lines: impl Iterator<Item = (usize, &'a str)>, cut: Cut) -> Self {
        let mut new = Self { cut, terms: HashMap::new(), lengths: vec![0.0; documents] };
        for (document, line) in lines {
            cut(line, &mut |term| {
                if !new.terms.contains_key(term) {
                    new.terms.insert(term.to_owned(), BTreeMap::new());
                }
                *new.terms.get_mut(term).expect("it is there").entry(document).or_default() += 1.0;
                new.lengths[document] += 1.0;
            });
        }
        new
    }

    /// The documents that share a term with the query, best first. These lines of documents are left out.
    pub(crate) fn order(&self, query: &str, without: &[(usize, &str)]) -> Vec<usize> {
        let mut gone: HashMap<(String, usize), f64> = HashMap::new();
        let mut lengths = self.lengths.clone();
        for (document, line) in without {
            (self.cut)(line, &mut |term| {
                *gone.entry((term.to_owned(), *document)).or_default() += 1.0;
                lengths[*document] -= 1.0;
            });
        }
        let count = lengths.len() as f64;
        let average = lengths.iter().sum::<f64>() / count;
        let mut scores = vec![0.0; lengths.len()];
        (self.cut)(query, &mut |term| {
            let Some(having) = self.terms.get(term) else { return };
            let left = having.iter().map(|(document, times)| {
                let gone = gone.get(&(term.to_owned(), *document)).copied().unwrap_or_default();
                (*document, times - gone)
            });
            let left: Vec<(usize, f64)> = left.filter(|(_, times)| *times > 0.0).collect();
            let having = left.len() as f64;
            let rarity = (1.0 + (count - having + 0.5) / (having + 0.5)).ln();
            for (document, times) in left {
                let length = 1.0 - LENGTH + LENGTH * lengths[document] / average;
                scores[document] += rarity * times * (SATURATION + 1.0) / (times + SATURATION * length);
            }
        });
        let mut order: Vec<usize> = (0..scores.len()).filter(|document| scores[*document] > 0.0).collect();
        order.sort_by(|one, other| scores[*other].total_cmp(&scores[*one]));
        order
    }
}

/// Cuts a text into words.
pub(crate) fn words(text: &str, found: &mut dyn FnMut(&str)) {
    let text = text.to_lowercase();
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).for_each(found);
}

/// Cuts a text into runs of three letters, the ends of its words marked.
pub(crate) fn trigrams(text: &str, found: &mut dyn FnMut(&str)) {
    words(text, &mut |word| {
        let marked = format!(" {word} ");
        let starts: Vec<usize> = marked.char_indices().map(|(at, _)| at).chain([marked.len()]).collect();
        for ends in starts.windows(4) {
            found(&marked[ends[0]..ends[3]]);
        }
    });
}
