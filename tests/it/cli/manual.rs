//! `medpath completions` and `medpath man`

use super::Home;

/// Commands as the help lists them.
fn commands(home: &Home) -> Vec<String> {
    let help = home.run(&["--help"]).done();
    let listed = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let names = listed.filter_map(|line| line.strip_prefix("  ")?.split(' ').next().filter(|name| !name.is_empty()));
    names.map(str::to_owned).collect()
}

#[test]
fn every_shell_completes_every_command_and_option() {
    let home = Home::new();
    let commands = commands(&home);
    assert!(commands.len() > 20);
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let script = home.run(&["completions", shell]).done();
        for word in commands.iter().map(String::as_str).chain(["max-months", "shortlist", "reset-after", "onet"]) {
            assert!(script.contains(word), "{shell} does not complete {word}");
        }
    }
    assert!(home.run(&["completions", "csh"]).failed(2).contains("bash, zsh, fish, powershell"));
}

/// The shell itself has a word in it, where it is installed.
#[test]
fn bash_completes() {
    let home = Home::new();
    let file = home.file("medpath.bash", &home.run(&["completions", "bash"]).done());
    let ask = format!(
        "source '{file}'; COMP_WORDS=(medpath hand); COMP_CWORD=1; _medpath medpath hand medpath; echo \"${{COMPREPLY[@]}}\""
    );
    match std::process::Command::new("bash").args(["--norc", "-c", &ask]).output() {
        Ok(ended) => assert_eq!(String::from_utf8_lossy(&ended.stdout).trim(), "handout", "{ended:?}"),
        Err(_) => println!("skipped: there is no bash"),
    }
}

#[test]
fn the_manual_has_every_command_and_every_key() {
    let home = Home::new();
    let manual = home.run(&["man"]).done();
    // As a reader sees it: without the marks of the fonts and of characters that mean something to the formatter.
    let plain = manual.replace("\\-", "-").replace("\\*(Aq", "'").replace("\\(aq", "'").replace("\\\\", "\\");
    for command in commands(&home) {
        assert!(plain.contains(&format!(".SH \"MEDPATH {}\"\n", command.to_uppercase())), "{command}");
    }
    let table = medpath::tui::keymap::readme_table();
    let rows = table.lines().skip(2).map(|row| row.trim_matches('|').split(" | ").collect::<Vec<_>>());
    for row in rows {
        assert!(plain.contains(row[0].trim()) && plain.contains(row[2].trim()), "{row:?}");
    }
    assert!(plain.contains("--max-months") && plain.contains("Exit codes: 0 done"));
}
