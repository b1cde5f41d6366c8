//! Published plans and their ledgers from the command line. `cargo xtask plan …` runs it.

mod arguments;
mod check;
mod files;
mod outlines;
mod paths;
mod schema;
mod status;

use std::ffi::OsString;
use std::process::ExitCode;

use arguments::Command;

const USAGE: &str = "\
cargo xtask plan check [FILE…] [--lang zh]      every problem of plan and ledger files; without a file: all under seeds/
cargo xtask plan status --plan FILE --ledger FILE [--ledger FILE…] --as-of YYYY-MM-DD
                        [--known published|recorded] [--format table|json] [--lang zh]
                                                              every target with its verdict and why
cargo xtask plan schema [--check]               write docs/schema/, or say whether it is out of date";

fn main() -> ExitCode {
    match run(std::env::args_os().skip(1).collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("✗ {reason}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Vec<OsString>) -> Result<(), String> {
    match arguments::read(arguments).map_err(|reason| format!("{reason}\n\n{USAGE}"))? {
        Command::Help => println!("{USAGE}"),
        Command::Check(options) => check::run(&options)?,
        Command::Status(options) => status::run(&options)?,
        Command::Schema(options) => schema::run(&options)?,
    }
    Ok(())
}
