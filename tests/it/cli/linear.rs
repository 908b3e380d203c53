//! `medpath --linear`: the real program, a line in, lines out.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use super::Home;

/// What the program asks with before it waits.
const PROMPT: &str = "q leave: ";

/// Somebody who reads what is said and types the number of the line that has some words.
struct Listener {
    program: Child,
    typing: ChildStdin,
    hearing: BufReader<ChildStdout>,
    /// What was said since the last line was typed.
    said: String,
    /// The numbered lines that were heard last.
    menu: Vec<String>,
    lines_typed: usize,
}

impl Listener {
    fn start(home: &Home, more: &[&str]) -> Self {
        let mut command = Command::new(home.medpath().get_program());
        command.env("HOME", home.path()).env_remove("XDG_CONFIG_HOME").env_remove("XDG_DATA_HOME");
        command.arg("--linear").args(more).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut program = command.spawn().expect("the program starts");
        let typing = program.stdin.take().expect("a pipe");
        let hearing = BufReader::new(program.stdout.take().expect("a pipe"));
        let mut listener = Self { program, typing, hearing, said: String::new(), menu: Vec::new(), lines_typed: 0 };
        listener.hear();
        listener
    }

    /// Reads up to the next question.
    fn hear(&mut self) {
        let mut said = Vec::new();
        while !asks(&said) {
            let before = said.len();
            self.hearing.read_until(b' ', &mut said).expect("lines");
            assert!(said.len() > before, "it ended:\n{}", String::from_utf8_lossy(&said));
        }
        self.said = String::from_utf8(said).expect("UTF-8");
        let is_choice = |line: &&str| line.split_once(". ").is_some_and(|(number, _)| number.parse::<usize>().is_ok());
        let menu: Vec<String> = self.said.lines().filter(is_choice).map(str::to_owned).collect();
        if !menu.is_empty() && !self.said.contains("You are at:") {
            self.menu = menu;
        }
    }

    fn enter(&mut self, line: &str) -> &str {
        writeln!(self.typing, "{line}").expect("it listens");
        self.lines_typed += 1;
        self.hear();
        &self.said
    }

    /// Types the number of the line that has these words.
    fn choose(&mut self, words: &str) -> &str {
        let line = self.menu.iter().find(|line| line.contains(words));
        let line = line.unwrap_or_else(|| panic!("no line has \"{words}\":\n{}", self.menu.join("\n")));
        let number = line.split_once('.').map(|(number, _)| number.to_owned()).expect("a number");
        self.enter(&number)
    }

    /// Leaves; what it said last.
    fn leave(mut self) -> String {
        writeln!(self.typing, "q").expect("it listens");
        drop(self.typing);
        let mut rest = String::new();
        self.hearing.read_to_string(&mut rest).expect("lines");
        assert!(self.program.wait().expect("it ends").success());
        rest
    }
}

/// Whether the last line is a question without an answer yet.
fn asks(said: &[u8]) -> bool {
    let last = said.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
    let last = String::from_utf8_lossy(last);
    [
        PROMPT,
        "Words: ",
        "City, state, or code: ",
        "The note; an empty line leaves it as it is: ",
        "Which: ",
        "Name: ",
        "you need: ",
        "doctorate: ",
        "against it: ",
        "of the step: ",
        "The step: ",
    ]
    .iter()
    .any(|question| last.ends_with(question))
}

/// What is asked, the lines that are chosen or typed, what must be heard with the answer.
type Question = (&'static str, &'static [Step], &'static [&'static str]);

/// A line that is typed.
enum Step {
    /// Words to search.
    Type(&'static str),
    /// The line with these words.
    Choose(&'static str),
}

use Step::{Choose, Type};

/// Ten of the forty questions, each as somebody would ask it.
const QUESTIONS: [Question; 10] = [
    (
        "1 How long until I can work as a surgical technologist?",
        &[Type("surgical technologist"), Choose(". Surgical Technologist:"), Choose("Getting in")],
        &["9-23 months", "SOURCES"],
    ),
    ("2 Do I need a degree?", &[Type("do i need a degree for emt"), Choose("Getting in")], &["certificate", "SOURCES"]),
    (
        "5 What does it cost?",
        &[Type("dental hygienist"), Choose(". Dental Hygienist:"), Choose("Getting in")],
        &["$", "SOURCES"],
    ),
    (
        "10 Which license do I need in Maryland?",
        &[Type("respiratory therapist"), Choose(". Respiratory Therapist:")],
        &["Maryland", "license"],
    ),
    ("16 What do they do all day?", &[Type("what does a phlebotomist do all day"), Choose("1.")], &["SOURCES"]),
    (
        "17 Will I see blood?",
        &[Type("surgical technologist"), Choose(". Surgical Technologist:"), Choose("What it is")],
        &["Blood: Every day"],
    ),
    (
        "25 What does it pay here?",
        &[Type("radiologic technologist"), Choose(". Radiologic Technologist"), Choose("Pay and jobs")],
        &["Baltimore", "May 2025", "SOURCES"],
    ),
    ("32 What can I do after EMT?", &[Type("what can i do after emt"), Choose("Paths")], &["Paramedic"]),
    ("38 What does CST mean?", &[Type("what does cst mean"), Choose("1.")], &["Certified Surgical Technologist"]),
    (
        "41 Which schools near here teach it?",
        &[Type("sonography"), Choose(". Diagnostic Medical Sonographer"), Choose("Schools, the nearest")],
        &["miles", "finished"],
    ),
];

#[test]
fn ten_questions_are_answered_line_by_line() {
    for (asked, steps, wanted) in QUESTIONS {
        let home = Home::new();
        let mut listener = Listener::start(&home, &[]);
        for step in steps {
            match step {
                Type(words) => listener.enter(words),
                Choose(words) => listener.choose(words),
            };
        }
        for words in wanted {
            assert!(listener.said.contains(words), "{asked} No \"{words}\" in:\n{}", listener.said);
        }
        assert!(listener.lines_typed <= 4, "{asked}");
        assert!(!listener.said.contains('\u{1b}'), "{asked} The cursor is not moved.");
        listener.leave();
    }
}

#[test]
fn what_is_saved_compared_and_noted_is_there_the_next_time() {
    let home = Home::new();
    let mut listener = Listener::start(&home, &[]);
    for role in ["Surgical Technologist:", "Radiologic Technologist"] {
        listener.enter(role.trim_end_matches(':'));
        listener.choose(&format!(". {role}"));
        assert!(listener.choose("Save it").contains("on your shortlist"));
        listener.enter("");
        assert!(listener.choose("Put it into the comparison").contains("to compare"));
    }
    listener.enter("m");
    listener.choose("Compare roles (2)");
    let said = listener.choose("Compare them");
    assert!(said.contains("Surgical Technologist") && said.contains("Radiologic Technologist"), "{said}");
    listener.enter("m");
    listener.choose("Your shortlist (2)");
    listener.choose("Surgical Technologist");
    listener.choose("Write a note");
    assert!(listener.enter("ask Ms. Lee").contains("Note written"));
    listener.enter("");
    listener.choose("Write why not");
    listener.enter("blood every day");
    listener.enter("");
    listener.choose("Make it the target");
    listener.enter("");
    listener.choose("Tick a first step off");
    listener.enter("1");
    listener.enter("");
    let said = listener.choose("Its first steps");
    assert!(said.contains("[x]") || said.contains("done"), "{said}");
    listener.enter("m");
    listener.choose("Another area");
    listener.enter("denver");
    assert!(listener.choose("Denver").contains("Denver"));
    listener.leave();

    let mut listener = Listener::start(&home, &[]);
    assert!(listener.said.contains("Denver"), "{}", listener.said);
    let said = listener.choose("Your shortlist (2)");
    let said = said.replace('\n', " ").replace("   ", " ");
    assert!(said.contains("Note: ask Ms. Lee"), "{said}");
    listener.leave();
}

#[test]
fn a_guest_s_list_is_gone_afterwards() {
    let home = Home::new();
    let mut listener = Listener::start(&home, &["--guest"]);
    listener.enter("paramedic");
    listener.choose(". Paramedic");
    listener.choose("Save it");
    listener.enter("m");
    assert!(listener.menu.iter().any(|line| line.contains("Your shortlist (1)")), "{:?}", listener.menu);
    listener.leave();
    assert!(!home.path().join(".config").exists(), "nothing is written");
}

#[test]
fn thirty_statements_lead_to_roles_and_musts_to_answers() {
    let home = Home::new();
    let mut listener = Listener::start(&home, &[]);
    listener.choose("interests");
    for at in 0..30 {
        listener.choose(["Yes, I would", "Maybe", "No, not"][at % 3]);
    }
    assert!(listener.said.contains("Roles that fit your interests"), "{}", listener.said);
    listener.enter("m");
    listener.choose("What a job must have");
    assert!(listener.choose("Blood").contains("Now a must"));
    let said = listener.choose("The roles, in the order");
    assert!(said.contains("meets"), "{said}");
    listener.leave();
    // The answers are kept.
    let mut listener = Listener::start(&home, &[]);
    assert!(listener.choose("interests").contains("Roles that fit your interests"));
    assert!(listener.choose("The statements again").contains("You said Yes"));
    listener.leave();
}

#[test]
fn the_map_the_next_steps_and_a_budget_are_lines_too() {
    let home = Home::new();
    let mut listener = Listener::start(&home, &[]);
    assert!(listener.choose("Every role by time and pay").contains("Surgical Technologist"));
    listener.enter("");
    listener.choose("What you can do with what you have");
    let said = listener.enter("high-school").to_lowercase();
    assert!(said.contains("now"), "{said}");
    listener.enter("paramedic");
    listener.choose(". Paramedic");
    listener.choose("Save it");
    listener.enter("m");
    listener.choose("Enough to live on");
    let said = listener.enter("2500");
    assert!(said.contains("Paramedic") && said.contains("$2,500"), "{said}");
    listener.leave();
}

#[test]
fn a_role_of_which_it_is_not_sure_that_it_fits_says_so() {
    let home = Home::new();
    let mut listener = Listener::start(&home, &[]);
    let said = listener.enter("no blood under a year").split_whitespace().collect::<Vec<_>>().join(" ");
    let (sure, all) = (said.matches("time to entry").count(), said.matches("fit, or not)").count());
    assert!(said.contains("16 of the 132 roles") && sure == 20 && all == 4, "{sure} {all} {said}");
    listener.leave();
}

#[test]
fn strange_lines_are_answered() {
    let home = Home::new();
    let mut listener = Listener::start(&home, &[]);
    assert!(listener.enter("99").contains("There is no 99"));
    assert!(listener.enter("0").contains("There is no 0"));
    assert!(listener.enter("qqqqzzzz").contains("nothing found"));
    assert!(listener.enter("h").contains("Type the number"));
    assert!(!listener.enter("\u{1b}[31mred").contains('\u{1b}'));
    let long = "x".repeat(10_000);
    listener.enter(&long);
    listener.enter("b");
    listener.leave();
}
