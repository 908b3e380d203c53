//! The day on which something is written.

use time::OffsetDateTime;

/// Today, where the computer is: `November 30, 2026`. `SOURCE_DATE_EPOCH`, the seconds of some other day since 1970, stands
/// in for the clock where a document must come out the same every time.
pub fn today() -> String {
    let fixed = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    let fixed = fixed.and_then(|seconds| OffsetDateTime::from_unix_timestamp(seconds).ok());
    let now = fixed.or_else(|| OffsetDateTime::now_local().ok()).unwrap_or_else(OffsetDateTime::now_utc);
    format!("{} {}, {}", now.month(), now.day(), now.year())
}
