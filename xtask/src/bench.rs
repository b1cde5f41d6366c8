//! `cargo xtask bench`: times of the page beside its peers in a throttled browser, kept in docs/performance.md. Times are
//! no test: they need a quiet machine, and nobody fails over them.

use crate::command::{command, run};
use crate::failure::{About, Failure, Result};
use crate::step::step;
use crate::{browser, build, digest, node, paths};
use lexopt::prelude::*;
use std::path::PathBuf;

/// The peers and what measures them.
const FOLDER: &str = "bench";
const USAGE: &str = "`cargo xtask bench` takes --rounds N, --only NAME and --dist FOLDER";

#[derive(Default)]
struct Wanted {
    /// What the program in Node is told: rounds and measures.
    told: Vec<String>,
    /// A page that is built already.
    dist: Option<PathBuf>,
}

pub fn run_from(parser: lexopt::Parser) -> Result {
    let Wanted { told, dist } = wanted(parser)?;
    let dist = match dist {
        Some(dist) => dist,
        None => {
            build::build()?;
            paths::dist()
        }
    };
    node::ensure()?;
    ensure_peers()?;
    let chromium = browser::ensure()?;
    step("measure", "about 3 min a round", || {
        let mut measure = command("node");
        measure.args(["bench/run.mjs", "--dist"]).arg(dist).args(told).env("CHROME", chromium);
        run(&mut measure, "read the message above; the certificate of the local server needs openssl")
    })
}

fn wanted(mut parser: lexopt::Parser) -> Result<Wanted> {
    let mut wanted = Wanted::default();
    while let Some(argument) = parser.next().about("arguments")? {
        let name = match argument {
            Long("dist") => {
                wanted.dist = Some(paths::in_repo(parser.value().about("--dist")?));
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
