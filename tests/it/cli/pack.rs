//! `medpath pack new`, and packs under `medpath check`

use std::fs;

use super::{Home, fixture};

#[test]
fn the_example_passes_the_check_as_it_is_and_is_never_written_over() {
    let home = Home::new();
    let file = home.path().join("mine.jsonc");
    let file = file.to_str().unwrap();
    let said = home.run(&["pack", "new", file]).done();
    assert!(said.contains(&format!("medpath check {file}")), "{said}");
    let checked = home.run(&["check", file]).done();
    let holds =
        "no faults (pack \"Example pack\": roles: 1, schools: 1, employers: 1, contacts: 1, events: 1, notes: 1)\n";
    assert!(checked.ends_with(holds), "{checked}");
    fs::write(file, "mine").unwrap();
    let refused = home.run(&["pack", "new", file]).failed(4);
    assert!(refused.contains("is there already and was left as it is"), "{refused}");
    assert_eq!(fs::read_to_string(file).unwrap(), "mine");
    let nowhere = home.path().join("none/mine.json");
    home.run(&["pack", "new", nowhere.to_str().unwrap()]).failed(4);
}

#[test]
fn a_pack_of_every_kind_passes() {
    let home = Home::new();
    let good = fixture("packs/lincoln.jsonc");
    let text = home.run(&["check", good.to_str().unwrap()]).done();
    let holds = "(pack \"Lincoln High\": roles: 1, schools: 2, employers: 1, contacts: 1, events: 2, notes: 1, \
                 hidden roles: 1)\n";
    assert!(text.ends_with(holds), "{text}");
}

#[test]
fn every_fault_of_a_pack_is_named_with_its_line() {
    let home = Home::new();
    let text = fs::read_to_string(fixture("packs/lincoln.jsonc")).unwrap();
    let line_of = |text: &str, part: &str| 1 + text[..text.find(part).unwrap()].matches('\n').count();
    for (old, new, message) in [
        ("\"phone\": \"410-555-0143\"", "\"phone\": \"\\u001b[2J\"", "contacts[0].phone: holds the control character"),
        ("\"id\": \"pharmacy-helper\"", "\"id\": \"phlebotomist\"", "roles[0].id: \"phlebotomist\" is reserved"),
        ("\"role\": \"dental-assistant\"", "\"role\": \"dentist\"", "hide[0].role: no role has the id \"dentist\""),
        ("\"date\": \"2099-03-14\"", "\"date\": \"March 14\"", "events[1].date: \"March 14\" is no date"),
    ] {
        let spoiled = text.replace(old, new);
        assert_ne!(spoiled, text, "{old}");
        let file = home.file("spoiled.jsonc", &spoiled);
        let ran = home.run(&["check", &file]);
        let wanted = format!("{file}:{}: {message}", line_of(&spoiled, new));
        assert!(ran.code == 1 && ran.out.contains(&wanted), "{wanted}: {}", ran.out);
    }
    let marked = home.file("marked.json", &format!("\u{feff}{text}"));
    home.run(&["check", &marked]).done();
    let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let file = home.path().join("wide.json");
    fs::write(&file, wide).unwrap();
    let refused = home.run(&["check", file.to_str().unwrap()]).failed(4);
    assert!(refused.contains("not UTF-8 text; open it in an editor"), "{refused}");
    let large = home.file("large.json", &format!("{{\"pack\": {{}},{}}}", " ".repeat(5 << 20)));
    let ran = home.run(&["check", &large]);
    assert!(ran.code == 1 && ran.out.contains("larger than 4 MiB"), "{}", ran.out);
}

#[test]
fn packs_that_say_something_of_the_same_thing_are_named_and_are_no_fault() {
    let home = Home::new();
    let first = fixture("packs/lincoln.jsonc");
    let text = fs::read_to_string(&first).unwrap();
    let second =
        home.file("second.jsonc", &text.replace("\"name\": \"Lincoln High\"", "\"name\": \"Washington High\""));
    let said = home.run(&["check", first.to_str().unwrap(), &second]).done();
    assert!(said.contains("second.jsonc: has the role \"pharmacy-helper\" like"), "{said}");
    let again = home.file("again.jsonc", &text);
    let ran = home.run(&["check", first.to_str().unwrap(), &again, "--format", "json"]);
    let said = &ran.json()[0];
    assert!(ran.code == 0 && said["conflict"] == true, "{said}");
    assert!(said["message"].as_str().unwrap().contains("only this later one is used"), "{said}");
}
