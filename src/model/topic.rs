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

    /// Words to be found by, never shown.
    pub fn hidden(self) -> impl Iterator<Item = &'t str> {
        self.parts().skip(2)
    }
}
