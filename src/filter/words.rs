//! What a filter asks for, in plain words.

use super::{Facet, Filters};
use crate::model::{Contact, Education, FamilyId};
use crate::text;

impl Filters {
    /// What a facet asks for in plain words, for a sentence such as "hidden by: at most an associate degree".
    ///
    /// Empty when the facet is not asked for.
    pub fn describe(&self, facet: Facet, family_title: impl Fn(&FamilyId) -> String) -> String {
        match facet {
            Facet::Family => either(self.families.iter().map(family_title)),
            Facet::Track => {
                let tracks = either(self.tracks.iter().map(|track| text::track(*track).to_owned()));
                if tracks.is_empty() { tracks } else { format!("{tracks} work") }
            }
            Facet::Education => self.max_education.map_or_else(String::new, |most| schooling(most).to_owned()),
            Facet::Time => match self.max_months {
                Some(1) => "at most 1 month to the job".to_owned(),
                Some(most) => format!("at most {most} months to the job"),
                None => String::new(),
            },
            Facet::Pay => {
                self.min_pay.map_or_else(String::new, |least| format!("at least ${} a year", text::thousands(least)))
            }
            Facet::Contact => either(self.contact.iter().map(|level| with_patients(*level).to_owned())),
            Facet::Nights => asked(self.nights.is_some(), "nights never or seldom"),
            Facet::Blood => asked(self.no_blood, "blood never or seldom"),
            Facet::Remote => asked(self.remote, "some work from home"),
            Facet::Growth => asked(self.growing, "jobs expected to grow"),
        }
    }
}

/// The words if they are asked for.
fn asked(asked: bool, words: &str) -> String {
    if asked { words.to_owned() } else { String::new() }
}

/// Choices joined with "or".
fn either(choices: impl Iterator<Item = String>) -> String {
    let choices: Vec<_> = choices.collect();
    match choices.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
        None => String::new(),
    }
}

/// The most schooling that is wanted.
fn schooling(most: Education) -> &'static str {
    match most {
        Education::None => "no diploma needed",
        Education::HighSchool => "at most a high school diploma",
        Education::Certificate => "at most a certificate",
        Education::SomeCollege => "at most some college",
        Education::Associate => "at most an associate degree",
        Education::Bachelor => "at most a bachelor's degree",
        Education::Master => "at most a master's degree",
        Education::Doctorate => "at most a doctorate",
    }
}

/// Time with patients.
fn with_patients(level: Contact) -> &'static str {
    match level {
        Contact::None => "behind the scenes",
        Contact::Some => "short meetings with patients",
        Contact::Most => "with patients most of the day",
    }
}
