//! Arithmetic on days, and days as numbers.

use jiff::SignedDuration;

use super::Date;

const EPOCH: Date = jiff::civil::date(1970, 1, 1);
const SECONDS: i64 = 86_400;

/// Counts the days from `a` to `b`; negative when `b` is earlier.
pub fn days_between(a: Date, b: Date) -> i64 {
    a.duration_until(b).as_secs() / SECONDS
}

/// Numbers a day: days since 1970-01-01 in the Gregorian calendar.
pub fn day_number(day: Date) -> i64 {
    days_between(EPOCH, day)
}

/// Gives the day that is `number` days after 1970-01-01; `None` outside the calendar.
pub fn day_from_number(number: i64) -> Option<Date> {
    EPOCH.checked_add(SignedDuration::from_secs(number.checked_mul(SECONDS)?)).ok()
}

/// Moves `date` by `days`; stops at the edge of the calendar.
pub fn add_days(date: Date, days: i64) -> Date {
    day_from_number(day_number(date).saturating_add(days)).unwrap_or(if days < 0 { Date::MIN } else { Date::MAX })
}

/// Reads `YYYY-MM-DD` and no other way to write a day, of which jiff knows several.
pub fn date(text: &str) -> Option<Date> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    Date::new(digits(year, 4)?, digits(month, 2)? as i8, digits(day, 2)? as i8).ok()
}

pub(super) fn digits(text: &str, count: usize) -> Option<i16> {
    let plain = text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}
