//! The choices of the filter panel.

use crate::catalogue::Catalogue;
use crate::filter::{Choice, Facet, Wish};
use crate::model::{Contact, Education, Track};

/// All choices, in the order in which the panel lists them.
pub fn choices(catalogue: &Catalogue) -> Vec<Choice> {
    let mut choices: Vec<Choice> = catalogue.families().map(|family| Choice::Family(family.id.clone())).collect();
    choices.extend([Track::Clinical, Track::Research, Track::Administrative].map(Choice::Track));
    choices.extend(
        [Education::HighSchool, Education::Certificate, Education::Associate, Education::Bachelor]
            .map(Choice::Education),
    );
    choices.extend([6, 12, 24, 48].map(Choice::Months));
    choices.extend([16, 17, 18].map(Choice::Age));
    choices.extend([Wish::No, Wish::Yes].map(|wish| Choice::Wish(Facet::License, wish)));
    choices.push(Choice::Only(Facet::PaidTraining));
    choices.extend([Wish::Yes, Wish::No].map(|wish| Choice::Wish(Facet::Military, wish)));
    choices.extend([40_000, 50_000, 60_000, 80_000].map(Choice::Pay));
    choices.extend([Contact::None, Contact::Some, Contact::Most].map(Choice::Contact));
    for wished in [Facet::Children, Facet::Nights, Facet::Weekends] {
        choices.extend([Wish::No, Wish::Yes].map(|wish| Choice::Wish(wished, wish)));
    }
    choices.extend([Facet::Blood, Facet::Body, Facet::Remote, Facet::Growth].map(Choice::Only));
    choices
}

/// The name of a facet in the panel.
pub fn facet_title(facet: Facet) -> &'static str {
    match facet {
        Facet::Family => "Family",
        Facet::Track => "Track",
        Facet::Education => "Schooling",
        Facet::Time => "Time",
        Facet::Age => "Lowest age",
        Facet::License => "License",
        Facet::PaidTraining => "Training",
        Facet::Military => "Military",
        Facet::Pay => "Pay here",
        Facet::Contact => "Patients",
        Facet::Children => "Children",
        Facet::Nights => "Nights",
        Facet::Weekends => "Weekends",
        Facet::Blood => "Blood",
        Facet::Body => "Body",
        Facet::Remote => "From home",
        Facet::Growth => "Jobs ahead",
    }
}
