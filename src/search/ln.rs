//! The natural logarithm. It is the only function that the program would take from the C library's mathematics, and
//! 300 kB of that would be mapped for it.

use std::f64::consts::{LN_2, SQRT_2};

/// Bits of a double behind its exponent, and the exponent of 1.
const FRACTION: u32 = 52;
const ONE: u64 = 1023;

/// The natural logarithm of a positive number, right to a millionth of a millionth.
pub(super) fn ln(number: f64) -> f64 {
    let bits = number.to_bits();
    let mut twos = (bits >> FRACTION) as f64 - ONE as f64;
    let mut rest = f64::from_bits(bits & ((1 << FRACTION) - 1) | (ONE << FRACTION));
    if rest > SQRT_2 {
        (rest, twos) = (rest / 2.0, twos + 1.0);
    }
    // ln x = 2 artanh ((x - 1) / (x + 1)), whose series is short so near to 1.
    let part = (rest - 1.0) / (rest + 1.0);
    let series = (0..10).rev().fold(0.0, |sum, at| sum * part * part + 1.0 / f64::from(2 * at + 1));
    twos * LN_2 + 2.0 * part * series
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_is_the_logarithm(number in 1e-12..1e12) {
            prop_assert!((ln(number) - number.ln()).abs() < 1e-12, "{number}");
        }
    }

    #[test]
    fn one_has_none() {
        assert_eq!(ln(1.0), 0.0);
        assert_eq!(ln(2.0), LN_2);
    }
}
