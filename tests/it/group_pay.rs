//! Pay of a wider group: an order by pay never puts a role before others, and a pay filter never lists it, by a figure
//! that may be more than the role pays.

use medpath::catalogue::Catalogue;
use medpath::filter::{Facet, Facts, Filters, Fit, Order, Understood, Wish, sort};
use medpath::model::{AreaCode, Contact, Direction, Education, PayWorth, Role, Track};

use crate::screens::stage::CATALOGUE;

/// Baltimore, Denver, a nonmetropolitan part of Kansas, San Juan, the nation.
const AREAS: [&str; 5] = ["12580", "19740", "2000006", "41980", "99"];

fn facts(role: &Role, area: &str) -> Facts {
    let catalogue: &Catalogue = &CATALOGUE;
    let pay = catalogue.pay(role, &AreaCode(area.to_owned()));
    Facts::new(pay.median().map(|(_, figure)| figure), pay.worth, catalogue.projection(role))
}

/// Filters of one choice each, of every facet.
fn each_choice() -> Vec<Filters> {
    let none = Filters::default;
    let mut all = vec![none()];
    all.extend(CATALOGUE.families().map(|family| Filters { families: [family.id.clone()].into(), ..none() }));
    let tracks = [Track::Clinical, Track::Research, Track::Administrative];
    all.extend(tracks.map(|track| Filters { tracks: [track].into(), ..none() }));
    let levels = [Education::HighSchool, Education::Certificate, Education::Associate, Education::Bachelor];
    all.extend(levels.map(|level| Filters { max_education: Some(level), ..none() }));
    all.extend([1, 6, 12, 24, 48].map(|months| Filters { max_months: Some(months), ..none() }));
    all.extend([30_000, 50_000, 80_000, 100_000, 150_000].map(|least| Filters { min_pay: Some(least), ..none() }));
    all.extend([Contact::None, Contact::Some, Contact::Most].map(|with| Filters { contact: [with].into(), ..none() }));
    for wished in [Facet::License, Facet::Military, Facet::Children, Facet::Nights, Facet::Weekends] {
        all.extend([Wish::No, Wish::Yes].map(|wish| Filters { wishes: [(wished, wish)].into(), ..none() }));
    }
    all.extend([16, 18].map(|years| Filters { age: Some(years), ..none() }));
    let only = [Facet::PaidTraining, Facet::Blood, Facet::Body, Facet::Remote, Facet::Growth];
    all.extend(only.map(|facet| Filters { only: [facet].into(), ..none() }));
    all
}

#[test]
fn no_filter_and_no_order_by_pay_is_led_by_a_figure_that_flatters() {
    let roles = CATALOGUE.roles();
    let choices = each_choice();
    for area in AREAS {
        let facts: Vec<Facts> = roles.iter().map(|role| facts(role, area)).collect();
        assert!(facts.iter().any(|facts| facts.worth.flatters() && facts.median.is_some()), "{area}");
        for (one, other) in choices.iter().flat_map(|one| choices.iter().map(move |other| (one, other))) {
            let filters = one.and(other);
            let mut listed: Vec<usize> =
                (0..roles.len()).filter(|at| filters.fit(&roles[*at], &facts[*at]) == Fit::Fits).collect();
            sort(&mut listed, Order::Pay, |at| &roles[at], |at| facts[at]);
            let flatters: Vec<bool> = listed.iter().map(|at| facts[*at].worth.flatters()).collect();
            assert!(flatters.is_sorted(), "{area}: {filters:?}");
            assert!(filters.min_pay.is_none() || !flatters.contains(&true), "{area}: {filters:?}");
            let medians = listed.iter().filter_map(|at| facts[*at].trusted_median());
            assert!(medians.clone().is_sorted_by(|a, b| a >= b), "{area}: {filters:?}");
            assert!(medians.min() >= filters.min_pay || listed.is_empty(), "{area}: {filters:?}");
        }
    }
}

#[test]
fn of_equal_figures_the_one_of_the_role_itself_stands_first() {
    let fact = |median, worth| Facts { median, worth, ..Facts::default() };
    let group = PayWorth::Group;
    let facts = [
        fact(Some(200_000), group(Direction::Unknown)),
        fact(Some(70_000), group(Direction::AboutSame)),
        fact(None, PayWorth::None),
        fact(Some(150_000), group(Direction::UsuallyBelow)),
        fact(Some(70_000), PayWorth::Own),
        fact(Some(90_000), group(Direction::UsuallyAbove)),
    ];
    let mut listed: Vec<usize> = (0..facts.len()).collect();
    sort(&mut listed, Order::Pay, |at| &CATALOGUE.roles()[at], |at| facts[at]);
    assert_eq!(listed, [5, 4, 1, 2, 0, 3]);
}

#[test]
fn best_paid_is_led_by_figures_that_hold() {
    let roles = CATALOGUE.roles();
    for line in
        ["what job pays the most", "highest paying job without college", "best paid", "over 80k", "best paid lab"]
    {
        let understood = Understood::new(line);
        assert_eq!(understood.order(), Order::Pay, "{line}");
        let facts = |at: usize| facts(&roles[at], AREAS[0]);
        let mut listed: Vec<usize> =
            (0..roles.len()).filter(|at| understood.filters.fit(&roles[*at], &facts(*at)) == Fit::Fits).collect();
        understood.arrange(&mut listed, |at| &roles[at], facts);
        assert!(!facts(listed[0]).worth.flatters(), "{line}: {}", roles[listed[0]].title);
    }
}
