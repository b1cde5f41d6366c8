//! System packages: installed only if that needs no password, and never without an announcement.

use crate::command::{command, find_on_path, is_root, run};
use crate::failure::Result;
use crate::step::step;

/// If this is set, nothing is installed.
const REFUSAL: &str = "XIANFENG_NO_APT";

/// The command that installs `packages`, for a message.
pub fn line(packages: &[&str]) -> String {
    format!("apt-get install {}", packages.join(" "))
}

/// Installs `packages` and returns true, or returns false if that is impossible or unwanted.
pub fn install(what: &str, packages: &[&str]) -> Result<bool> {
    if !is_root() || find_on_path("apt-get").is_none() || std::env::var_os(REFUSAL).is_some() {
        return Ok(false);
    }
    let line = line(packages);
    println!("! {what} is missing, and this runs as root: Debian packages are about to be installed on this system.");
    println!("  To be told instead of helped, set {REFUSAL}=1.");
    step(&line, "first time only, about 1 min", || {
        // A machine that has never installed packages has no list of them.
        run(command("apt-get").args(["update", "--quiet"]), &line)?;
        run(command("apt-get").args(["install", "--yes"]).args(packages), &line)
    })?;
    Ok(true)
}
