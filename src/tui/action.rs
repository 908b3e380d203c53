//! Two vocabularies, kept apart: what the user meant, and what must happen outside.

use crate::export::handout::Format;
use crate::model::{AreaCode, RoleId};
use crate::sheet::Handout;
use crate::shortlist::{Op, Shortlist};
use crate::store::{ListedStudent, Student};
pub use crate::tui::kept::Loaded;
use crate::tui::kept::{Keep, Said};

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
    /// The students of this computer.
    Students,
    /// Make a student.
    NewStudent,
    /// Give the selected student another name.
    Rename,
    /// Copy the list in use to the selected student.
    CopyList,
    /// Take everything off the shortlist.
    ClearList,
    /// Keep the list of a guest as that of a student.
    KeepAsStudent,
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
    /// Show every role as a point between two axes.
    Map,
    /// Another axis across.
    AxisAcross,
    /// Another axis upward.
    AxisUpward,
    /// Say what is needed to live, and see which roles pay that.
    Budget,
    /// Say what one has and plans, and see what it leads to.
    NowAndAfter,
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
    /// Write what speaks against it.
    WhyNot,
    /// Make it the target, or no longer.
    Target,
    /// Show the first steps towards it.
    Steps,
    /// Set the day of a step.
    Date,
    /// Compare the first roles of the shortlist.
    CompareAll,
    /// Take what is selected off the list.
    Remove,
    /// Show it as a code that a phone reads.
    Qr,
    /// Take home what is on the screen.
    TakeHome,
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
                | Self::TakeHome
                | Self::Note
                | Self::WhyNot
                | Self::Target
                | Self::Steps
                | Self::Date
                | Self::Remove
                | Self::MoveBack
                | Self::MoveOn
                | Self::Differences
                | Self::Rename
                | Self::CopyList
                | Self::ClearList
                | Self::Left
                | Self::Up
        )
    }
}

/// A hand-out on its way to a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// What it says.
    pub handout: Box<Handout>,
    /// How it is written.
    pub format: Format,
    /// Where to, as it was typed.
    pub place: String,
}

/// What must happen outside the state.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Write changes of the shortlist.
    Save(Vec<Op>),
    /// Remember the chosen area.
    RememberArea(AreaCode),
    /// Keep something of the student's.
    Keep(Keep),
    /// Read what is kept of the student and is not shown by the first frame.
    Recall,
    /// Remember the chosen theme, by its name.
    RememberTheme(String),
    /// Something about the students of this computer.
    Students(StudentsTask),
    /// Keep the list of a guest as that of a new student.
    KeepAsStudent(String, Shortlist),
    /// Forget what a guest has saved and chosen.
    Forget,
    /// Find a place for a document of this name.
    FindPlace(String),
    /// Write a document.
    Write(Document),
    /// Show a file in the program that the system has for it.
    ShowFile(String),
    /// Give the terminal back and stop until continued.
    Suspend,
    /// Draw everything again.
    Redraw,
}

/// What is to be done about the students of this computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StudentsTask {
    /// See who there is.
    Look,
    /// Go on with the files of this one.
    Use(Student),
    /// Make one of this name.
    New(String),
    /// Give one another name.
    Rename(Student, String),
    /// Put one aside, to be erased on leaving.
    Delete(Student),
    /// Bring the one back that was deleted last.
    BringBack,
    /// Copy the list in use to this one.
    CopyTo(Student),
}

/// What was done about the students.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StudentsDone {
    /// Nothing but looking.
    Looked,
    /// The files of this one are in use; why something of the one before is not saved yet, in words.
    Using(Student, Option<String>),
    /// This one is new.
    Made(Student),
    /// This one had that name before.
    Renamed(Student, String),
    /// This one is put aside.
    Deleted(Student),
    /// This one is back, if there was anybody.
    Back(Option<Student>),
    /// So many roles came on the list of this one.
    Copied(Student, usize),
    /// It was refused or failed, in words.
    Refused(String),
}

/// The students after a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StudentsOutcome {
    /// Who there is.
    pub roster: Roster,
    /// What was done.
    pub done: StudentsDone,
    /// What is kept of whoever is at the keyboard now, if that changed.
    pub loaded: Option<Loaded>,
}

/// The students of this computer, as the screens know them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Roster {
    /// Whose files are in use.
    pub present: Student,
    /// Everybody, once somebody has looked.
    pub listed: Vec<ListedStudent>,
    /// Whether anybody has a name, so that it has to be said whose list it is.
    pub has_names: bool,
    /// Whether somebody was deleted who can be brought back.
    pub can_restore: bool,
    /// The one that the screen selects next.
    pub focus: Option<Student>,
}

impl Roster {
    /// Whose list it is, where there is more than one.
    pub fn whose(&self) -> Option<&str> {
        self.has_names.then(|| shown(&self.present))
    }
}

/// The name of a student on the screens.
pub fn shown(student: &Student) -> &str {
    student.name().unwrap_or("no name")
}

/// What came of an effect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing to tell.
    Done,
    /// The list as it is on the disk now, other windows' changes included.
    Saved(Shortlist),
    /// The list as this window knows it, and why it is not on the disk like that.
    SavedInPart {
        /// The list.
        list: Shortlist,
        /// Why, in words.
        why: String,
        /// Whether something of it is on no disk.
        is_unsaved: bool,
    },
    /// The list as this window knows it. It is not on the disk, which the user has been told.
    NotSaved(Shortlist),
    /// This list is kept elsewhere; where, in words.
    Kept(Shortlist, String),
    /// A guest begins with this list, and what was said before there was a guest.
    Forgotten(Shortlist, Said),
    /// What the student has said, and what is wrong with the files of it, in words.
    Recalled(Said, Vec<String>),
    /// The students as they are now.
    Students(Box<StudentsOutcome>),
    /// Where a document would go.
    Place(String),
    /// A document was written.
    Written {
        /// Where it is.
        file: String,
        /// The file that had the name that was asked for, and stays as it is.
        kept: Option<String>,
        /// Whether the system has a way to show it.
        can_show: bool,
    },
    /// The program goes on, because nobody could have continued it.
    NotStopped,
    /// It failed, in words.
    Failed(String),
}
