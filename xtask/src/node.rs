//! Tools from npm: ECharts, esbuild, wasm-opt, the local server, Playwright.

use crate::command::{command, probe, run};
use crate::failure::{About, Failure, Result};
use crate::step::{skip, step};
use crate::{digest, paths};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

pub const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };
const OLDEST_NODE: u32 = 20;
const INSTALL_NODE: &str = "install Node 20 or newer with npm: https://nodejs.org/en/download";

/// Installs the packages of the lock file. Browsers are not among them: the tests use the system's.
pub fn ensure() -> Result {
    check_version(probe("node", &["--version"]).as_deref())?;
    let want = digest::of_tree(&["package.json", "package-lock.json"])?;
    let what = "npm packages";
    if paths::in_repo("node_modules/.package-lock.json").is_file() && digest::is_noted("npm", &want) {
        skip(what, "there");
        return Ok(());
    }
    step(what, "first time only, about 15 s", || {
        let mut npm = command(NPM);
        npm.arg("ci").env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        run(&mut npm, &format!("read npm's message above; if npm is missing, {INSTALL_NODE}"))?;
        digest::note("npm", &want)
    })
}

fn check_version(found: Option<&str>) -> Result {
    let major = found.and_then(|version| version.trim_start_matches('v').split('.').next()?.parse::<u32>().ok());
    match (major, found) {
        (Some(major), _) if major >= OLDEST_NODE => Ok(()),
        (_, Some(version)) => Err(Failure::new(format!("Node {version} is too old")).remedy(INSTALL_NODE)),
        (_, None) => Err(Failure::new("Node is not installed").remedy(INSTALL_NODE)),
    }
}

/// Installs packages into a separate folder, for a command that rarely needs them.
pub fn install_into(folder: &Path, packages: &[&str]) -> Result {
    let mut npm = command(NPM);
    npm.args(["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", "--prefix"]).arg(folder);
    run(npm.args(packages), &format!("read npm's message above; if npm is missing, {INSTALL_NODE}"))
}

/// A program of an npm package.
pub fn bin(name: &str) -> Command {
    command(paths::in_repo("node_modules/.bin").join(if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() }))
}

/// A script in `xtask/node`, run by Node.
pub fn script(name: &str) -> Command {
    let mut node = command("node");
    node.arg(format!("xtask/node/{name}"));
    node
}

/// esbuild with the oldest supported browser as target.
pub fn esbuild() -> Command {
    let mut esbuild = bin("esbuild");
    esbuild.args(["--minify", "--target=chrome109", "--charset=utf8", "--log-level=warning", "--legal-comments=none"]);
    // wasm-bindgen imports a module once for every function from it.
    esbuild.arg("--log-override:duplicate-object-key=silent");
    esbuild
}

/// Minimises a module by wasm-opt.
pub fn shrunk(module: &Path) -> Result<Vec<u8>> {
    let name = module.file_stem().unwrap_or_default().to_string_lossy();
    let smaller = paths::memory(&format!("{name}-shrunk.wasm"));
    let mut wasm_opt = bin("wasm-opt");
    // The WebAssembly features that the compiler may use; modules of a split program do not declare them.
    let features = [
        "bulk-memory",
        "bulk-memory-opt",
        "call-indirect-overlong",
        "multivalue",
        "mutable-globals",
        "nontrapping-float-to-int",
        "reference-types",
        "sign-ext",
    ];
    wasm_opt.args(["-Oz", "--converge"]).args(features.map(|feature| format!("--enable-{feature}")));
    run(wasm_opt.arg(module).arg("-o").arg(&smaller), "")?;
    let bytes = fs::read(&smaller).about(smaller.display())?;
    fs::remove_file(&smaller).about(smaller.display())?;
    Ok(bytes)
}

/// Minimises many modules, as many at a time as there are processors; results in the order of the modules.
pub fn all_shrunk(modules: &[PathBuf]) -> Result<Vec<Vec<u8>>> {
    let threads = thread::available_parallelism().map_or(1, Into::into);
    let next = AtomicUsize::new(0);
    let work = || -> Result<Vec<(usize, Vec<u8>)>> {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(module) = modules.get(at) else { return Ok(done) };
            done.push((at, shrunk(module)?));
        }
    };
    let mut all = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers
            .into_iter()
            .map(|worker| worker.join().unwrap_or_else(|_| Err(Failure::new("a thread that minimises modules broke off"))))
            .collect::<Result<Vec<_>>>()
    })?
    .concat();
    all.sort_unstable_by_key(|(at, _)| *at);
    Ok(all.into_iter().map(|(_, bytes)| bytes).collect())
}

#[cfg(test)]
mod tests {
    use super::check_version;

    #[test]
    fn an_old_node_is_named_before_it_fails() {
        assert!(check_version(Some("v20.20.2")).is_ok());
        assert!(check_version(Some("v18.1.0")).is_err());
        assert!(check_version(None).is_err());
    }
}
