//! How pay is spread, in words that hold for a top-coded percentile and for equal ones too.

use super::{NOT_PUBLISHED, money};
use crate::model::{Figure, Money};

/// What lies below or above a percentile: `a tenth`.
const BELOW: [&str; 5] = ["a tenth", "a quarter", "half", "three in four", "nine in ten"];
const ABOVE: [&str; 5] = ["nine in ten", "three in four", "half", "a quarter", "a tenth"];

/// The percentiles by their names in a table, lowest first.
pub const PERCENTILES: [&str; 5] = ["10th", "25th", "median", "75th", "90th"];

/// Where the median stands among the five.
const MEDIAN: usize = 2;

/// Who earns less and who earns more than what, without the median: `a tenth earn less than $42,990, a tenth more than
/// $83,070`. Of the five, only those at the places `said` are spoken of, which rise.
///
/// Nobody can earn more than a bound that the publisher only calls reached: a top-coded percentile is `at least` its
/// bound, and those above it say nothing new. Equal ones are said once.
pub fn spread(
    rising: [Figure<Money>; 5],
    said: &[usize],
    verb: &str,
    words: impl Fn(Figure<Money>) -> String,
) -> String {
    let top = said.iter().position(|at| matches!(rising[*at], Figure::AtLeast(_)));
    let mut parts: Vec<String> = Vec::new();
    let mut say = |share: &str, than: &str, amount: Money| {
        let verb = if parts.is_empty() { format!(" {verb}") } else { String::new() };
        parts.push(format!("{share}{verb} {than} {}", words(Figure::Is(amount))));
    };
    for (place, at) in said.iter().copied().enumerate() {
        let same = |other: Option<&usize>| other.is_some_and(|other| rising[*other] == rising[at]);
        let (before, after) = (place.checked_sub(1).and_then(|before| said.get(before)), said.get(place + 1));
        match rising[at] {
            Figure::AtLeast(bound) if top == Some(place) && at != MEDIAN => say(ABOVE[at], "at least", bound),
            Figure::Is(amount) if at < MEDIAN => match (same(before), same(after)) {
                (_, true) if after != Some(&MEDIAN) => {}
                (false, false) => say(BELOW[at], "less than", amount),
                _ => say(BELOW[at], "at most", amount),
            },
            Figure::Is(amount) if at > MEDIAN => match (same(before), same(after)) {
                (true, _) if before != Some(&MEDIAN) => {}
                (false, false) => say(ABOVE[at], "more than", amount),
                _ => say(ABOVE[at], "at least", amount),
            },
            _ => {}
        }
    }
    for (missing, why) in [(Figure::NotReleased, NOT_PUBLISHED), (Figure::Absent, "not measured")] {
        let named = said.iter().filter(|at| **at != MEDIAN && rising[**at] == missing);
        let named: Vec<&str> = named.map(|at| PERCENTILES[*at]).collect();
        if !named.is_empty() {
            parts.push(format!("{} percentile {why}", named.join(" and ")));
        }
    }
    parts.join(", ")
}

/// Between what eight of ten earn, which are the 10th and the 90th percentile.
pub fn eight_of_ten(low: Figure<Money>, high: Figure<Money>) -> String {
    match (low, high) {
        (Figure::AtLeast(bound), _) => format!("9 of 10 earn at least {}", money(Figure::Is(bound))),
        (Figure::Is(_), Figure::Is(_)) if low == high => format!("8 of 10 earn {}", money(low)),
        (Figure::Is(_), Figure::Is(_) | Figure::AtLeast(_)) => format!("8 of 10 earn {}", ends(low, high)),
        _ => format!("10th percentile {}, 90th {}", money(low), money(high)),
    }
}

/// Two percentiles as a range: `$42,990 to $83,070`, once where they are the same.
pub fn ends(low: Figure<Money>, high: Figure<Money>) -> String {
    if low == high { money(low) } else { format!("{} to {}", money(low), money(high)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: &[usize] = &[0, 1, 2, 3, 4];

    fn is(dollars: u32) -> Figure<Money> {
        Figure::Is(Money::dollars(dollars))
    }

    const TOP: Figure<Money> = Figure::AtLeast(Money::dollars(239_200));

    #[test]
    fn each_percentile_is_said_once() {
        let said = spread([is(10), is(20), is(30), is(40), is(50)], ALL, "earn", money);
        assert_eq!(
            said,
            "a tenth earn less than $10, a quarter less than $20, a quarter more than $40, a tenth more than $50"
        );
        let said = spread([is(10), is(10), is(30), is(50), is(50)], ALL, "earn", money);
        assert_eq!(said, "a quarter earn at most $10, a quarter at least $50");
        let said = spread([is(10), is(30), is(30), is(30), is(50)], ALL, "earn", money);
        assert_eq!(
            said,
            "a tenth earn less than $10, a quarter at most $30, a quarter at least $30, a tenth more than $50"
        );
        let said = spread([is(30); 5], &[0, 2, 4], "earned", money);
        assert_eq!(said, "a tenth earned at most $30, a tenth at least $30");
    }

    #[test]
    fn nobody_earns_more_than_a_bound() {
        let low = [is(90_000), is(120_000)];
        let said = |p50, p75, p90| spread([low[0], low[1], p50, p75, p90], ALL, "earn", money);
        let start = "a tenth earn less than $90,000, a quarter less than $120,000";
        assert_eq!(
            said(is(150_000), is(180_000), TOP),
            format!("{start}, a quarter more than $180,000, a tenth at least $239,200")
        );
        assert_eq!(said(is(150_000), TOP, TOP), format!("{start}, a quarter at least $239,200"));
        assert_eq!(said(TOP, TOP, TOP), start);
        assert_eq!(
            spread([low[0], TOP, TOP, TOP, TOP], ALL, "earn", money),
            "a tenth earn less than $90,000, three in four at least $239,200"
        );
        assert_eq!(spread([TOP; 5], ALL, "earn", money), "nine in ten earn at least $239,200");
        assert_eq!(
            (eight_of_ten(low[0], TOP), eight_of_ten(TOP, TOP)),
            ("8 of 10 earn $90,000 to $239,200 or more".to_owned(), "9 of 10 earn at least $239,200".to_owned(),)
        );
    }

    #[test]
    fn what_is_missing_is_named() {
        let said = spread([is(10), Figure::NotReleased, is(30), is(40), Figure::NotReleased], ALL, "earn", money);
        assert_eq!(said, "a tenth earn less than $10, a quarter more than $40, 25th and 90th percentile not published");
        assert_eq!(spread([Figure::Absent; 5], &[0, 4], "earn", money), "10th and 90th percentile not measured");
        assert_eq!(eight_of_ten(is(10), Figure::NotReleased), "10th percentile $10, 90th not published");
    }
}
