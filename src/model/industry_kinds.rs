//! Which industries of the national pay tables are kinds of employers of this field, and their plain names.
//!
//! The one place that knows them: the import takes over the rows of these codes and no others, every screen and
//! command shows these names.

use super::IndustryKind;

/// An industry that no other of the list contains.
const fn whole(naics: &'static str, name: &'static str) -> IndustryKind {
    IndustryKind { naics, name, within: None }
}

/// An industry inside another of the list.
const fn part(within: &'static str, naics: &'static str, name: &'static str) -> IndustryKind {
    IndustryKind { naics, name, within: Some(within) }
}

/// The kinds of employers, by the codes of the tables: NAICS of six places, and the combinations (`4240A2`) that BLS
/// makes itself.
///
/// An industry that has parts here stands for all of them together. Its row is taken only for an occupation for which
/// none of the parts has one, so nothing is shown twice. The rows by owner (`622002`, ...) cut the same jobs another
/// way and are left out, as are industries outside of this field (banks, aircraft, ...), which hire some of the broad
/// occupations, too: the jobs of these kinds do not add up to the nation's.
pub(crate) const INDUSTRY_KINDS: &[IndustryKind] = &[
    whole("622000", "Hospitals, all kinds"),
    part("622000", "622100", "General hospitals"),
    part("622000", "622200", "Psychiatric and addiction hospitals"),
    part("622000", "622300", "Specialty hospitals"),
    whole("621000", "Outpatient health care, all kinds"),
    part("621000", "621100", "Doctors' offices"),
    part("621000", "621200", "Dentists' offices"),
    part("621000", "621300", "Therapists', optometrists' and similar offices"),
    part("621000", "621400", "Outpatient care centers"),
    part("621000", "621500", "Medical and diagnostic laboratories"),
    part("621000", "621600", "Home health care"),
    part("621000", "621900", "Ambulance services, blood banks and similar"),
    whole("623000", "Nursing and residential care, all kinds"),
    part("623000", "623100", "Nursing homes"),
    part("623000", "623200", "Homes for disability, mental health and addiction care"),
    part("623000", "623300", "Retirement communities and assisted living"),
    part("623000", "623900", "Other residential care"),
    whole("624000", "Social services, all kinds"),
    part("624000", "624100", "Services for families, elders and people with disabilities"),
    part("624000", "624200", "Food, shelter and relief services"),
    part("624000", "624300", "Vocational rehabilitation"),
    part("624000", "624400", "Child care"),
    // 456000 has no other part, so both rows are always the same.
    whole("456100", "Pharmacies, opticians and health stores"),
    whole("4450A1", "Supermarkets and food stores"),
    whole("455000", "Department stores and warehouse clubs"),
    // Dental and ophthalmic laboratories belong to this industry.
    whole("339100", "Medical device makers, dental and optical laboratories"),
    whole("334500", "Makers of electromedical and measuring instruments"),
    whole("325400", "Drug and vaccine makers"),
    whole("423400", "Wholesalers of medical and professional equipment"),
    whole("4240A2", "Wholesalers of drugs and chemicals"),
    whole("425100", "Wholesale agents and brokers"),
    whole("5320A1", "Equipment rental, medical equipment included"),
    whole("811200", "Repair of electronic and precision equipment"),
    whole("541700", "Scientific research and development"),
    whole("541300", "Engineering firms and testing laboratories"),
    whole("541500", "Computer systems firms"),
    whole("541600", "Management and technical consultants"),
    // Most of it for the laboratory animal series.
    whole("541900", "Veterinary clinics and other professional services"),
    whole("513200", "Software publishers"),
    whole("518200", "Data processing and hosting"),
    whole("551100", "Head offices of companies and health systems"),
    whole("561100", "Office administration for other firms"),
    whole("561300", "Staffing agencies"),
    whole("561400", "Transcription, call centers and other business support"),
    whole("524000", "Insurance, all kinds"),
    part("524000", "524100", "Insurance companies"),
    part("524000", "524200", "Insurance agencies, claims and benefit services"),
    whole("611000", "Schools and colleges, all kinds"),
    part("611000", "611100", "Elementary and high schools"),
    part("611000", "611200", "Community and junior colleges"),
    part("611000", "611300", "Colleges, universities and professional schools"),
    part("611000", "611400", "Business and computer schools"),
    part("611000", "611500", "Technical and trade schools"),
    part("611000", "611600", "Other schools and instruction"),
    part("611000", "611700", "Educational support services"),
    whole("813200", "Foundations and giving services"),
    whole("813300", "Advocacy organizations"),
    whole("813900", "Professional and business associations"),
    // Hospitals and schools of states and places are counted above, those of the federal government here.
    whole("999000", "Government, all levels"),
    part("999000", "999100", "Federal government, its hospitals included"),
    part("999000", "999200", "State government, without schools and hospitals"),
    part("999000", "999300", "Local government, without schools and hospitals"),
];
