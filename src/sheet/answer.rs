//! An answer in one line: its kind, what it is, what happens when it is taken, and the command that prints it.

use super::Sheet;
use crate::answers::{Absent, Answer, Code, Help, Part, Topics};
use crate::catalogue::Catalogue;
use crate::model::{Phrase, Role, RolePlace, TopicPlace};
use crate::text;

/// An answer, said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerLine {
    /// Its kind in a word or two.
    pub kind: &'static str,
    /// What it is.
    pub text: String,
    /// What `Enter` does with it.
    pub does: &'static str,
    /// The arguments of the command that prints it; empty where there is none.
    pub command: String,
}

/// What a code stands for.
pub fn code_words(code: &Code) -> String {
    match code {
        Code::Occupation(code) => format!("roles with the occupation code {code}"),
        Code::Military(job) if job.title.is_empty() => format!("{}: a job in the {}", job.code, job.branch),
        Code::Military(job) => format!("{}: {}, {}", job.code, job.title, job.branch),
    }
}

/// Says an answer.
pub fn answer(catalogue: &Catalogue, topics: &Topics, answer: &Answer) -> AnswerLine {
    let role = |at: RolePlace| catalogue.role_at(at);
    match answer {
        Answer::Section(at, part) => section(role(*at), *part),
        Answer::Compare(roles) => {
            let titles: Vec<&str> = roles.iter().map(|at| short(role(*at))).collect();
            let ids: Vec<&str> = roles.iter().map(|at| role(*at).id.as_str()).collect();
            line("Compare", titles.join(" and "), "Enter compares", format!("compare {}", ids.join(" ")))
        }
        Answer::Paths(at) => line(
            "Paths",
            format!("{}: what follows, what leads here", short(role(*at))),
            "Enter walks there",
            format!("paths {}", role(*at).id),
        ),
        Answer::Page { page, block } => {
            // The page itself is not read for a line.
            let page = topics.line(*page);
            let is_it = |phrase: &Phrase| phrase.is_heading && phrase.block == *block;
            let heading = page.phrases().find(is_it).map(|heading| format!("{} ({})", heading.text, page.title()));
            line("Guide", heading.unwrap_or_else(|| page.title().to_owned()), "Enter opens it", guide(page.title()))
        }
        Answer::Topic(at) => topic(topics, *at),
        Answer::Employer(at) => {
            let employer = catalogue.employer_at(*at);
            let text = format!("{}: {}", employer.name, count(employer.roles.len(), "role"));
            line("Employer", text, "Enter shows them", format!("employers {}", employer.id))
        }
        Answer::School(at) => {
            let school = catalogue.program_at(*at).map_or("", |program| program.school());
            let programs = catalogue.schools().iter().filter(|other| other.school == school).count();
            let text = format!("{school}: {}", count(programs, "program"));
            line("School", text, "Enter shows them", format!("schools {}", quoted(school)))
        }
        Answer::Schools(at, area) => {
            let area = area.map(|at| catalogue.area_at(at));
            let near = area.map_or_else(|| "your area".to_owned(), |area| area.short_name().into_owned());
            let there = area.map_or_else(String::new, |area| format!(" --area {}", area.code));
            let (of, id) = at.map_or((String::new(), String::new()), |at| {
                (format!("{}: ", short(role(at))), format!(" {}", role(at).id))
            });
            line(
                "Schools",
                format!("{of}schools, the nearest to {near} first"),
                "Enter lists them",
                format!("schools{id}{there}"),
            )
        }
        Answer::Area(at) => {
            let area = catalogue.area_at(*at);
            let text = format!("{}: pay and jobs there", area.name);
            line("Area", text, "Enter shows it", format!("list --area {}", area.code))
        }
        Answer::Places { area, role: of_role, group } => {
            let area = catalogue.area_at(*area);
            let (who, words) = match (of_role, group) {
                (Some(at), _) => (format!("{}: who could hire", short(role(*at))), role(*at).id.to_string()),
                (None, Some(group)) => {
                    let kind = text::facility_group(*group);
                    (text::capital(kind), quoted(kind.trim_end_matches('s')))
                }
                (None, None) => ("Who could hire".to_owned(), String::new()),
            };
            let command = format!("employers {words} --area {}", area.code);
            line("Employers", format!("{who} in {}", area.short_name()), "Enter lists them", command)
        }
        Answer::Absent(Absent { title, nearest, .. }) => {
            let titles: Vec<&str> = nearest.iter().map(|at| short(role(*at))).collect();
            let near = if titles.is_empty() { String::new() } else { format!(" Nearest: {}.", titles.join(", ")) };
            let first = nearest.first().map_or_else(String::new, |at| format!("show {}", role(*at).id));
            line("Not here", format!("{title} is not in this catalogue.{near}"), "Enter opens the nearest", first)
        }
        Answer::Help(help) => {
            let text = help_text(*help).to_owned();
            match help {
                Help::Interests => line("Statements", text, "Enter begins", "interests".to_owned()),
                Help::Musts => line("Must-haves", text, "Enter opens them", "match".to_owned()),
                Help::Map => line("Map", text, "Enter opens it", "map".to_owned()),
                Help::NowAndAfter => line("Now, after", text, "Enter opens it", "next".to_owned()),
                Help::Budget => line("Budget", text, "Enter opens it", "budget".to_owned()),
                _ => line("Help", text, "Enter shows the keys", String::new()),
            }
        }
    }
}

/// A card that says no more than the line.
pub fn answer_card(line: &AnswerLine) -> Sheet {
    Sheet::card(line.kind.to_owned(), |section| {
        section.text(&line.text);
    })
}

fn line(kind: &'static str, text: String, does: &'static str, command: String) -> AnswerLine {
    AnswerLine { kind, text, does, command }
}

fn section(role: &Role, part: Part) -> AnswerLine {
    let (kind, about) = match part {
        Part::Overview => ("Overview", "what it is"),
        Part::Day => ("A day", "a day at work"),
        Part::Pay => ("Pay", "what it pays"),
        Part::GettingIn => ("Getting in", "how long, what it costs, what one needs"),
        Part::MovingUp => ("Moving up", "what comes after"),
        Part::Where => ("Where", "who hires, who teaches it"),
    };
    line(kind, format!("{}: {about}", short(role)), "Enter opens it", format!("show {}", role.id))
}

fn guide(name: &str) -> String {
    format!("guide {}", quoted(name))
}

fn topic(topics: &Topics, at: TopicPlace) -> AnswerLine {
    let known = topics.line(at);
    let kind = match known.kind() {
        "word" => "Word",
        "credential" => "Credential",
        _ => "Address",
    };
    line(kind, known.title().to_owned(), "Enter explains it", guide(known.names().next().unwrap_or_default()))
}

/// A title without its letters in brackets.
fn short(role: &Role) -> &str {
    role.title.split(" (").next().unwrap_or(&role.title)
}

fn quoted(name: &str) -> String {
    if name.contains([' ', '(', '&']) { format!("\"{name}\"") } else { name.to_owned() }
}

fn count(number: usize, what: &str) -> String {
    if number == 1 { format!("1 {what}") } else { format!("{number} {what}s") }
}

/// What helps.
fn help_text(help: Help) -> &'static str {
    match help {
        Help::Using => "Type a job, a machine, a wish, or a question. Arrows move, Enter opens, ? lists the keys.",
        Help::Saving => "Tab to the list, then s saves the selected role. F3 shows your shortlist.",
        Help::TakingHome => {
            "Save roles with s. On the list (F3), t writes a page to print and r shows a QR code for a phone."
        }
        Help::Filtering => {
            "Type what you want: no nights, 1 year, over 60k. Or Tab, then f for filters, o for the order."
        }
        Help::Places => "Tab, then a changes the area whose pay is shown.",
        Help::Leaving => "Ctrl-C leaves. So does q where no text is typed.",
        Help::NotSure => {
            "Nobody needs to know yet. Type one thing you like or do not want, such as kids, machines, or no blood."
        }
        Help::Musts => "Say what a job must have (M), and see which roles have it, fail it, or are not known.",
        Help::Map => "See every role as a point: how long it takes across, what it pays upward (v).",
        Help::NowAndAfter => "Say what school and certificates you have, and see what fits now and later (N).",
        Help::Budget => "Say what you need a month, and see which jobs pay that, here and in another area (b).",
        Help::Interests => {
            "F6 asks what you like to do and shows roles that are like it. Or type it: help people, lab, machines."
        }
    }
}
