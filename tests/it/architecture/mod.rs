//! The rules of the house, as ARCHITECTURE.md gives them: who may use what, imports point down, short files, one table
//! of keys, one crossterm, a word at the top of every file.

mod circles;
mod dependencies;
mod sources;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use sources::{Source, root, rust_files, sources};

/// Fails with every line that breaks a rule.
fn none(broken: &[String], rule: &str) {
    assert!(broken.is_empty(), "{rule}:\n  {}", broken.join("\n  "));
}

/// The files outside `places` that name one of `paths`.
fn users(sources: &[Source], paths: &[&[&str]], places: &[&str]) -> Vec<String> {
    let outside = sources.iter().filter(|source| !source.is_in(places));
    let named = outside.flat_map(|source| {
        paths.iter().filter(|path| source.names(path)).map(|path| format!("{} uses {}", source.file, path.join("::")))
    });
    named.collect()
}

/// Rule 1, and the libraries that only one room knows.
#[test]
fn each_library_stays_in_its_room() {
    let sources = sources();
    let disk = ["store/", "catalogue/own_catalogue.rs", "import/", "export/", "cli/"];
    none(
        &users(&sources, &[&["ratatui"], &["crossterm"], &["tui_input"], &["font8x8"]], &["tui/"]),
        "the terminal belongs to tui",
    );
    none(&users(&sources, &[&["std", "fs"], &["tempfile"]], &disk), "these rooms alone reach the disk");
    none(&users(&sources, &[&["directories"]], &["store/"]), "the store alone knows the user's folders");
    none(&users(&sources, &[&["fuzzy_matcher"]], &["search/"]), "the search alone matches fuzzily");
    none(&users(&sources, &[&["quick_xml"], &["zip", "ZipArchive"]], &["import/"]), "the import alone reads workbooks");
    none(&users(&sources, &[&["csv"]], &["import/", "export/"]), "tables are read and written at the edges");
    none(&users(&sources, &[&["fast_qr"]], &["export/"]), "codes are a format like others");
    none(&users(&sources, &[&["clap"]], &["cli/", "main.rs"]), "the arguments belong to cli");
}

#[test]
fn crossterm_is_used_through_ratatui() {
    let sources = sources();
    none(&users(&sources, &[&["crossterm"]], &[]), "crossterm comes as ratatui::crossterm");
}

/// Rule 1: printing. The screens write to the terminal that they hold, which is `terminal.rs`.
#[test]
fn only_main_and_commands_print() {
    let printing = ["print", "println", "eprint", "eprintln", "dbg"];
    let mut broken = Vec::new();
    for source in sources().iter().filter(|source| !source.is_in(&["main.rs", "cli/"])) {
        let used = printing.iter().filter(|name| source.macros.contains(**name));
        broken.extend(used.map(|name| format!("{} calls {name}!", source.file)));
        let streams: [&[&str]; 4] =
            [&["std", "io", "stdout"], &["std", "io", "stderr"], &["io", "stdout"], &["io", "stderr"]];
        let held = source.is_in(&["tui/terminal.rs"]);
        let used = streams.iter().filter(|path| !held && source.names(path));
        broken.extend(used.map(|path| format!("{} uses {}", source.file, path.join("::"))));
    }
    none(&broken, "printing is for main.rs and cli");
}

/// The room that any other may use: it knows none.
const EVERYWHERE: &str = "sorting";

/// What each room may use, from the bottom up: a room may only name rooms of lines above its own.
const LAYERS: &[(&str, &[&str])] = &[
    (EVERYWHERE, &[]),
    ("model", &[]),
    ("text", &["model"]),
    ("names", &["text"]),
    ("search", &["model", "text", "names"]),
    ("filter", &["model", "text"]),
    ("budget", &["model"]),
    ("musts", &["model", "filter"]),
    ("shortlist", &["model", "text"]),
    ("catalogue", &["model", "text", "names"]),
    ("answers", &["model", "text", "names", "search", "filter", "catalogue"]),
    ("compare", &["model", "catalogue"]),
    ("interests", &["model", "catalogue"]),
    ("map", &["model", "catalogue"]),
    ("paths", &["model", "catalogue"]),
    ("background", &["model", "catalogue", "paths"]),
    ("store", &["model", "text", "budget", "catalogue", "interests", "musts", "background", "shortlist"]),
    ("import", &["model", "text", "store"]),
    ("error", &["text", "catalogue", "store", "import"]),
    (
        "sheet",
        &[
            "model",
            "text",
            "answers",
            "budget",
            "filter",
            "catalogue",
            "compare",
            "interests",
            "map",
            "musts",
            "paths",
            "background",
            "shortlist",
        ],
    ),
    (
        "export",
        &[
            "model",
            "text",
            "answers",
            "budget",
            "catalogue",
            "compare",
            "interests",
            "paths",
            "search",
            "filter",
            "shortlist",
            "error",
            "sheet",
        ],
    ),
    (
        "tui",
        &[
            "model",
            "text",
            "names",
            "answers",
            "budget",
            "catalogue",
            "compare",
            "interests",
            "map",
            "paths",
            "search",
            "filter",
            "musts",
            "background",
            "shortlist",
            "store",
            "sheet",
            "export",
        ],
    ),
    (
        "cli",
        &[
            "model",
            "text",
            "names",
            "answers",
            "budget",
            "catalogue",
            "compare",
            "interests",
            "map",
            "paths",
            "search",
            "filter",
            "musts",
            "background",
            "shortlist",
            "store",
            "import",
            "error",
            "sheet",
            "export",
            "tui",
        ],
    ),
];

/// Rooms and the rooms that they name.
fn room_uses(sources: &[Source]) -> BTreeMap<String, BTreeSet<String>> {
    let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in sources.iter().filter(|source| !source.module.is_empty()) {
        let used = source.uses(1).into_iter().map(|path| path[0].clone()).filter(|room| room != source.room());
        uses.entry(source.room().to_owned()).or_default().extend(used);
    }
    uses
}

/// Rule 2.
#[test]
fn imports_point_down() {
    let allowed: BTreeMap<&str, &[&str]> = LAYERS.iter().copied().collect();
    let uses = room_uses(&sources());
    let mut broken = Vec::new();
    for (room, used) in &uses {
        let Some(allowed) = allowed.get(room.as_str()) else {
            broken.push(format!("the room {room} has no line in LAYERS"));
            continue;
        };
        let up = used.iter().filter(|used| *used != EVERYWHERE && !allowed.contains(&used.as_str()));
        broken.extend(up.map(|used| format!("{room} uses {used}")));
    }
    none(&broken, "imports point down");
}

/// The table itself cannot hold a circle: each line names lines above it only.
#[test]
fn the_layers_stand_on_each_other() {
    for (at, (room, below)) in LAYERS.iter().enumerate() {
        for used in *below {
            assert!(LAYERS[..at].iter().any(|(lower, _)| lower == used), "{room} stands on {used}, which is above it");
        }
    }
}

/// Whether a file belongs to the widget that writes and scrolls a page, apart from its drawing.
fn makes_page(source: &Source) -> bool {
    source.is_in(&["tui/widget/page/"]) && !source.file.ends_with("/view.rs")
}

/// Whether a file draws: the frame's view, the views of the screens, the widgets.
fn is_view(source: &Source) -> bool {
    source.is_in(&["tui/view.rs", "tui/view/"])
        || source.is_in(&["tui/widget/"]) && !makes_page(source)
        || source.is_in(&["tui/"]) && source.file.ends_with("/view.rs")
}

/// Whether a file changes the state or makes what is drawn.
fn is_update(source: &Source) -> bool {
    source.is_in(&["tui/update.rs", "tui/app.rs", "tui/saving.rs"])
        || makes_page(source)
        || source.is_in(&["tui/"]) && source.file.ends_with("/update.rs")
}

/// Rule 5: compute in `update`, draw in `view`.
#[test]
fn views_draw_and_updates_compute() {
    let sources = sources();
    let (views, others): (Vec<Source>, Vec<Source>) = sources.into_iter().partition(is_view);
    assert!(views.len() > 15, "only {} views were found", views.len());
    let mut broken = users(
        &views,
        &[
            &["crate", "tui", "action", "Effect"],
            &["crate", "tui", "action", "Outcome"],
            &["crate", "tui", "Disk"],
            &["crate", "store"],
            &["ratatui", "crossterm"],
        ],
        &[],
    );
    for view in &views {
        if view.tokens.contains("& mut App") {
            broken.push(format!("{} can change the state", view.file));
        }
        for path in view.paths.iter().filter(|path| path.len() > 2 && path[1] == "tui") {
            // A page is drawn, never made.
            let in_page = path[2] == "widget" && path.get(3).is_some_and(|part| part == "page");
            let makes_page = in_page && path[4..] != ["Page"] && path.get(4).is_none_or(|part| part != "view");
            if makes_page || path.iter().any(|part| part == "update") {
                broken.push(format!("{} uses {}", view.file, path.join("::")));
            }
        }
    }
    none(&broken, "a view changes nothing, makes no page and knows no effect, no file and no key");

    let updates: Vec<Source> = others.into_iter().filter(is_update).collect();
    let paths: [&[&str]; 4] =
        [&["crate", "tui", "view"], &["crate", "store"], &["ratatui", "Frame"], &["ratatui", "crossterm"]];
    let mut broken = users(&updates, &paths, &[]);
    let drawing = |path: &&Vec<String>| path[0] == "crate" && path.iter().any(|part| part == "view");
    for update in &updates {
        broken
            .extend(update.paths.iter().find(drawing).map(|path| format!("{} uses {}", update.file, path.join("::"))));
    }
    none(&broken, "an update draws nothing, touches nothing and sees no raw key");
}

/// Where a value cannot be missing for a reason that stands beside it.
const EXPECTED: [&str; 1] = ["import/write.rs"];

/// Tests unwrap, which is how they fail; the program says what is wrong.
#[test]
fn the_program_unwraps_nothing() {
    let mut broken = Vec::new();
    for source in sources() {
        let calls: Vec<&str> = source.tokens.split(' ').collect();
        for call in calls.array_windows().filter(|[dot, name]| *dot == "." && UNWRAPPING.contains(name)) {
            if call[1] != "expect" || !EXPECTED.contains(&source.file.as_str()) {
                broken.push(format!("{} calls {}", source.file, call[1]));
            }
        }
    }
    none(&broken, "outside of tests nothing is unwrapped without a reason");
}

const UNWRAPPING: [&str; 4] = ["unwrap", "unwrap_err", "expect", "expect_err"];

/// Rule 3.
#[test]
fn files_are_short() {
    let files: Vec<_> = ["src", "tests"].iter().flat_map(|folder| rust_files(&root().join(folder))).collect();
    let mut lines: Vec<(usize, String)> = files
        .iter()
        .map(|file| (fs::read_to_string(file).unwrap().lines().count(), file.display().to_string()))
        .collect();
    lines.sort();
    println!("{} files, median {} lines, longest {:?}", lines.len(), lines[lines.len() / 2].0, lines.last());
    let long: Vec<String> =
        lines.iter().filter(|(count, _)| *count > 400).map(|(count, file)| format!("{file}: {count} lines")).collect();
    none(&long, "no file is longer than 400 lines");
}

#[test]
fn every_file_says_what_it_is() {
    let files = ["src", "tests"].iter().flat_map(|folder| rust_files(&root().join(folder)));
    let silent: Vec<String> = files
        .filter(|file| !fs::read_to_string(file).unwrap().starts_with("//! "))
        .map(|file| file.display().to_string())
        .collect();
    none(&silent, "a file begins with what it is (//!)");
}

fn readme() -> String {
    fs::read_to_string(root().join("README.md")).expect("README.md is missing; it must hold the sentence")
}

/// The page of all keys.
const KEYS: &str = "assets/keys.md";

/// Rule 4: the table of the page is the one that is drawn from the bindings. With `MEDPATH_KEYS=write` it is written anew.
#[test]
fn the_page_of_keys_has_the_table_of_keys() {
    let page = fs::read_to_string(root().join(KEYS)).expect("the page of all keys");
    let (before, after) = ("<!-- keys -->", "<!-- /keys -->");
    let table = page.split_once(before).and_then(|(_, rest)| rest.split_once(after)).map(|(table, _)| table.trim());
    let wanted = medpath::tui::keymap::readme_table();
    let table = table.unwrap_or_else(|| panic!("{KEYS} has no {before} ... {after}"));
    if std::env::var_os("MEDPATH_KEYS").is_some_and(|value| value == "write") {
        return fs::write(root().join(KEYS), page.replace(table, wanted.trim())).unwrap();
    }
    let missing: Vec<&str> = wanted.lines().filter(|line| !table.contains(line)).collect();
    assert!(table == wanted.trim(), "the table in {KEYS} is out of date; MEDPATH_KEYS=write writes it. {missing:#?}");
    assert!(readme().contains(KEYS), "README.md names the page of all keys");
}

/// The sentence that one understands the house by.
const SENTENCE: &str = "Data is loaded once and never changes. A key becomes an `Action` through one table; `update` \
    turns state and action into new state and a list of `Effect`s; `view` draws the state; only `store`, `cli` and \
    the effect runner touch the outside world.";

#[test]
fn the_sentence_stands_in_the_library_and_in_the_readme() {
    let words = |text: &str| {
        text.split_whitespace().filter(|word| *word != "//!" && *word != ">").collect::<Vec<_>>().join(" ")
    };
    let library = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    assert!(words(&library).contains(&words(SENTENCE)), "src/lib.rs lacks the sentence:\n{SENTENCE}");
    assert!(words(&readme()).contains(&words(SENTENCE)), "README.md lacks the sentence:\n{SENTENCE}");
}

/// Rule 8.
#[test]
fn there_is_one_crossterm() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    assert_eq!(lock.matches("name = \"crossterm\"\n").count(), 1);
}
