//! Prints the first screen as HTML, as of today (UTC). The release build puts it into the page.

#![recursion_limit = "256"]

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use std::process::ExitCode;

    match xianfeng::first_screen::html(today()) {
        Ok(html) => {
            println!("{html}");
            ExitCode::SUCCESS
        }
        Err(problems) => {
            eprintln!("the shipped plan cannot be read, `cargo xtask plan check` says more: {problems:?}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn today() -> xianfeng_core::measure::Date {
    use std::time::{SystemTime, UNIX_EPOCH};
    use xianfeng_core::measure::{Date, day::day_from_number};

    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    i64::try_from(seconds / 86_400).ok().and_then(day_from_number).unwrap_or(Date::MAX)
}
