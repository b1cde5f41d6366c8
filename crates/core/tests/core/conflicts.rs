//! Conflicts in one list, rules that decide them, and clocks that are wrong.

use xianfeng_core::edit::{Clock, Rule, clock, conflicts};
use xianfeng_core::ledger::{Edit, Ledger};
use xianfeng_core::measure::Stamp;
use xianfeng_testing::plans::{ledger, simple};

/// Sides of one figure, a row each, by authors `a`, `b`, ….
fn sides(rows: &str) -> Ledger {
    let plan = simple(serde_json::json!({}), serde_json::json!({"kind": "total", "value": 100, "unit": "个"}));
    let edits = ledger(&plan, rows).edits().cloned().collect::<Vec<_>>();
    Ledger::new(edits.into_iter().zip(["a", "b", "c"]).map(|(edit, author)| Edit {
        author: author.to_owned(),
        subject: "s".into(),
        ..edit
    }))
}

/// The author whose side a rule leaves.
#[track_caller]
fn check(rows: &str, rule: &Rule, expect: Option<&str>) {
    let ledger = sides(rows);
    let conflicts = conflicts(&ledger);
    let chosen = rule.choose(&conflicts[0]).map(|edit| edit.author.as_str());
    assert_eq!(chosen, expect, "{rows}");
}

#[test]
fn a_rule_decides_only_where_it_leaves_one_side() {
    let (vintage, grade) = (Rule::LaterVintage, Rule::HigherGrade);
    check("2022-Q1 1 known:2022-04-10; 2022-Q1 2 known:2022-05-10", &vintage, Some("b"));
    check("2022-Q1 1 known:2022-05-10; 2022-Q1 2 known:2022-05-10", &vintage, None);
    check("2022-Q1 1 known:2022-05-10; 2022-Q1 2 known:2022-05-10; 2022-Q1 3 known:2022-06-01", &vintage, Some("c"));
    check("2022-Q1 1 press; 2022-Q1 2 official", &grade, Some("b"));
    check("2022-Q1 1 official; 2022-Q1 2 official", &grade, None);
    check("2022-Q1 1; 2022-Q1 2", &Rule::Author("a".to_owned()), Some("a"));
    check("2022-Q1 1; 2022-Q1 2", &Rule::Author("nobody".to_owned()), None);
}

#[test]
fn sides_that_say_the_same_are_one() {
    assert!(conflicts(&sides("2022-Q1 1; 2022-Q1 1")).is_empty());
    let ledger = sides("2022-Q1 1; 2022-Q1 2; 2022-Q1 2");
    let all = conflicts(&ledger);
    assert_eq!((all.len(), all[0].sides.len()), (1, 2));
}

#[test]
fn a_clock_that_cannot_be_right_is_named() {
    let now = Stamp::utc(1_669_420_800_000); // 2022-11-26
    let check = |at: &str, replaces: &str, published: &str, expect: &str| {
        let ledger = sides(&format!("2022-Q1 1 known:2022-04-10 at:2022-06-01; 2022-Q1 2 known:{published} at:{at}"));
        let mut edits: Vec<Edit> = ledger.edits().cloned().collect();
        edits[1].replaces = if replaces.is_empty() { Vec::new() } else { vec![replaces.into()] };
        let ledger = Ledger::new(edits.clone());
        let said = match clock(&ledger, &edits[1], now) {
            None => String::new(),
            Some(Clock::Ahead) => "ahead".to_owned(),
            Some(Clock::BehindReplaced(day)) => format!("replaces {day}"),
            Some(Clock::BeforePublication(day)) => format!("published {day}"),
        };
        assert_eq!(said, expect, "{at}");
    };
    check("2022-11-27", "", "2022-05-10", "");
    check("2031-01-01", "", "2022-05-10", "ahead");
    check("2019-01-01", "e1", "2022-05-10", "replaces 2022-06-01");
    check("2019-01-01", "", "2022-05-10", "published 2022-05-10");
    check("2022-05-09", "", "2022-05-10", "");
    check("2022-06-02", "e1", "2022-05-10", "");
}
