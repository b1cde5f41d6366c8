//! A milestone: done, or weighted steps against the schedule.

use serde_json::{Value, json};
use xianfeng_core::plan::Plan;

use xianfeng_testing::plans::{check, simple};

fn milestone(steps: Value) -> Plan {
    simple(json!({"unit": "—", "nature": "event", "rhythm": "quarterly"}), json!({"kind": "milestone", "steps": steps}))
}

fn step(id: &str, weight: u32, due: Option<&str>) -> Value {
    let mut step = json!({"id": id, "name": {"zh": id, "en": id}, "weight": weight});
    if let Some(due) = due {
        step["due"] = json!(due);
    }
    step
}

#[test]
fn a_single_thing_is_done_or_not_due() {
    for steps in [json!([]), json!([step("a", 1, None)])] {
        let plan = milestone(steps.clone());
        let check = |rows: &str, as_of: &str, expect: [&str; 2]| {
            check(&plan, rows, as_of, if steps.as_array().unwrap().is_empty() { expect[0] } else { expect[1] });
        };
        check("2022-06-30 open", "2022-07-15", ["not_due", "not_due 0 %"]);
        check("2022-06-30 done", "2022-07-15", ["met", "met 100 %"]);
        check("2022-06-30 done expected", "2022-07-15", ["met*", "met* 100 %"]);
        check("2022-12-31 open", "2022-12-31", ["not_due", "not_due 0 %"]);
        check("2022-12-31 open", "2023-01-01", ["missed", "missed 0 %"]);
        // The last word is from June: what happened since is not known.
        check("2022-06-30 open", "2023-01-01", ["cannot_tell", "cannot_tell 0 %"]);
        check("", "2022-04-29", ["not_due", "not_due"]);
        check("", "2023-02-15", ["no_data", "no_data"]);
    }
}

#[test]
fn weighted_steps_go_along_the_schedule() {
    let plan = milestone(json!([step("a", 1, None), step("b", 3, None)]));
    let check = |rows: &str, as_of: &str, expect: &str| check(&plan, rows, as_of, expect);
    check("2022-03-31 steps:a", "2022-04-15", "on_track 25 % of 25 %: 0");
    check("2022-06-30 steps:a", "2022-07-15", "behind 25 % of 50 %: -25");
    check("2022-06-30 steps:b", "2022-07-15", "on_track 75 % of 50 %: 25");
    check("2022-06-30 steps:", "2022-07-15", "behind 0 % of 50 %: -50");
    check("2022-06-30 steps:a,b", "2022-07-15", "met 100 %");
    check("2022-06-30 done", "2022-07-15", "met 100 %");
    check("2022-12-31 steps:b", "2023-01-15", "missed 75 %");
    check("2022-09-30 steps:b", "2023-01-15", "cannot_tell 75 %");
}

#[test]
fn the_plans_own_steps_are_the_schedule() {
    let due = |day: &'static str| Some(day);
    let plan = milestone(json!([step("a", 1, due("2022-03-31")), step("b", 1, due("2022-06-30")), step("c", 2, due("2022-12-31"))]));
    let check = |rows: &str, as_of: &str, expect: &str| check(&plan, rows, as_of, expect);
    check("2022-03-31 steps:a", "2022-04-15", "on_track 25 % of 25 %: 0");
    check("2022-05-31 steps:a", "2022-06-15", "on_track 25 % of 25 %: 0");
    check("2022-06-30 steps:a", "2022-07-15", "behind 25 % of 50 %: -25");
    // The schedule is evaluated at the end of the observation's period, not on the as-of date.
    check("2022-05-31 steps:a", "2022-07-15", "on_track 25 % of 25 %: 0");
    check("2022-06-30 steps:a,b", "2022-07-15", "on_track 50 % of 50 %: 0");
}

#[test]
fn a_single_step_is_never_behind_before_it_is_due() {
    let plan = milestone(json!([step("a", 1, Some("2022-06-30"))]));
    check(&plan, "2022-05-31 steps:", "2022-06-15", "not_due 0 %");
    check(&plan, "2022-09-30 steps:", "2022-10-15", "behind 0 % of 100 %: -100");
}
