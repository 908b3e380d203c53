//! The ways in for who does not know what to look for, and the roles under an answer.

use super::{Lookup, Sentence};
use crate::answers::{Answer, Ground, Help, Reading, question};
use crate::model::{RoleId, RolePlace};
use crate::search::Results;

/// What the guide is asked for the questions that one takes to a counselor.
const FOR_A_COUNSELOR: [&str; 4] = ["questions", "for", "a", "counselor"];

impl Lookup<'_> {
    /// Behind the help for those who are not sure stand the ways in, each to be opened. Who says what they like is told
    /// of the statements below the roles.
    pub(super) fn offer_ways(&self, sentence: &Sentence, reading: &mut Reading) {
        let statements = Answer::Help(Help::Interests);
        match reading.leading.first() {
            Some(Answer::Help(Help::NotSure | Help::Using)) => {
                reading.leading.truncate(1);
                reading.leading.push(statements);
                reading.leading.extend([Help::Musts, Help::Map, Help::NowAndAfter, Help::Budget].map(Answer::Help));
                reading.leading.extend(self.passages().best(&FOR_A_COUNSELOR).map(super::Passage::answer));
                reading.trailing.clear();
            }
            _ if reading.leading.contains(&statements) => {}
            _ if question::liking(sentence.words).is_some() || sentence.words.contains(&"alone") => {
                reading.trailing.push(statements);
            }
            _ => {}
        }
    }

    /// Under an answer stand the roles that belong to it, and none that only sound alike.
    pub(super) fn roles_of_answer(&self, reading: &mut Reading) {
        let ids: Vec<&RoleId> = match reading.leading.first() {
            Some(Answer::Employer(at)) => {
                self.catalogue.employer_at(*at).roles.iter().map(|hires| &hires.role).collect()
            }
            Some(Answer::School(at)) => {
                self.catalogue.program_at(*at).into_iter().flat_map(|program| program.roles()).collect()
            }
            // Who does not know what to look for is shown the ways in, and no roles that have such words.
            Some(Answer::Help(Help::NotSure)) => Vec::new(),
            None => return,
            Some(_) if reading.ground != Ground::Likeness => return,
            Some(_) => Vec::new(),
        };
        let roles: Vec<RolePlace> =
            ids.into_iter().filter_map(|id| self.catalogue.role_place(id).map(RolePlace)).collect();
        reading.roles = Results::listed(&roles);
    }
}
