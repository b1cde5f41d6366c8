//! LibreOffice, where it is installed: it opens a file and saves it.

use std::path::{Path, PathBuf};
use std::process::Command;

/// A folder of this test alone, removed at its end.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("xianfeng-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    /// Opens a file in LibreOffice and saves it in another format; `None` where LibreOffice opens no table at all.
    pub fn convert(&self, file: &Path, format: &str) -> Option<PathBuf> {
        let plain = self.0.join("plain.csv");
        std::fs::write(&plain, "a,b\r\n1,2\r\n").unwrap();
        if self.soffice(&plain, "ods").is_err() {
            eprintln!("skipped: LibreOffice Calc is not here (Debian: apt-get install libreoffice-calc-nogui)");
            return None;
        }
        Some(self.soffice(file, format).unwrap())
    }

    fn soffice(&self, file: &Path, format: &str) -> Result<PathBuf, String> {
        let home = format!("-env:UserInstallation=file://{}/home", self.0.display());
        let out = self.0.join("out");
        let run = Command::new("soffice").args([&home, "--headless", "--convert-to", format, "--outdir"]).arg(&out).arg(file).output();
        let written = out.join(file.file_name().unwrap()).with_extension(format);
        if written.exists() { Ok(written) } else { Err(format!("{run:?}")) }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
