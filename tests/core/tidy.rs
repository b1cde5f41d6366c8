//! The architecture, held by tests: what each part may know, and what no file may have.

use std::fs;
use std::path::{Path, PathBuf};

/// The modules that know no browser, no clock and no language.
const CORE: [&str; 8] = ["measure", "plan", "ledger", "assess", "edit", "format", "locale", "chart"];

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// Every file of `src`, with its path below it and its text.
fn sources() -> Vec<(String, String)> {
    let mut files = Vec::new();
    rust_files(Path::new("src"), &mut files);
    assert!(files.len() > 50);
    let name = |p: &Path| p.strip_prefix("src").unwrap().to_string_lossy().replace('\\', "/");
    files.iter().map(|p| (name(p), fs::read_to_string(p).unwrap())).collect()
}

/// The module a file belongs to: `assess` of `assess.rs` and of `assess/by_number/total.rs`.
fn module(name: &str) -> &str {
    name.split('/').next().map_or(name, |first| first.strip_suffix(".rs").unwrap_or(first))
}

/// Lines that are not comments, counted from 1.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(n, line)| (n + 1, line)).filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// Whether `word` stands in `line` as a word of its own.
fn has_word(line: &str, word: &str) -> bool {
    let part_of_name = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back().is_some_and(part_of_name);
        let after = line[at + word.len()..].chars().next().is_some_and(part_of_name);
        !before && !after
    })
}

fn check(allowed: impl Fn(&str) -> bool, wrong: impl Fn(&str) -> Option<String>) {
    let mut found = Vec::new();
    for (name, text) in sources().iter().filter(|(name, _)| allowed(name)) {
        found.extend(code(text).filter_map(|(n, line)| wrong(line).map(|what| format!("src/{name}:{n}: {what}"))));
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn the_core_knows_no_browser_and_no_clock() {
    const FOREIGN: [&str; 11] =
        ["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo", "gloo_storage", "getrandom", "SystemTime", "Instant", "std::time", "Zoned"];
    let of_core = |name: &str| CORE.contains(&module(name));
    check(of_core, |line| FOREIGN.iter().find(|word| has_word(line, word)).map(|word| format!("the core knows no `{word}`")));
}

#[test]
fn modules_know_only_those_before_them() {
    let forbidden = |of: &str| -> &'static [&'static str] {
        match of {
            "measure" => &["plan", "ledger", "assess", "edit", "format", "locale", "chart"],
            "plan" => &["ledger", "assess", "edit", "format", "locale", "chart"],
            "ledger" => &["assess", "edit", "format", "locale", "chart"],
            "assess" => &["edit", "format", "locale", "chart"],
            "edit" => &["assess", "format", "locale", "chart"],
            "format" => &["assess", "edit", "locale", "chart"],
            "locale" => &["chart"],
            _ => &[],
        }
    };
    const PAGE: [&str; 8] = ["store", "platform", "app", "pages", "action", "snapshot", "seeds", "ui"];
    let mut found = Vec::new();
    for (name, text) in sources() {
        let of = module(&name);
        if !CORE.contains(&of) {
            continue;
        }
        let beyond = forbidden(of).iter().chain(&PAGE);
        for (n, line) in code(&text) {
            // Texts in two languages are older than plans: units have names.
            let line = line.replace("crate::plan::Text", "").replace("crate::plan::text::Text", "");
            let bad = beyond.clone().find(|m| has_word(&line, &format!("crate::{m}")));
            found.extend(bad.map(|m| format!("src/{name}:{n}: `{of}` knows no `{m}`")));
        }
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn nothing_gives_up() {
    const MARKS: [&str; 8] = [".unwrap()", ".expect(", "todo!", "unimplemented!", "dbg!", "panic!(", "unreachable!", "FIXME"];
    check(|_| true, |line| MARKS.iter().find(|mark| line.contains(**mark)).map(|mark| format!("`{mark}`")));
}

#[test]
fn files_are_short_and_named_after_what_they_hold() {
    for (name, text) in sources() {
        let lines = text.lines().count();
        assert!(lines <= 450, "src/{name} has {lines} lines");
        assert!(!name.ends_with("mod.rs"), "src/{name}");
        assert!(text.starts_with("//!"), "src/{name} does not say what it holds");
    }
    const EMPTY: [&str; 3] = ["Manager", "Helper", "Utils"];
    check(|_| true, |line| EMPTY.iter().find(|word| line.contains(**word)).map(|word| format!("`{word}` says nothing")));
}

#[test]
fn no_path_of_a_machine_stands_in_a_file() {
    let folders = ["src", "tests", "xtask/src"];
    let mut files = Vec::new();
    folders.iter().for_each(|f| rust_files(Path::new(f), &mut files));
    // Put together here, so that this file does not hold them itself.
    let places = ["home", "Users", "root", "work"].map(|place| format!("/{place}/"));
    for path in files {
        let text = fs::read_to_string(&path).unwrap();
        let found = places.iter().find(|place| text.contains(&format!("\"{place}")) || text.contains(&format!(" {place}")));
        assert_eq!(found, None, "{}", path.display());
    }
}

/// `cargo xtask plan schema` writes them; the whole workspace is tested with the feature that has them.
#[cfg(feature = "schema")]
#[test]
fn the_schemas_are_those_of_the_file_types() {
    for (name, text) in xianfeng::format::schema::all() {
        let written = fs::read_to_string(format!("docs/schema/{name}")).unwrap_or_default();
        assert!(written == text, "docs/schema/{name} is out of date: cargo xtask plan schema");
    }
}
