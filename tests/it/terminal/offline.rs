//! No connection: nothing that is done on the screens opens a socket that reaches out of the program.

#![cfg(target_os = "linux")]

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use super::{MEDPATH, Pty, Start, home, key};

/// Goes through screens that read much: a role, its schools, who hires, a page to take home, the guide.
fn look_around(pty: &mut Pty, mut look: impl FnMut(&Pty)) {
    pty.type_and_wait("surg", "› Surgical Technologist");
    look(pty);
    pty.type_and_wait(key::ENTER, "Overview");
    look(pty);
    pty.type_keys("e");
    pty.wait_for("Employers");
    look(pty);
    pty.type_keys(key::LEAVE);
    assert!(pty.wait_for_end().success());
}

/// Numbers of the sockets of a network that the process has open. A pair that only joins the program with itself, which
/// the signals come through, is in none of these tables.
fn network_sockets(pid: i32) -> BTreeSet<String> {
    let links = fs::read_dir(format!("/proc/{pid}/fd")).expect("the process is there");
    let open: BTreeSet<String> = links
        .filter_map(|link| fs::read_link(link.ok()?.path()).ok())
        .filter_map(|to| Some(to.to_str()?.strip_prefix("socket:[")?.trim_end_matches(']').to_owned()))
        .collect();
    let tables = ["tcp", "tcp6", "udp", "udp6", "udplite", "raw", "raw6", "packet", "netlink", "icmp"];
    let known: BTreeSet<String> = tables
        .iter()
        .filter_map(|table| fs::read_to_string(format!("/proc/{pid}/net/{table}")).ok())
        .flat_map(|table| table.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    open.intersection(&known).cloned().collect()
}

#[test]
fn no_socket_of_a_network_is_open() {
    // What is looked for can be found.
    let own = std::net::UdpSocket::bind("127.0.0.1:0").expect("a socket");
    assert!(!network_sockets(i32::try_from(std::process::id()).expect("a number")).is_empty());
    drop(own);
    let home = home();
    let mut pty = Start::medpath_with_area(home.path()).open();
    look_around(&mut pty, |pty| assert_eq!(network_sockets(pty.pid()), BTreeSet::new()));
}

/// Every call that has to do with sockets, where there is a program that writes them down.
#[test]
fn no_socket_is_ever_asked_for() {
    let home = home();
    let calls = home.path().join("calls");
    let file = calls.to_str().expect("a name");
    let watch = ["strace", "-f", "-qq", "-e", "trace=%network", "-o", file];
    let can_watch = Command::new(watch[0]).args(&watch[1..]).arg("true").status();
    if !can_watch.is_ok_and(|status| status.success()) {
        println!("skipped: nothing here writes down system calls");
        return;
    }
    let mut pty = Start::command(&[&watch[..], &[MEDPATH, "--area", "Baltimore"]].concat(), home.path()).open();
    look_around(&mut pty, |_| {});
    let seen = fs::read_to_string(&calls).expect("the calls");
    // The watcher does see calls of this kind.
    assert!(seen.contains("socketpair("), "{seen}");
    assert_only_with_itself(&seen);
    for command in [&["schools", "radiography"][..], &["handout", "phlebotomist"], &["about"]] {
        let ended = Command::new(watch[0]).args(&watch[1..]).arg(MEDPATH).args(["--guest"]).args(command).output();
        assert!(ended.expect("it runs").status.success(), "{command:?}");
        assert_only_with_itself(&fs::read_to_string(&calls).expect("the calls"));
    }
}

/// Signals come through a pair of ends that nobody else can reach; all other sockets begin with one of these calls.
#[track_caller]
fn assert_only_with_itself(calls: &str) {
    for call in calls.lines() {
        let begins =
            ["socket(", "connect(", "bind(", "listen(", "accept(", "accept4("].iter().any(|name| call.contains(name));
        let is_pair = !call.contains("socketpair(") || call.contains("socketpair(AF_UNIX");
        assert!(!begins && is_pair, "{call}");
    }
}
