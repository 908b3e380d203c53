//! What a wide window is used for: whole names, and a place that is kept when the window or the area changes.

use medpath::catalogue::Offer;
use ratatui::style::Modifier;

use super::stage::{CATALOGUE, Setting, Stage, pictures};

/// Everything that a list shows from its first line to its last.
fn all_of(script: &str, size: (u16, u16), setting: Setting) -> String {
    let mut stage = Stage::new(setting, size);
    let mut text = stage.press(script).seen().text();
    loop {
        let before = stage.seen().text();
        let after = stage.press("<PgDn>").seen().text();
        if after == before {
            return text;
        }
        text.push_str(&after);
    }
}

/// The title without what stands in brackets: so it is listed where the whole of it has no room.
fn short(title: &str) -> String {
    let (before, rest) = title.split_once(" (").unwrap_or((title, ")"));
    [before, rest.split_once(')').map_or("", |(_, behind)| behind)].concat()
}

#[test]
fn from_120_columns_no_title_is_cut_that_fits() {
    for size in [(120, 36), (160, 45), (200, 50)] {
        let saved: Vec<(&str, &str)> = CATALOGUE.roles().iter().map(|role| (role.id.0.as_str(), "")).collect();
        let explore = all_of("<Tab>", size, Setting::default());
        let shortlist = all_of("<F3>", size, Setting::saved(&saved));
        for role in CATALOGUE.roles() {
            for (name, text) in [("Explore", &explore), ("Shortlist", &shortlist)] {
                let title = &role.title;
                assert!(
                    text.contains(title) || text.contains(&format!(" {} ", short(title))),
                    "{name} {size:?}: {title}"
                );
            }
        }
        let employers = all_of("<F4>", size, Setting::default());
        for employer in CATALOGUE.employers() {
            assert!(employers.contains(&format!(" {} ", employer.name)), "{size:?}: {}", employer.name);
        }
        let schools = all_of("<F4><Tab>", size, Setting::default());
        // Frames, cursor and arrow take the rest of the row.
        let room = usize::from(if size.0 < 160 { size.0 } else { size.0 * 3 / 5 }) - 6;
        let listed = CATALOGUE.programs_near(None, &"12580".into());
        for near in listed.iter().take(300) {
            if let Offer::Read(school, _) = &near.offer {
                let whole = school.program.len() > room || schools.contains(&format!(" {} ", school.program));
                assert!(whole, "{size:?}: {}", school.program);
            }
        }
        let typed = all_of("<Ctrl-p>accreditation", size, Setting::default());
        assert!(typed.contains("Surgical Technology and Surgical Assisting  "), "{size:?}: {typed}");
    }
}

/// The first line of a page under its title.
fn top(stage: &mut Stage) -> String {
    let lines = stage.seen().lines();
    let framed = lines[1].starts_with('╭');
    lines[if framed { 2 } else { 3 }].clone()
}

#[test]
fn a_page_keeps_its_place_when_the_window_or_the_area_changes() {
    for heading in ["By employer, whole nation", "Schooling and time", "License", "Exams and certificates"] {
        let mut stage = Stage::new(Setting::default(), (80, 24));
        stage.press("surg<Enter>g").press(heading).press("<Enter>");
        assert!(top(&mut stage).contains(heading), "{}", stage.seen().text());
        for size in [(120, 36), (60, 16), (100, 30), (80, 24)] {
            stage.resize(size);
            assert!(top(&mut stage).contains(heading), "{size:?}: {}", stage.seen().text());
        }
        stage.press("adenver<Enter>");
        assert!(top(&mut stage).contains(heading), "{}", stage.seen().text());
    }
}

#[test]
fn the_comparison_keeps_its_row_when_the_window_or_the_area_changes() {
    let mut stage = Stage::new(Setting::default(), (80, 24));
    stage.press("surg<Tab>c<Down>c<F2><PgDn>");
    let row = |stage: &mut Stage| stage.seen().lines()[4].chars().skip(1).take(9).collect::<String>();
    let before = row(&mut stage);
    assert!(!before.trim().is_empty());
    for size in [(60, 16), (80, 24)] {
        stage.resize(size);
        assert_eq!(row(&mut stage), before, "{size:?}: {}", stage.seen().text());
    }
    stage.press("adenver<Enter>");
    assert_eq!(row(&mut stage), before, "{}", stage.seen().text());
}

#[test]
fn a_wide_window_lists_the_pages_of_the_guide_beside_the_page() {
    let mut stage = Stage::new(Setting::default(), (200, 50));
    stage.press("<F7><Enter><Right>");
    let text = stage.seen().text();
    for page in CATALOGUE.guide() {
        assert!(text.contains(&page.title), "{}: {text}", page.title);
    }
    assert!(text.contains(&format!("› {}", CATALOGUE.guide()[1].title)));
    stage.compare_with("guide_page_200x50");
}

#[test]
fn the_filters_name_the_roles_that_are_left() {
    let mut stage = Stage::new(Setting::default(), (120, 36));
    let text = stage.press("<Tab>f<Down> ").seen().text();
    for hit in stage.app.explore.hits.iter() {
        assert!(text.contains(&CATALOGUE.role_at(hit.role).title), "{text}");
    }
    let of_family = CATALOGUE.roles().iter().filter(|role| role.family.0 == "surgical").count();
    assert_eq!(stage.app.explore.hits.len(), of_family);
}

#[test]
fn a_list_shows_two_lines_behind_the_selected_one() {
    pictures("list_context", "<F4><Down><Down><Down><Down><Down><Down><Down><Down><Down><Down><Down>");
}

#[test]
fn over_a_wide_window_a_choice_leaves_the_screen_below_in_sight_but_quiet() {
    for (script, titles) in [
        ("surg<Tab>a", ["Find an area", "Surgical First Assistant"]),
        ("surg<Ctrl-p>", ["Find anything", "Surgical First Assistant"]),
        ("surg<Enter>g", ["Find a heading", "Surgical Technologist"]),
    ] {
        let mut stage = Stage::new(Setting { color: false, ..Setting::default() }, (200, 50));
        let seen = stage.press(script).seen();
        let text = seen.text();
        assert!(titles.iter().all(|title| text.contains(title)), "{script}: {text}");
        // Under the tab line one row is selected.
        let selected = |y: &u16| (0..200).any(|x| seen.buffer[(x, *y)].modifier.contains(Modifier::REVERSED));
        assert_eq!((1..50).filter(selected).count(), 1, "{script}: {text}");
    }
}
