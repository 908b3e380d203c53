//! Where a fault of reading lies: the path of the field, found from its line and column.

use std::str::Bytes;

/// An object or a list that is open, with where one is in it.
enum Open {
    Object(String),
    List(usize),
}

/// The path of what is being read at a line and column of a JSON text, both counted from 1 as `serde_json` does:
/// `tasks[0]`, `licence[1].source`; empty for the record itself. A value that just ended still counts.
pub(super) fn path_at(text: &str, line: usize, column: usize) -> String {
    let begin: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let end = (begin + column).min(text.len());
    let mut open: Vec<Open> = Vec::new();
    let mut bytes = text.bytes();
    let mut left = end;
    let mut is_key = false;
    while left > 0 {
        let before = bytes.len();
        let Some(byte) = bytes.next() else { break };
        match byte {
            b'{' => {
                open.push(Open::Object(String::new()));
                is_key = true;
            }
            b'[' => open.push(Open::List(0)),
            b'}' | b']' => {
                open.pop();
                is_key = false;
            }
            b',' => match open.last_mut() {
                Some(Open::List(at)) => *at += 1,
                Some(Open::Object(_)) => is_key = true,
                None => {}
            },
            b'"' => {
                let word = string(&mut bytes);
                if is_key && let Some(Open::Object(key)) = open.last_mut() {
                    (*key, is_key) = (word, false);
                }
            }
            _ => {}
        }
        left = left.saturating_sub(before - bytes.len());
    }
    let mut path = String::new();
    for part in &open {
        match part {
            Open::Object(key) if key.is_empty() => {}
            Open::Object(key) if path.is_empty() => path.push_str(key),
            Open::Object(key) => path.push_str(&format!(".{key}")),
            Open::List(at) => path.push_str(&format!("[{at}]")),
        }
    }
    path
}

/// The rest of a string, escapes as they stand.
fn string(bytes: &mut Bytes<'_>) -> String {
    let mut word = Vec::new();
    let mut escaped = false;
    for byte in bytes.by_ref() {
        match byte {
            b'"' if !escaped => break,
            b'\\' if !escaped => escaped = true,
            _ => escaped = false,
        }
        word.push(byte);
    }
    String::from_utf8_lossy(&word).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Outer {
        #[allow(dead_code, reason = "only read")]
        name: String,
        #[allow(dead_code, reason = "only read")]
        parts: Vec<Inner>,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inner {
        #[allow(dead_code, reason = "only read")]
        size: u8,
        #[allow(dead_code, reason = "only read")]
        kind: Kind,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Kind {
        Small,
    }

    fn path(text: &str) -> String {
        let Err(fault) = serde_json::from_str::<Outer>(text) else { panic!("{text} is sound") };
        path_at(text, fault.line(), fault.column())
    }

    #[test]
    fn the_place_of_a_fault_is_named() {
        assert_eq!(path("{\"name\": 5, \"parts\": []}"), "name");
        assert_eq!(path("{\"name\": \"a\\\"b,{\", \"parts\": [{\"size\": 1, \"kind\": \"small\"}, 7]}"), "parts[1]");
        assert_eq!(path("{\"parts\": [{\"size\": -1,\n \"kind\": \"small\"}]}"), "parts[0].size");
        assert_eq!(path("{\n\"parts\": [\n{\"size\": 1, \"kind\": \"large\"}]}"), "parts[0].kind");
        assert_eq!(path("{\"parts\": [{\"size\": 1}]}"), "parts[0]");
        assert_eq!(path("{\"parts\": []}"), "");
        assert_eq!(path("{\"parts\": [], \"name\": \"a\", \"other\": 1}"), "other");
        assert_eq!(path("5"), "");
    }
}
