//! What the program asks of the machine: no answers from the terminal, one processor, nothing while idle, little memory.

use super::{MEDPATH, Pty, Start, home, key};

#[test]
fn a_terminal_that_answers_nothing_and_one_processor_are_enough() {
    let home = home();
    let taskset = std::process::Command::new("taskset").arg("-V").output().is_ok();
    // The first processor that we may use; it need not be number 0.
    let script =
        format!("cpu=$(taskset -cp $$ | sed 's/.*: *//; s/[-,].*//'); exec taskset -c \"$cpu\" '{MEDPATH}' || exit 9");
    let start = if taskset { Start::command(&["sh", "-c", &script], home.path()) } else { Start::medpath(home.path()) };
    let mut pty = start.open();
    // Queries end in c or n; the program must not ask what nobody may answer.
    for query in ["\u{1b}[c", "\u{1b}[0c", "\u{1b}[6n", "\u{1b}[?u", "\u{1b}[>c", "\u{1b}]11;?"] {
        assert!(!pty.raw().contains(query), "{query:?} is asked");
    }
    pty.type_and_wait("surg", "› Surgical Technologist");
    pty.type_keys(key::LEAVE);
    assert!(pty.wait_for_end().success());
    pty.assert_given_back();
}

/// Processor time in ticks and voluntary switches of all threads.
#[cfg(target_os = "linux")]
fn spent(pid: i32) -> (u64, u64) {
    let read = |file: String| std::fs::read_to_string(file).expect("the process is there");
    let stat = read(format!("/proc/{pid}/stat"));
    let fields: Vec<&str> = stat.rsplit(')').next().expect("fields").split_whitespace().collect();
    let ticks = [11, 12].map(|at| fields[at].parse::<u64>().expect("ticks")).iter().sum();
    let threads = std::fs::read_dir(format!("/proc/{pid}/task")).expect("threads");
    let switches = threads.map(|thread| {
        let status = read(thread.expect("a thread").path().join("status").display().to_string());
        value(&status, "voluntary_ctxt_switches")
    });
    (ticks, switches.sum())
}

#[cfg(target_os = "linux")]
fn value(status: &str, name: &str) -> u64 {
    let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':')).expect("the line");
    line.split_whitespace().next().and_then(|value| value.parse().ok()).expect("a number")
}

/// The same figures at both ends of two seconds, once the program has come to rest.
#[cfg(target_os = "linux")]
pub(super) fn assert_idle(pty: &Pty) {
    use std::time::{Duration, Instant};
    let end = Instant::now() + super::PATIENCE;
    loop {
        let before = spent(pty.pid());
        std::thread::sleep(Duration::from_secs(2));
        let after = spent(pty.pid());
        if before == after {
            return;
        }
        assert!(Instant::now() < end, "awake while nothing happens: {before:?} and two seconds later {after:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_idle_program_sleeps_without_a_break() {
    let home = home();
    let mut pty = Start::medpath(home.path()).open();
    assert_idle(&pty);
    pty.type_and_wait("surg", "› Surgical Technologist");
    pty.type_and_wait(key::ENTER, "Overview");
    assert_idle(&pty);
}

/// Memory that the program itself takes, kB: without its file, and without the pages of that into which the loader has
/// written addresses, of both of which a debug build has far more. The bench shows all of it for the release build.
#[cfg(target_os = "linux")]
fn own_memory(pty: &Pty) -> u64 {
    let regions = std::fs::read_to_string(format!("/proc/{}/smaps", pty.pid())).expect("the process is there");
    let mut of_file = false;
    let mut kilobytes = 0;
    for line in regions.lines() {
        if let Some(size) = line.strip_prefix("Anonymous:").filter(|_| !of_file) {
            kilobytes += size.trim().trim_end_matches(" kB").parse::<u64>().expect("a number");
        } else if !line.split(' ').next().is_some_and(|name| name.ends_with(':')) {
            // The line that begins a region names its file.
            of_file = line.ends_with(MEDPATH);
        }
    }
    kilobytes
}

#[cfg(target_os = "linux")]
#[test]
fn memory_stays_small() {
    let home = home();
    let mut pty = Start::medpath(home.path()).open();
    // The index is read behind the first frame, sooner or later as the machine is loaded. What stays is measured: about
    // 290 kB more than in the moment of the first frame. The bounds are those of a catalogue of 132 roles
    // whose pages have the schools, the places and the apprenticeships of an area.
    assert_idle(&pty);
    let first = own_memory(&pty);
    pty.type_and_wait("surg", "› Surgical Technologist");
    pty.type_and_wait(key::ENTER, "Overview");
    assert_idle(&pty);
    let role = own_memory(&pty);
    println!("memory of its own: {first} kB on the first screen, {role} kB with a role open");
    assert!((500..1920).contains(&first) && role < 3968, "{first} kB, then {role} kB");
}
