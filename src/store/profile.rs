//! Names of profiles: one shortlist and one set of settings per student.

use thiserror::Error;
use unicode_normalization::UnicodeNormalization;

use crate::text::sanitise;

/// Characters that a name may have.
const LONGEST: usize = 40;

/// A profile name that cannot name a folder on every system.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error(
    "\"{name}\" cannot name a profile: use letters, digits, space, - and _, at most {LONGEST} characters, and none of \
     the names that Windows keeps for devices"
)]
pub struct BadProfile {
    /// The name as given, safe to print.
    pub name: String,
}

/// The name as a folder is called by it: trimmed, accents in their composed form.
///
/// # Errors
/// When the name is empty, too long, or has other characters.
pub fn profile_name(name: &str) -> Result<String, BadProfile> {
    let folder: String = name.trim().nfc().collect();
    let allowed = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
    let fits = !folder.is_empty() && folder.chars().count() <= LONGEST && folder.chars().all(allowed);
    if fits && !is_device(&folder) { Ok(folder) } else { Err(BadProfile { name: sanitise(name) }) }
}

/// Whether Windows takes the name for a device; refused everywhere, so that a folder can move between systems.
fn is_device(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let numbered = |kind| name.strip_prefix(kind).is_some_and(|rest| rest.len() == 1 && rest != "0");
    matches!(name.as_str(), "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_people_pass_and_paths_do_not() {
        for good in ["Anna", "period-3", "José Ñ", "a_b 2", "検査", &"x".repeat(40), "company", "com10"] {
            assert_eq!(profile_name(good).as_deref(), Ok(good));
        }
        assert_eq!(profile_name("  Jose\u{301} ").as_deref(), Ok("José"));
        for bad in ["", "  ", ".", "..", "a/b", "a\\b", "a.b", "C:", "a\u{1b}b", "nul", "COM1", &"x".repeat(41)] {
            assert!(profile_name(bad).is_err(), "{bad:?}");
        }
        assert_eq!(profile_name("a\u{1b}[2J/").unwrap_err().name, "a[2J/");
    }
}
