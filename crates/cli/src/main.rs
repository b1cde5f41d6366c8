//! Published plans and their ledgers from the command line. `cargo xtask plan …` runs it.

mod arguments;
mod check;
mod export;
mod files;
#[cfg(test)]
mod growth;
mod import;
mod outlines;
mod paths;
mod publish;
mod round;
mod say;
mod schema;
mod status;

use std::ffi::OsString;
use std::process::ExitCode;

use arguments::{Command, Topic};
use say::say;

const CHECK: &str = "\
cargo xtask plan check [FILE…] [--lang zh]
    Every problem of plan and ledger files, with its place and its remedy. Without a file: all under seeds/.
    --lang en|zh                  the language of what is said; en where it is left out";

const STATUS: &str = "\
cargo xtask plan status --plan FILE --ledger FILE [--ledger FILE…] --as-of DAY
                        [--known published|recorded] [--format table|json] [--lang zh]
    Every target with its verdict and why.
    --plan FILE, --ledger FILE    the plan, and every ledger that is to be used with it
    --as-of DAY                   the day to judge on, such as 2022-12-31
    --known published             a figure counts from the day it was published (where nothing is said)
    --known recorded              it counts from the day it was recorded in the ledger: an audit of what the ledger said
    --format table|json           json has every number exactly
    --lang en|zh                  the language of what is said; en where it is left out";

const IMPORT: &str = "\
cargo xtask plan import FILE… --plan PLAN [--format json|table] [--out FOLDER] [--lang zh]
    What a table of figures says: taken, to ask about with the reason, left; or why the file is refused.
    FILE                          .xlsx, .xls, .ods, .csv, .txt
    --plan PLAN                   the plan whose indicators the names in the table mean
    --format json|table           json has every figure with its sheet and cell; table where nothing is said
    --out FOLDER                  writes NAME.out.json for each file instead of printing
    --lang en|zh                  the language of what is said; en where it is left out";
const EXPORT: &str = "\
cargo xtask plan export --plan FILE --ledger FILE [--ledger FILE…] --as-of DAY
                        [--known published|recorded] [--format xlsx|csv|datapackage|sdmx] [--sheet NAME]
                        [--out FILE] [--lang en]
    A workbook to calculate with, one of its tables, or data for other tools.
    --format xlsx                 every sheet in one file (where nothing is said)
    --format csv --sheet NAME     about, targets, figures, areas, work or history, on the standard output
    --format datapackage          tables with their schemas, in one ZIP file (datapackage.org)
    --format sdmx                 the figures with their vintages as SDMX-CSV 2.0
    --out FILE                    the file to write; a workbook or package has a name of its own, in this folder, where none is said
    --lang en|zh                  the language of the workbook; zh where it is left out";

const ROUND: &str = "\
cargo xtask plan round --plan FILE --ledger FILE [--ledger FILE…] --as-of DAY --period PERIOD --due DAY
                       [--unit NAME…] --out FILE.zip [--lang en]
    Begins a round of reports: a form for each unit in one ZIP file, and beside it the round as a ledger.
    --period PERIOD               the period that is asked about, such as 2022-09
    --due DAY                     the day by which the units return their forms
    --unit NAME                   a unit; every one that answers for a target where none is said";

const RETURNS: &str = "\
cargo xtask plan returns --plan FILE --ledger FILE [--ledger FILE…] --as-of DAY [--out FILE.json] [--doubtful] [--lang en] FORM.xlsx…
    What returned forms bring: new, the same, changed, or refused with the cell; who has returned and who has not.
    --ledger FILE                 every ledger, that of the round among them
    --out FILE                    a ledger with what is new or changed
    --doubtful                    what looks wrong is taken, too; else it is only said";

const PUBLISH: &str = "\
cargo xtask plan publish --out FOLDER --as-of DAY [--plan FILE --ledger FILE…]
    Open data at fixed addresses: tables as CSV and JSON, per target and whole, a Data Package, SDMX-CSV, a feed of
    what changed; docs/open-data.md describes them. `cargo xtask build` writes them to data/ beside the page.
    --out FOLDER                  the folder to write
    --as-of DAY                   the day of the verdicts
    --plan FILE, --ledger FILE    a plan with its ledgers; the published ones under seeds/ where none is said";

const SCHEMA: &str = "\
cargo xtask plan schema [--check]
    Writes docs/schema/; with --check says whether it is out of date.";

fn main() -> ExitCode {
    match run(std::env::args_os().skip(1).collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("✗ {reason}");
            ExitCode::FAILURE
        }
    }
}

fn usage(topic: Topic) -> String {
    match topic {
        Topic::All => [CHECK, STATUS, IMPORT, EXPORT, ROUND, RETURNS, PUBLISH, SCHEMA].join("\n\n"),
        Topic::Check => CHECK.to_owned(),
        Topic::Status => STATUS.to_owned(),
        Topic::Import => IMPORT.to_owned(),
        Topic::Export => EXPORT.to_owned(),
        Topic::Round => ROUND.to_owned(),
        Topic::Returns => RETURNS.to_owned(),
        Topic::Publish => PUBLISH.to_owned(),
        Topic::Schema => SCHEMA.to_owned(),
    }
}

fn run(arguments: Vec<OsString>) -> Result<(), String> {
    match arguments::read(arguments).map_err(|refused| format!("{}\n\n{}", refused.reason, usage(refused.usage)))? {
        Command::Help(topic) => say!("{}", usage(topic)),
        Command::Check(options) => check::run(&options)?,
        Command::Status(options) => status::run(&options)?,
        Command::Import(options) => import::run(&options)?,
        Command::Export(options) => export::run(&options)?,
        Command::Round(options) => round::begin(&options)?,
        Command::Returns(options) => round::returns(&options)?,
        Command::Publish(options) => publish::run(&options)?,
        Command::Schema(options) => schema::run(&options)?,
    }
    Ok(())
}
