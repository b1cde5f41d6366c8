//! The edition of the page that is one file: docs/decisions/one-file.md.

use std::path::PathBuf;

use crate::command::run;
use crate::failure::Result;
use crate::fresh::Fresh;
use crate::node;

/// Makes it of the finished page, beside its other files, and returns its path. No list of files names it: the ordinary
/// page fetches it only when somebody wants it.
pub fn write(fresh: &Fresh) -> Result<PathBuf> {
    run(node::script("one-file.mjs").arg(fresh.folder()), "")?;
    Ok(fresh.folder().join("xianfeng.html"))
}
