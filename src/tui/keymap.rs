//! What keys mean where. The footer, the help overlay and the README are drawn from the table.

mod deciding;
mod table;
#[cfg(test)]
mod tests;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::action::Action;
use super::key::Key;

/// Where a binding holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Everywhere.
    Everywhere,
    /// Everywhere but where text is typed.
    NotTyping,
    /// Wherever text is typed.
    Typing,
    /// Explore, search line.
    ExploreSearch,
    /// Explore, list.
    ExploreList,
    /// Explore, preview.
    ExplorePreview,
    /// A role.
    Role,
    /// The comparison.
    Compare,
    /// The shortlist.
    Shortlist,
    /// The list of employers, search line.
    Employers,
    /// The list of schools, search line.
    Schools,
    /// What leads to a role and what follows.
    Paths,
    /// Where a role pays best.
    BestPay,
    /// The list of guide pages and words, search line.
    Guide,
    /// A page of the guide.
    Reading,
    /// The choice among the headings of a page.
    Contents,
    /// The choice of the area.
    AreaPicker,
    /// The choice of filters.
    Filters,
    /// What matters.
    Musts,
    /// The map of all roles.
    Map,
    /// What is needed to live.
    Budget,
    /// The line for an amount of it.
    BudgetLine,
    /// What one has and plans.
    NowAndAfter,
    /// The students of this computer.
    Students,
    /// The line for the name of a student.
    StudentName,
    /// The question before leaving.
    Leaving,
    /// The line for a note.
    Note,
    /// The first steps towards a saved role.
    Steps,
    /// The line for a step or its day.
    StepText,
    /// The list of all that can be done or gone to.
    Palette,
    /// The line for the place of a document.
    TakeHome,
    /// A document that was written.
    Written,
    /// Codes that a phone reads.
    Qr,
    /// The statements about interests.
    Interests,
    /// The roles that fit them.
    InterestsResult,
    /// A presentation.
    Present,
    /// The choice of a role to show next.
    Jump,
    /// The help overlay and the list of sources.
    Overlay,
}

impl Scope {
    /// Every scope that a screen can be in, in the order of the help.
    pub const SCREENS: &'static [Self] = &[
        Self::ExploreSearch,
        Self::ExploreList,
        Self::ExplorePreview,
        Self::Role,
        Self::Compare,
        Self::Shortlist,
        Self::Employers,
        Self::Schools,
        Self::Paths,
        Self::BestPay,
        Self::Guide,
        Self::Reading,
        Self::Contents,
        Self::AreaPicker,
        Self::Filters,
        Self::Musts,
        Self::Map,
        Self::Budget,
        Self::BudgetLine,
        Self::NowAndAfter,
        Self::Students,
        Self::StudentName,
        Self::Leaving,
        Self::Note,
        Self::Steps,
        Self::StepText,
        Self::Palette,
        Self::TakeHome,
        Self::Written,
        Self::Qr,
        Self::Interests,
        Self::InterestsResult,
        Self::Present,
        Self::Jump,
        Self::Overlay,
    ];

    /// Whether printable keys are text here.
    pub fn is_typing(self) -> bool {
        matches!(
            self,
            Self::Typing
                | Self::ExploreSearch
                | Self::Contents
                | Self::AreaPicker
                | Self::StudentName
                | Self::BudgetLine
                | Self::Note
                | Self::StepText
                | Self::Employers
                | Self::Schools
                | Self::Guide
                | Self::Palette
                | Self::Jump
                | Self::TakeHome
        )
    }

    /// Whether a binding of this scope holds on a screen of scope `screen`.
    pub fn covers(self, screen: Self) -> bool {
        match self {
            Self::Everywhere => true,
            Self::NotTyping => !screen.is_typing(),
            Self::Typing => screen.is_typing(),
            scope => scope == screen,
        }
    }

    /// Heading in the help and the README.
    pub fn title(self) -> &'static str {
        match self {
            Self::Everywhere => "Everywhere",
            Self::NotTyping => "Where no text is typed",
            Self::Typing => "In a text line",
            Self::ExploreSearch => "Explore: search line",
            Self::ExploreList => "Explore: list",
            Self::ExplorePreview => "Explore: preview",
            Self::Role => "Role",
            Self::Compare => "Compare",
            Self::Shortlist => "Shortlist",
            Self::Employers => "Employers",
            Self::Schools => "Schools",
            Self::Paths => "Paths",
            Self::BestPay => "Where it pays best",
            Self::Guide => "Guide",
            Self::Reading => "Guide: page",
            Self::Contents => "Headings",
            Self::AreaPicker => "Choice of the area",
            Self::Filters => "Filters",
            Self::Students => "Students",
            Self::StudentName => "Name of a student",
            Self::Leaving => "Before leaving",
            Self::Note => "Note",
            Self::Steps => "First steps",
            Self::StepText => "First steps: typing",
            Self::Palette => "Find anything",
            Self::Musts => "Must-haves",
            Self::Map => "Map",
            Self::Budget => "Enough to live on",
            Self::BudgetLine => "Enough to live on: a line",
            Self::NowAndAfter => "Now and after",
            Self::TakeHome => "Take home",
            Self::Written => "Take home: written",
            Self::Qr => "QR code",
            Self::Interests => "Interests",
            Self::InterestsResult => "Interests: result",
            Self::Present => "Present",
            Self::Jump => "Show a role",
            Self::Overlay => "Help and sources",
        }
    }
}

/// One line of the table.
#[derive(Debug, Clone)]
pub struct Binding {
    /// Where it holds.
    pub scope: Scope,
    /// The keys; the first is the one that the footer names.
    pub keys: &'static [Key],
    /// What they mean.
    pub action: Action,
    /// One or two words for the footer.
    pub label: &'static str,
    /// A sentence for the help.
    pub help: &'static str,
    /// 0 is never in the footer; higher stays longer when the footer gets narrow.
    pub priority: u8,
}

/// All rows of the table.
pub fn bindings() -> impl Iterator<Item = &'static Binding> {
    deciding::DECIDING.iter().chain(table::BINDINGS)
}

/// What a key means on a screen of this scope.
pub fn resolve(screen: Scope, event: KeyEvent) -> Option<Action> {
    let key = Key::from(event);
    let bound = bindings().find(|binding| binding.scope.covers(screen) && binding.keys.contains(&key));
    if let Some(binding) = bound {
        return Some(binding.action.clone());
    }
    // With Ctrl it is AltGr; alone it is no text.
    let is_alt = event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT) == KeyModifiers::ALT;
    match event.code {
        KeyCode::Char(c) if screen.is_typing() && key.is_printable() && !is_alt => Some(Action::Type(c)),
        _ => None,
    }
}

/// The bindings that hold on a screen, those of the screen itself first.
pub fn bindings_of(screen: Scope) -> impl Iterator<Item = &'static Binding> {
    bindings().filter(move |binding| binding.scope.covers(screen))
}

/// Every key: where it works, how it is written, what it does.
pub fn keys_by_place() -> impl Iterator<Item = (&'static str, Vec<String>, &'static str)> {
    let scopes = Scope::SCREENS.iter().copied().chain([Scope::Typing, Scope::NotTyping, Scope::Everywhere]);
    scopes.flat_map(|scope| {
        bindings()
            .filter(move |binding| binding.scope == scope)
            .map(move |binding| (scope.title(), binding.keys.iter().map(ToString::to_string).collect(), binding.help))
    })
}

/// The table of keys, in Markdown.
pub fn readme_table() -> String {
    let mut table = String::from("| where | keys | what they do |\n|---|---|---|\n");
    for (place, keys, help) in keys_by_place() {
        let keys: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
        table.push_str(&format!("| {place} | {} | {help} |\n", keys.join(" ")));
    }
    table
}
