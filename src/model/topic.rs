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

    /// Key, or the word itself.
    pub fn key(&self) -> &'c str {
        match self {
            Self::Page(page) => &page.id,
            Self::Word(word) => &word.term,
            Self::Credential(credential) => &credential.id,
            Self::Resource(resource) => &resource.id,
        }
    }

    /// The names that it goes by.
    pub fn names(&self) -> Vec<&'c str> {
        match self {
            Self::Page(page) => vec![&page.title, &page.id],
            Self::Word(word) => vec![&word.term, &word.full],
            Self::Credential(credential) => vec![&credential.abbreviation, &credential.name, &credential.id],
            Self::Resource(resource) => {
                resource.acronym.iter().chain([&resource.name, &resource.id]).map(String::as_str).collect()
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
