//! One sheet, two renderers: whatever a screen says of an employer, a program, a topic, a page of the guide or the steps
//! around a role, the command says too, in the same words and the same order.

use std::sync::LazyLock;

use medpath::catalogue::{Catalogue, DEFAULT_AREA, PayOrder, PayWithin};
use medpath::export::{Export, Text};
use medpath::model::{Area, AreaCode};
use medpath::paths::Paths;
use medpath::sheet::{self, Sheet};
use medpath::tui::theme::Theme;
use medpath::tui::widget::page;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::bundled(None));

/// Cells of a line. A page has fewer for a table, whose longest names go on below.
const SCREEN: u16 = 98;
const TEXT: usize = 94;

fn area(code: &str) -> &'static Area {
    CATALOGUE.area(&AreaCode(code.into())).unwrap()
}

fn in_text(sheet: &Sheet) -> String {
    let mut out = Vec::new();
    Text { width: TEXT }.export(sheet, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// A sheet as an overlay, and what is short as the detail of a list too.
fn on_screens(sheet: &Sheet) -> Vec<String> {
    let theme = Theme::new(true, false);
    // The title of a whole page stands in a line of the screen.
    let mut whole = page::whole(sheet, theme, SCREEN);
    whole.lines.insert(0, sheet.title.clone().into());
    let short = (sheet.sections.len() == 1).then(|| page::beginning(sheet, theme, SCREEN));
    let lines = |page: page::Page| page.lines.iter().map(ToString::to_string).collect::<Vec<_>>();
    [whole].into_iter().chain(short).map(|page| lines(page).join("\n")).collect()
}

/// What a text says, letter by letter: without layout, which breaks long addresses at other places, and without what only
/// one of the two can say: which command leads on, and that steps follow, which the screen draws.
fn said(text: &str) -> Vec<char> {
    let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ").replace("Follows after it:", "");
    while let Some(from) = text.find(": \"medpath ") {
        let end = from + 3 + text[from + 3..].find('"').unwrap();
        text.replace_range(from..=end, "");
    }
    let said = text.chars().filter(|c| c.is_alphanumeric() || "$~+%".contains(*c));
    said.flat_map(char::to_lowercase).collect()
}

/// Where the two differ for the first time, with a few letters before and behind.
fn difference(sheet: &Sheet) -> Option<String> {
    let text = said(&in_text(sheet));
    assert!(text.len() > 30, "{}", sheet.title);
    on_screens(sheet).iter().map(|screen| said(screen)).find_map(|screen| {
        let at = (0..screen.len().max(text.len())).find(|at| screen.get(*at) != text.get(*at))?;
        let around = |said: &[char]| said.iter().skip(at.saturating_sub(30)).take(60).collect::<String>();
        Some(format!("{}: the screen says \"{}\", the text \"{}\"", sheet.title, around(&screen), around(&text)))
    })
}

fn same(sheets: impl Iterator<Item = Sheet>) {
    let mut count = 0;
    let different: Vec<String> = sheets.inspect(|_| count += 1).filter_map(|sheet| difference(&sheet)).collect();
    assert!(different.is_empty() && count > 10, "{count}: {}", different.join("\n"));
}

#[test]
fn every_employer_is_described_in_the_same_words() {
    same(CATALOGUE.employers().iter().map(|employer| sheet::employer(&CATALOGUE, employer, None)));
}

#[test]
fn every_program_is_described_in_the_same_words() {
    same(CATALOGUE.programs().map(|program| sheet::program(&CATALOGUE, &program)));
}

#[test]
fn every_topic_and_page_is_described_in_the_same_words() {
    for code in [DEFAULT_AREA, "19740"] {
        same(CATALOGUE.topics().map(|topic| sheet::topic(&CATALOGUE, &topic, &area(code).code)));
    }
}

#[test]
fn the_steps_around_every_role_are_told_in_the_same_words() {
    for code in [DEFAULT_AREA, "19740"] {
        let paths = CATALOGUE.roles().iter().map(|role| Paths::of(&CATALOGUE, role));
        same(paths.map(|paths| sheet::paths(&CATALOGUE, &paths, &area(code).code)));
    }
}

#[test]
fn where_a_role_pays_best_is_told_in_the_same_words() {
    let sheets = CATALOGUE.roles().iter().step_by(9).map(|role| {
        let record = sheet::RoleRecord { catalogue: &CATALOGUE, role, area: &area("24").code };
        sheet::best_pay(&record, &CATALOGUE.best_pay(role, PayOrder::Median, PayWithin::Country))
    });
    same(sheets);
}
