//! Periods that are chosen by buttons, and the period that comes after another.

use serde_json::json;
use xianfeng_core::measure::{Period, Span};
use xianfeng_testing::plans::{indicator, plan, plan_file};

fn period(text: &str) -> Period {
    text.parse().unwrap()
}

#[test]
fn a_choice_gives_a_period_and_a_period_its_choice() {
    let check = |text: &str, preferred: Option<Span>, expect: Option<(Span, i8)>| {
        assert_eq!(Span::of(period(text), preferred), expect, "{text}");
    };
    check("2022", None, Some((Span::Year, 12)));
    check("2022", Some(Span::Cumulative), Some((Span::Cumulative, 12)));
    check("2022-01/2022-09", None, Some((Span::Cumulative, 9)));
    check("2022-H1", None, Some((Span::Cumulative, 6)));
    check("2022-Q1", None, Some((Span::Cumulative, 3)));
    check("2022-Q1", Some(Span::Quarter), Some((Span::Quarter, 3)));
    check("2022-Q3", None, Some((Span::Quarter, 9)));
    check("2022-01", None, Some((Span::Month, 1)));
    check("2022-01", Some(Span::Cumulative), Some((Span::Cumulative, 1)));
    check("2022-09", Some(Span::Quarter), Some((Span::Month, 9)));
    check("2022-02/2022-04", None, None);
    check("2022-09-30", None, None);
    check("2021/2022", None, None);
}

#[test]
fn the_next_period_goes_on_as_the_series_does() {
    let check = |nature: &str, frequency: &str, after: &str, expect: &str| {
        let plan = plan(&plan_file(&[indicator(json!({ "nature": nature, "rhythm": frequency }))], &[], json!({})));
        let indicator = plan.indicators.values().next().unwrap();
        let next = indicator.next_period(period(after)).map(|p| p.to_string()).unwrap_or_default();
        assert_eq!(next, expect, "{nature} {frequency} {after}");
    };
    check("flow", "monthly", "2022-01/2022-09", "2022-01/2022-10");
    check("flow", "monthly", "2022-01/2022-11", "2022");
    check("flow", "monthly", "2022-01", "2022-01/2022-02");
    check("flow", "monthly", "2022-09", "2022-10");
    check("flow", "quarterly", "2022-H1", "2022-01/2022-09");
    check("flow", "yearly", "2022-01/2022-09", "2022-01/2022-10");
    check("flow", "yearly", "2022", "2023");
    check("rate", "quarterly", "2022-Q3", "2022-Q4");
    check("stock", "monthly", "2022-12", "2023-01");
    check("stock", "monthly", "2022-01-31", "2022-02-28");
    check("stock", "quarterly", "2022-09-30", "2022-12-31");
    check("stock", "yearly", "2022-Q1", "2022-Q2");
    check("event", "once", "2022-11-30", "");
}
