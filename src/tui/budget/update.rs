//! What keys do where one says what is needed to live.

use tui_input::Input;

use super::{BudgetScreen, Line, lines};
use crate::budget::{Change, MOST_DOLLARS, MOST_OFF};
use crate::model::Role;
use crate::sheet::{self, Sheet};
use crate::tui::action::{Action, Effect};
use crate::tui::app::{App, Destination, Reply};
use crate::tui::kept::Keep;
use crate::tui::widget::page;
use crate::tui::{layout, typing};

pub(super) fn update<'c>(screen: &mut BudgetScreen, app: &mut App<'c>, action: &Action) -> Reply<'c> {
    let lines = lines();
    let Some(line) = lines.get(screen.cursor.selected).copied() else { return Reply::Close };
    if let Some(input) = &mut screen.input {
        if typing::edit(input, action).is_some() {
            return Reply::Stay;
        }
        return match action {
            Action::Open => take(screen, app, line),
            Action::Back => {
                screen.input = None;
                Reply::Stay
            }
            _ => Reply::Stay,
        };
    }
    let height = usize::from(layout::filters(app.frame().body).list.height);
    if screen.cursor.follow(action, lines.len(), height) {
        return Reply::Stay;
    }
    match action {
        Action::Open => screen.input = Some(Input::new(typed(app, line))),
        Action::Remove => return change(screen, app, emptied(line)),
        Action::NextPart => {
            let whole = sheet(screen, app);
            let page = page::whole(&whole, app.theme, layout::overlay_text_width(app.window));
            return Reply::Open(Destination::Text(whole.title, page));
        }
        Action::Back => return Reply::Close,
        _ => {}
    }
    Reply::Stay
}

/// What a line says, as it is typed.
fn typed(app: &App, line: Line) -> String {
    let budget = &app.said.budget;
    let number = match line {
        Line::Cost(kind) => budget.cost(kind),
        Line::Off => budget.taken_off().map(u32::from),
        Line::Earned => budget.earned,
        Line::Elsewhere => {
            let area = budget.elsewhere.as_ref().and_then(|code| app.catalogue.area(code));
            return area.map(|area| area.name.clone()).unwrap_or_default();
        }
    };
    number.map(|number| number.to_string()).unwrap_or_default()
}

fn emptied(line: Line) -> Change {
    match line {
        Line::Cost(kind) => Change::Cost(kind, None),
        Line::Off => Change::Off(None),
        Line::Earned => Change::Earned(None),
        Line::Elsewhere => Change::Elsewhere(None),
    }
}

/// Takes what was typed; what is no amount stays in the line, to be mended.
fn take<'c>(screen: &mut BudgetScreen, app: &mut App<'c>, line: Line) -> Reply<'c> {
    let typed = screen.input.as_ref().map(|input| input.value().trim().to_owned()).unwrap_or_default();
    match read(app, line, &typed) {
        Ok(taken) => change(screen, app, taken),
        Err(why) => {
            app.say(why);
            Reply::Stay
        }
    }
}

/// What was typed for a line, or what is wrong with it.
fn read(app: &App, line: Line, typed: &str) -> Result<Change, String> {
    if typed.is_empty() {
        return Ok(emptied(line));
    }
    let number = |most: u32, what: &str| {
        let plain: String = typed.chars().filter(|c| !matches!(c, '$' | ',' | '%' | ' ')).collect();
        let number = plain.parse::<u32>().ok().filter(|number| *number <= most);
        number.ok_or_else(|| format!("Type {what}, in whole numbers."))
    };
    Ok(match line {
        Line::Cost(kind) => Change::Cost(kind, Some(number(MOST_DOLLARS, "dollars a month, such as 850")?)),
        Line::Off => {
            let percent = number(u32::from(MOST_OFF), "a percentage from 0 to 90, such as 20")?;
            Change::Off(u8::try_from(percent).ok())
        }
        Line::Earned => Change::Earned(Some(number(MOST_DOLLARS, "dollars a year, 0 if you earn nothing")?)),
        Line::Elsewhere => match app.catalogue.areas_meant(typed)[..] {
            [area] => Change::Elsewhere(Some(area.code.clone())),
            [] => return Err(format!("No area is called \"{typed}\". Type a city, or the name of a state.")),
            [one, other, ..] => {
                return Err(format!(
                    "Several areas are meant, such as {} and {}. Type more of it.",
                    one.name, other.name
                ));
            }
        },
    })
}

fn change<'c>(screen: &mut BudgetScreen, app: &mut App<'c>, change: Change) -> Reply<'c> {
    screen.input = None;
    app.said.budget.change(change.clone());
    rebuild(screen, app);
    Reply::Do(vec![Effect::Keep(Keep::Budget(change))])
}

/// The answer for the role that was in hand and the saved ones.
fn sheet(screen: &BudgetScreen, app: &App) -> Sheet {
    let in_hand = screen.role.iter();
    let ids = in_hand.chain(app.shortlist.entries.iter().map(|entry| &entry.role));
    let mut roles: Vec<&Role> = Vec::new();
    for role in ids.filter_map(|id| app.catalogue.role(id)) {
        if !roles.iter().any(|known| known.id == role.id) {
            roles.push(role);
        }
    }
    let living = sheet::living(app.catalogue, &app.said.budget, &roles, &app.area.code);
    living.map_or_else(Sheet::default, |living| sheet::budget(app.catalogue, &living))
}

/// Builds the answer for the present width, area and lines.
pub(super) fn rebuild(screen: &mut BudgetScreen, app: &App) {
    let parts = layout::filters(app.frame().body);
    screen.cursor.keep(lines().len(), usize::from(parts.list.height));
    let width = parts.detail.width.saturating_sub(2);
    screen.answer = if width == 0 { page::Page::default() } else { page::whole(&sheet(screen, app), app.theme, width) };
}
