//! How the program is used, and what it cannot do, by what somebody asks for.

/// A piece of help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Help {
    /// What one can type and press.
    Using,
    /// Keeping a role.
    Saving,
    /// Taking the list home.
    TakingHome,
    /// Leaving roles out.
    Filtering,
    /// Figures of another place.
    Places,
    /// Leaving the program.
    Leaving,
    /// Who does not know what to look for.
    NotSure,
    /// What somebody likes or is good at: the statements.
    Interests,
    /// What a job must have.
    Musts,
    /// Whether pay is enough to live on.
    Budget,
    /// All roles at a glance.
    Map,
    /// What one can do with what one has, and after a school.
    NowAndAfter,
}

/// Questions for help. The words of one that say something are looked for, in any order.
pub(super) const ASKED: &[(Help, &[&str])] = &[
    (
        Help::Using,
        &[
            "how do i use this",
            "how does this work",
            "how does this program work",
            "what can i type",
            "what is this",
            "help",
            "instructions",
            "tutorial",
            "which keys",
            "keyboard shortcuts",
            "i am stuck",
            "i am lost",
            "what can you do",
            "what can i ask",
            "commands",
            "controls",
            "menu",
            "go back",
            "how do i go back",
            "how do i search",
            "how does search work",
            "is this free",
            "who made this",
            "what is medpath",
            "are you a robot",
            "is this a chatbot",
            "hello",
            "hi",
        ],
    ),
    (
        Help::Saving,
        &[
            "how do i save a job",
            "save to my list",
            "keep a role",
            "how do i add to the shortlist",
            "my list",
            "shortlist",
            "bookmark",
            "favorites",
            "where is my saved list",
            "how do i keep track",
            "where are my favorites",
            "delete from my list",
            "undo",
            "remove a job from my list",
            "add a note",
        ],
    ),
    (
        Help::TakingHome,
        &[
            "how do i print",
            "print this page",
            "take home",
            "send to my phone",
            "email my list",
            "export",
            "download",
            "share with my parents",
            "show my parents",
            "save as a file",
            "how do i take this home",
            "qr code",
            "pdf",
            "print",
        ],
    ),
    (
        Help::Filtering,
        &[
            "how do i filter",
            "filters",
            "how do i sort",
            "change the order",
            "narrow the list",
            "hide jobs",
            "clear the filters",
            "show all jobs",
            "sort by pay",
        ],
    ),
    (
        Help::Places,
        &[
            "change the area",
            "change my city",
            "another state",
            "how do i change the state",
            "change location",
            "where i live",
        ],
    ),
    (
        Help::Budget,
        &[
            "is that enough to live on",
            "is that enough to live here",
            "enough to live on",
            "can i live on that",
            "can i afford to live",
            "can i pay rent with that",
            "cost of living",
            "living costs",
            "living wage",
            "monthly budget",
            "budget",
        ],
    ),
    (Help::Leaving, &["quit", "exit", "how do i leave", "how do i quit", "close the program", "log out"]),
    (
        Help::NotSure,
        &[
            "not sure",
            "i dont know",
            "no idea",
            "undecided",
            "what should i be",
            "what job should i get",
            "what job is right for me",
            "what career fits me",
            "help me choose",
            "help me decide",
            "career quiz",
            "quiz",
            "personality test",
            "what do i want",
            "which job suits me",
            "which one should i pick",
            "what should i do with my life",
            "what should i do",
            "help me pick",
            "i cant decide",
            "cant decide",
            "no clue",
            "dont know what to do",
            "dont know what i want",
            "what would i be good at",
            "match me",
            "find my career",
            "surprise me",
            "random job",
            "anything",
            "best job for me",
            "right job for me",
            "interest test",
            "aptitude test",
            "recommend a job",
            "suggest a job",
            "where to begin",
            "start here",
            "take a quiz",
        ],
    ),
];

impl Help {
    /// Its key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Using => "using",
            Self::Saving => "saving",
            Self::TakingHome => "taking-home",
            Self::Filtering => "filtering",
            Self::Places => "places",
            Self::Leaving => "leaving",
            Self::NotSure => "not-sure",
            Self::Interests => "interests",
            Self::Musts => "must-haves",
            Self::Budget => "budget",
            Self::Map => "map",
            Self::NowAndAfter => "now-and-after",
        }
    }
}
