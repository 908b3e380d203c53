//! `medpath search`

use serde_json::{Value, json};

use super::{Home, snapshot};

#[test]
fn text_and_json_of_a_small_catalogue() {
    let home = Home::new();
    snapshot("search_text", &home.small(&["search", "surg"]).done());
    let found = home.small(&["search", "surg", "--format", "json"]).json();
    assert_eq!(found["asked"], json!({ "filters": [], "order": null, "words": "surg" }));
    let roles: Vec<&Value> = answers(&found).iter().filter(|answer| answer["kind"] == "role").collect();
    assert_eq!((&roles[0]["id"], &roles[0]["pay"]["median"]), (&json!("surgical-technologist"), &json!(68970)));
    for role in roles {
        let keys: Vec<&String> = role.as_object().unwrap().keys().collect();
        let mut wanted = ["kind", "id", "title", "score", "matched", "pay"];
        wanted.sort_unstable();
        assert_eq!(keys, wanted);
    }
}

/// The answers of a search.
fn answers(found: &Value) -> &[Value] {
    found["answers"].as_array().unwrap()
}

#[test]
fn scores_fall() {
    let found = Home::new().run(&["search", "tech", "--format", "json"]).json();
    let scores: Vec<i64> = answers(&found).iter().filter_map(|answer| answer["score"].as_i64()).collect();
    assert!(scores.len() > 10 && scores.is_sorted_by(|one, other| one >= other), "{scores:?}");
}

#[test]
fn words_need_no_quotes_and_no_order() {
    let home = Home::new();
    let first = |args: &[&str]| home.run(&[args, &["--format", "json"]].concat()).json()["answers"][0]["id"].clone();
    assert_eq!(first(&["search", "technologist", "surgical"]), "surgical-technologist");
    assert_eq!(first(&["search", "surg"]), "surgical-technologist");
}

#[test]
fn a_limit_says_that_there_is_more() {
    let home = Home::new();
    let ran = home.run(&["search", "tech", "--limit", "2", "--format", "json"]);
    let roles = answers(&ran.json()).iter().filter(|answer| answer["kind"] == "role").count();
    assert_eq!((ran.code, roles), (0, 2));
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
    assert!(asked.starts_with("Word        CAAHEP = Commission on Accreditation"), "{asked}");
    assert!(asked.contains("[medpath guide CAAHEP]"), "{asked}");
    let found = home.run(&["search", "cst", "--format", "json"]).json();
    let kinds: Vec<&Value> = answers(&found).iter().map(|answer| &answer["kind"]).collect();
    assert!(kinds[0] == "role" && *kinds[kinds.len() - 1] == "term", "{kinds:?}");
}

#[test]
fn each_kind_of_question_has_its_kind_of_answer() {
    let home = Home::new();
    let first =
        |words: &str| home.run(&["search", words, "--limit", "1", "--format", "json"]).json()["answers"][0].clone();
    for (words, answer) in [
        (
            "how much do xray techs make",
            json!({ "kind": "section", "id": "radiologic-technologist", "section": "pay" }),
        ),
        ("mri vs ct", json!({ "kind": "compare", "ids": ["mri-technologist", "ct-technologist"] })),
        ("what can i do after EMT", json!({ "kind": "paths", "id": "emergency-medical-technician" })),
        ("will AI take my job", json!({ "kind": "page", "id": "technology", "heading": "Artificial intelligence" })),
        ("johns hopkins", json!({ "kind": "employer", "id": "johns-hopkins-medicine" })),
        ("california", json!({ "kind": "area", "id": "06", "name": "California" })),
        ("how do i save a job to my list", json!({ "kind": "help", "id": "saving" })),
    ] {
        assert_eq!(first(words), answer, "{words}");
    }
    let absent = first("dentist");
    assert_eq!((&absent["kind"], &absent["title"]), (&json!("absent"), &json!("Dentist")));
    assert_eq!(absent["nearest"][0], "dental-assistant");
}

#[test]
fn where_only_the_guide_has_something_that_is_printed() {
    let ran = Home::new().run(&["search", "caah"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.starts_with("Word        CAAHEP = "), "{}", ran.out);
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
    let found = records.json();
    assert_eq!(found["asked"], json!({ "filters": ["months<=6"], "order": "time", "words": "" }));
    let first = &found["answers"][0];
    assert_eq!(first["matched"], json!({ "field": "nothing", "text": "" }));
    assert!(first["pay"]["median"].is_number() && first["score"].is_number());
}

#[test]
fn every_word_is_searched_when_asked_to() {
    let ran = Home::new().run(&["search", "no nights", "--literal", "--format", "json"]);
    assert_eq!(ran.json()["answers"][0]["id"], "mammographer");
}

#[test]
fn filters_that_leave_nothing_end_with_1_and_name_the_one_to_drop() {
    let home = Home::new();
    let message = home.run(&["search", "imaging no nights over 80k six months"]).failed(1);
    assert!(message.contains("Without \"time: 6 months or less\" there would be 4 roles."), "{message}");
    let ran = home.run(&["search", "imaging over 300k", "--format", "json"]);
    assert_eq!((ran.code, ran.json()), (1, Value::Array(Vec::new())));
}

/// What one is paid while one learns is not what the job pays.
#[test]
fn paid_training_stands_under_getting_in() {
    let home = Home::new();
    let first = |words: &str| {
        let found = home.run(&["search", words, "--format", "json"]).json();
        let answer = &found["answers"][0];
        [&answer["id"], &answer["section"]].map(|value| value.as_str().unwrap_or_default().to_owned())
    };
    for (words, role, section) in [
        ("can i be paid while i train for phlebotomy", "phlebotomist", "getting-in"),
        ("do they pay for my training as a pharmacy tech", "pharmacy-technician", "getting-in"),
        ("how much does a phlebotomist get paid", "phlebotomist", "pay"),
    ] {
        assert_eq!(first(words), [role, section], "{words}");
    }
}
