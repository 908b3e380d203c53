//! `budget`: pay held against what is needed.

use serde_json::{Value, json};

use super::{Home, snapshot};

const ASKED: [&str; 7] = ["budget", "--need", "3500", "--off", "20", "--elsewhere", "Denver"];

#[test]
fn the_answer_as_text() {
    let home = Home::new();
    let roles = ["--earned", "0", "surgical-technologist", "dialysis-technician", "clinical-research-associate"];
    snapshot("budget_text", &home.run(&[&ASKED[..], &roles].concat()).done());
}

#[test]
fn the_same_as_json() {
    let home = Home::new();
    home.run(&["shortlist", "add", "surgical-technologist"]).done();
    let record = home.run(&[&ASKED[..], &["--earned", "20000", "--format", "json"]].concat()).json();
    // 12 times 3,500 is 42,000; of 52,500 a fifth is taken off.
    assert_eq!((&record["here"]["needed_month"], &record["here"]["pay_needed"]), (&json!(3500), &json!(52500)));
    let [here, there] = ["here", "elsewhere"].map(|at| record[at]["price_level"]["nation_is_100"].as_f64().unwrap());
    let moved = record["elsewhere"]["needed_month"].as_f64().unwrap();
    assert!((moved - 3500.0 * there / here).abs() <= 0.5, "{moved}");
    let of_pay = |percentile: &Value| percentile["enough"].as_str().unwrap().to_owned();
    let role = &record["roles"][0];
    let pay = role["here"]["pay"].as_array().unwrap();
    assert_eq!(pay.iter().map(of_pay).collect::<Vec<_>>(), ["no", "yes", "yes"]);
    for percentile in pay {
        let enough = percentile["annual"].as_u64().unwrap() >= 52_500;
        assert_eq!(of_pay(percentile) == "yes", enough, "{percentile}");
    }
    let [low, high] = [0, 1].map(|at| role["training"][0]["months"][at].as_u64().unwrap());
    assert!(low > 0 && low < high, "{role}");
}

#[test]
fn what_is_missing_stays_missing() {
    let home = Home::new();
    let run = |more: &[&str]| home.run(&[&["budget", "--need", "3000"], more].concat()).done().replace('\n', " ");
    // No percentage is assumed, no price level made up, no pay of a wider group used that may be too high.
    let text = run(&["phlebotomist", "--elsewhere", "San Juan"]);
    assert!(text.contains("You did not set what is taken off") && text.contains("enough before taxes"), "{text}");
    assert!(text.contains("No price level is published for San Juan-Bayamon-Caguas, PR"), "{text}");
    assert!(text.contains("Fill in what you earn now") && !text.contains("made up for"), "{text}");
    let flattered = home.run(&["list", "--format", "json"]).json();
    let lower = flattered.as_array().unwrap().iter().find(|role| role["pay"]["direction"] == "usually_below");
    let id = lower.map_or("ecg-technician", |role| role["id"].as_str().unwrap());
    let record = home.run(&["budget", "--need", "3000", "--earned", "0", id, "--format", "json"]).json();
    let role = &record["roles"][0];
    assert_eq!(role["here"]["only_group"], json!(true), "{role}");
    assert!(role["here"]["pay"].is_null(), "{role}");
    for months in role["training"].as_array().unwrap() {
        assert_eq!(months["months"], json!([null, null]));
    }
    // The nonmetropolitan part of a state has the level of all such parts.
    let text = run(&["phlebotomist", "--elsewhere", "Kansas nonmetropolitan area"]);
    assert!(text.contains("price level of all nonmetropolitan parts of Kansas together, BEA 2024"), "{text}");
}

#[test]
fn the_page_to_take_home_has_it_when_something_was_filled_in() {
    let home = Home::new();
    let folder = home.path().join("config").to_str().unwrap().to_owned();
    let run = |args: &[&str]| home.run(&[args, &["--config-dir", &folder]].concat()).done();
    run(&["shortlist", "add", "surgical-technologist"]);
    let page = || run(&["handout", "--shortlist", "--format", "text"]);
    assert!(!page().contains("You need $"));
    home.file("config/budget.json", r#"{"version": 1, "costs": {"rent": 3500}, "off": 20}"#);
    let text = page().replace('\n', " ");
    assert!(text.contains("You need $3,500 a month. That takes pay of $52,500 a year."), "{text}");
    assert!(text.contains("taxes are not computed"), "{text}");
}

#[test]
fn nothing_is_assumed_where_nothing_is_said() {
    let home = Home::new();
    let message = home.run(&["budget", "phlebotomist"]).failed(2);
    assert!(message.contains("medpath budget --need"), "{message}");
    let message = home.run(&["budget", "--need", "3000"]).failed(1);
    assert!(message.contains("the shortlist is empty"), "{message}");
    for bad in [["--need", "0"], ["--need", "-5"], ["--off", "100"]] {
        home.run(&[&["budget", "phlebotomist"], &bad[..]].concat()).failed(2);
    }
}
