//! Ceilings and floors: the value against the bound; of a yearly sum, a part of the year bounds it from below.

use serde_json::{Value, json};
use xianfeng_core::assess::{Reason, Unused};
use xianfeng_core::plan::Plan;

use xianfeng_testing::plans::{check, judge, simple};

fn limit(nature: &str, rhythm: &str, fields: Value) -> Plan {
    let mut all = json!({"unit": "个"});
    all.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    simple(json!({"nature": nature, "rhythm": rhythm}), all)
}

#[test]
fn a_ceiling_holds_at_the_bound_and_a_strict_one_does_not() {
    let usual = limit("rate", "quarterly", json!({"kind": "ceiling", "value": "3.7"}));
    let strict = limit("rate", "quarterly", json!({"kind": "ceiling", "value": "3.7", "strict": true}));
    check(&usual, "2022-Q1 3.7", "2022-04-15", "on_track! (0)");
    check(&usual, "2022-Q1 3.8", "2022-04-15", "behind (-0.1)");
    check(&usual, "2022-Q1 3.2", "2022-04-15", "on_track! (+0.5)");
    check(&strict, "2022-Q1 3.7", "2022-04-15", "slightly_behind (0)");
    check(&strict, "2022-Q1 3.6", "2022-04-15", "on_track! (+0.1)");
    check(&strict, "2022-Q4 3.7", "2023-01-15", "missed (0)");
    check(&usual, "2022-Q4 3.7", "2023-01-15", "met (0)");
    check(&usual, "2022-Q4 3.7", "2022-12-31", "on_track! (0)");
    check(&usual, "2022-Q4 3.8", "2022-12-31", "behind (-0.1)");
    check(&usual, "2022-Q3 3.7", "2023-01-15", "cannot_tell (0)");
    check(&usual, "2022-Q1 3.7 about", "2022-04-15", "cannot_tell (0)");
}

#[test]
fn a_floor_is_the_mirror_image() {
    let usual = limit("rate", "quarterly", json!({"kind": "floor", "value": 98}));
    let strict = limit("rate", "quarterly", json!({"kind": "floor", "value": 98, "strict": true}));
    check(&usual, "2022-Q1 98", "2022-04-15", "on_track! (0)");
    check(&usual, "2022-Q1 97.9", "2022-04-15", "behind (-0.1)");
    check(&strict, "2022-Q1 98", "2022-04-15", "slightly_behind (0)");
    check(&strict, "2022-Q4 98.1", "2023-01-15", "met (+0.1)");
    // The observation of the final period decides, not the best one.
    check(&usual, "2022-Q3 99; 2022-Q4 97", "2023-01-15", "missed (-1)");
}

#[test]
fn throughout_is_lost_for_good() {
    let plan = limit("stock", "monthly", json!({"kind": "ceiling", "value": 100, "satisfied": "throughout"}));
    check(&plan, "2022-01-31 101; 2022-02-28 90; 2022-06-30 90", "2022-07-15", "missed (-1)");
    check(&plan, "2022-01-31 99; 2022-02-28 90", "2022-03-15", "on_track! (+10)");
}

#[test]
fn a_floor_of_a_sum_is_reached_or_waits_for_the_year() {
    let plan = limit("flow", "yearly", json!({"kind": "floor", "value": 80, "satisfied": "at"}));
    let check = |rows: &str, as_of: &str, expect: &str| check(&plan, rows, as_of, expect);
    check("", "2022-10-15", "not_due");
    check("", "2023-01-29", "not_due");
    check("", "2023-01-30", "no_data");
    check("2022-01/2022-09 60", "2022-10-15", "not_due (-20)");
    check("2022-01/2022-09 81", "2022-10-15", "met (+1)");
    check("2022-01/2022-09 60", "2023-03-01", "cannot_tell (-20)");
    check("2022 79", "2022-12-31", "behind (-1)");
    check("2022 79", "2023-01-01", "missed (-1)");
    check("2022 80", "2023-01-01", "met (0)");
    check("2022 80 about", "2023-01-01", "cannot_tell (0)");
    // One quarter alone: enough by itself, or no sum at all.
    check("2022-Q2 81", "2022-10-15", "met (+1)");
    check("2022-Q2 79", "2022-10-15", "cannot_tell");
    check("2022-Q1 30; 2022-Q2 30; 2022-Q3 30", "2022-10-15", "met (+10)");
}

#[test]
fn a_ceiling_of_a_sum_can_only_be_lost_before_the_end() {
    let plan = limit("flow", "quarterly", json!({"kind": "ceiling", "value": 100}));
    let check = |rows: &str, as_of: &str, expect: &str| check(&plan, rows, as_of, expect);
    check("2022-01/2022-09 60", "2022-10-15", "on_track! (+40)");
    check("2022-01/2022-09 110", "2022-10-15", "behind (-10)");
    check("2022-01/2022-09 110", "2023-03-01", "missed (-10)");
    check("2022-01/2022-09 60", "2023-03-01", "cannot_tell (+40)");
    check("2022 90", "2022-12-31", "on_track! (+10)");
    check("2022 90", "2023-01-01", "met (+10)");
    check("2022 101", "2022-12-31", "behind (-1)");
    check("2022 101", "2023-01-01", "missed (-1)");
    // Silence makes it stale like everything else.
    check("2022-Q1 20", "2022-12-30", "cannot_tell!<on_track (+80)");
    let judged = judge(&plan, "2022-Q1 20; 2022-H1 40", "2022-07-15");
    assert_eq!(judged.unused, [("1".into(), Unused::EarlierPeriod)]);
}

#[test]
fn over_several_years_every_year_is_a_sum_of_its_own() {
    let check = |satisfied: &str, rows: &str, as_of: &str, expect: &str| {
        let window = json!({"from": "2021-01-01", "due": "2023-12-31"});
        let plan = limit("flow", "quarterly", json!({"kind": "floor", "value": 80, "satisfied": satisfied, "window": window}));
        check(&plan, rows, as_of, expect);
    };
    check("at", "2021 85", "2022-02-01", "on_track! (+5)");
    check("at", "2021 85; 2022 70", "2023-02-01", "behind (-10)");
    check("at", "2021 85; 2022 70; 2023 90", "2024-02-01", "met (+10)");
    check("at", "2021 85; 2022 90", "2024-02-01", "cannot_tell (+10)");
    check("once", "2021 85; 2022 70", "2023-02-01", "met (+5)");
    check("throughout", "2021 85; 2022 86", "2023-02-01", "on_track! (+6)");
    check("throughout", "2021 85; 2022 70", "2023-02-01", "missed (-10)");
    check("throughout", "2021 85; 2022 86; 2023 87", "2024-02-01", "met (+7)");
    check("throughout", "2021 85; 2023 87", "2024-02-01", "cannot_tell (+7)");
}

#[test]
fn throughout_rests_on_every_period() {
    let plan = limit("rate", "quarterly", json!({"kind": "ceiling", "value": 100, "satisfied": "throughout"}));
    let check = |rows: &str, expect: &str| check(&plan, rows, "2023-03-01", expect);
    check("2022-Q1 99; 2022-Q2 98; 2022-Q3 97; 2022-Q4 96", "met (+4)");
    check("2022-Q1 99; 2022-Q2 98 preliminary; 2022-Q3 97; 2022-Q4 96", "met* (+4)");
    check("2022-Q1 99; 2022-Q2 98 preliminary; 2022-Q3 101; 2022-Q4 96", "missed (-1)");
    // The third quarter is missing, not the last one.
    check("2022-Q1 99; 2022-Q2 98; 2022-Q4 96", "cannot_tell (+4)");
    let missing = |rows: &str| {
        let judged = xianfeng_testing::plans::judge(&plan, rows, "2023-03-01");
        judged.explanation.iter().find_map(|r| match r {
            Reason::Missing { periods, decides: true } => Some(periods.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")),
            Reason::NoFinal { last, .. } => Some(format!("after {last}")),
            _ => None,
        })
    };
    assert_eq!(missing("2022-Q1 99; 2022-Q2 98; 2022-Q4 96").as_deref(), Some("2022-Q3"));
    assert_eq!(missing("2022-Q2 98; 2022-Q4 96").as_deref(), Some("2022-Q1 2022-Q3"));
    assert_eq!(missing("2022-Q1 99; 2022-Q2 98; 2022-Q3 96").as_deref(), Some("after 2022-Q3"));
}
