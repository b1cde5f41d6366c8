//! What the first screen costs, against the number in budget.json. Sizes are exact, so the build may
//! fail over a single byte.

use crate::command::output;
use crate::failure::{About, Failure, Result};
use crate::{node, paths};
use std::fs;
use std::path::PathBuf;

const FILE: &str = "budget.json";

/// Weighs `files` (what they are to the reader, and where they lie) and compares the sum.
pub fn check(files: &[(&str, PathBuf)]) -> Result {
    let limit = limit()?;
    let mut brotli = node::script("brotli.mjs");
    brotli.args(files.iter().map(|(_, path)| path));
    let printed = output(&mut brotli, "install Node 20 or newer")?;
    let sizes: Vec<u64> = printed.lines().map(|line| line.parse().about("size")).collect::<Result<_>>()?;
    for ((what, path), size) in files.iter().zip(&sizes) {
        let raw = fs::metadata(path).about(path.display())?.len();
        println!("  {what:<24}{} (unpacked {})", kilobytes(*size), kilobytes(raw));
    }
    let sum = sizes.iter().sum();
    println!("  {:<24}{} of {}", "first screen, brotli 11", kilobytes(sum), kilobytes(limit));
    verdict(sum, limit)
}

fn limit() -> Result<u64> {
    let text = fs::read_to_string(paths::in_repo(FILE)).about(FILE)?;
    let budget: serde_json::Value = serde_json::from_str(&text).about(FILE)?;
    budget["first_screen"]["brotli_bytes"].as_u64().ok_or_else(|| Failure::new(format!("{FILE} has no number first_screen.brotli_bytes")))
}

fn verdict(sum: u64, limit: u64) -> Result {
    if sum <= limit {
        return Ok(());
    }
    Err(Failure::new(format!("the first screen is {} bytes over its budget", sum - limit))
        .remedy(format!("load later what the first screen does not show; only then raise {FILE}, with the reason and what was tried")))
}

fn kilobytes(bytes: u64) -> String {
    format!("{:>7}.{} kB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_byte_too_many_is_too_many() {
        assert!(verdict(163_000, 163_000).is_ok());
        assert!(verdict(163_001, 163_000).is_err());
    }
}
