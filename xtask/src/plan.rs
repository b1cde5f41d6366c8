//! `cargo xtask plan …`: runs the product's command line in the current folder.

use std::process::Command;

use crate::command::cargo_program;
use crate::failure::{About, Result};
use crate::paths;

/// Returns true if the command succeeded; otherwise it has printed why.
pub fn run(arguments: &[String]) -> Result<bool> {
    let status = Command::new(cargo_program())
        .args(["run", "--quiet", "--profile", "native", "--package", "xianfeng-cli", "--manifest-path"])
        .arg(paths::in_repo("Cargo.toml"))
        .arg("--")
        .args(arguments)
        .status()
        .about("cargo")?;
    Ok(status.success())
}
