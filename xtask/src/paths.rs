//! Paths. All are relative to the root of the repository, regardless of the folder that `cargo xtask` is
//! called from.

use std::path::{Path, PathBuf};

/// The root of the repository.
pub fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

pub fn in_repo(path: impl AsRef<Path>) -> PathBuf {
    root().join(path)
}

/// The finished page.
pub fn dist() -> PathBuf {
    in_repo("dist")
}

/// Trunk's target folder for the release; `trunk serve` has another one.
pub fn compiled() -> PathBuf {
    in_repo("target/trunk-release")
}

/// The state that this tool keeps between runs. Below `target/`, so `cargo clean` removes it.
pub fn memory(name: &str) -> PathBuf {
    in_repo("target/xtask").join(name)
}

/// Tools compiled only for this repository, separate from the person's own.
pub fn tools() -> PathBuf {
    std::env::var_os("XIANFENG_TOOLS").map_or_else(|| in_repo(".tools"), PathBuf::from)
}
