//! The reader's clock.

use xianfeng_core::measure::{Date, Stamp};

/// Today in the reader's time zone.
pub fn today() -> Date {
    day_of(&js_sys::Date::new_0())
}

fn day_of(time: &js_sys::Date) -> Date {
    let part = |n: u32| i8::try_from(n).unwrap_or(1);
    Date::new(i16::try_from(time.get_full_year()).unwrap_or(Date::MAX.year()), part(time.get_month() + 1), part(time.get_date()))
        .unwrap_or(Date::MAX)
}

/// A time in the reader's time zone, to the minute: the day, and `17:40`.
pub fn minute(at: Stamp) -> (Date, String) {
    let at = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(at.millis as f64));
    (day_of(&at), format!("{:02}:{:02}", at.get_hours(), at.get_minutes()))
}

/// Now, with the offset of the reader's time zone.
pub fn now() -> Stamp {
    let now = js_sys::Date::new_0();
    // JavaScript counts the minutes that UTC is ahead.
    Stamp { offset: -(now.get_timezone_offset() as i16), ..Stamp::utc(now.get_time() as i64) }
}

/// Milliseconds since the page was opened.
pub fn running() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}
