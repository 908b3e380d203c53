//! Codes: of occupations (29-2034, 29-2034.00) and of military jobs (68W, 4N0X1).

use crate::catalogue::Catalogue;
use crate::model::{OnetCode, RolePlace, SocCode};

/// Roles that go by a code in a text, best first.
pub(super) fn roles(catalogue: &Catalogue, text: &str) -> Option<Vec<RolePlace>> {
    let tokens = text.split_whitespace().map(|word| word.trim_matches(|letter: char| !letter.is_ascii_alphanumeric()));
    tokens.filter(|token| token.len() < 12).find_map(|token| {
        let roles = if is_soc(token) { by_soc(catalogue, token) } else { by_military(catalogue, token) };
        (!roles.is_empty()).then_some(roles)
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
fn by_military(catalogue: &Catalogue, token: &str) -> Vec<RolePlace> {
    if token.len() < 3 || !token.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let job = catalogue.military_job(token);
    job.map_or_else(Vec::new, |job| job.roles.iter().filter_map(|id| catalogue.role_place(id).map(RolePlace)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_lead_to_their_roles() {
        let catalogue = Catalogue::bundled(None);
        let first = |text: &str| roles(&catalogue, text).map(|roles| catalogue.role_at(roles[0]).id.0.clone());
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
