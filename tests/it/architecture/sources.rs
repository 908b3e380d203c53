//! The source files as tokens: which paths each of them names and which macros it calls. Comments and strings are no
//! tokens, and what stands under `#[cfg(test)]` is left out. It must not know what is allowed.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// One file of the program.
pub(super) struct Source {
    /// Its place below `src`, such as `tui/view/mod.rs`.
    pub(super) file: String,
    /// Its module, such as `tui::view`; empty for `lib.rs` and `main.rs`.
    pub(super) module: Vec<String>,
    /// Every path that it names: `["crate", "tui", "view", ...]` inside the crate, as written outside of it.
    pub(super) paths: BTreeSet<Vec<String>>,
    /// Names of the macros that it calls.
    pub(super) macros: BTreeSet<String>,
    /// Its tokens, each with a space behind it.
    pub(super) tokens: String,
}

impl Source {
    /// The room: the first part of the module, or the file where there is none.
    pub(super) fn room(&self) -> &str {
        self.module.first().map_or(&self.file, String::as_str)
    }

    /// Whether the file is below one of these places, each a file or a folder with a `/` behind it.
    pub(super) fn is_in(&self, places: &[&str]) -> bool {
        places.iter().any(|place| self.file == *place || place.ends_with('/') && self.file.starts_with(place))
    }

    /// Whether it names a path that begins with these parts.
    pub(super) fn names(&self, start: &[&str]) -> bool {
        self.paths.iter().any(|path| path.len() >= start.len() && path.iter().zip(start).all(|(a, b)| a == b))
    }

    /// The modules of the crate that it uses, down to `depth` parts.
    pub(super) fn uses(&self, depth: usize) -> BTreeSet<Vec<String>> {
        let inside = self.paths.iter().filter(|path| path[0] == "crate" && path.len() > 1);
        inside.map(|path| path[1..].iter().take(depth).cloned().collect()).collect()
    }
}

/// The root of the repository.
pub(super) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder that end in `.rs`.
pub(super) fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Every file of the program that is not for tests only. The build script is no part of it.
pub(super) fn sources() -> Vec<Source> {
    let src = root().join("src");
    let mut test_only = BTreeSet::new();
    let mut sources: Vec<Source> = rust_files(&src).iter().map(|path| read(&src, path, &mut test_only)).collect();
    // The parts of a module of tests are for tests only, too.
    let is_test = |source: &Source| test_only.iter().any(|module| source.module.starts_with(module));
    sources.retain(|source| !is_test(source) && !source.is_in(&["build.rs", "build/"]));
    assert!(sources.len() > 50, "only {} files were found", sources.len());
    sources
}

fn read(src: &Path, path: &Path, test_only: &mut BTreeSet<Vec<String>>) -> Source {
    let file = path.strip_prefix(src).unwrap().to_str().unwrap().replace('\\', "/");
    let mut module: Vec<String> = file.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if matches!(module.last().map(String::as_str), Some("mod" | "lib" | "main")) {
        module.pop();
    }
    let tokens: TokenStream =
        fs::read_to_string(path).unwrap().parse().unwrap_or_else(|fault| panic!("{file}: {fault}"));
    let mut source = Source { file, module, paths: BTreeSet::new(), macros: BTreeSet::new(), tokens: String::new() };
    let mut tests = Vec::new();
    source.walk(src, tokens, &mut tests);
    test_only.extend(tests.into_iter().map(|name| [source.module.as_slice(), &[name]].concat()));
    source
}

impl Source {
    fn walk(&mut self, src: &Path, tokens: TokenStream, tests: &mut Vec<String>) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while at < tokens.len() {
            if is_test_attribute(&tokens[at..]) {
                at += skip_item(&tokens[at..], tests);
                continue;
            }
            self.tokens.push_str(&format!("{} ", shallow(&tokens[at])));
            match &tokens[at] {
                TokenTree::Group(group) => self.walk(src, group.stream(), tests),
                TokenTree::Ident(_) if !follows_path(&tokens, at) => {
                    let mut found = Vec::new();
                    path(&tokens[at..], &mut Vec::new(), &mut found);
                    let resolved: Vec<_> = found.into_iter().map(|found| self.resolve(src, found)).collect();
                    self.paths.extend(resolved);
                }
                _ => {}
            }
            if let (TokenTree::Ident(name), Some(TokenTree::Punct(mark)), Some(TokenTree::Group(_))) =
                (&tokens[at], tokens.get(at + 1), tokens.get(at + 2))
                && mark.as_char() == '!'
            {
                self.macros.insert(name.to_string());
            }
            at += 1;
        }
    }

    /// A path from the root of the crate, if it leads into the crate.
    fn resolve(&self, src: &Path, mut path: Vec<String>) -> Vec<String> {
        let mut base = vec!["crate".to_owned()];
        base.extend(self.module.iter().cloned());
        match path[0].as_str() {
            "crate" => return path,
            "self" => drop(path.remove(0)),
            "super" => {
                while path.first().is_some_and(|part| part == "super") {
                    path.remove(0);
                    base.pop();
                }
            }
            child => {
                let folder = self.module.iter().fold(src.to_owned(), |folder, part| folder.join(part));
                let is_child =
                    folder.join(child).join("mod.rs").exists() || folder.join(child).with_extension("rs").exists();
                if !is_child || path.len() == 1 {
                    return path;
                }
            }
        }
        base.extend(path);
        base
    }
}

/// A token without what is inside it.
fn shallow(token: &TokenTree) -> String {
    match token {
        TokenTree::Group(group) => match group.delimiter() {
            Delimiter::Parenthesis => "(".to_owned(),
            Delimiter::Brace => "{".to_owned(),
            _ => "[".to_owned(),
        },
        TokenTree::Literal(_) => "literal".to_owned(),
        token => token.to_string(),
    }
}

fn is_punct(token: Option<&TokenTree>, wanted: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted)
}

/// Whether the identifier at a place goes on a path that began before it.
fn follows_path(tokens: &[TokenTree], at: usize) -> bool {
    at >= 2 && is_punct(tokens.get(at - 1), ':') && is_punct(tokens.get(at - 2), ':')
}

/// Collects the paths that begin here, with every branch of a list in braces.
fn path(tokens: &[TokenTree], start: &mut Vec<String>, found: &mut Vec<Vec<String>>) {
    let depth = start.len();
    let mut at = 0;
    while let Some(TokenTree::Ident(name)) = tokens.get(at) {
        start.push(name.to_string());
        at += 1;
        if !(is_punct(tokens.get(at), ':') && is_punct(tokens.get(at + 1), ':')) {
            break;
        }
        at += 2;
        if let Some(TokenTree::Group(group)) = tokens.get(at)
            && group.delimiter() == Delimiter::Brace
        {
            let inside: Vec<TokenTree> = group.stream().into_iter().collect();
            for branch in inside.split(|token| is_punct(Some(token), ',')).filter(|branch| !branch.is_empty()) {
                path(branch, start, found);
            }
            start.truncate(depth);
            return;
        }
    }
    if start.last().is_some_and(|last| last == "self") && start.len() > 1 {
        start.pop();
    }
    found.push(start.clone());
    start.truncate(depth);
}

/// Whether `#[cfg(test)]` stands here, also with more than `test` in it.
fn is_test_attribute(tokens: &[TokenTree]) -> bool {
    let [TokenTree::Punct(hash), TokenTree::Group(attribute), ..] = tokens else { return false };
    let text: String = attribute.stream().to_string().split_whitespace().collect();
    hash.as_char() == '#' && (text == "cfg(test)" || text.starts_with("cfg(all(test"))
}

/// Tokens of the item that begins here, attributes included; the name of a module in a file of its own is kept.
fn skip_item(tokens: &[TokenTree], tests: &mut Vec<String>) -> usize {
    let end = tokens.iter().position(|token| {
        is_punct(Some(token), ';') || matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
    });
    let end = end.unwrap_or(tokens.len() - 1);
    let words: Vec<String> = tokens[..=end].iter().map(ToString::to_string).collect();
    if let [.., keyword, name, semicolon] = words.as_slice()
        && keyword == "mod"
        && semicolon == ";"
    {
        tests.push(name.clone());
    }
    end + 1
}
