//! The table of bindings. The footer, the help overlay and the README are drawn from it.

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
    /// The choice of the area.
    AreaPicker,
    /// The choice of filters.
    Filters,
    /// The line for a note.
    Note,
    /// The help overlay and the list of sources.
    Overlay,
}

impl Scope {
    /// Every scope that a screen can be in, in the order of the help.
    pub const SCREENS: [Self; 11] = [
        Self::ExploreSearch,
        Self::ExploreList,
        Self::ExplorePreview,
        Self::Role,
        Self::Compare,
        Self::Shortlist,
        Self::Employers,
        Self::AreaPicker,
        Self::Filters,
        Self::Note,
        Self::Overlay,
    ];

    /// Whether printable keys are text here.
    pub fn is_typing(self) -> bool {
        matches!(self, Self::Typing | Self::ExploreSearch | Self::AreaPicker | Self::Note | Self::Employers)
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
            Self::AreaPicker => "Choice of the area",
            Self::Filters => "Filters",
            Self::Note => "Note",
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

const fn bind(
    scope: Scope,
    keys: &'static [Key],
    action: Action,
    label: &'static str,
    priority: u8,
    help: &'static str,
) -> Binding {
    Binding { scope, keys, action, label, help, priority }
}

const UP: Key = Key::named(KeyCode::Up);
const DOWN: Key = Key::named(KeyCode::Down);
const LEFT: Key = Key::named(KeyCode::Left);
const RIGHT: Key = Key::named(KeyCode::Right);
const ENTER: Key = Key::named(KeyCode::Enter);
const TAB: Key = Key::named(KeyCode::Tab);
const BACK_TAB: Key = Key::named(KeyCode::BackTab);
const ESC: Key = Key::named(KeyCode::Esc);
const PAGE_UP: Key = Key::named(KeyCode::PageUp);
const PAGE_DOWN: Key = Key::named(KeyCode::PageDown);
const HOME: Key = Key::named(KeyCode::Home);
const END: Key = Key::named(KeyCode::End);
const BACKSPACE: Key = Key::named(KeyCode::Backspace);
const DELETE: Key = Key::named(KeyCode::Delete);
const fn c(c: char) -> Key {
    Key::char(c)
}

use Action as A;
use Scope as S;

/// THE table. Keys mean what it says and nothing else; its order is the order of the help.
#[rustfmt::skip]
pub static BINDINGS: &[Binding] = &[
    bind(S::ExploreSearch, &[ENTER], A::Open, "open", 90, "Open the selected role."),
    bind(S::ExploreSearch, &[TAB], A::NextPart, "list", 80, "Go on to the list, where single keys work."),
    bind(S::ExploreSearch, &[BACK_TAB], A::PreviousPart, "preview", 0, "Go to the preview."),
    bind(S::ExploreSearch, &[UP], A::Up, "up", 0, "Select the role above."),
    bind(S::ExploreSearch, &[DOWN], A::Down, "down", 0, "Select the role below."),
    bind(S::ExploreSearch, &[PAGE_UP], A::PageUp, "page up", 0, "One screen up."),
    bind(S::ExploreSearch, &[PAGE_DOWN], A::PageDown, "page down", 0, "One screen down."),

    bind(S::ExploreList, &[ENTER, RIGHT], A::Open, "open", 95, "Open the selected role."),
    bind(S::ExploreList, &[c('s')], A::Save, "save", 90, "Put the role on the shortlist, or take it off."),
    bind(S::ExploreList, &[c('c')], A::Compare, "compare", 85, "Put the role into the comparison, or take it out."),
    bind(S::ExploreList, &[c('f')], A::Filter, "filter", 80, "Choose filters: family, schooling, time, pay, blood, nights."),
    bind(S::ExploreList, &[c('x')], A::ClearFilters, "no filter", 10, "Take off all filters."),
    bind(S::ExploreList, &[c('o')], A::Order, "order", 70, "Next order: best match, title, pay, time, growth, openings."),
    bind(S::ExploreList, &[c('a')], A::Area, "area", 65, "Choose the area whose pay is shown."),
    bind(S::ExploreList, &[TAB], A::NextPart, "preview", 40, "Go on to the preview."),
    bind(S::ExploreList, &[c('/'), BACK_TAB], A::Search, "search", 60, "Back to the search line."),
    bind(S::ExploreList, &[UP, c('k')], A::Up, "up", 0, "Select the role above."),
    bind(S::ExploreList, &[DOWN, c('j')], A::Down, "down", 0, "Select the role below."),
    bind(S::ExploreList, &[PAGE_UP], A::PageUp, "page up", 0, "One screen up."),
    bind(S::ExploreList, &[PAGE_DOWN, c(' ')], A::PageDown, "page down", 0, "One screen down."),
    bind(S::ExploreList, &[HOME, c('g')], A::Top, "first", 0, "Select the first role."),
    bind(S::ExploreList, &[END, c('G')], A::Bottom, "last", 0, "Select the last role."),

    bind(S::ExplorePreview, &[ENTER, RIGHT], A::Open, "open", 90, "Open the role."),
    bind(S::ExplorePreview, &[UP, c('k')], A::Up, "scroll", 80, "Scroll the preview up."),
    bind(S::ExplorePreview, &[DOWN, c('j')], A::Down, "down", 0, "Scroll the preview down."),
    bind(S::ExplorePreview, &[PAGE_UP], A::PageUp, "page up", 0, "One screen up."),
    bind(S::ExplorePreview, &[PAGE_DOWN, c(' ')], A::PageDown, "page down", 0, "One screen down."),
    bind(S::ExplorePreview, &[c('s')], A::Save, "save", 70, "Put the role on the shortlist, or take it off."),
    bind(S::ExplorePreview, &[c('c')], A::Compare, "compare", 60, "Put the role into the comparison, or take it out."),
    bind(S::ExplorePreview, &[c('a')], A::Area, "area", 50, "Choose the area whose pay is shown."),
    bind(S::ExplorePreview, &[TAB, c('/')], A::Search, "search", 65, "Back to the search line."),
    bind(S::ExplorePreview, &[BACK_TAB], A::PreviousPart, "list", 0, "Back to the list."),

    bind(S::Role, &[UP, c('k')], A::Up, "scroll", 60, "Scroll up."),
    bind(S::Role, &[DOWN, c('j')], A::Down, "down", 0, "Scroll down."),
    bind(S::Role, &[PAGE_UP], A::PageUp, "page up", 0, "One screen up."),
    bind(S::Role, &[PAGE_DOWN, c(' ')], A::PageDown, "page down", 0, "One screen down."),
    bind(S::Role, &[HOME, c('g')], A::Top, "first", 0, "To the beginning."),
    bind(S::Role, &[END, c('G')], A::Bottom, "last", 0, "To the end."),
    bind(S::Role, &[c(']'), TAB], A::NextSection, "next section", 85, "Next section."),
    bind(S::Role, &[c('['), BACK_TAB], A::PreviousSection, "section before", 30, "Section before."),
    bind(S::Role, &[c('s')], A::Save, "save", 80, "Put the role on the shortlist, or take it off."),
    bind(S::Role, &[c('c')], A::Compare, "compare", 75, "Put the role into the comparison, or take it out."),
    bind(S::Role, &[c('a')], A::Area, "area", 70, "Choose the area whose pay is shown."),
    bind(S::Role, &[c('h')], A::Hourly, "hourly", 50, "Show pay an hour instead of a year, and back."),
    bind(S::Role, &[c('i')], A::Sources, "sources", 65, "Show the sources of what is on the screen."),

    bind(S::Compare, &[LEFT], A::Left, "column", 80, "Select the column to the left."),
    bind(S::Compare, &[RIGHT], A::Right, "right", 0, "Select the column to the right."),
    bind(S::Compare, &[UP, c('k')], A::Up, "scroll", 40, "Scroll up."),
    bind(S::Compare, &[DOWN, c('j')], A::Down, "down", 0, "Scroll down."),
    bind(S::Compare, &[PAGE_UP], A::PageUp, "page up", 0, "One screen up."),
    bind(S::Compare, &[PAGE_DOWN, c(' ')], A::PageDown, "page down", 0, "One screen down."),
    bind(S::Compare, &[HOME, c('g')], A::Top, "first", 0, "To the first row."),
    bind(S::Compare, &[END, c('G')], A::Bottom, "last", 0, "To the last row."),
    bind(S::Compare, &[ENTER], A::Open, "open", 90, "Open the role of the selected column."),
    bind(S::Compare, &[c('d')], A::Differences, "differences", 85, "Show only the rows that differ, and back."),
    bind(S::Compare, &[c('x'), DELETE], A::Remove, "take out", 75, "Take the selected role out of the comparison."),
    bind(S::Compare, &[c('<'), c('H')], A::MoveBack, "move", 50, "Move the selected column to the left."),
    bind(S::Compare, &[c('>'), c('L')], A::MoveOn, "move right", 0, "Move the selected column to the right."),
    bind(S::Compare, &[c('s')], A::Save, "save", 60, "Put the selected role on the shortlist, or take it off."),
    bind(S::Compare, &[c('a')], A::Area, "area", 70, "Choose the area whose pay is shown."),

    bind(S::Shortlist, &[ENTER, RIGHT], A::Open, "open", 95, "Open the selected role."),
    bind(S::Shortlist, &[UP, c('k')], A::Up, "up", 0, "Select the role above."),
    bind(S::Shortlist, &[DOWN, c('j')], A::Down, "down", 0, "Select the role below."),
    bind(S::Shortlist, &[HOME, c('g')], A::Top, "first", 0, "Select the first role."),
    bind(S::Shortlist, &[END, c('G')], A::Bottom, "last", 0, "Select the last role."),
    bind(S::Shortlist, &[PAGE_UP], A::PageUp, "page up", 0, "One screen up."),
    bind(S::Shortlist, &[PAGE_DOWN, c(' ')], A::PageDown, "page down", 0, "One screen down."),
    bind(S::Shortlist, &[c('n')], A::Note, "note", 85, "Write a note under the selected role."),
    bind(S::Shortlist, &[c('K')], A::MoveBack, "move up", 70, "Move the selected role up."),
    bind(S::Shortlist, &[c('J')], A::MoveOn, "move down", 65, "Move the selected role down."),
    bind(S::Shortlist, &[c('x'), DELETE], A::Remove, "take off", 80, "Take the selected role off the shortlist."),
    bind(S::Shortlist, &[c('u')], A::Undo, "undo", 75, "Take back the last change."),
    bind(S::Shortlist, &[c('c')], A::Compare, "compare", 60, "Put the selected role into the comparison, or take it out."),
    bind(S::Shortlist, &[c('C')], A::CompareAll, "compare all", 55, "Compare the first four roles of the list."),
    bind(S::Shortlist, &[c('a')], A::Area, "area", 40, "Choose the area whose pay is shown."),

    bind(S::Employers, &[UP], A::Up, "select", 50, "Select the employer above."),
    bind(S::Employers, &[DOWN], A::Down, "down", 0, "Select the employer below."),
    bind(S::Employers, &[PAGE_UP], A::PageUp, "page up", 0, "One screen up."),
    bind(S::Employers, &[PAGE_DOWN], A::PageDown, "page down", 0, "One screen down."),
    bind(S::Employers, &[ENTER], A::Open, "its roles", 90, "List the roles that the employer hires for in Explore."),

    bind(S::AreaPicker, &[ENTER], A::Open, "choose", 90, "Show pay for the selected area from now on."),
    bind(S::AreaPicker, &[UP], A::Up, "select", 60, "Select the area above."),
    bind(S::AreaPicker, &[DOWN], A::Down, "down", 0, "Select the area below."),
    bind(S::AreaPicker, &[PAGE_UP], A::PageUp, "page up", 0, "One screen up."),
    bind(S::AreaPicker, &[PAGE_DOWN], A::PageDown, "page down", 0, "One screen down."),

    bind(S::Filters, &[UP, c('k')], A::Up, "select", 60, "Select the filter above."),
    bind(S::Filters, &[DOWN, c('j')], A::Down, "down", 0, "Select the filter below."),
    bind(S::Filters, &[PAGE_UP], A::PageUp, "page up", 0, "One screen up."),
    bind(S::Filters, &[PAGE_DOWN], A::PageDown, "page down", 0, "One screen down."),
    bind(S::Filters, &[c(' '), RIGHT, LEFT], A::Save, "on or off", 90, "Turn the selected filter on or off."),
    bind(S::Filters, &[ENTER, c('f')], A::Open, "done", 85, "Back to the list."),
    bind(S::Filters, &[c('x')], A::ClearFilters, "no filter", 80, "Take off all filters."),

    bind(S::Note, &[ENTER], A::Open, "keep", 90, "Keep the note."),

    bind(S::Overlay, &[UP, c('k')], A::Up, "scroll", 80, "Scroll up."),
    bind(S::Overlay, &[DOWN, c('j')], A::Down, "down", 0, "Scroll down."),
    bind(S::Overlay, &[PAGE_UP], A::PageUp, "page up", 0, "One screen up."),
    bind(S::Overlay, &[PAGE_DOWN, c(' ')], A::PageDown, "page down", 0, "One screen down."),

    bind(S::Typing, &[BACKSPACE, Key::ctrl('h')], A::Erase, "erase", 0, "Take away the character before the cursor."),
    bind(S::Typing, &[DELETE], A::EraseNext, "erase next", 0, "Take away the character under the cursor."),
    bind(S::Typing, &[Key::ctrl('w')], A::EraseWord, "erase word", 0, "Take away the word before the cursor."),
    bind(S::Typing, &[Key::ctrl('u')], A::EraseLine, "empty", 0, "Empty the line."),
    bind(S::Typing, &[LEFT, Key::ctrl('b')], A::CursorLeft, "left", 0, "Move the text cursor left."),
    bind(S::Typing, &[RIGHT, Key::ctrl('f')], A::CursorRight, "right", 0, "Move the text cursor right."),
    bind(S::Typing, &[HOME, Key::ctrl('a')], A::CursorStart, "start", 0, "Move the text cursor to the start."),
    bind(S::Typing, &[END, Key::ctrl('e')], A::CursorEnd, "end", 0, "Move the text cursor to the end."),

    bind(S::NotTyping, &[c('?')], A::Help, "keys", 88, "Show the keys of this screen."),
    bind(S::NotTyping, &[c('q')], A::Quit, "quit", 52, "Leave medpath."),
    bind(S::NotTyping, &[c('1')], A::GoExplore, "Explore", 0, "Go to Explore."),
    bind(S::NotTyping, &[c('2')], A::GoCompare, "Compare", 0, "Go to Compare."),
    bind(S::NotTyping, &[c('3')], A::GoShortlist, "Shortlist", 0, "Go to the shortlist."),
    bind(S::NotTyping, &[c('4')], A::GoEmployers, "Employers", 0, "Go to the employers."),

    bind(S::Everywhere, &[ESC], A::Back, "back", 54, "One step back. Nothing is lost."),
    bind(S::Everywhere, &[Key::f(1)], A::GoExplore, "Explore", 0, "Go to Explore."),
    bind(S::Everywhere, &[Key::f(2)], A::GoCompare, "Compare", 0, "Go to Compare."),
    bind(S::Everywhere, &[Key::f(3)], A::GoShortlist, "Shortlist", 0, "Go to the shortlist."),
    bind(S::Everywhere, &[Key::f(4)], A::GoEmployers, "Employers", 0, "Go to the employers."),
    bind(S::Everywhere, &[Key::f(10)], A::Help, "keys", 51, "Show the keys of this screen."),
    bind(S::Everywhere, &[Key::ctrl('c')], A::Quit, "quit", 50, "Leave medpath."),
    bind(S::Everywhere, &[Key::ctrl('z')], A::Suspend, "stop", 0, "Stop medpath until the shell calls it back with fg."),
    bind(S::Everywhere, &[Key::ctrl('l')], A::Redraw, "redraw", 0, "Draw the screen again."),
];

/// What a key means on a screen of this scope.
pub fn resolve(screen: Scope, event: KeyEvent) -> Option<Action> {
    let key = Key::from(event);
    let bound = BINDINGS.iter().find(|binding| binding.scope.covers(screen) && binding.keys.contains(&key));
    if let Some(binding) = bound {
        return Some(binding.action.clone());
    }
    match event.code {
        // AltGr arrives as Ctrl-Alt on some terminals and still writes a character.
        KeyCode::Char(c) if screen.is_typing() && types_text(event.modifiers) => Some(Action::Type(c)),
        _ => None,
    }
}

fn types_text(modifiers: KeyModifiers) -> bool {
    let held = modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT);
    held.is_empty() || held == KeyModifiers::CONTROL | KeyModifiers::ALT
}

/// The bindings that hold on a screen, those of the screen itself first.
pub fn bindings_of(screen: Scope) -> impl Iterator<Item = &'static Binding> {
    BINDINGS.iter().filter(move |binding| binding.scope.covers(screen))
}

/// The README's table of keys, in Markdown.
pub fn readme_table() -> String {
    let scopes = Scope::SCREENS.into_iter().chain([Scope::Typing, Scope::NotTyping, Scope::Everywhere]);
    let mut table = String::from("| where | keys | what they do |\n|---|---|---|\n");
    for scope in scopes {
        for binding in BINDINGS.iter().filter(|binding| binding.scope == scope) {
            let keys: Vec<String> = binding.keys.iter().map(|key| format!("`{key}`")).collect();
            table.push_str(&format!("| {} | {} | {} |\n", scope.title(), keys.join(" "), binding.help));
        }
    }
    table
}

#[cfg(test)]
mod tests;
