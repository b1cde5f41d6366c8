//! Periods and days as people type them.

use xianfeng_core::measure::typed::{Context, day, period, published};

use xianfeng_testing::plans::day as date;

fn context(window: &str, today: &str) -> Option<Context> {
    Some(Context { window: window.parse().unwrap(), today: date(today) })
}

#[test]
fn a_period_is_understood_as_people_write_it() {
    let check = |text: &str, expect: &str| {
        let read = period(text, context("2022", "2022-11-26"));
        assert_eq!(read.map_or("?".to_owned(), |p| p.to_string()), expect, "{text}");
    };
    // The forms of files stay.
    check("2022", "2022");
    check(" 2022-Q3 ", "2022-Q3");
    check("2022-01/2022-09", "2022-01/2022-09");
    // As the page prints them.
    check("2022年", "2022");
    check("2022年9月", "2022-09");
    check("2022年1—9月", "2022-01/2022-09");
    check("2022年三季度", "2022-Q3");
    check("2022年上半年", "2022-H1");
    check("2022年9月30日", "2022-09-30");
    check("2021年10月—2022年3月", "2021-10/2022-03");
    check("2016—2020年", "2016/2020");
    check("2022年1月1日至2022年6月16日", "2022-01-01/2022-06-16");
    check("Jan–Sep 2022", "2022-01/2022-09");
    check("Sep 2022", "2022-09");
    check("Q3 2022", "2022-Q3");
    check("H1 2022", "2022-H1");
    check("30 Sep 2022", "2022-09-30");
    check("Oct 2021 – Mar 2022", "2021-10/2022-03");
    check("2016–2020", "2016/2020");
    check("1 Jan 2022 – 16 Jun 2022", "2022-01-01/2022-06-16");
    // As people type them.
    check("2022年1-9月", "2022-01/2022-09");
    check("2022年1－9月", "2022-01/2022-09");
    check("2022年1~9月", "2022-01/2022-09");
    check("2022年1～9月", "2022-01/2022-09");
    check("2022年1至9月", "2022-01/2022-09");
    check("2022年1月-9月", "2022-01/2022-09");
    check("2022年1月到2022年9月", "2022-01/2022-09");
    check("2022年1——9月", "2022-01/2022-09");
    check("2022 年 1 — 9 月", "2022-01/2022-09");
    check("２０２２年１—９月", "2022-01/2022-09");
    check("2022.1-9", "2022-01/2022-09");
    check("2022.1—2022.9", "2022-01/2022-09");
    check("2022/1-9", "2022-01/2022-09");
    check("2022-1至2022-9", "2022-01/2022-09");
    check("2022-01-2022-09", "2022-01/2022-09");
    check("2022.9", "2022-09");
    check("2022．９", "2022-09");
    check("2022-9", "2022-09");
    check("２０２２－０９", "2022-09");
    check("2022/9", "2022-09");
    check("202209", "2022-09");
    check("2022-9月", "2022-09");
    check("22年9月", "2022-09");
    check("2022年9月份", "2022-09");
    check("2022年九月", "2022-09");
    check("二〇二二年十二月", "2022-12");
    check("2022年9月当月", "2022-09");
    check("2022年9月累计", "2022-01/2022-09");
    check("2022年三季度累计", "2022-01/2022-09");
    check("2022年前三季度", "2022-01/2022-09");
    check("2022年前9个月", "2022-01/2022-09");
    check("2022年第三季度", "2022-Q3");
    check("2022年第3季度", "2022-Q3");
    check("2022年3季度", "2022-Q3");
    check("2022年Q3", "2022-Q3");
    check("2022q3", "2022-Q3");
    check("2022年1-3季度", "2022-01/2022-09");
    check("2022年一至三季度", "2022-01/2022-09");
    check("2022下半年", "2022-H2");
    check("2022年度", "2022");
    check("2022年全年", "2022");
    check("２０２２", "2022");
    check("2022年底", "2022-12-31");
    check("2022年末", "2022-12-31");
    check("2022年9月底", "2022-09-30");
    check("2022年三季度末", "2022-09-30");
    check("2022.9.30", "2022-09-30");
    check("2022-9-5", "2022-09-05");
    check("20220930", "2022-09-30");
    check("2022年10月1日-15日", "2022-10-01/2022-10-15");
    check("2022年10月1-15日", "2022-10-01/2022-10-15");
    check("2021-2022", "2021/2022");
    check("2021年-2022年", "2021/2022");
    check("January to September 2022", "2022-01/2022-09");
    check("Jan-Sep 2022", "2022-01/2022-09");
    check("Sept. 2022", "2022-09");
    check("October 15, 2022", "2022-10-15");
    // Without a year.
    check("1—9月", "2022-01/2022-09");
    check("1-9月", "2022-01/2022-09");
    check("9月", "2022-09");
    check("9月累计", "2022-01/2022-09");
    check("三季度", "2022-Q3");
    check("前三季度", "2022-01/2022-09");
    check("上半年", "2022-H1");
    check("全年", "2022");
    check("9月30日", "2022-09-30");
    check("Q3", "2022-Q3");
    check("Jan–Sep", "2022-01/2022-09");
    for bad in [
        "",
        " ",
        "9",
        "1-9",
        "2022年13月",
        "2022.13",
        "2022-1-32",
        "2022年5季度",
        "Q43",
        "2022年9-1月",
        "9-1月",
        "2022年1-9",
        "soon",
        "去年",
        "2022-23",
        "9/30/2022",
        "2022年1-9-10月",
        "2022--",
        "—9月",
        "2022Q5",
        "H3 2022",
        "2022年0月",
        "202213",
        "20220231",
        "2022年2月30日",
        "1 234",
        "2022-9/2022-1",
        "ma 2022",
    ] {
        check(bad, "?");
    }
}

#[test]
fn a_period_without_a_year_takes_it_from_the_window() {
    let check = |text: &str, window: &str, today: &str, expect: &str| {
        let read = period(text, context(window, today));
        assert_eq!(read.map_or("?".to_owned(), |p| p.to_string()), expect, "{text} in {window}");
    };
    check("9月", "2022", "2026-11-26", "2022-09");
    check("三季度", "2026", "2026-11-26", "2026-Q3");
    // A year from April: its first quarter of the calendar is that of the year after.
    check("1-3月", "2024-04/2025-03", "2025-04-10", "2025-Q1");
    check("9月", "2024-04/2025-03", "2025-04-10", "2024-09");
    // A window of several years: the latest that has ended.
    check("三季度", "2021/2025", "2024-08-01", "2023-Q3");
    check("三季度", "2021/2025", "2024-10-01", "2024-Q3");
    check("三季度", "2021/2025", "2020-10-01", "2021-Q3");
    check("9月", "2022-01/2022-06", "2022-11-26", "?");
    assert_eq!(period("9月", None), None);
}

#[test]
fn a_day_is_understood_as_people_write_it() {
    let check = |text: &str, expect: &str| assert_eq!(day(text).map_or("?".to_owned(), |d| d.to_string()), expect, "{text}");
    check("2022-10-15", "2022-10-15");
    check("2022年10月15日", "2022-10-15");
    check("2022年10月15号", "2022-10-15");
    check("2022/10/15", "2022-10-15");
    check("2022-10-5", "2022-10-05");
    check("2022.10.5", "2022-10-05");
    check("2023/1/31", "2023-01-31");
    check("2023年1月31日", "2023-01-31");
    check("２０２３年１月３１日", "2023-01-31");
    check("20221015", "2022-10-15");
    check("15 Oct 2022", "2022-10-15");
    check("2022年11月底", "2022-11-30");
    check("2024年2月末", "2024-02-29");
    check("2022年底", "2022-12-31");
    for bad in ["", "2022", "2022-10", "2022年10月", "10月15日", "2022-10-32", "15/10/2022", "today", "2022-10/15"] {
        check(bad, "?");
    }
}

#[test]
fn a_publication_may_lack_its_day() {
    let check = |text: &str, expect: &str| assert_eq!(published(text).map_or("?".to_owned(), |d| d.to_string()), expect, "{text}");
    check("2022-10-14", "2022-10-14");
    check("2022年10月14日", "2022-10-14");
    check("2022/10/14", "2022-10-14");
    check("2022年10月", "2022-10");
    check("2022.10", "2022-10");
    check("2022年", "2022");
    check("２０２２", "2022");
    check("2022年11月底", "2022-11-30");
    for bad in ["", "2022-Q3", "2022年上半年", "10月14日", "2022年1-9月", "soon"] {
        check(bad, "?");
    }
}

proptest::proptest! {
    /// Whatever is typed, and in whatever order: an answer and no crash, and what is read is read again as the same.
    #[test]
    fn nothing_that_is_typed_is_too_much(words in proptest::collection::vec("[0-9]{1,4}|年|月|日|季度|上半年|前|第|十|二|底|累计|至|[-./—~ ]|sep|q|h|to|.", 0..9)) {
        let text = words.concat();
        let read = period(&text, context("2021/2025", "2024-08-01"));
        if let Some(read) = read {
            proptest::prop_assert_eq!(period(&read.to_string(), None), Some(read), "{}", text);
        }
        let (_, _) = (day(&text), published(&text));
    }
}
