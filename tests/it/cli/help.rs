//! `--help` of every command.

use super::{Home, snapshot};

const COMMANDS: &[&[&str]] = &[
    &[],
    &["search"],
    &["list"],
    &["map"],
    &["show"],
    &["compare"],
    &["employers"],
    &["schools"],
    &["paths"],
    &["pay"],
    &["qr"],
    &["interests"],
    &["present"],
    &["licenses"],
    &["guide"],
    &["areas"],
    &["handout"],
    &["match"],
    &["budget"],
    &["next"],
    &["shortlist"],
    &["shortlist", "list"],
    &["shortlist", "add"],
    &["shortlist", "remove"],
    &["shortlist", "note"],
    &["shortlist", "why-not"],
    &["shortlist", "target"],
    &["shortlist", "steps"],
    &["shortlist", "move"],
    &["shortlist", "clear"],
    &["shortlist", "export"],
    &["shortlist", "import"],
    &["profiles"],
    &["profiles", "list"],
    &["profiles", "new"],
    &["profiles", "rename"],
    &["profiles", "copy"],
    &["profiles", "export"],
    &["profiles", "delete"],
    &["pack"],
    &["pack", "new"],
    &["config"],
    &["check"],
    &["import"],
    &["import", "wages"],
    &["import", "industries"],
    &["import", "years"],
    &["import", "projections"],
    &["import", "licenses"],
    &["import", "prices"],
    &["import", "onet"],
    &["import", "schools"],
    &["about"],
    &["completions"],
    &["man"],
];

#[test]
fn every_command_explains_itself() {
    let home = Home::new();
    for &command in COMMANDS {
        let help = home.run(&[command, &["--help"]].concat()).done();
        let name = if command.is_empty() { "medpath".to_owned() } else { command.join("_") };
        snapshot(&format!("help_{name}"), &help);
    }
}

#[test]
fn help_names_every_command() {
    let help = Home::new().run(&["--help"]).done();
    let listed: Vec<&str> = help
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.strip_prefix("  "))
        // What is indented further belongs to the line before.
        .filter_map(|line| line.split(' ').next().filter(|name| !name.is_empty()))
        .collect();
    let mut known: Vec<&str> = COMMANDS.iter().filter_map(|command| command.first().copied()).collect();
    known.dedup();
    assert_eq!(listed, known);
}

#[test]
fn the_version_is_that_of_the_package() {
    assert_eq!(Home::new().run(&["--version"]).done(), format!("medpath {}\n", env!("CARGO_PKG_VERSION")));
}
