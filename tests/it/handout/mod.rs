//! Pages to take home: what is in them, and how they print in a real browser.

mod browser;
mod content;

use medpath::export::handout::{Format, write};
use medpath::filter::Facts;
use medpath::model::{AreaCode, Role, RoleId};
use medpath::musts::{Wants, WrittenWants};
use medpath::sheet::{Handout, Own};
use medpath::shortlist::{Entry, Shortlist};

use crate::screens::stage::CATALOGUE;
use browser::{Browser, Measured, Paper, room};

pub(super) const BALTIMORE: &str = "12580";
const KANSAS: &str = "2000006";
const SAN_JUAN: &str = "41980";

pub(super) fn area(code: &str) -> AreaCode {
    AreaCode(code.into())
}

pub(super) fn roles(ids: &[&str]) -> Vec<&'static Role> {
    ids.iter().map(|id| CATALOGUE.role(&RoleId((*id).into())).unwrap_or_else(|| panic!("{id}"))).collect()
}

/// A page about these roles, for a student, of a day that stays.
pub(super) fn page_of(ids: &[&str], code: &str, list: &Shortlist) -> Handout {
    signed(Handout::roles(&CATALOGUE, &roles(ids), &area(code), list))
}

fn signed(handout: Handout) -> Handout {
    Handout { name: Some("Ana Ruiz".into()), date: Some("November 30, 2026".into()), ..handout }
}

pub(super) fn written(handout: &Handout, format: Format) -> String {
    let mut out = Vec::new();
    write(handout, format, 80, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// The first roles of the catalogue, every second one with a note.
pub(super) fn list(count: usize, note: &str) -> Shortlist {
    let roles = CATALOGUE.roles().iter().take(count).enumerate();
    let entry = |(at, role): (usize, &Role)| Entry::new(role.id.clone(), if at % 2 == 0 { note } else { "" });
    Shortlist { entries: roles.map(entry).collect(), target: None }
}

/// As long as a note can be.
fn longest_note() -> String {
    "Ask Ms. Lee whether the hospital trains people after school, and what it pays. "
        .repeat(7)
        .chars()
        .take(500)
        .collect()
}

/// Roles of five families, two comparisons, two shortlists, another area: what is printed, and on how many sheets.
fn ten() -> Vec<(Handout, usize)> {
    let none = Shortlist::default();
    let noted = list(1, "I liked the ambulance ride-along.");
    let saved = |count, note: &str| signed(Handout::shortlist(&CATALOGUE, &list(count, note), &area(BALTIMORE), false));
    vec![
        (page_of(&["emergency-medical-technician"], BALTIMORE, &noted), 1),
        (page_of(&["surgical-technologist"], BALTIMORE, &none), 1),
        (page_of(&["interventional-radiology-technologist"], BALTIMORE, &none), 1),
        (page_of(&["medical-laboratory-technician"], BALTIMORE, &none), 1),
        (page_of(&["medical-device-sales-representative"], BALTIMORE, &none), 1),
        (page_of(&["patient-care-technician"], KANSAS, &none), 1),
        (page_of(&["surgical-technologist", "radiologic-technologist"], SAN_JUAN, &none), 1),
        (
            page_of(
                &["surgical-technologist", "radiologic-technologist", "phlebotomist", "paramedic"],
                BALTIMORE,
                &none,
            ),
            1,
        ),
        (saved(3, "Ask Ms. Lee about this one."), 1),
        (saved(40, "Ask Ms. Lee about this one."), 2),
    ]
}

#[test]
fn ten_pages_print_on_their_sheets() {
    let Some(browser) = Browser::find("ten_pages_print_on_their_sheets") else { return };
    for (handout, sheets) in ten() {
        let html = written(&handout, Format::Html);
        for paper in Paper::BOTH {
            let printed = browser.sheets(&html, paper);
            assert!(printed <= sheets, "{} needs {printed} sheets of {paper:?}", handout.file);
        }
    }
}

/// Fails with every page that has no room on its sheets, stands out at the side, or has small letters.
fn fit(browser: &Browser, handouts: &[Handout], sheets: f64) {
    let pages: Vec<String> = handouts.iter().map(|handout| written(handout, Format::Html)).collect();
    let mut faults = Vec::new();
    for paper in Paper::BOTH {
        let measured: Vec<Measured> = pages.chunks(60).flat_map(|some| browser.measure(some, paper)).collect();
        assert_eq!(measured.len(), pages.len());
        for ((handout, html), of) in handouts.iter().zip(&pages).zip(measured) {
            let (_, height) = room(html, paper);
            if of.height > height * sheets {
                faults.push(format!("{}: {:.0} of {height:.0} mm on {paper:?}", handout.file, of.height));
            }
            if !of.beyond.is_empty() || of.smallest < 8.99 {
                faults.push(format!("{}: {} pt, beyond the edge: {:?}", handout.file, of.smallest, of.beyond));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn every_role_fits_on_one_sheet() {
    let Some(browser) = Browser::find("every_role_fits_on_one_sheet") else { return };
    let noted = list(CATALOGUE.roles().len(), "Ask Ms. Lee whether the hospital trains people after school.");
    let page = |(at, role): (usize, &'static Role)| {
        let code = [BALTIMORE, KANSAS, SAN_JUAN][at % 3];
        signed(Handout::role(&CATALOGUE, role, &area(code), &noted))
    };
    let pages: Vec<Handout> = CATALOGUE.roles().iter().enumerate().map(page).collect();
    fit(&browser, &pages, 1.0);
}

/// Four things that matter, of which three are musts. With more of them a few pages need a second sheet.
fn wants() -> Wants {
    let texts = |list: &[&str]| list.iter().map(|one| (*one).to_owned()).collect();
    let must = texts(&["blood=no", "nights=no", "education<=associate"]);
    WrittenWants { must, nice: texts(&["remote=yes"]) }.wants()
}

#[test]
fn what_matters_has_room_too() {
    let Some(browser) = Browser::find("what_matters_has_room_too") else { return };
    let (wants, noted) = (wants(), list(CATALOGUE.roles().len(), "Ask Ms. Lee whether the hospital trains people."));
    let own = Own { list: &noted, matters: Some((&wants, &|_: &Role| Facts::default())), budget: None };
    let none = Shortlist::default();
    let of = |roles: &[&Role], at: usize| {
        // Four roles with what matters and a note each can need a second sheet.
        let own = if roles.len() == 1 { own } else { Own { list: &none, ..own } };
        let code = [BALTIMORE, KANSAS, SAN_JUAN][at % 3];
        let page = signed(Handout::roles(&CATALOGUE, roles, &area(code), own));
        let html = written(&page, Format::Html);
        assert!(html.contains("nights never or seldom"), "{}", page.file);
        page
    };
    let mut pages: Vec<Handout> = CATALOGUE.roles().iter().enumerate().map(|(at, role)| of(&[role], at)).collect();
    let fours = CATALOGUE.roles().chunks(4).enumerate();
    pages.extend(fours.map(|(at, four)| of(&four.iter().collect::<Vec<_>>(), at)));
    fit(&browser, &pages, 1.0);
    let short = list(8, "Short.");
    let saved = Handout::shortlist(&CATALOGUE, Own { list: &short, ..own }, &area(BALTIMORE), false);
    assert!(written(&saved, Format::Html).contains("of 3 musts met"));
    fit(&browser, &[signed(saved)], 1.94);
}

#[test]
fn any_four_roles_fit_on_one_sheet() {
    let Some(browser) = Browser::find("any_four_roles_fit_on_one_sheet") else { return };
    let pages = CATALOGUE.roles().chunks(4).enumerate().map(|(at, four)| {
        let four: Vec<&Role> = four.iter().collect();
        let code = [BALTIMORE, KANSAS, SAN_JUAN][at % 3];
        signed(Handout::roles(&CATALOGUE, &four, &area(code), &Shortlist::default()))
    });
    fit(&browser, &pages.collect::<Vec<_>>(), 1.0);
}

#[test]
fn any_shortlist_fits_on_two_sheets() {
    let Some(browser) = Browser::find("any_shortlist_fits_on_two_sheets") else { return };
    let long = longest_note();
    let lists = [(5, ""), (8, "Short."), (12, &long), (29, "Short."), (31, &long), (130, &long)];
    let pages =
        lists.map(|(count, note)| signed(Handout::shortlist(&CATALOGUE, &list(count, note), &area(BALTIMORE), false)));
    // Rows are not torn apart, so a little of the first sheet stays empty.
    fit(&browser, &pages, 1.94);
}

#[test]
fn schools_and_paths_fit_across() {
    let Some(browser) = Browser::find("schools_and_paths_fit_across") else { return };
    let pages: Vec<Handout> = roles(&["phlebotomist", "paramedic", "radiologic-technologist"])
        .into_iter()
        .flat_map(|role| {
            [Handout::schools(&CATALOGUE, role, &area(KANSAS)), Handout::paths(&CATALOGUE, role, &area(KANSAS))]
        })
        .collect();
    fit(&browser, &pages, 2.0);
}
