//! The browser of the end-to-end tests: the system's, never a download.

use crate::command::find_on_path;
use crate::failure::{Failure, Result};
use crate::step::skip;
use crate::system_packages;
use std::path::PathBuf;

const NAMES: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
/// The page is Chinese first; without this font its text is boxes.
const PACKAGES: [&str; 2] = ["chromium", "fonts-noto-cjk"];

/// Finds Chromium; installs it only where that needs no password.
pub fn ensure() -> Result<PathBuf> {
    if let Some(found) = find()? {
        skip("Chromium", &found.display().to_string());
        return Ok(found);
    }
    system_packages::install("a browser for the end-to-end tests", &PACKAGES)?;
    let line = system_packages::line(&PACKAGES);
    find()?.ok_or_else(|| {
        Failure::new("there is no Chromium for the end-to-end tests")
            .remedy(format!("install it (this needs root): sudo {line}; or name another: CHROME=/path/to/chrome cargo xtask test"))
    })
}

fn find() -> Result<Option<PathBuf>> {
    let Some(named) = std::env::var_os("CHROME").map(PathBuf::from) else {
        return Ok(NAMES.iter().find_map(|name| find_on_path(name)));
    };
    if named.is_file() {
        return Ok(Some(named));
    }
    Err(Failure::new(format!("CHROME is {}, and there is no such file", named.display())))
}
