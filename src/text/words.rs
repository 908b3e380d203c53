//! Levels and kinds in the words that a student reads.

use crate::model::{
    AreaKind, Basis, Blood, Certainty, Confidence, Contact, Education, Evidence, LicenseNeed, MilitaryMatch, Need,
    Often, Physical, ReadOn, Remote, Role, RolePage, Schedule, Source, Standing, Stated, Track, WageBasis,
};

/// What stands where nothing was read.
pub const NOT_STATED: &str = "our sources do not say";

/// The same as a sentence, where there is room to say whom to ask.
pub const NOT_STATED_ASK: &str = "our sources do not say. Ask a school, an employer, or a counselor.";

/// How often something happens.
pub fn often(level: Often) -> &'static str {
    match level {
        Often::Never => "never",
        Often::Seldom => "seldom",
        Often::Sometimes => "sometimes",
        Often::Often => "often",
        Often::NotStated => NOT_STATED,
    }
}

/// Time with patients.
pub fn contact(level: Contact) -> &'static str {
    match level {
        Contact::None => "behind the scenes",
        Contact::Some => "short meetings",
        Contact::Most => "most of the day",
    }
}

/// Blood, wounds or death.
pub fn blood(level: Blood) -> &'static str {
    match level {
        Blood::Never => "never",
        Blood::Seldom => "seldom",
        Blood::Sometimes => "some days",
        Blood::Daily => "every day",
    }
}

/// Demands on the body.
pub fn physical(level: Physical) -> &'static str {
    match level {
        Physical::Light => "light",
        Physical::Moderate => "moderate",
        Physical::Heavy => "heavy",
    }
}

/// Work from home.
pub fn remote(level: Remote) -> &'static str {
    match level {
        Remote::No => "no",
        Remote::Partly => "partly",
        Remote::Yes => "usual",
    }
}

/// Least schooling.
pub fn education(level: Education) -> &'static str {
    match level {
        Education::None => "no diploma",
        Education::HighSchool => "high school",
        Education::Certificate => "certificate",
        Education::SomeCollege => "some college",
        Education::Associate => "associate degree",
        Education::Bachelor => "bachelor's degree",
        Education::PostBachelor => "program after a bachelor's",
        Education::Master => "master's degree",
        Education::Doctorate => "doctorate",
    }
}

/// Track.
pub fn track(track: Track) -> &'static str {
    match track {
        Track::Clinical => "clinical",
        Track::Research => "research",
        Track::Administrative => "administrative",
    }
}

/// How much a credential matters, and where if it is that of one state: `required in Maryland`.
pub fn need(need: Need, state: Option<&str>) -> String {
    let words = match need {
        Need::Required => "required",
        Need::Preferred => "often asked for",
        Need::Optional => "helps",
    };
    state.map_or_else(|| words.to_owned(), |state| format!("{words} in {state}"))
}

/// Whether a license is needed.
pub fn license_need(need: LicenseNeed) -> &'static str {
    match need {
        LicenseNeed::Yes => "yes",
        LicenseNeed::Registration => "a registration",
        LicenseNeed::Certification => "a certificate, by law or rule",
        LicenseNeed::Delegated => "none of its own; a physician answers for the work",
        LicenseNeed::No => "no",
        LicenseNeed::NoLicenseFound => "none found",
        LicenseNeed::NotAuthorized => "none, and the job is not allowed",
        LicenseNeed::Unclear => "not clear",
        LicenseNeed::NotKnown => "not known to us",
    }
}

/// What the answer means, for who compares states.
pub fn license_means(need: LicenseNeed) -> &'static str {
    match need {
        LicenseNeed::Yes => "You need a license from the state before you work, or what the state calls so.",
        LicenseNeed::Registration => "You have to be on a register of the state.",
        LicenseNeed::Certification => "A law or rule asks for a certificate, from the state or from a national body.",
        LicenseNeed::Delegated => "The job may be done. A physician hands on the work and answers for it.",
        LicenseNeed::No => "An official page says that no license is needed.",
        LicenseNeed::NoLicenseFound => "The lists that we read name no license. That is less than a rule, so ask.",
        LicenseNeed::NotAuthorized => "By a list that we read, the job may not be done there.",
        LicenseNeed::Unclear => "What we read contradicts itself or leaves this job open, so ask.",
        LicenseNeed::NotKnown => "Nothing that we read says it, so ask. It does not mean that none is needed.",
    }
}

/// What kind of page a rule was read on.
pub fn read_on(page: ReadOn) -> &'static str {
    match page {
        ReadOn::Official => "From an official page or a copy of one",
        ReadOn::ProfessionalBody => "From a page of a professional group",
        ReadOn::SchoolPage => "From a school's list that we read, not the rule itself",
        ReadOn::List => "From a list that we read, not the rule itself",
        ReadOn::Other => "From a page that we read, not the rule itself",
    }
}

/// How we know that an employer hires for a role.
pub fn evidence(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Local => "a local pack says so",
        Evidence::Advert => "job ad or staff page read",
        Evidence::ClinicalSite => "trains students for it",
        Evidence::Inferred => "likely, not confirmed; ask",
        Evidence::OfItsKind => "its kind usually has this job; ask",
    }
}

/// How far an employer was confirmed.
pub fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Confirmed => "confirmed",
        Standing::Partly => "partly confirmed",
        Standing::Unconfirmed => "could not be confirmed",
        Standing::Local => "not checked by us",
    }
}

/// How sure a record of a school or resource is.
pub fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::High => "its own page or a copy was read",
        Certainty::Medium => "an old or second-hand page: check first",
        Certainty::Low => "a weak source: check first",
        Certainty::Named => "an article names it; we read nothing more",
        Certainty::Local => "not checked by us",
    }
}

/// How far a record of a credential was confirmed.
pub fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Read => "read on the pages named here",
        Confidence::Background => "not confirmed by a page we read",
    }
}

/// Kind of area.
pub fn area_kind(kind: AreaKind) -> &'static str {
    match kind {
        AreaKind::Nation => "nation",
        AreaKind::State => "state",
        AreaKind::Territory => "territory",
        AreaKind::Metropolitan => "metro area",
        AreaKind::Nonmetropolitan => "outside metro areas",
    }
}

/// How near a source is to the rule; empty for the rule itself.
pub fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Official => "official",
        Basis::NearOfficial => "near the rule",
        Basis::SchoolPage => "schools say",
        Basis::Other => "a web page says",
        Basis::LocalPack => "a local pack says",
    }
}

/// What stands behind a source that is not the rule itself; empty for an official one.
fn basis_remark(basis: Basis) -> &'static str {
    match basis {
        Basis::Official => "",
        Basis::NearOfficial => "- copy or summary of an official text",
        Basis::SchoolPage => "- a school's page",
        Basis::Other => "- a web page, weak",
        Basis::LocalPack => "- not checked by us",
    }
}

/// Kind of route: `employer_trained` becomes `employer trained`.
pub fn route(kind: &str) -> String {
    match kind {
        "post_primary" => "after a first credential".to_owned(),
        kind => kind.replace('_', " "),
    }
}

/// How well a military job fits a role, with the civilian occupations that it is mapped to.
pub fn military_match(fit: MilitaryMatch, occupation: &str) -> String {
    match fit {
        MilitaryMatch::Exact => format!("mapped to this job ({occupation})"),
        MilitaryMatch::Broader => format!("mapped to {occupation}; it covers more or less than this job"),
        MilitaryMatch::TitleOnly => format!("only its title is like this job; it is mapped to {occupation}"),
    }
}

/// Nights, weekends and on-call duty in one line.
pub fn schedule(schedule: &Stated<Schedule>) -> String {
    schedule.value().and_then(known_schedule).unwrap_or_else(|| NOT_STATED.to_owned())
}

/// What is known of nights, weekends and on-call duty, if anything is.
pub fn known_schedule(schedule: &Schedule) -> Option<String> {
    let named = [("nights", schedule.nights), ("weekends", schedule.weekends), ("on call", schedule.on_call)];
    let parts: Vec<String> = named
        .iter()
        .filter(|(_, level)| *level != Often::NotStated)
        .map(|(name, level)| format!("{name} {}", often(*level)))
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Publisher, title, edition and date of a source in one line.
pub fn source_line(source: &Source) -> String {
    let mut line = format!("{}: {}", source.publisher, source.title);
    if &*source.edition != "as read" && !source.title.contains(&*source.edition) {
        line.push_str(&format!(", {}", source.edition));
    }
    if source.date != source.edition {
        line.push_str(&format!(" ({})", source.date));
    }
    line
}

/// Longest name of a source in few words, cells.
const BRIEF_NAME: usize = 18;

/// A name for a source that fits beside others, and its date unless the name has it: `BLS wages, May 2025`.
pub fn source_short(source: &Source) -> (String, Option<String>) {
    match &source.short {
        Some(short) => (short.to_string(), None),
        // What is said of a date in brackets stands in the full list of sources.
        None => (source.title.to_string(), source.date.split(" (").next().map(str::to_owned)),
    }
}

/// The same in few words: `IPEDS, Institutio.., 2024-11`.
pub fn source_brief(source: &Source) -> String {
    match source_short(source) {
        (name, None) => name,
        (name, Some(date)) => format!("{}, {date}", super::cut_at_word(&name, BRIEF_NAME)),
    }
}

/// The same with how near it is to the rule and with the terms that ask to be named.
pub fn source_words(source: &Source) -> String {
    let terms = match &*source.license {
        "facts only" | "public domain" => String::new(),
        license => format!(", used under {license}"),
    };
    format!("{}{terms} {}", source_line(source), basis_remark(source.kind)).trim_end().to_owned()
}

/// Typical entry schooling in the projections; their term stands behind the plain words.
pub fn entry_category(category: &str) -> String {
    match category {
        "Postsecondary nondegree award" => "certificate after high school (postsecondary nondegree award)".to_owned(),
        "No formal educational credential" => "no diploma needed (no formal educational credential)".to_owned(),
        category => category.to_lowercase(),
    }
}

/// Work experience in a related occupation in the projections.
pub fn experience_category(category: &str) -> String {
    match category {
        "None" | "" => "no work in a related job first".to_owned(),
        years => format!("{} of work in a related job first", years.to_lowercase()),
    }
}

/// On-the-job training in the projections, with the length that the term stands for.
pub fn training_category(category: &str) -> String {
    match category {
        "None" | "" => "no training on the job".to_owned(),
        "Short-term on-the-job training" => "up to one month of training on the job (short-term)".to_owned(),
        "Moderate-term on-the-job training" => "one to twelve months of training on the job (moderate-term)".to_owned(),
        "Long-term on-the-job training" => "more than a year of training on the job (long-term)".to_owned(),
        other => other.to_lowercase(),
    }
}

/// What the wage tables leave out.
pub const PAY_LEAVES_OUT: &str =
    "Pay leaves out overtime, extra for nights and weekends, and people who work for themselves.";

/// A text with a capital letter at its beginning.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// What the wage series of a role counts beside it, or why there is none.
pub fn wage_note(role: &Role, page: &RolePage) -> Option<String> {
    let note = page.wage_note.as_deref();
    match role.wage_basis {
        WageBasis::Exact => None,
        WageBasis::Broader => Some(format!("Group pay: {}", note.unwrap_or("the figure counts other jobs too."))),
        WageBasis::None => Some(format!("No wage series: {}", note.unwrap_or("no table counts this job."))),
    }
}
