//! `cargo xtask test`: everything that is checked, cheapest first, so that a slip shows early.

use crate::command::{cargo, command, probe, run};
use crate::failure::{Failure, Result};
use crate::step::{Span, step};
use crate::wasm_target::{self, Compiler, TRIPLE};
use crate::{browser, engines, node, page, plan};
use std::process::Command;
use std::time::Instant;

/// The parts that can be run alone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Host,
    Page,
    EndToEnd,
    Engines,
}

pub fn run_from(args: &[String]) -> Result {
    let (names, for_playwright) = match args.iter().position(|arg| arg == "--") {
        Some(at) => (&args[..at], &args[at + 1..]),
        None => (args, &[][..]),
    };
    let parts = parts(names)?;
    let start = Instant::now();
    for part in &parts {
        match part {
            Part::Host => host()?,
            Part::Page => page_lints()?,
            Part::EndToEnd => end_to_end(for_playwright)?,
            Part::Engines => engines::test(for_playwright)?,
        }
    }
    println!("✓ all of it passed in {}", Span(start.elapsed()));
    Ok(())
}

fn parts(names: &[String]) -> Result<Vec<Part>> {
    if names.is_empty() {
        return Ok(vec![Part::Host, Part::Page, Part::EndToEnd, Part::Engines]);
    }
    let part = |name: &String| match name.as_str() {
        "host" => Ok(Part::Host),
        "page" => Ok(Part::Page),
        "e2e" => Ok(Part::EndToEnd),
        "engines" => Ok(Part::Engines),
        other => Err(Failure::new(format!("there is no part `{other}` of the tests")).remedy("host, page, e2e or engines")),
    };
    names.iter().map(part).collect()
}

/// The core and this tool, which know no browser.
fn host() -> Result {
    ensure_component("fmt", "rustfmt")?;
    ensure_component("clippy", "clippy")?;
    step("format", "a second", || run(cargo().args(["fmt", "--all", "--check"]), "cargo fmt --all"))?;
    step("clippy, host", "first time about 30 s", || clippy(cargo().args(["clippy", "--workspace", "--all-targets"])))?;
    step("host tests", "first time about 1 min", || run(cargo().args(["test", "--workspace"]), ""))?;
    step("check the published plan", "", || Ok(plan::run(&["check".to_owned()])?))
}

/// The page: lints for the browser, then the release build.
fn page_lints() -> Result {
    ensure_component("clippy", "clippy")?;
    let compiler = wasm_target::ensure()?;
    step("clippy, page", "first time about 1 min", || {
        let mut page = cargo();
        page.args(["clippy", "--features", "browser,charts", "--bins", "--lib"]);
        // Debian's second Rust has no clippy; the code is the same on the host.
        if compiler == Compiler::Own {
            page.args(["--target", TRIPLE]);
        }
        clippy(&mut page)
    })?;
    page::build()
}

/// The finished page in Chromium.
fn end_to_end(args: &[String]) -> Result {
    page::build()?;
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

/// A toolchain may come without its formatter or its lints.
fn ensure_component(subcommand: &str, component: &str) -> Result {
    if probe("cargo", &[subcommand, "--version"]).is_some() {
        return Ok(());
    }
    step(&format!("rustup component add {component}"), "about 10 s", || {
        run(command("rustup").args(["component", "add", component]), &format!("install {component} for your Rust toolchain"))
    })
}
