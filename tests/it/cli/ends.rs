//! Exit codes, closed pipes, terminals, colors.

use std::io::{Read, Write};
use std::process::Stdio;

use super::{Home, fixture};

#[test]
fn without_a_terminal_the_screens_name_the_commands() {
    let message = Home::new().run(&[]).failed(2);
    for command in ["search", "list", "show", "compare", "employers", "areas", "shortlist", "check", "import"] {
        assert!(message.contains(command), "{message}");
    }
    assert!(message.contains("need a terminal"), "{message}");
}

#[test]
fn a_presentation_needs_a_terminal_too() {
    assert!(Home::new().run(&["present", "paramedic"]).failed(2).contains("need a terminal"));
    Home::new().run(&["present"]).failed(2);
}

#[test]
fn a_format_without_a_command_is_a_mistake() {
    assert!(Home::new().run(&["--format", "json"]).failed(2).contains("--format needs a command"));
}

#[test]
fn wrong_usage_ends_with_2() {
    let home = Home::new();
    let cases: [&[&str]; 11] = [
        &["serach"],
        &["search"],
        &["search", " "],
        &["search", "x", "--limit", "0"],
        &["show"],
        &["compare", "paramedic"],
        &["compare", "paramedic", "paramedic"],
        &["compare", "a", "b", "c", "d", "e"],
        &["list", "--format", "csv"],
        &["--profile", "...", "shortlist", "list"],
        &["list", "--max-months", "soon"],
    ];
    for case in cases {
        home.run(case).failed(2);
    }
}

#[test]
fn only_compare_writes_tables() {
    let home = Home::new();
    for format in ["md", "html", "csv"] {
        assert!(home.run(&["list", "--format", format]).failed(2).contains("only compare"));
    }
}

#[test]
fn a_closed_pipe_is_a_quiet_success() {
    let home = Home::new();
    for args in [vec!["list"], vec!["areas", "--format", "json"], vec!["employers"], vec!["show", "paramedic"]] {
        let mut child = home.medpath().args(&args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let mut message = String::new();
        child.stderr.take().unwrap().read_to_string(&mut message).unwrap();
        assert_eq!((child.wait().unwrap().code(), message.as_str()), (Some(0), ""), "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_no_success() {
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let ended = Home::new().medpath().arg("list").stdout(full).output().unwrap();
    assert_eq!(ended.status.code(), Some(4));
    assert!(String::from_utf8(ended.stderr).unwrap().contains("could not be printed"));
}

#[test]
fn help_has_color_only_where_it_may() {
    let home = Home::new();
    let colored = |args: &[&str], no_color: Option<&str>| {
        let mut command = home.medpath();
        command.args(args);
        if let Some(value) = no_color {
            command.env("NO_COLOR", value);
        }
        let ended = command.output().unwrap();
        [ended.stdout, ended.stderr].concat().contains(&0x1b)
    };
    assert!(!colored(&["--help"], None), "not a terminal");
    assert!(colored(&["--color", "always", "--help"], None));
    assert!(colored(&["--color=always", "serach"], None));
    assert!(!colored(&["--color", "never", "--help"], None));
    assert!(!colored(&["--help"], Some("1")));
    assert!(!colored(&["--color", "never", "serach"], Some("")));
}

#[cfg(unix)]
#[test]
fn a_dumb_terminal_gets_the_menus_line_by_line() {
    use portable_pty::{CommandBuilder, PtySize, native_pty_system};
    let home = Home::new();
    let pair = native_pty_system().openpty(PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 }).unwrap();
    let mut command = CommandBuilder::new(home.medpath().get_program());
    command.env("HOME", home.path());
    command.env("TERM", "dumb");
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    pair.master.take_writer().unwrap().write_all(b"q\n").unwrap();
    let mut said = Vec::new();
    // Linux ends the stream of a closed terminal with an error.
    let _ = pair.master.try_clone_reader().unwrap().read_to_end(&mut said);
    assert!(child.wait().unwrap().success());
    let said = String::from_utf8_lossy(&said);
    assert!(said.contains("line by line") && !said.contains('\u{1b}'), "{said}");
}

#[test]
fn nothing_found_is_an_empty_list_in_json() {
    let home = Home::new();
    let cases: [&[&str]; 5] = [
        &["show", "qqqqzzzz"],
        &["compare", "paramedic", "qqqqzzzz"],
        &["search", "qqqqzzzz"],
        &["list", "--family", "qqqqzzzz"],
        &["list", "--area", "qqqqzzzz"],
    ];
    for case in cases {
        let ran = home.run(&[case, &["--format", "json"]].concat());
        assert_eq!((ran.code, ran.out.as_str()), (1, "[]\n"), "{case:?}");
        assert!(ran.err.contains("qqqqzzzz"), "{}", ran.err);
    }
}

#[test]
fn a_catalogue_that_is_not_there_ends_with_4_and_a_faulty_one_with_3() {
    let home = Home::new();
    assert!(home.run(&["--catalogue", "none.json", "list"]).failed(4).contains("none.json"));
    let folder = home.path().to_str().unwrap().to_owned();
    home.run(&["--catalogue", &folder, "list"]).failed(4);
    let faulty = home.file("faulty.json", "{\n \"roles\": 5\n}");
    assert!(home.run(&["--catalogue", &faulty, "list"]).failed(3).contains("faulty.json:2"));
}

#[test]
fn nothing_in_a_name_reaches_the_terminal_as_it_is() {
    let home = Home::new();
    for args in [["show", "\u{1b}[2Jx"], ["search", "\u{1b}[2Jzzqq"], ["areas", "\u{9b}2Jx"]] {
        let ran = home.run(&args);
        assert_eq!(ran.code, 1);
        assert!(!ran.err.contains(['\u{1b}', '\u{9b}']), "{}", ran.err);
    }
    let hostile = home.file("\u{1b}[31mhostile.json", "{\"roles\": \"\u{1b}[2J\"}");
    assert!(!home.run(&["--catalogue", &hostile, "list"]).failed(3).contains('\u{1b}'));
    let checked = home.run(&["check", &hostile]);
    assert_eq!(checked.code, 1);
    assert!(!checked.out.contains('\u{1b}'), "{}", checked.out);
}

#[test]
fn a_damaged_imported_table_is_named_and_left_out() {
    let home = Home::new();
    let folder = home.path().join("own");
    home.file("own/data/wages/md.json", "{ half");
    let folder = folder.to_str().unwrap();
    let ran = home.run(&["--config-dir", folder, "show", "surgical-technologist", "--format", "json"]);
    assert_eq!(ran.code, 0);
    assert!(ran.err.contains("md.json"), "{}", ran.err);
    assert_eq!(ran.json()["wages"]["area"]["employment"], 1090);
}

#[test]
fn a_guest_leaves_no_trace() {
    let home = Home::new();
    home.run(&["--guest", "shortlist", "add", "paramedic"]);
    home.run(&["--guest", "show", "paramedic"]).done();
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0);
    let table = fixture("import/areas.csv");
    let refused = home.run(&["--guest", "import", "wages", table.to_str().unwrap(), "--year", "2025"]);
    assert!(refused.failed(2).contains("--to"));
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn reading_creates_no_files() {
    let home = Home::new();
    for args in [vec!["list"], vec!["show", "paramedic"], vec!["shortlist", "list"], vec!["search", "xray"]] {
        home.run(&args).done();
    }
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn a_theme_that_cannot_be_used_says_why_and_what_there_is() {
    let home = Home::new();
    let unknown = home.run(&["--theme", "nihgt"]).failed(2);
    for name in ["\"nihgt\"", "terminal", "night", "day", "contrast", "colorblind", "none", ".toml"] {
        assert!(unknown.contains(name), "{name}: {unknown}");
    }
    assert!(home.run(&["--theme", "no/such.toml"]).failed(4).contains("such.toml"));
    let file = home.path().join("ours.toml");
    let themed = |text: &str| {
        std::fs::write(&file, text).unwrap();
        home.run(&["--theme", "ours.toml"])
    };
    let faulty = themed("about = \"x\"\n[tones]\nteal = {}\n").failed(3);
    assert!(faulty.contains("ours.toml, line 3") && faulty.contains("text, quiet, heading"), "{faulty}");
    assert!(themed(&"# long\n".repeat(20_000)).failed(4).contains("larger than"));
    std::fs::write(&file, b"about = \"\xff\"").unwrap();
    assert!(home.run(&["--theme", "./ours.toml"]).failed(4).contains("not text"));
    // A good one only leaves the want of a terminal.
    assert!(themed("[tones]\ntext = { fg = \"white\" }\n").failed(2).contains("need a terminal"));
    // A school's own are listed with the others.
    let folder = home.path().join("settings/themes");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("hopkins.toml"), "").unwrap();
    assert!(home.run(&["--config-dir", "settings", "--theme", "x"]).failed(2).contains("none, hopkins."));
}
