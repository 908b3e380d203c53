//! The one thing that somebody named on the command line, or an error that lists what it can have been.

use crate::catalogue::Catalogue;
use crate::error::Error;
use crate::model::{Area, Role, RolePlace, StateCode, Topic};
use crate::search::SearchIndex;
use crate::text::sanitise;

/// How many names an error suggests.
const MOST_SUGGESTED: usize = 5;

/// The one area that a name means: a code, a name, the letters of a state, the beginning of a name or words of it.
///
/// # Errors
/// Usage with the candidates when it can be several, not found with the nearest names when it is none.
pub(super) fn area<'a>(catalogue: &'a Catalogue, name: &str) -> Result<&'a Area, Error> {
    let line = |area: &&Area| format!("{}  {}", area.code, area.name);
    match catalogue.areas_meant(name).as_slice() {
        [area] => Ok(area),
        [] => Err(unknown(
            &format!("no area is called \"{name}\""),
            catalogue.nearest_areas(name, MOST_SUGGESTED).iter().map(line),
            "\"medpath areas WORDS\" lists areas.",
        )),
        several => Err(ambiguous(name, "areas", several.iter().map(line), "Give a code or the whole name.")),
    }
}

/// The state with these letters or this name.
///
/// # Errors
/// When there is none.
pub(super) fn state(catalogue: &Catalogue, name: &str) -> Result<StateCode, Error> {
    let name = name.trim();
    let is_it = |area: &&Area| area.state.0.eq_ignore_ascii_case(name) || area.name.eq_ignore_ascii_case(name);
    let found = catalogue.states().find(is_it).map(|area| area.state.clone());
    found.ok_or_else(|| {
        Error::NotFound(format!("no state is called \"{}\". Give its letters, such as MD.", sanitise(name)))
    })
}

/// The one role that a name means: an id, a title or another name.
///
/// # Errors
/// As for [`area`].
pub(super) fn role<'a>(catalogue: &'a Catalogue, name: &str) -> Result<&'a Role, Error> {
    let line = |role: &&Role| format!("{}  {}", role.id, role.title);
    match catalogue.roles_called(name).as_slice() {
        [role] => Ok(role),
        [] if let Some((role, (pack, hidden))) = catalogue.hidden_role(name) => {
            let why = hidden.why.as_ref().map(|why| format!(" It says: {why}")).unwrap_or_default();
            let (title, pack) = (&role.title, &pack.about.name);
            let way_out = "Leave the pack out to see the role";
            Err(Error::NotFound(format!("the local pack \"{pack}\" hides {title}.{why} {way_out}.")))
        }
        [] => Err(unknown(
            &format!("no role is called \"{name}\""),
            nearest_roles(catalogue, name).iter().map(line),
            "\"medpath search WORDS\" finds roles by any word.",
        )),
        several => Err(ambiguous(name, "roles", several.iter().map(line), "Give an id or a title.")),
    }
}

/// What the search finds, or its best guesses.
fn nearest_roles<'a>(catalogue: &'a Catalogue, name: &str) -> Vec<&'a Role> {
    if name.trim().is_empty() {
        return Vec::new();
    }
    let index = SearchIndex::new(catalogue.roles(), catalogue);
    let mut near: Vec<RolePlace> = index.search(name).iter().map(|hit| hit.role).take(MOST_SUGGESTED).collect();
    if near.is_empty() {
        near = index.nearest(name, MOST_SUGGESTED);
    }
    near.into_iter().map(|at| catalogue.role_at(at)).collect()
}

/// All topics of the guide that go by a name: a word is often a credential too. If a page is among them, it alone.
///
/// # Errors
/// As for [`area`].
pub(super) fn topics<'a>(catalogue: &'a Catalogue, name: &str) -> Result<Vec<Topic<'a>>, Error> {
    let called = catalogue.topics_called(name);
    let pages: Vec<Topic> = called.iter().filter(|topic| matches!(topic, Topic::Page(_))).copied().collect();
    match (pages.len(), called.len()) {
        (0, 0) => Err(unknown(
            &format!("the guide has no page or word \"{name}\""),
            catalogue
                .nearest_topics(name, MOST_SUGGESTED)
                .iter()
                .map(|topic| format!("{}  {} ({})", topic.key(), topic.title(), topic.kind())),
            "\"medpath guide\" lists the pages.",
        )),
        (0, _) => Ok(called),
        (1, _) => Ok(pages),
        _ => {
            let lines = pages.iter().map(|page| format!("{}  {}", page.key(), page.title()));
            Err(ambiguous(name, "pages", lines, "Give a key or a title."))
        }
    }
}

fn ambiguous(name: &str, what: &str, lines: impl Iterator<Item = String>, way_out: &str) -> Error {
    Error::Usage(format!("\"{name}\" can be any of these {what}:\n{}\n{way_out}", indented(lines)))
}

fn unknown(fault: &str, near: impl Iterator<Item = String>, way_out: &str) -> Error {
    let near = indented(near);
    Error::NotFound(if near.is_empty() {
        format!("{fault}. {way_out}")
    } else {
        format!("{fault}. The nearest names:\n{near}\n{way_out}")
    })
}

fn indented(lines: impl Iterator<Item = String>) -> String {
    lines.map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}
