//! A multiple of a base: a level when the base is known, no verdict when it is not.

use serde_json::{Value, json};
use xianfeng_core::plan::Plan;

use xianfeng_testing::plans::{check, simple};

fn doubled(base: Value) -> Plan {
    let fields = json!({"kind": "multiple", "factor": 2, "base": base, "window": {"from": "2022-01-01", "due": "2024-12-31"}});
    simple(json!({"unit": "亿元", "nature": "flow", "rhythm": "yearly"}), fields)
}

#[test]
fn the_base_makes_the_target() {
    let plan = doubled(json!({"value": 100, "period": "2020"}));
    let check = |rows: &str, as_of: &str, expect: &str| check(&plan, rows, as_of, expect);
    check("2022 150", "2023-02-15", "on_track 50 % of 50 %: 0 (-50)");
    check("2022 145", "2023-02-15", "slightly_behind 45 % of 50 %: -5 (-55)");
    check("2023 200", "2024-02-15", "met 100 % of 75 %: 25 (0)");
    check("2024 190", "2025-02-15", "missed 90 % of 100 %: -10 (-10)");
}

#[test]
fn an_unknown_base_leaves_it_open() {
    let named = doubled(json!({"period": "2020"}));
    check(&named, "2022 150", "2023-02-15", "cannot_tell");
    check(&named, "2021 100; 2022 150", "2023-02-15", "cannot_tell");
    check(&named, "2020 100; 2021 120; 2022 150", "2023-02-15", "on_track 50 % of 50 %: 0 (-50)");
    check(&named, "2020 100 derived; 2022 150", "2023-02-15", "on_track* 50 % of 50 %: 0 (-50)");
    check(&named, "", "2023-02-15", "no_data");
    // No year is named: the latest observation before the window.
    check(&doubled(Value::Null), "2020 80; 2021 100; 2022 150", "2023-02-15", "on_track 50 % of 33.33 %: 16.67 (-50)");
    check(&doubled(Value::Null), "2022 150", "2023-02-15", "cannot_tell");
}

#[test]
fn a_base_of_nothing_cannot_be_multiplied() {
    check(&doubled(json!({"value": 0, "period": "2020"})), "2022 150", "2023-02-15", "cannot_tell");
    check(&doubled(json!({"value": -5, "period": "2020"})), "2022 -8", "2023-02-15", "cannot_tell");
}

/// A sum of nine months is no rival of a year's.
#[test]
fn sums_of_other_lengths_are_not_compared() {
    let plan = doubled(json!({"value": 100, "period": "2020"}));
    let check = |rows: &str, as_of: &str, expect: &str| check(&plan, rows, as_of, expect);
    check("2022-01/2022-09 180", "2022-10-15", "not_due");
    check("2022 150; 2023-01/2023-09 250", "2023-10-15", "on_track 50 % of 50 %: 0 (-50)");
    check("2022 150; 2022-Q4 40", "2023-02-15", "on_track 50 % of 50 %: 0 (-50)");
    // The latest observation before the window must be a whole year too.
    self::check(&doubled(Value::Null), "2020 80; 2021-01/2021-09 70; 2022 120", "2023-02-15", "on_track 50 % of 50 %: 0 (-40)");
}

#[test]
fn a_provisional_base_makes_a_provisional_verdict() {
    let plan = simple(json!({"nature": "stock"}), json!({"kind": "multiple", "factor": 2}));
    check(&plan, "2021 50; 2022 110", "2023-03-01", "met 120 % of 100 %: 20 (+10)");
    check(&plan, "2021 50 derived; 2022 110", "2023-03-01", "met* 120 % of 100 %: 20 (+10)");
    check(&plan, "2021 50 preliminary; 2022 90", "2023-03-01", "missed* 80 % of 100 %: -20 (-10)");
    // A worded base is a range, and so is the number to reach.
    check(&plan, "2021 50 about; 2022 120", "2023-03-01", "met 140 % of 100 %: 40 (+20)");
    check(&plan, "2021 50 about; 2022 105", "2023-03-01", "cannot_tell 110 % of 100 %: 10 (+5)");
}

#[test]
fn months_are_not_compared_with_years() {
    let judged = |rows: &str| {
        let plan = simple(json!({}), json!({"kind": "multiple", "factor": 2}));
        let judged = xianfeng_testing::plans::judge(&plan, rows, "2023-03-01");
        (judged.verdict.slug(), judged.judged.map(|s| s.to_string()))
    };
    assert_eq!(judged("2022-01/2022-09 90; 2022 110"), ("cannot_tell", Some("2".to_owned())));
    assert_eq!(judged("2022-01/2022-09 90"), ("cannot_tell", None));
}
