//! What is in a page to take home, in every format.

use std::collections::BTreeSet;

use medpath::export::handout::Format;
use medpath::model::RoleId;
use medpath::sheet::Handout;
use medpath::shortlist::{Entry, Shortlist};
use serde_json::Value;

use super::{BALTIMORE, area, list, page_of, written};
use crate::screens::stage::CATALOGUE;

/// What stands between these two.
fn between<'h>(html: &'h str, before: &str, after: &str) -> Vec<&'h str> {
    html.split(before).skip(1).map(|rest| rest.split(after).next().unwrap()).collect()
}

fn pages() -> [Handout; 4] {
    let some = list(3, "Ask.");
    [
        page_of(&["surgical-technologist"], BALTIMORE, &some),
        page_of(&["surgical-technologist", "mri-technologist"], BALTIMORE, &some),
        Handout::shortlist(&CATALOGUE, &some, &area(BALTIMORE), false),
        Handout::paths(&CATALOGUE, super::roles(&["paramedic"])[0], &area(BALTIMORE)),
    ]
}

#[test]
fn a_page_loads_nothing_and_runs_nothing() {
    for page in pages() {
        let html = written(&page, Format::Html);
        for part in ["<script", "<link", "<img", "src=", "@import", "url(", "onload", "javascript:", "<iframe"] {
            assert!(!html.contains(part), "{}: {part}", page.file);
        }
        // Addresses are only followed.
        for address in between(&html, "http", "\"") {
            let links = html.matches(&format!("href=\"http{address}\"")).count();
            assert!(links > 0 || !address.contains("://") || html.contains(&format!(">http{address}")), "{address}");
        }
    }
}

#[test]
fn a_screen_reader_finds_its_way() {
    for page in pages() {
        let html = written(&page, Format::Html);
        assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
        assert_eq!(html.matches("<h1").count(), 1, "{}", page.file);
        // No level of headings is left out.
        let levels: Vec<u8> =
            between(&html, "<h", ">").iter().filter_map(|of| of.as_bytes().first().copied()).collect();
        let levels: Vec<u8> = levels.into_iter().filter(u8::is_ascii_digit).map(|level| level - b'0').collect();
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{}: {levels:?}", page.file);
        for head in between(&html, "<th", ">") {
            assert!(head.starts_with(" scope=") || head.starts_with("ead"), "<th{head}");
        }
        let ids = between(&html, " id=\"", "\"");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "an id twice in {}", page.file);
        for drawing in between(&html, "<svg", "</svg>") {
            let told = drawing.contains("role=\"img\"") && drawing.contains("<title") && drawing.contains("<desc");
            assert!(told || drawing.contains("aria-hidden=\"true\""), "{drawing}");
        }
        for mark in between(&html, "href=\"#", "\"") {
            assert!(ids.contains(&mark), "{}: {mark} leads nowhere", page.file);
        }
        assert_eq!(html.matches("<input").count(), html.matches("<label><input").count());
    }
}

/// A printer without colors shows all of it: nothing is told by a color.
#[test]
fn everything_is_black_white_or_gray() {
    for page in pages() {
        let html = written(&page, Format::Html);
        let colors: BTreeSet<&str> = between(&html, "#", "\"").into_iter().chain(between(&html, "#", ";")).collect();
        let hex = |color: &&str| [3, 6].contains(&color.len()) && color.bytes().all(|b| b.is_ascii_hexdigit());
        let colors: Vec<&str> = colors.into_iter().filter(hex).collect();
        assert!(colors.len() > 3, "{colors:?}");
        for color in colors {
            let parts: BTreeSet<&str> = if color.len() == 3 {
                (0..3).map(|at| &color[at..=at]).collect()
            } else {
                (0..3).map(|at| &color[2 * at..2 * at + 2]).collect()
            };
            assert_eq!(parts.len(), 1, "#{color} is no gray");
        }
    }
}

#[test]
fn what_somebody_wrote_is_text_and_nothing_else() {
    let hostile = "<script>alert(1)</script> & \"quotes\" ** | =1+1 \u{1b}[2J";
    let role = RoleId("surgical-technologist".into());
    let list = Shortlist { entries: vec![Entry::new(role, hostile)], target: None };
    let mut page = page_of(&["surgical-technologist"], BALTIMORE, &list);
    page.name = Some("=HYPERLINK(\"x\")<b>".into());
    for format in Format::ALL {
        let text = written(&page, format);
        assert!(!text.contains('\u{1b}'), "{format:?}");
        assert!(text.contains("alert(1)") || text.contains("alert\\(1\\)"), "the note is in {format:?}");
    }
    let html = written(&page, Format::Html);
    assert!(!html.contains("<script") && !html.contains("<b>"), "{html}");
    assert!(html.contains("&#60;script&#62;alert(1)") || html.contains("&lt;script&gt;alert(1)"), "{html}");
    let markdown = written(&page, Format::Markdown);
    assert!(markdown.contains("\\<script\\>") && markdown.contains("\\*\\* \\|"), "{markdown}");
    let table = written(&page, Format::Csv);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(table.as_bytes());
    for row in reader.records() {
        for cell in &row.unwrap() {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
        }
    }
}

/// Every figure carries the mark of a source on paper as it does on the screen.
#[test]
fn figures_carry_their_sources() {
    let html = written(&pages()[0], Format::Html);
    let facts = between(&html, "<dl class=\"facts\">", "</dl>")[0];
    for fact in between(facts, "<div>", "</div>") {
        let judged = fact.contains("our own judgment");
        assert!(judged || fact.contains("href=\"#source-"), "{fact}");
    }
    for row in between(&html, "<tr><th scope=\"row\">", "</tr>") {
        assert!(row.contains("href=\"#source-"), "{row}");
    }
    for wanted in ["median", "$68,970", "License here", "Programs near here", "First steps", "type=\"checkbox\""] {
        assert!(html.contains(wanted), "{wanted}");
    }
}

#[test]
fn a_list_is_read_back_from_the_data_of_its_page() {
    let some = list(40, "Ask.");
    let page = Handout::shortlist(&CATALOGUE, &some, &area(BALTIMORE), true);
    let data: Value = serde_json::from_str(&written(&page, Format::Json)).unwrap();
    let read: Vec<Entry> = serde_json::from_value(data["shortlist"].clone()).unwrap();
    assert_eq!(read, some.entries);
    // The table has all of them, too.
    let table = written(&page, Format::Csv);
    assert!(CATALOGUE.roles().iter().take(40).all(|role| table.contains(&role.title)), "{table}");
}

#[test]
fn what_has_no_room_is_named() {
    let html = written(&Handout::shortlist(&CATALOGUE, &list(130, ""), &area(BALTIMORE), false), Format::Html);
    let title = &CATALOGUE.roles()[35].title.replace('\'', "&#39;");
    assert!(html.contains("Also on the list: ") && html.contains(title.as_str()), "{title}");
    assert!(html.contains("; and 60 more."), "{html}");
}
