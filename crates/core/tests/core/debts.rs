//! Reports that are owed, whoever answers for them, and the reports to come.

use serde_json::{Value, json};
use xianfeng_core::assess::assess;
use xianfeng_core::assess::debt::{Debt, Owed, Reporting, debts, reporting, upcoming};
use xianfeng_core::ledger::LedgerView;
use xianfeng_core::plan::{Plan, body_key, is_same_body};

use xianfeng_testing::plans::ledger_with_work as ledger;
use xianfeng_testing::plans::{day, indicator, plan, plan_file, simple, target};

fn all(plan: &Plan, observations: &str, work: &[(&str, Value)], as_of: &str) -> Vec<Debt> {
    let ledger_view = LedgerView::new(&ledger(plan, observations, work));
    debts(plan, &ledger_view, &assess(plan, &ledger_view, day(as_of)), day(as_of))
}

/// A debt on one line: what, since when, the period of the figure.
fn line(debt: &Debt) -> String {
    let name = match debt.owed {
        Owed::Evidence => "evidence",
        Owed::Overdue(_) => "overdue",
        Owed::Report(_) => "report",
        Owed::Update(_) => "update",
        Owed::Enough(_) => "enough",
    };
    let since = debt.owed.since().map(|day| format!(" {day}")).unwrap_or_default();
    let period = debt.period.map(|period| format!(" of {period}")).unwrap_or_default();
    format!("{name}{since}{period}")
}

#[track_caller]
fn check(plan: &Plan, observations: &str, work: &[(&str, Value)], as_of: &str, expect: &[&str]) {
    let found: Vec<String> = all(plan, observations, work, as_of).iter().map(line).collect();
    assert_eq!(found, expect, "{observations} {as_of}");
}

fn total() -> Plan {
    simple(json!({}), json!({"kind": "total", "value": 100, "unit": "个"}))
}

fn milestone() -> Plan {
    simple(
        json!({"unit": "—", "nature": "event", "rhythm": "once"}),
        json!({"kind": "milestone", "window": {"from": "2022-01-01", "due": "2022-10-31"}}),
    )
}

#[test]
fn a_figure_is_owed_from_the_day_after_it_was_due_without_anybody_named() {
    let plan = total();
    check(&plan, "", &[], "2022-04-30", &[]);
    check(&plan, "", &[], "2022-05-01", &["update 2022-04-30 of 2022-Q1"]);
    // The latest period whose day is over, owed since the first one.
    check(&plan, "", &[], "2022-12-01", &["update 2022-04-30 of 2022-01/2022-09"]);
    // After the window it is the figure for all of it.
    check(&plan, "", &[], "2023-02-01", &["update 2023-01-30 of 2022"]);
    check(&plan, "2022 110", &[], "2023-02-01", &[]);
    check(&plan, "2022 90", &[], "2023-02-01", &[]);
}

#[test]
fn a_series_that_fell_silent_owes_its_next_figure() {
    let plan = simple(json!({"rhythm": "monthly"}), json!({"kind": "total", "value": 100, "unit": "个"}));
    check(&plan, "2022-01/2022-03 30", &[], "2022-05-30", &[]);
    check(&plan, "2022-01/2022-03 30", &[], "2022-06-05", &["update 2022-05-30 of 2022-01/2022-04"]);
    check(&plan, "2022-01/2022-03 30", &[], "2022-09-05", &["update 2022-05-30 of 2022-01/2022-04"]);
}

#[test]
fn figures_that_do_not_suffice_owe_the_rest() {
    let plan =
        simple(json!({"nature": "stock", "rhythm": "yearly"}), json!({"kind": "level", "value": 100, "unit": "个", "better": "higher"}));
    check(&plan, "2022-06 90", &[], "2023-01-15", &[]);
    check(&plan, "2022-06 90", &[], "2023-02-15", &["enough 2023-01-30 of 2022"]);
    check(&plan, "2022-12 101", &[], "2023-02-15", &[]);
}

#[test]
fn what_was_taken_on_and_not_delivered_is_owed() {
    let plan = total();
    let assigned = |due: &str| ("2022-01-05", json!({"assignment": {"lead": "园林局", "due": due}}));
    let claim = |step: &str| ("2022-06-01", json!({"gate": step}));
    let proof = ("2022-06-01", json!({"evidence": {"title": "验收单"}}));
    check(&plan, "2022-Q1 10", &[assigned("2022-12-31")], "2022-06-02", &[]);
    check(&plan, "2022-01/2022-09 80", &[assigned("2022-10-31")], "2022-12-01", &["overdue 2022-10-31"]);
    check(&plan, "2022-01/2022-09 80", &[claim("reported")], "2022-12-01", &["evidence"]);
    check(&plan, "2022-01/2022-09 80", &[claim("reported"), proof.clone()], "2022-12-01", &[]);
    check(&plan, "", &[assigned("2022-10-31"), claim("closed"), proof], "2022-12-01", &[]);
}

#[test]
fn a_milestone_that_is_due_and_not_reported_is_owed() {
    let plan = milestone();
    check(&plan, "", &[], "2022-10-31", &[]);
    check(&plan, "", &[], "2022-11-01", &["report 2022-10-31"]);
    check(&plan, "", &[], "2022-11-30", &["report 2022-10-31"]);
    check(&plan, "2022-10-31 done", &[], "2022-11-01", &[]);
    check(&plan, "2022-10-31 open", &[], "2022-11-01", &[]);
}

#[test]
fn parts_owe_in_their_whole_and_only_while_it_is_open() {
    let part = |id: &str| {
        let kind = json!({"id": id, "indicator": id, "kind": "total", "value": 10, "unit": "个"});
        (indicator(json!({"id": id})), target(kind))
    };
    let ((i, a), (j, b)) = (part("a"), part("b"));
    let whole = target(json!({"id": "whole", "indicator": null, "kind": "any_of", "parts": ["a", "b"]}));
    let plan = plan(&plan_file(&[i, j], &[a, b, whole], json!({})));
    let found = all(&plan, "", &[], "2023-02-01");
    assert_eq!(found.iter().map(|debt| debt.target.as_str()).collect::<Vec<_>>(), ["whole"]);
    assert_eq!(line(&found[0]), "update 2023-01-30 of 2022");
    assert_eq!(all(&plan, "2022 10 of:a", &[], "2023-02-01"), []);
}

#[test]
fn bodies_come_from_the_ledger_then_the_target_then_its_group() {
    let group = json!([{"id": "area", "kind": "area", "name": {"zh": "领域"}, "lead": "发改委", "responsible": "统计局",
        "place": {"source": "doc", "section": 1, "paragraph": 1}}]);
    let of = |fields: Value, groups: Value, work: &[(&str, Value)]| {
        let mut of_target = json!({"kind": "total", "value": 100, "unit": "个"});
        of_target.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        let plan = plan(&plan_file(&[indicator(json!({}))], &[target(of_target)], groups));
        let bodies = all(&plan, "", work, "2023-02-01").remove(0).bodies;
        format!("{} | {}", bodies.lead, bodies.responsible)
    };
    let groups = json!({"groups": group});
    assert_eq!(of(json!({}), json!({}), &[]), " | ");
    assert_eq!(of(json!({}), groups.clone(), &[]), "发改委 | 统计局");
    assert_eq!(of(json!({"lead": "园林局"}), groups.clone(), &[]), "园林局 | 统计局");
    let assigned = [("2022-01-05", json!({"assignment": {"lead": "城管局"}}))];
    assert_eq!(of(json!({"lead": "园林局"}), groups, &assigned), "城管局 | 统计局");
}

#[test]
fn names_that_differ_by_spaces_width_or_capitals_are_one() {
    assert!(is_same_body("市 城管局", "市城管局　"));
    assert!(is_same_body("５Ｇ办", "5g办"));
    assert!(!is_same_body("市城管局", "区城管局"));
    assert_eq!(body_key("Office of  Parks"), "officeofparks");
}

#[test]
fn reports_are_counted_over_the_plan() {
    let counts = |plan: &Plan, observations: &str, work: &[(&str, Value)], as_of: &str| {
        let ledger_view = LedgerView::new(&ledger(plan, observations, work));
        reporting(plan, &ledger_view, &assess(plan, &ledger_view, day(as_of)), day(as_of))
    };
    let of = |with_body, with_figure, never| Reporting { targets: 1, with_body, with_figure, never };
    let assigned = [("2022-01-05", json!({"assignment": {"lead": "园林局"}}))];
    assert_eq!(counts(&total(), "", &[], "2022-01-10"), of(0, 0, 0));
    assert_eq!(counts(&total(), "", &assigned, "2023-02-01"), of(1, 0, 1));
    assert_eq!(counts(&total(), "2022-Q1 10", &assigned, "2022-05-01"), of(1, 1, 0));
    assert_eq!(counts(&milestone(), "", &[], "2022-11-01"), of(0, 0, 1));
}

#[test]
fn the_next_report_is_the_first_one_that_is_not_due_yet() {
    let next = |plan: &Plan, observations: &str, as_of: &str| {
        let ledger_view = LedgerView::new(&ledger(plan, observations, &[]));
        let all = upcoming(plan, &ledger_view, &assess(plan, &ledger_view, day(as_of)), day(as_of));
        all.first().map(|next| format!("{} {}", next.day, next.period.map(|p| p.to_string()).unwrap_or_default()))
    };
    assert_eq!(next(&total(), "", "2022-02-01").unwrap(), "2022-04-30 2022-Q1");
    assert_eq!(next(&total(), "", "2022-05-01").unwrap(), "2022-07-30 2022-H1");
    assert_eq!(next(&total(), "", "2022-12-01").unwrap(), "2023-01-30 2022");
    assert_eq!(next(&total(), "", "2023-02-01"), None);
    assert_eq!(next(&milestone(), "", "2022-05-01").unwrap(), "2022-10-31 ");
    assert_eq!(next(&milestone(), "2022-03-31 done", "2022-05-01"), None);
}
