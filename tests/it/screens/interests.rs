//! The statements about interests and what follows from the answers.

use medpath::interests::{Scores, rank, statements};
use medpath::model::InterestArea;
use medpath::text::{interest, reading_grade};

use super::stage::{CATALOGUE, Setting, Stage};

/// Likes what is done with the hands or in order, and perhaps what is found out.
const HANDS: &str = "ymnnnyymnnnyymnnnyymnnnyymnnny";

#[test]
fn pictures_of_interests() {
    for size in [(80, 24), (120, 36), (200, 50)] {
        for (name, keys) in [
            ("question", "<F6>yn".to_owned()),
            ("result", format!("<F6>{HANDS}<Down><Down>")),
            ("about", "<F6>i".to_owned()),
            ("flat", format!("<F6>{}", "y".repeat(30))),
        ] {
            let mut stage = Stage::new(Setting::default(), size);
            stage.press(&keys).compare_with(&format!("interests_{name}_{}x{}", size.0, size.1));
        }
    }
    let mut last = Stage::new(Setting::default(), (80, 24));
    last.press(&format!("<F6>{HANDS}<End>")).compare_with("interests_unrated_80x24");
    let mut plain = Stage::new(Setting { ascii: true, color: false, ..Setting::default() }, (80, 24));
    plain.press("<F6>ymn<Left>").compare_with("ascii_interests_80x24");
}

#[test]
fn a_profile_equal_to_that_of_an_occupation_ranks_it_first() {
    let mut rated = 0;
    for role in CATALOGUE.roles() {
        let occupation = CATALOGUE.occupation(role);
        let Some(published) = occupation.and_then(|occupation| occupation.interests.as_ref()) else { continue };
        let ranking = rank(&CATALOGUE, &Scores::from(published)).unwrap();
        let own = ranking.fits.iter().find(|fit| fit.role.id == role.id).unwrap();
        assert!((own.correlation - 1.0).abs() < 1e-9, "{}", role.id);
        // Others are as near only where they share the occupation.
        let before = ranking.fits.iter().take_while(|fit| fit.role.id != role.id);
        assert!(before.into_iter().all(|fit| (fit.correlation - 1.0).abs() < 1e-9), "{}", role.id);
        assert!(!own.because.is_empty(), "{}", role.id);
        rated += 1;
    }
    let unrated = rank(&CATALOGUE, &Scores([9.0, 4.0, 1.0, 3.0, 2.0, 8.0])).unwrap().unrated.len();
    assert!(rated > 100 && unrated > 0 && rated + unrated == CATALOGUE.roles().len(), "{rated} {unrated}");
}

#[test]
fn the_statements_are_short_plain_and_name_no_role() {
    let text: Vec<&str> = statements().iter().map(|statement| statement.text.as_str()).collect();
    assert!(reading_grade(&text.join(" ")) < 8.0);
    for statement in &text {
        assert!(statement.split_whitespace().count() <= 12 && statement.ends_with('.'), "{statement}");
        let lower = statement.to_lowercase();
        for role in CATALOGUE.roles() {
            assert!(!lower.contains(&role.title.to_lowercase()), "{statement} names {}", role.title);
        }
        assert!(InterestArea::ALL.iter().all(|area| !lower.contains(&interest(*area).0.to_lowercase())), "{statement}");
    }
}

#[test]
fn no_size_makes_them_fail() {
    for keys in ["<F6>y".to_owned(), format!("<F6>{HANDS}"), format!("<F6>{}", "n".repeat(30))] {
        for size in [(1, 1), (2, 30), (60, 16), (61, 17), (100, 16), (300, 16), (60, 90), (300, 90)] {
            let mut stage = Stage::new(Setting::default(), (120, 36));
            stage.press(&keys).resize(size);
            assert!(!stage.seen().text().trim().is_empty(), "{size:?}");
        }
    }
}
