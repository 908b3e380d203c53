//! The forty questions but the last, which a command answers: the keys from the start, and the answer.

use super::answers::{self, Answer, Asked};

/// A question.
pub(super) struct Question {
    /// Its number.
    pub(super) number: u8,
    /// What is asked.
    pub(super) asked: &'static str,
    /// The keys; `{role}` and `{other}` are titles that are typed.
    pub(super) keys: &'static str,
    /// Whether the answer is another one in another area.
    pub(super) by_area: bool,
    /// The right answer.
    pub(super) answer: fn(&Asked) -> Vec<Answer>,
}

/// A question with the same answer everywhere.
const fn ask(number: u8, asked: &'static str, keys: &'static str, answer: fn(&Asked) -> Vec<Answer>) -> Question {
    Question { number, asked, keys, by_area: false, answer }
}

/// A question whose answer depends on the area.
const fn here(number: u8, asked: &'static str, keys: &'static str, answer: fn(&Asked) -> Vec<Answer>) -> Question {
    Question { number, asked, keys, by_area: true, answer }
}

#[rustfmt::skip]
pub(super) const QUESTIONS: &[Question] = &[
    ask(1, "How long until I can work as a ...?", "{role}<Enter>ghow long<Enter>", answers::time),
    ask(2, "Do I need a degree, or is a certificate enough?", "{role}<Enter>gschooling<Enter>", answers::schooling),
    ask(3, "Which jobs can I start within a year?", "within a year", answers::within_a_year),
    ask(4, "How old must I be?", "{role}<Enter>gage<Enter>", answers::age),
    ask(5, "What does it cost?", "{role}<Enter>gfees<Enter>", answers::fees),
    ask(6, "Can I be paid while I train?", "{role}<Enter>gpaid<Enter>", answers::paid_training),
    ask(7, "Are there evening classes?", "<F7>evening<Enter>", |_| answers::said(&["in the evening"])),
    ask(8, "Which school subjects should I take now?", "{role}<Enter>gsubjects<Enter>", answers::subjects),
    ask(9, "Is it hard to get in?", "{role}<Enter>gseat<Enter>", answers::seat),
    here(10, "Which license or exam do I need here?", "{role}<Enter>gexams<Enter>", answers::license),
    ask(11, "How do I tell a good school?", "<F7>good school<Enter>", |_| answers::said(&["Who accredits this program, and until when?"])),
    ask(12, "Will a record stop me?", "{role}<Enter>gchecks before<Enter>", answers::checks),
    ask(13, "Drug test, vaccines, physical exam?", "{role}<Enter>gchecks before<Enter>", answers::checks),
    ask(14, "How many clinical hours?", "{role}<Enter>gcourse<Enter>", answers::course_hours),
    ask(15, "Can I do it online?", "<F7>online<Enter>", |_| answers::said_in("Lectures can be online", "seed-popular")),
    ask(16, "What do they do all day?", "{role}<Enter>ga day<Enter>", answers::day),
    ask(17, "Will I see blood?", "{role}<Enter>gblood<Enter>", answers::blood),
    ask(18, "Patients all day?", "{role}<Enter>gpatients<Enter>", answers::patients),
    ask(19, "Nights, weekends, on call?", "{role}<Enter>ghours<Enter>", answers::hours),
    ask(20, "Is it physically hard?", "{role}<Enter>gbody<Enter>", answers::body),
    ask(21, "Is it dangerous?", "{role}<Enter>grisks<Enter>", answers::risks),
    ask(22, "Where do they work?", "{role}<Enter>gplaces<Enter>", answers::places),
    ask(23, "What do I wear?", "{role}<Enter>gwear<Enter>", answers::wear),
    ask(24, "What are the worst parts?", "{role}<Enter>ghard parts<Enter>", answers::hard_parts),
    here(25, "What does it pay here, at the start and later?", "{role}<Enter>", answers::pay_here),
    ask(26, "Is that enough to live here?", "<F7>pay figures<Enter>genough<Enter>", |_| answers::said_in("104.487", "bea-rpp-2024")),
    ask(27, "Does it include overtime?", "{role}", answers::overtime),
    here(28, "Which pays more, A or B?", "{role}<Tab>c/<Ctrl-u>{other}<Tab>c<F2>", answers::difference),
    here(29, "Who says so, and how old is it?", "{role}<Enter>i", answers::who_says),
    here(30, "Are there jobs here, who hires?", "{role}<Enter>gemployers<Enter>", answers::employers),
    ask(31, "Will AI or robots take it?", "<F7>robots<Enter>", |_| answers::said_by(&["Artificial intelligence (AI) is software"], &["BLS Handbook, 2025-08"])),
    ask(32, "What can I do after ...?", "{role}<Tab>p", answers::next_steps),
    ask(33, "What builds on it?", "{role}<Tab>p", answers::what_builds),
    ask(34, "Sideways without new school?", "{role}<Tab>pgsideways<Enter>", answers::sideways),
    ask(35, "Technician, technologist, assistant?", "<F7>technologist, assistant<Enter>", |_| answers::said(&["Aide: helps with simple tasks"])),
    here(36, "Both against what I must have.", "{role}<Tab>c/<Ctrl-u>{other}<Tab>c<F2>", answers::must_haves),
    ask(37, "Science, no blood, no nights: what fits?", "I like science but no blood or nights", |_| answers::said(&[
        "[nights: never or seldom] [blood: never or seldom]", "Why listed:", "blood: never"])),
    ask(38, "What does CST mean?", "<F7>cst<Down><Enter>", |_| answers::said_by(&["Certified Surgical Technologist"], &["Read"])),
    ask(39, "What should I do this week?", "<F7>this week<Enter>", |_| answers::said(&["Pick two roles and compare them"])),
];
