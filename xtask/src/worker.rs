//! The service worker: web/sw.js with the list of the build's files.

use crate::command::run;
use crate::digest::integrity;
use crate::failure::{About, Result};
use crate::{node, paths};
use serde_json::json;
use std::fs;
use std::path::Path;

/// Writes `sw.js` into `folder`, which must already contain all other files of the build.
pub fn write(folder: &Path, files: &[(String, Vec<u8>)], build: &str) -> Result {
    let list: Vec<_> = files.iter().map(|(name, bytes)| json!([address(name), integrity(bytes)])).collect();
    // The list is a file rather than a `--define`, because command lines have a maximum length.
    let head = format!("const BUILD={};const FILES={};\n", json!(build), json!(list));
    let template = paths::in_repo("web/sw.js");
    let source = fs::read_to_string(&template).about(template.display())?;
    let whole = paths::memory("sw.js");
    fs::write(&whole, head + &source).about(whole.display())?;
    let mut esbuild = node::esbuild();
    // An immediately called function: its names are then local, and can be shortened.
    esbuild.arg(&whole).arg("--format=iife").arg(format!("--outfile={}", folder.join("sw.js").display()));
    run(&mut esbuild, "")
}

/// The page is cached under the folder's address: hosts redirect `index.html` to it.
fn address(name: &str) -> String {
    match name {
        "index.html" => "./".to_owned(),
        other => format!("./{other}"),
    }
}
