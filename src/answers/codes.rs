//! Codes: of occupations (29-2034, 29-2034.00) and of military jobs (68W, 4N0X1).

use crate::catalogue::{Catalogue, MilitaryJob};
use crate::model::{OnetCode, RolePlace, SocCode};

/// A code that the catalogue knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Code {
    /// That of an occupation, as it was typed.
    Occupation(String),
    /// That of a military job.
    Military(MilitaryJob),
}

/// The first code in a text that leads to roles, with the roles, best first.
pub fn code_in(catalogue: &Catalogue, text: &str) -> Option<(Code, Vec<RolePlace>)> {
    let tokens = text.split_whitespace().map(|word| word.trim_matches(|letter: char| !letter.is_ascii_alphanumeric()));
    tokens.filter(|token| token.len() < 12).find_map(|token| {
        let (code, roles) = if is_soc(token) {
            (Code::Occupation(token.to_owned()), by_soc(catalogue, token))
        } else {
            by_military(catalogue, token)?
        };
        (!roles.is_empty()).then_some((code, roles))
    })
}

/// Whether it is written as a code of the Standard Occupational Classification or of O*NET.
fn is_soc(token: &str) -> bool {
    let (soc, rest) = token.split_at_checked(7).unwrap_or((token, ""));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let soc_is_one = soc
        .split_once('-')
        .is_some_and(|(group, code)| group.len() == 2 && digits(group) && code.len() == 4 && digits(code));
    soc_is_one && (rest.is_empty() || rest.strip_prefix('.').is_some_and(digits))
}

fn by_soc(catalogue: &Catalogue, code: &str) -> Vec<RolePlace> {
    let roles = catalogue.roles().iter().enumerate();
    let has = |code_of: Option<&str>| code_of == Some(code);
    let fits = roles.filter(|(_, role)| {
        has(role.soc.as_ref().map(SocCode::as_str)) || has(role.onet_soc.as_ref().map(OnetCode::as_str))
    });
    fits.map(|(at, _)| RolePlace(at)).collect()
}

/// A military code has a digit, so no word is one.
fn by_military(catalogue: &Catalogue, token: &str) -> Option<(Code, Vec<RolePlace>)> {
    if token.len() < 3 || !token.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let job = catalogue.military_job(token)?;
    let roles = job.roles.iter().filter_map(|id| catalogue.role_place(id).map(RolePlace)).collect();
    Some((Code::Military(job), roles))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_lead_to_their_roles() {
        let catalogue = Catalogue::bundled(None);
        let first = |text: &str| code_in(&catalogue, text).map(|(_, roles)| catalogue.role_at(roles[0]).id.0.clone());
        for (text, role) in [
            ("29-2034", "radiologic-technologist"),
            ("29-2055.00", "surgical-technologist"),
            ("mos 68P", "radiologic-technologist"),
            ("army 68k lab", "medical-laboratory-scientist"),
        ] {
            assert_eq!(first(text).as_deref(), Some(role), "{text}");
        }
        for text in ["68", "2 years", "9-1-1", "29-20345", "3d printing", "hm"] {
            assert_eq!(first(text), None, "{text}");
        }
    }
}
