//! What the guide explains: its pages, the words of the glossary, credentials, and whom one can turn to.

use super::{Credential, GuidePage, Resource, Term};

/// One thing that can be looked up in the guide.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Topic<'c> {
    /// A page.
    Page(&'c GuidePage),
    /// An abbreviation or a word.
    Word(&'c Term),
    /// An exam, registration or certificate.
    Credential(&'c Credential),
    /// An association, board, job board and the like.
    Resource(&'c Resource),
}

impl<'c> Topic<'c> {
    /// What it is, for a narrow column.
    pub fn kind(&self) -> &'c str {
        match self {
            Self::Page(_) => "page",
            Self::Word(_) => "word",
            Self::Credential(_) => "credential",
            Self::Resource(resource) => &resource.kind,
        }
    }

    /// What it is called in a list, its letters first.
    pub fn title(&self) -> String {
        match self {
            Self::Page(page) => page.title.clone(),
            Self::Word(word) => format!("{} = {}", word.term, word.full),
            Self::Credential(credential) => format!("{} = {}", credential.abbreviation, credential.name),
            Self::Resource(resource) => match &resource.acronym {
                Some(letters) if *letters != resource.name => format!("{letters} = {}", resource.name),
                _ => resource.name.clone(),
            },
        }
    }

    /// It in one line, see [`TopicLine`].
    pub fn line(&self) -> String {
        let mut line = format!("{}\t{}", self.kind(), self.title());
        for phrase in self.hidden() {
            line.extend(["\t", phrase]);
        }
        if let Self::Page(page) = self {
            for (at, block) in page.blocks.iter().enumerate() {
                line.extend(block.heading.iter().map(|heading| format!("\t{at}={heading}")));
                line.extend(block.also_searched_as.iter().map(|phrase| format!("\t{at}#{phrase}")));
            }
        }
        line + "\n"
    }

    /// Key, or the word itself.
    pub fn key(&self) -> &'c str {
        match self {
            Self::Page(page) => page.id.as_str(),
            Self::Word(word) => &word.term,
            Self::Credential(credential) => credential.id.as_str(),
            Self::Resource(resource) => resource.id.as_str(),
        }
    }

    /// The names that it goes by.
    pub fn names(&self) -> Vec<&'c str> {
        match self {
            Self::Page(page) => vec![&page.title, page.id.as_str()],
            Self::Word(word) => vec![&word.term, &word.full],
            Self::Credential(credential) => vec![&credential.abbreviation, &credential.name, credential.id.as_str()],
            Self::Resource(resource) => {
                resource.acronym.iter().chain([&resource.name, &resource.id.0]).map(String::as_str).collect()
            }
        }
    }

    /// Words to be found by, never shown.
    pub fn hidden(&self) -> &'c [String] {
        match self {
            Self::Page(page) => &page.also_searched_as,
            _ => &[],
        }
    }

    /// The same, those of the passages of a page too.
    pub fn all_hidden(&self) -> impl Iterator<Item = &'c str> {
        let blocks: &[super::Block] = match self {
            Self::Page(page) => &page.blocks,
            _ => &[],
        };
        let passages = blocks.iter().flat_map(|block| &block.also_searched_as);
        self.hidden().iter().chain(passages).map(String::as_str)
    }

    /// What it means or is good for, in plain words.
    pub fn meaning(&self) -> &'c str {
        match self {
            Self::Page(page) => &page.summary,
            Self::Word(word) => &word.plain,
            Self::Credential(credential) => &credential.what,
            Self::Resource(resource) => &resource.what,
        }
    }
}

/// What a topic is and is called, in one line: enough to find it, and read in a moment where the records are not.
///
/// Kind, title and each hidden phrase, with tabs between them. The build script writes such lines too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TopicLine<'t>(&'t str);

impl<'t> TopicLine<'t> {
    /// Reads a line.
    pub fn read(line: &'t str) -> Self {
        Self(line)
    }

    fn parts(self) -> impl Iterator<Item = &'t str> {
        self.0.split('\t')
    }

    /// What it is.
    pub fn kind(self) -> &'t str {
        self.parts().next().unwrap_or_default()
    }

    /// Whether it is a page.
    pub fn is_page(self) -> bool {
        self.kind() == "page"
    }

    /// What it is called in a list, its letters first.
    pub fn title(self) -> &'t str {
        self.parts().nth(1).unwrap_or_default()
    }

    /// The names that it goes by.
    pub fn names(self) -> impl Iterator<Item = &'t str> {
        self.title().split(" = ")
    }

    /// Words by which the whole of it is found, never shown.
    pub fn hidden(self) -> impl Iterator<Item = &'t str> {
        self.phrases().filter(|phrase| phrase.block.is_none()).map(|phrase| phrase.text)
    }

    /// Hidden phrases and headings, each with the place of the block that it leads to.
    pub fn phrases(self) -> impl Iterator<Item = Phrase<'t>> {
        self.parts().skip(2).map(|part| {
            let digits = part.bytes().take_while(u8::is_ascii_digit).count();
            let (block, rest) = part.split_at(digits);
            match (block.parse().ok(), rest.strip_prefix('='), rest.strip_prefix('#')) {
                (block @ Some(_), Some(text), _) => Phrase { block, text, is_heading: true },
                (block @ Some(_), None, Some(text)) => Phrase { block, text, is_heading: false },
                _ => Phrase { block: None, text: part, is_heading: false },
            }
        })
    }
}

/// A phrase that leads to a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase<'t> {
    /// The block of the page where the passage begins; the top of the page if there is none.
    pub block: Option<usize>,
    /// The phrase.
    pub text: &'t str,
    /// Whether it is a heading of the page; otherwise it is never shown.
    pub is_heading: bool,
}
