//! THE table of bindings.

use ratatui::crossterm::event::KeyCode;

use super::{Binding, Scope};
use crate::tui::action::Action;
use crate::tui::key::Key;

pub(super) const fn bind(
    scope: Scope,
    keys: &'static [Key],
    action: Action,
    label: &'static str,
    priority: u8,
    help: &'static str,
) -> Binding {
    Binding { scope, keys, action, label, help, priority }
}

pub(super) const UP: Key = Key::named(KeyCode::Up);
pub(super) const DOWN: Key = Key::named(KeyCode::Down);
pub(super) const LEFT: Key = Key::named(KeyCode::Left);
pub(super) const RIGHT: Key = Key::named(KeyCode::Right);
pub(super) const ENTER: Key = Key::named(KeyCode::Enter);
pub(super) const TAB: Key = Key::named(KeyCode::Tab);
pub(super) const BACK_TAB: Key = Key::named(KeyCode::BackTab);
const ESC: Key = Key::named(KeyCode::Esc);
pub(super) const PAGE_UP: Key = Key::named(KeyCode::PageUp);
pub(super) const PAGE_DOWN: Key = Key::named(KeyCode::PageDown);
pub(super) const HOME: Key = Key::named(KeyCode::Home);
pub(super) const END: Key = Key::named(KeyCode::End);
pub(super) const BACKSPACE: Key = Key::named(KeyCode::Backspace);
pub(super) const DELETE: Key = Key::named(KeyCode::Delete);
pub(super) const fn c(c: char) -> Key {
    Key::char(c)
}

use Action as A;
use Scope as S;

/// THE table, with the rows of `deciding.rs`. Keys mean what it says and nothing else; its order is the order of the help.
#[rustfmt::skip]
pub(super) static BINDINGS: &[Binding] = &[
    bind(S::ExploreSearch, &[ENTER], A::Open, "open", 90, "Open the selected role, page or word."),
    bind(S::ExploreSearch, &[TAB], A::NextPart, "list", 80, "Go on to the list, where single keys work."),
    bind(S::ExploreSearch, &[BACK_TAB], A::PreviousPart, "preview", 0, "Go to the preview."),
    bind(S::ExploreSearch, &[UP], A::Up, "up", 0, "Select the role above."),
    bind(S::ExploreSearch, &[DOWN], A::Down, "down", 0, "Select the role below."),
    bind(S::ExploreSearch, &[PAGE_UP], A::PageUp, "page up", 0, "One screen up."),
    bind(S::ExploreSearch, &[PAGE_DOWN], A::PageDown, "page down", 0, "One screen down."),

    bind(S::ExploreList, &[ENTER, RIGHT], A::Open, "open", 95, "Open the selected role, page or word."),
    bind(S::ExploreList, &[c('s')], A::Save, "save", 90, "Put the role on the shortlist, or take it off."),
    bind(S::ExploreList, &[c('c')], A::Compare, "compare", 85, "Put the role into the comparison, or take it out."),
    bind(S::ExploreList, &[c('f')], A::Filter, "filter", 80, "Choose filters: family, schooling, time, pay, blood, nights."),
    bind(S::ExploreList, &[c('x')], A::ClearFilters, "no filter", 10, "Take off all filters; \"no nights\" is searched as plain words."),
    bind(S::ExploreList, &[c('m')], A::Unsure, "not known", 75, "Show or leave out roles of which it is not known whether they fit."),
    bind(S::ExploreList, &[c('o')], A::Order, "order", 70, "Next order: best match, title, pay, time, growth, openings, musts."),
    bind(S::ExploreList, &[c('K')], A::KeepMusts, "keep as musts", 0, "Keep the filters of the list as must-haves."),
    bind(S::ExploreList, &[c('a')], A::Area, "area", 65, "Choose the area whose pay is shown."),
    bind(S::ExploreList, &[c('p')], A::Paths, "paths", 45, "Show what leads to the role and what follows."),
    bind(S::ExploreList, &[c('i')], A::Sources, "sources", 53, "Show the sources of the preview."),
    bind(S::ExploreList, &[c('e')], A::Hiring, "hiring", 30, "Show who hires for the role, and schools for it."),
    bind(S::ExploreList, &[c('b')], A::Budget, "budget", 0, "Is that enough to live on? Hold pay against what you need."),
    bind(S::ExploreList, &[c('t')], A::TakeHome, "take home", 28, "Write a page about the role, to print and take home."),
    bind(S::ExploreList, &[TAB], A::NextPart, "preview", 40, "Go on to the preview."),
    bind(S::ExploreList, &[c('/'), BACK_TAB], A::Search, "new words", 82, "Back to the search line; new words replace the old ones."),
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
    bind(S::ExplorePreview, &[c('i')], A::Sources, "sources", 45, "Show the sources of the preview."),
    bind(S::ExplorePreview, &[c('a')], A::Area, "area", 50, "Choose the area whose pay is shown."),
    bind(S::ExplorePreview, &[c('b')], A::Budget, "budget", 0, "Is that enough to live on? Hold pay against what you need."),
    bind(S::ExplorePreview, &[c('t')], A::TakeHome, "take home", 30, "Write a page about the role, to print and take home."),
    bind(S::ExplorePreview, &[TAB, c('/')], A::Search, "new words", 65, "Back to the search line; new words replace the old ones."),
    bind(S::ExplorePreview, &[BACK_TAB], A::PreviousPart, "list", 0, "Back to the list."),

    bind(S::Role, &[UP, c('k')], A::Up, "scroll", 60, "Scroll up."),
    bind(S::Role, &[DOWN, c('j')], A::Down, "down", 0, "Scroll down."),
    bind(S::Role, &[PAGE_UP], A::PageUp, "page up", 0, "One screen up."),
    bind(S::Role, &[PAGE_DOWN, c(' ')], A::PageDown, "page down", 0, "One screen down."),
    bind(S::Role, &[c('g')], A::Contents, "headings", 72, "Choose a heading to go to."),
    bind(S::Role, &[HOME], A::Top, "first", 0, "To the beginning."),
    bind(S::Role, &[END, c('G')], A::Bottom, "last", 0, "To the end."),
    bind(S::Role, &[c(']'), TAB], A::NextSection, "next section", 85, "Next section."),
    bind(S::Role, &[c('['), BACK_TAB], A::PreviousSection, "section before", 30, "Section before."),
    bind(S::Role, &[c('s')], A::Save, "save", 80, "Put the role on the shortlist, or take it off."),
    bind(S::Role, &[c('c')], A::Compare, "compare", 75, "Put the role into the comparison, or take it out."),
    bind(S::Role, &[c('a')], A::Area, "area", 70, "Choose the area whose pay is shown."),
    bind(S::Role, &[c('h')], A::Hourly, "hourly", 50, "Show pay an hour instead of a year, and back."),
    bind(S::Role, &[c('p')], A::Paths, "paths", 55, "Show what leads to this role and what follows."),
    bind(S::Role, &[c('e')], A::Hiring, "hiring", 48, "Show who hires for this role, and schools for it."),
    bind(S::Role, &[c('w')], A::BestPay, "pays best", 45, "Show where this role pays best."),
    bind(S::Role, &[c('b')], A::Budget, "budget", 0, "Is that enough to live on? Hold pay against what you need."),
    bind(S::Role, &[c('l')], A::Licenses, "licenses", 42, "Show whether this role needs a license, state by state."),
    bind(S::Role, &[c('m')], A::PaySeries, "more pay", 40, "Show its pay by every kind of employer, and by year."),
    bind(S::Role, &[c('i')], A::Sources, "sources", 65, "Show the sources of what is on the screen."),
    bind(S::Role, &[c('t')], A::TakeHome, "take home", 58, "Write a page about this role, to print and take home."),
    bind(S::Role, &[c('r')], A::Qr, "QR code", 35, "Show this role as a QR code, to take it home on a phone."),
    bind(S::Role, &[c('P')], A::Present, "present", 32, "Present this role in large letters, for a projector."),

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
    bind(S::Compare, &[c('b')], A::Budget, "budget", 0, "Is that enough to live on? Hold pay against what you need."),
    bind(S::Compare, &[c('P')], A::Present, "present", 45, "Present these roles in large letters, for a projector."),
    bind(S::Compare, &[c('i')], A::Sources, "sources", 65, "Show the sources of what is on the screen."),
    bind(S::Compare, &[c('t')], A::TakeHome, "take home", 58, "Write the comparison on a page, to print and take home."),

    bind(S::Shortlist, &[ENTER, RIGHT], A::Open, "open", 95, "Open the selected role."),
    bind(S::Shortlist, &[UP, c('k')], A::Up, "up", 0, "Select the role above."),
    bind(S::Shortlist, &[DOWN, c('j')], A::Down, "down", 0, "Select the role below."),
    bind(S::Shortlist, &[HOME, c('g')], A::Top, "first", 0, "Select the first role."),
    bind(S::Shortlist, &[END, c('G')], A::Bottom, "last", 0, "Select the last role."),
    bind(S::Shortlist, &[PAGE_UP], A::PageUp, "page up", 0, "One screen up."),
    bind(S::Shortlist, &[PAGE_DOWN, c(' ')], A::PageDown, "page down", 0, "One screen down."),
    bind(S::Shortlist, &[c('n')], A::Note, "note", 85, "Write a note under the selected role."),
    bind(S::Shortlist, &[c('w')], A::WhyNot, "why not", 84, "Write what speaks against the selected role."),
    bind(S::Shortlist, &[c('*')], A::Target, "target", 83, "Make the selected role your target, or no longer."),
    bind(S::Shortlist, &[c('f')], A::Steps, "first steps", 82, "Show the first steps towards the selected role, to tick off."),
    bind(S::Shortlist, &[c('K')], A::MoveBack, "move up", 70, "Move the selected role up."),
    bind(S::Shortlist, &[c('J')], A::MoveOn, "move down", 65, "Move the selected role down."),
    bind(S::Shortlist, &[c('x'), DELETE], A::Remove, "take off", 80, "Take the selected role off the shortlist."),
    bind(S::Shortlist, &[c('X')], A::ClearList, "clear", 57, "Take everything off the shortlist; u brings it back."),
    bind(S::Shortlist, &[c('u')], A::Undo, "undo", 75, "Take back the last change."),
    bind(S::Shortlist, &[c('c')], A::Compare, "compare", 60, "Put the selected role into the comparison, or take it out."),
    bind(S::Shortlist, &[c('C')], A::CompareAll, "compare all", 55, "Compare the first four roles of the list."),
    bind(S::Shortlist, &[c('a')], A::Area, "area", 40, "Choose the area whose pay is shown."),
    bind(S::Shortlist, &[c('b')], A::Budget, "budget", 0, "Is that enough to live on? Hold pay against what you need."),
    bind(S::Shortlist, &[c('t')], A::TakeHome, "take home", 68, "Write the shortlist on a page, to print and take home."),
    bind(S::Shortlist, &[c('r')], A::Qr, "QR code", 56, "Show the shortlist as a QR code, to take it home on a phone."),
    bind(S::Shortlist, &[c('P')], A::Present, "present", 38, "Present the saved roles in large letters, for a projector."),

    bind(S::Employers, &[UP], A::Up, "select", 50, "Select the employer above."),
    bind(S::Employers, &[DOWN], A::Down, "down", 0, "Select the employer below."),
    bind(S::Employers, &[PAGE_UP], A::PageUp, "page up", 0, "One screen up."),
    bind(S::Employers, &[PAGE_DOWN], A::PageDown, "page down", 0, "One screen down."),
    bind(S::Employers, &[ENTER], A::Open, "its roles", 90, "List the roles that the employer hires for in Explore."),
    bind(S::Employers, &[TAB, BACK_TAB], A::NextPart, "schools", 80, "Go to the schools and their programs."),

    bind(S::Schools, &[UP], A::Up, "select", 50, "Select the program above."),
    bind(S::Schools, &[DOWN], A::Down, "down", 0, "Select the program below."),
    bind(S::Schools, &[PAGE_UP], A::PageUp, "page up", 0, "One screen up."),
    bind(S::Schools, &[PAGE_DOWN], A::PageDown, "page down", 0, "One screen down."),
    bind(S::Schools, &[ENTER], A::Open, "its roles", 90, "List the roles that the program leads to in Explore."),
    bind(S::Schools, &[TAB, BACK_TAB], A::NextPart, "employers", 80, "Go to the employers."),
    bind(S::Schools, &[Key::ctrl('t')], A::TakeHome, "take home", 40, "Write the schools for a role on a page, to take home."),

    bind(S::Paths, &[UP, c('k')], A::Up, "select", 60, "Select the step above."),
    bind(S::Paths, &[DOWN, c('j')], A::Down, "down", 0, "Select the step below."),
    bind(S::Paths, &[PAGE_UP], A::PageUp, "page up", 0, "One screen up."),
    bind(S::Paths, &[PAGE_DOWN, c(' ')], A::PageDown, "page down", 0, "One screen down."),
    bind(S::Paths, &[c('g')], A::Contents, "headings", 62, "Choose a heading to go to."),
    bind(S::Paths, &[HOME], A::Top, "first", 0, "To the first step."),
    bind(S::Paths, &[END, c('G')], A::Bottom, "last", 0, "To the last step."),
    bind(S::Paths, &[ENTER, c('p')], A::Open, "walk there", 90, "Show the paths of the selected role."),
    bind(S::Paths, &[RIGHT], A::OpenRole, "its page", 85, "Open the page of the selected role."),
    bind(S::Paths, &[c('s')], A::Save, "save", 70, "Put the selected role on the shortlist, or take it off."),
    bind(S::Paths, &[c('c')], A::Compare, "compare", 65, "Put the selected role into the comparison, or take it out."),
    bind(S::Paths, &[c('a')], A::Area, "area", 40, "Choose the area whose pay is shown."),
    bind(S::Paths, &[c('i')], A::Sources, "sources", 45, "Show the sources of what is on the screen."),
    bind(S::Paths, &[c('t')], A::TakeHome, "take home", 42, "Write these paths on a page, to print and take home."),

    bind(S::Guide, &[UP], A::Up, "select", 50, "Select the page or word above."),
    bind(S::Guide, &[DOWN], A::Down, "down", 0, "Select the page or word below."),
    bind(S::Guide, &[PAGE_UP], A::PageUp, "page up", 0, "One screen up."),
    bind(S::Guide, &[PAGE_DOWN], A::PageDown, "page down", 0, "One screen down."),
    bind(S::Guide, &[ENTER], A::Open, "open", 90, "Read the selected page, or all about a word."),

    bind(S::Reading, &[UP, c('k')], A::Up, "scroll", 60, "Scroll up."),
    bind(S::Reading, &[DOWN, c('j')], A::Down, "down", 0, "Scroll down."),
    bind(S::Reading, &[PAGE_UP], A::PageUp, "page up", 0, "One screen up."),
    bind(S::Reading, &[PAGE_DOWN, c(' ')], A::PageDown, "page down", 0, "One screen down."),
    bind(S::Reading, &[c('g')], A::Contents, "headings", 62, "Choose a heading to go to."),
    bind(S::Reading, &[HOME], A::Top, "first", 0, "To the beginning."),
    bind(S::Reading, &[END, c('G')], A::Bottom, "last", 0, "To the end."),
    bind(S::Reading, &[TAB, c(']')], A::NextPart, "next link", 85, "Select the next link."),
    bind(S::Reading, &[BACK_TAB, c('[')], A::PreviousPart, "link before", 30, "Select the link before."),
    bind(S::Reading, &[ENTER], A::Open, "follow", 90, "Follow the selected link."),
    bind(S::Reading, &[RIGHT, c('n')], A::Right, "next page", 70, "Read the next page."),
    bind(S::Reading, &[LEFT, c('b')], A::Left, "page before", 0, "Read the page before."),
    bind(S::Reading, &[c('i')], A::Sources, "sources", 65, "Show the sources of what is on the screen."),

    bind(S::Contents, &[ENTER], A::Open, "go there", 90, "Go to the selected heading."),
    bind(S::Contents, &[UP], A::Up, "select", 60, "Select the heading above."),
    bind(S::Contents, &[DOWN], A::Down, "down", 0, "Select the heading below."),
    bind(S::Contents, &[PAGE_UP], A::PageUp, "page up", 0, "One screen up."),
    bind(S::Contents, &[PAGE_DOWN], A::PageDown, "page down", 0, "One screen down."),

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
    bind(S::Filters, &[TAB], A::NextPart, "next kind", 70, "Go on to the next kind of filter."),
    bind(S::Filters, &[BACK_TAB], A::PreviousPart, "kind before", 0, "Go back to the kind of filter before."),
    bind(S::Filters, &[c('d'), DELETE], A::Remove, "drop one", 83, "Where no role is left: take off the filter that hides most."),
    bind(S::Filters, &[ENTER, c('f')], A::Open, "done", 85, "Back to the list."),
    bind(S::Filters, &[c('x')], A::ClearFilters, "no filter", 80, "Take off all filters; \"no nights\" is searched as plain words."),

    bind(S::Students, &[ENTER], A::Open, "use", 90, "Go on with the list of the selected student."),
    bind(S::Students, &[c('n')], A::NewStudent, "new", 88, "Add a student; a pseudonym will do."),
    bind(S::Students, &[c('r')], A::Rename, "rename", 75, "Give the selected student another name."),
    bind(S::Students, &[c('c')], A::CopyList, "copy to", 70, "Copy the list in use to the selected student."),
    bind(S::Students, &[c('x'), DELETE], A::Remove, "delete", 80, "Delete the selected student and all that was saved."),
    bind(S::Students, &[c('u')], A::Undo, "bring back", 85, "Bring back the student who was deleted last."),
    bind(S::Students, &[UP, c('k')], A::Up, "select", 60, "Select the student above."),
    bind(S::Students, &[DOWN, c('j')], A::Down, "down", 0, "Select the student below."),
    bind(S::Students, &[PAGE_UP], A::PageUp, "page up", 0, "One screen up."),
    bind(S::Students, &[PAGE_DOWN, c(' ')], A::PageDown, "page down", 0, "One screen down."),
    bind(S::Students, &[HOME], A::Top, "first", 0, "Select the first student."),
    bind(S::Students, &[END, c('G')], A::Bottom, "last", 0, "Select the last student."),

    bind(S::StudentName, &[ENTER], A::Open, "keep", 90, "Keep the name."),

    bind(S::Leaving, &[c('k')], A::KeepAsStudent, "keep", 90, "Keep the list on this computer, as that of a student."),
    bind(S::Leaving, &[c('t')], A::TakeHome, "take home", 88, "Write the list on a page, to print and take home."),
    bind(S::Leaving, &[c('r')], A::Qr, "QR code", 86, "Show the list as a QR code, to take it home on a phone."),

    bind(S::Note, &[ENTER], A::Open, "keep", 90, "Keep what was written."),

    bind(S::StepText, &[ENTER], A::Open, "keep", 90, "Keep what was typed."),

    bind(S::Palette, &[ENTER], A::Open, "go", 90, "Do what is selected, or go there."),
    bind(S::Palette, &[UP], A::Up, "select", 60, "Select the line above."),
    bind(S::Palette, &[DOWN], A::Down, "down", 0, "Select the line below."),
    bind(S::Palette, &[PAGE_UP], A::PageUp, "page up", 0, "One screen up."),
    bind(S::Palette, &[PAGE_DOWN], A::PageDown, "page down", 0, "One screen down."),

    bind(S::Qr, &[LEFT, UP, PAGE_UP], A::Left, "walk", 90, "Show the code before."),
    bind(S::Qr, &[RIGHT, DOWN, PAGE_DOWN, c(' '), ENTER], A::Right, "next", 0, "Show the next code."),
    bind(S::Qr, &[c('i')], A::Invert, "swap", 80, "Without colors: swap dark and light."),

    bind(S::Present, &[LEFT, UP, PAGE_UP, BACKSPACE], A::Left, "walk", 95, "Show the slide before."),
    bind(S::Present, &[RIGHT, DOWN, PAGE_DOWN, c(' '), ENTER], A::Right, "next", 0, "Show the next slide."),
    bind(S::Present, &[HOME, c('g')], A::Top, "first", 0, "To the first slide."),
    bind(S::Present, &[END, c('G')], A::Bottom, "last", 0, "To the last slide."),
    bind(S::Present, &[TAB, c(']')], A::NextPart, "next role", 85, "To the next role."),
    bind(S::Present, &[BACK_TAB, c('[')], A::PreviousPart, "role before", 0, "To the role before."),
    bind(S::Present, &[c('/')], A::Search, "other role", 90, "Show any other role: type a few letters of it."),
    bind(S::Present, &[c('b'), c('.')], A::Blank, "blank", 80, "Show nothing; any key brings the slide back."),
    bind(S::Present, &[c('a')], A::Area, "area", 70, "Choose the area whose pay is shown."),

    bind(S::Jump, &[ENTER], A::Open, "show", 90, "Show the selected role."),
    bind(S::Jump, &[UP], A::Up, "select", 60, "Select the role above."),
    bind(S::Jump, &[DOWN], A::Down, "down", 0, "Select the role below."),
    bind(S::Jump, &[PAGE_UP], A::PageUp, "page up", 0, "One screen up."),
    bind(S::Jump, &[PAGE_DOWN], A::PageDown, "page down", 0, "One screen down."),
    bind(S::TakeHome, &[ENTER], A::Open, "write it", 95, "Write the page; a file that is there stays as it is."),
    bind(S::TakeHome, &[TAB], A::NextPart, "other format", 85, "Another format: a page to print, text, a table, data."),
    bind(S::TakeHome, &[BACK_TAB], A::PreviousPart, "format before", 0, "The format before."),

    bind(S::Written, &[ENTER], A::Open, "open it", 95, "Open the page in the program that this computer has for it."),

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
    bind(S::NotTyping, &[c('M')], A::Musts, "must-haves", 0, "Say what matters to you; every role says which of it has."),
    bind(S::NotTyping, &[c('v')], A::Map, "map", 0, "Show every role as a point: time to the job across, pay upward."),
    bind(S::NotTyping, &[c('N')], A::NowAndAfter, "now and after", 0, "Say what school and papers you have, and see what fits."),
    bind(S::NotTyping, &[c('S')], A::Students, "students", 0, "Change to another student's list, or add a student."),
    bind(S::NotTyping, &[c('T')], A::Theme, "theme", 0, "Change the colors: the next theme, such as night or day."),
    bind(S::NotTyping, &[c('1')], A::GoExplore, "Explore", 0, "Go to Explore."),
    bind(S::NotTyping, &[c('2')], A::GoCompare, "Compare", 0, "Go to Compare."),
    bind(S::NotTyping, &[c('3')], A::GoShortlist, "Shortlist", 0, "Go to the shortlist."),
    bind(S::NotTyping, &[c('4')], A::GoEmployers, "Employers", 0, "Go to the employers."),
    bind(S::NotTyping, &[c('5')], A::GoPaths, "Paths", 0, "Go to the paths of the selected role."),
    bind(S::NotTyping, &[c('6')], A::GoInterests, "Interests", 0, "Say what you like to do, and see which roles are like that."),
    bind(S::NotTyping, &[c('7')], A::GoGuide, "Guide", 0, "Go to the guide."),

    bind(S::Everywhere, &[ESC], A::Back, "back", 54, "One step back. Nothing is lost."),
    bind(S::Everywhere, &[Key::f(1)], A::GoExplore, "Explore", 0, "Go to Explore."),
    bind(S::Everywhere, &[Key::f(2)], A::GoCompare, "Compare", 0, "Go to Compare."),
    bind(S::Everywhere, &[Key::f(3)], A::GoShortlist, "Shortlist", 0, "Go to the shortlist."),
    bind(S::Everywhere, &[Key::f(4)], A::GoEmployers, "Employers", 0, "Go to the employers."),
    bind(S::Everywhere, &[Key::f(5)], A::GoPaths, "Paths", 0, "Go to the paths of the selected role."),
    bind(S::Everywhere, &[Key::f(6)], A::GoInterests, "Interests", 0, "Say what you like to do, and see which roles are like that."),
    bind(S::Everywhere, &[Key::f(7)], A::GoGuide, "Guide", 0, "Go to the guide."),
    bind(S::Everywhere, &[Key::ctrl('p')], A::Palette, "find all", 49, "Find anything: actions, roles, employers, areas, pages, words."),
    bind(S::Everywhere, &[Key::f(10)], A::Help, "keys", 51, "Show the keys of this screen."),
    bind(S::Everywhere, &[Key::ctrl('c')], A::Quit, "quit", 50, "Leave medpath."),
    bind(S::Everywhere, &[Key::ctrl('z')], A::Suspend, "stop", 0, "Stop medpath until the shell calls it back with fg."),
    bind(S::Everywhere, &[Key::ctrl('l')], A::Redraw, "redraw", 0, "Draw the screen again."),
];
