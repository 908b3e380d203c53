//! The files of `data/`, built into the program.
//!
//! A role is added by editing the file of its family; only a new family or a new state needs a line here.

/// Role files by family.
pub(super) const ROLES: &[(&str, &str)] = &[
    ("roles/emergency.json", include_str!("../../data/roles/emergency.json")),
    ("roles/surgical.json", include_str!("../../data/roles/surgical.json")),
    ("roles/imaging.json", include_str!("../../data/roles/imaging.json")),
    ("roles/laboratory.json", include_str!("../../data/roles/laboratory.json")),
    ("roles/dialysis.json", include_str!("../../data/roles/dialysis.json")),
];

pub(super) const FAMILIES: &str = include_str!("../../data/families.json");
pub(super) const EMPLOYERS: &str = include_str!("../../data/employers.json");
pub(super) const CREDENTIALS: &str = include_str!("../../data/credentials.json");
pub(super) const SOURCES: &str = include_str!("../../data/sources.json");
pub(super) const GLOSSARY: &str = include_str!("../../data/glossary.json");
pub(super) const AREAS: &str = include_str!("../../data/areas.json");
pub(super) const PROJECTIONS: &str = include_str!("../../data/projections.json");
pub(super) const OCCUPATIONS: &str = include_str!("../../data/occupations.json");

macro_rules! wages {
    ($($state:literal)*) => {
        &[$(($state, include_str!(concat!("../../data/wages/", $state, ".json")))),*]
    };
}

/// Wage tables by postal letters, the nation under `us`.
pub(super) const WAGES: &[(&str, &str)] = wages!(
    "us" "al" "ak" "az" "ar" "ca" "co" "ct" "de" "dc" "fl" "ga" "hi" "id" "il" "in" "ia" "ks" "ky" "la" "me" "md"
    "ma" "mi" "mn" "ms" "mo" "mt" "ne" "nv" "nh" "nj" "nm" "ny" "nc" "nd" "oh" "ok" "or" "pa" "ri" "sc" "sd" "tn"
    "tx" "ut" "vt" "va" "wa" "wv" "wi" "wy" "gu" "pr" "vi"
);
