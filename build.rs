//! Writes the shipped plans and ledgers without the white space that is there for people.

use std::path::Path;
use std::{env, fs, process};

fn main() {
    println!("cargo::rerun-if-changed=seeds");
    let is_wasm = env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm");
    if is_wasm && env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        // By the relocations the program is cut into parts: xtask/src/bin/bindgen.rs.
        println!("cargo::rustc-link-arg-bin=xianfeng=--emit-relocs");
    }
    if let Err(reason) = minify() {
        println!("cargo::error={reason}");
        process::exit(1);
    }
}

fn minify() -> Result<(), String> {
    let out = env::var("OUT_DIR").map_err(|e| e.to_string())?;
    for entry in fs::read_dir("seeds").map_err(|e| format!("seeds: {e}"))? {
        let path = entry.map_err(|e| e.to_string())?.path();
        let Some(name) = path.file_name().filter(|_| path.extension().is_some_and(|e| e == "json")) else { continue };
        let text = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        let value: serde_json::Value = serde_json::from_str(&text).map_err(|e| format!("{}: {e}", path.display()))?;
        fs::write(Path::new(&out).join(name), value.to_string()).map_err(|e| e.to_string())?;
    }
    Ok(())
}
