//! A day of the calendar, written `2026-11-30`.

use std::fmt;
use std::str::FromStr;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

/// A day from 1970 to 2199.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(into = "String")]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

const FIRST_YEAR: u16 = 1970;
const LAST_YEAR: u16 = 2199;

fn days_in_year(year: u16) -> u32 {
    (1..=12).map(|month| days_in_month(year, month)).sum()
}

fn days_in_month(year: u16, month: u8) -> u32 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Day {
    /// The first of January 1970, which is what a clock says that was never set.
    pub const FIRST: Self = Self { year: FIRST_YEAR, month: 1, day: 1 };

    /// The day with this date, if the calendar has it.
    pub fn of(year: u16, month: u8, day: u8) -> Option<Self> {
        let known = (FIRST_YEAR..=LAST_YEAR).contains(&year) && (1..=12).contains(&month);
        (known && day > 0 && u32::from(day) <= days_in_month(year, month)).then_some(Self { year, month, day })
    }

    /// The day that is so many days after the first of January 1970.
    pub fn after_1970(mut days: u32) -> Option<Self> {
        let mut year = FIRST_YEAR;
        while days >= days_in_year(year) && year <= LAST_YEAR {
            days -= days_in_year(year);
            year += 1;
        }
        let mut month = 1;
        while days >= days_in_month(year, month) && month < 12 {
            days -= days_in_month(year, month);
            month += 1;
        }
        Self::of(year, month, u8::try_from(days + 1).ok()?)
    }

    /// Days since the first of January 1970.
    pub fn since_1970(self) -> u32 {
        let years: u32 = (FIRST_YEAR..self.year).map(days_in_year).sum();
        let months: u32 = (1..self.month).map(|month| days_in_month(self.year, month)).sum();
        years + months + u32::from(self.day) - 1
    }

    /// The day of the week, Sunday being 0.
    pub fn weekday(self) -> usize {
        // The first of January 1970 was a Thursday.
        (self.since_1970() as usize + 4) % 7
    }

    /// Year, month from 1, day from 1.
    pub fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Day {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parts: Vec<&str> = text.split('-').collect();
        let day = match parts[..] {
            [year, month, day] if [year.len(), month.len(), day.len()] == [4, 2, 2] => {
                let whole = |part: &str| part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse().ok()).flatten();
                let small = |part: &str| whole(part).and_then(|number| u8::try_from(number).ok());
                whole(year)
                    .zip(small(month))
                    .zip(small(day))
                    .and_then(|((year, month), day)| Self::of(year, month, day))
            }
            _ => None,
        };
        day.ok_or_else(|| format!("\"{text}\" is no date; one is written as 2026-11-30"))
    }
}

/// By a visitor, so that a fault keeps its place in the file.
impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Written;
        impl Visitor<'_> for Written {
            type Value = Day;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a date like \"2026-11-30\"")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Day, E> {
                text.parse().map_err(E::custom)
            }
        }
        deserializer.deserialize_str(Written)
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_like_a_calendar_does() {
        for (text, days, weekday) in [
            ("1970-01-01", 0, 4),
            ("1999-12-31", 10_956, 5),
            ("2000-02-29", 11_016, 2),
            ("2026-11-30", 20_787, 1),
            ("2100-03-01", 47_541, 1),
        ] {
            let day = text.parse::<Day>().unwrap();
            assert_eq!((day.since_1970(), day.weekday()), (days, weekday), "{text}");
            assert_eq!(Day::after_1970(days), Some(day));
            assert_eq!(day.to_string(), text);
        }
        let all: Vec<Day> = (0..84_006).map_while(Day::after_1970).collect();
        assert!(all.is_sorted() && all.iter().zip(0..).all(|(day, at)| day.since_1970() == at));
        assert_eq!((all.len(), Day::after_1970(84_006)), (84_006, None));
    }

    #[test]
    fn what_the_calendar_lacks_is_no_date() {
        for text in
            ["2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "1969-12-31", "soon", "+026-01-01"]
        {
            assert!(text.parse::<Day>().is_err(), "{text}");
        }
    }
}
