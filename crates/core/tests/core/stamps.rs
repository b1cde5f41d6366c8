//! Order of edits that survives clocks that are wrong.

use xianfeng_core::measure::{Stamp, stamp::NotAStamp};

fn stamp(text: &str) -> Stamp {
    text.parse().unwrap_or_else(|_| panic!("{text} is no stamp"))
}

#[test]
fn a_stamp_is_written_as_it_was_read() {
    for text in ["2026-11-24T03:10:00.123Z", "2026-11-24T03:10:00.123Z#2", "1969-12-31T23:59:59.999Z", "0001-01-01T00:00:00.000Z"] {
        assert_eq!(stamp(text).to_string(), text);
    }
    assert_eq!(stamp("1970-01-01T00:00:01.000Z"), Stamp::utc(1000));
    assert_eq!(stamp("2026-11-24T23:59:59.999Z").date().to_string(), "2026-11-24");
    assert_eq!(stamp("1969-12-31T23:59:59.999Z").date().to_string(), "1969-12-31");
}

#[test]
fn a_time_is_read_in_every_form_of_its_standard() {
    let check = |text: &str, expect: &str| assert_eq!(stamp(text).to_string(), expect, "{text}");
    check("2023-02-01T08:00:00Z", "2023-02-01T08:00:00.000Z");
    check("2023-02-01T16:00:00+08:00", "2023-02-01T16:00:00.000+08:00");
    check("2023-02-01T03:00:00-05:00", "2023-02-01T03:00:00.000-05:00");
    check("2023-02-01T13:45:00.5+05:45", "2023-02-01T13:45:00.500+05:45");
    check("2023-02-01T08:00:00-00:00", "2023-02-01T08:00:00.000Z");
    check("2023-02-01t08:00:00z", "2023-02-01T08:00:00.000Z");
    check("2023-02-01 08:00:00Z", "2023-02-01T08:00:00.000Z");
    check("2023-02-01T08:00:00.5Z", "2023-02-01T08:00:00.500Z");
    check("2023-02-01T08:00:00.123456789Z", "2023-02-01T08:00:00.123Z");
    check("2023-02-01T08:00:00+00:00", "2023-02-01T08:00:00.000Z");
    check("2023-02-01T16:00:00+08:00#3", "2023-02-01T16:00:00.000+08:00#3");
}

#[test]
fn the_day_is_that_of_the_clock_it_was_made_by() {
    let check = |text: &str, expect: &str| assert_eq!(stamp(text).date().to_string(), expect, "{text}");
    check("2026-11-24T23:30:00Z", "2026-11-24");
    check("2026-11-25T07:30:00+08:00", "2026-11-25");
    check("2026-11-24T20:00:00-05:00", "2026-11-24");
    check("2027-01-01T00:10:00+13:45", "2027-01-01");
}

#[test]
fn the_order_is_that_of_time_and_not_of_days() {
    assert!(stamp("2026-11-25T07:30:00+08:00") < stamp("2026-11-24T23:31:00Z"));
    assert!(stamp("2026-11-24T20:00:00-05:00") > stamp("2026-11-25T08:59:00+08:00"));
}

#[test]
fn what_is_no_stamp_is_refused() {
    for text in [
        "",
        "2026-11-24",
        "2026-11-24T03:10:00.123",
        "2026-11-24T24:00:00.000Z",
        "2026-11-24T03:60:00.000Z",
        "2026-02-30T03:10:00.000Z",
        "2026-11-24T03:10:00.123Z#",
        "2026-11-24T03:10:00.123Z#-1",
        "2026-11-24T03:10:00.123Z#4294967296",
        "2026-11-24T03:10:00.123.5Z",
        "2026-11-24T03:10:00",
        "03:10:00Z",
    ] {
        assert_eq!(text.parse::<Stamp>(), Err(NotAStamp), "{text}");
    }
}

#[test]
fn the_next_stamp_is_later_than_every_one_seen() {
    let check = |latest: Option<&str>, now: &str, expect: &str| {
        assert_eq!(Stamp::next(latest.map(stamp), stamp(now)).to_string(), expect, "{latest:?} {now}");
    };
    check(None, "2026-11-24T03:10:00.000Z", "2026-11-24T03:10:00.000Z");
    check(Some("2026-11-24T03:09:00.000Z"), "2026-11-24T03:10:00.000Z", "2026-11-24T03:10:00.000Z");
    check(Some("2026-11-24T03:10:00.000Z"), "2026-11-24T03:10:00.000Z", "2026-11-24T03:10:00.000Z#1");
    check(Some("2026-11-25T00:00:00.000Z#7"), "2026-11-24T03:10:00.000Z", "2026-11-25T00:00:00.000Z#8");
    let last = Stamp { count: u32::MAX, ..Stamp::utc(i64::MAX) };
    assert_eq!(Stamp::next(Some(last), Stamp::utc(0)), last);
    assert!(!last.to_string().is_empty() && !Stamp::utc(i64::MIN).to_string().is_empty());
}
