//! `medpath list`, `employers`, `areas`

use serde_json::Value;

use super::{Home, snapshot};

fn ids(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|record| record["id"].as_str().unwrap()).collect()
}

#[test]
fn the_list_of_a_small_catalogue() {
    let home = Home::new();
    snapshot("list_text", &home.small(&["list"]).done());
    snapshot("list_json", &home.small(&["list", "--format", "json", "--sort", "pay"]).done());
    let far = home.small(&["list", "--area", "Lexington Park", "--max-months", "50"]);
    assert_eq!(far.err, "medpath: 1 may fit: it may take longer.\n");
    snapshot("list_far_text", &far.out);
}

#[test]
fn what_is_not_known_is_counted_and_listed_below_the_others_when_asked_for() {
    let home = Home::new();
    let hours = "nothing we read gives the hours";
    let asked = ["list", "--no-weekends", "--format", "json"];
    let sure = home.run(&asked);
    let with_unsure = home.run(&[&asked[..], &["--maybe"]].concat());
    let (known, all) = (sure.json(), with_unsure.json());
    let fits: Vec<&str> = all.as_array().unwrap().iter().map(|record| record["fit"].as_str().unwrap()).collect();
    let fitting = ids(&known).len();
    let open = fits.len() - fitting;
    assert!(fitting > 0 && open > 0);
    assert_eq!(ids(&all)[..fitting], ids(&known));
    assert!(fits[..fitting].iter().all(|fit| *fit == "fits") && fits[fitting..].iter().all(|fit| *fit == "not_known"));
    assert!(known[0].get("fit").is_none());
    assert_eq!(sure.err, format!("medpath: {open} not known: {hours}. --maybe lists those that are not known.\n"));
    assert_eq!(with_unsure.err, format!("medpath: {open} not known: {hours}.\n"));
    let text = home.run(&["list", "--no-weekends", "--maybe"]).out;
    assert_eq!(text.lines().filter(|line| line.ends_with("  not known")).count(), open);
    assert!(text.contains(&format!("{fitting} of ")), "{text}");
    let searched = home.run(&["search", "no weekends", "--format", "json", "--maybe"]).json();
    assert_eq!(searched["answers"].as_array().unwrap().len(), fits.len());
}

#[test]
fn every_filter_reaches_the_list() {
    let home = Home::new();
    let cases: [(&[&str], &[&str]); 15] = [
        (&["--family", "Surgery"], &["surgical-technologist", "surgical-first-assistant"]),
        (&["--family", "surgical,laboratory"], &["surgical-technologist", "surgical-first-assistant", "clinic-helper"]),
        (&["--track", "research"], &[]),
        (&["--max-education", "certificate"], &["surgical-technologist"]),
        (&["--max-months", "24"], &["surgical-technologist", "surgical-first-assistant"]),
        (&["--min-pay", "60000"], &["surgical-technologist"]),
        (&["--patient-contact", "y"], &["surgical-technologist"]),
        (&["--patient-contact", "no"], &["clinic-helper"]),
        (&["--children"], &["surgical-technologist"]),
        (&["--no-nights"], &[]),
        (&["--no-weekends"], &[]),
        (&["--no-blood"], &[]),
        (&["--light"], &[]),
        (&["--remote"], &["clinic-helper"]),
        (&["--growing", "--sort", "title"], &["clinic-helper", "surgical-first-assistant", "surgical-technologist"]),
    ];
    for (filter, wanted) in cases {
        let ran = home.small(&[&["list", "--format", "json"], filter].concat());
        assert_eq!(ids(&ran.json()), wanted, "{filter:?}");
        assert_eq!(ran.code, i32::from(wanted.is_empty()), "{filter:?}");
    }
}

#[test]
fn words_may_ask_for_the_best_paid() {
    let home = Home::new();
    let ran = home.run(&["search", "highest", "paying", "imaging", "--format", "json"]);
    let pay = ran.json();
    let pay = pay["answers"].as_array().unwrap().iter().filter(|one| one["kind"] == "role").map(|role| &role["pay"]);
    let pay = pay.filter(|pay| !flatters(pay));
    let pay: Vec<f64> = pay.filter_map(|pay| pay["median"].as_f64()).collect();
    assert!(pay.len() > 5 && pay.is_sorted_by(|one, other| one >= other), "{pay:?}");
    let said = home.run(&["search", "best", "paid"]).err;
    assert!(said.contains(", by pay."), "{said}");
}

#[test]
fn a_pay_that_may_be_too_high_passes_no_filter_but_is_counted_and_can_be_listed() {
    let home = Home::new();
    let asked = ["list", "--max-education", "certificate", "--min-pay", "80000", "--format", "json"];
    let ran = home.run(&asked);
    assert!(!ids(&ran.json()).contains(&"ecg-technician"), "{}", ran.out);
    assert!(ran.err.contains("that of a wider group may be too high or too low. --maybe lists"), "{}", ran.err);
    let all = home.run(&[&asked[..], &["--maybe"]].concat()).json();
    let ecg = all.as_array().unwrap().iter().find(|record| record["id"] == "ecg-technician").unwrap();
    let told = ["basis", "direction", "fit"].map(|field| ecg[field].as_str().unwrap());
    assert_eq!(told, ["broader", "usually_below", "not_known"]);
}

/// Whether the pay of a record may be more than the role pays.
fn flatters(record: &Value) -> bool {
    ["usually_below", "unknown"].contains(&record["direction"].as_str().unwrap_or_default())
}

#[test]
fn every_order_is_its_own() {
    let home = Home::new();
    for (sort, key) in
        [("pay", "median_annual"), ("growth", "change_percent"), ("openings", "annual_openings_thousands")]
    {
        let list = home.run(&["list", "--format", "json", "--sort", sort]).json();
        let records: Vec<_> = list.as_array().unwrap().iter().collect();
        let last = if sort == "pay" { records.iter().filter(|record| flatters(record)).count() } else { 0 };
        let (first, last) = records.split_at(records.len() - last);
        assert!(last.iter().all(|record| flatters(record)), "what may be too high stands last");
        let values: Vec<f64> = first.iter().filter_map(|record| record[key].as_f64()).collect();
        assert!(values.len() > 30 && values.is_sorted_by(|one, other| one >= other), "{sort}: {values:?}");
    }
}

#[test]
fn an_unknown_family_lists_the_families() {
    let message = Home::new().run(&["list", "--family", "surgrey"]).failed(1);
    assert!(message.contains("imaging") && message.contains("surgical"), "{message}");
}

#[test]
fn a_list_that_filters_empty_names_the_filters() {
    let message = Home::new().run(&["list", "--min-pay", "900000"]).failed(1);
    assert!(message.contains("900,000"), "{message}");
}

#[test]
fn employers_of_a_small_catalogue() {
    let home = Home::new();
    snapshot("employers_text", &home.small(&["employers"]).done());
    snapshot("employers_json", &home.small(&["employers", "harbor", "--format", "json"]).done());
    for words in [&["agency", "towson"][..], &["clinic", "helper"]] {
        let found = home.small(&[&["employers", "--format", "json"], words].concat()).json();
        assert_eq!(ids(&found), ["bay-agency"], "{words:?}");
    }
    assert!(home.small(&["employers", "nobody"]).failed(1).contains("Try fewer"));
    let ran = home.small(&["employers", "nobody", "--format", "json"]);
    assert_eq!((ran.code, ran.json()), (1, Value::Array(Vec::new())));
}

#[test]
fn every_employer_is_printed() {
    let home = Home::new();
    let all = home.run(&["employers", "--format", "json"]).json();
    let text = home.run(&["employers"]).done();
    assert!(all.as_array().unwrap().len() > 20);
    for employer in all.as_array().unwrap() {
        let name: String = employer["name"].as_str().unwrap().chars().take(40).collect();
        assert!(text.contains(&name), "{name}");
    }
}

#[test]
fn who_could_hire_in_an_area_is_counted_and_named() {
    let home = Home::new();
    let args = ["employers", "--area", "19740", "--role", "dialysis-technician"];
    let record = home.run(&[&args[..], &["--format", "json"]].concat()).json()[0].clone();
    let places = record["places"].as_array().unwrap();
    let counts: u64 = record["counts"].as_object().unwrap().values().filter_map(Value::as_u64).sum();
    assert!(record["counts"]["dialysis"].as_u64().unwrap() > 10 && places.len() as u64 == counts);
    assert!(record["employers"].as_array().unwrap().iter().all(|employer| employer["here"] == false));
    let text = home.run(&args).done();
    let [dialysis, hospitals] = ["dialysis", "hospital"].map(|group| record["counts"][group].as_u64().unwrap());
    let counted = format!("{dialysis} dialysis centers and {hospitals} hospitals in Denver-Aurora-Centennial, CO");
    assert!(text.contains(&counted), "{text}");
    assert!(text.contains("need not have a job open") && text.contains("are not in the lists"), "{text}");
    // A role alone is asked for in the chosen area.
    let chosen = home.run(&["employers", "dialysis-technician"]).done();
    assert!(chosen.contains("in Baltimore-Columbia-Towson, MD"), "{chosen}");
    let narrowed = home.run(&["employers", "davita", "--area", "19740", "--format", "json"]).json();
    let davita = narrowed[0]["places"].as_array().unwrap();
    assert!(!davita.is_empty() && davita.iter().all(|place| place["kind"] == "dialysis"), "{davita:?}");
}

#[test]
fn areas_are_found_by_words_code_and_state() {
    let home = Home::new();
    assert_eq!(home.run(&["areas", "--format", "json"]).json().as_array().unwrap().len(), 583);
    snapshot("areas_text", &home.run(&["areas", "md"]).done());
    snapshot("areas_json", &home.run(&["areas", "towson", "--format", "json"]).done());
    assert_eq!(home.run(&["areas", "12580"]).done(), home.run(&["areas", "Baltimore"]).done());
    home.run(&["areas", "qqqqzzzz"]).failed(1);
    assert_eq!(home.run(&["areas", "qqqqzzzz", "--format", "json"]).json(), Value::Array(Vec::new()));
}
