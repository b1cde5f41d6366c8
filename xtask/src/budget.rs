//! The weight of the page, part by part, against the limits in budget.json. Sizes are deterministic, so the build may
//! fail over a single byte.

use crate::command::run;
use crate::failure::{About, Failure, Result};
use crate::{node, paths};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const FILE: &str = "budget.json";

/// Files that are loaded together.
pub struct Weight {
    part: String,
    files: Vec<PathBuf>,
    /// Passed on as it is: no host packs it.
    is_as_it_is: bool,
}

impl Weight {
    pub fn new(part: &str, files: Vec<PathBuf>) -> Self {
        Self { part: part.to_owned(), files, is_as_it_is: false }
    }

    /// A file that people pass on from hand to hand.
    pub fn as_it_is(part: &str, file: PathBuf) -> Self {
        Self { part: part.to_owned(), files: vec![file], is_as_it_is: true }
    }
}

/// Prints a table of all parts, and fails if one exceeds its limit. Takes the sizes of the compressed files beside them.
pub fn check(weights: &[Weight]) -> Result {
    let limits = limits()?;
    let mut over = Vec::new();
    println!("  {:<16}{:>14}{:>14}{:>14}", "", "brotli 11", "budget", "unpacked");
    for Weight { part, files, is_as_it_is } in weights {
        let (mut unpacked, mut packed) = (0, 0);
        for file in files {
            unpacked += size(file)?;
            packed += if *is_as_it_is { size(file)? } else { size(&beside(file, "br"))? };
        }
        let limit = limits.get(part).copied().ok_or_else(|| Failure::new(format!("{FILE} has no number for {part}")))?;
        println!("  {part:<16}{:>14}{:>14}{:>14}", kilobytes(packed), kilobytes(limit), kilobytes(unpacked));
        over.extend(excess(part, packed, limit));
    }
    if over.is_empty() {
        return Ok(());
    }
    Err(Failure::new(over.join(", "))
        .remedy(format!("load later what is not needed at once; only then raise {FILE}, with the reason and what was tried")))
}

fn limits() -> Result<BTreeMap<String, u64>> {
    let text = fs::read_to_string(paths::in_repo(FILE)).about(FILE)?;
    let budget: serde_json::Value = serde_json::from_str(&text).about(FILE)?;
    let parts = budget.as_object().into_iter().flatten();
    Ok(parts
        .filter_map(|(part, value)| Some((part.clone(), value["brotli_bytes"].as_u64().or_else(|| value["bytes"].as_u64())?)))
        .collect())
}

/// Writes each file below a folder in brotli and gzip beside it, as hosts can send it.
pub fn compress(folder: &Path) -> Result {
    run(node::script("compress.mjs").arg(folder), "install Node 20 or newer")
}

/// The compressed form of a file.
fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(format!(".{ending}"));
    name.into()
}

fn size(file: &Path) -> Result<u64> {
    Ok(fs::metadata(file).about(file.display())?.len())
}

fn excess(part: &str, packed: u64, limit: u64) -> Option<String> {
    (packed > limit).then(|| format!("{part} is {} bytes over its budget", packed - limit))
}

fn kilobytes(bytes: u64) -> String {
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_byte_too_many_is_too_many() {
        assert_eq!(excess("charts", 163_000, 163_000), None);
        assert_eq!(excess("charts", 163_001, 163_000).as_deref(), Some("charts is 1 bytes over its budget"));
    }
}
