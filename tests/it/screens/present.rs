//! The presentation: every slide of every role has room, and says no more than the page of the role.

use medpath::model::RoleId;
use medpath::sheet::{RoleRecord, SlidePart};
use medpath::tui::app::Screen;
use medpath::tui::layout;
use medpath::tui::present::PresentScreen;
use ratatui::layout::Rect;

use super::stage::{CATALOGUE, Setting, Stage};

/// Presses a key so many times.
fn times(key: &str, count: usize) -> String {
    key.repeat(count)
}

#[test]
fn every_slide_of_every_role_has_room_on_a_projector() {
    for size in [(80, 24), (120, 36)] {
        for ascii in [false, true] {
            for area in ["12580", "99"] {
                let stage = Stage::new(Setting { ascii, area, ..Setting::default() }, size);
                let roles: Vec<RoleId> = CATALOGUE.roles().iter().map(|role| role.id.clone()).collect();
                let mut screen = PresentScreen::new(&stage.app, roles);
                let parts = layout::slide(Rect::new(0, 0, size.0, size.1));
                assert_eq!(screen.starts.len(), CATALOGUE.roles().len());
                for at in 1..screen.slides.len() {
                    screen.at = at;
                    screen.refresh(&stage.app);
                    let (slide, page) = (&screen.slides[at], &screen.page);
                    let lines = page.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
                    let widest = page.iter().map(ratatui::text::Line::width).max().unwrap_or(0);
                    let place = format!("{size:?} {} of {}", slide.name, slide.of);
                    assert!(page.len() <= usize::from(parts.text.height), "{place}:\n{lines}");
                    assert!(widest <= usize::from(parts.text.width), "{place}:\n{lines}");
                    assert!(!lines.trim().is_empty(), "{place}");
                    assert!(!ascii || lines.is_ascii() || !slide.of.is_ascii(), "{place}:\n{lines}");
                }
            }
        }
    }
}

#[test]
fn no_figure_is_guessed_that_is_not_the_roles_own_and_each_has_its_source() {
    let (mut guessed, mut groups, mut missing) = (0, 0, 0);
    for area in ["12580", "99"] {
        for role in CATALOGUE.roles() {
            let area = area.into();
            let record = RoleRecord { catalogue: &CATALOGUE, role, area: &area };
            let pay = CATALOGUE.pay(role, &area);
            let slides = record.slides();
            let figures: Vec<&String> = slides
                .iter()
                .flat_map(|slide| &slide.parts)
                .filter_map(|part| if let SlidePart::Figure(amount, _) = part { Some(amount) } else { None })
                .collect();
            let own = pay.nearest().filter(|_| !pay.worth.is_group());
            let wanted: Vec<String> = own.iter().map(|(_, row)| medpath::text::money(row.wage.annual.p50)).collect();
            assert_eq!(figures, wanted.iter().collect::<Vec<_>>(), "{}", role.id);
            guessed += figures.len();
            for slide in &slides {
                let has = |is: fn(&SlidePart) -> bool| slide.parts.iter().any(is);
                if has(|part| matches!(part, SlidePart::Figure(..))) {
                    assert!(!slide.sources.is_empty(), "{}", role.id);
                }
                if has(|part| matches!(part, SlidePart::Pay(_))) {
                    assert!(!slide.sources.is_empty(), "{}", role.id);
                    let first = slide.parts.iter().position(|part| matches!(part, SlidePart::Caution(_)));
                    let table = slide.parts.iter().position(|part| matches!(part, SlidePart::Pay(_)));
                    // Whose figures they are is said before them.
                    if pay.worth.is_group() {
                        assert!(first < table && first.is_some(), "{}", role.id);
                        groups += 1;
                    }
                } else if slide.name.starts_with("Pay") {
                    assert!(has(|part| matches!(part, SlidePart::Missing(_))), "{}", role.id);
                    missing += 1;
                }
            }
        }
    }
    assert!(guessed > 50 && groups > 20, "{guessed} {groups} {missing}");
}

const TWO: &str = "surg<Tab>c<Esc><Ctrl-u>paramedic<Tab>c<F2>P";

#[test]
fn pictures_of_slides() {
    for size in [(80, 24), (120, 36), (200, 50)] {
        for (name, keys) in [
            ("title", String::new()),
            ("what", times("<Right>", 1)),
            ("question", times("<PgDn>", 9)),
            ("pay", times("<PgDn>", 10)),
            ("bands", times("<PgDn>", 11)),
            ("getting_in", times(" ", 12)),
            ("versus", "<End>".into()),
        ] {
            let mut stage = Stage::new(Setting::default(), size);
            stage.press(TWO).press(&keys).compare_with(&format!("present_{name}_{}x{}", size.0, size.1));
        }
    }
    let script = |keys: &str| format!("dialysis technician<Enter>P{keys}");
    let mut group = Stage::new(Setting::default(), (80, 24));
    group.press(&script(&times("<Right>", 9))).compare_with("present_group_80x24");
    for (name, keys) in [("title", 0), ("pay", 10)] {
        let mut plain = Stage::new(Setting { ascii: true, ..Setting::default() }, (80, 24));
        plain.press(TWO).press(&times("<Right>", keys)).compare_with(&format!("ascii_present_{name}_80x24"));
    }
    let mut plain = Stage::new(Setting { color: false, ..Setting::default() }, (80, 24));
    plain.press(TWO).press("<End>").compare_with("no_color_present_80x24");
}

#[test]
fn no_size_makes_it_fail() {
    for size in [(1, 1), (2, 30), (60, 16), (61, 17), (100, 16), (300, 16), (60, 90), (300, 90)] {
        let mut stage = Stage::new(Setting::default(), (120, 36));
        stage.press(TWO);
        for keys in [0, 9, 1, 1, 1, 1] {
            stage.resize((120, 36)).press(&times("<Right>", keys)).resize(size);
            assert!(!stage.seen().text().trim().is_empty(), "{size:?}");
        }
    }
}

#[test]
fn whatever_is_over_a_slide_has_the_keys_to_itself() {
    let mut stage = Stage::new(Setting::default(), (80, 24));
    let text = stage.press(TWO).press("<Right>?").seen().text();
    let last = text.lines().last().unwrap().to_owned();
    assert!(last.contains("Esc") && !last.contains("judgment"), "{text}");
    let text = stage.press("<Esc>").seen().text();
    assert!(text.lines().last().unwrap().contains("Our own judgment, no source"), "{text}");
}
