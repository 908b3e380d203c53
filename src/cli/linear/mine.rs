//! Interests and must-haves.

use std::io::Write;

use super::{Choice, Menu, Place, Walk};
use crate::error::Error;
use crate::filter::Choice as Filter;
use crate::interests::{Answers, Like, rank, statements};
use crate::musts::{Weight, WrittenWants};
use crate::sheet::{NO_CLEAR_RESULT, highest_scores};
use crate::tui::filter_choices::{choices, facet_title};

/// Roles that are listed as the best fit.
const MOST_FITS: usize = 20;

impl Walk<'_> {
    /// A statement with its answers; behind the last one the roles that fit.
    pub(super) fn statement(&self, at: usize) -> Menu {
        let answers = self.answers();
        let all = statements();
        let Some(statement) = all.get(at) else { return self.fits() };
        let mut menu = Menu::new(format!("Interests, {} of {}", at + 1, all.len()));
        if at == 0 {
            menu.say("Would you like to do this? Think only of whether you would like it, not of pay or school.");
        }
        menu.say(statement.text.clone());
        if let Some(like) = answers.get(at) {
            menu.say(format!("You said {}.", like_words(like)));
        }
        for like in [Like::Yes, Like::Maybe, Like::No] {
            menu.offer(like_words(like), Choice::Like(at, like));
        }
        if at > 0 {
            menu.offer("The statement before", Choice::Go(Place::Interests(at - 1)));
        }
        menu.offer("What this is, and what it is not", Choice::run(&["interests"]));
        menu
    }

    /// The answers that are kept.
    pub(super) fn answers(&self) -> Answers {
        self.context.store.kept().0
    }

    /// Takes an answer and goes on.
    pub(super) fn like(&self, at: usize, like: Like, path: &mut Vec<Place>) -> Result<(), Error> {
        path.pop();
        path.push(Place::Interests(at + 1));
        self.context.store.keep::<Answers>(move |kept| kept.set(at, like))?;
        Ok(())
    }

    fn fits(&self) -> Menu {
        let answers = self.answers();
        let mut menu = Menu::new("Roles that fit your interests");
        let Some(scores) = answers.scores() else {
            let next = answers.next().unwrap_or_default();
            menu.say("Some statements have no answer yet.");
            menu.offer("Go on", Choice::Go(Place::Interests(next)));
            return menu;
        };
        let Some(ranking) = rank(&self.context.catalogue, &scores) else {
            menu.say(NO_CLEAR_RESULT);
            menu.offer("Begin again", Choice::Go(Place::Interests(0)));
            return menu;
        };
        menu.say(format!("Your highest of 10: {}.", highest_scores(&scores)));
        menu.say("Likes only, no test of skill. The roles that are most like your answers come first.");
        for fit in ranking.fits.iter().take(MOST_FITS) {
            let label = format!("{}: {}", fit.role.title, crate::sheet::because(fit));
            menu.offer(label, Choice::Go(Place::Role(fit.role.id.clone())));
        }
        menu.say(format!(
            "The first {MOST_FITS} of {}. For {} roles no interests are published.",
            ranking.fits.len(),
            ranking.unrated.len()
        ));
        menu.offer("The statements again, to change answers", Choice::Go(Place::Interests(0)));
        menu
    }

    /// What can matter, each with how much it does.
    pub(super) fn musts(&self) -> Menu {
        let wants = self.context.wants();
        let mut menu = Menu::new("What must a job have");
        menu.say("A number makes a line a must, again nice to have, a third time neither. No role is hidden.");
        menu.offer("The roles, in the order of what they have", Choice::run(&["match"]));
        for choice in choices(&self.context.catalogue) {
            let facet = choice.facet();
            let filters = choice.alone();
            let what = filters.describe(facet, |id| self.context.catalogue.family_title(id).to_owned());
            let weight = [(Weight::Must, " (must)"), (Weight::Nice, " (nice)")]
                .into_iter()
                .find(|(weight, _)| choice.is_on(wants.of(*weight)))
                .map_or("", |(_, said)| said);
            menu.offer(format!("{}: {what}{weight}", facet_title(facet)), Choice::Matters(choice));
        }
        menu
    }

    /// Gives a choice its next weight.
    pub(super) fn matters(&self, choice: &Filter, out: &mut dyn Write) -> Result<(), Error> {
        let mut wants = self.context.wants();
        wants.turn(choice);
        let said = match wants.weight(choice.facet()) {
            Some(Weight::Must) => "Now a must.",
            Some(Weight::Nice) => "Now nice to have.",
            None => "It matters no longer.",
        };
        self.context.store.keep::<WrittenWants>(move |kept| kept.set(&wants))?;
        Ok(writeln!(out, "{said}")?)
    }
}

fn like_words(like: Like) -> &'static str {
    match like {
        Like::Yes => "Yes, I would like that",
        Like::Maybe => "Maybe",
        Like::No => "No, not for me",
    }
}
