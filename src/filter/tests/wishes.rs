//! Tests of what one can want or be without, and of what is asked of the way in.

use super::*;
use crate::catalogue::DEFAULT_AREA;

#[test]
fn a_license_that_no_list_names_promises_little() {
    let fit = |wish, license| {
        let rules = RulesHere { license, ..KNOWN.rules };
        Choice::Wish(Facet::License, wish).alone().fit(role("phlebotomist"), &Facts { rules, ..KNOWN })
    };
    for (license, wants_none, wants_one) in [
        (LicenseNeed::Registration, Fit::Fails, Fit::Fits),
        (LicenseNeed::Certification, Fit::Fails, Fit::Fits),
        (LicenseNeed::Delegated, Fit::MayFit, Fit::NotKnown),
        (LicenseNeed::Unclear, Fit::NotKnown, Fit::NotKnown),
        (LicenseNeed::No, Fit::Fits, Fit::Fails),
        (LicenseNeed::Yes, Fit::Fails, Fit::Fits),
        (LicenseNeed::NoLicenseFound, Fit::MayFit, Fit::NotKnown),
        (LicenseNeed::NotAuthorized, Fit::Fails, Fit::Fails),
        (LicenseNeed::NotKnown, Fit::NotKnown, Fit::NotKnown),
    ] {
        assert_eq!((fit(Wish::No, license), fit(Wish::Yes, license)), (wants_none, wants_one), "{license:?}");
    }
}

#[test]
fn records_tell_age_children_and_who_takes_trainees() {
    let catalogue = Catalogue::bundled(None);
    let seen_from = |area: &str, choice: Choice, id: &str| {
        let rules = catalogue.rules_in(role(id), catalogue.area(&area.into()));
        choice.alone().fit(role(id), &Facts { rules, ..KNOWN })
    };
    let fit = |choice, id: &str| seen_from(DEFAULT_AREA, choice, id);
    let age = |id, years| fit(Choice::Age(years), id);
    assert_eq!([age("nursing-assistant", 16), age("nursing-assistant", 15)], [Fit::Fits, Fit::Fails]);
    assert_eq!(age("surgical-technologist", 16), Fit::NotKnown, "no age is no low age");
    let denver = seen_from("19740", Choice::Age(16), "nursing-assistant");
    assert_eq!(denver, Fit::NotKnown, "the age of one state is not that of another");
    let everywhere = ["12580", "19740", "99"].map(|area| seen_from(area, Choice::Age(18), "phlebotomist"));
    assert_eq!(everywhere, [Fit::Fits; 3], "what holds everywhere holds in each state");
    let trainees = |area| seen_from(area, Choice::Only(Facet::PaidTraining), "cardiovascular-technologist");
    let found = ["12580", "19740"].map(trainees);
    assert_eq!(found, [Fit::Fits, Fit::MayFit], "an apprenticeship of one state, and a plan for all");
    let children = |id, wish| fit(Choice::Wish(Facet::Children, wish), id);
    assert_eq!([Wish::No, Wish::Yes].map(|wish| children("paramedic", wish)), [Fit::Fails, Fit::Fits]);
    assert_eq!([Wish::No, Wish::Yes].map(|wish| children("medical-coder", wish)), [Fit::Fits, Fit::Fails]);
    assert_eq!([Wish::No, Wish::Yes].map(|wish| children("mri-technologist", wish)), [Fit::NotKnown; 2]);
    let paid = |id| fit(Choice::Only(Facet::PaidTraining), id);
    let asked = ["pharmacy-technician", "medical-secretary", "dental-hygienist"];
    assert_eq!(asked.map(paid), [Fit::Fits, Fit::MayFit, Fit::NotKnown]);
}

#[test]
fn a_military_job_that_is_not_just_this_one_may_lead_to_it() {
    let fit = |wish, military| {
        let rules = RulesHere { military, ..KNOWN.rules };
        Choice::Wish(Facet::Military, wish).alone().fit(role("phlebotomist"), &Facts { rules, ..KNOWN })
    };
    for (best, wants_none, wants_one) in [
        (Some(MilitaryMatch::Exact), Fit::Fails, Fit::Fits),
        (Some(MilitaryMatch::Broader), Fit::Fails, Fit::MayFit),
        (Some(MilitaryMatch::TitleOnly), Fit::Fails, Fit::MayFit),
        (None, Fit::MayFit, Fit::NotKnown),
    ] {
        assert_eq!((fit(Wish::No, best), fit(Wish::Yes, best)), (wants_none, wants_one), "{best:?}");
    }
}

#[test]
fn an_apprenticeship_of_the_state_pays_and_one_elsewhere_may() {
    let catalogue = Catalogue::bundled(None);
    let fit = |area: &str, id: &str| {
        let rules = catalogue.rules_in(role(id), catalogue.area(&area.into()));
        Choice::Only(Facet::PaidTraining).alone().fit(role(id), &Facts { rules, ..KNOWN })
    };
    // Baltimore, Los Angeles, Denver, the nation.
    let everywhere = |id| ["12580", "31080", "19740", "99"].map(|area| fit(area, id));
    assert_eq!(everywhere("surgical-technologist"), [Fit::Fits, Fit::MayFit, Fit::MayFit, Fit::MayFit]);
    assert_eq!(everywhere("medical-assistant")[..2], [Fit::Fits; 2], "two states have one");
    assert_eq!(everywhere("pharmacy-technician"), [Fit::Fits; 4], "employers everywhere train for it");
    assert_eq!(everywhere("dental-hygienist"), [Fit::NotKnown; 4]);
}

#[test]
fn who_wants_weekends_may_find_them_where_some_shifts_have_them() {
    let mut made = role("phlebotomist").clone();
    let mut fit = |weekends| {
        let Stated::Is(hours) = &mut made.schedule else { panic!("stated in the bundle") };
        hours.weekends = weekends;
        Choice::Wish(Facet::Weekends, Wish::Yes).alone().fit(&made, &KNOWN)
    };
    let asked = [Often::Often, Often::Sometimes, Often::Seldom, Often::NotStated];
    assert_eq!(asked.map(&mut fit), [Fit::Fits, Fit::MayFit, Fit::Fails, Fit::NotKnown]);
}

#[test]
fn a_choice_that_looks_at_figures_or_rules_asks_for_them() {
    let catalogue = Catalogue::bundled(None);
    let wishes = Facet::ALL.into_iter().flat_map(|facet| [Wish::Yes, Wish::No].map(|wish| Choice::Wish(facet, wish)));
    let only = Facet::ALL.into_iter().map(Choice::Only);
    let others = [Choice::Pay(40_000), Choice::Age(18), Choice::Months(12)];
    for choice in wishes.chain(only).chain(others) {
        let filters = choice.alone();
        if filters.need_facts() {
            continue;
        }
        for role in catalogue.roles() {
            let rules = catalogue.rules_in(role, catalogue.area(&DEFAULT_AREA.into()));
            let known = filters.fit(role, &Facts { rules, ..KNOWN });
            assert_eq!(filters.fit(role, &Facts::default()), known, "{choice:?}, {}", role.id);
        }
    }
}
