//! The reader's clock.

use xianfeng_core::measure::{Date, Stamp};

/// Today in the reader's time zone.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let part = |n: u32| i8::try_from(n).unwrap_or(1);
    Date::new(i16::try_from(now.get_full_year()).unwrap_or(Date::MAX.year()), part(now.get_month() + 1), part(now.get_date()))
        .unwrap_or(Date::MAX)
}

/// A time in the reader's time zone, to the minute: `2026-11-26 17:40`.
pub fn minute(at: Stamp) -> String {
    let at = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(at.millis as f64));
    let (year, month, day) = (at.get_full_year(), at.get_month() + 1, at.get_date());
    format!("{year:04}-{month:02}-{day:02} {:02}:{:02}", at.get_hours(), at.get_minutes())
}

/// Milliseconds since 1970, UTC.
pub fn now_millis() -> i64 {
    js_sys::Date::now() as i64
}
