//! `wasm-bindgen`, as far as Trunk calls it.
//!
//! The official tool is this library plus a test runner with a web server and an HTTP client, which
//! nobody needs here and which make up most of its compile time. And because the library is in
//! Cargo.lock next to `wasm-bindgen` itself, the two cannot differ in version.

use std::process::ExitCode;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if args == ["--version"] {
        println!("wasm-bindgen {}", wasm_bindgen_shared::version());
        return ExitCode::SUCCESS;
    }
    match bind(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("wasm-bindgen: {why}");
            ExitCode::FAILURE
        }
    }
}

/// Understands the arguments Trunk gives, and refuses others rather than guessing.
fn bind(args: &[String]) -> Result<(), String> {
    let (mut out_dir, mut bindgen) = (None, Bindgen::new());
    // The page always says where the module is, because its name carries its digest.
    bindgen.omit_default_module_path(true);
    for arg in args {
        match arg.split_once('=').unwrap_or((arg, "")) {
            ("--target", "web") => bindgen.web(true).map_err(|e| e.to_string())?,
            ("--out-dir", dir) => {
                out_dir = Some(dir);
                &mut bindgen
            }
            ("--out-name", name) => bindgen.out_name(name),
            ("--no-typescript", _) => bindgen.typescript(false),
            (option, _) if option.starts_with('-') => {
                return Err(format!("`{arg}` is not an option that this build knows"));
            }
            (input, _) => bindgen.input_path(input),
        };
    }
    let out_dir = out_dir.ok_or("--out-dir is missing")?;
    bindgen.generate(out_dir).map_err(|e| format!("{e:#}"))
}
