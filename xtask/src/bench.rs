//! `cargo xtask bench`: times of the page beside its peers in a throttled browser, kept in docs/performance.md. Times are
//! no test: they need a quiet machine, and nobody fails over them. With `--sizes` it measures instead how cost grows with
//! the size of a plan and its ledger.

use crate::command::{cargo, command, run};
use crate::failure::{About, Failure, Result};
use crate::step::step;
use crate::{browser, build, digest, node, paths};
use lexopt::prelude::*;
use std::path::PathBuf;

/// The peers and what measures them.
const FOLDER: &str = "bench";
const USAGE: &str = "`cargo xtask bench` takes --rounds N, --only NAME, --sizes and --dist FOLDER";
/// Targets, and monthly figures of each.
const SIZES: [(u32, u32); 5] = [(160, 12), (1000, 12), (1000, 57), (5000, 0), (5000, 12)];

#[derive(Default)]
struct Wanted {
    /// What the program in Node is told: rounds and measures.
    told: Vec<String>,
    /// A page that is built already.
    dist: Option<PathBuf>,
    sizes: bool,
}

pub fn run_from(parser: lexopt::Parser) -> Result {
    let Wanted { told, dist, sizes } = wanted(parser)?;
    let dist = match dist {
        Some(dist) => dist,
        None => {
            build::build()?;
            paths::dist()
        }
    };
    node::ensure()?;
    let chromium = browser::ensure()?;
    if sizes {
        let mut measure = command("node");
        measure.args(["bench/sizes.mjs", "--dist"]).arg(dist).args(grown()?).env("CHROME", chromium);
        return step("measure sizes", "some minutes", || run(&mut measure, "read the message above"));
    }
    ensure_peers()?;
    step("measure", "about 3 min a round", || {
        let mut measure = command("node");
        measure.args(["bench/run.mjs", "--dist"]).arg(dist).args(told).env("CHROME", chromium);
        run(&mut measure, "read the message above; the certificate of the local server needs openssl")
    })
}

/// Folders with a plan and its ledger of every size.
fn grown() -> Result<Vec<PathBuf>> {
    let write = |(targets, months): (u32, u32)| {
        let folder = paths::in_repo(format!("target/sizes/{targets} × {months}"));
        let mut example = cargo();
        example.args(["run", "--quiet", "--package", "xianfeng-testing", "--example", "grown", "--"]);
        example.args([targets.to_string(), months.to_string()]).arg(&folder);
        run(&mut example, "").map(|()| folder)
    };
    step("write plans of every size", "", || SIZES.into_iter().map(write).collect())
}

fn wanted(mut parser: lexopt::Parser) -> Result<Wanted> {
    let mut wanted = Wanted::default();
    while let Some(argument) = parser.next().about("arguments")? {
        let name = match argument {
            Long("dist") => {
                wanted.dist = Some(paths::in_repo(parser.value().about("--dist")?));
                continue;
            }
            Long("sizes") => {
                wanted.sizes = true;
                continue;
            }
            Long("rounds") => "rounds",
            Long("only") => "only",
            _ => return Err(Failure::new(USAGE)),
        };
        let value = parser.value().about(name)?;
        wanted.told.extend([format!("--{name}"), value.to_string_lossy().into_owned()]);
    }
    Ok(wanted)
}

/// Installs the packages of the peers into a folder of their own: nothing of the page needs them.
fn ensure_peers() -> Result {
    let want = digest::of_tree(&["bench/package.json", "bench/package-lock.json"])?;
    if paths::in_repo("bench/node_modules").is_dir() && digest::is_noted("bench", &want) {
        return Ok(());
    }
    step("npm packages of the peers", "", || {
        let mut npm = command(node::NPM);
        npm.args(["ci", "--prefix", FOLDER]);
        run(&mut npm, "read npm's message above")?;
        digest::note("bench", &want)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_and_rounds_are_told_and_the_page_is_not() {
        let parser = |args: &[&str]| lexopt::Parser::from_args(args.iter().copied());
        let found = wanted(parser(&["--rounds", "3", "--only", "list", "--dist", "/some/page"])).unwrap_or_default();
        assert_eq!(found.told, ["--rounds", "3", "--only", "list"]);
        assert_eq!(found.dist, Some(PathBuf::from("/some/page")));
        assert!(wanted(parser(&["list"])).is_err());
    }
}
