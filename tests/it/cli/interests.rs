//! `medpath interests`

use serde_json::json;

use super::Home;

#[test]
fn roles_are_ranked_by_scores() {
    let home = Home::new();
    let json = home.run(&["interests", "--scores", "9,4,1,3,2,8", "--format", "json"]).json();
    let ranked = json.as_array().unwrap();
    let correlations: Vec<f64> = ranked.iter().filter_map(|one| one["correlation"].as_f64()).collect();
    let all = home.run(&["list", "--format", "json"]).json();
    assert_eq!(ranked.len(), all.as_array().unwrap().len(), "no role is left out");
    let unrated = &ranked[correlations.len()..];
    assert!(
        !unrated.is_empty() && unrated.iter().all(|one| one["correlation"].is_null() && one["because"] == json!([]))
    );
    assert!(correlations.len() > 100 && correlations.is_sorted_by(|a, b| a >= b));
    assert_eq!(ranked[0]["because"], json!(["realistic", "conventional"]));
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

/// What the screens keep, with another answer for each of the six areas: yes, maybe, no and so on.
fn answered(of: usize) -> String {
    let answers: Vec<&str> = (0..of).map(|at| ["yes", "maybe", "no", "no", "maybe", "yes"][at % 6]).collect();
    json!({ "version": 1, "answers": answers }).to_string()
}

#[test]
fn the_answers_that_are_kept_count_without_scores() {
    let home = Home::new();
    home.file("kept/interests.json", &answered(29));
    assert!(
        home.run(&["interests", "--config-dir", "kept", "--format", "json"])
            .failed(2)
            .contains("29 of 30 statements are answered")
    );
    assert!(home.run(&["interests", "--config-dir", "kept"]).done().contains("The statements"));
    home.file("kept/interests.json", &answered(30));
    let same = ["interests", "--scores", "10,5,0,0,5,10", "--format", "json"];
    assert_eq!(home.run(&["interests", "--config-dir", "kept", "--format", "json"]).json(), home.run(&same).json());
    assert!(
        home.run(&["interests", "--config-dir", "kept"])
            .done()
            .contains("Your scores: Realistic 10, Investigative 5, Artistic 0")
    );
}
