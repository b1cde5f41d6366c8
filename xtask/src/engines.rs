//! Engines other than the current Chromium: the oldest supported Chrome, and Firefox.

use crate::command::run;
use crate::failure::Result;
use crate::step::{skip, step};
use crate::{browser, build, node, paths};
use std::path::PathBuf;

/// Chrome 109 is the last one for Windows 7 and 8. An npm package contains it as one program for Linux.
const CHROME_109: &str = "chrome-109/chrome";

/// The main jobs on the finished page, in every engine.
pub fn test(args: &[String]) -> Result {
    build::build()?;
    let mut playwright = node::bin("playwright");
    playwright.args(["test", "--config", "tests/engines", "--pass-with-no-tests"]).args(args);
    playwright.env("CHROME", browser::ensure()?).env("FIREFOX", browser::ensure_firefox()?);
    match chrome_109()? {
        Some(chrome) => playwright.env("CHROME_109", chrome),
        None => playwright.env_remove("CHROME_109"),
    };
    step("main jobs in every engine", "about 2 min", || {
        run(&mut playwright, "read the report above; what a failing test saw is kept in test-results/")
    })
}

/// Chrome 109, fetched once; `None` on systems that cannot run it.
fn chrome_109() -> Result<Option<PathBuf>> {
    if cfg!(not(all(target_os = "linux", target_arch = "x86_64"))) {
        skip("Chrome 109", "left out; there is one for Linux on x86-64 only");
        return Ok(None);
    }
    let chrome = paths::tools().join(CHROME_109);
    if chrome.is_file() {
        skip("Chrome 109", "there");
        return Ok(Some(chrome));
    }
    step("Chrome 109", "first time only, 58 MB", || {
        run(node::script("chrome-109.mjs").arg(&chrome), "read the message above; it needs npm and its registry")
    })?;
    Ok(Some(chrome))
}
