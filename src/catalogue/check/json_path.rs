//! The field of a JSON text in which a fault lies.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::value::RawValue;

/// Path of the innermost value at the place of a fault, `tasks[0]`; empty for the text itself.
pub(super) fn path_of_fault(text: &str, fault: &serde_json::Error) -> String {
    let before: usize = text.split_inclusive('\n').take(fault.line().saturating_sub(1)).map(str::len).sum();
    // The column is that of the last byte that was read.
    let last = before + fault.column().saturating_sub(1);
    let (mut path, mut value) = (String::new(), text);
    while let Some((step, inside)) = part_at(text, value, last) {
        path.push_str(if step.starts_with('[') || path.is_empty() { "" } else { "." });
        path.push_str(&step);
        value = inside;
    }
    path
}

/// The part of a value at that byte of the whole text: its name or its place in brackets, and its own text.
fn part_at<'t>(whole: &str, value: &'t str, byte: usize) -> Option<(String, &'t str)> {
    let parts: Vec<(String, &'t str)> = if value.trim_start().starts_with('{') {
        let fields: BTreeMap<Cow<str>, &RawValue> = serde_json::from_str(value).ok()?;
        fields.into_iter().map(|(name, part)| (name.into_owned(), part.get())).collect()
    } else {
        let list: Vec<&RawValue> = serde_json::from_str(value).ok()?;
        list.into_iter().enumerate().map(|(at, part)| (format!("[{at}]"), part.get())).collect()
    };
    let starts = |part: &str| part.as_ptr() as usize - whole.as_ptr() as usize;
    let lies_in = |part: &str| (starts(part)..starts(part) + part.len()).contains(&byte);
    let at = parts.iter().position(|(_, part)| lies_in(part));
    // A list where a text belongs is known by its first byte, which is not read.
    let at = at.or_else(|| parts.iter().position(|(_, part)| starts(part) == byte + 1))?;
    parts.into_iter().nth(at)
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code, reason = "only read")]
    struct Record {
        title: String,
        steps: Vec<Step>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code, reason = "only read")]
    struct Step {
        months: Option<u8>,
        adds: String,
    }

    #[test]
    fn a_fault_is_placed_where_it_lies() {
        for (text, path) in [
            (r#"{"title":5,"steps":[]}"#, "title"),
            (r#"{"title": ["a"], "steps": []}"#, "title"),
            (r#"{"title": {"a":1}, "steps": []}"#, "title"),
            ("{\"title\": \"a\",\n \"steps\": [\n  {\"months\": -1, \"adds\": \"b\"}]}", "steps[0].months"),
            (r#"{"title":"a","steps":[{"months":1,"adds":"b"},{"months":1,"adds":null}]}"#, "steps[1].adds"),
            (r#"{"title":"a","steps":[{"months":1,"adds":"é"},{"months":300,"adds":"é"}]}"#, "steps[1].months"),
            (r#"{"title":"a","steps":[{"months":1,"adds":"b"},"no step"]}"#, "steps[1]"),
            (r#"{"title":"a","steps":[{"months":1}]}"#, "steps[0]"),
            (r#"{"title":"a","steps":true}"#, "steps"),
            (r#"{"title":"a"}"#, ""),
        ] {
            let fault = serde_json::from_str::<Record>(text).unwrap_err();
            assert_eq!(path_of_fault(text, &fault), path, "{text}: {fault}");
        }
    }

    #[test]
    fn a_text_that_is_no_json_has_no_path() {
        for text in ["", "{", "{\"a\":", "[1,", "nonsense", "\u{feff}"] {
            let fault = serde_json::from_str::<Record>(text).unwrap_err();
            assert_eq!(path_of_fault(text, &fault), "", "{text}");
        }
    }
}
