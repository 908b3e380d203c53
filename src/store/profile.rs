//! Names of students. A name is what a person is called, never a path: a folder is named after it, and the name itself
//! stands in a file in that folder.

use thiserror::Error;
use unicode_normalization::UnicodeNormalization;

use crate::text::sanitise;

/// Characters that a name may have.
const LONGEST: usize = 40;

/// Characters of a name that the name of its folder keeps.
const LONGEST_FOLDER: usize = 40;

/// What cannot be the name of a student.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("\"{name}\" cannot name a student: use 1 to {LONGEST} characters, at least one of them a letter or a digit")]
pub struct BadProfile {
    /// The name as given, safe to print.
    pub name: String,
}

/// The name as it is shown and kept: one blank between words, accents in their composed form, nothing that moves a
/// cursor.
///
/// # Errors
/// When it is too long, or nothing of it can be read.
pub fn profile_name(typed: &str) -> Result<String, BadProfile> {
    let clean = sanitise(typed);
    let name: String = clean.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect();
    let fits = name.chars().count() <= LONGEST && name.chars().any(char::is_alphanumeric);
    if fits { Ok(name) } else { Err(BadProfile { name: clean.chars().take(2 * LONGEST).collect() }) }
}

/// What two spellings of one name share, whatever their case and the form of their letters.
pub(super) fn key(name: &str) -> String {
    let folded: String = name.nfkc().flat_map(char::to_lowercase).nfkc().collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The folder of a new student with this key. It is safe on every system, and the same whoever makes it first.
pub(super) fn folder_of(key: &str) -> String {
    let mut plain = String::new();
    for c in key.chars() {
        match c {
            'a'..='z' | '0'..='9' | '_' => plain.push(c),
            _ if plain.is_empty() || plain.ends_with('-') => {}
            _ => plain.push('-'),
        }
    }
    let plain: String = plain.trim_end_matches('-').chars().take(LONGEST_FOLDER).collect();
    if !plain.is_empty() && plain == key && !is_device(&plain) {
        return plain;
    }
    // Different names must not share a folder; the hash tells apart what is alike in these letters.
    let hash = hash(key);
    if plain.is_empty() { format!("student-{hash:08x}") } else { format!("{plain}-{hash:08x}") }
}

/// FNV-1a, folded: the standard library's hash may change from one compiler to the next, and this names folders.
fn hash(key: &str) -> u32 {
    let hash = key
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    (hash ^ (hash >> 32)) as u32
}

/// Whether Windows takes the name for a device; refused everywhere, so that a folder can move between systems.
fn is_device(name: &str) -> bool {
    let numbered = |kind| name.strip_prefix(kind).is_some_and(|rest| rest.len() == 1 && rest != "0");
    matches!(name, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn any_name_of_a_person_passes() {
        for good in ["Anna", "O'Brien", "Anna-Lena M.", "José Ñ", "検査", "../x", "C:", "nul", "a\\b", &"x".repeat(40)]
        {
            assert_eq!(profile_name(good).as_deref(), Ok(good));
        }
        assert_eq!(profile_name("  Jose\u{301}   Ruiz\n").as_deref(), Ok("José Ruiz"));
        assert_eq!(profile_name("a\u{1b}[2J\u{202e}b").as_deref(), Ok("a[2Jb"));
        for bad in ["", "  ", ".", "..", "\u{200b}", "\u{1b}", &"x".repeat(41)] {
            assert!(profile_name(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn spellings_of_one_name_are_one_student() {
        for (one, other) in [("Anna", "ANNA"), ("José", "Jose\u{301}"), ("Ａnna", "anna"), ("ＡＢ  c", "ab c")] {
            assert_eq!(key(one), key(other));
        }
        for (one, other) in [("Jose", "José"), ("O'Brien", "O Brien"), ("検査", "検察"), ("a b", "a-b")] {
            assert_ne!(key(one), key(other));
            assert_ne!(folder_of(&key(one)), folder_of(&key(other)));
        }
    }

    #[test]
    fn folders_can_be_read_by_people_and_are_none_of_the_systems_own() {
        assert_eq!(folder_of(&key("Anna")), "anna");
        assert_eq!(folder_of("period_3"), "period_3");
        assert!(folder_of(&key("O'Brien")).starts_with("o-brien-"));
        assert!(folder_of(&key("検査")).starts_with("student-"));
        for device in ["con", "nul", "com1", "lpt9"] {
            assert!(folder_of(device).starts_with(&format!("{device}-")), "{device}");
        }
    }

    proptest! {
        #[test]
        fn no_name_leaves_its_place(name in "\\PC{0,60}") {
            let folder = folder_of(&key(&name));
            prop_assert!(folder.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_')), "{}", folder);
            prop_assert!((1..=60).contains(&folder.len()) && !folder.starts_with('-') && !is_device(&folder));
        }

        #[test]
        fn a_name_is_shown_as_it_is_kept(name in "\\PC{0,60}") {
            if let Ok(name) = profile_name(&name) {
                prop_assert_eq!(profile_name(&name), Ok(name));
            }
        }
    }
}
