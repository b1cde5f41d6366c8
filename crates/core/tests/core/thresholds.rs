//! Thresholds between verdicts: a boundary value belongs to the better one.

use serde_json::{Value, json};
use xianfeng_core::plan::Plan;

use xianfeng_testing::plans::{check, indicator, plan, plan_file, target};

/// A yearly total of 100, so that an observation for the first half year is fifty points away from its value.
fn with(thresholds: Value) -> Plan {
    let total = target(json!({"kind": "total", "value": 100, "unit": "个"}));
    plan(&plan_file(&[indicator(json!({}))], &[total], json!({"thresholds": thresholds})))
}

#[test]
fn the_defaults_are_zero_and_ten_points() {
    let plan = with(Value::Null);
    let check = |value: &str, expect: &str| check(&plan, &format!("2022-H1 {value}"), "2022-07-15", expect);
    check("50", "on_track 50 % of 50 %: 0 (-50)");
    check("49.999999999", "slightly_behind 50 % of 50 %: 0 (-50)");
    check("40", "slightly_behind 40 % of 50 %: -10 (-60)");
    check("39.999999999", "behind 40 % of 50 %: -10 (-60)");
}

/// Yinchuan's bands: ten and thirty points behind are both slightly behind.
#[test]
fn a_plan_may_set_its_own() {
    let plan = with(json!({"on_track": 0, "slightly_behind": -30}));
    let check = |value: &str, expect: &str| check(&plan, &format!("2022-H1 {value}"), "2022-07-15", expect);
    check("40", "slightly_behind 40 % of 50 %: -10 (-60)");
    check("20", "slightly_behind 20 % of 50 %: -30 (-80)");
    check("19.999999999", "behind 20 % of 50 %: -30 (-80)");
}

#[test]
fn both_limits_move() {
    let plan = with(json!({"on_track": -5, "slightly_behind": "-5.5"}));
    let check = |value: &str, expect: &str| check(&plan, &format!("2022-H1 {value}"), "2022-07-15", expect);
    check("45", "on_track 45 % of 50 %: -5 (-55)");
    check("44.9", "slightly_behind 44.9 % of 50 %: -5.1 (-55.1)");
    check("44.5", "slightly_behind 44.5 % of 50 %: -5.5 (-55.5)");
    check("44.4", "behind 44.4 % of 50 %: -5.6 (-55.6)");
}
