//! The programs of schools as they are seen from an area: for a role, or for all that one may look for.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap};

use super::{Catalogue, NearOffer, Offer, ReportedProgram, Seen, programs_of};
use crate::catalogue::Reach;
use crate::model::{AreaCode, FieldOfStudy, Fit, ReportedAs, RoleId, School, TrainsFor};
use crate::names::Names;
use crate::sorting;
use crate::text::folding::{phrase, words};

/// Words of a sentence about schools that no name of one has to hold.
const SMALL: [&str; 18] = [
    "a", "and", "around", "at", "class", "classes", "course", "courses", "for", "in", "near", "of", "program",
    "programs", "school", "schools", "the", "to",
];

/// By what a program was found; a school that is called so stands before others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Named {
    /// By the name of a school whose page was read.
    Read,
    /// By the name of a school of the table.
    Reported,
    /// By its place, award, or field of study.
    Described,
}

/// Words that are looked up, each with the fields of study that have it.
struct Typed<'t> {
    words: Vec<&'t str>,
    fields: HashMap<&'static str, Vec<bool>>,
}

impl Typed<'_> {
    /// Whether a text has each of the words, or what stands beside it has.
    fn are_in(&self, text: &str, beside: Option<&Vec<bool>>) -> bool {
        let text = phrase(text);
        let begins = |typed: &str| words(&text).any(|own| own.starts_with(typed));
        let of_field = |at: usize| beside.is_some_and(|found| found[at]);
        self.words.iter().enumerate().all(|(at, typed)| of_field(at) || begins(typed))
    }
}

impl Catalogue {
    /// The programs for a role, those of the area first, then by distance. Those in a field that trains for the role
    /// stand before those in fields that are only near to it. Without a role all programs, by distance.
    ///
    /// A program that was read one by one takes the place of its rows in the table, and a closed one hides its rows.
    pub fn programs_near(&self, role: Option<&RoleId>, area: &AreaCode) -> Vec<NearOffer<'_>> {
        let Some(area) = self.area(area) else { return Vec::new() };
        let eye = self.eye(area);
        let table = self.reported_for(role);
        let leads = |school: &&School| role.is_none_or(|role| school.roles.contains(role));
        let read: Vec<&School> = self.schools().iter().filter(leads).collect();
        let mut found: Vec<NearOffer> = Vec::with_capacity(table.len() + read.len());
        let mut hidden: Vec<&ReportedAs> = read.iter().flat_map(|school| &school.reported).collect();
        hidden.extend(self.closed_programs().iter().flat_map(|closed| &closed.reported));
        for school in &read {
            let same =
                |program: &&(ReportedProgram, Fit)| school.reported.iter().any(|row| self.is_row(&program.0, row));
            // Only few rows belong to a program that was read, and there are many rows.
            let of_read = !school.reported.is_empty();
            let rows = table.iter().filter(|_| of_read).filter(same).map(|(program, _)| *program).collect::<Vec<_>>();
            let (reach, miles, away) = self.seen(&eye, school, &rows);
            let seen = Seen { fit: Fit::Direct, reach, miles };
            found.push(NearOffer { offer: Offer::Read(school, rows), seen, away });
        }
        let places = self.rest.school_table.places();
        let unitids: BTreeSet<u32> = hidden.iter().map(|row| row.unitid).collect();
        // A school has many programs, all at one place.
        let mut sights = vec![None; places.len()];
        for (program, fit) in &*table {
            let number = usize::from(program.school.0);
            let place = places[number];
            if unitids.contains(&place.unitid) && hidden.iter().any(|row| self.is_row(program, row)) {
                continue;
            }
            let see = || eye.sees(Self::state_of_school(program.school), place);
            let (reach, miles, away) = *sights[number].get_or_insert_with(see);
            // Without a middle the schools of the state stand in the order of the table, which is that of their names.
            let away = if reach == Reach::State { f64::from(program.school.0) } else { away };
            let seen = Seen { fit: *fit, reach, miles };
            found.push(NearOffer { offer: Offer::Reported(*program), seen, away });
        }
        sorting::by(&mut found, NearOffer::order);
        found
    }

    /// Those of them whose school, city, state, award, name or field of study has all words that were typed.
    pub fn programs_near_with(&self, typed: &str, role: Option<&RoleId>, area: &AreaCode) -> Vec<NearOffer<'_>> {
        let mut offers = self.programs_near(role, area);
        let typed = phrase(typed);
        let words: Vec<&str> = words(&typed).filter(|word| !SMALL.contains(word)).collect();
        if words.is_empty() {
            return offers;
        }
        let fields = self.fields_of_study().iter();
        let fields = fields.filter_map(|field| Some((programs_of(&field.cip).first()?.cip, self.has(field, &words))));
        let asked = Typed { fields: fields.collect(), words };
        // Each program is looked at once, however many of its kind a school has.
        let mut known: HashMap<(u16, u8, &str), Option<Named>> = HashMap::new();
        let mut found: Vec<(Named, NearOffer)> = offers
            .iter()
            .filter_map(|near| {
                let named = match &near.offer {
                    Offer::Read(school, _) => self.named_read(school, &asked),
                    Offer::Reported(program) => {
                        let key = (program.school.0, program.award.code(), program.cip);
                        *known.entry(key).or_insert_with(|| self.named_reported(program, &asked))
                    }
                };
                Some((named?, near.clone()))
            })
            .collect();
        if found.is_empty() {
            return self.meant(&typed, &offers);
        }
        // Who names a subject asks for its programs near by, not for a school that is called like it.
        let is_subject = asked.fields.values().any(|has| has.iter().all(|found| *found));
        if !is_subject {
            sorting::by_key(&mut found, |(named, _)| *named);
        }
        offers = found.into_iter().map(|(_, near)| near).collect();
        offers
    }

    fn named_read(&self, school: &School, asked: &Typed) -> Option<Named> {
        if asked.are_in(&school.school, None) {
            return Some(Named::Read);
        }
        let award = school.award.as_deref().unwrap_or_default();
        let state = self.state_name(&school.state);
        let roles = self.role_words(&school.roles).collect::<Vec<_>>().join(" ");
        let text = format!("{} {} {state} {award} {} {roles}", school.school, school.city, school.program);
        asked.are_in(&text, None).then_some(Named::Described)
    }

    fn named_reported(&self, program: &ReportedProgram, asked: &Typed) -> Option<Named> {
        let school = self.reported_school(program.school);
        if asked.are_in(&school.name, None) {
            return Some(Named::Reported);
        }
        let letters = Self::state_of_school(program.school);
        let letters_of_state = letters.into();
        let state = self.state_name(&letters_of_state);
        let text = format!("{} {} {letters} {state} {}", school.name, school.city, program.award.name());
        asked.are_in(&text, asked.fields.get(program.cip)).then_some(Named::Described)
    }

    /// The programs of the schools whose names come near what was typed, where no words fit.
    fn meant<'c>(&'c self, typed: &str, offers: &[NearOffer<'c>]) -> Vec<NearOffer<'c>> {
        let name = |near: &NearOffer<'c>| match &near.offer {
            Offer::Read(school, _) => school.school.as_str(),
            Offer::Reported(program) => self.reported_school(program.school).name.as_str(),
        };
        let mut seen = HashMap::new();
        let mut names = Names::default();
        for near in offers {
            let at = seen.len();
            seen.entry(name(near)).or_insert_with(|| {
                names.add([name(near)], [], []);
                at
            });
        }
        let fits: HashMap<usize, _> = names.find(typed).into_iter().map(|(fit, at)| (at, fit)).collect();
        let fit = |near: &NearOffer<'c>| fits.get(&seen[name(near)]).copied();
        let mut found: Vec<_> = offers.iter().filter_map(|near| Some((fit(near)?, near.clone()))).collect();
        // Of names that come as near as each other the nearest school is meant.
        sorting::by_key(&mut found, |(fit, _)| *fit);
        found.into_iter().map(|(_, near)| near).collect()
    }

    /// Which words stand in the title of a field of study, or in the roles that it trains for.
    fn has(&self, field: &FieldOfStudy, typed: &[&str]) -> Vec<bool> {
        let direct = field.roles.iter().filter(|to| to.fit == Fit::Direct).map(|to| &to.role);
        let aliases = direct.clone().filter_map(|id| self.role(id)).flat_map(|role| role.aliases.iter());
        let mut text = field.title.clone();
        for own in self.role_words(direct).chain(aliases.map(String::as_str)) {
            text += " ";
            text += own;
        }
        let text = phrase(&text);
        typed.iter().map(|typed| words(&text).any(|own| is_about(own, typed))).collect()
    }

    /// The programs of the table in fields that lead to a role, or to any; none where schools of one's own stand in its
    /// place. Without a role no field is only near.
    pub fn reported_for(&self, role: Option<&RoleId>) -> Cow<'_, [(ReportedProgram, Fit)]> {
        match role {
            _ if !self.has_school_table() => Cow::default(),
            Some(_) => self.read_fields(role).into(),
            None => Cow::from(&**self.rest.school_table.any.get_or_init(|| self.read_fields(None).into())),
        }
    }

    fn read_fields(&self, role: Option<&RoleId>) -> Vec<(ReportedProgram, Fit)> {
        let counts = |to: &&TrainsFor, program: &ReportedProgram| {
            role.is_none_or(|role| to.role == *role) && (to.awards.is_empty() || to.awards.contains(&program.award))
        };
        let mut found = Vec::new();
        for field in self.fields_of_study() {
            if role.is_some_and(|role| field.roles.iter().all(|to| to.role != *role)) {
                continue;
            }
            let fit = |program: &ReportedProgram| {
                let to = field.roles.iter().find(|to| counts(to, program))?;
                Some(if role.is_some() { to.fit } else { Fit::Direct })
            };
            found.extend(programs_of(&field.cip).into_iter().filter_map(|program| Some((program, fit(&program)?))));
        }
        found
    }
}

/// Whether a word begins as typed, or is much like it: radiography and radiographer.
fn is_about(own: &str, typed: &str) -> bool {
    let same = own.bytes().zip(typed.bytes()).take_while(|(one, other)| one == other).count();
    same == typed.len() || typed.len() > 6 && same + 2 >= typed.len()
}

impl NearOffer<'_> {
    fn order(&self, other: &Self) -> Ordering {
        let by_reach = (self.seen.fit, self.seen.reach).cmp(&(other.seen.fit, other.seen.reach));
        by_reach.then(self.away.total_cmp(&other.away))
    }
}
