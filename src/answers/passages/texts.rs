//! What the guide says, word by word: where nothing is called or worded as a sentence, the part of a page that has its
//! words is a better answer than roles that only sound alike. It is read when it is first needed.

use super::stems::{StemPlace, Stems, telling};
use super::{Of, Passage};
use crate::model::{Block, GuidePage, TopicPlace};
use crate::sorting;
use crate::text::folding::{fold, words};

/// What a text is worth that has all the words.
const TEXT: f32 = 0.75;

/// A part of a page: what stands under a heading, or before the first.
#[derive(Debug)]
struct Section {
    of: Of,
    /// The different stems of its words.
    stems: Box<[StemPlace]>,
}

/// The parts of all pages.
#[derive(Debug, Default)]
pub(in crate::answers) struct Texts {
    stems: Stems,
    sections: Box<[Section]>,
}

impl Texts {
    /// Reads the pages of the guide.
    pub(in crate::answers) fn new(guide: &[GuidePage]) -> Self {
        let mut folded: Vec<(Of, String)> = Vec::new();
        for (at, page) in guide.iter().enumerate() {
            folded.push((Of::Page(TopicPlace(at), None), fold(&page.summary)));
            for (block, content) in page.blocks.iter().enumerate() {
                if content.heading.is_some() {
                    folded.push((Of::Page(TopicPlace(at), Some(block)), String::new()));
                }
                if let Some((_, text)) = folded.last_mut() {
                    written(content).for_each(|part| text.push_str(&fold(part)));
                }
            }
        }
        let all = folded.iter().flat_map(|(_, text)| telling(words(text)));
        let stems = Stems::new(&all.map(Box::from).collect());
        let sections = folded.iter().map(|(of, text)| {
            let mut own = stems.places(&telling(words(text))).into_vec();
            sorting::all(&mut own);
            own.dedup();
            Section { of: *of, stems: own.into() }
        });
        Self { sections: sections.collect(), stems }
    }

    /// The part of a page that has most of what the words say.
    pub(in crate::answers) fn best(&self, sentence: &[&str]) -> Option<Passage> {
        let asked = telling(sentence.iter().copied());
        let own: Vec<Vec<StemPlace>> = asked.iter().map(|stem| self.stems.like(stem).collect()).collect();
        let has =
            |section: &Section, own: &[StemPlace]| own.iter().any(|stem| section.stems.binary_search(stem).is_ok());
        let having = |own: &Vec<StemPlace>| self.sections.iter().filter(|section| has(section, own)).count();
        let having: Vec<usize> = own.iter().map(having).collect();
        let weight = |having: usize| (1.0 + self.sections.len() as f32 / having.max(1) as f32).ln();
        let all: f32 = having.iter().map(|having| weight(*having)).sum();
        let mut best: Option<Passage> = None;
        for section in &self.sections {
            let met = own.iter().zip(&having).filter(|(own, _)| has(section, own)).map(|(_, having)| *having);
            let (count, shared) = met.fold((0, 0.0), |(count, sum), having| (count + 1, sum + weight(having)));
            let fit = TEXT * shared / all;
            // One word alone can stand anywhere.
            if count > 1 && best.is_none_or(|best| fit > best.fit) {
                best = Some(Passage { of: section.of, fit, knows_all: false });
            }
        }
        best
    }
}

/// The texts of a block.
fn written(block: &Block) -> impl Iterator<Item = &str> {
    let list = block.list.iter().flatten();
    block.heading.iter().chain(&block.text).chain(list).chain(&block.also_searched_as).map(String::as_str)
}
