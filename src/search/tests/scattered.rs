//! Words that stand in different names of a role, and the one that is given as the reason: that which is farthest from
//! the title.

use super::*;

#[test]
fn an_alias_lies_between_the_title_and_hidden_words() {
    for (role, field, text) in [
        (made("Orchid Ranger", &["Harbor Pilot"], &[]), Field::Alias, "Harbor Pilot"),
        // Begun in an alias, it is nearer than the whole word is among hidden ones.
        (made("Ranger", &["Orchidist Guild", "Harbor Pilot"], &["orchid things"]), Field::Alias, "Orchidist Guild"),
        (made("Ranger", &["Harbor Pilot"], &["orchid things"]), Field::Hidden, "orchid"),
    ] {
        let roles = [role];
        let index = SearchIndex::new(&roles, &NoTitles);
        let found = index.search("orchid pilot");
        let reason = index.reason(&found, found.first().unwrap()).found_by;
        assert_eq!((reason.field, reason.text.as_str()), (field, text), "{:?}", roles[0].title.as_str());
    }
}
