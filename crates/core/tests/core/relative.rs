//! Better than every reference of the same period; a missing reference leaves it open.

use serde_json::{Value, json};
use xianfeng_core::plan::Plan;

use xianfeng_testing::plans::{check, indicator, plan, plan_file, target};

fn relative(fields: Value) -> Plan {
    let rate = |id: &str| indicator(json!({"id": id, "unit": "%", "nature": "rate"}));
    let mut all = json!({"kind": "relative", "references": ["province", "city"], "better": "higher"});
    all.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    plan(&plan_file(&[rate("i"), rate("province"), rate("city")], &[target(all)], json!({})))
}

#[test]
fn every_reference_counts() {
    let plan = relative(json!({}));
    let check = |rows: &str, as_of: &str, expect: &str| check(&plan, rows, as_of, expect);
    check("2022-H1 5; 2022-H1 4 of:province; 2022-H1 3 of:city", "2022-07-15", "on_track! (+1)");
    check("2022-H1 5; 2022-H1 6 of:province; 2022-H1 3 of:city", "2022-07-15", "behind (-1)");
    check("2022-H1 5; 2022-H1 4 of:province", "2022-07-15", "cannot_tell (+1)");
    check("2022-H1 5", "2022-07-15", "cannot_tell");
    // One reference that is ahead decides, whatever the unknown one says.
    check("2022-H1 5; 2022-H1 6 of:province", "2022-07-15", "behind (-1)");
    // Another period is no reference.
    check("2022-H1 5; 2022-H1 4 of:province; 2022-Q1 3 of:city", "2022-07-15", "cannot_tell (+1)");
    check("2022 5; 2022 4 of:province; 2022 3 of:city", "2023-02-15", "met (+1)");
    check("2022 5; 2022 4 of:province; 2022 5 of:city", "2023-02-15", "missed (0)");
    check("2022-H1 5; 2022-H1 4 of:province; 2022-H1 3 of:city", "2023-02-15", "cannot_tell (+1)");
    check("2022 5; 2022 4 of:province; 2022 3 of:city expected", "2023-02-15", "met* (+1)");
    check("2022 5; 2022 4 of:province; 2022 3 of:city", "2022-12-31", "on_track! (+1)");
    // A worded reference is a range: better than all of it, than none of it, or nobody can tell.
    check("2022 5; 2022 4 about of:province; 2022 3 of:city", "2023-02-15", "met (+1)");
    check("2022 4.5; 2022 4 about of:province; 2022 3 of:city", "2023-02-15", "cannot_tell (+0.5)");
    check("2022 3.4; 2022 4 about of:province; 2022 3 of:city", "2023-02-15", "missed (-0.6)");
    check("2022 5; 2022 5 nearly of:province; 2022 3 of:city", "2023-02-15", "met (0)");
    check("2022 5; 2022 5 over of:province; 2022 3 of:city", "2023-02-15", "missed (0)");
    check("2022-H1 4 of:province; 2022-H1 3 of:city", "2022-07-15", "no_data");
}

#[test]
fn equality_is_enough_only_where_the_text_says_so() {
    let rows = "2022 5; 2022 5 of:province; 2022 4 of:city";
    check(&relative(json!({})), rows, "2023-02-15", "missed (0)");
    check(&relative(json!({"strict": false})), rows, "2023-02-15", "met (0)");
    check(&relative(json!({"better": "lower"})), "2022 3; 2022 5 of:province; 2022 4 of:city", "2023-02-15", "met (+1)");
    check(&relative(json!({"better": "lower"})), "2022 5; 2022 5 of:province; 2022 4 of:city", "2023-02-15", "missed (-1)");
}

#[test]
fn once_and_throughout_look_at_every_period() {
    let rows = |q1: &str, h1: &str, q3: &str, year: &str| {
        let one = |period: &str, value: &str| format!("{period} {value}; {period} 4 of:province; {period} 4 of:city");
        [one("2022-Q1", q1), one("2022-H1", h1), one("2022-01/2022-09", q3), one("2022", year)].join(";")
    };
    check(&relative(json!({"satisfied": "once"})), &rows("5", "3", "3", "3"), "2023-02-15", "met (+1)");
    check(&relative(json!({"satisfied": "once"})), &rows("3", "3", "3", "3"), "2023-02-15", "missed (-1)");
    check(&relative(json!({"satisfied": "throughout"})), &rows("3", "5", "5", "5"), "2023-02-15", "missed (-1)");
    check(&relative(json!({"satisfied": "throughout"})), &rows("5", "5", "5", "6"), "2023-02-15", "met (+2)");
    check(&relative(json!({"satisfied": "throughout"})), "2022 5; 2022 4 of:province; 2022 4 of:city", "2023-02-15", "cannot_tell (+1)");
}
