//! What is said of a role is the same on its page, as text, as JSON, in the preview and in a comparison: every role, seen
//! from a metropolitan area at home, from one far away and from a nonmetropolitan one.

use std::collections::BTreeSet;

use medpath::catalogue::{Catalogue, read_own_catalogue};
use medpath::compare::compare;
use medpath::export::{Export, Json, Text};
use medpath::model::{AreaCode, AreaKind, Role, RoleId};
use medpath::sheet::{Block, Body, ComparisonSheet, PayTable, RoleRecord, Section, SectionId, Sheet, license_table};
use medpath::text;
use medpath::tui::theme::Theme;
use medpath::tui::widget::page::{self, Page};
use serde_json::Value;

use super::cli::{Home, fixture};

/// A role, rendered.
struct Rendered {
    sheet: Sheet,
    /// Sections of the text, and what stands above them.
    text: Vec<String>,
    /// The same of the page.
    screen: Vec<String>,
    json: Value,
}

fn written<T: ?Sized>(format: &impl Export<T>, thing: &T) -> String {
    let mut out = Vec::new();
    format.export(thing, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

impl Rendered {
    fn new(record: RoleRecord) -> Self {
        let sheet = record.sheet(false);
        let page = page::whole(&sheet, Theme::new(false, true), 300);
        let names: Vec<String> = sheet.sections.iter().map(|section| section.id.name().to_uppercase()).collect();
        let mut text = vec![String::new()];
        for line in written(&Text { width: 10_000 }, &sheet).lines() {
            if names.get(text.len() - 1).is_some_and(|name| name == line) {
                text.push(String::new());
            } else {
                text.last_mut().unwrap().extend([line, "\n"]);
            }
        }
        let json = serde_json::from_str(&written(&Json, &record)).unwrap();
        Self { text, screen: sections(&page), json, sheet }
    }

    /// The section in the text and on the screen.
    fn both(&self, at: usize) -> [&str; 2] {
        [&self.text[at + 1], &self.screen[at + 1]]
    }
}

/// What stands before the first section of a page, and its sections without their names.
fn sections(page: &Page) -> Vec<String> {
    let lines =
        |lines: &[ratatui::text::Line]| lines.iter().map(|line| format!("{line}\n")).collect::<Vec<String>>().concat();
    let starts: Vec<usize> = page.sections.iter().map(|(_, start)| *start).collect();
    let ends = starts.iter().skip(1).copied().chain([page.lines.len()]);
    let parts = starts.iter().zip(ends).map(|(start, end)| lines(&page.lines[start + 1..end]));
    let head = lines(&page.lines[..starts[0]]);
    // The quick facts stand in a frame.
    let facts = head.lines().filter(|line| !line.starts_with('+')).map(|line| line.trim_matches('|').to_owned() + "\n");
    std::iter::once(facts.collect()).chain(parts).collect()
}

/// What a page says of where one can read on; a text names a command.
const WAYS: [&str; 7] = [
    "presse",
    "pressl",
    "pressp",
    "pressw",
    "Guide(F7),thentypemyarea",
    "Guide(F7),thentypeearnwhileyoulearn",
    "thecommandprintsthem",
];

/// The words without layout: white space, bullets, the colon behind a label, and which key or command leads on.
fn words(said: &str) -> String {
    let kept = said.split_whitespace().filter(|word| *word != "-").map(|word| word.trim_end_matches(':'));
    let mut kept: String = kept.collect();
    while let Some(at) = kept.find("\"medpath") {
        let end = kept[at + 1..].find('"').map_or(kept.len(), |length| at + length + 2);
        kept.replace_range(at..end, "");
    }
    WAYS.iter().fold(kept, |kept, way| kept.replace(way, ""))
}

/// Amounts, counts, years and marks of sources; ticks of an axis are no figures.
fn figures(said: &str) -> BTreeSet<String> {
    let is_figure = |word: &&str| word.bytes().any(|byte| byte.is_ascii_digit());
    let is_layout = |word: &&str| word.ends_with("th") || (word.starts_with('$') && word.ends_with('k'));
    let words = said.split_whitespace().filter(is_figure).filter(|word| !is_layout(word));
    words.map(|word| word.trim_end_matches([';', ',', '.', ':', '+']).to_owned()).collect()
}

/// What a block says apart from its sources.
fn said(block: &Block) -> Vec<String> {
    match &block.body {
        Body::Heading(words) | Body::Text(words) | Body::Entry(words) | Body::Task(words) | Body::Note(words) => {
            vec![words.clone()]
        }
        Body::Fact { label, text } => vec![format!("{label} {}", text.as_deref().unwrap_or(text::NOT_STATED_ASK))],
        Body::Source { number, text, address, .. } => {
            std::iter::once(format!("[{number}] {text}")).chain(address.clone()).collect()
        }
        Body::Link { text, .. } => vec![text.clone()],
        Body::NotStated => vec![text::capital(text::NOT_STATED_ASK)],
        Body::Gap | Body::Pay(_) | Body::Table(_) | Body::List(_) | Body::Address { .. } | Body::Steps(_) => Vec::new(),
    }
}

/// Each row of a table is in a sentence of the text and in the columns of the page.
fn pay_agrees(table: &PayTable, [text, screen]: [&str; 2], whose: &str) {
    for row in &table.rows {
        let Some(wage) = &row.wage else {
            assert!(
                text.contains("no figures for that year") && screen.contains("no figures for that year"),
                "{whose}"
            );
            continue;
        };
        let sentence = format!("{}: {}", row.name, table.sentence(wage));
        assert!(text.contains(&sentence), "{whose}: {sentence}");
        let rising = wage.annual.rising();
        for figure in table.told().iter().filter_map(|at| rising[*at].amount()) {
            let amount = format!("${}", text::thousands(figure.whole_dollars()));
            assert!(text.contains(&amount) && screen.contains(&amount), "{whose}: {amount} of {}", row.name);
        }
        assert!(screen.contains(row.short.split_whitespace().next().unwrap()), "{whose}: {}", row.short);
    }
}

fn section_agrees(section: &Section, both: [&str; 2], whose: &str) {
    let [text, screen] = both.map(words);
    let mut from = [0, 0];
    for words in section.blocks.iter().flat_map(said) {
        let wanted = self::words(&words);
        for (at, rendered) in [&text, &screen].into_iter().enumerate() {
            let found = rendered[from[at]..].find(&wanted);
            let place = found.unwrap_or_else(|| panic!("{whose}: {words} is not in renderer {at}:\n{rendered}"));
            from[at] += place + wanted.len();
        }
    }
    for block in &section.blocks {
        if let Body::Pay(table) = &block.body {
            pay_agrees(table, both, whose);
        }
    }
    if section.id == SectionId::Pay {
        let [text, screen] = both.map(figures);
        let apart: Vec<&String> = text.symmetric_difference(&screen).collect();
        assert!(apart.is_empty(), "{whose}: figures in one only: {apart:?}");
    } else {
        assert_eq!(text, screen, "{whose}");
    }
}

/// What JSON carries too is the same there.
fn json_agrees(rendered: &Rendered, record: &RoleRecord, whose: &str) {
    let json = &rendered.json;
    let license = &json["license_here"];
    let needed = match license["required"].as_str().unwrap() {
        "yes" => "yes",
        "registration" => "a registration",
        "certification" => "a certificate, by law or rule",
        "delegated" => "none of its own",
        "unclear" => "not clear",
        "no" => "no",
        "no_license_found" => "none found",
        "not_authorized" => "none, and the job is not allowed",
        _ => "not known to us",
    };
    let answer = format!("{} license: {needed}", license["state"].as_str().unwrap());
    for head in [&rendered.text[0], &rendered.screen[0]] {
        assert!(head.contains(&answer), "{whose}: {answer} is not in\n{head}");
    }
    let time = &json["months_to_entry"];
    let whole = [&time["min"], &time["max"]].map(serde_json::Value::as_f64);
    if whole.iter().flatten().all(|months| months.fract() == 0.0) {
        let months = match whole {
            [Some(_), Some(0.0)] => "start after high school".to_owned(),
            [Some(min), Some(max)] if min == max => format!("{max} month"),
            [Some(min), Some(max)] => format!("{min}-{max} month"),
            [Some(1.0), None] => "1 month or more".to_owned(),
            [Some(min), None] => format!("{min} months or more"),
            [None, Some(max)] => format!("{max} month"),
            [None, None] => text::NOT_STATED.to_owned(),
        };
        assert!(
            [&rendered.text[0], &rendered.screen[0]].iter().all(|head| head.contains(&months)),
            "{whose}: {months}"
        );
    }
    let pay = rendered.sheet.sections.iter().position(|section| section.id == SectionId::Pay).unwrap();
    for level in ["area", "state", "nation"] {
        for percentile in ["p10", "p25", "p50", "p75", "p90", "mean"] {
            let figure = &json["wages"][level]["annual"][percentile];
            let Some(dollars) = figure.as_f64().or_else(|| figure["at_least"].as_f64()) else { continue };
            let amount = format!("${}", text::thousands(dollars as u32));
            assert!(
                rendered.both(pay).iter().all(|said| said.contains(&amount)),
                "{whose}: {level} {percentile} {amount}"
            );
        }
    }
    let sources = rendered.text.last().unwrap();
    for id in json["sources"].as_array().unwrap() {
        let id = serde_json::from_value(id.clone()).unwrap();
        let title = record.catalogue.source(&id).unwrap().title;
        assert!(sources.contains(&*title), "{whose}: {title}");
    }
}

fn all_agree(record: RoleRecord) {
    let whose = format!("{} seen from {}", record.role.id, record.area);
    let rendered = Rendered::new(record);
    assert_eq!(rendered.text.len(), rendered.sheet.sections.len() + 1, "{whose}");
    assert_eq!(rendered.screen.len(), rendered.sheet.sections.len() + 1, "{whose}");
    let title = format!("{}\n", rendered.sheet.title);
    assert_eq!(words(rendered.text[0].strip_prefix(&title).unwrap()), words(&rendered.screen[0]), "{whose}");
    for (at, section) in rendered.sheet.sections.iter().enumerate() {
        section_agrees(section, rendered.both(at), &whose);
    }
    json_agrees(&rendered, &record, &whose);
    let answer = license_answer(&rendered.text[0]);
    let preview = record.preview(false).iter().flat_map(said).collect::<Vec<_>>().join("\n");
    assert!(preview.contains(&answer), "{whose}: {answer} is not in\n{preview}");
}

/// `Maryland license: yes` of the quick facts.
fn license_answer(head: &str) -> String {
    let line = head.lines().find_map(|line| line.strip_prefix("Exam, license: ")).unwrap();
    line.split(';').next().unwrap().to_owned()
}

#[test]
fn every_role_is_the_same_everywhere() {
    let catalogue = Catalogue::bundled(None);
    let kansas = |area: &&medpath::model::Area| area.kind == AreaKind::Nonmetropolitan && area.state == "KS";
    let far = catalogue.areas().iter().find(kansas).unwrap();
    for area in [&AreaCode("12580".into()), &AreaCode("19740".into()), &far.code] {
        for role in catalogue.roles() {
            all_agree(RoleRecord { catalogue: &catalogue, role, area });
        }
    }
}

#[test]
fn the_rule_of_the_areas_own_state_is_given_everywhere() {
    let home = Home::new();
    let text = std::fs::read_to_string(fixture("cli/catalogue.json")).unwrap();
    let virginia = text.replace("\"state\": \"MD\"", "\"state\": \"VA\"");
    assert_ne!(text, virginia);
    let file = home.file("virginia.json", &virginia);
    let catalogue = Catalogue::with_own(read_own_catalogue(file.as_ref()).unwrap(), None);
    let role = |id: &str| -> &Role { catalogue.role(&RoleId(id.into())).unwrap() };
    for (code, state, answer) in
        [("40060", "Virginia", "yes"), ("19740", "Colorado", "not known to us"), ("24", "Maryland", "not known to us")]
    {
        let area = &AreaCode(code.into());
        let record = RoleRecord { catalogue: &catalogue, role: role("surgical-first-assistant"), area };
        all_agree(record);
        let rendered = Rendered::new(record);
        assert_eq!(license_answer(&rendered.text[0]), format!("{state} license: {answer}"));
        let getting_in = rendered.sheet.sections.iter().position(|section| section.id == SectionId::GettingIn).unwrap();
        let said = format!("{state} license: {answer}");
        assert!(rendered.both(getting_in).iter().all(|section| section.contains(&said)), "{said}");
        // The rule that we hold stays in the table of all states, under its own state's name.
        let all = license_table(&record).table.rows;
        let virginia = all.iter().find(|row| row.cells[0] == "Virginia").unwrap();
        assert_eq!(virginia.cells[1], "yes", "{virginia:?}");
        let roles = [role("surgical-first-assistant"), role("surgical-technologist")];
        let compared = ComparisonSheet::new(&catalogue, compare(&catalogue, &roles, area));
        let row = compared.rows.iter().find(|row| row.label == format!("License in {state}")).unwrap();
        assert!(row.cells[0].text.starts_with(answer), "{row:?}");
    }
}
