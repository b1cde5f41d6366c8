//! `cargo xtask test`: all checks, cheapest first, so that mistakes show early.

use crate::command::{cargo, command, probe, run};
use crate::failure::{About, Failure, Result};
use crate::step::{Span, step};
use crate::wasm_target::{self, Compiler, TRIPLE};
use crate::{browser, build, engines, faults, node, paths, plan, supply};
use std::process::Command;
use std::time::Instant;

/// The groups of tests that can be run alone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Host,
    Page,
    EndToEnd,
    Faults,
    Engines,
}

pub fn run_from(mut parser: lexopt::Parser) -> Result {
    let args: Vec<String> = parser.raw_args().about("arguments")?.map(|arg| arg.to_string_lossy().into_owned()).collect();
    let (names, for_playwright) = match args.iter().position(|arg| arg == "--") {
        Some(at) => (&args[..at], &args[at + 1..]),
        None => (args.as_slice(), &[][..]),
    };
    let parts = parts(names)?;
    let start = Instant::now();
    for part in &parts {
        match part {
            Part::Host => host()?,
            Part::Page => page_lints()?,
            Part::EndToEnd => end_to_end(for_playwright)?,
            Part::Faults => faults::short()?,
            Part::Engines => engines::test(for_playwright)?,
        }
    }
    println!("✓ all of it passed in {}", Span(start.elapsed()));
    Ok(())
}

fn parts(names: &[String]) -> Result<Vec<Part>> {
    if names.is_empty() {
        return Ok(vec![Part::Host, Part::Page, Part::EndToEnd, Part::Faults, Part::Engines]);
    }
    let part = |name: &String| match name.as_str() {
        "host" => Ok(Part::Host),
        "page" => Ok(Part::Page),
        "e2e" => Ok(Part::EndToEnd),
        "faults" => Ok(Part::Faults),
        "engines" => Ok(Part::Engines),
        other => Err(Failure::new(format!("there is no part `{other}` of the tests")).remedy("host, page, e2e, faults or engines")),
    };
    names.iter().map(part).collect()
}

/// The crates and this tool, which use no browser.
fn host() -> Result {
    ensure_component("fmt", "rustfmt")?;
    ensure_component("clippy", "clippy")?;
    step("format", "a second", || run(cargo().args(["fmt", "--all", "--check"]), "cargo fmt --all"))?;
    step("clippy, host", "first time about 30 s", || clippy(cargo().args(["clippy", "--workspace", "--all-targets"])))?;
    node::ensure()?;
    supply::check()?;
    web()?;
    step("host tests", "first time about 1 min", || run(cargo().args(["test", "--workspace"]), ""))?;
    step("check the published plan", "", || match plan::run(&["check".to_owned()])? {
        true => Ok(()),
        false => Err(Failure::new("the published plan has errors")),
    })
}

/// The JavaScript in web/: types, lints, tests.
fn web() -> Result {
    step("types of web/", "a second", || {
        for part in ["web/tsconfig.json", "web/tsconfig.worker.json"] {
            run(node::bin("tsc").args(["--project", part]), "")?;
        }
        Ok(())
    })?;
    step("eslint", "a second", || run(node::bin("eslint").args(["--max-warnings", "0", "."]), ""))?;
    // Node searches for tests below the folder it starts in.
    step("tests of web/", "a second", || {
        run(command("node").args(["--test", "--test-reporter=spec"]).current_dir(paths::in_repo("tests/web")), "")
    })
}

/// The page: lints for the browser, then the release build.
fn page_lints() -> Result {
    ensure_component("clippy", "clippy")?;
    let compiler = wasm_target::ensure()?;
    step("clippy, page", "first time about 1 min", || {
        let mut page = cargo();
        page.args(["clippy", "--bins", "--lib"]);
        // Debian's second Rust has no clippy; linting on the host covers the same code.
        if compiler == Compiler::Own {
            page.args(["--target", TRIPLE]);
        }
        clippy(&mut page)
    })?;
    build::build()
}

/// The finished page in Chromium.
fn end_to_end(args: &[String]) -> Result {
    build::build()?;
    let chromium = browser::ensure()?;
    step("end-to-end tests", "about 1 min", || {
        let mut playwright = node::bin("playwright");
        playwright.args(["test", "--pass-with-no-tests"]).args(args).env("CHROME", &chromium);
        run(&mut playwright, "read the report above; what a failing test saw is kept in test-results/")
    })
}

fn clippy(command: &mut Command) -> Result {
    run(command.args(["--", "--deny", "warnings"]), "")
}

/// Some toolchains lack the formatter or the linter.
fn ensure_component(subcommand: &str, component: &str) -> Result {
    if probe("cargo", &[subcommand, "--version"]).is_some() {
        return Ok(());
    }
    step(&format!("rustup component add {component}"), "about 10 s", || {
        run(command("rustup").args(["component", "add", component]), &format!("install {component} for your Rust toolchain"))
    })
}
