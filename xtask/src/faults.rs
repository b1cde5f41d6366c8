//! `cargo xtask faults`: faults on purpose, counted, and the figures kept in docs/reliability.md.

use std::fs;

use serde_json::Value;

use crate::command::{cargo, output, run};
use crate::failure::{About, Failure, Result};
use crate::step::step;
use crate::{browser, build, node, paths};

/// Where the end-to-end part leaves what it counted.
const COUNTED: &str = "target/faults.json";
const DOCUMENT: &str = "docs/reliability.md";
/// The table of the document lies between these.
const MARKS: (&str, &str) = ("<!-- figures -->\n", "<!-- end of figures -->");

pub fn run_from(mut parser: lexopt::Parser) -> Result {
    let args: Vec<String> = parser.raw_args().about("arguments")?.map(|arg| arg.to_string_lossy().into_owned()).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => long(),
        ["--short"] => short(),
        _ => Err(Failure::new("`cargo xtask faults` takes only --short")),
    }
}

/// A few of each fault, as part of the tests.
pub fn short() -> Result {
    build::build()?;
    step("faults on purpose, a few of each", "about 2 min", || in_the_browser("short"))
}

/// All of them, for the document.
fn long() -> Result {
    build::build()?;
    step("faults on purpose", "hours", || in_the_browser("long"))?;
    let bytes = step("arbitrary bytes for every reader", "a quarter of an hour", || {
        let mut test = cargo();
        test.args(["test", "--release", "--package", "xianfeng-files", "--test", "files", "--", "bytes", "--nocapture"]);
        output(test.env("PROPTEST_CASES", "1000000"), "")
    })?;
    step("files of a city in any order", "some minutes", || {
        let mut test = cargo();
        test.args(["test", "--release", "--package", "xianfeng-core", "--test", "core", "--", "city"]);
        run(test.env("PROPTEST_CASES", "100000"), "the counter-example is in crates/core/tests/proptest-regressions")
    })?;
    let mut rows = counted()?;
    let files = bytes.lines().find_map(|line| line.split_once("400 damaged files: "));
    rows.extend(files.map(|(_, said)| format!("| damaged files | 400: {said} |\n")));
    rows.push("| arbitrary bytes, texts and packed plans for every reader | 1,000,000 each, 0 panics |\n".to_owned());
    rows.push("| files of 13 units, three rounds each, merged in any order | 100,000 generated cities, 0 differences |\n".to_owned());
    keep(&rows.concat())
}

fn in_the_browser(form: &str) -> Result {
    let mut playwright = node::bin("playwright");
    playwright.args(["test", "--config", "tests/faults"]).env("CHROME", browser::ensure()?).env("FAULTS", form);
    run(&mut playwright, "read the report above; what a failing test saw is kept in test-results/")
}

/// A row of the table for every figure of the last run.
fn counted() -> Result<Vec<String>> {
    let file = paths::in_repo(COUNTED);
    let figures: Value = serde_json::from_str(&fs::read_to_string(&file).about(file.display())?).about(COUNTED)?;
    let row = |figure: &Value| Some(format!("| {} | {} |\n", figure["name"].as_str()?, figure["value"].as_str()?));
    Ok(figures.as_array().map(|all| all.iter().filter_map(row).collect()).unwrap_or_default())
}

/// Puts the table in the place of the one before.
fn keep(rows: &str) -> Result {
    let file = paths::in_repo(DOCUMENT);
    let text = fs::read_to_string(&file).about(DOCUMENT)?;
    let text = replaced(&text, rows).ok_or_else(|| Failure::new(format!("{DOCUMENT} has lost the marks around its table")))?;
    fs::write(&file, text).about(DOCUMENT)
}

fn replaced(text: &str, rows: &str) -> Option<String> {
    let (before, rest) = text.split_once(MARKS.0)?;
    let (_, after) = rest.split_once(MARKS.1)?;
    Some(format!("{before}{}| fault | count and outcome |\n| --- | --- |\n{rows}{}{after}", MARKS.0, MARKS.1))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_table_of_the_document_is_replaced() {
        let text = "a\n<!-- figures -->\nold\n<!-- end of figures -->\nb\n";
        let now = super::replaced(text, "| kills | 3 |\n").unwrap_or_default();
        assert!(now.contains("| kills | 3 |\n<!-- end of figures -->\nb\n") && !now.contains("old"));
        assert_eq!(super::replaced("no marks", ""), None);
    }
}
