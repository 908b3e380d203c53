//! `medpath search`

use serde_json::{Value, json};

use super::{Home, snapshot};

#[test]
fn text_and_json_of_a_small_catalogue() {
    let home = Home::new();
    snapshot("search_text", &home.small(&["search", "surg"]).done());
    let found = home.small(&["search", "surg", "--format", "json"]).json();
    let records = found.as_array().unwrap();
    assert_eq!(records[0]["id"], "surgical-technologist");
    for record in records {
        let keys: Vec<&String> = record.as_object().unwrap().keys().collect();
        let mut wanted = ["id", "title", "family", "score", "matched", "pay"];
        wanted.sort_unstable();
        assert_eq!(keys, wanted);
    }
    assert_eq!(
        (&records[0]["family"], &records[0]["pay"]),
        (&json!("surgical"), &json!({ "median": 68970, "basis": "exact", "direction": null }))
    );
}

#[test]
fn scores_fall() {
    let found = Home::new().run(&["search", "tech", "--format", "json"]).json();
    let scores: Vec<i64> = found.as_array().unwrap().iter().map(|record| record["score"].as_i64().unwrap()).collect();
    assert!(scores.len() > 10 && scores.is_sorted_by(|one, other| one >= other), "{scores:?}");
}

#[test]
fn words_need_no_quotes_and_no_order() {
    let home = Home::new();
    let first = |args: &[&str]| home.run(&[args, &["--format", "json"]].concat()).json()[0]["id"].clone();
    assert_eq!(first(&["search", "technologist", "surgical"]), "surgical-technologist");
    assert_eq!(first(&["search", "surg"]), "surgical-technologist");
}

#[test]
fn a_limit_says_that_there_is_more() {
    let home = Home::new();
    let ran = home.run(&["search", "tech", "--limit", "2", "--format", "json"]);
    assert_eq!((ran.code, ran.json().as_array().map(Vec::len)), (0, Some(2)));
    assert!(ran.err.starts_with("medpath: 2 of "), "{}", ran.err);
}

#[test]
fn nothing_found_ends_with_1_and_leads_on() {
    let home = Home::new();
    let message = home.run(&["search", "qqqqzzzz"]).failed(1);
    assert!(message.contains("nothing found for \"qqqqzzzz\""), "{message}");
    let ran = home.run(&["search", "qqqqzzzz", "--format", "json"]);
    assert_eq!((ran.code, ran.json()), (1, Value::Array(Vec::new())));
}

#[test]
fn what_the_guide_explains_stands_under_the_roles() {
    let home = Home::new();
    snapshot("search_guide_text", &home.small(&["search", "cst"]).done());
    let asked = home.run(&["search", "what", "does", "CAAHEP", "mean"]).done();
    assert!(asked.contains("In the guide: CAAHEP = Commission on Accreditation"), "{asked}");
    assert!(asked.ends_with("medpath guide CAAHEP\n"), "{asked}");
    let records = home.run(&["search", "cst", "--format", "json"]).json();
    assert!(records.as_array().unwrap().iter().all(|record| record["family"].is_string()), "roles only: {records}");
}

#[test]
fn where_only_the_guide_has_something_that_is_printed_and_no_role_was_found() {
    let ran = Home::new().run(&["search", "caah"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.out.starts_with("In the guide: CAAHEP = "), "{}", ran.out);
    assert!(ran.err.contains("no role"), "{}", ran.err);
}

#[test]
fn words_that_ask_for_something_are_filters() {
    let home = Home::new();
    let ran = home.run(&["search", "no", "degree"]);
    assert_eq!(ran.code, 0);
    assert!(ran.out.contains("Emergency Medical Technician"), "{}", ran.out);
    assert!(ran.err.contains("roles, only schooling: certificate or less."), "{}", ran.err);
    let ran = home.run(&["search", "imaging no nights over 80k"]);
    assert!(
        ran.err.contains("that \"imaging\" finds, only pay: $80,000 or more; nights: never or seldom."),
        "{}",
        ran.err
    );
    let records = home.run(&["search", "six months", "--format", "json"]);
    assert_eq!(records.code, 0);
    assert!(records.err.contains(" may fit: it may take longer"), "{}", records.err);
    let first = &records.json()[0];
    assert_eq!(first["matched"], json!({ "field": "nothing", "text": "" }));
    assert!(first["pay"]["median"].is_number() && first["score"].is_number());
}

#[test]
fn every_word_is_searched_when_asked_to() {
    let ran = Home::new().run(&["search", "no nights", "--literal", "--format", "json"]);
    assert_eq!(ran.json()[0]["id"], "mammographer");
}

#[test]
fn filters_that_leave_nothing_end_with_1_and_name_the_one_to_drop() {
    let home = Home::new();
    let message = home.run(&["search", "imaging no nights over 80k six months"]).failed(1);
    assert!(message.contains("Without \"time: 6 months or less\" there would be 3 roles."), "{message}");
    let ran = home.run(&["search", "imaging over 300k", "--format", "json"]);
    assert_eq!((ran.code, ran.json()), (1, Value::Array(Vec::new())));
}
