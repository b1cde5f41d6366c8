//! `cargo xtask`: what there is to do in this repository, and the only way it is done.
//!
//! Every command first sets up what it needs, so that a Rust toolchain and Node are enough.

mod browser;
mod budget;
mod command;
mod digest;
mod engines;
mod failure;
mod fetch_later;
mod html;
mod node;
mod outlines;
mod page;
mod paths;
mod pictures;
mod plan;
mod serve;
mod shell;
mod step;
mod test;
mod tools;
mod wasm_target;
mod worker;

use failure::Result;
use std::process::ExitCode;

const MENU: &str = "\
cargo xtask serve [--port N]          build the page if anything changed and serve it on this machine
cargo xtask build                     write dist/, which any static host serves from any sub-path
cargo xtask test [host|page|e2e|engines]
                                      everything that is checked, or parts of it
              [-- ARGS]               ARGS go to Playwright: cargo xtask test e2e -- --grep offline
cargo xtask pictures                  take the pictures of docs/ anew
cargo xtask outlines CITY…            make the outlines of a city's districts anew, in seeds/outlines/
cargo xtask plan …                    work on the published plan; `cargo xtask plan` says how

Environment: XIANFENG_TOOLS  where Trunk and wasm-bindgen are kept (default: .tools)
             CHROME, FIREFOX the browsers of the end-to-end tests";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[String]) -> Result {
    let Some((name, rest)) = args.split_first().filter(|(name, _)| !step::is_call_for_help(name)) else {
        println!("{MENU}");
        return Ok(());
    };
    match name.as_str() {
        "serve" => serve::run_from(rest),
        "build" => page::build(),
        "test" => test::run_from(rest),
        "pictures" => pictures::take(),
        "outlines" => outlines::make(rest),
        "plan" => Ok(plan::run(rest)?),
        other => Err(format!("there is no `cargo xtask {other}`. There is:\n\n{MENU}").into()),
    }
}
