//! The page under construction. The previous one stays in dist/ until this one is complete.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{About, Result};
use crate::{digest, paths};

pub struct Fresh {
    folder: PathBuf,
}

impl Fresh {
    pub fn new() -> Result<Self> {
        let folder = paths::memory("dist");
        clear(&folder)?;
        fs::create_dir_all(&folder).about(folder.display())?;
        Ok(Self { folder })
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Writes a file under a content-hashed name and returns that name: `seeds/a.json` may become
    /// `seeds/a-0123456789ab.json`.
    pub fn by_content(&self, name: &str, bytes: &[u8]) -> Result<String> {
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
        let name = format!("{stem}-{}.{extension}", digest::short(bytes));
        self.write(&name, bytes)?;
        Ok(name)
    }

    pub fn write(&self, name: &str, bytes: &[u8]) -> Result {
        let file = self.folder.join(name);
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent).about(parent.display())?;
        }
        fs::write(&file, bytes).about(file.display())
    }

    pub fn files(&self) -> Result<Vec<(String, Vec<u8>)>> {
        read_all(&self.folder)
    }

    /// Replaces the previous page completely.
    pub fn publish(self) -> Result {
        let dist = paths::dist();
        clear(&dist)?;
        fs::rename(&self.folder, &dist).about(dist.display())
    }
}

/// Every file below `folder`: its relative path with forward slashes, and its content.
pub fn read_all(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let files = digest::files_below(folder)?.into_iter().map(|path| {
        let name = path.strip_prefix(folder).about(path.display())?.to_string_lossy().replace('\\', "/");
        Ok((name, fs::read(&path).about(path.display())?))
    });
    files.collect()
}

fn clear(folder: &Path) -> Result {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error).about(folder.display()),
        _ => Ok(()),
    }
}
