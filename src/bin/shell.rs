//! Prints the first screen as HTML: the build puts it into the page, so that it can be read before
//! any program has arrived.

use std::process::ExitCode;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use xianfeng::measure::{Date, period::day_from_number};
use xianfeng::route::View;
use xianfeng::snapshot::Snapshot;
use xianfeng::{pages, seeds};

fn main() -> ExitCode {
    match seeds::SHENYANG.workspace() {
        Ok(workspace) => {
            let snapshot = Snapshot::new(0, Arc::new(workspace), &View::default(), today());
            println!("{}", pages::shell(&snapshot).into_string());
            ExitCode::SUCCESS
        }
        Err(problems) => {
            eprintln!("{problems:#?}");
            ExitCode::FAILURE
        }
    }
}

/// The day of the build, UTC.
fn today() -> Date {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    i64::try_from(seconds / 86_400).ok().and_then(day_from_number).unwrap_or(Date::MAX)
}
