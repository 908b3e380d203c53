//! What each op does, undoing, and two windows that change one list.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

fn role(name: &str) -> RoleId {
    RoleId(name.to_owned())
}

fn entry(name: &str, note: &str) -> Entry {
    Entry::new(role(name), note)
}

fn list(names: &[&str]) -> Shortlist {
    Shortlist { entries: names.iter().map(|name| entry(name, "")).collect(), target: None }
}

fn names(list: &Shortlist) -> Vec<&str> {
    list.entries.iter().map(|entry| entry.role.0.as_str()).collect()
}

#[test]
fn each_op_does_what_its_name_says() {
    let place = |name, at| Op::Place { role: role(name), at };
    let insert = |name, at| Op::Insert { entry: entry(name, ""), at };
    for (op, after) in [
        (Op::Add(role("d")), "abcd"),
        (Op::Add(role("b")), "abc"),
        (Op::Remove(role("b")), "ac"),
        (Op::Remove(role("x")), "abc"),
        (place("a", 1), "bac"),
        (place("c", 0), "cab"),
        (place("a", usize::MAX), "bca"),
        (place("b", 1), "abc"),
        (place("x", 0), "abc"),
        (insert("d", 1), "adbc"),
        (insert("d", 99), "abcd"),
        (insert("c", 0), "abc"),
        (Op::Clear, ""),
    ] {
        let mut changed = list(&["a", "b", "c"]);
        let undo = changed.apply(&op);
        assert_eq!(names(&changed).concat(), after, "{op:?}");
        assert_eq!(undo.is_empty(), after == "abc", "{op:?}");
    }
}

#[test]
fn notes_are_made_safe_and_long_ones_refused() {
    let mut changed = list(&["a"]);
    let write = |list: &Shortlist, note: &str| list.text_op(role("a"), Field::Note, note);
    let note = |note: &str| Ok(Op::Note { role: role("a"), note: note.to_owned() });
    assert_eq!(write(&changed, " ask\n\u{1b}[2JMs. Ruiz "), note("ask [2JMs. Ruiz"));
    assert_eq!(write(&changed, &"é".repeat(500)), note(&"é".repeat(500)));
    // Blanks around it and what is taken out do not count.
    assert_eq!(write(&changed, &format!(" {}\u{1b} ", "é".repeat(500))), note(&"é".repeat(500)));
    let refused = write(&changed, &"é".repeat(612)).unwrap_err();
    assert_eq!(refused, NoteTooLong { over: 112, longest: 500 });
    assert!(refused.to_string().starts_with("That is 112 characters too many: a note takes 500."), "{refused}");
    // What two windows wrote together is longer, and may stay so.
    changed.apply(&Op::Note { role: role("a"), note: "é".repeat(700) });
    assert_eq!(write(&changed, &"x".repeat(700)), note(&"x".repeat(700)));
    let refused = write(&changed, &"x".repeat(701)).unwrap_err();
    assert!(refused.to_string().starts_with("That is 1 character too many: a note takes 700."), "{refused}");
}

#[test]
fn an_undone_removal_keeps_the_note_that_was_written_since() {
    let mut changed = Shortlist { entries: vec![entry("a", "old")], target: None };
    let undo = changed.apply(&Op::Remove(role("a")));
    let mut empty = list(&["b", "a"]);
    empty.apply_all(&undo);
    assert_eq!(empty.entries, [entry("b", ""), entry("a", "old")]);
    let mut written = Shortlist { entries: vec![entry("a", "new")], target: None };
    let again = written.apply_all(&undo);
    assert_eq!(written.entries, [entry("a", "new / old")]);
    written.apply_all(&again);
    assert_eq!(written.entries, [entry("a", "new")]);
}

#[test]
fn an_undone_change_keeps_what_another_window_wrote() {
    let undone = |change: &Op, there: &str, merged: &str| {
        let mut own = Shortlist { entries: vec![entry("a", "seen")], target: None };
        let known = own.clone();
        let undo = own.apply(change);
        let mut disk = Shortlist { entries: vec![entry("a", there)], target: None };
        disk.apply_since(&known, std::slice::from_ref(change));
        assert_eq!(disk.entries, [entry("a", merged)]);
        disk.apply_all(&undo);
        disk.entries[0].note.clone()
    };
    let note = |note: &str| Op::Note { role: role("a"), note: note.to_owned() };
    assert_eq!(undone(&note("mine"), "seen / theirs", "theirs / mine"), "theirs / seen");
    assert_eq!(undone(&note("seen / mine"), "seen / theirs", "seen / theirs / mine"), "seen / theirs");
    assert_eq!(undone(&note(""), "theirs", "theirs"), "theirs / seen");
    assert_eq!(undone(&Op::Remove(role("a")), "seen / theirs", "theirs"), "theirs / seen");
    let mut saved = Shortlist::default();
    let undo = saved.apply(&Op::Add(role("a")));
    saved.apply(&note("theirs"));
    assert_eq!(saved.apply_all(&undo), []);
    assert_eq!(saved.entries, [entry("a", "theirs")]);
}

#[test]
fn a_full_list_takes_no_more_but_every_undo() {
    let mut full = Shortlist { entries: (0..MOST_ENTRIES).map(|n| entry(&n.to_string(), "")).collect(), target: None };
    assert_eq!(full.apply(&Op::Add(role("x"))), []);
    let undo = full.apply(&Op::Remove(role("7")));
    full.apply(&Op::Add(role("x")));
    full.apply_all(&undo);
    assert_eq!((full.entries.len(), full.position(&role("7"))), (MOST_ENTRIES + 1, Some(7)));
}

fn any_role() -> impl Strategy<Value = RoleId> {
    "[a-h]".prop_map(RoleId)
}

fn any_state() -> impl Strategy<Value = Option<StepState>> {
    let date = prop::option::of(Just("2027-03-15".to_owned()));
    prop::option::of((any::<bool>(), date).prop_map(|(done, date)| StepState { done, date }))
}

fn any_entry() -> impl Strategy<Value = Entry> {
    (any_role(), "[xy\\n\u{1b}]{0,3}").prop_map(|(role, note)| Entry::new(role, note))
}

fn any_op() -> impl Strategy<Value = Op> {
    prop_oneof![
        4 => any_role().prop_map(Op::Add),
        2 => any_role().prop_map(Op::Remove),
        2 => any_entry().prop_map(|Entry { role, note, .. }| Op::Note { role, note }),
        2 => (any_role(), 0..10_usize).prop_map(|(role, at)| Op::Place { role, at }),
        2 => (any_entry(), 0..10_usize).prop_map(|(entry, at)| Op::Insert { entry, at }),
        2 => (any_role(), "[xy\\n]{0,3}").prop_map(|(role, text)| Op::WhyNot { role, text }),
        2 => prop::option::of(any_role()).prop_map(Op::Target),
        2 => (any_role(), "[xy]{0,1}", any_state()).prop_map(|(role, text, to)| Op::Step { role, text, to }),
        1 => Just(Op::Clear),
    ]
}

#[test]
fn one_role_at_most_is_the_target_and_it_is_on_the_list() {
    let mut changed = list(&["a", "b"]);
    assert_eq!(changed.apply(&Op::Target(Some(role("x")))), []);
    changed.apply(&Op::Target(Some(role("a"))));
    let undo = changed.apply(&Op::Target(Some(role("b"))));
    assert_eq!(changed.target, Some(role("b")));
    let back = changed.apply(&Op::Remove(role("b")));
    assert_eq!(changed.target, None);
    changed.apply_all(&back);
    assert_eq!(changed.target, Some(role("b")));
    changed.apply_all(&undo);
    assert_eq!(changed.target, Some(role("a")));
}

#[test]
fn two_windows_tick_and_write_steps() {
    let step = |text: &str, done| Op::Step {
        role: role("a"),
        text: text.to_owned(),
        to: Some(StepState { done, date: None }),
    };
    let mut known = list(&["a"]);
    known.apply_all(&[step("call", false), step("read", false)]);
    let mut disk = known.clone();
    disk.apply_all(&[step("call", true), step("theirs", false)]);
    // This window took a step out that the other one ticked meanwhile, and ticked another.
    let own =
        [Op::Step { role: role("a"), text: "call".to_owned(), to: None }, step("read", true), step("mine", false)];
    disk.apply_since(&known, &own);
    let done = |text: &str| disk.entries[0].steps.get(text).map(|step| step.done);
    assert_eq!(["call", "read", "mine", "theirs"].map(done), [Some(true), Some(true), Some(false), Some(false)]);
}

#[test]
fn a_day_is_one_of_the_calendar() {
    for (typed, is_one) in [
        (" 2027-03-15 ", true),
        ("2028-02-29", true),
        ("2027-02-29", false),
        ("2027-04-31", false),
        ("2027-13-01", false),
        ("2027-3-15", false),
        ("15.03.2027", false),
        ("2027-00-10", false),
        ("1969-01-01", false),
        ("", false),
    ] {
        assert_eq!(day(typed).is_some(), is_one, "{typed}");
    }
}

proptest! {
    #[test]
    fn undo_gives_the_list_back(
        start in prop::collection::vec(any_op(), 0..12),
        ops in prop::collection::vec(any_op(), 1..12),
    ) {
        let mut changed = Shortlist::default();
        changed.apply_all(&start);
        let before = changed.clone();
        let undo = changed.apply_all(&ops);
        let mut once: Vec<_> = changed.entries.iter().map(|entry| &entry.role).collect();
        once.sort();
        once.dedup();
        prop_assert_eq!(once.len(), changed.entries.len(), "each role once");
        let redo = changed.apply_all(&undo);
        prop_assert_eq!(&changed, &before);
        let mut again = before.clone();
        again.apply_all(&ops);
        changed.apply_all(&redo);
        prop_assert_eq!(changed, again, "undoing the undo");
    }

    #[test]
    fn no_undo_means_no_change(start in prop::collection::vec(any_op(), 0..12), op in any_op()) {
        let mut changed = Shortlist::default();
        changed.apply_all(&start);
        let before = changed.clone();
        let undo = changed.apply(&op);
        prop_assert_eq!(undo.is_empty(), changed == before);
    }

    #[test]
    fn no_text_that_either_window_wrote_is_lost_and_nothing_else_appears(
        turns in prop::collection::vec((0..2_usize, any::<bool>(), any_change()), 0..40),
    ) {
        let mut disk = Shortlist::default();
        let mut windows = [Window::default(), Window::default()];
        let mut standing = BTreeSet::new();
        for (number, (window, saves, change)) in turns.into_iter().enumerate() {
            let window = &mut windows[window];
            // A window replaces what it saw, and nothing else.
            let own = window.own();
            let undone = if matches!(change, Change::Undo) { window.undo.pop() } else { None };
            let ops = undone.as_ref().map_or_else(|| change.ops(number, &own), |undone| undone.ops.clone());
            let mut after = own.clone();
            let undo = after.apply_all(&ops);
            let (gone, come) = (without(&own, &after), without(&after, &own));
            match undone {
                // An undo takes away only what the change had written, and puts back only what it had taken away.
                Some(undone) => {
                    prop_assert!(gone.is_subset(&undone.come), "{:?} of {:?}", gone, undone.come);
                    prop_assert!(come.is_subset(&undone.gone), "{:?} of {:?}", come, undone.gone);
                    window.put_back.extend(come.clone());
                }
                None if undo.is_empty() => {}
                None => window.undo.push(Undo { ops: undo, gone: gone.clone(), come: come.clone() }),
            }
            for (text, _) in &gone {
                standing.retain(|(known, _)| known != text);
            }
            window.took_away.extend(gone);
            standing.extend(come);
            window.pending.push((own, ops));
            if saves {
                for (known, ops) in window.pending.drain(..) {
                    disk.apply_since(&known, &ops);
                }
                window.seen = disk.clone();
            }
        }
        for window in &mut windows {
            window.pending.drain(..).for_each(|(known, ops)| disk.apply_since(&known, &ops));
        }
        // What one window put back and the other took away is with the one that saved last.
        let [one, other] = &windows;
        let either = |text: &(String, RoleId)| {
            let by = |one: &Window, other: &Window| one.put_back.contains(text) && other.took_away.contains(text);
            by(one, other) || by(other, one)
        };
        let mut there = texts(&disk);
        there.retain(|text| !either(text));
        standing.retain(|text| !either(text));
        prop_assert_eq!(there, standing);
        let count = |entry: &Entry| pieces(&entry.note).chain(pieces(&entry.why_not)).count() + entry.steps.len();
        let count: usize = disk.entries.iter().map(count).sum();
        prop_assert_eq!(count, texts(&disk).len(), "each text once");
        for entry in &disk.entries {
            prop_assert_eq!(&entry.note, &pieces(&entry.note).collect::<Vec<_>>().join(" / "), "nothing between nothing");
        }
    }
}

/// What a window saw last, and what it changed since without being able to save.
#[derive(Default)]
struct Window {
    seen: Shortlist,
    pending: Vec<(Shortlist, Vec<Op>)>,
    /// What can be undone, the latest last.
    undo: Vec<Undo>,
    /// Texts that it took away, and those that an undo put back.
    took_away: BTreeSet<(String, RoleId)>,
    put_back: BTreeSet<(String, RoleId)>,
}

/// A change that can be undone.
struct Undo {
    ops: Vec<Op>,
    /// Texts that it took away and wrote.
    gone: BTreeSet<(String, RoleId)>,
    come: BTreeSet<(String, RoleId)>,
}

impl Window {
    /// The list that it shows.
    fn own(&self) -> Shortlist {
        let mut own = self.seen.clone();
        for (known, ops) in &self.pending {
            own.apply_since(known, ops);
        }
        own
    }
}

/// What somebody does in one window.
#[derive(Debug, Clone)]
enum Change {
    /// Saves a role, if it is not there, and writes a text of its own on it.
    Write(RoleId),
    /// Adds a text to the note.
    WriteMore(RoleId),
    /// Saves a role and writes a text against it.
    Against(RoleId),
    /// Saves a role and writes a step towards it.
    Step(RoleId),
    Op(Op),
    /// Undoes the last change that is not undone.
    Undo,
}

impl Change {
    fn ops(self, number: usize, own: &Shortlist) -> Vec<Op> {
        let text = format!("text {number}");
        match self {
            Self::Write(role) => vec![Op::Add(role.clone()), Op::Note { role, note: text }],
            Self::WriteMore(role) if own.text(&role, Field::Note).is_empty() => vec![Op::Note { role, note: text }],
            Self::WriteMore(role) => {
                vec![Op::Note { note: format!("{} / {text}", own.text(&role, Field::Note)), role }]
            }
            Self::Against(role) => vec![Op::Add(role.clone()), Op::WhyNot { role, text }],
            Self::Step(role) => {
                vec![Op::Add(role.clone()), Op::Step { role, text, to: Some(StepState::default()) }]
            }
            Self::Op(op) => vec![op],
            Self::Undo => Vec::new(),
        }
    }
}

fn any_change() -> impl Strategy<Value = Change> {
    let role = || "[ab]".prop_map(RoleId);
    prop_oneof![
        4 => role().prop_map(Change::Write),
        2 => role().prop_map(Change::WriteMore),
        2 => role().prop_map(Change::Against),
        2 => role().prop_map(Change::Step),
        1 => role().prop_map(|role| Change::Op(Op::Add(role))),
        2 => role().prop_map(|role| Change::Op(Op::Note { role, note: String::new() })),
        2 => role().prop_map(|role| Change::Op(Op::Remove(role))),
        1 => (role(), 0..3_usize).prop_map(|(role, at)| Change::Op(Op::Place { role, at })),
        1 => Just(Change::Op(Op::Clear)),
        3 => Just(Change::Undo),
    ]
}

fn pieces(note: &str) -> impl Iterator<Item = &str> {
    note.split(" / ").filter(|piece| !piece.is_empty())
}

/// Texts of one list that the other does not have.
fn without(one: &Shortlist, other: &Shortlist) -> BTreeSet<(String, RoleId)> {
    texts(one).difference(&texts(other)).cloned().collect()
}

/// Each text with the role on which it stands.
fn texts(list: &Shortlist) -> BTreeSet<(String, RoleId)> {
    let texts = |entry: &'_ Entry| {
        let role = entry.role.clone();
        let written = pieces(&entry.note).chain(pieces(&entry.why_not)).chain(entry.steps.keys().map(String::as_str));
        written.map(|text| (text.to_owned(), role.clone())).collect::<Vec<_>>()
    };
    list.entries.iter().flat_map(texts).collect()
}
