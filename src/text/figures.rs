//! Money, counts, months and percentages as words.

use crate::model::{Figure, Money};

/// What stands in the place of a figure that the publisher does not release.
pub const NOT_PUBLISHED: &str = "not published";

/// So many roles: `1 role`, `12 roles`.
pub fn roles(count: usize) -> String {
    if count == 1 { "1 role".to_owned() } else { format!("{count} roles") }
}

/// Whole number with thousands separated: `12,340`.
pub fn thousands(number: u32) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Yearly pay: `$68,970`, `$239,200 or more`, `not published`.
pub fn money(figure: Figure<Money>) -> String {
    match figure {
        Figure::Is(amount) => format!("${}", thousands(amount.whole_dollars())),
        Figure::AtLeast(amount) => format!("${} or more", thousands(amount.whole_dollars())),
        Figure::NotReleased | Figure::Absent => NOT_PUBLISHED.to_owned(),
    }
}

/// Yearly pay for a narrow column: `$68,970`, `$239,200+`, `-`.
pub fn money_brief(figure: Figure<Money>) -> String {
    match figure {
        Figure::Is(amount) => ["$", &thousands(amount.whole_dollars())].concat(),
        Figure::AtLeast(amount) => ["$", &thousands(amount.whole_dollars()), "+"].concat(),
        Figure::NotReleased | Figure::Absent => "-".to_owned(),
    }
}

/// Hourly pay: `$33.16`, `$115.00 or more`, `not published`.
pub fn hourly(figure: Figure<Money>) -> String {
    let dollars = |amount: Money| format!("${}.{:02}", thousands(amount.0 / 100), amount.0 % 100);
    match figure {
        Figure::Is(amount) => dollars(amount),
        Figure::AtLeast(amount) => format!("{} or more", dollars(amount)),
        Figure::NotReleased | Figure::Absent => NOT_PUBLISHED.to_owned(),
    }
}

/// Mark on a pay axis: `$40k`.
pub fn axis_label(dollars: u32) -> String {
    format!("${}k", dollars / 1000)
}

/// Number of jobs: `1,090`, `not published`.
pub fn count(figure: Figure<u32>) -> String {
    match figure {
        Figure::Is(number) => thousands(number),
        Figure::AtLeast(number) => format!("{} or more", thousands(number)),
        Figure::NotReleased | Figure::Absent => NOT_PUBLISHED.to_owned(),
    }
}

/// Change with its sign: `+4.5%`, `-2.0%`, `0.0%`.
pub fn change(percent: f64) -> String {
    // Published in tenths. As a whole number they are written with far less code, and lists write many.
    let tenths = (percent * 10.0).round();
    let sign = if tenths > 0.0 {
        "+"
    } else if tenths < 0.0 {
        "-"
    } else {
        ""
    };
    let tenths = tenths.abs() as u32;
    [sign, &(tenths / 10).to_string(), ".", &(tenths % 10).to_string(), "%"].concat()
}

/// Openings a year from thousands: `1.3` becomes `1,300`.
pub fn openings(thousands_of_jobs: f64) -> String {
    // Negative and absurd numbers end at the bounds of the type, which is what a cast does.
    thousands((thousands_of_jobs * 1000.0).round() as u32)
}

/// A fee in dollars: `$230`, `$82.60`, `$230 to $340`.
pub fn fee(min: Option<Money>, max: Option<Money>) -> String {
    let dollars = |Money(cents)| match cents % 100 {
        0 => format!("${}", thousands(cents / 100)),
        rest => format!("${}.{rest:02}", thousands(cents / 100)),
    };
    match (min, max) {
        (Some(min), Some(max)) if min == max => dollars(min),
        (Some(min), Some(max)) => format!("{} to {}", dollars(min), dollars(max)),
        (Some(min), None) => format!("{} or more", dollars(min)),
        (None, Some(max)) => format!("up to {}", dollars(max)),
        (None, None) => super::NOT_STATED.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fees_keep_their_cents() {
        assert_eq!(fee(Some(Money(82_60)), Some(Money(82_60))), "$82.60");
        assert_eq!(fee(Some(Money::dollars(1_230)), Some(Money::dollars(1_340))), "$1,230 to $1,340");
        assert_eq!(fee(None, None), "our sources do not say");
    }

    #[test]
    fn figures_keep_their_marks() {
        assert_eq!(money(Figure::Is(Money::dollars(68_970))), "$68,970");
        assert_eq!(money(Figure::AtLeast(Money::dollars(239_200))), "$239,200 or more");
        assert_eq!(money(Figure::NotReleased), "not published");
        assert_eq!(hourly(Figure::Is(Money(3316))), "$33.16");
        assert_eq!(hourly(Figure::Is(Money(905))), "$9.05");
        assert_eq!(count(Figure::Is(1_090)), "1,090");
        assert_eq!(thousands(1_234_567), "1,234,567");
        assert_eq!(thousands(100), "100");
    }

    #[test]
    fn openings_are_whole_hundreds() {
        assert_eq!([openings(65.1), openings(1.3), openings(0.0)].join(" "), "65,100 1,300 0");
        for hundreds in 1..10_000_u32 {
            assert_eq!(openings(f64::from(hundreds) / 10.0), thousands(hundreds * 100));
        }
    }

    #[test]
    fn a_change_has_a_sign() {
        assert_eq!(change(4.5), "+4.5%");
        assert_eq!(change(-2.0), "-2.0%");
        assert_eq!(change(0.0), "0.0%");
        assert_eq!([change(-0.4), change(12.3), change(-0.04)], ["-0.4%", "+12.3%", "0.0%"]);
    }
}
