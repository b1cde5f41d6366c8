//! Tests of the architecture: allowed dependencies, and things that no file may contain.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

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

/// Crates whose code only serves tests.
const FOR_TESTS: &str = "crates/testing";

/// Every source file of the product, with its path and its text.
fn sources() -> Vec<(String, String)> {
    let mut files = Vec::new();
    rust_files(Path::new("src"), &mut files);
    for entry in fs::read_dir("crates").unwrap() {
        let folder = entry.unwrap().path();
        if folder != Path::new(FOR_TESTS) {
            rust_files(&folder.join("src"), &mut files);
        }
    }
    assert!(files.len() > 50);
    files.iter().map(|p| (p.to_string_lossy().replace('\\', "/"), fs::read_to_string(p).unwrap())).collect()
}

/// Lines that are neither comments nor tests, counted from 1.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .take_while(|line| *line != "#[cfg(test)]")
        .enumerate()
        .map(|(n, line)| (n + 1, line))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// True if `word` occurs in `line` as a whole word.
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
        found.extend(code(text).filter_map(|(n, line)| wrong(line).map(|what| format!("{name}:{n}: {what}"))));
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// Cargo keeps browsers out of the crates that do not depend on them; clocks are in the standard library.
#[test]
fn the_crates_know_no_browser_and_no_clock() {
    const FOREIGN: [&str; 11] =
        ["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo", "gloo_storage", "getrandom", "SystemTime", "Instant", "std::time", "Zoned"];
    // The program of a worker, and its messages, are the browser's.
    let in_crates = |name: &str| name.starts_with("crates/") && !name.starts_with("crates/reader/");
    check(in_crates, |line| FOREIGN.iter().find(|word| has_word(line, word)).map(|word| format!("the crates know no `{word}`")));
}

/// A function at which the program is cut holds everything that it needs in the first part if nobody calls it.
#[test]
fn every_cut_is_called() {
    let sources = sources();
    let of_parts = |name: &str| name.starts_with("src/lazy/");
    let rest: String =
        sources.iter().filter(|(name, _)| name.starts_with("src/") && !of_parts(name)).map(|(_, text)| text.as_str()).collect();
    for (file, text) in sources.iter().filter(|(name, _)| of_parts(name)) {
        let part = file.trim_start_matches("src/lazy/").trim_end_matches(".rs");
        for (_, line) in code(text) {
            let Some(name) = line.trim_start().strip_prefix("pub fn ").and_then(|rest| rest.split('(').next()) else { continue };
            assert!(rest.contains(&format!("{part}::{name}(")), "{file}: nobody calls {name}");
        }
    }
}

#[test]
fn browser_access_knows_no_page() {
    const APP: [&str; 6] = ["app", "components", "dialogs", "markup", "pages", "state"];
    let in_browser = |name: &str| name.starts_with("src/browser");
    check(in_browser, |line| imports(line).find(|module| APP.contains(module)).map(|module| format!("`browser` knows no `{module}`")));
}

/// The top-level modules of its crate that a line names: `crate::a::b`, `crate::{a, b::c}`.
fn imports(line: &str) -> impl Iterator<Item = &str> {
    line.split("crate::").skip(1).flat_map(|rest| {
        let names = match rest.strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap_or_default(),
            None => rest.split(',').next().unwrap_or_default(),
        };
        names.split(',').filter_map(|name| name.trim().split(|c: char| !c.is_alphanumeric() && c != '_').next())
    })
}

/// The modules that each top-level module below `folder` imports.
fn graph(folder: &str, sources: &[(String, String)]) -> BTreeMap<String, BTreeSet<String>> {
    let mut graph: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (name, text) in sources {
        let Some(path) = name.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/')) else { continue };
        let module = path.split('/').next().unwrap_or_default().trim_end_matches(".rs");
        let used = graph.entry(module.to_owned()).or_default();
        used.extend(code(text).flat_map(|(_, line)| imports(line)).filter(|m| *m != module).map(str::to_owned));
    }
    graph
}

/// Removes modules that import nothing until none is left, and returns the others: the circles.
fn circles(mut graph: BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
    loop {
        let is_module: BTreeSet<String> = graph.keys().cloned().collect();
        let before = graph.len();
        graph.values_mut().for_each(|used| used.retain(|m| is_module.contains(m)));
        graph.retain(|_, used| !used.is_empty());
        if graph.len() == before {
            return graph.into_keys().collect();
        }
    }
}

#[test]
fn modules_import_in_one_direction() {
    let sources = sources();
    let mut folders = vec!["src".to_owned()];
    folders.extend(fs::read_dir("crates").unwrap().map(|e| format!("crates/{}/src", e.unwrap().file_name().display())));
    for folder in folders {
        let mut graph = graph(&folder, &sources);
        // Lazy parts are split off by calling them through `lazy`, so everything calls it and it calls everything.
        graph.remove("lazy");
        assert_eq!(circles(graph), [""; 0], "{folder}");
    }
}

#[test]
fn circles_are_found() {
    let source = |name: &str, text: &str| (format!("src/{name}.rs"), text.to_owned());
    let circle = [source("a", "use crate::{c, b::B};"), source("b/x", "fn f(a: crate::a::A) {}"), source("c", "// use crate::a;")];
    assert_eq!(circles(graph("src", &circle)), ["a", "b"]);
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
        assert!(lines <= 450, "{name} has {lines} lines");
        assert!(!name.ends_with("mod.rs"), "{name}");
        assert!(text.starts_with("//!"), "{name} does not say what it holds");
    }
    const EMPTY: [&str; 3] = ["Manager", "Helper", "Utils"];
    check(|_| true, |line| EMPTY.iter().find(|word| line.contains(**word)).map(|word| format!("`{word}` says nothing")));
}

#[test]
fn no_path_of_a_machine_stands_in_a_file() {
    let folders = ["src", "crates", "tests", "xtask/src"];
    let mut files = Vec::new();
    folders.iter().for_each(|f| rust_files(Path::new(f), &mut files));
    // Assembled here, so that this file does not contain them itself.
    let places = ["home", "Users", "root", "work"].map(|place| format!("/{place}/"));
    for path in files {
        let text = fs::read_to_string(&path).unwrap();
        let found = places.iter().find(|place| text.contains(&format!("\"{place}")) || text.contains(&format!(" {place}")));
        assert_eq!(found, None, "{}", path.display());
    }
}
