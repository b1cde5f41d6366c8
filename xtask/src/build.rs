//! `cargo xtask build`: from sources to dist/. docs/decisions/release-build.md explains the steps.
//!
//! Trunk compiles the page with the feature `split` and leaves it under plain names. This module shrinks its parts,
//! gives them content-hashed names, assembles and weighs the page, and only then replaces the previous
//! one.

use crate::command::{command, probe, run};
use crate::failure::{About, Result};
use crate::fresh::Fresh;
use crate::step::{skip, step};
use crate::wasm_target::{self, Compiler};
use crate::{assemble, budget, digest, node, opendata, paths, supply, tools};
use std::fs;

/// All inputs of the page.
const SOURCES: [&str; 16] = [
    "src",
    "crates",
    "build.rs",
    "style",
    "seeds",
    "web",
    "public",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    "package-lock.json",
    "budget.json",
    "xtask/src",
    "xtask/node",
    ".cargo",
];
/// Splits the program into its lazy parts.
const FEATURES: &str = "split";

/// Builds the page unless dist/ is up to date.
pub fn build() -> Result {
    node::ensure()?;
    let compiler = wasm_target::ensure()?;
    tools::ensure()?;
    // Taken before compiling, so that an edit meanwhile counts as a change.
    let sources = format!("{} {} {compiler:?}", digest::of_tree(&SOURCES)?, rustc_version());
    if digest::is_noted("page", &format!("{sources} {}", digest::of_tree(&["dist"])?)) {
        skip("page", "nothing changed since it was built");
        return Ok(());
    }
    step("compile the page", "first time about 3 min on two cores, later less", || compile(compiler))?;
    let fresh = Fresh::new()?;
    let weights = step("put the page together", "", || assemble::into(&fresh))?;
    // After the worker's list of files: the page does not fetch them.
    supply::write_bill(&fresh)?;
    step("write the open data", "", || opendata::write(&fresh))?;
    // Browsers never ask for these by their names, so the worker does not list them.
    step("compress the page", "about 15 s", || budget::compress(fresh.folder()))?;
    step("weigh the page", "", || budget::check(&weights))?;
    fresh.publish()?;
    println!("  the page is in {}", paths::dist().display());
    digest::note("page", &format!("{sources} {}", digest::of_tree(&["dist"])?))
}

fn rustc_version() -> String {
    probe("rustc", &["--version"]).unwrap_or_default()
}

/// Runs Trunk with its own target folder, so that `trunk serve` can run at the same time. Our `wasm-bindgen`, first on
/// PATH, splits the program.
fn compile(compiler: Compiler) -> Result {
    // Trunk would copy what the previous build left there; removed later, it could be copying it.
    let bound = paths::in_repo("target/wasm-bindgen/release/snippets");
    if bound.is_dir() {
        fs::remove_dir_all(&bound).about(bound.display())?;
    }
    let mut trunk = command(tools::trunk());
    trunk.args(["build", "--release", "--skip-version-check", "--features", FEATURES, "--dist"]).arg(paths::compiled());
    // One type for all views: smaller, and not noticeably slower (docs/decisions/components.md).
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "--cfg erase_components");
    compiler.prepare(&mut trunk, &[&tools::bin_folder()])?;
    run(&mut trunk, "read the messages above; they come from cargo, wasm-bindgen or Trunk")
}
