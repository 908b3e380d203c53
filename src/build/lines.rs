//! Lists of names, a line each: they are looked through at a key without reading the records.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use super::{Result, json, json_list, list, text, texts};

/// What can be looked up in the guide, a line each: what `model::Topic::line` would write, without reading the records.
pub(super) fn topic_lines(data: &Path) -> Result<String> {
    let mut lines = String::new();
    for page in json_list(&data.join("guide.json"))? {
        write!(lines, "page\t{}", text(&page, "title")?)?;
        for phrase in list(&page, "also_searched_as")? {
            write!(lines, "\t{}", phrase.as_str().ok_or("a hidden phrase of a page is no text")?)?;
        }
        for (at, block) in list(&page, "blocks")?.iter().enumerate() {
            if let Some(heading) = block["heading"].as_str() {
                write!(lines, "\t{at}={heading}")?;
            }
            for phrase in block["also_searched_as"].as_array().into_iter().flatten() {
                write!(lines, "\t{at}#{}", phrase.as_str().ok_or("a hidden phrase of a passage is no text")?)?;
            }
        }
        lines.push('\n');
    }
    for word in json_list(&data.join("glossary.json"))? {
        writeln!(lines, "word\t{} = {}", text(&word, "term")?, text(&word, "full")?)?;
    }
    for credential in json_list(&data.join("credentials.json"))? {
        let (letters, name) = (text(&credential, "abbreviation")?, text(&credential, "name")?);
        writeln!(lines, "credential\t{letters} = {name}")?;
    }
    for resource in json_list(&data.join("resources.json"))? {
        let (kind, name) = (text(&resource, "kind")?, text(&resource, "name")?);
        match resource["acronym"].as_str() {
            Some(letters) if letters != name => writeln!(lines, "{kind}\t{letters} = {name}")?,
            _ => writeln!(lines, "{kind}\t{name}")?,
        }
    }
    Ok(lines)
}

/// The occupations that the catalogue lacks, a line each: title, codes of near ones. And their names, sorted, a line
/// each: name, place of the occupation, a mark behind those of `absent_names.json`. A name of several stands for the one
/// that bears it as its title, else for the one with most near ones; the names in `absent_names.json` say themselves for
/// which.
pub(super) fn absent_lines(data: &Path) -> Result<(String, String)> {
    let (mut lines, mut names, mut places) = (String::new(), BTreeMap::new(), BTreeMap::new());
    for (at, occupation) in json_list(&data.join("absent.json"))?.iter().enumerate() {
        let (title, near) = (text(occupation, "title")?, texts(occupation, "near")?);
        writeln!(lines, "{title}\t{}", near.join(" "))?;
        places.insert(text(occupation, "onet_soc")?.to_owned(), at);
        for name in texts(occupation, "names")? {
            let worth = (name == title.to_lowercase(), near.len(), false);
            let best = names.entry(name.to_owned()).or_insert((worth, at));
            *best = if worth > best.0 { (worth, at) } else { *best };
        }
    }
    let own = json(&data.join("absent_names.json"))?;
    for (name, code) in own.as_object().ok_or("absent_names.json: not names with codes")? {
        let place = code.as_str().and_then(|code| places.get(code));
        names.insert(name.clone(), ((true, 0, true), *place.ok_or_else(|| format!("{name}: no such occupation"))?));
    }
    let mut sorted = String::new();
    for (name, ((.., is_own), at)) in names {
        writeln!(sorted, "{name}\t{at}{}", if is_own { "!" } else { "" })?;
    }
    Ok((lines, sorted))
}

/// Employers and schools by name, a line each: what `Catalogue::place_lines` would write, without reading the records.
pub(super) fn place_lines(data: &Path) -> Result<String> {
    let mut lines = String::new();
    for (at, employer) in json_list(&data.join("employers.json"))?.iter().enumerate() {
        writeln!(lines, "employer\t{at}\t{}", text(employer, "name")?)?;
    }
    for (at, school) in json_list(&data.join("schools.json"))?.iter().enumerate() {
        writeln!(lines, "school\t{at}\t{}", text(school, "school")?)?;
    }
    Ok(lines)
}
