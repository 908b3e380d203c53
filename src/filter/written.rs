//! What was asked for as short texts for scripts: `nights=no`, `pay>=80000`.

use super::{Facet, Filters, Order, Wish};
use crate::model::{Contact, Education, FamilyId, Track};

impl Filters {
    /// Each facet that is asked for, written `facet=value`, `facet<=number` or `facet>=number`.
    pub fn written(&self) -> Vec<String> {
        self.active().into_iter().map(|facet| self.written_facet(facet)).collect()
    }

    fn written_facet(&self, facet: Facet) -> String {
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
            Facet::License => self.written_wish("license", facet),
            Facet::Military => self.written_wish("military", facet),
            Facet::Children => self.written_wish("children", facet),
            Facet::Nights => self.written_wish("nights", facet),
            Facet::Weekends => self.written_wish("weekends", facet),
            Facet::PaidTraining => "paid_training=yes".to_owned(),
            Facet::Blood => "blood=no".to_owned(),
            Facet::Body => "body=light".to_owned(),
            Facet::Remote => "remote=yes".to_owned(),
            Facet::Growth => "growing=yes".to_owned(),
        }
    }
}

impl Filters {
    fn written_wish(&self, key: &str, facet: Facet) -> String {
        format!("{key}={}", if self.wishes.get(&facet) == Some(&Wish::Yes) { "yes" } else { "no" })
    }
}

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
            assert_eq!(Understood::new(text).filters.written(), written, "{text}");
        }
    }
}
