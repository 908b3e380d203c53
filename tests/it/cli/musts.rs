//! `match`: what matters, held against every role.

use serde_json::Value;

use super::Home;

fn lists(record: &Value) -> [Vec<&str>; 3] {
    ["met", "failed", "unknown"]
        .map(|kind| record[kind].as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect())
}

#[test]
fn every_role_says_what_it_meets() {
    let home = Home::new();
    let asked = ["match", "--must", "blood=no", "--must", "months<=12", "--nice", "remote=yes", "--format", "json"];
    let found = home.run(&asked).json();
    let found = found.as_array().unwrap();
    let all = home.run(&["list", "--format", "json"]).json();
    assert_eq!(found.len(), all.as_array().unwrap().len(), "no role is hidden");
    let mut failed_musts = Vec::new();
    for record in found {
        let [met, failed, unknown] = lists(record);
        assert_eq!(met.len() + failed.len() + unknown.len(), 3, "{record}");
        failed_musts.push(failed.iter().filter(|one| **one != "remote=yes").count());
    }
    assert!(failed_musts.is_sorted(), "fewest musts failed first");
    // What meets them all is what the list with the same filters has.
    let listed = home.run(&["list", "--no-blood", "--max-months", "12", "--format", "json"]).json();
    let sure: Vec<&Value> = listed.as_array().unwrap().iter().filter(|one| one.get("fit").is_none()).collect();
    let met_all = found.iter().filter(|one| {
        let [met, ..] = lists(one);
        met.contains(&"blood=no") && met.contains(&"months<=12")
    });
    assert_eq!(met_all.count(), sure.len());
}

#[test]
fn what_is_no_filter_is_refused_with_examples() {
    let home = Home::new();
    for bad in ["blood", "pay<=3", "family=horses"] {
        let refused = home.run(&["match", "--must", bad]).failed(2);
        assert!(refused.contains("imaging"), "{bad}: {refused}");
    }
    assert!(home.run(&["match"]).failed(2).contains("--must blood=no"));
}
