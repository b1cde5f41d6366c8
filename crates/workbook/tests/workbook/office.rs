//! LibreOffice, where it is installed: it opens a file and saves it.

use std::path::PathBuf;
use std::process::Command;

/// A folder of this test alone, removed at its end.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("xianfeng-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    /// Opens files in LibreOffice and saves them in another format; `None` where LibreOffice opens no table at all.
    pub fn convert(&self, files: &[PathBuf], format: &str) -> Option<Vec<PathBuf>> {
        let plain = self.0.join("plain.csv");
        std::fs::write(&plain, "a,b\r\n1,2\r\n").unwrap();
        let home = format!("-env:UserInstallation=file://{}/home", self.0.display());
        let out = self.0.join("out");
        let run = Command::new("soffice")
            .args([&home, "--headless", "--convert-to", format, "--outdir"])
            .arg(&out)
            .args(files)
            .arg(&plain)
            .output();
        let written = |file: &PathBuf| out.join(file.file_name().unwrap()).with_extension(format);
        if !written(&plain).exists() {
            eprintln!("skipped: LibreOffice Calc is not here (Debian: apt-get install libreoffice-calc-nogui)");
            return None;
        }
        let all: Vec<PathBuf> = files.iter().map(written).collect();
        assert!(all.iter().all(|file| file.exists()), "{run:?}");
        Some(all)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
