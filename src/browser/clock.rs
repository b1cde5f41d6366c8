//! The reader's clock.

use xianfeng_core::measure::Date;

/// Today in the reader's time zone.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let part = |n: u32| i8::try_from(n).unwrap_or(1);
    Date::new(i16::try_from(now.get_full_year()).unwrap_or(Date::MAX.year()), part(now.get_month() + 1), part(now.get_date()))
        .unwrap_or(Date::MAX)
}

/// Milliseconds since 1970, UTC.
pub fn now_millis() -> i64 {
    js_sys::Date::now() as i64
}
