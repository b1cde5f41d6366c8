//! A sum over the window: cumulative ÷ target against the schedule.

use serde_json::json;
use xianfeng_core::assess::Reason;

use xianfeng_testing::plans::{check, indicator, judge, one_line, plan, plan_file, simple, target};

#[test]
fn a_cumulative_figure_is_measured_against_the_schedule() {
    let plan = simple(json!({}), json!({"kind": "total", "value": 1000, "unit": "个"}));
    let check = |rows: &str, as_of: &str, expect: &str| check(&plan, rows, as_of, expect);
    check("2022-01/2022-09 533", "2022-10-15", "behind 53.3 % of 75 %: -21.7 (-467)");
    check("2022-01/2022-09 750", "2022-10-15", "on_track 75 % of 75 %: 0 (-250)");
    check("2022-01/2022-09 749.99", "2022-10-15", "slightly_behind 75 % of 75 %: 0 (-250.01)");
    check("2022-H1 400", "2022-07-15", "slightly_behind 40 % of 50 %: -10 (-600)");
    check("2022-H1 399.99", "2022-07-15", "behind 40 % of 50 %: -10 (-600.01)");
    check("2022-Q1 0", "2022-04-15", "behind 0 % of 25 %: -25 (-1,000)");
    check("2022-Q1 -10", "2022-04-15", "behind -1 % of 25 %: -26 (-1,010)");
    // Not whole months: days.
    check("2022-01-01/2022-06-16 450", "2022-07-01", "slightly_behind 45 % of 45.75 %: -0.75 (-550)");
    // The schedule belongs to the observation's period, not to the as-of date.
    check("2022-Q1 250", "2022-06-30", "on_track 25 % of 25 %: 0 (-750)");
}

#[test]
fn single_periods_are_chained_from_the_start_of_the_window() {
    let plan = simple(json!({}), json!({"kind": "total", "value": 1000, "unit": "个"}));
    let check = |rows: &str, as_of: &str, expect: &str| check(&plan, rows, as_of, expect);
    check("2022-Q1 250; 2022-Q2 250; 2022-Q3 250", "2022-10-15", "on_track 75 % of 75 %: 0 (-250)");
    check("2022-H1 500; 2022-07 100", "2022-08-15", "on_track 60 % of 58.33 %: 1.67 (-400)");
    check("2022-Q1 300; 2022-H1 500; 2022-Q2 100", "2022-07-15", "on_track 50 % of 50 %: 0 (-500)");
    // The second quarter is missing: what comes after it does not count.
    check("2022-Q1 250; 2022-Q3 250", "2022-10-15", "on_track<on_track 25 % of 25 %: 0 (-750)");
    check("2022-Q2 300", "2022-07-15", "cannot_tell");
    // The chain that reaches furthest, not the longest first link.
    check("2022-01/2022-09 700; 2022-H1 500; 2022-H2 520", "2023-03-01", "met 102 % of 100 %: 2 (+20)");
    check("2022-Q1 100; 2022-Q2 100; 2022-H1 200; 2022-H2 800", "2023-03-01", "met 100 % of 100 %: 0 (0)");
    check("2022-Q1 250 expected; 2022-Q2 250", "2022-07-15", "on_track* 50 % of 50 %: 0 (-500)");
}

#[test]
fn a_gap_is_named_and_what_is_known_is_a_lower_bound() {
    let plan = simple(json!({}), json!({"kind": "total", "value": 100, "unit": "个"}));
    let said = |rows: &str, as_of: &str| {
        let judged = judge(&plan, rows, as_of);
        let missing = judged.explanation.iter().find_map(|r| match r {
            Reason::Missing { periods, .. } => Some(periods.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")),
            _ => None,
        });
        format!("{} {}", one_line(&judged), missing.unwrap_or_default())
    };
    let check = |rows: &str, as_of: &str, expect: &str| assert_eq!(said(rows, as_of), expect, "{rows} on {as_of}");
    // One half year alone is enough, or it is not.
    check("2022-H2 90", "2023-03-01", "cannot_tell 2022-H1");
    check("2022-H2 100", "2023-03-01", "met (0) 2022-H1");
    check("2022-Q1 25; 2022-Q3 80", "2022-10-15", "met (+5) 2022-Q2");
    check("2022-Q1 25; 2022-Q3 70", "2023-03-01", "cannot_tell 25 % of 25 %: 0 (-75) 2022-Q2");
    check("2022-Q1 25; 2022-Q3 70", "2022-10-15", "on_track<on_track 25 % of 25 %: 0 (-75) 2022-Q2");
    // Cumulative and single figures that overlap are not counted twice.
    check("2022-02/2022-06 60; 2022-Q2 50; 2022-10 30", "2022-11-15", "cannot_tell 2022-01 2022-Q3");
    check("2022-02/2022-06 60; 2022-Q2 50; 2022-10 40", "2022-11-15", "met (0) 2022-01 2022-Q3");
    // A figure that fell before may fall again.
    check("2022-02 -5; 2022-03/2022-12 120", "2023-03-01", "cannot_tell 2022-01");
    check("2021 -5; 2022-H2 100", "2023-03-01", "cannot_tell 2022-H1");
    check("2022-H2 100 over", "2023-03-01", "met (0) 2022-H1");
    check("2022-H2 100 about", "2023-03-01", "cannot_tell 2022-H1");
    let falls = simple(json!({"may_fall": true}), json!({"kind": "total", "value": 100, "unit": "个"}));
    xianfeng_testing::plans::check(&falls, "2022-H2 100", "2023-03-01", "cannot_tell");
}

#[test]
fn what_was_reached_stays_reached() {
    let plan = simple(json!({}), json!({"kind": "total", "value": 190, "unit": "个"}));
    let check = |rows: &str, expect: &str| check(&plan, rows, "2023-03-01", expect);
    check("2022-Q1 191; 2022 188 about", "met 100.53 % of 25 %: 75.53 (+1)");
    // A revision of that very figure says it was not.
    check("2022-Q1 191; 2022-Q1 180 known:2022-08-01; 2022 188", "missed 98.95 % of 100 %: -1.05 (-2)");
    // The latest sum shows by how much it is exceeded.
    check("2022-Q1 191; 2022 380", "met 200 % of 100 %: 100 (+190)");
}

#[test]
fn over_fulfilment_is_shown_and_never_clamped() {
    let plan = simple(json!({}), json!({"kind": "total", "value": 1000, "unit": "个"}));
    check(&plan, "2022-H1 1500", "2022-07-15", "met 150 % of 50 %: 100 (+500)");
    check(&plan, "2022 1500", "2023-03-01", "met 150 % of 100 %: 50 (+500)");
}

#[test]
fn at_the_end_only_the_final_figure_can_miss() {
    let plan = simple(json!({}), json!({"kind": "total", "value": 1000, "unit": "个"}));
    let check = |rows: &str, as_of: &str, expect: &str| check(&plan, rows, as_of, expect);
    check("2022 900", "2022-12-31", "slightly_behind 90 % of 100 %: -10 (-100)");
    check("2022 900", "2023-01-01", "missed 90 % of 100 %: -10 (-100)");
    check("2022-01/2022-09 900", "2023-03-01", "cannot_tell 90 % of 75 %: 15 (-100)");
    check("2022-01/2022-09 1000", "2023-03-01", "met 100 % of 75 %: 25 (0)");
    check("2022-01/2022-11 900", "2023-03-01", "cannot_tell 90 % of 91.67 %: -1.67 (-100)");
    check("", "2023-03-01", "no_data");
}

#[test]
fn words_decide_only_where_every_value_agrees() {
    let plan = simple(json!({}), json!({"kind": "total", "value": 1000, "unit": "个"}));
    let check = |rows: &str, as_of: &str, expect: &str| check(&plan, rows, as_of, expect);
    check("2022-H1 1000 over", "2022-07-15", "met 100 % of 50 %: 50 (0)");
    check("2022 1000 nearly", "2023-03-01", "missed 100 % of 100 %: 0 (0)");
    check("2022 999 over", "2023-03-01", "cannot_tell 99.9 % of 100 %: -0.1 (-1)");
    check("2022 1000 about", "2023-03-01", "cannot_tell 100 % of 100 %: 0 (0)");
    check("2022-H1 450 nearly", "2022-07-15", "slightly_behind 45 % of 50 %: -5 (-550)");
    check("2022-H1 440 nearly", "2022-07-15", "cannot_tell 44 % of 50 %: -6 (-560)");
    // Two worded quarters: the sum is as wide as both.
    check("2022-Q1 250 at_least; 2022-Q2 250 at_least", "2022-07-15", "on_track 50 % of 50 %: 0 (-500)");
    check("2022-Q1 251 about; 2022-Q2 250 about", "2022-07-15", "cannot_tell 50.1 % of 50 %: 0.1 (-499)");
}

fn in_parts() -> xianfeng_core::plan::Plan {
    let part = |id: &str| indicator(json!({"id": id, "part_of": "i"}));
    let target = target(json!({"kind": "total", "value": 1000, "unit": "个"}));
    plan(&plan_file(&[indicator(json!({})), part("a"), part("b")], &[target], json!({})))
}

#[test]
fn a_partial_sum_is_a_lower_bound_and_a_verdict_only_when_it_reaches_the_target() {
    let plan = in_parts();
    let check = |rows: &str, expect: &str| check(&plan, rows, "2023-03-01", expect);
    check("2022 400 of:a; 2022 300 of:b", "no_data");
    check("2022 400 of:a; 2022 600 of:b", "met");
    check("2022 400 of:a expected; 2022 600 of:b", "met*");
    check("2022 400 of:a; 2022 600 at_most of:b", "no_data");
    check("2022 400 of:a; 2022 660 nearly of:b", "no_data");
    check("2022 400 of:a; 2022 670 nearly of:b", "met");
    check("2022 400 of:a; 2022 600 over of:b", "met");
    check("2023 5000 of:a", "no_data");
    // An observation of the whole decides, whatever the parts say.
    check("2022 900; 2022 600 of:a; 2022 600 of:b", "missed 90 % of 100 %: -10 (-100)");
}

#[test]
fn parts_are_compared_with_the_whole_of_the_same_period_only() {
    let plan = in_parts();
    let reconciled = |rows: &str| {
        judge(&plan, rows, "2023-03-01").explanation.iter().find_map(|s| match s {
            Reason::Reconciled { sum, total, parts, .. } => Some(format!("{parts} parts {sum} of {total}")),
            _ => None,
        })
    };
    assert_eq!(reconciled("2022 900; 2022 400 of:a; 2022 300 of:b").as_deref(), Some("2 parts 700 of 900"));
    assert_eq!(reconciled("2022 900; 2022-H1 400 of:a; 2022 300 of:b").as_deref(), Some("1 parts 300 of 900"));
    assert_eq!(reconciled("2022 900; 2022-H1 400 of:a"), None);
}

#[test]
fn the_last_day_of_the_calendar_ends_a_chain() {
    let window = json!({"from": "9999-01-01", "due": "9999-12-31"});
    let plan = simple(json!({}), json!({"kind": "total", "value": 1000, "unit": "个", "window": window}));
    check(&plan, "9999 500; 9999-12-31 500", "9999-12-31", "behind 50 % of 100 %: -50 (-500)");
}

#[test]
fn numbers_at_the_edge_are_no_verdict_rather_than_a_crash() {
    let plan = simple(json!({}), json!({"kind": "total", "value": "0.000000001", "unit": "个"}));
    let least = "-792281625142643375.935439503";
    check(&plan, &format!("2022-H1 {least}"), "2022-07-15", "cannot_tell -79228162514264337593543950300 % (-792,281,625,142,643,375.94)");
    check(&plan, "2022-Q1 1000000000000000000", "2022-04-15", "met (+1,000,000,000,000,000,000)");
}
