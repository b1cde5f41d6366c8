//! `cargo xtask plan …`: published plans and their ledgers, from the command line.

mod check;
mod files;
mod options;
mod schema;
mod status;

use crate::step::is_call_for_help;
use options::Options;

const USAGE: &str = "\
cargo xtask plan check [FILE…] [--lang zh]      every problem of plan and ledger files; without a file: all under seeds/
cargo xtask plan status --plan FILE --ledger FILE [--ledger FILE…] --as-of YYYY-MM-DD
                        [--known published|recorded] [--format table|json] [--lang zh]
                                                              every target with its verdict and why
cargo xtask plan schema [--check]               write docs/schema/, or say whether it is out of date";

/// Runs one plan command.
pub fn run(args: &[String]) -> Result<(), String> {
    let Some((name, rest)) = args.split_first().filter(|(name, _)| !is_call_for_help(name)) else {
        println!("{USAGE}");
        return Ok(());
    };
    let options = |known: &[&str]| Options::read(rest, known).map_err(|e| format!("{e}\n\n{USAGE}"));
    match name.as_str() {
        "check" => check::run(&options(&["lang"])?),
        "status" => status::run(&options(&["plan", "ledger", "as-of", "known", "format", "lang"])?),
        "schema" => schema::run(&options(&["check"])?),
        other => Err(format!("there is no `cargo xtask plan {other}`. There is:\n\n{USAGE}")),
    }
}
