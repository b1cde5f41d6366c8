//! `cargo xtask pictures`: screenshots of the finished page for the documents.

use crate::command::run;
use crate::failure::Result;
use crate::step::step;
use crate::{browser, build, node};

/// Checked in, because the documents show them.
const FOLDER: &str = "docs/pictures";

pub fn take() -> Result {
    build::build()?;
    let chromium = browser::ensure()?;
    step(&format!("take pictures into {FOLDER}"), "about 4 min", || {
        run(node::script("pictures.mjs").arg(FOLDER).env("CHROME", &chromium), "read the message above; it comes from Playwright")
    })
}
