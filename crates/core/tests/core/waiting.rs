//! Before the first observation and after the last: not due, no data, stale.

use serde_json::{Value, json};
use xianfeng_core::plan::Plan;

use xianfeng_testing::plans::{check, simple};

fn total(rhythm: &str, of_target: Value) -> Plan {
    let mut all = json!({"kind": "total", "value": 100, "unit": "个"});
    all.as_object_mut().unwrap().extend(of_target.as_object().unwrap().clone());
    simple(json!({"rhythm": rhythm}), all)
}

#[test]
fn silence_means_nothing_before_a_figure_can_be_expected() {
    let check = |rhythm: &str, of_target: Value, last_silent: &str, first_missing: &str| {
        let plan = total(rhythm, of_target);
        check(&plan, "", last_silent, "not_due");
        check(&plan, "", first_missing, "no_data");
    };
    check("monthly", json!({}), "2022-03-01", "2022-03-02");
    check("quarterly", json!({}), "2022-04-29", "2022-04-30");
    check("half_yearly", json!({}), "2022-07-29", "2022-07-30");
    check("yearly", json!({}), "2023-01-29", "2023-01-30");
    check("once", json!({}), "2023-01-29", "2023-01-30");
    // The first whole quarter of a window that begins inside one.
    check("quarterly", json!({"window": {"from": "2022-02-15", "due": "2022-12-31"}}), "2022-07-29", "2022-07-30");
    // A window that ends before the first quarter does.
    check("quarterly", json!({"window": {"from": "2022-01-01", "due": "2022-02-28"}}), "2022-03-29", "2022-03-30");
    check("yearly", json!({"expected": "2022-10-01"}), "2022-09-30", "2022-10-01");
}

#[test]
fn a_figure_outside_the_window_is_no_figure() {
    let plan = total("quarterly", json!({}));
    check(&plan, "2021 500; 2023-Q1 500", "2023-06-01", "no_data");
    check(&plan, "2021 500", "2022-04-29", "not_due");
}

#[test]
fn after_one_silent_rhythm_a_verdict_is_stale_and_after_two_it_is_gone() {
    let check = |rhythm: &str, row: &str, fresh: &str, stale: &str, gone: &str, verdict: &str| {
        let plan = total(rhythm, json!({"window": {"from": "2022-01-01", "due": "2025-12-31"}, "value": 400}));
        let begins = |as_of: &str, expect: &str| {
            let found = xianfeng_testing::plans::one_line(&xianfeng_testing::plans::judge(&plan, row, as_of));
            assert_eq!(found.split(' ').next(), Some(expect), "{rhythm} {row} on {as_of}: {found}");
        };
        begins(fresh, verdict);
        begins(stale, &format!("{verdict}<{verdict}"));
        begins(gone, &format!("cannot_tell<{verdict}"));
    };
    // The end of the next period and its lag of 30 days; a rhythm later it is gone. Months count as months.
    check("monthly", "2022-01 10", "2022-03-30", "2022-03-31", "2022-05-01", "on_track");
    check("quarterly", "2022-Q1 10", "2022-07-30", "2022-07-31", "2022-10-31", "slightly_behind");
    check("half_yearly", "2022-H1 10", "2023-01-30", "2023-01-31", "2023-07-31", "slightly_behind");
    check("yearly", "2022 10", "2024-01-30", "2024-01-31", "2025-01-31", "behind");
}

#[test]
fn what_is_met_and_what_comes_once_is_never_stale() {
    check(&total("monthly", json!({})), "2022-01 100", "2022-12-30", "met 100 % of 8.33 %: 91.67 (0)");
    check(&total("once", json!({})), "2022-01 10", "2022-12-30", "on_track 10 % of 8.33 %: 1.67 (-90)");
}

/// Years that begin in April: by the window, or by the series that is known.
#[test]
fn a_year_ends_where_the_series_says() {
    let floor = |from: &str, due: &str| {
        let window = json!({"from": from, "due": due});
        simple(
            json!({"nature": "rate", "rhythm": "yearly", "lag_days": 30}),
            json!({"kind": "floor", "value": 98, "unit": "个", "window": window}),
        )
    };
    let first_missing = |plan: &Plan, rows: &str, last_silent: &str, first_missing: &str| {
        check(plan, rows, last_silent, "not_due");
        check(plan, rows, first_missing, "no_data");
    };
    first_missing(&floor("2022-04-01", "2025-03-31"), "", "2023-04-29", "2023-04-30");
    first_missing(&floor("2022-07-01", "2024-06-30"), "", "2023-07-29", "2023-07-30");
    // Not a number of years: the calendar's, unless the series has others.
    first_missing(&floor("2022-01-01", "2025-09-30"), "", "2023-01-29", "2023-01-30");
    first_missing(&floor("2022-01-01", "2025-12-31"), "2020-04/2021-03 90", "2023-04-29", "2023-04-30");
}
