//! Local packs over the whole catalogue: an empty one changes nothing, and no broken one does harm.

use medpath::catalogue::{Catalogue, DEFAULT_AREA, check_pack};
use medpath::model::AreaCode;
use medpath::sheet::RoleRecord;
use proptest::prelude::*;

use crate::cli::fixture;
use crate::screens::stage::CATALOGUE;

#[test]
fn an_empty_pack_changes_no_role_no_topic_and_no_place() {
    let text = "{\"pack\": {\"name\": \"E\", \"says\": \"E\", \"date\": \"2026-01-01\"}}";
    let mut laid = Catalogue::bundled(None);
    let pack = check_pack("empty.json", text, &laid).unwrap();
    laid.lay_over(vec![pack], "2026-01-01".parse().unwrap());
    assert_eq!(laid.roles(), CATALOGUE.roles());
    assert_eq!(laid.topic_lines(), CATALOGUE.topic_lines());
    assert_eq!(laid.place_lines(), CATALOGUE.place_lines());
    assert_eq!((laid.employers(), laid.schools()), (CATALOGUE.employers(), CATALOGUE.schools()));
    let area = AreaCode(DEFAULT_AREA.into());
    for role in CATALOGUE.roles() {
        let sheet = |catalogue| RoleRecord { catalogue, role, area: &area }.sheet(false);
        assert_eq!(sheet(&laid), sheet(&CATALOGUE), "{}", role.id);
    }
}

/// Something that a slip of the hand puts into a file.
fn slip() -> impl Strategy<Value = String> {
    let parts = [
        "\"", "{", "}", "[", "]", ",", ":", "//", "/*", "\\", "\n", "null", "-1", "\u{1b}", "\u{202e}", "\u{e9}", "",
        "x",
    ];
    prop::sample::select(parts.to_vec()).prop_map(str::to_owned)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn a_pack_with_slips_is_sound_or_has_faults_on_its_lines(
        slips in prop::collection::vec((any::<prop::sample::Index>(), 0..12_usize, slip()), 1..4),
    ) {
        let mut text = std::fs::read_to_string(fixture("packs/lincoln.jsonc")).unwrap();
        for (at, cut, put) in slips {
            let letters: Vec<char> = text.chars().collect();
            let at = at.index(letters.len());
            let rest = (at + cut).min(letters.len());
            text = letters[..at].iter().copied().chain(put.chars()).chain(letters[rest..].iter().copied()).collect();
        }
        let lines = text.lines().count() + 1;
        match check_pack("pack.json", &text, &CATALOGUE) {
            Ok(pack) => prop_assert!(!pack.about.name.is_empty()),
            Err(faults) => {
                prop_assert!(!faults.is_empty());
                prop_assert!(faults.iter().all(|fault| fault.line <= lines), "{faults:?}");
            }
        }
    }
}
