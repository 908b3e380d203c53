//! Reads what was typed, step by step from what can only mean one thing to what can mean many: a code, a question about
//! a role, a name, roles, a passage, and only then roles that merely sound alike.

mod subject;

use std::cell::OnceCell;

use super::cues::Intent;
use subject::Sure;

use super::passages::{self, Of};
use super::places::{Named, Places};
use super::plain::plain;
use super::question::{self, Question};
use super::{Absent, Answer, Ground, Help, Part, Reading, Topics, absent, codes};
use crate::catalogue::Catalogue;
use crate::filter::{Facts, Understood};
use crate::model::{ProgramPlace, RoleId, RolePlace, TopicPlace};
use crate::names::Fit;
use crate::search::{Hit, Results, SearchIndex, Tier};
use crate::text::folding;

/// How well a passage fits that is an answer, and one that is a better answer than roles which a slip was mended for.
const FITS: f32 = 0.55;
const FITS_WELL: f32 = 0.8;
/// A passage that says no less than what was typed.
const FITS_WHOLLY: f32 = 0.999;

/// Roles that stand side by side at most.
const MOST_COMPARED: usize = 4;

/// Letters of the shortest beginning of a name that counts as calling it.
const LEAST_BEGUN: usize = 4;

/// Everything that answers are looked for in, kept from key to key.
pub struct Lookup<'c> {
    catalogue: &'c Catalogue,
    index: &'c SearchIndex<'c>,
    topics: OnceCell<Topics>,
    places: OnceCell<Places>,
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
        Self { catalogue, index, topics: OnceCell::new(), places: OnceCell::new() }
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
        let compared = question::compared(words).unwrap_or_default();
        let roles: Option<Vec<RolePlace>> = compared.iter().map(|side| self.role(side).map(|role| role.role)).collect();
        if let Some(mut roles) = roles {
            roles.dedup();
            roles.truncate(MOST_COMPARED);
            if roles.len() > 1 {
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
        let asked = question::ask(words)?;
        if asked.subject.is_empty() || question::is_anybody(&asked.subject) || !asked.certain && !understood.is_empty()
        {
            return None;
        }
        self.about(sentence, &asked)
    }

    /// The answer to a question that names somebody.
    fn about(&self, sentence: &Sentence, asked: &Question) -> Option<Asked> {
        if !asked.certain {
            let whole = self.index.search(sentence.text);
            if !whole.is_reduced() && whole.first().is_some_and(|hit| hit.tier() == Tier::Exact) {
                return None;
            }
        }
        let role = self.role(&asked.subject);
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
        if !role.is_named()
            && passages::best(self.topics(), sentence.words).is_some_and(|passage| passage.fit > FITS_WELL)
        {
            return None;
        }
        let place = self.places().find(sentence.words).filter(|place| place.is_school);
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
            return self.beside_filters(reading);
        }
        let first = reading.roles.first().copied();
        let is_called = first.is_some_and(|hit| self.catalogue.is_called(hit.role, sentence.text.trim()));
        let passage = passages::best(self.topics(), sentence.words);
        let fit = passage.map_or(0.0, |passage| passage.fit);
        let trimmed = question::trimmed(sentence.words).join(" ");
        let topics = self.called(sentence);
        if !is_called {
            reading.leading = self.leading(sentence, &trimmed, first.as_ref(), reading.ground);
            let better = match reading.ground {
                Ground::Named if question::is_question(sentence.words) => FITS_WELL,
                Ground::Named => FITS_WHOLLY,
                Ground::Mended => FITS_WELL,
                Ground::Likeness => FITS,
            };
            let in_title = !question::is_question(sentence.words)
                && first.is_some_and(|hit| hit.is_named() && hit.tier() <= Tier::Word);
            if reading.leading.is_empty() && reading.ground != Ground::Named && fit < FITS_WHOLLY {
                reading.leading = topics.iter().map(|at| Answer::Topic(*at)).collect();
            }
            if let Some(passage) = passage.filter(|_| reading.leading.is_empty() && fit >= better && !in_title) {
                reading.leading.push(answer_of(passage.of));
            }
            if reading.leading.is_empty() && reading.ground == Ground::Likeness {
                reading.leading.extend(question::liking(sentence.words).map(Answer::Help));
            }
        }
        self.roles_of_answer(reading);
        let mut trailing: Vec<Answer> = topics.into_iter().map(Answer::Topic).collect();
        trailing.extend(passage.filter(|_| fit >= FITS_WELL).map(|passage| answer_of(passage.of)));
        trailing.retain(|answer| !reading.leading.contains(answer));
        reading.trailing = trailing;
    }

    /// Under an answer stand the roles that belong to it, and none that only sound alike.
    fn roles_of_answer(&self, reading: &mut Reading) {
        let ids: Vec<&RoleId> = match reading.leading.first() {
            Some(Answer::Employer(at)) => {
                self.catalogue.employer_at(*at).roles.iter().map(|hires| &hires.role).collect()
            }
            Some(Answer::School(at)) => {
                self.catalogue.program_at(*at).into_iter().flat_map(|program| program.roles()).collect()
            }
            None | Some(Answer::Help(_)) => return,
            Some(_) if reading.ground != Ground::Likeness => return,
            Some(_) => Vec::new(),
        };
        let roles: Vec<RolePlace> =
            ids.into_iter().filter_map(|id| self.catalogue.role_place(id).map(RolePlace)).collect();
        reading.roles = Results::listed(&roles);
    }

    /// What is left beside filters narrows them; where no role that passes has such words, they say nothing.
    fn beside_filters(&self, reading: &mut Reading) {
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
    }

    /// An occupation that is not here, a place or an area that the words name.
    fn leading(&self, sentence: &Sentence, trimmed: &str, first: Option<&Hit>, ground: Ground) -> Vec<Answer> {
        let hidden_whole = first.is_some_and(|hit| hit.tier() <= Tier::Prefix && hit.is_described() && !hit.is_named());
        let in_name = first.is_some_and(|hit| hit.tier() <= Tier::Word && hit.is_named());
        let absent = [sentence.words.join(" "), trimmed.to_owned()].into_iter().find_map(|name| self.absent(&name));
        if let Some(absent) = absent.filter(|absent| absent.official || !(hidden_whole || in_name)) {
            return vec![Answer::Absent(absent)];
        }
        let place = self.places().find(sentence.words);
        if let Some(place) = place.filter(|place| place.whole || ground != Ground::Named) {
            return vec![self.of_place(place, sentence)];
        }
        if ground == Ground::Named {
            return Vec::new();
        }
        self.area(sentence, trimmed).into_iter().collect()
    }

    /// A school with the program that the other words ask for, or an employer.
    fn of_place(&self, place: Named, sentence: &Sentence) -> Answer {
        if !place.is_school || place.whole {
            return place.answer();
        }
        let role = question::ask(sentence.words).and_then(|asked| self.role(&asked.subject));
        role.map_or(place.answer(), |role| self.program(place, role.role))
    }

    /// The area that the words name, or what stands behind "in".
    fn area(&self, sentence: &Sentence, trimmed: &str) -> Option<Answer> {
        let behind = question::behind_place_word(sentence.words).map(|words| words.join(" "));
        let subject = question::ask(sentence.words).map(|asked| asked.subject);
        [Some(sentence.words.join(" ")), Some(trimmed.to_owned()), behind, subject].into_iter().flatten().find_map(
            |name| {
                let (fit, at) = *self.catalogue.find_areas(&name).first()?;
                let fits = fit.is_whole() || fit == Fit::NameBegins && name.len() >= LEAST_BEGUN;
                fits.then_some(Answer::Area(at))
            },
        )
    }

    /// Words and addresses of the guide that are called by name, also in a question about one.
    fn called(&self, sentence: &Sentence) -> Vec<TopicPlace> {
        const OF_A_CREDENTIAL: [&str; 8] =
            ["certification", "certificate", "certified", "exam", "test", "credential", "license", "meaning"];
        let words = sentence.words;
        let phrase = spaced(&words.join(" "));
        let without: Vec<&str> = words.iter().copied().filter(|word| !OF_A_CREDENTIAL.contains(word)).collect();
        let subject = crate::names::subject(&phrase).map(str::to_owned);
        let readings = [Some(phrase.clone()), subject, Some(spaced(&without.join(" ")))];
        let mut named = readings.into_iter().flatten().map(|phrase| self.topics().called(&phrase, false));
        let found = named.find(|found| !found.is_empty()).unwrap_or_default();
        if !found.is_empty() || phrase.len() <= LEAST_BEGUN {
            return found;
        }
        // What begins many names calls none of them.
        let begun = self.topics().called(&phrase, true);
        if begun.len() <= 3 { begun } else { Vec::new() }
    }

    fn absent(&self, name: &str) -> Option<Absent> {
        absent::find(self.catalogue, self.index, name)
    }
}

fn answer_of(of: Of) -> Answer {
    match of {
        Of::Page(page, block) => Answer::Page { page, block },
        Of::Help(help) => Answer::Help(help),
    }
}

/// A phrase as it is folded: a blank before each word.
fn spaced(words: &str) -> String {
    format!(" {words}")
}
