//! Files that were judged wrongly once, each with its right answer.

use xianfeng_core::assess::assess;
use xianfeng_core::edit::preview;
use xianfeng_core::ledger::{Ledger, LedgerView};
use xianfeng_core::plan::{Language, Plan};
use xianfeng_testing::plans::{day, one_line};
use xianfeng_testing::{inputs, shipped};
use xianfeng_text::explain;

fn read(plan: &Plan, name: &str) -> Ledger {
    inputs::read_ledger(&format!("{name}.json"), plan)
}

/// The verdict on one line, and the last step.
#[track_caller]
fn check(name: &str, as_of: &str, verdict: &str, steps: &[&str]) {
    let (plan, ledger) = inputs::case(name);
    let judged = &assess(&plan, &LedgerView::new(&ledger), day(as_of))[0];
    assert_eq!(one_line(judged), verdict, "{name} on {as_of}");
    let said = explain::steps(Language::En, &plan, &judged.explanation);
    for step in steps {
        assert!(said.iter().any(|s| s.contains(step)), "{name} on {as_of}: no “{step}” in {said:#?}");
    }
}

#[test]
fn a_revision_leaves_what_was_public_before_it() {
    check("02-revised-figure", "2023-01-31", "no_data", &[]);
    check("02-revised-figure", "2023-06-30", "missed* (-0.05)", &["3.8"]);
    check("02-revised-figure", "2024-01-31", "missed* (-0.05)", &["3.8"]);
    check("02-revised-figure", "2024-06-30", "met (+0.05)", &["3.7"]);
}

#[test]
fn figures_that_contradict_each_other_are_named() {
    for name in ["04a-contradicting-figures", "04b-contradicting-figures"] {
        check(name, "2023-06-30", "cannot_tell", &["930 (by it: Missed), 1,010 (by it: Met)", "nothing tells"]);
    }
}

#[test]
fn a_figure_from_afterwards_beats_a_forecast() {
    check("12-expected-against-later", "2023-03-31", "met* 101 % of 100 %: 1 (+10)", &[]);
    check("12-expected-against-later", "2023-06-30", "missed 93 % of 100 %: -7 (-70)", &[]);
}

#[test]
fn years_that_begin_in_april_are_years() {
    check("06-control-calendar-years", "2025-06-30", "met (+1)", &["every period"]);
    check("06-fiscal-years", "2025-06-30", "met (+1)", &["every period"]);
    check("06b-fiscal-year-ends", "2025-06-30", "met (+1)", &["every period"]);
}

#[test]
fn what_is_missing_is_named() {
    check("09-month-missing", "2023-03-01", "met (+320)", &["Feb 2022: no figure found", "a minimum only"]);
    check(
        "09b-first-quarter-missing",
        "2023-03-01",
        "cannot_tell",
        &["Q1 2022: no figure found, so there is no verdict", "= 700, a minimum"],
    );
}

#[test]
fn the_published_plan_keeps_the_vintages_of_its_figures() {
    let plan = shipped::plan("shenyang-2022");
    let mut ledger = shipped::ledger("shenyang-2022", &plan);
    ledger.merge(read(&plan, "seed-revised.ledger"));
    let view = LedgerView::new(&ledger);
    let judged = |as_of: &str, target: &str| {
        let assessment = assess(&plan, &view, day(as_of)).into_iter().find(|a| a.target == target).unwrap();
        let value = assessment.value.map_or("–".to_owned(), |v| v.normalize().to_string());
        format!("{} {value}{}", assessment.verdict.slug(), if assessment.provisional { "*" } else { "" })
    };
    assert_eq!(judged("2023-03-31", "trade-level"), "missed 1445*");
    assert_eq!(judged("2023-12-31", "trade-level"), "missed 1415");
    assert_eq!(judged("2023-03-31", "gdp-growth"), "missed 3.5*");
    assert_eq!(judged("2023-12-31", "gdp-growth"), "missed 3.4");
    // The audit view shows what the ledger said; the revisions were recorded in November 2026.
    let audit = LedgerView::as_recorded(&ledger, day("2026-11-24"));
    let said = assess(&plan, &audit, day("2026-11-24")).into_iter().find(|a| a.target == "trade-level").unwrap();
    assert_eq!(said.value.map(|v| v.to_string()).as_deref(), Some("1445"));
}

/// A file with the ids of another one and other values: nothing is lost, nothing is exchanged, all is said.
#[test]
fn an_edit_with_other_contents_is_a_conflict_that_is_named() {
    let plan = shipped::plan("shenyang-2022");
    let mut ledger = shipped::ledger("shenyang-2022", &plan);
    ledger.merge(read(&plan, "19a-ledger"));
    for (name, both) in [("19b-same-ids-value-lower", [2100, 1500]), ("19c-same-ids-value-higher", [2100, 2500])] {
        let other = read(&plan, name);
        let found = preview(&ledger, &other);
        assert_eq!(found.altered.iter().map(|id| id.as_str()).collect::<Vec<_>>(), ["e-x1"], "{name}");
        assert_eq!((found.edits.len(), found.known, found.conflicts.len()), (1, 0, 1), "{name}");
        let mut merged = ledger.clone();
        merged.merge(other.clone());
        let mut reverse = other;
        reverse.merge(ledger.clone());
        assert_eq!(merged, reverse, "{name}");
        let said = format!("{:?}", merged.heads(&"o-x1".into()));
        assert!(both.iter().all(|v| said.contains(&v.to_string())), "{name}: {said}");
        let judged = assess(&plan, &LedgerView::new(&merged), day("2023-03-31"));
        let target = judged.iter().find(|a| a.target == "power-items").unwrap();
        let expect = if name.ends_with("lower") { "cannot_tell" } else { "met" };
        assert_eq!(target.verdict.slug(), expect, "{name}");
        assert!(explain::steps(Language::Zh, &plan, &target.explanation).iter().any(|s| s.contains("双方填报不一致")), "{name}");
    }
}
