//! The menus.

use super::{Choice, Menu, Place, Walk};
use crate::catalogue::{Catalogue, Level};
use crate::error::Error;
use crate::interests::statements;
use crate::model::{AreaCode, Role, RoleId};
use crate::store::ListedStudent;
use crate::text;

/// How schooling is asked for.
const SCHOOLING: &str = "none, high-school, certificate, some-college, associate, bachelor, master, or doctorate: ";

/// Areas that are listed; more need further words.
const MOST_AREAS: usize = 20;

impl Walk<'_> {
    /// What can be chosen in a place.
    pub(super) fn menu(&self, place: &Place) -> Result<Menu, Error> {
        match place {
            Place::Main => self.main(),
            Place::Found(words) => self.found(words),
            Place::Families => Ok(self.families()),
            Place::Family(at) => self.family(*at),
            Place::Role(role) => self.role(role),
            Place::Compare => Ok(self.comparison()),
            Place::Shortlist => self.shortlist(),
            Place::Saved(role) => Ok(self.saved(role)),
            Place::Interests(at) => Ok(self.statement(*at)),
            Place::Musts => Ok(self.musts()),
            Place::Guide => Ok(self.guide()),
            Place::Areas(words) => Ok(self.areas(words)),
            Place::Students => Ok(self.students()),
        }
    }

    fn main(&self) -> Result<Menu, Error> {
        let catalogue = &self.context.catalogue;
        let mut menu = Menu::new("medpath, line by line");
        let area = self.area_name()?;
        menu.say(format!("{} roles. Pay, licenses, and schools are for {area}.", catalogue.roles().len()));
        if let Some(name) = self.context.store.profile() {
            menu.say(format!("The list of {}.", text::sanitise(name)));
        }
        if self.context.store.is_guest() {
            menu.say("Guest: nothing is written.");
        }
        let find = |words| Choice::Go(Place::Found(words));
        menu.offer("Find roles, pages, and places by any words", Choice::Ask("Words: ", find));
        menu.offer("All roles, family by family", Choice::Go(Place::Families));
        let next = self.answers().next().unwrap_or(statements().len());
        menu.offer("What fits your interests: 30 statements", Choice::Go(Place::Interests(next)));
        menu.offer("What a job must have for you", Choice::Go(Place::Musts));
        let count = |many: usize| if many == 0 { String::new() } else { format!(" ({many})") };
        menu.offer(format!("Compare roles{}", count(self.compared.borrow().len())), Choice::Go(Place::Compare));
        menu.offer("Every role by time and pay, as a table", Choice::run(&["map"]));
        menu.offer(
            "What you can do with what you have: your schooling",
            Choice::Ask(SCHOOLING, |have| Choice::Run(vec!["next".into(), "--have".into(), have])),
        );
        menu.offer("Enough to live on: your saved roles against what you need", super::answers::budget());
        let saved = self.context.store.shortlist().0.entries.len();
        menu.offer(format!("Your shortlist{}", count(saved)), Choice::Go(Place::Shortlist));
        menu.offer(format!("Who could hire in {area}"), Choice::run(&["employers", "--area", &self.area()?.0]));
        menu.offer(
            "Schools for a subject or a role",
            Choice::Ask("A subject or a role: ", |words| Choice::Run(vec!["schools".into(), words])),
        );
        menu.offer("The guide: schooling, credentials, pay, words of the field", Choice::Go(Place::Guide));
        menu.offer("Another area", Choice::Ask("City, state, or code: ", |words| Choice::Go(Place::Areas(words))));
        menu.offer("Students of this computer", Choice::Go(Place::Students));
        menu.offer("Settings, and where the files are", Choice::run(&["config"]));
        Ok(menu)
    }

    fn families(&self) -> Menu {
        let mut menu = Menu::new("Families of roles");
        for (at, family) in self.context.catalogue.families().enumerate() {
            menu.offer(format!("{}: {}", family.title, family.summary), Choice::Go(Place::Family(at)));
        }
        menu
    }

    fn family(&self, at: usize) -> Result<Menu, Error> {
        let catalogue = &self.context.catalogue;
        let Some(family) = catalogue.families().nth(at) else { return Ok(self.families()) };
        let mut menu = Menu::new(family.title.clone());
        let roles = catalogue.roles().iter().filter(|role| role.family == family.id);
        self.offer_roles(&mut menu, roles.map(|role| (role.id.clone(), "")))?;
        Ok(menu)
    }

    /// Offers roles, each with its pay and its time, and what else there is to say of it.
    pub(super) fn offer_roles(
        &self,
        menu: &mut Menu,
        roles: impl Iterator<Item = (RoleId, &'static str)>,
    ) -> Result<(), Error> {
        let (area, catalogue) = (self.area()?, &self.context.catalogue);
        menu.say(format!("Pay is the median a year, for {}.", self.area_name()?));
        for (id, more) in roles {
            let said = match catalogue.role(&id) {
                Some(role) => in_words(catalogue, role, &area),
                None => self.title(&id),
            };
            menu.offer(format!("{said}{more}"), Choice::Go(Place::Role(id)));
        }
        Ok(())
    }

    fn guide(&self) -> Menu {
        let mut menu = Menu::new("Guide");
        for page in self.context.catalogue.guide() {
            menu.offer(page.title.clone(), Choice::run(&["guide", &page.id.0]));
        }
        menu.offer(
            "A word, a credential, a group",
            Choice::Ask("Which: ", |words| Choice::Run(vec!["guide".into(), words])),
        );
        menu
    }

    fn areas(&self, words: &str) -> Menu {
        let catalogue = &self.context.catalogue;
        let found = catalogue.areas_with(words);
        let mut menu = Menu::new(format!("Areas with \"{words}\""));
        for at in found.iter().take(MOST_AREAS) {
            let area = catalogue.area_at(*at);
            menu.offer(area.name.clone(), Choice::Area(area.code.clone()));
        }
        if found.len() > MOST_AREAS {
            menu.say(format!("The first {MOST_AREAS} of {}. More words find fewer.", found.len()));
        }
        if found.is_empty() {
            menu.say("No area for which pay is published is called so. Try the nearest large city, or the state.");
        }
        menu.offer("Other words", Choice::Ask("City, state, or code: ", |words| Choice::Go(Place::Areas(words))));
        menu
    }

    fn students(&self) -> Menu {
        let mut menu = Menu::new("Students of this computer");
        let store = &self.context.store;
        if store.is_guest() {
            menu.say("A guest writes nothing, so there is nobody to choose.");
            return menu;
        }
        menu.say("Each has a list, notes, and settings of their own. A pseudonym will do.");
        for ListedStudent { student, .. } in store.students() {
            let name = student.name().map(str::to_owned);
            let label = name.clone().unwrap_or_else(|| "Nobody: the list without a name".to_owned());
            menu.offer(text::sanitise(&label), Choice::Student(name));
        }
        menu.offer(
            "A new student",
            Choice::Ask("Name: ", |name| Choice::Run(vec!["profiles".into(), "new".into(), name])),
        );
        menu
    }
}

/// A role in one line, to be heard: no marks that a legend would explain.
pub(super) fn in_words(catalogue: &Catalogue, role: &Role, area: &AreaCode) -> String {
    let pay = catalogue.pay(role, area);
    let pay = match pay.median() {
        None => "no pay published".to_owned(),
        Some(_) if pay.worth.flatters() => "only the pay of a wider group is known, which may be higher".to_owned(),
        Some((level, median)) => {
            let whose = match level {
                Level::Area => "",
                Level::State => ", the state's figure",
                Level::Nation => ", the nation's figure",
            };
            let group = if pay.worth.is_group() { ", pay of a wider group" } else { "" };
            format!("{}{group}{whose}", text::money(median))
        }
    };
    format!("{}: {pay}; time to entry: {}", role.title, text::months(&role.months_to_entry))
}
