//! Pay held against what is needed, as JSON.

use serde::{Serialize, Serializer};

use crate::budget::{Enough, PaidBack, pay_needed};
use crate::model::{AreaCode, Direction, Figure, Money, RoleId, SourceId};
use crate::sheet::{Living, LivingPlace, PERCENTILES, PayHeld, RoleLiving, Training};

/// The whole answer.
pub fn budget<'a>(living: &'a Living<'a>) -> impl Serialize + use<'a> {
    let off = living.budget.taken_off();
    Record {
        off_percent: off,
        earned: living.budget.earned,
        here: Place::new(&living.here, off),
        elsewhere: living.elsewhere.as_ref().map(|place| Place::new(place, off)),
        roles: living.roles.iter().map(Role::new).collect(),
    }
}

#[derive(Serialize)]
struct Record<'a> {
    off_percent: Option<u8>,
    earned: Option<u32>,
    here: Place<'a>,
    elsewhere: Option<Place<'a>>,
    roles: Vec<Role<'a>>,
}

#[derive(Serialize)]
struct Place<'a> {
    code: &'a AreaCode,
    name: &'a str,
    needed_month: Option<Money>,
    pay_needed: Option<Money>,
    price_level: Option<Level<'a>>,
}

impl<'a> Place<'a> {
    fn new(place: &'a LivingPlace<'a>, off: Option<u8>) -> Self {
        Self {
            code: &place.area.code,
            name: &place.area.name,
            needed_month: place.needed,
            pay_needed: place.needed.map(|needed| pay_needed(off, needed)),
            price_level: place.prices.as_ref().map(|level| Level {
                nation_is_100: f64::from(level.thousandths) / 1000.0,
                of_wider_part: level.of_wider_part,
                year: level.year,
                source: &level.source,
            }),
        }
    }
}

#[derive(Serialize)]
struct Level<'a> {
    nation_is_100: f64,
    of_wider_part: bool,
    year: u16,
    source: &'a SourceId,
}

#[derive(Serialize)]
struct Role<'a> {
    id: &'a RoleId,
    title: &'a str,
    direction: Option<Direction>,
    here: Held<'a>,
    elsewhere: Option<Held<'a>>,
    training: Vec<Program<'a>>,
}

impl<'a> Role<'a> {
    fn new(one: &'a RoleLiving<'a>) -> Self {
        Self {
            id: &one.role.id,
            title: &one.role.title,
            direction: one.role.pay_worth().direction(),
            here: Held::new(&one.here),
            elsewhere: one.elsewhere.as_ref().map(Held::new),
            training: one.training.iter().map(Program::new).collect(),
        }
    }
}

#[derive(Serialize)]
struct Held<'a> {
    /// Whose pay it is; `null` where none may be used.
    area: Option<&'a AreaCode>,
    only_group: bool,
    source: Option<&'a SourceId>,
    pay: Option<Vec<Answer>>,
}

impl<'a> Held<'a> {
    fn new(held: &PayHeld<'a>) -> Self {
        let answers = || {
            let each = PERCENTILES.into_iter().zip(held.answers);
            each.map(|(percentile, (annual, enough))| Answer { percentile, annual, enough }).collect()
        };
        Self {
            area: held.row.map(|(_, row)| row.code),
            only_group: held.only_group,
            source: held.row.map(|(_, row)| row.source),
            pay: held.row.map(|_| answers()),
        }
    }
}

#[derive(Serialize)]
struct Answer {
    percentile: u8,
    annual: Figure<Money>,
    enough: Enough,
}

#[derive(Serialize)]
struct Program<'a> {
    what: &'a str,
    min: Option<Money>,
    max: Option<Money>,
    source: &'a SourceId,
    /// At the lower and the upper price; `null` where what is earned now is not said.
    months: Option<[Months; 2]>,
}

impl<'a> Program<'a> {
    fn new(training: &'a Training<'a>) -> Self {
        Self {
            what: &training.cost.what,
            min: training.cost.min,
            max: training.cost.max,
            source: &training.cost.source,
            months: training.paid_back.map(|both| both.map(Months)),
        }
    }
}

/// A number, `{"at_most": 3}`, `"never"`, or `null`.
struct Months(Option<PaidBack>);

impl Serialize for Months {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct AtMost {
            at_most: u32,
        }
        match self.0 {
            Some(PaidBack::Months(months)) => serializer.serialize_u32(months),
            Some(PaidBack::AtMost(at_most)) => AtMost { at_most }.serialize(serializer),
            Some(PaidBack::Never) => serializer.serialize_str("never"),
            Some(PaidBack::NotKnown) | None => serializer.serialize_none(),
        }
    }
}
