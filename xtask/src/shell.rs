//! The first screen as HTML, printed at build time by the page's own functions: people see the
//! overview before any script has arrived.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use xianfeng::route::View;
use xianfeng::snapshot::Snapshot;
use xianfeng::{pages, seeds};
use xianfeng_core::measure::{Date, day::day_from_number};

use crate::failure::{Failure, Result};

pub fn render() -> Result<String> {
    let workspace = seeds::first().map_err(|damaged| Failure::new(damaged.to_string()).remedy("run `cargo clean -p xianfeng`"))?;
    let snapshot = Snapshot::new(0, Arc::new(workspace), &View::default(), today());
    Ok(pages::shell(&snapshot).into_string())
}

/// The day of the build, UTC.
fn today() -> Date {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    i64::try_from(seconds / 86_400).ok().and_then(day_from_number).unwrap_or(Date::MAX)
}
