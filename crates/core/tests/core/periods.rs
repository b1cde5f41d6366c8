//! Periods, days and when something became known.

use xianfeng_core::measure::day::{add_days, day_from_number, day_number, days_between};
use xianfeng_core::measure::{Date, PartialDate, Period};

use xianfeng_testing::plans::day;

#[test]
fn a_period_is_read_and_written_in_its_shortest_form() {
    let check = |text: &str, expect: &str| {
        let shown = text.parse::<Period>().map(|p| format!("{p} {}..{} {:?}", p.start(), p.end(), p.months()));
        assert_eq!(shown.unwrap_or_else(|e| format!("no period: {}", e.0)), expect, "{text}");
    };
    check("2022", "2022 2022-01-01..2022-12-31 Some(12)");
    check("2022-H1", "2022-H1 2022-01-01..2022-06-30 Some(6)");
    check("2022-H2", "2022-H2 2022-07-01..2022-12-31 Some(6)");
    check("2022-Q1", "2022-Q1 2022-01-01..2022-03-31 Some(3)");
    check("2022-Q4", "2022-Q4 2022-10-01..2022-12-31 Some(3)");
    check("2022-02", "2022-02 2022-02-01..2022-02-28 Some(1)");
    check("2024-02", "2024-02 2024-02-01..2024-02-29 Some(1)");
    check("2022-09-30", "2022-09-30 2022-09-30..2022-09-30 None");
    check("2022-01/2022-09", "2022-01/2022-09 2022-01-01..2022-09-30 Some(9)");
    check("2022-01/2022-12", "2022 2022-01-01..2022-12-31 Some(12)");
    check("2022-07-01/2022-09-30", "2022-Q3 2022-07-01..2022-09-30 Some(3)");
    check("2022-02/2022-04", "2022-02/2022-04 2022-02-01..2022-04-30 Some(3)");
    check("2022-02/2022-07", "2022-02/2022-07 2022-02-01..2022-07-31 Some(6)");
    check("2021-10/2022-03", "2021-10/2022-03 2021-10-01..2022-03-31 Some(6)");
    check("2016/2020", "2016/2020 2016-01-01..2020-12-31 Some(60)");
    check("2022-Q1/2022-Q3", "2022-01/2022-09 2022-01-01..2022-09-30 Some(9)");
    check("2022-01-01/2022-06-16", "2022-01-01/2022-06-16 2022-01-01..2022-06-16 None");
    check("2022-03-02/2022-04-30", "2022-03-02/2022-04-30 2022-03-02..2022-04-30 None");
    for bad in [
        "",
        "22",
        "2022-13",
        "2022-00",
        "2022-Q5",
        "2022-Q0",
        "2022-H3",
        "2022-q1",
        "2022-02-30",
        "2023-02-29",
        "2022-9",
        "2022-09-3",
        "2022-12/2022-01",
        "2022/",
        "/2022",
        "2022//2023",
        "2022/2023/2024",
        " 2022",
        "2022 ",
        "二〇二二",
        "-022",
        "+022",
        "2022-+1",
        "99999",
        "2022-09-30T00:00:00Z",
    ] {
        check(bad, &format!("no period: {bad}"));
    }
}

#[test]
fn days_are_counted_with_both_ends() {
    let check = |text: &str, days: i64| assert_eq!(text.parse::<Period>().unwrap().days(), days, "{text}");
    check("2022", 365);
    check("2024", 366);
    check("1900", 365);
    check("2000", 366);
    check("2022-09-30", 1);
    check("2022-01-01/2022-06-16", 167);
    check("0001/9999", 3_652_059);
}

#[test]
fn days_have_the_numbers_of_the_gregorian_calendar() {
    for (text, number) in [("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2022-12-31", 19_357), ("0001-01-01", -719_162)]
    {
        assert_eq!(day_number(day(text)), number, "{text}");
        assert_eq!(day_from_number(number), Some(day(text)));
    }
    let mut last = day_number(day("1999-12-30"));
    for number in last + 1..last + 2000 {
        let day = day_from_number(number).unwrap();
        assert_eq!(day_number(day), number);
        assert_eq!(number, last + 1);
        last = number;
    }
    assert_eq!(days_between(day("2022-03-01"), day("2022-02-01")), -28);
}

#[test]
fn moving_a_day_stops_at_the_edges_of_the_calendar() {
    let check = |from: &str, days: i64, expect: &str| assert_eq!(add_days(day(from), days).to_string(), expect, "{from} {days}");
    check("2022-12-31", 1, "2023-01-01");
    check("2024-03-01", -1, "2024-02-29");
    check("9999-12-31", 1, "9999-12-31");
    assert_eq!(add_days(Date::MIN, -1), Date::MIN);
    assert_eq!(add_days(day("2022-01-01"), i64::MAX), Date::MAX);
    assert_eq!(add_days(day("1960-01-01"), i64::MIN), Date::MIN);
    assert_eq!(day_from_number(i64::MAX), None);
    assert_eq!(day_from_number(i64::MIN), None);
}

#[test]
fn a_period_moves_by_years_and_keeps_the_end_of_the_month() {
    let check = |text: &str, years: i16, expect: Option<&str>| {
        let moved = text.parse::<Period>().unwrap().years_later(years).map(|p| p.to_string());
        assert_eq!(moved.as_deref(), expect, "{text} {years}");
    };
    check("2022-09", 1, Some("2023-09"));
    check("2023-02", 1, Some("2024-02"));
    check("2024-02", -1, Some("2023-02"));
    check("2024-02-29", 1, Some("2025-02-28"));
    check("2022", i16::MAX, None);
    check("2022", i16::MIN, None);
}

#[test]
fn known_is_the_end_of_what_is_given() {
    let check = |text: &str, expect: Option<&str>| {
        let known = PartialDate::parse(text);
        let day = known.map(|k| k.day(day("2026-11-24")).to_string());
        assert_eq!(day.as_deref(), expect, "{text}");
        assert!(known.is_none_or(|k| k.to_string() == text), "{text} is written as it was read");
    };
    check("2022-10-14", Some("2022-10-14"));
    check("2022-10", Some("2022-10-31"));
    check("2022", Some("2022-12-31"));
    for bad in ["", "2022-Q3", "2022-H1", "2022-01/2022-03", "10-14", "2022-1", "2022-10-32", "２０２２"] {
        check(bad, None);
    }
    assert_eq!(PartialDate::Unstated.day(day("2026-11-24")), day("2026-11-24"));
}

/// The periods that the form offers: those of the calendar, or of years that begin as the window does.
#[test]
fn likely_periods_are_those_of_the_window() {
    let likely = |nature: &str, rhythm: &str, from: &str, due: &str| {
        let target = serde_json::json!({"kind": "floor", "value": 1, "unit": "个", "window": {"from": from, "due": due}});
        let plan = xianfeng_testing::plans::simple(serde_json::json!({"nature": nature, "rhythm": rhythm}), target);
        let periods = plan.indicators.values().next().unwrap().likely_periods(&plan.targets[0].window);
        periods.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(likely("flow", "quarterly", "2022-01-01", "2022-12-31"), "2022-Q1 2022-H1 2022-01/2022-09 2022");
    assert_eq!(likely("rate", "yearly", "2022-04-01", "2024-03-31"), "2022-04/2023-03 2023-04/2024-03");
    assert_eq!(likely("flow", "half_yearly", "2022-07-01", "2023-06-30"), "2022-H2 2022-07/2023-06");
    assert_eq!(likely("stock", "quarterly", "2022-02-15", "2022-12-31"), "2022-06 2022-09 2022-12");
    assert_eq!(likely("flow", "quarterly", "2021-10-01", "2022-06-30"), "2021-Q4 2022-Q1 2022-H1");
    assert_eq!(likely("flow", "once", "2022-01-01", "2022-12-31"), "2022-12-31");
}
