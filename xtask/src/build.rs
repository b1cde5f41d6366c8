//! `cargo xtask build`: from sources to dist/. docs/decisions/release-build.md says why in these steps.
//!
//! Trunk compiles the page with the feature `split` and leaves it under plain names. Here its parts are shrunk
//! and named by their content, the page is put together, weighed, and only then takes the place of the one
//! before.

use crate::command::{command, probe, run};
use crate::failure::Result;
use crate::fresh::Fresh;
use crate::step::{skip, step};
use crate::wasm_target::{self, Compiler};
use crate::{assemble, budget, digest, node, paths, tools};

/// Everything that the page is made from.
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
/// Cuts the program into its lazy parts.
const FEATURES: &str = "split";

/// Builds the page unless dist/ already is what the sources say.
pub fn build() -> Result {
    node::ensure()?;
    let compiler = wasm_target::ensure()?;
    tools::ensure()?;
    // Taken before compiling: an edit that comes meanwhile counts as a change.
    let sources = format!("{} {} {compiler:?}", digest::of_tree(&SOURCES)?, rustc_version());
    if digest::is_noted("page", &format!("{sources} {}", digest::of_tree(&["dist"])?)) {
        skip("page", "nothing changed since it was built");
        return Ok(());
    }
    step("compile the page", "first time about 3 min on two cores, later less", || compile(compiler))?;
    let fresh = Fresh::new()?;
    let weights = step("put the page together", "", || assemble::into(&fresh))?;
    step("weigh the page", "", || budget::check(&weights))?;
    fresh.publish()?;
    println!("  the page is in {}", paths::dist().display());
    digest::note("page", &format!("{sources} {}", digest::of_tree(&["dist"])?))
}

fn rustc_version() -> String {
    probe("rustc", &["--version"]).unwrap_or_default()
}

/// Runs Trunk in a folder of its own, so that `trunk serve` may go on beside it. Our `wasm-bindgen`, first on
/// PATH, cuts the program.
fn compile(compiler: Compiler) -> Result {
    let mut trunk = command(tools::trunk());
    trunk.args(["build", "--release", "--skip-version-check", "--features", FEATURES, "--dist"]).arg(paths::compiled());
    // One type for all views: smaller, and slower to no one's notice (docs/decisions/components.md).
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "--cfg erase_components");
    compiler.prepare(&mut trunk, &[&tools::bin_folder()])?;
    run(&mut trunk, "read the messages above; they come from cargo, wasm-bindgen or Trunk")
}
