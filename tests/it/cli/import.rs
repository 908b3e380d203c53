//! `medpath import`

use std::fs;

use serde_json::Value;

use super::{Home, fixture};

fn table(name: &str) -> String {
    fixture(&format!("import/{name}")).to_str().unwrap().to_owned()
}

#[test]
fn wages_go_to_the_users_own_folder_and_are_shown_from_there() {
    let home = Home::new();
    let text = fs::read_to_string(table("areas.csv")).unwrap();
    let newer = home.file("all_data_M_2025.csv", &text.replace("68970", "70000"));
    let told = home.run(&["import", "wages", &newer]).done();
    assert!(told.starts_with("May 2025: ") && told.contains("wages/md.json"), "{told}");
    let written = home.path().join("XDG_DATA_HOME/medpath/wages/md.json");
    assert!(written.is_file(), "{told}");
    let record = home.run(&["show", "surgical-technologist", "--format", "json"]).json();
    assert_eq!(record["wages"]["area"]["annual"]["p50"], 70000);
}

#[test]
fn an_older_table_takes_the_place_of_newer_figures_only_when_told() {
    let home = Home::new();
    let told = home.run(&["import", "wages", &table("national.xlsx")]).failed(2);
    assert!(told.contains("of May 2024, and the figures that are there are of May 2025; add --older"), "{told}");
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
    let told = home.run(&["import", "wages", &table("national.xlsx"), "--older"]).done();
    assert!(told.starts_with("May 2024: ") && told.contains("holds newer figures (May 2025)"), "{told}");
    let record = home.run(&["show", "surgical-technologist", "--format", "json"]).json();
    assert_eq!(record["wages"]["nation"]["annual"]["p50"], 64650);

    let text = fs::read_to_string(table("areas.csv")).unwrap().replace("68970", "70000").replace(",#", ",240000");
    let (newer, older) = (home.file("all_data_M_2027.csv", &text), home.file("all_data_M_2026.csv", &text));
    home.run(&["import", "wages", &newer]).done();
    let file = home.path().join("XDG_DATA_HOME/medpath/wages/md.json");
    let before = fs::read_to_string(&file).unwrap();
    let told = home.run(&["import", "wages", &older]).failed(2);
    assert!(told.contains("of May 2026, and the figures that are there are of May 2027"), "{told}");
    assert_eq!(fs::read_to_string(&file).unwrap(), before);
    home.run(&["import", "wages", &older, "--older"]).done();
    assert_ne!(fs::read_to_string(&file).unwrap(), before);
}

#[test]
fn wages_of_different_years_are_said_and_checked() {
    let home = Home::new();
    let text = fs::read_to_string(table("areas.csv")).unwrap();
    let of = |year: u16| home.file(&format!("all_data_M_{year}.csv"), &text.replace(",#", ",240000"));
    let (this, next) = (of(2025), of(2026));
    home.run(&["import", "wages", &this, "--to", "here"]).done();
    let told = home.run(&["check", "here"]).done();
    assert_eq!(told, "here: no faults (wages of states: 4)\n");
    let nation = text.lines().next().into_iter().chain(text.lines().filter(|line| line.starts_with("99,")));
    fs::write(&next, nation.collect::<Vec<_>>().join("\n")).unwrap();
    let mixed = "Wages are of different years: May 2026 for US; May 2025 for CA, MD, TX. Import the other tables of May \
                 2026 too.";
    let told = home.run(&["import", "wages", &next, "--to", "here"]).done();
    assert!(told.ends_with(&format!("{mixed}\n")), "{told}");
    let ran = home.run(&["check", "here"]);
    assert_eq!((ran.code, ran.out), (1, format!("here: {mixed}\nhere: 1 fault\n")));
    let told = home.run(&["import", "wages", &next]).done();
    let mixed = "May 2026 for US; May 2025 for AK, AL, AR and 51 more.";
    assert!(told.contains(mixed), "{told}");
    assert!(home.run(&["check", "XDG_DATA_HOME/medpath"]).out.contains(mixed), "the rest is bundled");
    fs::write(home.path().join("here/wages/md.json"), "{").unwrap();
    assert!(home.run(&["check", "here"]).out.contains("md.json: line 1"));
}

#[test]
fn a_checkout_is_written_to() {
    let home = Home::new();
    home.file("Cargo.toml", "[package]\nname = \"medpath\"\n");
    fs::create_dir_all(home.path().join("data/roles")).unwrap();
    let told = home.run(&["import", "wages", &table("national.xlsx")]).done();
    assert!(home.path().join("data/wages/us.json").is_file(), "{told}");
    assert!(!told.contains("newer figures"), "{told}");
    let text = fs::read_to_string(table("industries.csv")).unwrap();
    let [older, newer] = [2024, 2025].map(|year| home.file(&format!("nat4d_M{year}.csv"), &text));
    home.run(&["import", "industries", &newer]).done();
    let told = home.run(&["import", "industries", &older]).failed(2);
    assert!(told.contains("add --older"), "{told}");
    home.run(&["import", "industries", &older, "--older"]).done();
}

#[test]
fn a_folder_can_be_named() {
    let home = Home::new();
    let ran = home.run(&["import", "wages", &table("national.xlsx"), "--to", "here", "--format", "json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(home.path().join("here/wages/us.json").is_file());
    let report = ran.json();
    assert_eq!(
        (&report["edition"], &report["written"]),
        (&"May 2024".into(), &serde_json::json!(["here/wages/us.json"]))
    );
}

#[test]
fn projections_and_ratings_say_that_they_need_a_build() {
    let home = Home::new();
    let told = home.run(&["import", "projections", &table("projections.csv")]).done();
    assert!(told.contains("projections.json") && told.contains("build it again"), "{told}");
    let told = home.run(&["import", "onet", &table("onet"), "--to", "here"]).done();
    assert!(told.contains("occupations.json") && !told.contains("build it again"), "{told}");
    let written: Value =
        serde_json::from_str(&fs::read_to_string(home.path().join("here/occupations.json")).unwrap()).unwrap();
    assert!(!written.as_array().unwrap().is_empty());
}

#[test]
fn older_projections_take_the_place_of_newer_ones_only_when_told() {
    let home = Home::new();
    let old = shared_projections().unwrap_or_else(|| table("projections.csv"));
    let text = fs::read_to_string(&old).unwrap();
    // The years only: "2034" is a part of occupation codes too.
    let next = ["_2024_ _2025_", "_2034_ _2035_", ",2024,2034 ,2025,2035"].iter().fold(text, |text, pair| {
        let (this, next) = pair.split_once(' ').unwrap();
        text.replace(this, next)
    });
    let next = home.file("next.csv", &next);
    let import =
        |file: &str, more: &[&str]| home.run(&[&["import", "projections", file, "--to", "here"], more].concat());
    let told = import(&next, &[]).done();
    assert!(told.starts_with("2025-35: "), "{told}");
    let file = home.path().join("here/projections.json");
    let before = fs::read_to_string(&file).unwrap();
    let told = import(&old, &[]).failed(2);
    let why = "the table begins with 2024, and the figures that are there begin with 2025; add --older to import it";
    assert!(told.contains(why), "{told}");
    assert_eq!(fs::read_to_string(&file).unwrap(), before);
    let told = import(&old, &["--older"]).done();
    assert!(told.starts_with("2024-34: "), "{told}");
    assert_ne!(fs::read_to_string(&file).unwrap(), before);
    import(&old, &[]).done();
    import(&next, &[]).done();
    assert_eq!(fs::read_to_string(&file).unwrap(), before, "the newer table needs no flag");
}

/// The table as published, where the facts lie beside the checkout.
fn shared_projections() -> Option<String> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/projections/employment_projections.csv");
    fs::exists(file).is_ok_and(|there| there).then(|| file.to_owned())
}

/// A row of the table of apprenticeships.
const APPRENTICESHIPS: &str = "role_id,us_occupation_title,rapids_code,register_status,bulletin,ojl_hours_min,\
    ojl_hours_max,related_instruction_hours,type,where,text,source_title,source_url,source_date_or_edition,kind,confidence
paramedic,Paramedic,,registered,,,,,registered,Colorado,in the list,A list,https://a.org/x,2025,official,high
";

#[test]
fn tables_that_only_a_build_reads_need_a_checkout_or_a_named_folder() {
    let home = Home::new();
    let industries = table("nat4d.xlsx");
    let years = table("national.xlsx");
    let apprenticeships = home.file("apprenticeships.csv", APPRENTICESHIPS);
    for args in [
        ["import", "industries", &industries],
        ["import", "years", &years],
        ["import", "apprenticeships", &apprenticeships],
        ["import", "military", &apprenticeships],
    ] {
        let message = home.run(&args).failed(2);
        assert!(message.contains("nothing was written") && message.contains("--to"), "{message}");
    }
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1, "only the table itself");
    let told = home.run(&["import", "apprenticeships", &apprenticeships, "--to", "here"]).done();
    assert!(told.starts_with("Imported: rows 1, occupations 1") && told.contains("apprenticeships.json"), "{told}");
    assert!(home.run(&["import", "military", &apprenticeships, "--to", "here"]).failed(3).contains("MILITARY_TITLE"));
    let told = home.run(&["import", "industries", &industries, "--to", "here"]).done();
    assert!(told.starts_with("May 2024: rows 2, occupations 1.\n") && told.contains("industries.json"), "{told}");
    home.file("Cargo.toml", "[package]\nname = \"medpath\"\n");
    fs::create_dir_all(home.path().join("data/roles")).unwrap();
    let told = home.run(&["import", "years", &years, &table("areas.csv"), "--year", "2025"]).done();
    assert!(told.starts_with("May 2024, May 2025: rows 4, occupations 2.\n"), "{told}");
    assert!(home.path().join("data/years.json").is_file());
    assert!(home.run(&["import", "years", &table("areas.csv")]).failed(2).contains("--year"));
    home.run(&["import", "industries", &table("projections.csv"), "--year", "2025"]).failed(3);
}

#[test]
fn a_wrong_table_is_named_and_nothing_is_written() {
    let home = Home::new();
    for (name, words) in
        [("bad_mark.csv", "row "), ("half_row.csv", "row "), ("wrong_header.csv", "column"), ("page.csv", "page.csv")]
    {
        let message = home.run(&["import", "wages", &table(name), "--year", "2025"]).failed(3);
        assert!(message.contains(name) && message.contains(words), "{message}");
    }
    home.run(&["import", "wages", "none.csv", "--year", "2025"]).failed(4);
    assert!(home.run(&["import", "wages", &table("areas.csv")]).failed(2).contains("--year"));
    home.run(&["import", "projections", &table("areas.csv")]).failed(3);
    let pointer = home.file("oesm25.xlsx", "version https://git-lfs.github.com/spec/v1\noid sha256:0\n");
    assert!(home.run(&["import", "wages", &pointer]).failed(3).contains("a pointer of Git LFS"));
    fs::remove_file(pointer).unwrap();
    let empty = home.file("empty.csv", "");
    home.run(&["import", "projections", &empty]).failed(3);
    fs::remove_file(empty).unwrap();
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn a_folder_that_cannot_be_written_ends_with_4() {
    let home = Home::new();
    let file = home.file("plain-file", "");
    home.run(&["import", "wages", &table("national.xlsx"), "--to", &file]).failed(4);
}
