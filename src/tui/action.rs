//! Two vocabularies, kept apart: what the user meant, and what must happen outside.

use crate::model::{AreaCode, RoleId};
use crate::musts::Wants;
use crate::shortlist::Op;

/// What the user meant. Unit actions come from the key table; the others carry what was typed or clicked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Leave the program.
    Quit,
    /// One step back.
    Back,
    /// Show the keys of this screen.
    Help,
    /// Find anything: actions, roles, employers, areas, pages, words.
    Palette,
    /// Stop and return to the shell until it calls the program back.
    Suspend,
    /// Draw everything again.
    Redraw,
    /// The next theme.
    Theme,
    /// The Explore screen.
    GoExplore,
    /// The Compare screen.
    GoCompare,
    /// The Shortlist screen.
    GoShortlist,
    /// The Employers screen.
    GoEmployers,
    /// The paths of the role that is open or selected.
    GoPaths,
    /// The Interests screen.
    GoInterests,
    /// The Guide screen.
    GoGuide,
    /// One line up.
    Up,
    /// One line down.
    Down,
    /// One screen up.
    PageUp,
    /// One screen down.
    PageDown,
    /// To the first line.
    Top,
    /// To the last line.
    Bottom,
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Open what is selected.
    Open,
    /// Move on to the next part of the screen.
    NextPart,
    /// Move back to the part before.
    PreviousPart,
    /// Back to the search line.
    Search,
    /// Put on the shortlist or take off it.
    Save,
    /// Put into the comparison or take out of it.
    Compare,
    /// Choose filters.
    Filter,
    /// Take off all filters.
    ClearFilters,
    /// Show the roles of which it is not known whether they fit the filters, or leave them out.
    Unsure,
    /// Next order of the list.
    Order,
    /// Say what matters: must-haves and what would be nice.
    Musts,
    /// Keep the filters of the list as must-haves.
    KeepMusts,
    /// Choose the area.
    Area,
    /// Show what leads to the role and what follows.
    Paths,
    /// Show who hires for the role and which schools lead to it.
    Hiring,
    /// Show where the role pays best.
    BestPay,
    /// Show whether the role needs a license, state by state.
    Licenses,
    /// Show the pay by every kind of employer and over the years.
    PaySeries,
    /// Open the page of what is selected, where Enter does something else.
    OpenRole,
    /// Next section of a role.
    NextSection,
    /// Section before.
    PreviousSection,
    /// Choose a heading of the page.
    Contents,
    /// Go to a heading, by its place among them.
    Heading(usize),
    /// Show pay an hour or a year.
    Hourly,
    /// Show the sources of what is on the screen.
    Sources,
    /// Show only rows that differ.
    Differences,
    /// Move the column or line towards the beginning.
    MoveBack,
    /// Move it towards the end.
    MoveOn,
    /// Take back the last change of the shortlist.
    Undo,
    /// Write a note.
    Note,
    /// Compare the first roles of the shortlist.
    CompareAll,
    /// Take what is selected off the list.
    Remove,
    /// Show it as a code that a phone reads.
    Qr,
    /// Swap dark and light.
    Invert,
    /// Present on a projector.
    Present,
    /// Say yes to a statement.
    Yes,
    /// Say maybe.
    Maybe,
    /// Say no.
    No,
    /// Show nothing for a while.
    Blank,
    /// Show this role.
    ShowRole(RoleId),
    /// A character for the text line.
    Type(char),
    /// Text that was pasted.
    Paste(String),
    /// Take away the character before the cursor.
    Erase,
    /// Take away the character under the cursor.
    EraseNext,
    /// Take away the word before the cursor.
    EraseWord,
    /// Empty the text line.
    EraseLine,
    /// Text cursor left.
    CursorLeft,
    /// Text cursor right.
    CursorRight,
    /// Text cursor to the start of the line.
    CursorStart,
    /// Text cursor to the end of the line.
    CursorEnd,
    /// The mouse was pressed at a cell.
    Click {
        /// Column.
        x: u16,
        /// Row.
        y: u16,
    },
    /// The wheel was turned; positive is down.
    Wheel(i16),
    /// The terminal has a new size.
    Resize {
        /// Columns.
        width: u16,
        /// Rows.
        height: u16,
    },
}

impl Action {
    /// Whether it is done to what is selected, and so to nothing where nothing is listed.
    pub fn needs_selection(&self) -> bool {
        matches!(
            self,
            Self::Open
                | Self::Save
                | Self::Compare
                | Self::CompareAll
                | Self::Qr
                | Self::Present
                | Self::Note
                | Self::Remove
                | Self::MoveBack
                | Self::MoveOn
                | Self::Differences
                | Self::Left
                | Self::Up
        )
    }
}

/// What must happen outside the state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Write changes of the shortlist.
    Save(Vec<Op>),
    /// Remember the chosen area.
    RememberArea(AreaCode),
    /// Keep what matters.
    KeepWants(Box<Wants>),
    /// Remember the chosen theme, by its name.
    RememberTheme(String),
    /// Give the terminal back and stop until continued.
    Suspend,
    /// Draw everything again.
    Redraw,
}

/// What came of an effect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing to tell.
    Done,
    /// The list as it is on the disk now, other windows' changes included.
    Saved(crate::shortlist::Shortlist),
    /// The list as this window knows it, and why it is not on the disk like that.
    SavedInPart(crate::shortlist::Shortlist, String),
    /// The program goes on, because nobody could have continued it.
    NotStopped,
    /// It failed, in words.
    Failed(String),
}
