//! `medpath qr`

use medpath::model::RoleId;
use medpath::sheet::in_brief;

use super::Home;
use crate::screens::stage::CATALOGUE;

/// Reads lines of characters as a picture: each half of a character is a pixel, drawn four times as large.
fn read(lines: &[&str], dark_is_ink: bool) -> String {
    let is_plain = lines.iter().all(|line| line.is_ascii());
    let rows: Vec<Vec<bool>> = lines
        .iter()
        .flat_map(|line| {
            let half = |ink: &str| line.chars().map(|c| ink.contains(c)).collect::<Vec<bool>>();
            if is_plain {
                // Two characters a module.
                vec![line.bytes().step_by(2).map(|byte| byte == b'#').collect()]
            } else {
                vec![half("█▀"), half("█▄")]
            }
        })
        .collect();
    let (width, scale) = (rows.iter().map(Vec::len).max().unwrap(), 4);
    let mut picture = rqrr::PreparedImage::prepare_from_bitmap(width * scale, rows.len() * scale, |x, y| {
        rows[y / scale].get(x / scale).copied().unwrap_or(false) == dark_is_ink
    });
    picture.detect_grids()[0].decode().unwrap().1
}

fn said(ids: &[&str]) -> String {
    let ids: Vec<RoleId> = ids.iter().map(|id| RoleId::from(*id)).collect();
    in_brief(&CATALOGUE, &ids, &"12580".into()).join("\n")
}

#[test]
fn a_role_is_printed_as_a_code() {
    let home = Home::new();
    for (args, dark_is_ink) in [(&[][..], false), (&["--invert"], true), (&["--invert", "--area", "12580"], true)] {
        let ran = home.run(&[&["qr", "surgical-technologist"], args].concat());
        let lines: Vec<&str> = ran.out.lines().collect();
        assert_eq!(ran.code, 0);
        assert_eq!(read(&lines, dark_is_ink), said(&["surgical-technologist"]));
        assert_eq!(ran.err.contains("--invert"), !dark_is_ink, "{}", ran.err);
        assert!(lines.iter().all(|line| line.chars().count() <= 80));
    }
}

#[test]
fn the_shortlist_is_printed_as_numbered_codes() {
    let home = Home::new();
    let ids = ["surgical-technologist", "paramedic", "phlebotomist"];
    home.run(&[&["shortlist", "add"], &ids[..]].concat());
    for plain in [false, true] {
        let args = ["qr", "--shortlist", "--invert", "--ascii"];
        let out = home.run(if plain { &args } else { &args[..3] }).done();
        let parts: Vec<&str> = out.split("Code ").skip(1).collect();
        assert!(parts.len() > 1, "{out}");
        let mut joined = Vec::new();
        for (at, part) in parts.iter().enumerate() {
            let (first, code) = part.split_once('\n').unwrap();
            assert_eq!(first, format!("{} of {}:", at + 1, parts.len()));
            assert_eq!(plain, code.is_ascii());
            let text = read(&code.lines().collect::<Vec<_>>(), true);
            joined.push(text.strip_prefix(&format!("{}/{}\n", at + 1, parts.len())).unwrap().to_owned());
        }
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(words(&joined.join(" ")), words(&said(&ids)));
    }
    let json = home.run(&["qr", "--shortlist", "--format", "json"]).json();
    let parts = json.as_array().unwrap();
    assert!(parts.iter().all(|part| part["of"] == parts.len() && part["text"].is_string()), "{json}");
}

#[test]
fn what_cannot_be_a_code() {
    let home = Home::new();
    assert!(home.run(&["qr", "--shortlist"]).failed(1).contains("shortlist is empty"));
    home.run(&["qr"]).failed(2);
    home.run(&["qr", "--shortlist", "paramedic"]).failed(2);
    assert!(home.run(&["qr", "qqqqzz"]).failed(1).contains("no role is called"));
}
