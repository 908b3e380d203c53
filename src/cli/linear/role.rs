//! A role and what can be done with it, roles side by side, the saved roles.

use std::io::Write;

use super::places::in_words;
use super::{Choice, Menu, Place, Telling, Walk, write_sheet};
use crate::cli::named;
use crate::cli::table::RoleWithPay;
use crate::error::Error;
use crate::model::RoleId;
use crate::sheet::{self, MOST_SIDE_BY_SIDE, RoleRecord, SectionId, add_musts, must_rows};

/// The sections of a role, as a reader asks for them.
const SECTIONS: [(SectionId, &str); 6] = [
    (SectionId::Overview, "What it is"),
    (SectionId::Day, "A day at work"),
    (SectionId::Pay, "Pay and jobs"),
    (SectionId::GettingIn, "Getting in: time, cost, school, exam, license"),
    (SectionId::MovingUp, "What comes after"),
    (SectionId::Where, "Who hires, who teaches it"),
];

/// What one can tell of a saved role.
const TELLINGS: [(&str, Telling); 5] = [
    (
        "Write a note",
        Telling {
            question: "The note; an empty line leaves it as it is: ",
            before: &["shortlist", "note"],
            after: &[],
        },
    ),
    ("Write why not", Telling { question: "What speaks against it: ", before: &["shortlist", "why-not"], after: &[] }),
    (
        "Tick a first step off",
        Telling { question: "Number of the step: ", before: &["shortlist", "steps"], after: &["--done"] },
    ),
    (
        "Take the tick of a step away",
        Telling { question: "Number of the step: ", before: &["shortlist", "steps"], after: &["--open"] },
    ),
    ("Add a step of your own", Telling { question: "The step: ", before: &["shortlist", "steps"], after: &["--add"] }),
];

impl Walk<'_> {
    pub(super) fn role(&self, id: &RoleId) -> Result<Menu, Error> {
        let role = named::role(&self.context.catalogue, &id.0)?;
        let mut menu = Menu::new(role.title.clone());
        menu.say(role.summary.clone());
        let record = RoleRecord { catalogue: &self.context.catalogue, role, area: &self.area()? };
        for (label, words) in record.head() {
            menu.say(format!("{label}: {}.", words.trim_end_matches('.')));
        }
        for (section, label) in SECTIONS {
            menu.offer(label, Choice::Read(id.clone(), section));
        }
        let on_list = self.context.store.shortlist().0.contains(id);
        let (label, command) =
            if on_list { ("Take it off your shortlist", "remove") } else { ("Save it on your shortlist", "add") };
        menu.offer(label, Choice::run(&["shortlist", command, &id.0]));
        let compared = self.compared.borrow().contains(id);
        let label = if compared { "Take it out of the comparison" } else { "Put it into the comparison" };
        menu.offer(label, Choice::Compared(id.clone()));
        for (label, words) in [
            ("What leads to it and what follows", &["paths", &id.0] as &[&str]),
            ("Schools, the nearest first", &["schools", &id.0]),
            ("Who could hire here", &["employers", "--role", &id.0, "--area", &self.area()?.0]),
            ("Whether it needs a license, state by state", &["licenses", &id.0]),
            ("Where it pays best", &["pay", &id.0, "--by", "area"]),
            ("Pay by every kind of employer, and by year", &["pay", &id.0]),
            ("A page to take home, here in text", &["handout", &id.0, "--format", "text"]),
            ("A page to take home, as a file", &["handout", &id.0, "--out", "."]),
        ] {
            menu.offer(label, Choice::run(words));
        }
        Ok(menu)
    }

    /// Reads a section of a role, with what it was read from.
    pub(super) fn read_section(&self, id: &RoleId, section: SectionId, out: &mut dyn Write) -> Result<(), Error> {
        let (catalogue, area) = (&self.context.catalogue, self.area()?);
        let role = named::role(catalogue, &id.0)?;
        let mut sheet = RoleRecord { catalogue, role, area: &area }.section(section);
        if section == SectionId::Overview {
            let facts = RoleWithPay::new(catalogue, role, &area).facts();
            add_musts(&mut sheet, &must_rows(catalogue, role, &self.context.wants(), &facts));
        }
        write_sheet(&sheet, out)
    }

    /// Puts a role into the comparison, or takes it out.
    pub(super) fn compare_too(&self, role: RoleId, out: &mut dyn Write) -> Result<(), Error> {
        let mut compared = self.compared.borrow_mut();
        if let Some(at) = compared.iter().position(|other| *other == role) {
            compared.remove(at);
            writeln!(out, "Taken out. {} to compare.", compared.len())?;
        } else if compared.len() == MOST_SIDE_BY_SIDE {
            writeln!(out, "{MOST_SIDE_BY_SIDE} roles are side by side already. Take one out first.")?;
        } else {
            compared.push(role);
            writeln!(out, "Put in. {} to compare.", compared.len())?;
        }
        Ok(())
    }

    pub(super) fn comparison(&self) -> Menu {
        let mut menu = Menu::new("Comparison");
        let compared = self.compared.borrow();
        let ids: Vec<&str> = compared.iter().map(|role| role.0.as_str()).collect();
        if ids.len() < 2 {
            menu.say("It takes two to four roles. Each role has a line that puts it in.");
        } else {
            menu.offer(
                "Compare them",
                Choice::Run([&["compare"], &ids[..]].concat().iter().map(|word| (*word).to_owned()).collect()),
            );
        }
        for role in compared.iter() {
            menu.offer(format!("Take out {}", self.title(role)), Choice::Compared(role.clone()));
        }
        menu.offer("Add a role by name", Choice::Ask("Words: ", |words| Choice::Go(Place::Found(words))));
        menu
    }

    pub(super) fn shortlist(&self) -> Result<Menu, Error> {
        let (list, notice) = self.context.store.shortlist();
        if let Some(notice) = notice {
            super::tell(&notice);
        }
        let area = self.area()?;
        let saved = sheet::shortlist(&self.context.catalogue, &list, &area);
        let mut menu = Menu::new(saved.heading.clone());
        if list.entries.is_empty() {
            menu.say("Each role has a line that saves it.");
            return Ok(menu);
        }
        menu.say(format!("Pay is the median a year, for {}.", self.area_name()?));
        for (entry, role) in list.entries.iter().zip(&saved.roles) {
            let note = if role.note.is_empty() { String::new() } else { format!(". Note: {}", role.note) };
            let known = self.context.catalogue.role(&entry.role);
            let said =
                known.map_or_else(|| role.title.clone(), |known| in_words(&self.context.catalogue, known, &area));
            menu.offer(format!("{said}{note}"), Choice::Go(Place::Saved(entry.role.clone())));
        }
        menu.offer(
            "All of it to take home, here in text",
            Choice::run(&["handout", "--shortlist", "--format", "text"]),
        );
        menu.offer("All of it to take home, as a file", Choice::run(&["handout", "--shortlist", "--out", "."]));
        Ok(menu)
    }

    pub(super) fn saved(&self, id: &RoleId) -> Menu {
        let mut menu = Menu::new(self.title(id));
        menu.offer("Read about it", Choice::Go(Place::Role(id.clone())));
        for (label, telling) in TELLINGS {
            menu.offer(label, Choice::Tell(id.clone(), telling));
        }
        menu.offer("Its first steps, by number", Choice::run(&["shortlist", "steps", &id.0]));
        menu.offer("Make it the target", Choice::run(&["shortlist", "target", &id.0]));
        menu.offer("Delete the note", Choice::run(&["shortlist", "note", &id.0]));
        menu.offer("Make it the first", Choice::run(&["shortlist", "move", &id.0, "1"]));
        menu.offer("Take it off", Choice::run(&["shortlist", "remove", &id.0]));
        menu
    }
}
