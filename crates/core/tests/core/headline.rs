//! The targets that stand for a plan.

use serde_json::{Value, json};
use xianfeng_testing::plans::{indicator, plan, plan_file, target};

/// Checks the ids of the lists that stand for a plan with these targets.
#[track_caller]
fn check(targets: &[Value], headline: Value, expect: &[&[&str]]) {
    let indicators = [indicator(json!({"id": "i"})), indicator(json!({"id": "e", "nature": "event", "unit": "—"}))];
    let plan = plan(&plan_file(&indicators, targets, json!({"headline": headline})));
    let found: Vec<Vec<&str>> =
        plan.headline_targets().iter().map(|(_, targets)| targets.iter().map(|t| t.id.as_str()).collect()).collect();
    assert_eq!(found, expect);
}

fn total(id: &str) -> Value {
    // Each promises another number: two of one would be one promise written twice.
    let value = id.bytes().map(u64::from).sum::<u64>();
    target(json!({"id": id, "kind": "total", "value": value, "unit": "个"}))
}

fn done(id: &str, due: &str) -> Value {
    target(json!({"id": id, "indicator": "e", "kind": "milestone", "window": {"from": "2022-01-01", "due": due}}))
}

#[test]
fn a_plan_names_them_in_its_own_order() {
    let list = |targets: &[&str]| json!({"name": {"en": "Main ones"}, "targets": targets});
    check(&[total("a"), total("b"), total("c")], json!([list(&["c", "a"]), list(&["b"])]), &[&["c", "a"], &["b"]]);
}

#[test]
fn without_names_the_first_with_a_number_stand_for_it() {
    let whole = target(json!({"id": "whole", "indicator": null, "kind": "any_of", "parts": ["a", "b"]}));
    check(
        &[
            total("a"),
            total("b"),
            whole,
            done("d", "2022-12-31"),
            total("c"),
            total("e"),
            total("f"),
            total("g"),
            total("h"),
            total("k"),
            total("l"),
        ],
        json!([]),
        &[&["c", "e", "f", "g", "h", "k"]],
    );
    check(&[done("d", "2022-12-31"), done("f", "2022-11-30")], json!([]), &[&["d", "f"]]);
    check(&[], json!([]), &[]);
}
