//! The standard library for WebAssembly, from any available source.
//!
//! First by rustup. If its server is unreachable, Debian's second Rust (`rustc-web`, kept up to date
//! for browsers) provides the sources, and cargo builds the standard library from them.

use crate::command::{command, find_on_path, path_with, probe, run};
use crate::failure::{Failure, Result};
use crate::step::{skip, step};
use crate::system_packages;
use std::path::{Path, PathBuf};
use std::process::Command;

pub const TRIPLE: &str = "wasm32-unknown-unknown";

/// Debian's packages, and their folders.
const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-19"];
const DEBIAN_BIN: &str = "/usr/bin";

/// The compiler for WebAssembly.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Compiler {
    /// The toolchain that runs this tool and has the target.
    Own,
    /// Debian's, which builds the standard library along with the page.
    Debian,
}

impl Compiler {
    /// Makes a `command` that runs cargo compile for WebAssembly.
    pub fn prepare(self, command: &mut Command, path: &[&Path]) -> Result {
        match self {
            Self::Own => {
                command.env("PATH", path_with(path)?);
            }
            Self::Debian => {
                let path: Vec<_> = path.iter().copied().chain([Path::new(DEBIAN_BIN)]).collect();
                command
                    .env("PATH", path_with(&path)?)
                    // Variables of cargo and rustup would lead back to the other toolchain.
                    .env_remove("RUSTUP_TOOLCHAIN")
                    .env("CARGO", Path::new(DEBIAN_BIN).join("cargo"))
                    .env("RUSTC", Path::new(DEBIAN_BIN).join("rustc"))
                    // Building the standard library is unstable, but its options have not changed for years.
                    .env("RUSTC_BOOTSTRAP", "1")
                    .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
                    .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker()?);
            }
        }
        Ok(())
    }
}

/// Finds a compiler for WebAssembly, or installs one.
pub fn ensure() -> Result<Compiler> {
    let what = format!("Rust for {TRIPLE}");
    if has_target() {
        skip(&what, "there");
        return Ok(Compiler::Own);
    }
    if find_on_path("rustup").is_some() {
        let added = step(&what, "rustup target add, about 10 s", || run(command("rustup").args(["target", "add", TRIPLE]), ""));
        match added {
            Ok(()) if has_target() => return Ok(Compiler::Own),
            Ok(()) => println!("  rustup added it to another toolchain than the one in use; trying Debian's"),
            Err(failure) => println!("{failure}\n  trying Debian's packages instead"),
        }
    }
    if !has_debian() {
        install_debian(&what)?;
    }
    skip(&what, "built from Debian's rust-web-src, about 45 s more per full build");
    Ok(Compiler::Debian)
}

fn has_target() -> bool {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    probe(rustc, &["--print", "target-libdir", "--target", TRIPLE]).is_some_and(|folder| Path::new(&folder).is_dir())
}

fn has_debian() -> bool {
    let bin = Path::new(DEBIAN_BIN);
    bin.join("cargo").is_file() && sources().is_some_and(|folder| folder.is_dir()) && linker().is_ok()
}

/// The folder in which cargo looks for the sources of the standard library.
fn sources() -> Option<PathBuf> {
    let sysroot = probe(Path::new(DEBIAN_BIN).join("rustc"), &["--print", "sysroot"])?;
    Some(Path::new(&sysroot).join("lib/rustlib/src/rust/library"))
}

fn install_debian(what: &str) -> Result {
    if system_packages::install(what, &PACKAGES)? && has_debian() {
        return Ok(());
    }
    let line = system_packages::line(&PACKAGES);
    Err(Failure::new(format!("{what} is missing"))
        .remedy(format!("`rustup target add {TRIPLE}` with a rustup that reaches its server, or on Debian, as root: {line}")))
}

/// Debian's linker for WebAssembly, or the one of a Rust toolchain.
fn linker() -> Result<PathBuf> {
    if let Some(linker) = find_on_path("wasm-ld-19") {
        return Ok(linker);
    }
    let bundled = probe("rustc", &["--print", "target-libdir"]).map(|folder| Path::new(&folder).with_file_name("bin").join("rust-lld"));
    bundled
        .filter(|linker| linker.is_file())
        .ok_or_else(|| Failure::new("there is no linker for WebAssembly").remedy("as root: apt-get install lld-19"))
}
