//! A rate: the value against the target, no time scaling.

use serde_json::{Value, json};
use xianfeng_core::plan::Plan;

use xianfeng_testing::plans::{check, indicator, judge, plan, plan_file, simple, target};

fn rate(fields: Value) -> Plan {
    let mut all = json!({"kind": "rate", "value": 7, "unit": "%", "better": "higher"});
    all.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    simple(json!({"unit": "%", "nature": "rate"}), all)
}

#[test]
fn the_distance_is_in_points_and_not_scaled_by_time() {
    let plan = rate(json!({}));
    let check = |rows: &str, as_of: &str, expect: &str| check(&plan, rows, as_of, expect);
    check("2022-H1 6.1", "2022-07-15", "slightly_behind (-0.9)");
    check("2022-H1 6", "2022-07-15", "slightly_behind (-1)");
    check("2022-H1 5.999999999", "2022-07-15", "behind (-1)");
    check("2022-H1 7", "2022-07-15", "on_track! (0)");
    check("2022-H1 -2", "2022-07-15", "behind (-9)");
    check("2022-H1 60 ‰", "2022-07-15", "slightly_behind (-1)");
    let judged = judge(&plan, "2022-H1 6.1", "2022-07-15");
    assert!(judged.completion.is_none() && judged.schedule.is_none() && judged.gap.is_none());
}

#[test]
fn only_figures_since_the_start_of_the_year_count() {
    let plan = rate(json!({}));
    let check = |rows: &str, as_of: &str, expect: &str| check(&plan, rows, as_of, expect);
    check("2022-Q1 6.5; 2022-Q2 9", "2022-07-15", "slightly_behind (-0.5)");
    check("2022-Q2 9", "2022-07-15", "cannot_tell");
    let years = rate(json!({"window": {"from": "2021-01-01", "due": "2025-12-31"}}));
    self::check(&years, "2021 8; 2022-H1 6.5", "2022-07-15", "slightly_behind (-0.5)");
}

#[test]
fn after_the_end_the_year_decides() {
    let plan = rate(json!({}));
    let check = |rows: &str, as_of: &str, expect: &str| check(&plan, rows, as_of, expect);
    check("2022 6.9", "2022-12-31", "slightly_behind (-0.1)");
    check("2022 6.9", "2023-01-31", "missed (-0.1)");
    check("2022 7.1", "2022-12-31", "on_track! (+0.1)");
    check("2022 7.1 preliminary", "2023-01-31", "met* (+0.1)");
    check("2022-01/2022-09 7.1", "2023-01-31", "cannot_tell (+0.1)");
}

#[test]
fn words_and_strictness() {
    let check = |fields: Value, rows: &str, expect: &str| check(&rate(fields), rows, "2022-07-15", expect);
    check(json!({"strict": true}), "2022-H1 7", "slightly_behind (0)");
    check(json!({"strict": true}), "2022-H1 7 over", "on_track! (0)");
    check(json!({}), "2022-H1 7 over", "on_track! (0)");
    check(json!({}), "2022-H1 7 about", "cannot_tell (0)");
    check(json!({}), "2022-H1 7.0 nearly", "slightly_behind (0)");
    check(json!({}), "2022-H1 5 at_most", "behind (-2)");
    check(json!({"better": "lower"}), "2022-H1 7.5", "slightly_behind (-0.5)");
    check(json!({"better": "lower"}), "2022-H1 6.5", "on_track! (+0.5)");
}

#[test]
fn a_plan_may_set_its_own_threshold_for_rates() {
    let thresholds = json!({"on_track": 0, "slightly_behind": -10, "rate_slightly_behind": "-0.5"});
    let target = target(json!({"kind": "rate", "value": 7, "unit": "%", "better": "higher"}));
    let plan = plan(&plan_file(&[indicator(json!({"unit": "%", "nature": "rate"}))], &[target], json!({"thresholds": thresholds})));
    check(&plan, "2022-H1 6.5", "2022-07-15", "slightly_behind (-0.5)");
    check(&plan, "2022-H1 6.4", "2022-07-15", "behind (-0.6)");
}
