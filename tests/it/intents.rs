//! The words of the questions that ask for something: each lists roles, every one of them fits, the best fit is first.

use medpath::catalogue::Catalogue;
use medpath::filter::Order;
use medpath::model::{Blood, Education, MonthsToEntry, Often, Physical, Remote, Role};

use crate::screens::stage::{CATALOGUE, Setting, Stage};

/// What Explore lists for a line and knows to fit.
fn listed(line: &str) -> Vec<&'static Role> {
    let catalogue: &'static Catalogue = &CATALOGUE;
    let mut stage = Stage::new(Setting::default(), (80, 24));
    stage.press(line);
    let explore = &stage.app.explore;
    explore.hits.iter().take(explore.narrowing.fitting).map(|hit| catalogue.role_at(hit.role)).collect()
}

fn all(line: &str, least: usize, fits: impl Fn(&Role) -> bool) -> Vec<&'static Role> {
    let roles = listed(line);
    assert!(roles.len() >= least, "{line}: {}", roles.len());
    for role in &roles {
        assert!(fits(role), "{line}: {}", role.title);
    }
    roles
}

#[test]
fn no_degree() {
    let schooling =
        |role: &Role| role.entry_education.value().is_some_and(|entry| entry.level <= Education::Certificate);
    all("no degree", 30, schooling);
    all("without a degree", 30, schooling);
    all("no college lab", 1, schooling);
}

#[test]
fn six_months_shortest_first() {
    let longest = |role: &Role| {
        let whole = role.months_to_entry.value().and_then(MonthsToEntry::whole);
        whole.and_then(|whole| whole.max).unwrap_or(f32::MAX)
    };
    let roles = all("six months", 5, |role| longest(role) <= 6.0);
    assert!(roles.is_sorted_by_key(|role| longest(role)));
    all("within a year", 10, |role| longest(role) <= 12.0);
}

#[test]
fn work_from_home_with_the_jobs_that_are_done_there_first() {
    let roles = all("work from home", 20, |role| role.remote != Remote::No);
    assert_eq!(roles[0].remote, Remote::Yes, "{}", roles[0].title);
    assert!(roles.is_sorted_by_key(|role| role.remote != Remote::Yes));
}

#[test]
fn kids_with_the_roles_of_which_a_source_says_so() {
    let roles = all("kids", 10, |role| role.children.is_some());
    assert!(roles.iter().any(|role| role.id.0 == "registered-nurse"));
    let roles = all("work with kids no blood", 0, |role| role.children.is_some());
    assert!(roles.len() < 10);
}

#[test]
fn no_blood_with_those_that_never_see_any_first() {
    let blood = |role: &Role| role.blood_exposure.value().copied();
    let roles = all("no blood", 30, |role| blood(role).is_some_and(|level| level <= Blood::Seldom));
    assert!(roles.is_sorted_by_key(|role| blood(role)));
    for line in ["no needles", "I faint at blood", "squeamish", "scared of needles"] {
        all(line, 30, |role| blood(role).is_some_and(|level| level <= Blood::Seldom));
    }
}

#[test]
fn nights_and_no_nights() {
    let nights = |role: &Role| role.schedule.value().map(|hours| hours.nights);
    all("nights", 8, |role| nights(role) == Some(Often::Often));
    all("no nights", 5, |role| nights(role).is_some_and(|often| often <= Often::Seldom));
}

#[test]
fn over_80k_best_paid_first() {
    let mut stage = Stage::new(Setting::default(), (80, 24));
    stage.press("over 80k");
    let app = &stage.app;
    let pay: Vec<u32> =
        app.explore.hits.iter().map(|hit| app.figures.facts(hit.role).trusted_median().unwrap()).collect();
    assert!(pay.len() > 20 && pay.iter().all(|median| *median >= 80_000), "{pay:?}");
    assert!(pay.is_sorted_by(|one, other| one >= other), "{pay:?}");
}

#[test]
fn the_best_paid_first_for_who_asks_for_them() {
    for (line, many) in [("highest paying", 100), ("what job pays the most", 100), ("best paid imaging", 5)] {
        let mut stage = Stage::new(Setting::default(), (80, 24));
        stage.press(line);
        let app = &stage.app;
        // What is not published stands last, and what may be more than the role pays.
        let pay: Vec<u32> =
            app.explore.hits.iter().map(|hit| app.figures.facts(hit.role).trusted_median().unwrap_or(0)).collect();
        assert!(pay.len() >= many && pay.is_sorted_by(|one, other| one >= other), "{line}: {pay:?}");
        assert_eq!(app.explore.listed_by(), Order::Pay, "{line}");
    }
}

#[test]
fn weekends_and_the_body() {
    let weekends = |role: &Role| role.schedule.value().map(|hours| hours.weekends);
    for line in ["no weekends", "weekends off", "9 to 5", "monday to friday"] {
        all(line, 5, |role| weekends(role).is_some_and(|often| often <= Often::Seldom));
    }
    let light = |role: &Role| role.physical_demands.value().is_some_and(|level| *level == Physical::Light);
    for line in ["no lifting", "sit down job", "bad back", "not a lot of standing"] {
        all(line, 30, light);
    }
}

#[test]
fn babies_stay_words() {
    let first: Vec<&str> = listed("babies").iter().take(2).map(|role| role.id.0.as_str()).collect();
    assert_eq!(first, ["diagnostic-medical-sonographer", "registered-nurse"]);
}
