//! Places in the lists of the catalogue, from 0. Each list has a type of its own, so that no place is looked up in another
//! list, and none is taken for a line of what was found.

macro_rules! places {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub usize);
    )*};
}

places! {
    /// Place of a role in the catalogue.
    RolePlace,
    /// Place of an area in the catalogue.
    AreaPlace,
    /// Place of an employer in the catalogue.
    EmployerPlace,
    /// Place of a program of a school in the catalogue, the closed ones behind the others.
    ProgramPlace,
    /// Place of a topic in the guide: pages, words, credentials, resources.
    TopicPlace,
}
