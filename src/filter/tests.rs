//! Each facet accepts and refuses what it says; orders keep every role.

mod time;
mod wishes;

use time::with_months;

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::catalogue::Catalogue;
use crate::model::{Basis, MonthsToEntry, PayWorth, RoleId, RulesHere, SourceId, Stated, TimePart, TimeSpent};

static ROLES: LazyLock<Vec<Role>> = LazyLock::new(|| Catalogue::bundled(None).roles().to_vec());

fn role(id: &str) -> &'static Role {
    ROLES.iter().find(|role| role.id == RoleId(id.to_owned())).unwrap()
}

/// The facet for which a role is not known to fit.
fn refusal(filters: &Filters, role: &Role, facts: &Facts) -> Option<Facet> {
    filters.verdict(role, facts).because
}

fn fits(filters: &Filters, role: &Role, facts: &Facts) -> bool {
    filters.fit(role, facts) == Fit::Fits
}

fn facts(median: Option<u32>, change_percent: Option<f64>) -> Facts {
    Facts { median, change_percent, ..Facts::default() }
}

const KNOWN: Facts = Facts {
    median: Some(68_970),
    worth: PayWorth::Own,
    change_percent: Some(4.5),
    openings: Some(8.7),
    rules: RulesHere { license: LicenseNeed::Yes, lowest_age: None, paid_way: PaidWay::NoneNamed, military: None },
};

#[test]
fn nothing_asked_accepts_all() {
    let none = Filters::default();
    assert!(none.is_empty() && none.active().is_empty());
    assert!(ROLES.iter().all(|role| fits(&none, role, &Facts::default())));
}

#[test]
fn choices_inside_a_facet_are_alternatives() {
    let family = |id: &str| FamilyId(id.to_owned());
    let both = Filters { families: [family("surgical"), family("imaging")].into(), ..Filters::default() };
    assert!(fits(&both, role("surgical-technologist"), &KNOWN));
    assert!(fits(&both, role("mri-technologist"), &KNOWN));
    assert_eq!(refusal(&both, role("paramedic"), &KNOWN), Some(Facet::Family));
}

#[test]
fn facets_are_combined() {
    let filters = Filters {
        families: [FamilyId("surgical".to_owned())].into(),
        min_pay: Some(60_000),
        only: [Facet::Growth].into(),
        ..Filters::default()
    };
    let tech = role("surgical-technologist");
    assert!(fits(&filters, tech, &KNOWN));
    assert_eq!(refusal(&filters, tech, &facts(Some(59_999), Some(1.0))), Some(Facet::Pay));
    assert_eq!(refusal(&filters, tech, &facts(Some(60_000), Some(0.0))), Some(Facet::Growth));
    assert_eq!(filters.active(), [Facet::Family, Facet::Pay, Facet::Growth]);
    assert!(fits(&filters.without(Facet::Growth), tech, &facts(Some(60_000), Some(-3.0))));
}

#[test]
fn of_what_is_not_stated_it_is_not_known_whether_it_fits() {
    let mut unknown = role("phlebotomist").clone();
    unknown.entry_education = Stated::NotStated;
    unknown.months_to_entry = Stated::NotStated;
    unknown.patient_contact = Stated::NotStated;
    unknown.blood_exposure = Stated::NotStated;
    unknown.physical_demands = Stated::NotStated;
    unknown.schedule = Stated::NotStated;
    unknown.children = None;
    let none = Filters::default;
    for (filters, facet) in [
        (Filters { max_education: Some(Education::Doctorate), ..none() }, Facet::Education),
        (Filters { max_months: Some(u16::MAX), ..none() }, Facet::Time),
        (Filters { min_pay: Some(0), ..none() }, Facet::Pay),
        (Filters { contact: [Contact::None, Contact::Some, Contact::Most].into(), ..none() }, Facet::Contact),
        (Choice::Wish(Facet::Nights, Wish::No).alone(), Facet::Nights),
        (Choice::Wish(Facet::Nights, Wish::Yes).alone(), Facet::Nights),
        (Choice::Wish(Facet::Weekends, Wish::No).alone(), Facet::Weekends),
        (Choice::Wish(Facet::Weekends, Wish::Yes).alone(), Facet::Weekends),
        (Choice::Wish(Facet::Children, Wish::No).alone(), Facet::Children),
        (Choice::Wish(Facet::Children, Wish::Yes).alone(), Facet::Children),
        (Choice::Wish(Facet::License, Wish::No).alone(), Facet::License),
        (Choice::Wish(Facet::License, Wish::Yes).alone(), Facet::License),
        (Choice::Wish(Facet::Military, Wish::Yes).alone(), Facet::Military),
        (Choice::Age(18).alone(), Facet::Age),
        (Choice::Only(Facet::PaidTraining).alone(), Facet::PaidTraining),
        (Choice::Only(Facet::Blood).alone(), Facet::Blood),
        (Choice::Only(Facet::Body).alone(), Facet::Body),
        (Choice::Only(Facet::Growth).alone(), Facet::Growth),
    ] {
        let verdict = filters.verdict(&unknown, &Facts::default());
        assert_eq!((verdict.fit, verdict.because), (Fit::NotKnown, Some(facet)));
    }
}

#[test]
fn of_nights_that_are_not_stated_it_is_not_known_whether_they_fit() {
    let mut quiet = role("phlebotomist").clone();
    let filters = Choice::Wish(Facet::Nights, Wish::No).alone();
    let mut asked = |nights| {
        let Stated::Is(hours) = &mut quiet.schedule else { panic!("stated in the bundle") };
        hours.nights = nights;
        filters.fit(&quiet, &KNOWN)
    };
    let wanted = [
        (Often::Never, Fit::Fits),
        (Often::Seldom, Fit::Fits),
        (Often::Sometimes, Fit::Fails),
        (Often::Often, Fit::Fails),
        (Often::NotStated, Fit::NotKnown),
    ];
    for (nights, fit) in wanted {
        assert_eq!(asked(nights), fit, "{nights:?}");
    }
}

#[test]
fn who_asks_for_nights_gets_jobs_in_which_they_are_normal() {
    let filters = Choice::Wish(Facet::Nights, Wish::Yes).alone();
    let listed = ROLES.iter().filter(|role| fits(&filters, role, &KNOWN));
    assert!(listed.clone().count() > 5);
    assert!(listed.into_iter().all(|role| role.schedule.value().unwrap().nights == Often::Often));
}

#[test]
fn of_two_limits_the_stricter_holds_and_of_two_wishes_the_typed_one() {
    let chosen = Filters {
        max_months: Some(24),
        min_pay: Some(80_000),
        max_education: Some(Education::HighSchool),
        wishes: [(Facet::Nights, Wish::No)].into(),
        contact: [Contact::None].into(),
        families: [FamilyId("imaging".to_owned())].into(),
        ..Filters::default()
    };
    let typed = Filters {
        max_months: Some(12),
        min_pay: Some(60_000),
        max_education: Some(Education::Associate),
        wishes: [(Facet::Nights, Wish::Yes)].into(),
        contact: [Contact::Most].into(),
        only: [Facet::Blood].into(),
        ..Filters::default()
    };
    let wanted =
        Filters { max_months: Some(12), only: [Facet::Blood].into(), wishes: typed.wishes.clone(), ..chosen.clone() };
    assert_eq!(chosen.and(&typed), Filters { contact: typed.contact.clone(), ..wanted });
    assert_eq!(chosen.and(&Filters::default()), chosen);
    assert_eq!(Filters::default().and(&typed), typed);
}

#[test]
fn what_may_fit_is_counted_by_what_leaves_it_open() {
    let filters = Filters { max_months: Some(12), wishes: [(Facet::Weekends, Wish::No)].into(), ..Filters::default() };
    let mut counter = Counter::new(&filters, &[]);
    let mut made = with_months(Some(6), Some(24), false);
    let mut judge = |weekends| {
        let Stated::Is(hours) = &mut made.schedule else { panic!("stated in the bundle") };
        hours.weekends = weekends;
        counter.fit(&made, &KNOWN)
    };
    let fits = [Often::Never, Often::NotStated, Often::Often, Often::Never].map(&mut judge);
    assert_eq!(fits, [Fit::MayFit, Fit::NotKnown, Fit::Fails, Fit::MayFit]);
    let unsure = counter.finish().unsure;
    assert_eq!(unsure.reasons(), ["2 may fit: it may take longer", "1 not known: nothing we read gives the hours"]);
    assert_eq!(unsure.wordings()[1..], ["2 may fit (time), 1 not known (weekends)", "2 may fit, 1 not known"]);
}

#[test]
fn filters_speak_plainly() {
    let title = |id: &FamilyId| if id.0 == "surgical" { "Surgery".to_owned() } else { "Imaging".to_owned() };
    let filters = Filters {
        families: [FamilyId("surgical".to_owned()), FamilyId("imaging".to_owned())].into(),
        tracks: [Track::Clinical, Track::Research, Track::Administrative].into(),
        max_education: Some(Education::Associate),
        max_months: Some(12),
        min_pay: Some(60_000),
        contact: [Contact::None, Contact::Some].into(),
        age: Some(16),
        wishes: [Facet::License, Facet::Military, Facet::Children, Facet::Nights, Facet::Weekends]
            .map(|facet| (facet, Wish::No))
            .into(),
        only: [Facet::PaidTraining, Facet::Blood, Facet::Body, Facet::Remote, Facet::Growth].into(),
    };
    let words: Vec<_> = Facet::ALL.iter().map(|facet| filters.describe(*facet, title)).collect();
    assert_eq!(
        words,
        [
            "Imaging or Surgery",
            "clinical, research or administrative work",
            "at most an associate degree",
            "at most 12 months to the job",
            "open at the age of 16",
            "no license needed or found here",
            "some employers pay while one learns",
            "no military job is mapped to it",
            "at least $60,000 a year",
            "behind the scenes or short meetings with patients",
            "no children, as there are no patients",
            "nights never or seldom",
            "weekends never or seldom",
            "blood never or seldom",
            "light on the body",
            "some work from home",
            "jobs expected to grow",
        ]
    );
    assert!(Facet::ALL.iter().all(|facet| Filters::default().describe(*facet, title).is_empty()));
}

fn sorted(order: Order, roles: &[Role], facts: &[Facts]) -> Vec<usize> {
    let mut places: Vec<_> = (0..roles.len()).collect();
    sort(&mut places, order, |at| &roles[at], |at| facts[at]);
    places
}

#[test]
fn orders_put_missing_values_last() {
    let roles = [
        with_months(Some(6), Some(24), false),
        with_months(None, None, false),
        with_months(Some(24), None, false),
        with_months(Some(3), Some(24), false),
        with_months(Some(12), None, false),
    ];
    let facts = [
        facts(Some(50_000), Some(-2.0)),
        facts(None, Some(10.5)),
        facts(Some(70_000), None),
        facts(None, None),
        facts(Some(50_000), Some(0.0)),
    ];
    assert_eq!(sorted(Order::Match, &roles, &facts), [0, 1, 2, 3, 4]);
    assert_eq!(sorted(Order::Pay, &roles, &facts), [2, 0, 4, 1, 3]);
    assert_eq!(sorted(Order::Growth, &roles, &facts), [1, 4, 0, 2, 3]);
    assert_eq!(sorted(Order::Time, &roles, &facts), [4, 3, 0, 2, 1]);
    assert_eq!(sorted(Order::Openings, &roles, &facts), [0, 1, 2, 3, 4]);
    assert_eq!(sorted(Order::Title, &roles, &facts), [0, 1, 2, 3, 4]);
}

#[test]
fn a_key_steps_through_all_orders() {
    let mut seen = vec![Order::default()];
    while seen.last().unwrap().next() != Order::default() {
        seen.push(seen.last().unwrap().next());
    }
    assert_eq!(seen, Order::ALL);
}

fn some_facts() -> impl Strategy<Value = Facts> {
    let worths = [Direction::UsuallyAbove, Direction::UsuallyBelow, Direction::AboutSame, Direction::Unknown]
        .map(PayWorth::Group)
        .into_iter()
        .chain([PayWorth::Own, PayWorth::None]);
    (
        proptest::option::of(0..200_000_u32),
        proptest::sample::select(worths.collect::<Vec<_>>()),
        proptest::option::of(-20.0..50.0),
        proptest::option::of(0.0..300.0),
        proptest::sample::select(vec![LicenseNeed::Yes, LicenseNeed::NoLicenseFound, LicenseNeed::NotKnown]),
        proptest::sample::select(vec![PaidWay::Trainee, PaidWay::AtWork, PaidWay::NoneNamed]),
        proptest::option::of(proptest::sample::select(vec![MilitaryMatch::Exact, MilitaryMatch::TitleOnly])),
    )
        .prop_map(|(median, worth, change_percent, openings, license, paid_way, military)| Facts {
            median,
            worth,
            change_percent,
            openings,
            rules: RulesHere { license, paid_way, military, ..RulesHere::default() },
        })
}

fn some_filters() -> impl Strategy<Value = Filters> {
    let families: Vec<FamilyId> = ROLES.iter().map(|role| role.family.clone()).collect();
    let choices = (
        proptest::collection::btree_set(proptest::sample::select(families), 0..3),
        proptest::collection::btree_set(proptest::sample::select(vec![Track::Clinical, Track::Research]), 0..2),
        proptest::option::of(proptest::sample::select(vec![Education::HighSchool, Education::Associate])),
        proptest::option::of(0..60_u16),
        proptest::option::of(20_000..120_000_u32),
        proptest::collection::btree_set(proptest::sample::select(vec![Contact::None, Contact::Most]), 0..2),
    );
    let of_one_answer = vec![Facet::PaidTraining, Facet::Blood, Facet::Body, Facet::Remote, Facet::Growth];
    let of_two = vec![Facet::License, Facet::Military, Facet::Children, Facet::Nights, Facet::Weekends];
    let wish = proptest::sample::select(vec![Wish::No, Wish::Yes]);
    let switches = (
        proptest::option::of(14..22_u8),
        proptest::collection::btree_map(proptest::sample::select(of_two), wish, 0..3),
        proptest::collection::btree_set(proptest::sample::select(of_one_answer), 0..3),
    );
    (choices, switches).prop_map(|(choices, (age, wishes, only))| {
        let (families, tracks, max_education, max_months, min_pay, contact) = choices;
        Filters { families, tracks, max_education, max_months, min_pay, contact, age, wishes, only }
    })
}

proptest! {
    #[test]
    fn the_worst_facet_counts_and_is_named(filters in some_filters(), facts in some_facts()) {
        for role in ROLES.iter() {
            let alone = |facet: Facet| {
                let others = filters.active().into_iter().filter(|other| *other != facet);
                others.fold(filters.clone(), |filters, other| filters.without(other)).fit(role, &facts)
            };
            let worst = filters.active().into_iter().map(alone).max().unwrap_or(Fit::Fits);
            let verdict = filters.verdict(role, &facts);
            prop_assert_eq!(verdict.fit, worst);
            prop_assert_eq!(verdict.because.map(alone), (worst != Fit::Fits).then_some(worst));
            prop_assert_eq!(verdict.misses, filters.active().into_iter().filter(|facet| alone(*facet) != Fit::Fits).count());
        }
    }

    #[test]
    fn a_tally_counts_what_would_be_listed(filters in some_filters(), others in some_filters(), facts in some_facts()) {
        let count = |filters: &Filters| ROLES.iter().filter(|role| fits(filters, role, &facts)).count();
        let instead = |facet: Facet| {
            let mut filters = filters.clone();
            filters.take_over(facet, &others);
            (facet, filters)
        };
        let choices: Vec<_> = others.active().into_iter().map(instead).collect();
        let mut counter = Counter::new(&filters, &choices);
        for role in ROLES.iter() {
            prop_assert_eq!(counter.fit(role, &facts), filters.fit(role, &facts));
        }
        let counted = counter.finish();
        prop_assert_eq!(counted.listed, count(&filters));
        for fit in [Fit::MayFit, Fit::NotKnown] {
            let roles = ROLES.iter().filter(|role| filters.fit(role, &facts) == fit).count();
            prop_assert_eq!(counted.unsure.count(fit), roles);
        }
        prop_assert_eq!(counted.choices, choices.iter().map(|(_, filters)| count(filters)).collect::<Vec<_>>());
        for facet in filters.active() {
            let told = counted.without.iter().find(|(other, _)| *other == facet).map(|(_, roles)| *roles);
            let without = count(&filters.without(facet));
            prop_assert_eq!(told, (without > counted.listed).then_some(without));
        }
    }

    #[test]
    fn describing_and_asking_agree(filters in some_filters()) {
        for facet in Facet::ALL {
            prop_assert_eq!(filters.describe(facet, |id| id.0.clone()).is_empty(), !filters.asks(facet));
            prop_assert_eq!(filters.label(facet, |id| id.0.clone()).is_empty(), !filters.asks(facet));
        }
        prop_assert_eq!(filters.is_empty(), filters.active().is_empty());
    }

    #[test]
    fn an_order_keeps_every_role(facts in proptest::collection::vec(some_facts(), 20), places in Just((0..20).collect::<Vec<usize>>()).prop_shuffle()) {
        for order in Order::ALL {
            let mut listed = places.clone();
            sort(&mut listed, order, |at| &ROLES[at], |at| facts[at]);
            let mut all = listed.clone();
            all.sort_unstable();
            prop_assert!(all.into_iter().eq(0..20));
        }
    }
}
