//! Digests: they name files by content, admit one script in the policy, and detect changes
//! since the last run.

use crate::failure::{About, Result};
use crate::paths;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// SHA-256 in the format of `integrity` and of a content security policy.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

/// Twelve hexadecimal digits: enough to distinguish builds, short enough for a file name.
pub fn short(bytes: &[u8]) -> String {
    let mut text = hex(&Sha256::digest(bytes));
    text.truncate(12);
    text
}

/// One digest over names and contents of files and folders of the repository; a missing file counts
/// as missing, so that its creation is a change.
pub fn of_tree(paths: &[&str]) -> Result<String> {
    let mut all = Sha256::new();
    for path in paths {
        for file in files_below(&paths::in_repo(path))? {
            let bytes = fs::read(&file).about(file.display())?;
            all.update(file.to_string_lossy().as_bytes());
            all.update((bytes.len() as u64).to_le_bytes());
            all.update(&bytes);
        }
    }
    Ok(hex(&all.finalize()))
}

/// Every file below a folder, or the file itself, in an order that does not depend on the file system.
pub fn files_below(path: &Path) -> Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    if !path.is_dir() {
        return Ok(Vec::new());
    }
    let mut entries = Vec::new();
    for entry in fs::read_dir(path).about(path.display())? {
        entries.push(entry.about(path.display())?.path());
    }
    entries.sort();
    let mut files = Vec::new();
    for entry in entries {
        files.extend(files_below(&entry)?);
    }
    Ok(files)
}

/// True if the last run recorded the same `value` under this `name`.
pub fn is_noted(name: &str, value: &str) -> bool {
    fs::read_to_string(paths::memory(name)).is_ok_and(|noted| noted == value)
}

pub fn note(name: &str, value: &str) -> Result {
    let file = paths::memory(name);
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).about(folder.display())?;
    }
    fs::write(&file, value).about(file.display())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integrity_is_what_browsers_compute() {
        // The example of the CSP specification.
        assert_eq!(integrity(b"alert('Hello, world.');"), "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
        assert_eq!(short(b"").len(), 12);
    }
}
