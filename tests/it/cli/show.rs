//! `medpath show`

use serde_json::json;

use super::{Home, snapshot};

#[test]
fn the_figures_of_the_first_area_are_those_of_the_table() {
    let record = Home::new().run(&["show", "surgical-technologist", "--area", "12580", "--format", "json"]).json();
    let wages = &record["wages"];
    assert_eq!((&wages["soc"], &wages["basis"]), (&json!("29-2055"), &json!("exact")));
    assert_eq!(wages["source"], "bls-oews-2025");
    let area = &wages["area"];
    assert_eq!((&area["code"], &area["employment"]), (&json!("12580"), &json!(1090)));
    assert_eq!(area["name"], "Baltimore-Columbia-Towson, MD");
    let annual = json!({ "p10": 42990, "p25": 60710, "p50": 68970, "p75": 81520, "p90": 83070, "mean": 69540 });
    assert_eq!(area["annual"], annual);
    let hourly = json!({ "p10": 20.67, "p25": 29.19, "p50": 33.16, "p75": 39.19, "p90": 39.94, "mean": 33.43 });
    assert_eq!(area["hourly"], hourly);
    assert_eq!((&wages["state"]["code"], &wages["nation"]["code"]), (&json!("24"), &json!("99")));
    assert_eq!(record["projection"]["change_percent"], 4.5);
    let employers = record["employers"].as_array().unwrap();
    assert!(!employers.is_empty() && employers.iter().all(serde_json::Value::is_string));
}

#[test]
fn text_and_json_of_a_small_catalogue() {
    let home = Home::new();
    snapshot("show_text", &home.small(&["show", "surgical-technologist"]).done());
    snapshot("show_json", &home.small(&["show", "surgical-technologist", "--format", "json"]).done());
    snapshot("show_broader_text", &home.small(&["show", "clinic-helper", "--area", "lexington park"]).done());
}

#[test]
fn a_role_has_several_names() {
    let home = Home::new();
    for name in ["surgical-technologist", "Surgical Technologist", "operating room technician", "OR Tech"] {
        let record = home.small(&["show", name, "--format", "json"]).json();
        assert_eq!(record["id"], "surgical-technologist", "{name}");
    }
    let record = home.small(&["show", "surgical", "technologist", "--format", "json"]).json();
    assert_eq!(record["id"], "surgical-technologist");
    let message = home.small(&["show", "scrub tech"]).failed(2);
    assert!(message.contains("surgical-technologist") && message.contains("surgical-first-assistant"), "{message}");
}

#[test]
fn an_unknown_role_leads_on() {
    let home = Home::new();
    let message = home.run(&["show", "surgical technologst"]).failed(1);
    assert!(message.contains("  surgical-technologist  Surgical Technologist\n"), "{message}");
    assert!(message.contains("medpath search"), "{message}");
    let message = home.run(&["show", "qqqqzzzz"]).failed(1);
    assert!(message.contains("medpath search"), "{message}");
    home.run(&["show", ""]).failed(1);
}

#[test]
fn an_area_has_several_names() {
    let home = Home::new();
    let code = |name: &str| {
        let record = home.run(&["show", "paramedic", "--format", "json", "--area", name]).json();
        record["wages"]["area"]["code"].as_str().unwrap().to_owned()
    };
    let names = ["12580", "baltimore-columbia-towson, md", "Baltimore", " towson md "];
    assert!(names.iter().all(|name| code(name) == "12580"));
    assert_eq!(
        (code("MD"), code("Maryland"), code("us"), code("denver")),
        ("24".into(), "24".into(), "99".into(), "19740".into())
    );
}

#[test]
fn an_area_that_can_be_several_lists_them() {
    let home = Home::new();
    let message = home.run(&["show", "paramedic", "--area", "portland"]).failed(2);
    assert!(message.contains(", OR") && message.contains(", ME"), "{message}");
    let message = home.run(&["show", "paramedic", "--area", "Baltimroe"]).failed(1);
    assert!(message.contains("12580  Baltimore-Columbia-Towson, MD"), "{message}");
    assert!(home.run(&["show", "paramedic", "--area", "00001"]).failed(1).contains("medpath areas"));
    home.run(&["show", "paramedic", "--area", ""]).failed(1);
}

#[test]
fn where_the_area_has_no_row_it_is_null_and_the_text_says_whose_figure_it_is() {
    let home = Home::new();
    let args = ["show", "medical-dosimetrist", "--area", "lexington park"];
    let record = home.run(&[&args[..], &["--format", "json"]].concat()).json();
    assert!(record["wages"]["area"].is_null() && record["wages"]["state"].is_object());
    let text = home.run(&args).done().split_whitespace().collect::<Vec<_>>().join(" ");
    let said = "no row for this occupation in Lexington Park, MD. The nearest figure is that of Maryland.";
    assert!(text.contains(said), "{text}");
}

#[test]
fn naming_an_area_does_not_change_the_remembered_one() {
    let home = Home::new();
    home.run(&["show", "paramedic", "--area", "denver"]).done();
    let record = home.run(&["show", "paramedic", "--format", "json"]).json();
    assert_eq!(record["wages"]["area"]["code"], "12580");
}

#[test]
fn the_remembered_area_is_the_default() {
    let home = Home::new();
    let folder = home.path().join("config");
    let (store, _) = medpath::store::Store::open(Some(folder.clone()), None, false);
    store.save_settings(|settings| settings.area = Some(medpath::model::AreaCode("19740".into()))).unwrap();
    let args = ["--config-dir", folder.to_str().unwrap(), "show", "paramedic", "--format", "json"];
    assert_eq!(home.run(&args).json()["wages"]["area"]["code"], "19740");
    store.save_settings(|settings| settings.area = Some(medpath::model::AreaCode("00001".into()))).unwrap();
    assert_eq!(home.run(&args).json()["wages"]["area"]["code"], "12580");
}
