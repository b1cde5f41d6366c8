//! Any-of and all-of: judged from their parts.

use serde_json::json;
use xianfeng_core::assess::Reason;
use xianfeng_core::id::SubjectId;
use xianfeng_core::plan::Plan;

use xianfeng_testing::plans::{indicator, judge, one_line, plan, plan_file, target};

/// Two totals of 100 for 2022, `a` and `b`, and a whole of both.
fn whole(kind: &str) -> Plan {
    let part = |id: &str| target(json!({"id": id, "indicator": id, "kind": "total", "value": 100, "unit": "个"}));
    let of = |id: &str| indicator(json!({"id": id}));
    let whole = target(json!({"indicator": null, "kind": kind, "parts": ["a", "b"]}));
    plan(&plan_file(&[of("a"), of("b")], &[part("a"), part("b"), whole], json!({})))
}

/// Rows that give part `id` the verdict, and the day for it.
fn part(id: &str, verdict: &str, over: bool) -> String {
    let (period, value) = match (verdict, over) {
        ("met", _) => ("2022-H1", "100"),
        ("on_track", false) => ("2022-H1", "50"),
        ("slightly", false) => ("2022-H1", "45"),
        ("behind", false) => ("2022-H1", "10"),
        ("missed", true) => ("2022", "90"),
        ("open", true) => ("2022-H1", "90"),
        ("none", _) => return String::new(),
        other => panic!("{other:?}"),
    };
    format!("{period} {value} of:{id};")
}

#[test]
fn the_best_of_any_and_the_worst_of_all() {
    let check = |a: &str, b: &str, over: bool, any: &str, all: &str| {
        let rows = part("a", a, over) + &part("b", b, over);
        let as_of = if over { "2023-02-15" } else { "2022-07-15" };
        for (kind, expect) in [("any_of", any), ("all_of", all)] {
            assert_eq!(one_line(&judge(&whole(kind), &rows, as_of)), expect, "{kind} {a} {b}");
        }
        let changed = part("b", a, over) + &part("a", b, over);
        assert_eq!(one_line(&judge(&whole("any_of"), &changed, as_of)), any, "any_of {b} {a}");
        assert_eq!(one_line(&judge(&whole("all_of"), &changed, as_of)), all, "all_of {b} {a}");
    };
    check("met", "met", true, "met", "met");
    check("met", "missed", true, "met", "missed");
    check("met", "none", true, "met", "cannot_tell");
    check("met", "open", true, "met", "cannot_tell");
    check("missed", "missed", true, "missed", "missed");
    // One missed and one without data: nobody can tell.
    check("missed", "none", true, "cannot_tell", "missed");
    check("missed", "open", true, "cannot_tell", "missed");
    check("none", "none", true, "no_data", "no_data");
    check("none", "open", true, "cannot_tell", "cannot_tell");
    check("on_track", "behind", false, "on_track", "behind");
    check("slightly", "behind", false, "slightly_behind", "behind");
    check("on_track", "slightly", false, "on_track", "slightly_behind");
    check("met", "on_track", false, "met", "on_track");
    check("on_track", "none", false, "on_track", "cannot_tell");
    // The other part may be better than the one that is known.
    check("behind", "none", false, "cannot_tell", "cannot_tell");
    check("slightly", "none", false, "cannot_tell", "cannot_tell");
}

#[test]
fn a_part_that_is_not_due_yet_is_no_gap() {
    let plan = |kind: &str| {
        let part = |id: &str, from: &str| {
            let window = json!({"from": from, "due": "2023-12-31"});
            target(json!({"id": id, "indicator": id, "kind": "total", "value": 100, "unit": "个", "window": window}))
        };
        let of = |id: &str| indicator(json!({"id": id}));
        let whole = target(json!({"indicator": null, "kind": kind, "parts": ["a", "b"]}));
        plan(&plan_file(&[of("a"), of("b")], &[part("a", "2022-01-01"), part("b", "2023-01-01"), whole], json!({})))
    };
    let check =
        |kind: &str, rows: &str, expect: &str| assert_eq!(one_line(&judge(&plan(kind), rows, "2022-07-15")), expect, "{kind} {rows}");
    check("all_of", "2022-H1 100 of:a", "not_due");
    check("any_of", "2022-H1 100 of:a", "met");
    check("all_of", "2022-H1 25 of:a", "not_due");
    check("any_of", "2022-H1 10 of:a", "not_due");
    // One is not due, of the other one something could be expected.
    check("all_of", "", "no_data");
    check("any_of", "", "no_data");
}

#[test]
fn after_the_end_nothing_is_on_its_way() {
    // One part is there, the other can be expected until the end of January.
    check_whole("all_of", "2022 100 of:a", "2023-01-15", "not_due");
    check_whole("any_of", "2022 90 of:a", "2023-01-15", "not_due");
    check_whole("all_of", "2022 100 of:a", "2023-02-15", "cannot_tell");
}

fn check_whole(kind: &str, rows: &str, as_of: &str, expect: &str) {
    let part = |id: &str| target(json!({"id": id, "indicator": id, "kind": "total", "value": 100, "unit": "个"}));
    let of = |id: &str| indicator(json!({"id": id, "rhythm": "yearly"}));
    let whole = target(json!({"indicator": null, "kind": kind, "parts": ["a", "b"]}));
    let plan = plan(&plan_file(&[of("a"), of("b")], &[part("a"), part("b"), whole], json!({})));
    assert_eq!(one_line(&judge(&plan, rows, as_of)), expect, "{kind} {rows} on {as_of}");
}

#[test]
fn it_names_its_parts_and_is_provisional_with_the_part_that_decides() {
    let judged = judge(&whole("any_of"), "2022 100 of:a expected; 2022 90 of:b", "2023-02-15");
    assert_eq!(one_line(&judged), "met*");
    assert_eq!(judged.judged.as_ref().map(SubjectId::as_str), Some("1"));
    let parts: Vec<_> = judged
        .explanation
        .iter()
        .map(|s| if let Reason::Part { target, verdict } = s { (target.as_str(), verdict.slug()) } else { ("", "") })
        .collect();
    assert_eq!(parts, [("a", "met"), ("b", "missed")]);
    assert_eq!(one_line(&judge(&whole("any_of"), "2022 100 of:a; 2022 90 of:b expected", "2023-02-15")), "met");
    assert_eq!(one_line(&judge(&whole("all_of"), "2022 100 of:a; 2022 90 of:b expected", "2023-02-15")), "missed*");
    // A firm part that decides by itself makes it firm; a verdict that rests on every part does not become so.
    assert_eq!(one_line(&judge(&whole("any_of"), "2022 100 of:a; 2022 110 of:b expected", "2023-02-15")), "met");
    assert_eq!(one_line(&judge(&whole("all_of"), "2022 90 of:a; 2022 80 of:b expected", "2023-02-15")), "missed");
    assert_eq!(one_line(&judge(&whole("any_of"), "2022 90 of:a; 2022 80 of:b expected", "2023-02-15")), "missed*");
    assert_eq!(one_line(&judge(&whole("all_of"), "2022 100 of:a; 2022 110 of:b expected", "2023-02-15")), "met*");
}
