//! What is known of a word, a credential, a resource or a school's program, as labels and texts. Screens and commands
//! show the same ones.

use crate::catalogue::Catalogue;
use crate::model::{CitedPage, ClosedProgram, Credential, Program, Resource, Role, RoleId, School, Term, Topic};
use crate::text;

/// A label and what is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The label.
    pub label: &'static str,
    /// What is known.
    pub text: String,
    /// Whether it is an address, which a command never breaks.
    pub is_address: bool,
}

/// Facts in the making.
#[derive(Default)]
struct Facts(Vec<Fact>);

impl Facts {
    fn add(&mut self, label: &'static str, text: impl Into<String>) {
        self.0.push(Fact { label, text: text.into(), is_address: false });
    }

    fn some(&mut self, label: &'static str, text: Option<&String>) {
        text.into_iter().for_each(|text| self.add(label, text.as_str()));
    }

    fn address(&mut self, label: &'static str, address: Option<&String>) {
        self.0.extend(address.map(|text| Fact { label, text: text.clone(), is_address: true }));
    }

    /// Where it was read, and when.
    fn read(&mut self, page: &CitedPage) {
        self.add("Read", format!("{} ({})", page.title, page.date));
        self.address("Read at", page.url.as_ref());
    }
}

/// What is known of a word, a credential or a resource; a page speaks for itself.
pub fn topic_facts(catalogue: &Catalogue, topic: &Topic) -> Vec<Fact> {
    let mut facts = Facts::default();
    match topic {
        Topic::Page(_) => {}
        Topic::Word(word) => of_word(catalogue, word, &mut facts),
        Topic::Credential(credential) => of_credential(catalogue, credential, &mut facts),
        Topic::Resource(resource) => of_resource(catalogue, resource, &mut facts),
    }
    facts.0
}

fn of_word(catalogue: &Catalogue, word: &Term, facts: &mut Facts) {
    facts.add("Means", word.plain.as_str());
    let pages = catalogue.guide().iter().filter(|page| page.terms.contains(&word.term));
    let titles: Vec<&str> = pages.map(|page| page.title.as_str()).collect();
    if !titles.is_empty() {
        facts.add("On the pages", titles.join("; "));
    }
}

fn of_credential(catalogue: &Catalogue, credential: &Credential, facts: &mut Facts) {
    facts.add("From", credential.issuer.as_str());
    facts.add("What", credential.what.as_str());
    facts.add("Exam", credential.exam.as_deref().unwrap_or("Our sources do not say. Ask the issuer."));
    let maryland = credential.maryland.as_deref();
    facts.add("Maryland", maryland.unwrap_or("Our sources do not say. Ask a school, or the state's board."));
    let asks = |role: &&Role| role.credentials.iter().any(|asked| asked.id == credential.id);
    let asked = catalogue.roles().iter().filter(asks).filter_map(|role| {
        let needed = role.credentials.iter().find(|needed| needed.id == credential.id)?;
        Some(format!("{} ({})", role.title, text::need(needed.need)))
    });
    let asked: Vec<String> = asked.collect();
    if !asked.is_empty() {
        facts.add("Asked of", asked.join("; "));
    }
    facts.address("Web", credential.website.as_ref());
    credential.sources.iter().for_each(|page| facts.read(page));
    facts.add("How sure", text::confidence(credential.confidence));
}

fn of_resource(catalogue: &Catalogue, resource: &Resource, facts: &mut Facts) {
    facts.add("Kind", resource.kind.as_str());
    facts.add("What", resource.what.as_str());
    facts.some("Note", resource.note.as_ref());
    let roles = if resource.roles.is_empty() { "all roles".to_owned() } else { titles(catalogue, &resource.roles) };
    facts.add("For", roles);
    match &resource.website {
        Some(_) => facts.address("Web", resource.website.as_ref()),
        None => facts.add("Web", "no address known to us"),
    }
    facts.read(&resource.source);
    facts.add("How sure", text::certainty(resource.confidence));
}

/// School, place and program, as the title over what is known of it.
pub fn program_title(program: &Program) -> String {
    format!("{}, {}: {}", program.school(), program.city(), program.name())
}

/// What is known of a program.
pub fn program_facts(catalogue: &Catalogue, program: &Program) -> Vec<Fact> {
    let mut facts = Facts::default();
    match program {
        Program::Open(school) => of_school(catalogue, school, &mut facts),
        Program::Closed(closed) => of_closed(catalogue, closed, &mut facts),
    }
    facts.0
}

fn of_school(catalogue: &Catalogue, school: &School, facts: &mut Facts) {
    let award = school.award.as_deref().unwrap_or("award not stated");
    facts.add("Award, length", format!("{award}, {}", text::program_months(school.months)));
    facts.add("Accreditor", school.accreditor.as_deref().unwrap_or("our source names none. Ask the school."));
    facts.add("Leads to", titles(catalogue, &school.roles));
    facts.some("Note", school.note.as_ref());
    let (page, sure) = (&school.source, text::certainty(school.confidence));
    facts.add("Read", format!("{} ({}) - {sure}", page.title, page.date));
    facts.address("Read at", page.url.as_ref());
}

fn of_closed(catalogue: &Catalogue, closed: &ClosedProgram, facts: &mut Facts) {
    facts.add("Closed", closed.status.strip_prefix("Closed. ").unwrap_or(&closed.status));
    facts.add("Led to", titles(catalogue, &closed.roles));
    facts.read(&closed.source);
}

/// Titles of roles; the key of one that the catalogue lacks.
fn titles(catalogue: &Catalogue, roles: &[RoleId]) -> String {
    let title = |id: &RoleId| catalogue.role(id).map_or_else(|| id.0.clone(), |role| role.title.clone());
    if roles.is_empty() {
        return text::NOT_STATED.to_owned();
    }
    roles.iter().map(title).collect::<Vec<_>>().join("; ")
}
