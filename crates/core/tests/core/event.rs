//! Titles that are kept, and what only a person can say.

use serde_json::{Value, json};
use xianfeng_core::plan::Plan;

use xianfeng_testing::plans::{check, simple};

fn event(rhythm: &str, kind: &str, satisfied: Value) -> Plan {
    simple(json!({"unit": "—", "nature": "event", "rhythm": rhythm}), json!({"kind": kind, "satisfied": satisfied}))
}

#[test]
fn a_title_is_held_or_lost() {
    let plan = event("yearly", "hold", Value::Null);
    let check = |rows: &str, as_of: &str, expect: &str| check(&plan, rows, as_of, expect);
    check("", "2022-07-15", "not_due");
    check("2022-06-30 done", "2022-07-15", "on_track!");
    check("2022-06-30 open", "2022-07-15", "missed");
    check("2022 done", "2022-12-31", "on_track!");
    check("2022 done", "2023-01-15", "met");
    check("2022 open", "2022-12-31", "missed");
    check("2022 open", "2023-01-15", "missed");
    check("2022-06-30 done", "2023-01-15", "cannot_tell");
    check("2022-06-30 open", "2023-01-15", "missed");
    check("", "2023-02-15", "no_data");
}

#[test]
fn a_title_that_may_be_regained_waits_for_the_due_day() {
    let plan = event("quarterly", "hold", json!("at"));
    check(&plan, "2022-06-30 open", "2022-07-15", "not_due");
    check(&plan, "2022-06-30 open; 2022-12-31 done", "2023-01-15", "met");
    check(&plan, "2022-06-30 done; 2022-12-31 open", "2023-01-15", "missed");
    check(&plan, "2022-06-30 open", "2023-01-15", "cannot_tell");
}

#[test]
fn a_title_kept_throughout_is_lost_once() {
    let plan = event("quarterly", "hold", json!("throughout"));
    check(&plan, "2022-03-31 open; 2022-06-30 done", "2022-07-15", "missed");
    check(&plan, "2022-03-31 done; 2022-06-30 done", "2022-07-15", "on_track!");
    check(&plan, "2022-12-31 done", "2023-01-15", "cannot_tell");
    check(&plan, "2022-Q1 done; 2022-Q2 done; 2022-Q3 done; 2022-Q4 done", "2023-01-15", "met");
}

#[test]
fn silence_makes_a_title_stale() {
    let plan = event("quarterly", "hold", Value::Null);
    check(&plan, "2022-03-31 done", "2022-09-30", "on_track!<on_track");
    check(&plan, "2022-03-31 done", "2022-12-30", "cannot_tell!<on_track");
}

#[test]
fn a_persons_assessment_stands_as_it_is() {
    let plan = event("yearly", "qualitative", Value::Null);
    let check = |rows: &str, as_of: &str, expect: &str| check(&plan, rows, as_of, expect);
    check("", "2022-07-15", "not_due");
    check("", "2023-02-15", "no_data");
    for (rating, before, after) in [
        ("met", "met", "met"),
        ("on_track", "on_track", "cannot_tell"),
        ("slightly_behind", "slightly_behind", "cannot_tell"),
        ("behind", "behind", "cannot_tell"),
        ("missed", "missed", "missed"),
    ] {
        check(&format!("2022-06-30 rated:{rating}"), "2022-07-15", before);
        check(&format!("2022-06-30 rated:{rating}"), "2023-02-15", after);
    }
    check("2022-06-30 rated:behind; 2022-09-30 rated:on_track", "2022-10-15", "on_track");
    check("2022-06-30 done", "2022-07-15", "not_due");
}
