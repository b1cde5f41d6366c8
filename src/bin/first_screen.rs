//! Prints the first screen as HTML, as of today (UTC): the release build puts it into the page.

use std::process::ExitCode;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use xianfeng::route::View;
use xianfeng::snapshot::Snapshot;
use xianfeng::{pages, seeds};
use xianfeng_core::measure::{Date, period::day_from_number};

fn main() -> ExitCode {
    match seeds::first() {
        Ok(workspace) => {
            let snapshot = Snapshot::new(0, Arc::new(workspace), &View::default(), today());
            println!("{}", pages::shell(&snapshot).into_string());
            ExitCode::SUCCESS
        }
        Err(problems) => {
            eprintln!("the shipped plan cannot be read, `cargo xtask plan check` says more: {problems:?}");
            ExitCode::FAILURE
        }
    }
}

fn today() -> Date {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    i64::try_from(seconds / 86_400).ok().and_then(day_from_number).unwrap_or(Date::MAX)
}
