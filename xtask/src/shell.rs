//! The first screen as HTML, rendered at build time by the page's own components: people see the
//! overview before any script has arrived.

use crate::command::{cargo, output};
use crate::failure::Result;
use crate::paths;

/// The program that prints it: `src/bin/shell.rs`.
pub fn exists() -> bool {
    paths::in_repo("src/bin/shell.rs").is_file()
}

pub fn render() -> Result<String> {
    if !exists() {
        return Ok(String::new());
    }
    output(cargo().args(["run", "--quiet", "--features", "shell", "--bin", "shell"]), "")
}
