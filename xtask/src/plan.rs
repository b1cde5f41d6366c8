//! `cargo xtask plan …`: runs the command line of the product, in the folder that the person is in.

use std::process::Command;

use crate::command::cargo_program;
use crate::failure::{About, Result};
use crate::paths;

/// Whether the command did what it was asked for; if not, it has said why.
pub fn run(arguments: &[String]) -> Result<bool> {
    let status = Command::new(cargo_program())
        .args(["run", "--quiet", "--package", "xianfeng-cli", "--manifest-path"])
        .arg(paths::in_repo("Cargo.toml"))
        .arg("--")
        .args(arguments)
        .status()
        .about("cargo")?;
    Ok(status.success())
}
