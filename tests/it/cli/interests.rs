//! `medpath interests`

use super::Home;

#[test]
fn roles_are_ranked_by_scores() {
    let home = Home::new();
    let json = home.run(&["interests", "--scores", "9,4,1,3,2,8", "--format", "json"]).json();
    let ranked = json.as_array().unwrap();
    let correlations: Vec<f64> = ranked.iter().map(|one| one["correlation"].as_f64().unwrap()).collect();
    assert!(ranked.len() > 100 && correlations.is_sorted_by(|a, b| a >= b));
    assert_eq!(ranked[0]["because"], serde_json::json!(["realistic", "conventional"]));
    assert!(ranked.iter().all(|one| one["id"].is_string()));
    let text = home.run(&["interests", "--scores", "9,4,1,3,2,8"]).done();
    assert!(text.contains("Without published interests") && text.contains("O*NET 30.1"), "{text}");
}

#[test]
fn without_scores_the_statements_are_printed() {
    let text = Home::new().run(&["interests"]).done();
    assert_eq!(text.lines().filter(|line| line.starts_with("- ")).count(), 6 + 4 + 30, "{text}");
    assert!(text.contains("It does not test what you are able to do."), "{text}");
}

#[test]
fn scores_that_say_nothing_are_told_so() {
    let home = Home::new();
    for flat in ["5,5,5,5,5,5", "0,0,0,0,0,0", "5,5,5,5,5,4"] {
        assert!(home.run(&["interests", "--scores", flat]).failed(1).contains("No clear result"), "{flat}");
    }
    for wrong in ["1,2,3", "1,2,3,4,5,6,7", "a,b,c,d,e,f", "1,2,3,4,5,-6", "1,2,3,4,5,nan"] {
        home.run(&["interests", "--scores", wrong]).failed(2);
    }
    let json = home.run(&["interests", "--scores", "5,5,5,5,5,5", "--format", "json"]);
    assert_eq!((json.code, json.out.trim()), (1, "[]"));
}
