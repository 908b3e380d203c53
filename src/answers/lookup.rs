//! Reads what was typed, step by step from what can only mean one thing to what can mean many: a code, a question about
//! a role, a name, roles, a passage, and only then roles that merely sound alike.

mod here;
mod named;
mod near;
mod subject;
mod ways;

use std::cell::OnceCell;

use super::cues::Intent;
use subject::Sure;

use super::passages::{OTHER_WORDS, Passage, Passages, Texts};
use super::places::{Named, Places};
use super::plain::plain;
use super::question::{self, Question};
use super::{Answer, Ground, Help, Part, Reading, Topics, codes};
use crate::catalogue::Catalogue;
use crate::filter::{Facet, Facts, Understood};
use crate::model::{ProgramPlace, RolePlace, TopicPlace};
use crate::search::{Hit, Results, SearchIndex, Tier};
use crate::text::folding;

/// How well a passage fits that is an answer, and one that is a better answer than roles which a slip was mended for.
const FITS: f32 = 0.55;
const FITS_WELL: f32 = 0.8;
/// A passage that says no less than what was typed.
const FITS_WHOLLY: f32 = 0.999;

/// Roles that stand side by side at most.
const MOST_COMPARED: usize = 4;

/// Words of a name at most.
const LONGEST_NAME: usize = 6;

/// Letters of the shortest beginning of a name that counts as calling it.
const LEAST_BEGUN: usize = 4;

/// Everything that answers are looked for in, kept from key to key.
pub struct Lookup<'c> {
    catalogue: &'c Catalogue,
    index: &'c SearchIndex<'c>,
    topics: OnceCell<Topics>,
    places: OnceCell<Places>,
    passages: OnceCell<Passages>,
    texts: OnceCell<Texts>,
}

/// How a text is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// It is all there.
    Whole,
    /// It is still being typed.
    Typing,
    /// Every word is searched.
    Literally,
}

/// The folded words of a text with what they ask for.
struct Sentence<'t> {
    text: &'t str,
    words: &'t [&'t str],
}

/// Answers that a sentence asks for by itself, and the roles that belong to them.
type Asked = (Vec<Answer>, Results);

impl<'c> Lookup<'c> {
    /// A look-up of which nothing is read yet.
    pub fn new(catalogue: &'c Catalogue, index: &'c SearchIndex<'c>) -> Self {
        Self {
            catalogue,
            index,
            topics: OnceCell::new(),
            places: OnceCell::new(),
            passages: OnceCell::new(),
            texts: OnceCell::new(),
        }
    }

    /// Reads what every key needs, so that the first does not wait for it.
    pub fn prepare(&self) {
        self.passages();
        self.places();
    }

    /// The topics of the guide.
    pub fn topics(&self) -> &Topics {
        self.topics.get_or_init(|| Topics::new(self.catalogue.topic_lines()))
    }

    /// Whether the topics were read.
    #[cfg(test)]
    pub(crate) fn has_topics(&self) -> bool {
        self.topics.get().is_some()
    }

    fn passages(&self) -> &Passages {
        self.passages.get_or_init(|| Passages::new(self.topics()))
    }

    fn texts(&self) -> &Texts {
        self.texts.get_or_init(|| Texts::new(self.catalogue.guide()))
    }

    fn places(&self) -> &Places {
        self.places.get_or_init(|| Places::new(&self.catalogue.place_lines()))
    }

    /// What a text means.
    pub fn read(&self, typed: &str, mode: Mode) -> Reading {
        let text = if mode == Mode::Literally { typed.into() } else { plain(typed) };
        let phrase = folding::phrase(&text);
        let words: Vec<&str> = folding::words(&phrase).collect();
        let understood = match mode {
            // Who asks why wants a reason and leaves nobody out.
            _ if words.first() == Some(&"why") => Understood::literally(&text),
            Mode::Whole => Understood::new(&text),
            Mode::Typing => Understood::while_typing(&text),
            Mode::Literally => Understood::literally(&text),
        };
        let mut reading = Reading {
            text: text.to_string(),
            understood,
            unused: String::new(),
            without: String::new(),
            leading: Vec::new(),
            roles: Results::default(),
            ground: Ground::Named,
            trailing: Vec::new(),
        };
        if words.is_empty() && !typed.trim().is_empty() {
            // Marks alone, "???", ask for help.
            reading.leading.push(Answer::Help(Help::Using));
        }
        if words.is_empty() || mode == Mode::Literally {
            reading.roles = self.index.search(&reading.understood.words);
            reading.ground = self.ground(&reading.roles);
            return reading;
        }
        if let Some((_, roles)) = codes::code_in(self.catalogue, &text) {
            reading.understood = Understood::literally(&text);
            reading.roles = Results::listed(&roles);
            return reading;
        }
        let sentence = Sentence { text: &text, words: &words };
        if let Some((leading, roles)) = self.asked(&sentence, &reading.understood) {
            // "Do paramedics work nights" asks about paramedics and leaves nobody out.
            reading.understood = Understood::literally(&text);
            (reading.leading, reading.roles) = (leading, roles);
            return reading;
        }
        self.find(&sentence, &mut reading);
        reading
    }

    /// What a sentence asks about roles that it names.
    fn asked(&self, sentence: &Sentence, understood: &Understood) -> Option<Asked> {
        let words = sentence.words;
        if let Some(near) = self.schools_near(sentence).or_else(|| self.who_is_near(sentence)) {
            return Some(near);
        }
        let compared = question::compared(words).unwrap_or_default();
        let roles: Option<Vec<RolePlace>> = compared.iter().map(|side| self.role(side).map(|role| role.role)).collect();
        if let Some(mut roles) = roles {
            roles.dedup();
            roles.truncate(MOST_COMPARED);
            // "Aide or assistant" is the matter of a page.
            let is_guided = || self.passages().best(words).is_some_and(|passage| passage.fit >= OTHER_WORDS);
            if roles.len() > 1 && !is_guided() {
                let listed = Results::listed(&roles);
                return Some((vec![Answer::Compare(roles)], listed));
            }
        }
        if let Some([from, to]) = question::walked(words)
            && let (Some(from), Some(to)) = (self.named_role(&from), self.named_role(&to))
            && from != to
        {
            return Some((vec![Answer::Paths(from)], Results::listed(&[from, to])));
        }
        // "Where can I work from home" names nobody beside what is wished.
        let rest = folding::phrase(&understood.words);
        let rest: Vec<&str> = folding::words(&rest).collect();
        if !understood.is_empty() && question::trimmed(&rest).is_empty() {
            return None;
        }
        let Some(asked) = question::ask(words) else { return self.whether(words) };
        if asked.subject.is_empty() || question::is_anybody(&asked.subject) || !asked.certain && !understood.is_empty()
        {
            return None;
        }
        self.about(sentence, &asked)
    }

    /// What is said of a role that somebody asks yes or no about: "do dialysis techs see a lot of blood".
    fn whether(&self, words: &[&str]) -> Option<Asked> {
        let behind = question::behind_yes_or_no(words)?;
        let run = |length: usize| question::trimmed(&behind[..length]).join(" ");
        let named = (1..behind.len().min(LONGEST_NAME)).rev().find_map(|length| {
            let role = self.role(&run(length))?;
            role.is_named().then_some(role)
        })?;
        Some((vec![Answer::Section(named.role, Part::Overview)], named.found))
    }

    /// The answer to a question that names somebody.
    fn about(&self, sentence: &Sentence, asked: &Question) -> Option<Asked> {
        if !asked.certain {
            let whole = self.index.search(sentence.text);
            if !whole.is_reduced() && whole.first().is_some_and(|hit| hit.tier() == Tier::Exact) {
                return None;
            }
        }
        let here = || question::without_place(&asked.subject).and_then(|subject| self.role(&subject));
        let role = self.role(&asked.subject).or_else(here);
        let is_named = role.as_ref().is_some_and(|role| self.catalogue.is_called(role.role, &asked.subject));
        if !is_named && let Some(absent) = self.absent(&asked.subject) {
            return Some((vec![Answer::Absent(absent)], self.described(&asked.subject)));
        }
        let overview = asked.intent == Intent::Section(Part::Overview) && sentence.words.first() == Some(&"what");
        if !is_named
            && overview
            && let topics @ [_, ..] = self.topics().called(&spaced(&asked.subject), false).as_slice()
        {
            let topics = topics.iter().map(|at| Answer::Topic(*at)).collect();
            return Some((topics, self.described(&asked.subject)));
        }
        let role = role.filter(|role| asked.certain || role.sure <= Sure::Described)?;
        // "Do I need math" is answered by a page, although a role is found by "math".
        let least = if question::is_personal(sentence.words) { FITS } else { FITS_WELL };
        let is_guided = || self.passages().best(sentence.words).is_some_and(|passage| passage.fit >= least);
        if !role.is_named() && is_guided() {
            return None;
        }
        let place = self.place(sentence).filter(|place| place.is_school);
        let leading = match (asked.intent, place) {
            (Intent::School, Some(school)) => {
                vec![self.program(school, role.role), Answer::Section(role.role, Part::Where)]
            }
            (Intent::School, None) => vec![Answer::Section(role.role, Part::Where)],
            (Intent::Section(part), _) => vec![Answer::Section(role.role, part)],
            (Intent::Paths, _) => vec![Answer::Paths(role.role)],
        };
        Some((leading, role.found))
    }

    /// Roles that the words describe; none that only sound alike.
    fn described(&self, words: &str) -> Results {
        let roles = self.index.search(words);
        if self.ground(&roles) == Ground::Named { roles } else { Results::default() }
    }

    /// The program of a school that leads to a role, else its first.
    fn program(&self, school: Named, role: RolePlace) -> Answer {
        let id = &self.catalogue.role_at(role).id;
        let programs = self.catalogue.schools().iter().enumerate().skip(school.at).take(school.records);
        let leads = programs.into_iter().find(|(_, program)| program.roles.contains(id));
        Answer::School(ProgramPlace(leads.map_or(school.at, |(at, _)| at)))
    }

    /// Finds roles, and what else the words name.
    fn find(&self, sentence: &Sentence, reading: &mut Reading) {
        let excluded = question::excluded(sentence.words).filter(|(_, without)| self.role(without).is_some());
        if let Some((rest, _)) = &excluded {
            reading.understood.words.clone_from(rest);
        }
        reading.roles = self.index.search(&reading.understood.words);
        reading.ground = self.ground(&reading.roles);
        if let Some((_, without)) = excluded {
            reading.roles.retain(|hit| !self.has_a_word_of(hit.role, &without));
            reading.without = without;
            return;
        }
        if !reading.understood.is_empty() {
            return self.beside_filters(sentence, reading);
        }
        let passage = self.passages().best(sentence.words);
        let topics = self.called(sentence);
        let first = reading.roles.first();
        if !first.is_some_and(|hit| self.catalogue.is_called(hit.role, sentence.text.trim())) {
            reading.leading = self.better_than_roles(sentence, reading, passage, &topics);
        }
        self.roles_of_answer(reading);
        let mut trailing: Vec<Answer> = topics.into_iter().map(Answer::Topic).collect();
        trailing.extend(passage.filter(|passage| passage.fit >= FITS_WELL).map(Passage::answer));
        trailing.retain(|answer| !reading.leading.contains(answer));
        reading.trailing = trailing;
        self.offer_ways(sentence, reading);
    }

    /// Answers that are better than the roles that were found, which are not called as was typed.
    fn better_than_roles(
        &self,
        sentence: &Sentence,
        reading: &Reading,
        passage: Option<Passage>,
        topics: &[TopicPlace],
    ) -> Vec<Answer> {
        let (first, ground) = (reading.roles.first(), reading.ground);
        let trimmed = question::trimmed(sentence.words).join(" ");
        let is_question = question::is_question(sentence.words) || question::is_personal(sentence.words);
        let fit = passage.map_or(0.0, |passage| passage.fit);
        // "For counselors" is no occupation.
        let is_worded = fit >= FITS_WHOLLY && sentence.words.join(" ") != trimmed;
        if is_worded {
            return passage.map(Passage::answer).into_iter().collect();
        }
        if let Some(named) = self.absent_or_place(sentence, &trimmed, first, ground) {
            return vec![named];
        }
        let in_title = !is_question && first.is_some_and(|hit| hit.is_named() && hit.tier() <= Tier::Word);
        if ground == Ground::Named {
            let better = if is_question || reading.roles.is_reduced() { FITS_WELL } else { FITS_WHOLLY };
            let likes = question::liking(sentence.words).filter(|_| reading.roles.is_reduced()).map(Answer::Help);
            return passage.filter(|_| fit >= better && !in_title).map(Passage::answer).or(likes).into_iter().collect();
        }
        if let Some(area) = self.area(sentence, &trimmed).filter(|_| fit < FITS_WELL) {
            return vec![area];
        }
        if !topics.is_empty() && fit < FITS_WHOLLY {
            return topics.iter().map(|at| Answer::Topic(*at)).collect();
        }
        let likes = || question::liking(sentence.words).filter(|_| ground == Ground::Likeness).map(Answer::Help);
        let heard = |least: f32| passage.filter(|_| fit >= least && !in_title).map(Passage::answer);
        let no_slip = ground == Ground::Likeness || passage.is_some_and(|passage| passage.knows_all);
        let worded = if no_slip { FITS } else { FITS_WELL };
        // A single word can stand anywhere, and the guide is read for no less than two.
        let is_looked_up = ground == Ground::Likeness && sentence.words.len() > 1;
        let said = || is_looked_up.then(|| self.texts().best(sentence.words)).flatten().filter(|said| said.fit >= FITS);
        heard(FITS_WELL)
            .or_else(likes)
            .or_else(|| heard(worded))
            .or_else(|| said().map(Passage::answer))
            .into_iter()
            .collect()
    }

    /// What is left beside filters narrows them; where no role that passes has such words, they say nothing.
    fn beside_filters(&self, sentence: &Sentence, reading: &mut Reading) {
        let (understood, catalogue) = (&mut reading.understood, self.catalogue);
        // Figures are not known here; filters on them are left to whoever knows the area.
        let passes = |hit: &Hit| {
            understood.filters.need_facts()
                || understood.filters.fit(catalogue.role_at(hit.role), &Facts::default()).is_listed(false)
        };
        let is_described = reading.ground != Ground::Likeness && reading.roles.iter().any(passes);
        if !is_described && !understood.words.trim().is_empty() {
            reading.unused = std::mem::take(&mut understood.words);
            reading.roles = self.index.search("");
        }
        reading.ground = Ground::Named;
        if understood.words.trim().is_empty() {
            self.explain_filters(sentence, reading);
        }
        self.offer_ways(sentence, reading);
    }

    /// What one has to be or have to get in is a matter that the guide explains, and so is why nothing is left.
    fn explain_filters(&self, sentence: &Sentence, reading: &mut Reading) {
        let filters = &reading.understood.filters;
        let is_listed = |role| filters.fit(role, &Facts::default()).is_listed(false);
        let nobody = !filters.need_facts() && !self.catalogue.roles().iter().any(is_listed);
        let explained = filters.active().into_iter().find_map(Facet::explained_by);
        if !nobody && explained.is_none() {
            return;
        }
        let typed = self.passages().best(sentence.words);
        let about: Vec<&str> = explained.into_iter().flat_map(|about| about.split(' ')).collect();
        let about = self.passages().best(&about).map(Passage::answer);
        let least = if nobody { FITS } else { FITS_WHOLLY };
        reading.leading.extend(typed.filter(|typed| typed.fit >= least).map(Passage::answer));
        if nobody && reading.leading.is_empty() {
            reading.leading.extend(about.clone());
        }
        reading.trailing.extend(about.filter(|about| !reading.leading.contains(about)));
    }
}

/// A phrase as it is folded: a blank before each word.
fn spaced(words: &str) -> String {
    format!(" {words}")
}
