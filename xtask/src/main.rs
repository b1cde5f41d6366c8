//! `cargo xtask`: builds, serves and tests the page.
//!
//! Every command first installs its tools, so that a Rust toolchain and Node are enough. Nothing of the
//! product is linked in; commands that need it run one of its programs (`plan.rs`, `first_screen.rs`).

mod assemble;
mod bench;
mod browser;
mod budget;
mod build;
mod command;
mod digest;
mod engines;
mod failure;
mod faults;
mod first_screen;
mod fresh;
mod html;
mod node;
mod one_file;
mod opendata;
mod outlines;
mod parts;
mod paths;
mod pictures;
mod plan;
mod serve;
mod step;
mod supply;
mod system_packages;
mod test;
mod tools;
mod wasm_target;
mod worker;

use std::process::ExitCode;

use failure::{About, Failure, Result};
use lexopt::prelude::*;

const MENU: &str = "\
cargo xtask serve [--port N]          build the page if anything changed and serve it on this machine
cargo xtask build                     write dist/, which any static host serves from any sub-path
cargo xtask test [host|page|e2e|faults|engines]
                                      everything that is checked, or parts of it
              [-- ARGS]               ARGS go to Playwright: cargo xtask test e2e -- --grep offline
cargo xtask faults [--short]          faults on purpose, counted; the long form renews docs/reliability.md
cargo xtask bench [--rounds N] [--only NAME]… [--dist FOLDER]
                                      times beside the peers in bench/; seven rounds of all renew docs/performance.md
cargo xtask pictures                  take the pictures of docs/ anew
cargo xtask outlines CITY…            make the outlines of a city's districts anew, in seeds/outlines/
cargo xtask plan …                    work on the published plan; `cargo xtask plan` says how

Environment: XIANFENG_TOOLS  where Trunk and wasm-bindgen are kept (default: .tools)
             XIANFENG_NO_APT never install system packages, say which ones are missing
             CHROME, FIREFOX the browsers of the end-to-end tests";

fn main() -> ExitCode {
    match run(lexopt::Parser::from_env()) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut parser: lexopt::Parser) -> Result<ExitCode> {
    let name = match parser.next().about("arguments")? {
        Some(Value(name)) => name.to_string_lossy().into_owned(),
        None | Some(Long("help") | Short('h')) => "help".to_owned(),
        Some(other) => return Err(other.unexpected().to_string().into()),
    };
    match name.as_str() {
        "help" => println!("{MENU}"),
        "serve" => serve::run_from(parser)?,
        "build" => no_more(parser).and_then(|()| build::build())?,
        "test" => test::run_from(parser)?,
        "faults" => faults::run_from(parser)?,
        "bench" => bench::run_from(parser)?,
        "pictures" => no_more(parser).and_then(|()| pictures::take())?,
        "outlines" => outlines::make(&rest(parser)?)?,
        "plan" if !plan::run(&rest(parser)?)? => return Ok(ExitCode::FAILURE),
        "plan" => {}
        other => return Err(format!("there is no `cargo xtask {other}`. There is:\n\n{MENU}").into()),
    }
    Ok(ExitCode::SUCCESS)
}

/// The remaining arguments, unparsed.
fn rest(mut parser: lexopt::Parser) -> Result<Vec<String>> {
    let raw = parser.raw_args().about("arguments")?;
    raw.map(|argument| argument.into_string().map_err(|a| Failure::new(format!("{} is not UTF-8", a.display())))).collect()
}

fn no_more(mut parser: lexopt::Parser) -> Result {
    match parser.next().about("arguments")? {
        None => Ok(()),
        Some(argument) => Err(argument.unexpected().to_string().into()),
    }
}
