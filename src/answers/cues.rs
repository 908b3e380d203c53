//! The cues of questions: words that tell what is asked.

use super::Part;
use Intent::{Paths, School, Section};
use Part::{Day, GettingIn, Overview, Pay, Where};

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Intent {
    /// A section of a role.
    Section(Part),
    /// What follows after a role.
    Paths,
    /// Schools that teach it: its section "Where", or a school that is named.
    School,
}

/// Cues of one intent, with commas between.
type Cues = (Intent, bool, &'static str);

/// What a sentence asks, by the words in it. Where it holds several cues the first line counts, then the first cue of it;
/// so what one pays and how long that lasts stands before what one is paid. The mark tells whether nothing but a question
/// is worded so: the others may be part of a name.
const CUES: &[Cues] = &[
    (
        Section(GettingIn),
        true,
        "how long, how many years, how many months, how much time, how fast, how quickly, how soon, how old, \
         what age, minimum age, age requirement, cost, costs, tuition, how expensive, how hard to get into, \
         hard to get into, how do i become, how to become, how to be, how to get to be, how do you become, \
         how can i become, how do i get into, how to get into, how does one become, steps to, apprenticeship, apprenticeships, \
         paid while i train, paid while training, paid while i learn, paid while learning, paid during training, \
         pay while i train, pay while you train, pay for my training, pay for the training, \
         registered apprenticeship, registered apprenticeships, youth apprenticeship, youth apprenticeships",
    ),
    (
        Paths,
        true,
        "what can i do after, what comes after, what is after, what next after, what next, whats next, next step after, next steps after, \
         where do i go after, where to go after, after being",
    ),
    (Paths, false, "after"),
    (
        Paths,
        true,
        "dead end, room to grow, grow as, move up, moving up, advance, advancement, promoted, promotion, promotions, \
         career ladder, career path, career paths",
    ),
    (Paths, false, "ladder"),
    (Paths, true, "next step, next steps, switch from, stepping stone, turn into, lead to, leads to, become next"),
    (Section(Pay), true, "how much"),
    (Section(Pay), false, "salary, salaries, wage, wages, paycheck, income, earn, earns, earnings, hourly"),
    (Section(Pay), true, "make an hour, make a year"),
    (Section(Pay), false, "an hour"),
    (Section(Pay), true, "good money"),
    (Section(Pay), false, "money"),
    (Section(Pay), true, "get paid, paid well, pay well"),
    (Section(Pay), false, "pay, pays, paid"),
    (
        Section(Day),
        true,
        "day in the life, typical day, do all day, what is like, what is it like, like to be, like being",
    ),
    (Section(Day), false, "wear"),
    (Section(Day), true, "what hours"),
    (Section(Day), false, "hours, schedule, shift, shifts"),
    (Section(Day), true, "work nights, work weekends, work holidays"),
    (Section(Day), false, "on call"),
    (Section(Day), true, "sit all day, stand all day"),
    (
        Section(Where),
        true,
        "where do, where does, where can, where would, where to work, who hires, who is hiring, who employs, \
         places hire",
    ),
    (Section(Where), false, "hiring"),
    (Section(Where), true, "near me"),
    (Section(Where), false, "nearby"),
    (Section(Where), true, "job openings"),
    (School, true, "where to study, where to go to school"),
    (School, false, "schools"),
    (School, true, "school for"),
    (School, false, "colleges, programs"),
    (
        Section(GettingIn),
        true,
        "requirements, required, require, requires, prerequisites, qualifications, do i need, do you need, need to, \
         needed, need a, what degree, what classes, what certification, what license, what exam, what test, \
         what grades, can i be, can i become, become, becoming",
    ),
    (
        Section(GettingIn),
        false,
        "background check, felony, criminal record, gpa, degree, training, license, licensed, certified, exam",
    ),
    (School, false, "school, college, program, classes, class, course, courses"),
    (
        Section(Overview),
        true,
        "what does, what do, what exactly, what is, what are, who is, tell me about, job description, duties, \
         responsibilities, pros and cons, good job, good career",
    ),
    (Section(Overview), false, "worth, hard, difficult, stressful, dangerous, gross, boring, fun"),
];

/// The cues in the order in which they count: the words, the intent, the mark.
pub(super) fn all() -> impl Iterator<Item = (&'static str, Intent, bool)> {
    CUES.iter().flat_map(|(intent, certain, cues)| cues.split(", ").map(move |cue| (cue, *intent, *certain)))
}
