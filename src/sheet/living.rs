//! What a student needs to live, held against what roles pay.

use std::borrow::Cow;

use super::RoleRecord;
use crate::budget::{Budget, Enough, MOST_DOLLARS, PaidBack, enough, paid_back};
use crate::catalogue::{Catalogue, Level, PayRow};
use crate::model::{Area, AreaCode, Cost, Figure, Money, PaidFor, PriceLevel, Role};

/// The percentiles that are looked at.
pub const PERCENTILES: [u8; 3] = [10, 25, 50];

/// A place to live in.
#[derive(Debug, Clone)]
pub struct LivingPlace<'c> {
    /// The area.
    pub area: &'c Area,
    /// How high prices are there, where that is published.
    pub prices: Option<PriceLevel>,
    /// What is needed a month there; nothing where it is not known.
    pub needed: Option<Money>,
}

/// The pay of a role, held against what is needed.
#[derive(Debug, Clone)]
pub struct PayHeld<'c> {
    /// Whose figures they are, if any may be used.
    pub row: Option<(Level, PayRow<'c>)>,
    /// Whether only the pay of a wider group is known, which may be too high, so that no figure is used.
    pub only_group: bool,
    /// The figures of [`PERCENTILES`], and whether each is enough.
    pub answers: [(Figure<Money>, Enough); 3],
}

/// The price of a program, and when the difference in pay has made up for it.
#[derive(Debug, Clone)]
pub struct Training<'c> {
    /// The price.
    pub cost: Cow<'c, Cost>,
    /// After which time, at the lower and the upper price that is stated; nothing where the pay now is not.
    pub paid_back: Option<[Option<PaidBack>; 2]>,
}

/// A role in the light of a budget.
#[derive(Debug, Clone)]
pub struct RoleLiving<'c> {
    /// The role.
    pub role: &'c Role,
    /// Here.
    pub here: PayHeld<'c>,
    /// In the other area, if one was chosen.
    pub elsewhere: Option<PayHeld<'c>>,
    /// What programs for it cost, as far as that is published.
    pub training: Vec<Training<'c>>,
}

/// The answer to: is that enough to live on?
#[derive(Debug, Clone)]
pub struct Living<'c> {
    /// What the student said.
    pub budget: Budget,
    /// Here.
    pub here: LivingPlace<'c>,
    /// The other area.
    pub elsewhere: Option<LivingPlace<'c>>,
    /// The roles.
    pub roles: Vec<RoleLiving<'c>>,
}

/// Holds roles against a budget. `None` if no list has the area.
pub fn living<'c>(
    catalogue: &'c Catalogue,
    budget: &Budget,
    roles: &[&'c Role],
    area: &'c AreaCode,
) -> Option<Living<'c>> {
    let here =
        LivingPlace { area: catalogue.area(area)?, prices: catalogue.price_level(area), needed: budget.needed() };
    let other = budget.elsewhere.as_ref().and_then(|code| catalogue.area(code)).filter(|other| other.code != *area);
    let elsewhere = other.map(|other| {
        let prices = catalogue.price_level(&other.code);
        let levels = here.prices.as_ref().zip(prices.as_ref());
        let needed = here.needed.zip(levels).map(|(needed, (here, there))| here.moved(needed, there));
        LivingPlace { area: other, prices, needed }
    });
    let one = |role: &&'c Role| RoleLiving {
        role,
        here: held(catalogue, role, &here, budget),
        elsewhere: elsewhere.as_ref().map(|place| held(catalogue, role, place, budget)),
        training: training(&RoleRecord { catalogue, role, area }, budget),
    };
    let roles = roles.iter().map(one).collect();
    Some(Living { budget: budget.clone(), here, elsewhere, roles })
}

fn held<'c>(catalogue: &'c Catalogue, role: &Role, place: &LivingPlace, budget: &Budget) -> PayHeld<'c> {
    let pay = catalogue.pay(role, &place.area.code);
    let nearest = pay.nearest();
    let only_group = nearest.is_some() && pay.worth.flatters();
    let row = nearest.filter(|_| !only_group);
    let figures = row.map_or([Figure::Absent; 3], |(_, row)| {
        let annual = row.wage.annual;
        [annual.p10, annual.p25, annual.p50]
    });
    let answer = |figure| {
        let answer = place.needed.map_or(Enough::NotKnown, |needed| enough(figure, budget.taken_off(), needed));
        (figure, answer)
    };
    PayHeld { row, only_group, answers: figures.map(answer) }
}

fn training<'c>(record: &RoleRecord<'c>, budget: &Budget) -> Vec<Training<'c>> {
    let pay = record.catalogue.pay(record.role, record.area);
    let median = pay.median().filter(|_| !pay.worth.flatters()).map_or(Figure::Absent, |(_, figure)| figure);
    let earned = budget.earned.map(|dollars| Money::dollars(dollars.min(MOST_DOLLARS)));
    let costs = record.here().costs().unwrap_or_default().into_iter();
    let of_programs = costs.filter(|cost| cost.paid_for == PaidFor::Program);
    let training = |cost: Cow<'c, Cost>| {
        let back = |price: Option<Money>, earned| Some(paid_back(price?, median, earned, budget.taken_off()));
        let paid_back = earned.map(|earned| [back(cost.min, earned), back(cost.max, earned)]);
        Training { cost, paid_back }
    };
    of_programs.map(training).collect()
}
