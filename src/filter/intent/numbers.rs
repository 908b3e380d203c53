//! Phrases with a number in them: times and pay.

use super::reader::Reader;
use crate::filter::{Choice, Filters};

pub(super) const YEAR: &[&str] = &["year", "years", "yr", "yrs"];
const MONTH: &[&str] = &["month", "months", "mo", "mos"];
const WEEK: &[&str] = &["week", "weeks", "wk", "wks"];

/// "six months", "within a year", "half a year or less".
pub(super) fn time(reader: &mut Reader) -> Option<Filters> {
    // "more than two years" and "16 years old" are no limits.
    if reader.behind(1, &["over", "than", "least", "after", "every", "minimum", "age", "from"]) {
        return None;
    }
    let lead = most(reader) || reader.word(&["in", "only", "just", "takes", "take"]);
    let hundredths = if reader.word(&["half"]) {
        reader.word(&["a"]);
        reader.word(&["year"]).then_some(600)?
    } else {
        let number = if lead && reader.word(&["a", "one"]) { 100 } else { reader.attempt(range)? };
        let unit = if reader.word(MONTH) {
            100
        } else if reader.word(YEAR) {
            1200
        } else {
            reader.word(WEEK).then_some(23)?
        };
        let half = reader.words(&[&["and"], &["a"], &["half"]]);
        (number * unit + if half { 50 * unit } else { 0 }) / 100
    };
    if reader.sees(&["degree", "degrees", "college", "university", "experience", "old", "olds", "ago"]) {
        return None;
    }
    or_less(reader);
    reader.skip(&["of", "max", "maximum", "tops", "training", "school", "schooling", "program", "programs", "course"]);
    let months = u16::try_from(hundredths.div_ceil(100)).ok()?;
    (1..=120).contains(&months).then(|| Choice::Months(months).alone())
}

/// "16 years old", "for 16 year olds", "I'm 17", "under 18".
pub(super) fn age(reader: &mut Reader) -> Option<Filters> {
    const OLD: &[&str] = &["old", "olds"];
    let under = reader.word(&["under", "below", "before", "younger"]) && {
        reader.word(&["than", "age"]);
        true
    };
    let named = reader.word(&["age", "aged", "im", "i'm", "i\u{2019}m", "turning"])
        || reader.words(&[&["at"], &["age"]])
        || reader.words(&[&["i"], &["am"]]);
    let at = reader.word(&["at", "for", "is", "turned", "turns"]);
    let years = number(reader)? / 100;
    let old = reader.words(&[YEAR, OLD]) || reader.word(&["yo", "olds"]) || {
        // "At 16" is an age where nothing is counted: not of "at 16 dollars" or "at 16 weeks".
        (named || at || under) && reader.peek().is_none_or(|next| !COUNTED.iter().any(|unit| next.is(unit)))
    };
    let years = u8::try_from(years).ok().filter(|years| AGES.contains(years))?;
    old.then(|| Choice::Age(if under { years - 1 } else { years }).alone())
}

/// Ages of those who ask.
const AGES: std::ops::RangeInclusive<u8> = 13..=21;

/// What a number counts that is no age.
const COUNTED: [&str; 24] = [
    "month", "months", "mo", "mos", "week", "weeks", "wk", "wks", "year", "years", "yr", "yrs", "hour", "hours", "hr",
    "hrs", "dollar", "dollars", "bucks", "k", "thousand", "grand", "an", "to",
];

/// "at most", "under", "no more than".
pub(super) fn most(reader: &mut Reader) -> bool {
    reader.word(&["within", "under", "max", "maximum", "below", "inside"])
        || reader.words(&[&["at"], &["most"]])
        || reader.words(&[&["up"], &["to"]])
        || reader.words(&[&["less", "fewer", "shorter"], &["than"]])
        || reader.words(&[&["no", "not"], &["more", "longer"], &["than"]])
}

pub(super) fn or_less(reader: &mut Reader) -> bool {
    reader.words(&[&["or"], &["less", "under", "below", "fewer", "shorter", "sooner"]])
}

/// A number, or the second of "6 to 12", in hundredths.
fn range(reader: &mut Reader) -> Option<u32> {
    let first = number(reader)?;
    let second = reader.attempt(|reader| {
        reader.word(&["to", "or"]);
        number(reader)
    });
    Some(second.unwrap_or(first))
}

fn number(reader: &mut Reader) -> Option<u32> {
    let number = number_word(reader.peek()?.text)?;
    reader.at += 1;
    Some(number)
}

/// A number of up to three digits or in words, in hundredths.
pub(super) fn number_word(word: &str) -> Option<u32> {
    const WORDS: [(&str, u32); 15] = [
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("eleven", 11),
        ("twelve", 12),
        ("eighteen", 18),
        ("twenty", 20),
        ("thirty", 30),
    ];
    if let Some((_, number)) = WORDS.iter().find(|(name, _)| word.eq_ignore_ascii_case(name)) {
        return Some(number * 100);
    }
    let (whole, part) = word.split_once('.').unwrap_or((word, "0"));
    if whole.len() > 3 || part.len() != 1 || !whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some(whole.parse::<u32>().ok()? * 100 + part.parse::<u32>().ok()? * 10)
}

/// "over 80k", "at least $60,000", "$25 an hour".
pub(super) fn pay(reader: &mut Reader) -> Option<Filters> {
    // "under 80k" asks for no least pay.
    if reader.behind(2, &["under", "below", "less", "most", "max", "maximum", "up"]) {
        return None;
    }
    let verb = reader.word(&["pay", "pays", "paying", "make", "makes", "making", "earn", "earns", "earning"]);
    let more = reader.word(&["over", "above", "min", "minimum", ">"])
        || reader.words(&[&["at"], &["least"]])
        || reader.words(&[&["more"], &["than"]])
        || reader.words(&[&["starting"], &["at"]]);
    let sign = reader.word(&["$"]);
    let (cents, certain) = if reader.words(&[&["six", "6"], &["figure", "figures"]]) {
        (10_000_000, true)
    } else {
        reader.attempt(amount)?
    };
    let before = reader.at;
    reader.skip(&["dollars", "dollar", "bucks"]);
    if hourly(reader) {
        reader.words(&[&["or"], &["more"]]);
        return (500..100_000).contains(&cents).then(|| Choice::Pay(cents * HOURS / 100).alone());
    }
    if reader.words(&[&["a", "per", "each"], &["month"]]) || reader.word(&["monthly"]) {
        return (50_000..10_000_000).contains(&cents).then(|| Choice::Pay(cents / 100 * MONTHS).alone());
    }
    reader.at = before;
    let amount = cents / 100;
    let plus = reader.word(&["+", "plus", "minimum"])
        || reader.words(&[&["or"], &["more"]])
        || reader.words(&[&["and"], &["up"]]);
    if or_less(reader) {
        return None;
    }
    reader.skip(&["dollars", "salary", "yearly", "annually", "yr"]);
    reader.words(&[&["a", "per"], &["year"]]);
    // A round number that stands alone can only be pay.
    let alone = reader.at == reader.length() && before == 1 && amount >= LEAST_ALONE && amount % 1000 == 0;
    let meant = certain || verb || more || sign || plus || alone;
    if amount < LEAST_PAY {
        // At the end of the text the amount may still grow.
        reader.peek();
    }
    (meant && (LEAST_PAY..1_000_000).contains(&amount)).then(|| Choice::Pay(amount).alone())
}

/// Hours by which the wage tables make a year of an hour.
const HOURS: u32 = 2080;

/// Months of a year.
const MONTHS: u32 = 12;

/// A yearly pay below this is none.
const LEAST_PAY: u32 = 10_000;

/// A number alone that is less may be anything.
const LEAST_ALONE: u32 = 20_000;

fn hourly(reader: &mut Reader) -> bool {
    reader.words(&[&["an", "a", "per"], &["hour", "hr"]]) || reader.word(&["hourly", "hr", "hour"])
}

/// Cents, and whether they can be nothing else.
fn amount(reader: &mut Reader) -> Option<(u32, bool)> {
    const TENS: [(&str, u32); 8] = [
        ("twenty", 20),
        ("thirty", 30),
        ("forty", 40),
        ("fifty", 50),
        ("sixty", 60),
        ("seventy", 70),
        ("eighty", 80),
        ("ninety", 90),
    ];
    let word = reader.peek()?.text;
    reader.at += 1;
    if let Some((_, tens)) = TENS.iter().find(|(name, _)| word.eq_ignore_ascii_case(name)) {
        return reader.word(&["thousand", "k", "grand"]).then_some((tens * 100_000, true));
    }
    word.starts_with(|c: char| c.is_ascii_digit()).then_some(())?;
    let (digits, thousands) = match word.strip_suffix(['k', 'K']) {
        Some(digits) => (digits, true),
        None => (word, reader.word(&["k", "thousand", "grand"])),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let number = whole.bytes().filter(|byte| *byte != b',').try_fold(0_u32, |number, byte| {
        let digit = char::from(byte).to_digit(10)?;
        number.checked_mul(10)?.checked_add(digit)
    });
    let number = number.filter(|number| !whole.is_empty() && *number < 1_000_000)?;
    let part = part.get(..2).map_or_else(|| part.parse().map(|tenths: u32| tenths * 10), str::parse).ok()?;
    let cents = number * 100 + part;
    if thousands { Some((cents.checked_mul(1000)?, true)) } else { Some((cents, whole.contains(','))) }
}
