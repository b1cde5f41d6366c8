//! `wasm-bindgen` for Trunk's calls, preceded by splitting the program into lazy parts.
//!
//! The split must happen between cargo and wasm-bindgen, and Trunk has no hook there
//! (https://github.com/trunk-rs/trunk/issues/1022), but it takes `wasm-bindgen` from PATH. This one is the
//! library of the official tool, in Cargo.lock next to `wasm-bindgen` itself, so that the two cannot differ in
//! version. The official tool adds a test runner with a web server and an HTTP client, most of its compile time.
//!
//! A program without split points (`src/lazy/`, feature `split`) is bound unchanged. Otherwise the output is
//! the first part, a module for each lazy part, modules for code that several parts share, and a script that
//! fetches them. They share memory and function table. All but the first part go into `snippets/`, which
//! Trunk copies completely.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use wasm_bindgen_cli_support::Bindgen;

/// Occurs in every program to be split.
const MARK: &[u8] = b"__wasm_split_load_";
const PARTS: &str = "snippets/parts";
const SCRIPT: &str = "./snippets/parts/load.js";
/// The modules of each part, for `cargo xtask build`.
const LIST: &str = "parts.json";
/// The beginning of the script, for `cargo xtask build`.
const BEGINNING: &str = "load.begin.js";
/// From here on the script loads modules in its own way.
const LOADERS: &str = "function wrapAsyncCb(";
/// Fetches parts and remembers the reason of a failure; a snippet, because the program asks it for the reason.
const FETCH: &str = "/web/parts.js";

type Result<T = (), E = String> = std::result::Result<T, E>;

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

/// Accepts the arguments that Trunk passes, and refuses others rather than guessing.
fn bind(args: &[String]) -> Result {
    let (mut out_dir, mut out_name, mut input) = (None, None, None);
    let mut bindgen = Bindgen::new();
    // The page always passes the module's address, because the name contains its digest.
    bindgen.omit_default_module_path(true);
    for arg in args {
        match arg.split_once('=').unwrap_or((arg, "")) {
            ("--target", "web") => bindgen.web(true).map_err(|e| e.to_string())?,
            ("--out-dir", dir) => {
                out_dir = Some(Path::new(dir));
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
                input = Some(Path::new(path));
                &mut bindgen
            }
        };
    }
    let out_dir = out_dir.ok_or("--out-dir is missing")?;
    let (input, name) = input.zip(out_name).ok_or("the program or --out-name is missing")?;
    let program = fs::read(input).map_err(|e| about(input, &e))?;
    if !program.windows(MARK.len()).any(|part| part == MARK) {
        // Trunk binds the program of the worker into the same folder at the same time: it leaves the others alone.
        bindgen.input_path(input);
        return bindgen.generate(out_dir).map_err(|e| format!("{e:#}"));
    }
    let first = cut(&mut bindgen, &program, input, name, out_dir)?;
    bindgen.input_path(first);
    bindgen.generate(out_dir).map_err(|e| format!("{e:#}"))?;
    let glue = fs::read_to_string(out_dir.join(format!("{name}.js"))).map_err(|e| format!("{name}.js: {e}"))?;
    teach(&out_dir.join(SCRIPT), &glue)
}

/// Writes parts, script and list below `folder`, and returns the path of the first part. They are made beside the program and
/// moved there whole: Trunk may be copying what the worker's program left in the same folder.
fn cut(bindgen: &mut Bindgen, program: &[u8], input: &Path, name: &str, folder: &Path) -> Result<PathBuf> {
    let (first, made, parts) = (input.with_extension("first.wasm"), input.with_extension("parts"), folder.join(PARTS));
    remove(&made)?;
    let glue = format!("../../{name}.js");
    let mut options = wasm_split_cli_support::Options::new(program);
    options.output_dir = &made;
    options.main_out_path = &first;
    options.main_module = &glue;
    options.link_name = SCRIPT;
    // The script's address below `output_dir`.
    let written = made.join(SCRIPT);
    let above = written.parent().unwrap_or(&made);
    fs::create_dir_all(above).map_err(|e| about(above, &e))?;
    // Parts are linked against the table, which binding would otherwise hide.
    bindgen.keep_lld_exports(true);
    let cut = wasm_split_cli_support::transform(options).map_err(|e| format!("{e:#}"))?;
    let script = Path::new(SCRIPT).file_name().unwrap_or_default();
    fs::rename(&written, made.join(script)).map_err(|e| about(&written, &e))?;
    remove(&made.join("snippets"))?;
    let mut list: Vec<String> = cut.prefetch_map.iter().map(|(part, modules)| format!("{part:?}: {modules:?}")).collect();
    list.sort();
    fs::write(made.join(LIST), format!("{{{}}}\n", list.join(", "))).map_err(|e| about(&made, &e))?;
    // `cargo xtask build` has removed those of the previous build before it started Trunk.
    remove(&parts)?;
    let snippets = parts.parent().unwrap_or(folder);
    fs::create_dir_all(snippets).map_err(|e| about(snippets, &e))?;
    fs::rename(&made, &parts).map_err(|e| about(&parts, &e))?;
    Ok(first)
}

fn remove(folder: &Path) -> Result {
    if folder.is_dir() { fs::remove_dir_all(folder).map_err(|e| about(folder, &e)) } else { Ok(()) }
}

/// Replaces the script's own loaders, a function for each of some hundred modules, by the beginning of another one: the
/// imports of every module. `cargo xtask build` adds a line a part, loaded by `web/parts.js`.
fn teach(script: &Path, glue: &str) -> Result {
    let text = fs::read_to_string(script).map_err(|e| about(script, &e))?;
    let Some((imports, _)) = text.split_once(LOADERS) else {
        return Err(format!("{} has no `{LOADERS}`: wasm_split_cli_support writes it differently now", script.display()));
    };
    // The same snippet as the program's; with two copies, each would remember its own failures.
    let snippet = glue
        .split(['\'', '"'])
        .find(|word| word.starts_with("./snippets/") && word.ends_with(FETCH))
        .ok_or_else(|| format!("the program does not import {FETCH}"))?;
    let ours = format!("import {{ loaders }} from \"../../{}\";\n{imports}", snippet.trim_start_matches("./"));
    fs::write(script, &ours).map_err(|e| about(script, &e))?;
    let beginning = script.with_file_name(BEGINNING);
    fs::write(&beginning, ours).map_err(|e| about(&beginning, &e))
}

fn about(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}
