//! A place in a named list: within N or not, never a percentage.

use serde_json::{Value, json};
use xianfeng_core::assess::Reason;
use xianfeng_core::plan::Plan;

use xianfeng_testing::plans::{check, judge, simple};

fn rank(fields: Value) -> Plan {
    let mut all = json!({"kind": "rank"});
    all.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    simple(json!({"unit": "位", "nature": "rank", "rhythm": "yearly"}), all)
}

#[test]
fn within_the_first_places_once_is_enough() {
    let plan = rank(json!({"within": 7}));
    let check = |rows: &str, as_of: &str, expect: &str| check(&plan, rows, as_of, expect);
    check("2022-06-30 7", "2022-07-15", "met (0)");
    check("2022-06-30 6; 2022-12-31 9", "2023-02-15", "met (+1)");
    // A place is not due before the last edition that counts.
    check("2022-06-30 8", "2022-07-15", "not_due (-1)");
    check("2022 8", "2022-12-31", "not_due (-1)");
    check("2022 8", "2023-02-15", "missed (-1)");
    check("2022-06-30 8", "2023-02-15", "cannot_tell (-1)");
    check("2021 3", "2022-07-15", "not_due");
    check("2021 3", "2023-02-15", "no_data");
    assert_eq!(judge(&plan, "2022 8", "2023-02-15").completion, None);
}

#[test]
fn a_list_that_is_named_by_its_length_is_a_bound() {
    check(&rank(json!({"within": 50})), "2022 50 at_most", "2023-02-15", "met (0)");
    check(&rank(json!({"within": 30})), "2022 50 at_most", "2023-02-15", "cannot_tell (-20)");
    check(&rank(json!({"within": 30})), "2022 30 over", "2023-02-15", "missed (0)");
    check(&rank(json!({"within": 7})), "2022-06-30 7 about; 2022 9", "2023-02-15", "cannot_tell (0)");
}

#[test]
fn a_tier_without_a_number_cannot_be_judged() {
    check(&rank(json!({})), "2022 3", "2023-02-15", "cannot_tell");
}

#[test]
fn at_the_due_day_the_last_place_counts() {
    let plan = rank(json!({"within": 7, "satisfied": "at"}));
    check(&plan, "2022-06-30 6", "2022-07-15", "on_track! (+1)");
    check(&plan, "2022-06-30 6; 2022 9", "2023-02-15", "missed (-2)");
    check(&plan, "2022 6", "2023-02-15", "met (+1)");
}

#[test]
fn movement_is_in_places_since_the_edition_before() {
    let plan = rank(json!({"within": 7}));
    let movement = |rows: &str| {
        judge(&plan, rows, "2023-02-15").explanation.iter().find_map(|s| match s {
            Reason::Movement { from, places } => Some(format!("{places} since {from}")),
            _ => None,
        })
    };
    assert_eq!(movement("2020 12; 2021 10; 2022 8").as_deref(), Some("2 since 2021"));
    assert_eq!(movement("2021 6; 2022 8").as_deref(), Some("-2 since 2021"));
    assert_eq!(movement("2022 8"), None);
    assert_eq!(movement("2021 6 known:2024-01-01; 2022 8"), None);
}
