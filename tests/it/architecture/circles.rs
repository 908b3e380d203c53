//! How the files of the program hang together: no circle outside of a parent and its own parts, and screens that do not
//! know each other.

use std::collections::{BTreeMap, BTreeSet};

use super::none;
use super::sources::{Source, sources};

/// Files by their places in `sources`, each with the files that it uses.
type Arrows = Vec<BTreeSet<usize>>;

/// Which file uses which.
fn arrows(sources: &[Source]) -> Arrows {
    let files: BTreeMap<&[String], usize> =
        sources.iter().enumerate().map(|(at, source)| (source.module.as_slice(), at)).collect();
    // A path leads to the innermost module that is a file.
    let file_of = |path: &[String]| (1..=path.len()).rev().find_map(|end| files.get(&path[..end]).copied());
    let used = |(at, source): (usize, &Source)| {
        let inside = source.paths.iter().filter(|path| path[0] == "crate" && path.len() > 1);
        inside.filter_map(|path| file_of(&path[1..])).filter(|to| *to != at).collect()
    };
    sources.iter().enumerate().map(used).collect()
}

/// Groups of files that all lead to each other.
fn circles(arrows: &Arrows) -> Vec<Vec<usize>> {
    let reached: Vec<BTreeSet<usize>> = (0..arrows.len())
        .map(|from| {
            let (mut seen, mut next) = (BTreeSet::new(), vec![from]);
            while let Some(at) = next.pop() {
                next.extend(arrows[at].iter().filter(|to| seen.insert(**to)));
            }
            seen
        })
        .collect();
    let circle_of = |at: usize| reached[at].iter().copied().filter(|other| reached[*other].contains(&at)).collect();
    let all: BTreeSet<Vec<usize>> =
        (0..arrows.len()).map(circle_of).filter(|circle: &Vec<usize>| circle.len() > 1).collect();
    all.into_iter().collect()
}

/// Whether a file is the parent, or a parent of the parent, of another.
fn is_parent(parent: &Source, part: &Source) -> bool {
    part.module.len() > parent.module.len() && part.module.starts_with(&parent.module)
}

/// Rule 2: a parent and its own parts may know each other; nothing else goes round.
#[test]
fn files_make_no_circle() {
    let sources = sources();
    let all = arrows(&sources);
    let mut found: Vec<Vec<usize>> = circles(&all);
    found.retain(|circle| {
        !circle.iter().any(|top| circle.iter().all(|at| at == top || is_parent(&sources[*top], &sources[*at])))
    });
    // Inside of a folder: what a part takes from its parent makes no circle, what it takes from another part can.
    let down: Arrows = all
        .iter()
        .enumerate()
        .map(|(at, to)| to.iter().copied().filter(|to| !is_parent(&sources[*to], &sources[at])).collect())
        .collect();
    found.extend(circles(&down));
    let named: BTreeSet<String> = found
        .iter()
        .map(|circle| circle.iter().map(|at| sources[*at].file.as_str()).collect::<Vec<_>>().join(", "))
        .collect();
    none(&named.into_iter().collect::<Vec<_>>(), "files make no circle");
}

/// Folders under `tui` that hold a screen.
fn screens(sources: &[Source]) -> BTreeSet<&str> {
    let is_screen = |source: &&Source| {
        ["impl < ' c > Screen <", "impl Subject for"].iter().any(|implements| source.tokens.contains(implements))
    };
    let holders = sources.iter().filter(is_screen);
    holders.filter(|source| source.module.len() > 1).map(|source| source.module[1].as_str()).collect()
}

/// Idea 2: a screen knows the frame's small helpers and no other screen; of the frame, one file knows the screens.
#[test]
fn screens_do_not_know_each_other() {
    let sources = sources();
    let screens = screens(&sources);
    assert!(screens.len() > 10 && screens.contains("explore") && screens.contains("role"), "{screens:?}");
    let mut broken = Vec::new();
    for source in sources.iter().filter(|source| source.is_in(&["tui/"]) && source.module.len() > 1) {
        let own = source.module[1].as_str();
        // The state of Explore is part of that of the whole.
        let knows_all = source.file == "tui/update.rs";
        let used = source.uses(3).into_iter().filter(|path| path.len() > 1 && path[0] == "tui");
        for path in used.filter(|path| path[1] != own && screens.contains(path[1].as_str())) {
            let is_state = source.file == "tui/app.rs" && path[1..] == ["explore", "state"];
            if !knows_all && !is_state {
                broken.push(format!("{} uses {}", source.file, path.join("::")));
            }
        }
    }
    none(&broken, "a screen is opened by the frame, which alone knows the screens");
}
