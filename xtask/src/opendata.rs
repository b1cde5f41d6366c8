//! Open data beside the page, at addresses that stay: docs/open-data.md. The product's command line writes them.

use crate::command::{cargo, run};
use crate::failure::Result;
use crate::fresh::Fresh;

/// The folder below the page.
const FOLDER: &str = "data";

/// Writes `data/`, as of the day of the build.
pub fn write(fresh: &Fresh) -> Result {
    let mut publish = cargo();
    publish.args(["run", "--quiet", "--package", "xianfeng-cli", "--", "publish", "--out"]).arg(fresh.folder().join(FOLDER));
    run(&mut publish, "read the message above")
}
