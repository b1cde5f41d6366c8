//! Trunk and wasm-bindgen, compiled on this machine into a folder of the repository.
//!
//! Both in the dev profile: Trunk mostly waits for cargo, and binding the release takes seconds. (Binding the large
//! debug program of `trunk serve` takes about nine; a faster binary costs minutes of compiling first.) On two cores that is 3 minutes for Trunk instead of 10, and half a minute for wasm-bindgen
//! (src/bin/bindgen.rs explains its small size).

use crate::command::{cargo, probe, run};
use crate::failure::{About, Failure, Result};
use crate::step::{skip, step};
use crate::{digest, paths};
use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};

/// 0.22 needs a newer compiler than many machines have.
const TRUNK: &str = "0.21.14";
const NETWORK: &str = "read cargo's message above; both crates come from crates.io, so the network must reach it";

pub fn ensure() -> Result {
    ensure_trunk()?;
    ensure_wasm_bindgen()
}

/// The folder to put at the front of PATH.
pub fn bin_folder() -> PathBuf {
    paths::tools().join("bin")
}

pub fn trunk() -> PathBuf {
    bin_folder().join(format!("trunk{EXE_SUFFIX}"))
}

fn ensure_trunk() -> Result {
    let what = format!("trunk {TRUNK}");
    if probe(trunk(), &["--version"]).is_some_and(|version| version == what) {
        skip(&what, "there");
        return Ok(());
    }
    step(&what, "compiled once, about 3 min on two cores", || {
        let mut install = cargo();
        install
            .args(["install", "trunk", "--version", TRUNK, "--locked", "--debug", "--force"])
            // Without its update check and its own HTTPS: it must not download anything.
            .args(["--no-default-features", "--root"])
            .arg(paths::tools())
            // Kept, so that an interrupted install resumes.
            .env("CARGO_TARGET_DIR", paths::tools().join("build"))
            .env("CARGO_PROFILE_DEV_DEBUG", "0");
        run(&mut install, NETWORK)?;
        // A gigabyte that is useless once Trunk is installed.
        remove(&paths::tools().join("build"))
    })
}

fn ensure_wasm_bindgen() -> Result {
    let want = locked_version("wasm-bindgen")?;
    let what = format!("wasm-bindgen {want}");
    let tool = bin_folder().join(format!("wasm-bindgen{EXE_SUFFIX}"));
    // The source is part of the key, because one of the same version may split differently.
    let source = digest::of_tree(&["xtask/src/bin/bindgen.rs", "xtask/Cargo.toml"])?;
    if probe(&tool, &["--version"]).is_some_and(|version| version == what) && digest::is_noted("bindgen", &source) {
        skip(&what, "there");
        return Ok(());
    }
    step(&what, "compiled once, about 30 s on two cores", || {
        let mut build = cargo();
        build.args(["build", "--package", "xtask", "--features", "bindgen", "--bin", "bindgen"]);
        run(&mut build, NETWORK)?;
        let built = std::env::current_exe().about("this program")?.with_file_name(format!("bindgen{EXE_SUFFIX}"));
        fs::create_dir_all(bin_folder()).about(bin_folder().display())?;
        fs::copy(&built, &tool).about(built.display())?;
        digest::note("bindgen", &source)
    })
}

/// The version of a crate in Cargo.lock.
fn locked_version(name: &str) -> Result<String> {
    let file = paths::in_repo("Cargo.lock");
    let lock = fs::read_to_string(&file).about(file.display())?;
    version_in(&lock, name).map(str::to_owned).ok_or_else(|| Failure::new(format!("Cargo.lock has no `{name}`")))
}

fn version_in<'a>(lock: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = lock.split_once(&format!("\nname = \"{name}\"\nversion = \""))?;
    after.split('"').next()
}

fn remove(folder: &Path) -> Result {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error).about(folder.display()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn a_version_is_read_from_the_lock_file() {
        let lock = "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"a-b\"\nversion = \"2.0.0\"\n";
        assert_eq!(version_in(lock, "a-b"), Some("2.0.0"));
        assert_eq!(version_in(lock, "b"), None);
    }
}
