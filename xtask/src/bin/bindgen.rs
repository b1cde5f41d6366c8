//! `wasm-bindgen`, as far as Trunk calls it.
//!
//! The official tool is this library plus a test runner with a web server and an HTTP client, which
//! nobody needs here and which make up most of its compile time. And because the library is in
//! Cargo.lock next to `wasm-bindgen` itself, the two cannot differ in version.
//!
//! Before binding, a program that marks what it does without at first (src/app/later.rs) is cut there:
//! what only that part needs goes into a module of its own, which shares the memory and the table of
//! functions of the first.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use wasm_bindgen_cli_support::Bindgen;

/// Stands in every program that is to be cut.
const CUT: &[u8] = b"__wasm_split_load_";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if args == ["--version"] {
        println!("wasm-bindgen {}", wasm_bindgen_shared::version());
        return ExitCode::SUCCESS;
    }
    if args == ["--cuts"] {
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
    let (mut out_dir, mut out_name, mut input) = (None, None, None);
    let mut bindgen = Bindgen::new();
    // The page always says where the module is, because its name carries its digest.
    bindgen.omit_default_module_path(true);
    for arg in args {
        match arg.split_once('=').unwrap_or((arg, "")) {
            ("--target", "web") => bindgen.web(true).map_err(|e| e.to_string())?,
            ("--out-dir", dir) => {
                out_dir = Some(dir);
                &mut bindgen
            }
            ("--out-name", name) => {
                out_name = Some(name);
                bindgen.out_name(name)
            }
            ("--no-typescript", _) => bindgen.typescript(false),
            (option, _) if option.starts_with('-') => {
                return Err(format!("`{arg}` is not an option that this build knows"));
            }
            (path, _) => {
                input = Some(path);
                &mut bindgen
            }
        };
    }
    let out_dir = out_dir.ok_or("--out-dir is missing")?;
    let (input, name) = input.zip(out_name).ok_or("the program or --out-name is missing")?;
    let first = cut(&mut bindgen, Path::new(input), name, Path::new(out_dir))?;
    bindgen.input_path(first);
    bindgen.generate(out_dir).map_err(|e| format!("{e:#}"))
}

/// Cuts a program that asks for it: leaves the later module and the script that fetches it in `folder`,
/// and returns where the first module is.
fn cut(bindgen: &mut Bindgen, program: &Path, name: &str, folder: &Path) -> Result<PathBuf, String> {
    let bytes = fs::read(program).map_err(|e| format!("{}: {e}", program.display()))?;
    if !bytes.windows(CUT.len()).any(|part| part == CUT) {
        return Ok(program.to_owned());
    }
    let first = program.with_extension("first.wasm");
    let glue = format!("./{name}.js");
    let mut options = wasm_split_cli_support::Options::new(&bytes);
    options.output_dir = folder;
    options.main_out_path = &first;
    options.main_module = &glue;
    // The later module is linked against the table, which binding would otherwise hide.
    bindgen.keep_lld_exports(true);
    wasm_split_cli_support::transform(options).map_err(|e| format!("{e:#}"))?;
    Ok(first)
}
