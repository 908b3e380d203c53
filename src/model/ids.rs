//! Keys and codes. Each kind is a type of its own, so that no key is looked up in the wrong list.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// As it is written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(written: &str) -> Self {
                Self(written.to_owned())
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, written: &str) -> bool {
                self.0 == written
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, written: &&str) -> bool {
                self.0 == *written
            }
        }
    )*};
}

ids! {
    /// Key of a role, kebab-case, never used twice.
    RoleId,
    /// Key of a family.
    FamilyId,
    /// Key of a [`super::Source`] in `data/sources.json`.
    SourceId,
    /// Key of a credential, kebab-case.
    CredentialId,
    /// Key of an employer, kebab-case.
    EmployerId,
    /// Key of a program of a school, kebab-case.
    SchoolId,
    /// Key of an association, board or the like, kebab-case.
    ResourceId,
    /// Key of a page of the guide, kebab-case.
    PageId,
    /// Code of an area: `99` the nation, two digits a state, five a metropolitan area, seven a nonmetropolitan one.
    AreaCode,
    /// Postal letters of a state or territory, `US` for the nation.
    StateCode,
    /// SOC code of an occupation: `29-2055`.
    SocCode,
    /// O*NET-SOC code of an occupation: `29-2055.00`.
    OnetCode,
}
