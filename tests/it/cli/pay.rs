//! `medpath pay`

use serde_json::{Value, json};

use super::{Home, snapshot};

#[test]
fn by_kind_of_employer_and_over_the_years() {
    let home = Home::new();
    let text = home.run(&["pay", "surgical-technologist"]).done();
    snapshot("pay_text", &text);
    assert_eq!(text, home.run(&["pay", "surgical", "technologist", "--by", "industry"]).done());
    let record = home.run(&["pay", "surgical-technologist", "--format", "json"]).json();
    assert_eq!((&record["role"], &record["basis"]), (&json!("surgical-technologist"), &json!("exact")));
    let employers = &record["pay_by_industry"];
    assert_eq!((&employers["soc"], &employers["source"]), (&json!("29-2055"), &json!("bls-oews-2025")));
    assert_eq!(employers["cells"][0]["naics"], "622100");
    assert_eq!(employers["cells"][0]["annual"]["p50"], 64950);
    let years = record["pay_by_year"]["years"].as_array().unwrap();
    let of = |year: &Value| (year["year"].as_u64().unwrap(), year["source"].as_str().unwrap().to_owned());
    let wanted: Vec<_> = (2021..=2025).map(|year| (year, format!("bls-oews-{year}"))).collect();
    assert_eq!(years.iter().map(of).collect::<Vec<_>>(), wanted);
    assert_eq!(years[3]["p50"], 62830);
    // The record of the role has the same.
    let whole = home.run(&["show", "surgical-technologist", "--format", "json"]).json();
    assert_eq!((&whole["pay_by_industry"], &whole["pay_by_year"]), (employers, &record["pay_by_year"]));
}

#[test]
fn a_broader_series_says_so() {
    let text = Home::new().run(&["pay", "dialysis-technician"]).done().replace('\n', " ");
    assert!(text.contains("Group pay: health technologists and technicians, all other;"), "{text}");
    assert!(text.contains("Group pay: these figures count other jobs too; this job pays about the same."), "{text}");
}

#[test]
fn by_area_the_best_paid_first() {
    let home = Home::new();
    let args = ["pay", "surgical-technologist", "--by", "area"];
    let text = home.run(&args).done();
    snapshot("pay_area_text", &text.lines().take(40).collect::<Vec<_>>().join("\n"));
    assert!(
        text.lines().any(|line| line.starts_with(">") && line.contains("88  Baltimore-Columbia-Towson, MD")),
        "{text}"
    );
    assert!(
        text.contains("STATES AND TERRITORIES")
            && text.lines().all(|line| line.contains("://") || line.chars().count() <= 80),
        "{text}"
    );
    let record = home.run(&[&args[..], &["--format", "json"]].concat()).json();
    let areas = record["areas"].as_array().unwrap();
    let medians: Vec<u64> = areas.iter().map(|row| row["median_annual"].as_u64().unwrap()).collect();
    assert!(medians.is_sorted_by(|a, b| a >= b) && medians.len() == 394);
    assert_eq!(record["area"], json!({ "code": "12580", "rank": 88 }));
    assert_eq!(record["not_published"], json!({ "areas": 134, "states": 2 }));
    let best = json!({ "rank": 1, "code": "41940", "name": "San Jose-Sunnyvale-Santa Clara, CA", "kind": "metropolitan",
        "state": "CA", "median_annual": 106840, "adjusted_annual": 96755, "employment": 700, "jobs_1000": 0.614,
        "source": "bls-oews-2025" });
    assert_eq!(areas[0], best);
}

#[test]
fn areas_can_be_ranked_otherwise_and_narrowed() {
    let home = Home::new();
    let run = |more: &[&str]| home.run(&[&["pay", "registered-nurse"], more].concat());
    let text = run(&["--adjusted"]).done();
    assert!(
        text.contains("Highest median at US prices first")
            && text.replace("\n", " ").contains("price level of the area in 2024")
    );
    assert!(text.contains("BEA") || text.contains("Bureau of Economic Analysis"), "{text}");
    let record = run(&["--adjusted", "--format", "json"]).json();
    let adjusted = |row: &Value| row["adjusted_annual"].as_u64();
    let areas = record["areas"].as_array().unwrap();
    assert!(areas.iter().map(adjusted).is_sorted_by(|one, other| one >= other), "those without a level come last");
    assert!(areas.iter().any(|row| row["state"] == "PR" && row["rank"].is_null() && adjusted(row).is_none()));
    let record = run(&["--sort", "share", "--state", "ks", "--format", "json"]).json();
    let areas = record["areas"].as_array().unwrap();
    assert!(areas.iter().all(|row| row["state"] == "KS") && areas.len() == 5);
    assert!(areas.iter().map(|row| row["jobs_1000"].as_f64()).is_sorted_by(|one, other| one >= other));
    let text = run(&["--sort", "jobs", "--state", "KS"]).done();
    assert!(text.contains("Only areas of Kansas") && text.contains("is not among these areas"), "{text}");
    let text = run(&["--miles", "60"]).done();
    assert!(text.contains("rank 2 of 6 areas") && text.contains("how far they are is not known"), "{text}");
    assert!(run(&["--state", "XX"]).failed(1).contains("no state is called"));
}

#[test]
fn a_state_is_ranked_among_the_states_and_a_place_without_a_median_has_no_rank() {
    let home = Home::new();
    let run = |area: &str, format: &str| {
        home.run(&["pay", "surgical-technologist", "--by", "area", "--area", area, "--format", format])
    };
    let text = run("maryland", "text").done();
    assert!(text.contains("Maryland: rank 19 of 52 states and territories, median $68,970, 1,880 jobs."), "{text}");
    let (states, areas) = (text.find("STATES AND"), text.find("METROPOLITAN AREAS"));
    assert!(states.zip(areas).is_some_and(|(states, areas)| states < areas), "{text}");
    assert!(run("carson", "text").done().contains("Carson City, NV: no median is published, so it has no rank."));
    assert_eq!(run("carson", "json").json()["area"]["rank"], Value::Null);
    assert!(run("us", "text").done().contains("The nation: median $64,650, 117,460 jobs."));
}

#[test]
fn a_role_without_a_series_and_an_unknown_one() {
    let home = Home::new();
    for by in ["area", "industry"] {
        let message = home.run(&["pay", "clinical-research-associate", "--by", by]).failed(1);
        assert!(message.contains("There is no federal wage series for this job"), "{message}");
        let ran = home.run(&["pay", "clinical-research-associate", "--by", by, "--format", "json"]);
        assert_eq!((ran.code, ran.out.as_str()), (1, "[]\n"));
    }
    let message = home.run(&["pay", "surgical technologst"]).failed(1);
    assert!(message.contains("  surgical-technologist  Surgical Technologist\n"), "{message}");
    home.run(&["pay", "paramedic", "--by", "moon"]).failed(2);
}
