//! The browsers of the tests and the pictures, and a font for their text: always the system's, never downloaded by a
//! test tool.

use crate::command::{find_on_path, probe};
use crate::failure::{Failure, Result};
use crate::step::skip;
use crate::system_packages;
use std::path::PathBuf;

/// A browser in Debian's packages, and its other names.
struct Browser {
    name: &'static str,
    programs: &'static [&'static str],
    package: &'static str,
    /// The environment variable that overrides it.
    variable: &'static str,
}

const CHROMIUM: Browser = Browser {
    name: "Chromium",
    programs: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"],
    package: "chromium",
    variable: "CHROME",
};
const FIREFOX: Browser =
    Browser { name: "Firefox ESR", programs: &["firefox-esr", "firefox"], package: "firefox-esr", variable: "FIREFOX" };
/// The page is mainly Chinese; without this font its text is boxes. `fontconfig` lists the installed fonts.
const FONT: [&str; 2] = ["fontconfig", "fonts-noto-cjk"];

/// Chromium, and a font for Chinese text.
pub fn ensure() -> Result<PathBuf> {
    ensure_font()?;
    CHROMIUM.ensure()
}

pub fn ensure_firefox() -> Result<PathBuf> {
    FIREFOX.ensure()
}

impl Browser {
    /// Finds the browser; installs it only if that needs no password.
    fn ensure(&self) -> Result<PathBuf> {
        if let Some(found) = self.find()? {
            skip(self.name, &found.display().to_string());
            return Ok(found);
        }
        system_packages::install(self.name, &[self.package])?;
        self.find()?.ok_or_else(|| {
            let Self { name, package, variable, .. } = self;
            Failure::new(format!("there is no {name} for the tests")).remedy(format!(
                "install it (this needs root): sudo apt-get install {package}; or name another: {variable}=/path/to/it cargo xtask test"
            ))
        })
    }

    fn find(&self) -> Result<Option<PathBuf>> {
        let Some(named) = std::env::var_os(self.variable).map(PathBuf::from) else {
            return Ok(self.programs.iter().find_map(|program| find_on_path(program)));
        };
        if named.is_file() {
            return Ok(Some(named));
        }
        Err(Failure::new(format!("{} is {}, and there is no such file", self.variable, named.display())))
    }
}

/// Systems other than Linux come with fonts for Chinese.
fn ensure_font() -> Result {
    let is_there = || cfg!(not(target_os = "linux")) || probe("fc-list", &[":lang=zh-cn", "family"]).is_some_and(|list| !list.is_empty());
    if is_there() {
        return Ok(());
    }
    system_packages::install("a font for Chinese", &FONT)?;
    if is_there() {
        return Ok(());
    }
    Err(Failure::new("there is no font for Chinese: the page would be boxes")
        .remedy(format!("install one (this needs root): sudo apt-get install {}", FONT.join(" "))))
}
