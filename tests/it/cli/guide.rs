//! `medpath guide` and `schools`

use serde_json::{Value, json};

use super::{Home, fixture, snapshot};

/// The small catalogue with a page, two programs and a resource of its own, so that no edited record changes a picture.
fn own(home: &Home) -> String {
    let text = std::fs::read_to_string(fixture("cli/catalogue.json")).unwrap();
    let mut pack: Value = serde_json::from_str(&text).unwrap();
    let read = json!({ "title": "Its catalog", "url": "https://example.org/catalog", "date": "2024" });
    pack["guide"] = json!([{
        "id": "our-page", "title": "Our page", "summary": "What we add.", "also_searched_as": ["house rules"],
        "blocks": [
            { "text": "It takes some time." },
            { "heading": "Numbers" },
            { "text": "One school says 12 months.", "sources": ["page-b"] },
            { "list": ["First you ask.", "Then you wait 2 weeks."], "sources": ["page-b", "seed-baltimore"] },
            { "pay": "surgical-technologist", "claim": "about $50,000 a year", "sources": ["seed-baltimore", "bls-oews-2025"] },
            { "pay": "clinic-helper", "sources": ["bls-oews-2025"] }
        ],
        "roles": ["surgical-technologist"], "credentials": ["cst"], "terms": ["OUR"], "pages": ["our-page"],
        "employers": ["bay-agency"], "resources": ["our-group"], "sources": ["page-b", "seed-baltimore"],
        "last_reviewed": "2026-11-22"
    }]);
    let school = |id: &str, months: Value, confidence: &str| {
        json!({
            "id": id, "school": "Harbor College", "city": "Baltimore, MD", "state": "MD", "program": "Surgical Technology",
            "award": "Certificate", "months": months, "accreditor": null, "roles": ["surgical-technologist"],
            "note": "Ask when it begins.", "source": read, "confidence": confidence
        })
    };
    pack["schools"] = json!([
        school("harbor", json!({ "min": 12, "max": 18 }), "high"),
        school("harbor-evening", Value::Null, "low")
    ]);
    pack["resources"] = json!([{
        "id": "our-group", "name": "Our Group of Students", "acronym": "OGS", "kind": "community",
        "what": "Students who meet once a month.", "website": null, "roles": [], "note": null, "source": read,
        "confidence": "named"
    }]);
    pack["glossary"] = json!([{ "term": "OUR", "full": "Operating Unit Roster", "plain": "Who works when." }]);
    home.file("own.json", &pack.to_string())
}

fn run(args: &[&str]) -> String {
    let home = Home::new();
    let pack = own(&home);
    home.run(&[&["--catalogue", &pack], args].concat()).done()
}

#[test]
fn a_page_as_text_and_json() {
    snapshot("guide_page_text", &run(&["guide", "our-page"]));
    snapshot("guide_page_json", &run(&["guide", "house", "rules", "--format", "json"]));
    snapshot("guide_page_far_text", &run(&["guide", "our page", "--area", "carson city"]));
}

#[test]
fn a_word_a_credential_and_a_resource() {
    snapshot("guide_word_text", &run(&["guide", "our"]));
    snapshot("guide_credential_text", &run(&["guide", "CST"]));
    snapshot("guide_resource_text", &run(&["guide", "ogs"]));
    let home = Home::new();
    let record = home.run(&["guide", "cst", "--format", "json"]).json();
    assert_eq!((&record["kind"], &record["term"]), (&json!("word"), &json!("CST")));
    assert_eq!((&record["same_name"][0]["kind"], &record["same_name"][0]["id"]), (&json!("credential"), &json!("cst")));
    let text = home.run(&["guide", "cst"]).done();
    assert!(text.contains("(word)") && text.contains("(credential)"), "{text}");
}

#[test]
fn without_a_name_the_pages_are_listed() {
    let home = Home::new();
    let pages = home.run(&["guide", "--format", "json"]).json();
    let pages = pages.as_array().unwrap();
    let text = home.run(&["guide"]).done();
    assert!(pages.len() >= 18 && text.contains("medpath guide PAGE"), "{text}");
    for page in pages {
        let (id, title) = (page["id"].as_str().unwrap(), page["title"].as_str().unwrap());
        assert!(text.contains(&format!("{title} ({id})")), "{id}");
        assert!(page["summary"].is_string());
        assert_eq!(home.run(&["guide", title, "--format", "json"]).json()["id"], *id);
    }
}

#[test]
fn official_rows_stand_beside_the_figures_of_an_article() {
    let page = Home::new().run(&["guide", "what-moves-pay", "--format", "json"]).json();
    let blocks = page["blocks"].as_array().unwrap();
    let pay: Vec<&Value> = blocks.iter().filter(|block| !block["pay"].is_null()).collect();
    assert!(pay.len() >= 4);
    for block in pay {
        assert!(block["official"]["nation"]["annual"]["p50"].is_number(), "{block}");
    }
    assert!(blocks.iter().all(|block| block["pay"].is_null() == block["official"].is_null()));
}

#[test]
fn an_unknown_name_leads_on() {
    let home = Home::new();
    let message = home.run(&["guide", "lisense"]).failed(1);
    assert!(message.contains("license-and-certification  License or certification? (page)"), "{message}");
    assert!(home.run(&["guide", "qqqqzzzz"]).failed(1).contains("\"medpath guide\" lists the pages"));
    let ran = home.run(&["guide", "qqqqzzzz", "--format", "json"]);
    assert_eq!((ran.code, ran.out.as_str()), (1, "[]\n"));
    let message = home.run(&["guide", "scam school"]).failed(2);
    assert!(message.contains("schooling-and-accreditation") && message.contains("questions-for-a-visit"), "{message}");
}

#[test]
fn programs_as_text_and_json() {
    snapshot("schools_text", &run(&["schools"]));
    snapshot("schools_json", &run(&["schools", "certificate", "harbor", "--format", "json"]));
}

#[test]
fn every_program_is_printed_and_a_closed_one_only_when_it_is_asked_for() {
    let home = Home::new();
    let all = home.run(&["schools", "--format", "json"]).json();
    let all = all.as_array().unwrap();
    let text = home.run(&["schools"]).done().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(all.len() > 20_000 && all.iter().all(|program| program["closed"] == false), "{}", all.len());
    let read = all.iter().filter(|program| program["id"].is_string()).count();
    assert!(read > 50, "{read} were read one by one");
    for program in &all[..25] {
        let name = program["school"].as_str().unwrap();
        assert!(text.contains(name), "{name}");
    }
    assert!(text.contains(&format!("And {} more, farther away.", medpath::text::thousands(all.len() as u32 - 25))));
    let found = home.run(&["schools", "hagerstown", "--format", "json"]).json();
    let closed: Vec<&Value> = found.as_array().unwrap().iter().filter(|program| program["closed"] == true).collect();
    assert_eq!(closed.len(), 1, "{found}");
    assert!(closed[0]["status"].is_string());
    assert!(home.run(&["schools", "hagerstown"]).done().contains("(closed)"));
    assert!(!home.run(&["schools", "radiologic-technologist"]).done().is_empty());
}

#[test]
fn where_no_program_fits_the_way_on_is_named() {
    let home = Home::new();
    assert!(home.run(&["schools", "qqqqzzzz"]).failed(1).contains("medpath guide kinds-of-employers"));
    let ran = home.run(&["schools", "qqqqzzzz", "--format", "json"]);
    assert_eq!((ran.code, ran.json()), (1, Value::Array(Vec::new())));
}

#[test]
fn a_role_names_six_schools_and_says_which_command_prints_the_rest() {
    let home = Home::new();
    let text = home.run(&["show", "radiologic-technologist"]).done();
    assert!(text.contains("farther away: \"medpath schools radiologic-technologist\"."), "{text}");
    let ids = home.run(&["show", "radiologic-technologist", "--format", "json"]).json();
    assert!(ids["schools"].as_array().unwrap().len() > 6);
    assert!(text.contains("How to look up others: \"medpath guide kinds-of-employers\"."), "{text}");
    // Seen from another state the schools of that state are named.
    let far = home.run(&["show", "radiologic-technologist", "--area", "denver"]).done();
    assert!(far.contains("Pima Medical Institute-Denver") && far.contains("in your area"), "{far}");
    assert!(!far.contains("Maryland only"), "{far}");
}

#[test]
fn schools_of_a_role_are_listed_from_the_chosen_area() {
    let home = Home::new();
    let denver = home.run(&["schools", "surgical", "technologist", "--area", "denver"]).done();
    let first = denver.find("Community College of Denver, Denver, CO").unwrap();
    assert!(first < denver.find("Aims Community College").unwrap(), "{denver}");
    assert!(denver.contains("14 finished in 2023-24, 25 in 2022-23"), "{denver}");
    let records = home.run(&["schools", "scrub tech", "--area", "denver", "--format", "json"]).json();
    let records = records.as_array().unwrap();
    assert!(records.len() > 500, "JSON has all");
    assert_eq!(
        (&records[0]["state"], &records[0]["in_area"], &records[0]["reported"][0]["finished"]["2023-24"]),
        (&"CO".into(), &true.into(), &14.into())
    );
    // Words that name no role look through all programs, those that were read one by one too.
    let words = home.run(&["schools", "howard", "sonography"]).done();
    assert!(words.contains("Howard Community College, Columbia, MD: Diagnostic Medical Sonography"), "{words}");
    let words = home.run(&["schools", "radiography", "in", "fresno", "--area", "denver"]).done();
    assert!(words.contains("Fresno City College, Fresno, CA: "), "{words}");
    assert!(words.contains("the nearest to Denver, CO first"), "{words}");
}

#[test]
fn schools_at_a_place_are_an_answer() {
    let home = Home::new();
    let first = |typed: &str| home.run(&["search", typed, "--format", "json"]).json()["answers"][0].clone();
    let answer = |id: Value, area: Value| serde_json::json!({"kind": "schools", "id": id, "area": area});
    for (typed, id, area) in [
        ("schools near denver", Value::Null, "19740".into()),
        ("schools near me", Value::Null, Value::Null),
        ("where can i study sonography in fresno", "diagnostic-medical-sonographer".into(), "23420".into()),
        ("radiography schools nearby", "radiologic-technologist".into(), Value::Null),
    ] {
        assert_eq!(first(typed), answer(id, area), "{typed}");
    }
    let alaska = home.run(&["schools", "perfusionist", "--area", "anchorage"]).done();
    assert!(alaska.contains("No program in Alaska is in our list. The nearest is about 2,122 miles away"), "{alaska}");
}

#[test]
fn a_file_with_a_guide_is_checked() {
    let home = Home::new();
    let file = own(&home);
    let text = home.run(&["check", &file]).done();
    assert!(text.contains("terms: 1, pages: 1, schools: 2, resources: 1"), "{text}");
    let spoiled =
        std::fs::read_to_string(&file).unwrap().replace("\"pages\":[\"our-page\"]", "\"pages\":[\"no-page\"]");
    let ran = home.run(&["check", &home.file("spoiled.json", &spoiled)]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("guide[0].pages[0]: no page has the id \"no-page\""), "{}", ran.out);
}
