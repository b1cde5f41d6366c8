//! Runs other programs. Their output is never hidden, and a missing program becomes a
//! sentence that says how to get it.

use crate::failure::{About, Failure, Result};
use crate::paths;
use std::ffi::{OsStr, OsString};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

/// A command that starts in the root of the repository.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(paths::root());
    command
}

/// The `cargo` that runs this tool, so that every step uses one toolchain.
pub fn cargo() -> Command {
    command(cargo_program())
}

pub fn cargo_program() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// Runs to the end; `remedy` is the advice if it fails or is missing.
pub fn run(command: &mut Command, remedy: &str) -> Result {
    let name = name(command);
    let status = command.status().map_err(|error| did_not_start(&name, &error, remedy))?;
    judge(&name, status, remedy)
}

/// Like `run`, but keeps standard input open, so that the program notices when this one ends in any way.
pub fn run_until_we_end(command: &mut Command, remedy: &str) -> Result {
    let name = name(command);
    let mut child = command.stdin(Stdio::piped()).spawn().map_err(|error| did_not_start(&name, &error, remedy))?;
    // `wait` would close it.
    let _pipe = child.stdin.take();
    judge(&name, child.wait().about(&name)?, remedy)
}

/// Runs to the end and returns the standard output; errors still go to the terminal.
pub fn output(command: &mut Command, remedy: &str) -> Result<String> {
    let name = name(command);
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| did_not_start(&name, &error, remedy))?;
    judge(&name, output.status, remedy)?;
    String::from_utf8(output.stdout).about(format!("output of `{name}`"))
}

/// Returns the output of a program, or nothing if it is missing or fails: for finding out what
/// is there.
pub fn probe(program: impl AsRef<OsStr>, args: &[&str]) -> Option<String> {
    let output = command(program).args(args).stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// Finds a program on PATH.
pub fn find_on_path(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&std::env::var_os("PATH")?).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

/// PATH with `folders` at the front.
pub fn path_with(folders: &[&Path]) -> Result<OsString> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let ours = folders.iter().map(|folder| folder.to_path_buf());
    std::env::join_paths(ours.chain(std::env::split_paths(&path))).about("PATH")
}

/// True if system packages can be installed without a password.
pub fn is_root() -> bool {
    cfg!(unix) && probe("id", &["-u"]).is_some_and(|id| id == "0")
}

fn name(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default();
    let args = command.get_args().take(3).map(OsStr::to_string_lossy);
    let words: Vec<_> = std::iter::once(program.to_string_lossy()).chain(args).collect();
    words.join(" ")
}

fn judge(name: &str, status: ExitStatus, remedy: &str) -> Result {
    if status.success() {
        return Ok(());
    }
    Err(with_remedy(Failure::new(format!("`{name}` failed ({status})")), remedy))
}

fn did_not_start(name: &str, error: &std::io::Error, remedy: &str) -> Failure {
    let what = match error.kind() {
        ErrorKind::NotFound => format!("`{}` is not installed", name.split(' ').next().unwrap_or(name)),
        _ => format!("`{name}` did not start: {error}"),
    };
    with_remedy(Failure::new(what), remedy)
}

fn with_remedy(failure: Failure, remedy: &str) -> Failure {
    if remedy.is_empty() { failure } else { failure.remedy(remedy) }
}
