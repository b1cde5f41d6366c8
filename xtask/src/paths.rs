//! Where things are. Everything is relative to the repository, whatever folder `cargo xtask` is
//! called from.

use std::path::{Path, PathBuf};

/// The repository.
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

/// What Trunk compiles for the release; `trunk serve` has a folder of its own.
pub fn compiled() -> PathBuf {
    in_repo("target/trunk-release")
}

/// What this tool remembers between two starts. Below `target/`, so `cargo clean` forgets it.
pub fn memory(name: &str) -> PathBuf {
    in_repo("target/xtask").join(name)
}

/// Tools that are compiled for this repository only and never touch the person's own.
pub fn tools() -> PathBuf {
    std::env::var_os("XIANFENG_TOOLS").map_or_else(|| in_repo(".tools"), PathBuf::from)
}
