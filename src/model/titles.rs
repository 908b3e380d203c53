//! Names under which occupations are known.

use super::RoleNames;

/// Names of occupations in one text, which is dropped when something was made of it.
#[derive(Debug, Default)]
pub struct Titles {
    text: String,
    /// Where the line of each occupation begins.
    lines: Vec<usize>,
}

impl Titles {
    /// Takes a text with a line for each occupation: its O*NET-SOC code and its names, each behind a tab. The codes rise.
    pub fn new(text: String) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let mut lines: Vec<usize> = [0].into_iter().chain(ends).collect();
        lines.pop_if(|start| *start == text.len());
        Self { text, lines }
    }

    /// The names of the occupation of a role.
    pub fn of<'t>(&'t self, role: &RoleNames<'_>) -> impl Iterator<Item = &'t str> + use<'t> {
        let line = |start: &usize| self.text[*start..].lines().next().unwrap_or_default().split('\t');
        let names = role.onet_soc.as_deref().and_then(|wanted| {
            let at = self.lines.binary_search_by(|start| line(start).next().cmp(&Some(wanted))).ok()?;
            Some(line(&self.lines[at]).skip(1))
        });
        names.into_iter().flatten()
    }
}

/// Knows names of occupations beside those of the roles.
pub trait OtherTitles: Sync {
    /// The titles under which occupations are known; they may be those of a role's neighbors too.
    fn other_titles(&self) -> Titles;

    /// Words that such titles are made of.
    fn words(&self) -> Titles {
        Titles::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;

    #[test]
    fn the_names_of_an_occupation_are_those_of_its_line() {
        let catalogue = Catalogue::bundled(None);
        let role = |id: &str| catalogue.roles().iter().find(|role| role.id.0 == id).unwrap().names();
        let titles = Titles::new("29-1126.00\ta\n29-2034.00\n29-2055.00\tScrub Tech\tOR Tech\n31-9097.00\tb".into());
        assert!(titles.of(&role("surgical-technologist")).eq(["Scrub Tech", "OR Tech"]));
        assert!(titles.of(&role("respiratory-therapist")).eq(["a"]));
        assert!(titles.of(&role("phlebotomist")).eq(["b"]));
        assert_eq!(titles.of(&role("paramedic")).next(), None);
        assert_eq!(titles.of(&role("radiologic-technologist")).next(), None);
        assert_eq!(Titles::default().of(&role("phlebotomist")).next(), None);
        for titles in [catalogue.other_titles(), catalogue.words()] {
            let known = |role: &&crate::model::Role| titles.of(&role.names()).next().is_some();
            assert!(catalogue.roles().iter().filter(known).count() > 70);
        }
    }
}
