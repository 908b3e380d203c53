//! What was asked for as short texts for scripts: `nights=no`, `pay>=80000`.

use thiserror::Error;

use super::{Facet, Filters, Order, Wish};
use crate::model::{Contact, Education, FamilyId, Track};
use crate::text::sanitise;

impl Filters {
    /// Each facet that is asked for, written `facet=value`, `facet<=number` or `facet>=number`.
    pub fn written(&self) -> Vec<String> {
        self.active().into_iter().map(|facet| self.written_facet(facet)).collect()
    }

    /// A facet that is asked for, written so.
    pub fn written_facet(&self, facet: Facet) -> String {
        match facet {
            Facet::Family => format!("family={}", join(self.families.iter().map(FamilyId::as_str))),
            Facet::Track => format!("track={}", join(self.tracks.iter().map(|track| track_key(*track)))),
            Facet::Education => format!("education<={}", self.max_education.map_or("", education_key)),
            Facet::Time => format!("months<={}", self.max_months.unwrap_or_default()),
            Facet::Pay => format!("pay>={}", self.min_pay.unwrap_or_default()),
            Facet::Contact => {
                let none = self.contact.iter().all(|contact| *contact == Contact::None);
                format!("patient_contact={}", if none { "no" } else { "yes" })
            }
            Facet::Age => format!("age<={}", self.age.unwrap_or_default()),
            facet => {
                let wish = WISHES.into_iter().find(|(of, _)| *of == facet).map(|(_, key)| {
                    format!("{key}={}", if self.wishes.get(&facet) == Some(&Wish::Yes) { "yes" } else { "no" })
                });
                let only = || ONLY.into_iter().find(|(of, _)| *of == facet).map(|(_, written)| written.to_owned());
                wish.or_else(only).unwrap_or_default()
            }
        }
    }

    /// The filter of a text as [`Filters::written`] writes it. The id of a family is taken as it is.
    ///
    /// # Errors
    /// When the text is not written so.
    pub fn read(written: &str) -> Result<Self, BadFilter> {
        let mut filters = Self::default();
        let at = written.find(['<', '>', '=']).unwrap_or(written.len());
        let (key, rest) = (written[..at].trim(), &written[at..]);
        let value = rest.trim_start_matches(['<', '>', '=']);
        let (sign, value) = (&rest[..rest.len() - value.len()], value.trim());
        let (yes, no) = (value == "yes", value == "no");
        match (key, sign) {
            ("family", "=") if !value.is_empty() => {
                filters.families = value.split(',').map(|id| FamilyId(sanitise(id.trim()))).collect();
            }
            ("track", "=") => filters.tracks = TRACKS.into_iter().filter(|track| track_key(*track) == value).collect(),
            ("education", "<=") => {
                filters.max_education = EDUCATION.into_iter().find(|level| education_key(*level) == value);
            }
            ("months", "<=") => filters.max_months = value.parse().ok(),
            ("pay", ">=") => filters.min_pay = value.parse().ok(),
            ("age", "<=") => filters.age = value.parse().ok(),
            ("patient_contact", "=") if yes => filters.contact = [Contact::Some, Contact::Most].into(),
            ("patient_contact", "=") if no => filters.contact = [Contact::None].into(),
            (key, "=") => {
                let wish = WISHES.into_iter().find(|(_, of)| *of == key && (yes || no));
                filters.wishes.extend(wish.map(|(facet, _)| (facet, if yes { Wish::Yes } else { Wish::No })));
                let only = ONLY.into_iter().find(|(_, of)| of.split_once('=') == Some((key, value)));
                filters.only.extend(only.map(|(facet, _)| facet));
            }
            _ => {}
        }
        if filters.is_empty() { Err(BadFilter { written: sanitise(written) }) } else { Ok(filters) }
    }
}

/// Something that is not written as a filter is.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error(
    "\"{written}\" is no filter. Filters are written like blood=no, nights=no, weekends=no, children=yes, \
     patient_contact=no, body=light, remote=yes, education<=associate, months<=12, age<=17, pay>=50000, license=no, \
     paid_training=yes, military=yes, growing=yes, track=clinical, family=imaging"
)]
pub struct BadFilter {
    /// What was written, safe to print.
    pub written: String,
}

/// The facets that one can want or want to be without.
const WISHES: [(Facet, &str); 5] = [
    (Facet::License, "license"),
    (Facet::Military, "military"),
    (Facet::Children, "children"),
    (Facet::Nights, "nights"),
    (Facet::Weekends, "weekends"),
];

/// The facets of one answer.
const ONLY: [(Facet, &str); 5] = [
    (Facet::PaidTraining, "paid_training=yes"),
    (Facet::Blood, "blood=no"),
    (Facet::Body, "body=light"),
    (Facet::Remote, "remote=yes"),
    (Facet::Growth, "growing=yes"),
];

const TRACKS: [Track; 3] = [Track::Clinical, Track::Research, Track::Administrative];

const EDUCATION: [Education; 9] = [
    Education::None,
    Education::HighSchool,
    Education::Certificate,
    Education::SomeCollege,
    Education::Associate,
    Education::Bachelor,
    Education::PostBachelor,
    Education::Master,
    Education::Doctorate,
];

impl Order {
    /// Its key for scripts; none for the order of the search.
    pub fn key(self) -> Option<&'static str> {
        match self {
            Self::Match => None,
            order => Some(order.label()),
        }
    }
}

fn join<'k>(keys: impl Iterator<Item = &'k str>) -> String {
    keys.collect::<Vec<_>>().join(",")
}

fn track_key(track: Track) -> &'static str {
    match track {
        Track::Clinical => "clinical",
        Track::Research => "research",
        Track::Administrative => "administrative",
    }
}

fn education_key(level: Education) -> &'static str {
    match level {
        Education::None => "none",
        Education::HighSchool => "high-school",
        Education::Certificate => "certificate",
        Education::SomeCollege => "some-college",
        Education::Associate => "associate",
        Education::Bachelor => "bachelor",
        Education::PostBachelor => "post-bachelor",
        Education::Master => "master",
        Education::Doctorate => "doctorate",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filter::Understood;

    #[test]
    fn what_was_asked_for_is_written_short() {
        for (text, written) in [
            ("no nights over 80k", vec!["pay>=80000", "nights=no"]),
            ("no degree 6 months", vec!["education<=certificate", "months<=6"]),
            ("no patients kids", vec!["patient_contact=no", "children=yes"]),
            ("with patients", vec!["patient_contact=yes"]),
            ("weekends only", vec!["weekends=yes"]),
            ("no license, no kids", vec!["license=no", "children=no"]),
            ("jobs for 16 year olds", vec!["age<=16"]),
            ("paid training", vec!["paid_training=yes"]),
            ("army jobs", vec!["military=yes"]),
            ("no military, no kids", vec!["military=no", "children=no"]),
            ("xray", vec![]),
        ] {
            let understood = Understood::new(text).filters;
            assert_eq!(understood.written(), written, "{text}");
            let read = written.iter().map(|one| Filters::read(one).unwrap());
            assert_eq!(read.fold(Filters::default(), |all, one| all.and(&one)), understood, "{text}");
        }
    }

    #[test]
    fn every_facet_is_read_as_it_is_written() {
        let written = "family=imaging track=research education<=post-bachelor months<=18 age<=17 license=no \
            paid_training=yes military=no pay>=50000 patient_contact=yes children=no nights=yes weekends=no blood=no \
            body=light remote=yes growing=yes";
        let read: Vec<Filters> = written.split(' ').map(|one| Filters::read(one).unwrap()).collect();
        let asked: Vec<Facet> = read.iter().flat_map(Filters::active).collect();
        assert_eq!(asked, Facet::ALL);
        let again: Vec<String> = read.iter().flat_map(Filters::written).collect();
        assert_eq!(again.join(" "), written);
    }

    #[test]
    fn what_is_not_written_so_is_refused() {
        for bad in
            ["", "blood", "blood=yes", "blood<=no", "pay<=50000", "months<=many", "education=associate", "x=\u{1b}y"]
        {
            let fault = Filters::read(bad).unwrap_err().to_string();
            assert!(fault.contains("pay>=50000") && !fault.contains('\u{1b}'), "{bad}: {fault}");
        }
    }
}
