//! Every mark that is seen in the comparison is named under it, in words that are whole.

use std::collections::BTreeSet;

use medpath::model::RoleId;
use medpath::sheet::short_name;
use medpath::tui::action::Action;
use medpath::tui::update;

use super::stage::{CATALOGUE, Setting, Stage};

/// The numbers of the marks in a text: those of `[1]` and `[2,3]`.
fn marks(text: &str) -> BTreeSet<usize> {
    let marks = text.split('[').skip(1).filter_map(|rest| rest.split_once(']'));
    marks.flat_map(|(numbers, _)| numbers.split(',').filter_map(|number| number.parse().ok())).collect()
}

/// The rows and the lines of sources under them.
fn parts(screen: &[String]) -> (Vec<String>, Vec<String>) {
    // A frame around the table is no part of it.
    let framed = screen.iter().filter(|line| !line.starts_with(['╭', '╰']));
    let screen: Vec<&str> = framed.map(|line| line.strip_prefix('│').unwrap_or(line)).collect();
    // Under the sources stand the line of the place, the message and the footer.
    let body: Vec<String> =
        screen[4..screen.len() - 3].iter().map(|line| line.trim_end_matches(['│', ' ']).into()).collect();
    let end = body.iter().rposition(|line| !line.trim().is_empty()).map_or(0, |last| last + 1);
    let body = &body[..end];
    let sources = body.iter().rev().take_while(|line| line.starts_with(" [") || line.starts_with(" i: ")).count();
    let (rows, sources) = body.split_at(body.len() - sources);
    (rows.to_vec(), sources.to_vec())
}

/// Whether a name that ends in `..` was cut behind a word.
fn is_cut_at_a_word(note: &str) -> bool {
    let Some((cut, _)) = note.split_once("..") else { return true };
    let cut = cut.rsplit_once("] ").map_or(cut, |(_, name)| name);
    CATALOGUE.sources().iter().any(|source| {
        let (name, date) = short_name(&CATALOGUE, &source.id);
        [Some(name), date]
            .into_iter()
            .flatten()
            .any(|whole| whole.strip_prefix(cut).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
    })
}

#[test]
fn every_mark_of_the_comparison_is_named() {
    let roles: Vec<&RoleId> = CATALOGUE.roles().iter().map(|role| &role.id).collect();
    for (at, compared) in roles.chunks(3).enumerate() {
        let window = [(80, 24), (60, 16), (100, 30), (120, 36), (200, 50)][at % 5];
        let mut stage = Stage::new(Setting::default(), window);
        stage.app.compared = compared.iter().map(|id| (*id).clone()).collect();
        update::update(&mut stage.app, Action::GoCompare);
        let mut before = Vec::new();
        loop {
            let screen = stage.seen().lines();
            if screen == before {
                break;
            }
            let (rows, sources) = parts(&screen);
            let seen: BTreeSet<usize> =
                rows.iter().filter(|row| row.contains('│')).flat_map(|row| marks(row)).collect();
            let named: BTreeSet<usize> = sources.iter().flat_map(|line| marks(line)).collect();
            let counted = sources.iter().any(|line| line.contains("i: "));
            let whose = format!("{compared:?} at {window:?}\n{}", screen.join("\n"));
            assert!(counted || seen.is_subset(&named), "{seen:?}, {named:?}: {whose}");
            for note in sources.iter().flat_map(|line| line.trim().split("  ")) {
                assert!(is_cut_at_a_word(note), "{note}: {whose}");
            }
            before = screen;
            update::update(&mut stage.app, Action::PageDown);
        }
    }
}
