//! What some words find, as numbered lines.

use super::{Choice, Menu, Place, Walk};
use crate::answers::{Answer, Help, Lookup, Mode, Part};
use crate::cli::search::Found;
use crate::error::Error;
use crate::filter::Fit;
use crate::interests::statements;
use crate::search::SearchIndex;
use crate::sheet::{self, SectionId};

/// Roles that are listed; more need further words.
const MOST_ROLES: usize = 20;

impl Walk<'_> {
    pub(super) fn found(&self, words: &str) -> Result<Menu, Error> {
        let catalogue = &self.context.catalogue;
        let index = SearchIndex::new(catalogue.roles(), catalogue);
        let lookup = Lookup::new(catalogue, &index);
        let reading = lookup.read(words, Mode::Whole);
        let area = self.area()?;
        let found = Found { context: self.context, index: &index, lookup: &lookup, reading: &reading, area: &area };
        let mut roles = reading.roles.clone();
        let tally = found.narrow(&mut roles, true);
        let mut menu = Menu::new(format!("Found for \"{words}\""));
        found.remarks(&tally, "").into_iter().for_each(|line| menu.say(line));
        let answers = |menu: &mut Menu, answers: &[Answer]| {
            for answer in answers {
                let line = sheet::answer(catalogue, lookup.topics(), answer);
                menu.offer(format!("{}: {}", line.kind, line.text), self.choice(answer, &line.command));
            }
        };
        answers(&mut menu, &reading.leading);
        // Those of which it is not sure stand below the others, and each says so.
        let listed = roles.iter().take(MOST_ROLES).map(|hit| {
            let sure = match found.listed(hit).fit {
                Fit::MayFit => " (may fit, or not)",
                Fit::NotKnown => " (not known whether it fits)",
                Fit::Fits | Fit::Fails => "",
            };
            (catalogue.role_at(hit.role).id.clone(), sure)
        });
        self.offer_roles(&mut menu, listed)?;
        if roles.len() > MOST_ROLES {
            menu.say(format!("The first {MOST_ROLES} of {} roles. More words find fewer.", roles.len()));
        }
        answers(&mut menu, &reading.trailing);
        if menu.choices.is_empty() {
            menu.say(found.nothing("nothing").trim_start_matches("medpath: ").to_owned());
        }
        Ok(menu)
    }

    /// Where an answer leads.
    fn choice(&self, answer: &Answer, command: &str) -> Choice {
        let catalogue = &self.context.catalogue;
        match answer {
            Answer::Section(at, part) => Choice::Read(catalogue.role_at(*at).id.clone(), section(*part)),
            Answer::Area(at) => Choice::Area(catalogue.area_at(*at).code.clone()),
            Answer::Help(Help::Interests) => {
                Choice::Go(Place::Interests(self.answers().next().unwrap_or(statements().len())))
            }
            Answer::Help(Help::Musts) => Choice::Go(Place::Musts),
            Answer::Help(Help::Budget) => budget(),
            _ if command.is_empty() => Choice::Go(Place::Main),
            _ => Choice::Run(words_of(command)),
        }
    }
}

fn section(part: Part) -> SectionId {
    match part {
        Part::Overview => SectionId::Overview,
        Part::Day => SectionId::Day,
        Part::Pay => SectionId::Pay,
        Part::GettingIn => SectionId::GettingIn,
        Part::MovingUp => SectionId::MovingUp,
        Part::Where => SectionId::Where,
    }
}

/// Asks what somebody needs a month, and holds the saved roles against it.
pub(super) fn budget() -> Choice {
    Choice::Ask("Dollars a month that you need: ", |need| Choice::Run(vec!["budget".into(), "--need".into(), need]))
}

/// The words of a command as it is printed: what stands in quotes is one.
fn words_of(command: &str) -> Vec<String> {
    let parts = command.split('"').enumerate();
    let words = parts.flat_map(|(at, part)| {
        if at % 2 == 1 { vec![part.to_owned()] } else { part.split_whitespace().map(str::to_owned).collect() }
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::words_of;

    #[test]
    fn what_stands_in_quotes_is_one_word() {
        assert_eq!(words_of("schools \"Johns Hopkins\" --area 12580"), ["schools", "Johns Hopkins", "--area", "12580"]);
        assert_eq!(words_of("guide cst"), ["guide", "cst"]);
    }
}
