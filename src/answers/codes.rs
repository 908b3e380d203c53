//! Codes: of occupations (29-2034, 29-2034.00) and of military jobs (68W, 4N0X1); and military jobs by their titles.

use crate::catalogue::{Catalogue, MilitaryJob};
use crate::model::{OnetCode, RolePlace, SocCode};
use crate::text::folding;

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
    let by_code = tokens.filter(|token| token.len() < 12).find_map(|token| {
        let (code, roles) = if is_soc(token) {
            (Code::Occupation(token.to_owned()), by_soc(catalogue, token))
        } else {
            by_military(catalogue, token, text)?
        };
        (!roles.is_empty()).then_some((code, roles))
    });
    by_code.or_else(|| if may_name_service(text) { by_title(catalogue, text) } else { None })
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

/// A military code has a digit, so no word is one. Letters alone are a rating where nothing else is typed than capitals, or
/// where its branch stands beside it: "HM", "navy hm".
fn by_military(catalogue: &Catalogue, token: &str, text: &str) -> Option<(Code, Vec<RolePlace>)> {
    let has_digit = token.len() > 2 && token.bytes().any(|byte| byte.is_ascii_digit());
    let is_short = token.len() == 2 && token.bytes().all(|byte| byte.is_ascii_alphabetic());
    if has_digit {
        return catalogue.military_job(token).map(|job| found(catalogue, job));
    }
    let is_alone = is_short && text.trim() == token && token.bytes().all(|byte| byte.is_ascii_uppercase());
    let branch = if is_short && !is_alone && may_name_service(text) { Some(beside_branch(text)?.0) } else { None };
    let job = (is_alone || branch.is_some()).then(|| catalogue.military_job(token)).flatten()?;
    branch.is_none_or(|branch| branch == job.branch).then(|| found(catalogue, job))
}

fn found(catalogue: &Catalogue, job: MilitaryJob) -> (Code, Vec<RolePlace>) {
    let roles = job.roles.iter().filter_map(|id| catalogue.role_place(id).map(RolePlace)).collect();
    (Code::Military(job), roles)
}

/// Words that name a branch of the services.
const BRANCHES: [(&str, &str); 6] = [
    (" army", "Army"),
    (" navy", "Navy"),
    (" air force", "Air Force"),
    (" airforce", "Air Force"),
    (" usaf", "Air Force"),
    (" coast guard", "Coast Guard"),
];

/// Whether the letters leave it open that a military job is named. It is asked at each key, and most texts name none.
fn may_name_service(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    text.contains("specialist") || BRANCHES.iter().any(|(words, _)| text.contains(words.trim_start()))
}

/// The branch that a text names, and the folded words beside it.
fn beside_branch(text: &str) -> Option<(&'static str, String)> {
    let phrase = folding::phrase(text);
    BRANCHES.iter().find_map(|(words, branch)| {
        let at = phrase.find(words)?;
        let rest = &phrase[at + words.len()..];
        (rest.is_empty() || rest.starts_with(' ')).then(|| (*branch, format!("{}{rest}", &phrase[..at])))
    })
}

/// What a sentence about a military job has around its title.
const AROUND: [&str; 12] = ["a", "an", "civilian", "the", "us", "what", "is", "job", "jobs", "rating", "mos", "former"];

/// A military job by its title: beside its branch, "army combat medic", or alone where it is what nobody is called
/// outside, "combat medic specialist".
fn by_title(catalogue: &Catalogue, text: &str) -> Option<(Code, Vec<RolePlace>)> {
    let (branch, phrase) = match beside_branch(text) {
        Some((branch, beside)) => (Some(branch), beside),
        None => (None, folding::phrase(text)),
    };
    let words: Vec<&str> = folding::words(&phrase).filter(|word| !AROUND.contains(word)).collect();
    let is_its_own = || words.len() > 2 && words.last() == Some(&"specialist");
    if words.is_empty() || branch.is_none() && !is_its_own() {
        return None;
    }
    let title = words.join(" ");
    let job = catalogue.military_title(&title, branch)?;
    // A role goes before a job that is called as it is.
    (branch.is_some() || catalogue.roles_called(&title).is_empty()).then(|| found(catalogue, job))
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
            ("HM", "medical-assistant"),
            ("navy hm", "medical-assistant"),
            ("combat medic specialist", "paramedic"),
            ("army combat medic", "paramedic"),
            ("what is an army operating room specialist", "surgical-technologist"),
            ("navy dental assistant", "dental-assistant"),
            ("air force pharmacy", "pharmacy-technician"),
        ] {
            assert_eq!(first(text).as_deref(), Some(role), "{text}");
        }
        for text in [
            "68",
            "2 years",
            "9-1-1",
            "29-20345",
            "3d printing",
            "hm",
            "pharmacy",
            "dental assistant",
            "army",
            "army hm",
            "microbiology",
        ] {
            assert_eq!(first(text), None, "{text}");
        }
    }
}
