//! Parses and checks the shipped plans and ledgers and packs each pair as the binary that the page unpacks.

use std::path::Path;
use std::{env, fs, process};

use xianfeng_core::plan::Language;
use xianfeng_files::{Parsed, Problem, ledger, packed, plan};
use xianfeng_text::problems;

fn main() {
    println!("cargo::rerun-if-changed=seeds");
    let is_wasm = env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm");
    if is_wasm && env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        // The linker keeps relocations, by which the program is split into parts: xtask/src/bin/bindgen.rs.
        println!("cargo::rustc-link-arg-bin=xianfeng=--emit-relocs");
    }
    if let Err(reasons) = pack_all() {
        reasons.iter().for_each(|reason| println!("cargo::error={reason}"));
        process::exit(1);
    }
}

/// Writes `NAME.plan.bin` for every `seeds/NAME.plan.json` with its `seeds/NAME.outturn.ledger.json`.
fn pack_all() -> Result<(), Vec<String>> {
    let out = env::var("OUT_DIR").map_err(|e| vec![format!("OUT_DIR: {e}")])?;
    for entry in fs::read_dir("seeds").map_err(|e| vec![format!("seeds: {e}")])? {
        let path = entry.map_err(|e| vec![format!("seeds: {e}")])?.path();
        let name = path.file_name().and_then(|name| name.to_str()?.strip_suffix(".plan.json"));
        if let Some(name) = name {
            let bytes = pack(name)?;
            fs::write(Path::new(&out).join(format!("{name}.plan.bin")), bytes).map_err(|e| vec![format!("{name}.plan.bin: {e}")])?;
        }
    }
    Ok(())
}

fn pack(name: &str) -> Result<Vec<u8>, Vec<String>> {
    let plan = read(&format!("seeds/{name}.plan.json"), plan::read)?;
    let ledger = read(&format!("seeds/{name}.outturn.ledger.json"), |text| ledger::read(text, &plan))?;
    packed::pack(&plan, &ledger).map_err(|e| vec![format!("seeds/{name}: {e}")])
}

/// Parses a file, or returns each of its problems with the file and the place in it.
fn read<T>(file: &str, parse: impl FnOnce(&str) -> Parsed<T>) -> Result<T, Vec<String>> {
    let text = fs::read_to_string(file).map_err(|e| vec![format!("{file}: {e}")])?;
    let in_words = |problem: &Problem| format!("{file}: {}", problems::problem(Language::En, problem));
    parse(&text).usable().map_err(|all| all.iter().map(in_words).collect())
}
