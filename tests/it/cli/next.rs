//! `medpath next`

use super::{Home, snapshot};

#[test]
fn two_lists_say_why_each_role_stands_there() {
    let home = Home::new();
    let said = ["next", "--have", "high-school", "--work-as", "EMT", "--after", "associate"];
    let page = home.run(&said).done();
    for words in
        ["WITH WHAT I HAVE NOW", "AFTER THE SCHOOL I PLAN", "Builds on Emergency Medical Technician", "not listed here"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    snapshot("next_emt", &page);
    let json = home.run(&[&said[..], &["--format", "json"]].concat()).json();
    let of = |list: &str, id: &str| {
        let places = json[list].as_array().unwrap();
        places.iter().find(|place| place["id"] == id).cloned().unwrap()
    };
    let paramedic = of("now", "paramedic");
    assert_eq!(
        (&paramedic["standing"], &paramedic["builds_on"]),
        (&"builds".into(), &"emergency-medical-technician".into())
    );
    // The degree alone opens no job that asks for a license or a certificate.
    let surgical = of("after", "respiratory-therapist");
    assert_eq!(surgical["standing"], "still_needs");
    assert!(surgical["missing"].as_array().is_some_and(|missing| !missing.is_empty()), "{surgical}");
    assert_eq!(json["now"].as_array().map(Vec::len), json["after"].as_array().map(Vec::len));
}

#[test]
fn a_certificate_is_named_by_its_letters() {
    let home = Home::new();
    let json = home.run(&["next", "--have", "associate", "--hold", "RRT", "--format", "json"]).json();
    assert_eq!(json["after"], serde_json::Value::Null);
    assert!(home.run(&["next", "--hold", "no such letters"]).failed(1).contains("no such letters"));
    assert!(home.run(&["next"]).failed(2).contains("nothing is said"));
}
