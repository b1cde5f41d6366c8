//! The repository, whatever folder the command is called from.

use std::path::{Path, PathBuf};

pub fn in_repo(path: impl AsRef<Path>) -> PathBuf {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join(path)
}
