//! The words for a license.

use crate::catalogue::LicenseHere;
use crate::text;

/// Whether a license is needed: `yes`, `not known to us`.
pub fn license_words(license: LicenseHere) -> &'static str {
    if license.state.is_none() { "each state has its own rule" } else { text::license_need(license.need()) }
}

/// The same with the state: `Maryland license: yes`.
pub fn license_sentence(license: LicenseHere) -> String {
    let state = license.state.map_or_else(String::new, |state| format!("{state} "));
    format!("{state}license: {}", license_words(license))
}
