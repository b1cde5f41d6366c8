//! Open data beside the page, at addresses that stay: docs/open-data.md. The product's command line writes them.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::command::{cargo, run};
use crate::failure::Result;
use crate::fresh::Fresh;

/// The folder below the page.
const FOLDER: &str = "data";

/// Writes `data/`, as of the day of the build.
pub fn write(fresh: &Fresh) -> Result {
    let mut publish = cargo();
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    publish.args(["run", "--quiet", "--package", "xianfeng-cli", "--", "publish", "--as-of", &day(seconds / 86_400)]);
    publish.arg("--out").arg(fresh.folder().join(FOLDER));
    run(&mut publish, "read the message above")
}

/// The day so many days after 1970-01-01, as `2026-11-26`.
fn day(number: u64) -> String {
    let is_leap = |year: u64| year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let (mut year, mut left) = (1970, number);
    while left >= 365 + u64::from(is_leap(year)) {
        left -= 365 + u64::from(is_leap(year));
        year += 1;
    }
    let february = 28 + u64::from(is_leap(year));
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30] {
        if left < length {
            break;
        }
        left -= length;
        month += 1;
    }
    format!("{year}-{month:02}-{:02}", left + 1)
}

#[cfg(test)]
mod tests {
    #[test]
    fn days_are_counted_as_in_the_calendar() {
        let check = |number: u64, expect: &str| assert_eq!(super::day(number), expect);
        check(0, "1970-01-01");
        check(58, "1970-02-28");
        check(59, "1970-03-01");
        check(789, "1972-02-29");
        check(11_016, "2000-02-29");
        check(20_783, "2026-11-26");
        check(20_818, "2026-12-31");
    }
}
