//! O*NET's ratings in O*NET's own words.
//!
//! A rating of the work context is the mean of answers from 1 to 5 to a question with five worded answers. The words
//! are those of the answer nearest to the mean.

use crate::model::{InterestArea, Interests};
use crate::sorting;

/// The five answers to a question, lowest first.
type Scale = [&'static str; 5];

/// How often something happens.
const FREQUENCY: Scale = ["never", "once a year or more", "once a month or more", "once a week or more", "every day"];

/// How much of the day a position of the body takes.
const TIME: Scale = [
    "never",
    "less than half the time",
    "about half the time",
    "more than half the time",
    "all or almost all of the time",
];

const CONTACT: Scale = ["none", "now and then", "about half the time", "most of the time", "all the time"];

const DISTANCE: Scale = [
    "nobody within 100 feet",
    "not close, such as in an office of one's own",
    "somewhat close, such as in a shared office",
    "at arm's length",
    "near touching",
];

const IMPORTANCE: Scale =
    ["not important at all", "fairly important", "important", "very important", "extremely important"];

const SERIOUSNESS: Scale = ["not serious at all", "fairly serious", "serious", "very serious", "extremely serious"];

const FREEDOM: Scale = ["none", "very little", "limited", "some", "a lot"];

const AUTOMATION: Scale = ["not at all", "slightly", "moderately", "highly", "completely"];

/// Something that O*NET asks workers about, as a student would ask.
#[derive(Debug)]
pub struct Circumstance {
    /// O*NET's name of the element.
    pub element: &'static str,
    /// The plain name.
    pub label: &'static str,
    answers: Scale,
}

impl Circumstance {
    /// The answer nearest to a rating.
    pub fn words(&self, rating: f64) -> &'static str {
        // In bounds after the clamp, so the cast keeps the value.
        self.answers[(rating.round().clamp(1.0, 5.0) - 1.0) as usize]
    }
}

const fn asked(element: &'static str, label: &'static str, answers: Scale) -> Circumstance {
    Circumstance { element, label, answers }
}

/// What is shown of the work context, in its order.
#[rustfmt::skip]
pub static CIRCUMSTANCES: &[Circumstance] = &[
    asked("Contact With Others", "Contact", CONTACT),
    asked("Physical Proximity", "How close", DISTANCE),
    asked("Deal With External Customers or the Public in General", "The public", IMPORTANCE),
    asked("Work With or Contribute to a Work Group or Team", "Teamwork", IMPORTANCE),
    asked("Dealing With Unpleasant, Angry, or Discourteous People", "Angry people", FREQUENCY),
    asked("Dealing with Violent or Physically Aggressive People", "Violent people", FREQUENCY),
    asked("Spend Time Standing", "Standing", TIME),
    asked("Spend Time Walking or Running", "Walking", TIME),
    asked("Spend Time Sitting", "Sitting", TIME),
    asked("Spend Time Bending or Twisting Your Body", "Bending", TIME),
    asked("Spend Time Using Your Hands to Handle, Control, or Feel Objects, Tools, or Controls", "Using the hands", TIME),
    asked("Exposed to Disease or Infections", "Infection risk", FREQUENCY),
    asked("Exposed to Contaminants", "Fumes, dust", FREQUENCY),
    asked("Exposed to Radiation", "Radiation", FREQUENCY),
    asked("Exposed to Hazardous Conditions", "Chemicals, fire", FREQUENCY),
    asked("Exposed to Minor Burns, Cuts, Bites, or Stings", "Cuts, burns", FREQUENCY),
    asked("Exposed to Sounds, Noise Levels that are Distracting or Uncomfortable", "Loud noise", FREQUENCY),
    asked("Wear Common Protective or Safety Equipment such as Safety Shoes, Glasses, Gloves, Hearing Protection, Hard Hats, or Life Jackets", "Gloves, goggles", FREQUENCY),
    asked("Outdoors, Exposed to All Weather Conditions", "Outdoors", FREQUENCY),
    asked("In an Enclosed Vehicle or Operate Enclosed Equipment", "In a vehicle", FREQUENCY),
    asked("Importance of Being Exact or Accurate", "Being exact", IMPORTANCE),
    asked("Consequence of Error", "A mistake is", SERIOUSNESS),
    asked("Time Pressure", "Time pressure", FREQUENCY),
    asked("Freedom to Make Decisions", "Freedom to act", FREEDOM),
    asked("Degree of Automation", "Done by machine", AUTOMATION),
];

/// Importance of a skill or a field of knowledge, whose answers O*NET words in another way.
pub fn importance(rating: f64) -> &'static str {
    match rating {
        4.5.. => "extremely important",
        3.5..4.5 => "very important",
        2.5..3.5 => "important",
        1.5..2.5 => "somewhat important",
        _ => "not important",
    }
}

/// A rating as a number: `4.3 of 5`.
pub fn rating(rating: f64, highest: u8) -> String {
    format!("{rating:.1} of {highest}")
}

/// How much preparation a job zone stands for.
pub fn job_zone(zone: u8) -> &'static str {
    match zone {
        1 => "little or no preparation; a few days to a few months to learn",
        2 => "some preparation; a few months to a year of learning from experienced workers",
        3 => "medium preparation; a training program, an associate degree, or a year or two on the job",
        4 => "much preparation; mostly a bachelor's degree and years of experience",
        _ => "the most preparation; mostly graduate school and long experience",
    }
}

/// Schooling on O*NET's scale of twelve levels.
pub fn schooling_level(level: u8) -> &'static str {
    match level {
        1 => "less than high school",
        2 => "high school diploma",
        3 => "certificate after high school",
        4 => "some college",
        5 => "associate degree",
        6 => "bachelor's degree",
        7 => "certificate after a bachelor's degree",
        8 => "master's degree",
        9 => "certificate after a master's degree",
        10 => "professional degree, such as law or medicine",
        11 => "doctorate",
        _ => "training after a doctorate",
    }
}

/// A share without decimals, which the small surveys behind it do not carry: `41%`, `under 1%`.
pub fn share(percent: f64) -> String {
    if percent < 0.5 { "under 1%".to_owned() } else { format!("{percent:.0}%") }
}

/// An interest area and what it means.
pub fn interest(area: InterestArea) -> (&'static str, &'static str) {
    match area {
        InterestArea::Realistic => ("Realistic", "hands, tools, machines"),
        InterestArea::Investigative => ("Investigative", "finding things out"),
        InterestArea::Artistic => ("Artistic", "making and designing"),
        InterestArea::Social => ("Social", "helping and teaching"),
        InterestArea::Enterprising => ("Enterprising", "leading and selling"),
        InterestArea::Conventional => ("Conventional", "order, records, numbers"),
    }
}

/// The six interest areas with what they mean and their scores, highest first.
pub fn interests(profile: &Interests) -> [(&'static str, &'static str, f64); 6] {
    let mut areas = InterestArea::ALL.map(|area| {
        let (name, words) = interest(area);
        (name, words, profile.of(area))
    });
    sorting::by(&mut areas, |a, b| b.2.total_cmp(&a.2));
    areas
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(element: &str, rating: f64) -> &'static str {
        CIRCUMSTANCES.iter().find(|asked| asked.element == element).unwrap().words(rating)
    }

    #[test]
    fn each_question_has_its_own_answers() {
        assert_eq!(words("Spend Time Standing", 4.1), "more than half the time");
        assert_eq!(words("Exposed to Radiation", 2.72), "once a month or more");
        assert_eq!(words("Importance of Being Exact or Accurate", 4.87), "extremely important");
        assert_eq!(words("Consequence of Error", 4.26), "very serious");
        assert_eq!(words("Contact With Others", 4.67), "all the time");
        assert_eq!(words("Exposed to Disease or Infections", 1.0), "never");
        assert_eq!(words("Exposed to Disease or Infections", 9.0), "every day");
    }

    #[test]
    fn every_label_fits_its_column_and_stands_once() {
        for (at, asked) in CIRCUMSTANCES.iter().enumerate() {
            assert!(asked.label.len() <= 17, "{}", asked.label);
            let again = |other: &Circumstance| other.label == asked.label || other.element == asked.element;
            assert!(!CIRCUMSTANCES[at + 1..].iter().any(again), "{}", asked.label);
        }
    }

    #[test]
    fn shares_and_importance() {
        assert_eq!((share(40.56), share(0.31)), ("41%".to_owned(), "under 1%".to_owned()));
        assert_eq!((importance(3.75), importance(3.38)), ("very important", "important"));
    }
}
